"""The data sets that are built in: what is known of each before it is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from simulator.data import generators
from simulator.data.generators import Load
from simulator.settings import Setting

Task = Literal["binary", "multiclass", "multilabel", "regression"]


@dataclass(frozen=True, slots=True)
class DatasetInfo:
    """What is known of a data set before it is loaded.

    Attributes
    ----------
    name, title, explanation : str
        Registered name, name on screen, one sentence for a learner.
    task : {"binary", "multiclass", "multilabel", "regression"}
    feature_names : tuple of str
    class_names : tuple of str
        Class 0 first; the labels where a row can have several at once; empty for regression.
    load : callable
        ``load(samples, noise, seed)`` returns raw inputs (n, f) and labels: class indices (n,),
        for several labels a 0 or 1 each (n, k), for regression the numbers to predict (n, k).
    samples, noise : Setting or None
        Number of rows and amount of noise, where they can be chosen.
    image_shape : (int, int) or None
        Rows and columns, where the features are the pixels of a picture.
    target_names : tuple of str
        What a regression predicts; empty for classes.
    shown_features : (int, int) or None
        Two features that tell much; a plot in the plane shows them first.
    """

    name: str
    title: str
    explanation: str
    task: Task
    feature_names: tuple[str, ...]
    class_names: tuple[str, ...]
    load: Load = field(repr=False)
    samples: Setting | None = None
    noise: Setting | None = None
    image_shape: tuple[int, int] | None = None
    target_names: tuple[str, ...] = ()
    shown_features: tuple[int, int] | None = None

    @property
    def n_features(self) -> int:
        """Number of inputs."""
        return len(self.feature_names)

    @property
    def n_outputs(self) -> int:
        """Number of outputs: one a class, label or target; a single one for yes or no."""
        if self.task == "regression":
            return len(self.target_names)
        return 1 if self.task == "binary" else len(self.class_names)


_SAMPLES = Setting("samples", 200, 20, 5000, explanation="Number of rows that are drawn.")
_NOISE_EXPLANATION = "How far the points scatter around their shape, as a standard deviation."
_GATE_FEATURES, _GATE_CLASSES = ("x₁", "x₂"), ("0", "1")
_PLANE = ("x₁", "x₂")
_WINE = (
    "alcohol",
    "malic acid",
    "ash",
    "alcalinity of ash",
    "magnesium",
    "total phenols",
    "flavanoids",
    "nonflavanoid phenols",
    "proanthocyanins",
    "color intensity",
    "hue",
    "OD280/OD315",
    "proline",
)
_NUCLEUS = (
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
_DIABETES = ("age", "sex", "bmi", "blood pressure", "tc", "ldl", "hdl", "tch", "ltg", "glucose")


def _noise(default: float) -> Setting:
    return Setting("noise", default, 0.0, 1.0, explanation=_NOISE_EXPLANATION)


_RECORDS = (
    DatasetInfo(
        "xor",
        "XOR",
        "1 when exactly one of the two inputs is 1; no straight line separates the classes.",
        "binary",
        _GATE_FEATURES,
        _GATE_CLASSES,
        generators.gate(0, 1, 1, 0),
    ),
    DatasetInfo(
        "and",
        "AND",
        "1 only when both inputs are 1.",
        "binary",
        _GATE_FEATURES,
        _GATE_CLASSES,
        generators.gate(0, 0, 0, 1),
    ),
    DatasetInfo(
        "or",
        "OR",
        "1 when at least one input is 1.",
        "binary",
        _GATE_FEATURES,
        _GATE_CLASSES,
        generators.gate(0, 1, 1, 1),
    ),
    DatasetInfo(
        "nand",
        "NAND",
        "0 only when both inputs are 1: AND turned round.",
        "binary",
        _GATE_FEATURES,
        _GATE_CLASSES,
        generators.gate(1, 1, 1, 0),
    ),
    DatasetInfo(
        "blobs",
        "Three blobs",
        "Three round clouds of points, one a class; straight lines separate them.",
        "multiclass",
        _PLANE,
        ("top", "left", "right"),
        generators.blobs,
        samples=_SAMPLES,
        noise=_noise(0.5),
    ),
    DatasetInfo(
        "moons",
        "Two moons",
        "Two half circles that reach into each other.",
        "binary",
        _PLANE,
        ("upper moon", "lower moon"),
        generators.moons,
        samples=_SAMPLES,
        noise=_noise(0.15),
    ),
    DatasetInfo(
        "circles",
        "Circles",
        "A ring around a disc of points.",
        "binary",
        _PLANE,
        ("outer ring", "inner ring"),
        generators.circles,
        samples=_SAMPLES,
        noise=_noise(0.08),
    ),
    DatasetInfo(
        "spirals",
        "Two spirals",
        "Two arms that wind around each other.",
        "binary",
        _PLANE,
        ("first arm", "second arm"),
        generators.spirals,
        samples=_SAMPLES,
        noise=_noise(0.02),
    ),
    DatasetInfo(
        "two_labels",
        "Two labels",
        "Points with two labels at once: right of the middle or not, inside the circle or not.",
        "multilabel",
        _PLANE,
        ("right", "inside"),
        generators.two_labels,
        samples=_SAMPLES,
        noise=_noise(0.0),
    ),
    DatasetInfo(
        "sine",
        "Noisy sine",
        "One wave of a sine with noise: the number y is to be predicted from x.",
        "regression",
        ("x",),
        (),
        generators.sine,
        samples=_SAMPLES,
        noise=_noise(0.1),
        target_names=("y",),
    ),
    DatasetInfo(
        "cubic",
        "Noisy cubic",
        "The curve y = x³ − x with noise: the number y is to be predicted from x.",
        "regression",
        ("x",),
        (),
        generators.cubic,
        samples=_SAMPLES,
        noise=_noise(0.1),
        target_names=("y",),
    ),
    DatasetInfo(
        "iris",
        "Iris flowers",
        "150 flowers of three species, told apart by four measurements (Fisher 1936).",
        "multiclass",
        ("sepal length (cm)", "sepal width (cm)", "petal length (cm)", "petal width (cm)"),
        ("setosa", "versicolor", "virginica"),
        generators.bundled("iris"),
    ),
    DatasetInfo(
        "wine",
        "Wine",
        "178 wines from three growers, told apart by 13 chemical measurements.",
        "multiclass",
        _WINE,
        ("grower 1", "grower 2", "grower 3"),
        generators.bundled("wine"),
        shown_features=(0, 6),
    ),
    DatasetInfo(
        "breast_cancer",
        "Breast cancer",
        "569 tumours, malignant or benign, told apart by 30 measurements of cell nuclei.",
        "binary",
        tuple(f"{part} {name}" for part in ("mean", "error of", "worst") for name in _NUCLEUS),
        ("malignant", "benign"),
        generators.bundled("breast_cancer"),
        shown_features=(20, 27),
    ),
    DatasetInfo(
        "diabetes",
        "Diabetes",
        "442 patients: how far the disease goes in a year, from ten measurements "
        "(Efron and others 2004).",
        "regression",
        _DIABETES,
        (),
        generators.diabetes,
        target_names=("progression",),
        shown_features=(2, 8),
    ),
    DatasetInfo(
        "digits",
        "Handwritten digits",
        "1797 handwritten digits as pictures of 8 × 8 grey pixels.",
        "multiclass",
        tuple(f"pixel {row},{column}" for row in range(8) for column in range(8)),
        tuple(str(digit) for digit in range(10)),
        generators.bundled("digits"),
        image_shape=(8, 8),
    ),
)

DATASETS: Mapping[str, DatasetInfo] = MappingProxyType({record.name: record for record in _RECORDS})


def get(source: str) -> DatasetInfo:
    """Return what is known of the data set called `source`.

    Raises
    ------
    ValueError
        If there is none; the message lists the valid names.
    """
    try:
        return DATASETS[source]
    except (KeyError, TypeError):
        raise ValueError(f"source must be one of {', '.join(DATASETS)}, got {source!r}") from None
