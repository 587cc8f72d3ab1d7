"""Diabetes patients: how far the disease goes in a year, from ten measurements."""

from simulator.data.datasets._base import Dataset, Rows
from simulator.data.datasets._names import data_names
from simulator.data.datasets._tables import bundled
from simulator.references import LibraryNames, Source


def load(samples: int, noise: float, seed: int) -> Rows:
    """Return the table in its own units, with the number to predict."""
    raw, progression = bundled("diabetes", scaled=False)(samples, noise, seed)
    return raw, progression[:, None]


RECORD = Dataset(
    name="diabetes",
    title="Diabetes",
    order=150,
    explanation=(
        "442 patients: how far the disease goes in a year, from ten measurements "
        "(Efron and others 2004)."
    ),
    teaching=(
        "The measurements explain only about half of what is to be predicted: an R² of 0.3 to "
        "0.5 on validation rows is good, and no larger network gets beyond it. So it shows "
        "overfitting well: 32 nodes and 400 epochs bring R² to 0.90 on training rows and to "
        "−0.25 on validation rows, worse than guessing the mean; with an L2 penalty of 0.05 "
        "it is 0.58 and 0.37. Scale the targets too, which run from 25 to 346."
    ),
    task="regression",
    feature_names=data_names(
        "age",
        "sex",
        "bmi",
        "blood pressure",
        "tc",
        "ldl",
        "hdl",
        "tch",
        "ltg",
        "glucose",
    ),
    target_names=data_names("progression"),
    load=load,
    rows=442,
    shown_features=(2, 8),
    sources=(Source("Efron et al.", 2004, "Least angle regression"),),
    elsewhere=LibraryNames(
        sklearn="datasets.load_diabetes",
        note="Here in its own units, as scikit-learn gives it with scaled=False.",
    ),
)
