"""Data sets, prepared for training: loaded, split and scaled.

Knows nothing of networks. scikit-learn is imported only where rows are split or scaled.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.datasets import DATASETS, DatasetInfo, Task, get
from simulator.settings import Setting

__all__ = [
    "DATASETS",
    "SCALINGS",
    "SEED",
    "VALIDATION_FRACTION",
    "DatasetInfo",
    "PreparedData",
    "Task",
    "check_choices",
    "get",
    "prepare",
]

Array = NDArray[Any]

SCALINGS: Mapping[str, str] = MappingProxyType(
    {
        "none": "Features are used as they are.",
        "standardize": "Each feature is moved and stretched to mean 0 and standard deviation 1.",
        "minmax": "Each feature is moved and stretched to the range 0..1.",
    }
)

VALIDATION_FRACTION = Setting(
    "validation_fraction",
    0.0,
    0.0,
    1.0,
    maximum_open=True,
    explanation="Share of the rows that is kept aside, to see how the network does on rows that "
    "it was not trained on.",
)
SEED = Setting(
    "data_seed",
    0,
    0,
    2**32 - 1,
    explanation="Number from which random data and the split are drawn; the same number gives "
    "the same rows.",
)


@dataclass(frozen=True, slots=True, eq=False)
class PreparedData:
    """A data set ready for training; every array is read-only.

    Attributes
    ----------
    source : str
        Name of the data set.
    task : {"binary", "multiclass", "regression"}
    X, X_validation : ndarray, shapes (n, f) and (m, f), float64
        Scaled inputs; m may be 0.
    Y, Y_validation : ndarray, shapes (n, k) and (m, k), float64
        Targets: one-hot for several classes, one column of 0 and 1 for two.
    raw, raw_validation : ndarray, shapes (n, f) and (m, f)
        The inputs before scaling.
    labels, labels_validation : ndarray of int, shapes (n,) and (m,)
        Class index of each row.
    feature_names : tuple of str
    class_names : tuple of str
        Class 0 first; empty for regression.
    scaling : {"none", "standardize", "minmax"}
    offset, scale : ndarray, shape (f,)
        ``scaled = (raw - offset) / scale``, fitted on the training rows only.
    image_shape : (int, int) or None
        Rows and columns, where the features are the pixels of a picture.
    """

    source: str
    task: Task
    X: Array
    Y: Array
    X_validation: Array
    Y_validation: Array
    raw: Array
    raw_validation: Array
    labels: Array
    labels_validation: Array
    feature_names: tuple[str, ...]
    class_names: tuple[str, ...]
    scaling: str
    offset: Array
    scale: Array
    image_shape: tuple[int, int] | None = None

    @property
    def n_features(self) -> int:
        """Number of inputs."""
        return len(self.feature_names)

    @property
    def n_outputs(self) -> int:
        """Number of targets a row."""
        return int(self.Y.shape[1])


def check_choices(source: str, samples: int | None, noise: float | None) -> tuple[int, float]:
    """Return the number of rows and the noise, with defaults filled in.

    Raises
    ------
    ValueError
        If a value is out of range, or given for a data set that has no such setting.
    """
    info = get(source)
    for name, value, setting in (("samples", samples, info.samples), ("noise", noise, info.noise)):
        if value is not None and setting is None:
            raise ValueError(f"{name} cannot be chosen for {source}, got {value!r}")
        if value is not None and setting is not None:
            setting.check(value)
    if samples is not None and not isinstance(samples, int):
        raise ValueError(f"samples must be a whole number, got {samples!r}")
    rows = samples if samples is not None else info.samples.default if info.samples else 0
    spread = noise if noise is not None else info.noise.default if info.noise else 0.0
    return int(rows), float(spread)


def prepare(
    source: str,
    *,
    samples: int | None = None,
    noise: float | None = None,
    seed: int = 0,
    validation_fraction: float = 0.0,
    scaling: str = "none",
) -> PreparedData:
    """Load a data set, split it by class and scale it.

    Parameters
    ----------
    source : str
        Name of a registered data set.
    samples : int, optional
        Number of rows, for data sets that are drawn at random.
    noise : float, optional
        Standard deviation of the noise added to them.
    seed : int, default 0
        Seed of the random data and of the split.
    validation_fraction : float, default 0
        Share of the rows kept aside, in [0, 1); each class keeps its share (stratified). Rows
        keep the data set's order in both parts.
    scaling : {"none", "standardize", "minmax"}, default "none"
        Fitted on the training rows only. A feature that is constant there is only moved: its
        scale is 1, as in scikit-learn.

    Returns
    -------
    PreparedData

    Raises
    ------
    ValueError
        If a name is unknown, a number is out of range, or the split would leave a class without
        a row for training or for validation.
    """
    rows, spread = check_choices(source, samples, noise)
    fraction = VALIDATION_FRACTION.check(validation_fraction)
    if scaling not in SCALINGS:
        raise ValueError(f"scaling must be one of {', '.join(SCALINGS)}, got {scaling!r}")
    if SEED.check(seed) != int(seed):
        raise ValueError(f"data_seed must be a whole number, got {seed!r}")
    info = get(source)
    raw, labels = info.load(rows, spread, seed)
    training, validation = _split(labels, fraction, seed)
    offset, scale = _fit(scaling, raw[training])
    X = (raw - offset) / scale
    Y = _targets(info, labels)
    return PreparedData(
        source=source,
        task=info.task,
        X=_frozen(X[training]),
        Y=_frozen(Y[training]),
        X_validation=_frozen(X[validation]),
        Y_validation=_frozen(Y[validation]),
        raw=_frozen(raw[training]),
        raw_validation=_frozen(raw[validation]),
        labels=_frozen(labels[training]),
        labels_validation=_frozen(labels[validation]),
        feature_names=info.feature_names,
        class_names=info.class_names,
        scaling=scaling,
        offset=_frozen(offset),
        scale=_frozen(scale),
        image_shape=info.image_shape,
    )


def _frozen(array: Array) -> Array:
    array.flags.writeable = False
    return array


def _targets(info: DatasetInfo, labels: Array) -> Array:
    if info.task == "multiclass":
        return np.eye(info.n_outputs)[labels]
    return labels[:, None].astype(np.float64)


def _split(labels: Array, fraction: float, seed: int) -> tuple[Array, Array]:
    """Return the row numbers for training and for validation, both in ascending order."""
    rows = np.arange(len(labels))
    if fraction == 0.0:
        return rows, rows[:0]
    _check_split(labels, fraction)
    from sklearn.model_selection import train_test_split

    training, validation = train_test_split(
        rows, test_size=fraction, random_state=seed, stratify=labels
    )
    return np.sort(training), np.sort(validation)


def _check_split(labels: Array, fraction: float) -> None:
    counts = np.unique(labels, return_counts=True)[1]
    held_out = int(np.ceil(fraction * len(labels)))
    if counts.min() < 2:
        raise ValueError(
            "validation_fraction must be 0 where a class has a single row, "
            f"got {fraction:g} for {len(labels)} rows"
        )
    if min(held_out, len(labels) - held_out) < len(counts):
        raise ValueError(
            "validation_fraction must leave a row of each class for training and for validation, "
            f"got {fraction:g} for {len(labels)} rows of {len(counts)} classes"
        )


def _fit(scaling: str, raw: Array) -> tuple[Array, Array]:
    """Return offset and scale, fitted by scikit-learn on `raw`."""
    if scaling == "standardize":
        from sklearn.preprocessing import StandardScaler

        standard = StandardScaler().fit(raw)
        return standard.mean_, standard.scale_
    if scaling == "minmax":
        from sklearn.preprocessing import MinMaxScaler

        minmax = MinMaxScaler().fit(raw)
        return minmax.data_min_, 1.0 / minmax.scale_
    return np.zeros(raw.shape[1]), np.ones(raw.shape[1])


def liveliest(X: Array) -> tuple[int, int]:
    """Return the two columns of `X` that vary most, in order; of equal ones the first."""
    spread = np.round(X.std(axis=0), 6)
    first, second = sorted(np.argsort(-spread, kind="stable")[:2].tolist())
    return first, second
