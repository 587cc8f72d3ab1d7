"""The data sets that are built in: what is known of them, and how each is loaded.

scikit-learn takes a second to import, so it is imported inside the functions that need it; the
four gates do not need it at all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from simulator.settings import Setting

Array = NDArray[Any]
Task = Literal["binary", "multiclass", "regression"]
Load = Callable[[int, float, int], tuple[Array, Array]]


@dataclass(frozen=True, slots=True)
class DatasetInfo:
    """What is known of a data set before it is loaded.

    Attributes
    ----------
    name, title, explanation : str
        Registered name, name on screen, one sentence for a learner.
    task : {"binary", "multiclass", "regression"}
    feature_names, class_names : tuple of str
    load : callable
        ``load(samples, noise, seed)`` returns raw inputs (n, f) and class indices (n,).
    samples, noise : Setting or None
        Number of rows and amount of noise, where they can be chosen.
    image_shape : (int, int) or None
        Rows and columns, where the features are the pixels of a picture.
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

    @property
    def n_features(self) -> int:
        """Number of inputs."""
        return len(self.feature_names)

    @property
    def n_outputs(self) -> int:
        """Number of outputs: one a class, or a single one for yes or no."""
        return len(self.class_names) if self.task == "multiclass" else 1


def _gate(*labels: int) -> Load:
    def load(samples: int, noise: float, seed: int) -> tuple[Array, Array]:
        return np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]), np.array(labels)

    return load


def _load_moons(samples: int, noise: float, seed: int) -> tuple[Array, Array]:
    from sklearn.datasets import make_moons

    raw, labels = make_moons(samples, noise=noise, random_state=seed)
    return raw, labels


def _load_circles(samples: int, noise: float, seed: int) -> tuple[Array, Array]:
    from sklearn.datasets import make_circles

    raw, labels = make_circles(samples, noise=noise, factor=0.5, random_state=seed)
    return raw, labels


def _load_iris(samples: int, noise: float, seed: int) -> tuple[Array, Array]:
    from sklearn.datasets import load_iris

    raw, labels = load_iris(return_X_y=True)
    return raw, labels


def _load_digits(samples: int, noise: float, seed: int) -> tuple[Array, Array]:
    from sklearn.datasets import load_digits

    raw, labels = load_digits(return_X_y=True)
    return raw, labels


_SAMPLES = Setting("samples", 200, 20, 5000, explanation="Number of rows that are drawn.")
_NOISE_EXPLANATION = "How far the points scatter around their shape, as a standard deviation."
_GATE_FEATURES, _GATE_CLASSES = ("x₁", "x₂"), ("0", "1")
_PLANE = ("x₁", "x₂")

_RECORDS = (
    DatasetInfo(
        "xor",
        "XOR",
        "1 when exactly one of the two inputs is 1; no straight line separates the classes.",
        "binary",
        _GATE_FEATURES,
        _GATE_CLASSES,
        _gate(0, 1, 1, 0),
    ),
    DatasetInfo(
        "and",
        "AND",
        "1 only when both inputs are 1.",
        "binary",
        _GATE_FEATURES,
        _GATE_CLASSES,
        _gate(0, 0, 0, 1),
    ),
    DatasetInfo(
        "or",
        "OR",
        "1 when at least one input is 1.",
        "binary",
        _GATE_FEATURES,
        _GATE_CLASSES,
        _gate(0, 1, 1, 1),
    ),
    DatasetInfo(
        "nand",
        "NAND",
        "0 only when both inputs are 1: AND turned round.",
        "binary",
        _GATE_FEATURES,
        _GATE_CLASSES,
        _gate(1, 1, 1, 0),
    ),
    DatasetInfo(
        "moons",
        "Two moons",
        "Two half circles that reach into each other.",
        "binary",
        _PLANE,
        ("upper moon", "lower moon"),
        _load_moons,
        samples=_SAMPLES,
        noise=Setting("noise", 0.15, 0.0, 1.0, explanation=_NOISE_EXPLANATION),
    ),
    DatasetInfo(
        "circles",
        "Circles",
        "A ring around a disc of points.",
        "binary",
        _PLANE,
        ("outer ring", "inner ring"),
        _load_circles,
        samples=_SAMPLES,
        noise=Setting("noise", 0.08, 0.0, 1.0, explanation=_NOISE_EXPLANATION),
    ),
    DatasetInfo(
        "iris",
        "Iris flowers",
        "150 flowers of three species, told apart by four measurements (Fisher 1936).",
        "multiclass",
        ("sepal length (cm)", "sepal width (cm)", "petal length (cm)", "petal width (cm)"),
        ("setosa", "versicolor", "virginica"),
        _load_iris,
    ),
    DatasetInfo(
        "digits",
        "Handwritten digits",
        "1797 handwritten digits as pictures of 8 × 8 grey pixels.",
        "multiclass",
        tuple(f"pixel {row},{column}" for row in range(8) for column in range(8)),
        tuple(str(digit) for digit in range(10)),
        _load_digits,
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
