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
