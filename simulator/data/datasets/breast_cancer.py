"""Tumours, malignant or benign, told apart by measurements of cell nuclei."""

from simulator.data.datasets._base import Dataset
from simulator.data.datasets._names import data_name, data_names
from simulator.data.datasets._tables import bundled
from simulator.references import LibraryNames, Source

NUCLEUS = data_names(
    "radius",
    "texture",
    "perimeter",
    "area",
    "smoothness",
    "compactness",
    "concavity",
    "concave points",
    "symmetry",
    "fractal dimension",
)

RECORD = Dataset(
    name="breast_cancer",
    title="Breast cancer",
    order=140,
    explanation="569 tumours, malignant or benign, told apart by 30 measurements of cell nuclei.",
    teaching=(
        "357 tumours are benign and 212 malignant, so a network that always says benign is "
        "right in 63 %: accuracy has to be read against that. The output is the probability "
        "of benign, the second class. About 96 % is reached even without a hidden layer, as "
        "the 30 columns are much alike: mean, error and worst value of the same ten "
        "measurements. A malignant tumour that is missed is the worse mistake; look at the "
        "confusion matrix, not at accuracy alone."
    ),
    task="binary",
    feature_names=tuple(
        data_name(pattern, measure=measure)
        for pattern in ("mean {measure}", "error of {measure}", "worst {measure}")
        for measure in NUCLEUS
    ),
    class_names=data_names("malignant", "benign"),
    load=bundled("breast_cancer"),
    rows=569,
    shown_features=(20, 27),
    sources=(
        Source(
            "Street, Wolberg and Mangasarian",
            1993,
            "Nuclear feature extraction for breast tumor diagnosis",
        ),
    ),
    elsewhere=LibraryNames(sklearn="datasets.load_breast_cancer"),
)
