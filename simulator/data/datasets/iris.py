"""Fisher's iris flowers: three species, four measurements."""

from simulator.data.datasets._base import Dataset
from simulator.data.datasets._names import data_names
from simulator.data.datasets._tables import bundled
from simulator.references import LibraryNames, Source

RECORD = Dataset(
    name="iris",
    title="Iris flowers",
    order=120,
    explanation="150 flowers of three species, told apart by four measurements (Fisher 1936).",
    teaching=(
        "There are 50 flowers of each species. Setosa is told by its short petals at once; "
        "versicolor and virginica overlap a little, so that about 97 % is as good as it gets and "
        "the last rows are not worth chasing. Plot petal length against petal width to see it. "
        "With 8 hidden nodes and 3 classes there are 8·3 = 24 weights into the outputs. With so "
        "few rows the validation accuracy moves by several percentage points from split to split."
    ),
    task="multiclass",
    feature_names=data_names(
        "sepal length (cm)",
        "sepal width (cm)",
        "petal length (cm)",
        "petal width (cm)",
    ),
    class_names=data_names("setosa", "versicolor", "virginica"),
    load=bundled("iris"),
    rows=150,
    shown_features=(2, 3),
    sources=(Source("Fisher", 1936, "The use of multiple measurements in taxonomic problems"),),
    elsewhere=LibraryNames(sklearn="datasets.load_iris"),
)
