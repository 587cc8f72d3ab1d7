"""Data sets, prepared for training: loaded, split and scaled.

Knows nothing of networks. scikit-learn is imported only where rows are split or scaled.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from simulator.data.class_labels import class_labels
from simulator.data.data_checks import checked_inputs, checked_labels
from simulator.data.datasets import Task, get
from simulator.data.splitting import SCALINGS, fit, scaled, split
from simulator.messages import Message
from simulator.quoting import quoted
from simulator.settings import Setting

__all__ = [
    "SEED",
    "VALIDATION_FRACTION",
    "PreparedData",
    "check_choices",
    "from_arrays",
    "prepare",
]

Array = NDArray[Any]

_TASKS: tuple[Task, ...] = ("binary", "multiclass", "multilabel", "regression")
_BY_CLASS = ("binary", "multiclass")

VALIDATION_FRACTION = Setting(
    "validation_fraction",
    0.0,
    0.0,
    1.0,
    maximum_open=True,
    explanation="Share of the rows that is kept aside, to see how the network does on rows that "
    "it was not trained on.",
    title="Validation",
)
SEED = Setting(
    "data_seed",
    0,
    0,
    2**32 - 1,
    explanation="Number from which random data and the split are drawn; the same number gives "
    "the same rows.",
    title="Data seed",
)


@dataclass(frozen=True, slots=True, eq=False)
class PreparedData:
    """A data set ready for training; every array is read-only.

    Attributes
    ----------
    source : str
        Name of the data set.
    task : {"binary", "multiclass", "multilabel", "regression"}
    X, X_validation : ndarray, shapes (n, f) and (m, f), float64
        Scaled inputs; m may be 0.
    Y, Y_validation : ndarray, shapes (n, k) and (m, k), float64
        Targets: one-hot for several classes, one column of 0 and 1 for two, a column of 0 and 1
        for each label of a multi-label task, scaled numbers for regression.
    raw, raw_validation : ndarray, shapes (n, f) and (m, f)
        The inputs before scaling.
    labels, labels_validation : ndarray
        What each row is, as the data set says it. Classes: index, int, (n,). Multi-label: 0 or 1
        for each label, int, (n, k). Regression: the unscaled targets, float64, (n, k).
    feature_names : tuple of str
    class_names : tuple of str
        Class 0 first; the labels' names for multi-label; empty for regression.
    scaling : {"none", "standardize", "minmax"}
        Of the inputs.
    offset, scale : ndarray, shape (f,)
        ``scaled = (raw - offset) / scale``, fitted on the training rows only.
    image_shape : (int, int) or None
        Rows and columns, where the features are the pixels of a picture.
    target_names : tuple of str
        What a regression predicts; empty for classes.
    target_offset, target_scale : ndarray, shape (k,) or (1,)
        Regression: ``Y = (labels - target_offset) / target_scale``, fitted on the training rows
        only. Zeros and ones otherwise.
    target_scaling : {"none", "standardize", "minmax"}
        Of the targets of a regression; ``"none"`` otherwise.
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
    target_names: tuple[str, ...] = ()
    target_offset: Array = field(default_factory=lambda: np.zeros(1))
    target_scale: Array = field(default_factory=lambda: np.ones(1))
    target_scaling: str = "none"

    @property
    def n_features(self) -> int:
        """Number of inputs."""
        return len(self.feature_names)

    @property
    def n_outputs(self) -> int:
        """Number of targets a row."""
        return int(self.Y.shape[1])

    def unscaled(self, outputs: Array) -> Array:
        """Return outputs or targets ``(..., k)`` in the data's own units."""
        return outputs * self.target_scale + self.target_offset


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
            problem = Message("{name} cannot be chosen for {source}, got {got}")
            raise ValueError(problem.format(name=name, source=source, got=quoted(value)))
        if value is not None and setting is not None:
            setting.check(value)
    if samples is not None and not isinstance(samples, int):
        raise ValueError(
            Message("{name} must be a whole number, got {got}", name="samples", got=quoted(samples))
        )
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
    target_scaling: str | None = None,
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
        Share of the rows kept aside, in [0, 1). Each class keeps its share (stratified);
        multi-label and regression rows are drawn regardless of their labels. Rows keep the data
        set's order in both parts.
    scaling : {"none", "standardize", "minmax"}, default "none"
        Of the inputs, fitted on the training rows only. A feature that is constant there is only
        moved: its scale is 1, as in scikit-learn.
    target_scaling : {"none", "standardize", "minmax"}, optional
        Of the targets of a regression; default: as the inputs. Others are not scaled.

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
    _check_seed(seed)  # before it draws the rows
    info = get(source)
    raw, labels = info.load(rows, spread, seed)
    return from_arrays(
        raw,
        labels,
        task=info.task,
        feature_names=info.feature_names,
        class_names=info.class_names,
        target_names=info.target_names,
        validation_fraction=validation_fraction,
        scaling=scaling,
        target_scaling=target_scaling,
        seed=seed,
        source=source,
        image_shape=info.image_shape,
    )


def from_arrays(
    X: ArrayLike,
    y: ArrayLike,
    *,
    task: Task,
    feature_names: Sequence[str] = (),
    class_names: Sequence[str] = (),
    target_names: Sequence[str] = (),
    validation_fraction: float = 0.0,
    scaling: str = "none",
    target_scaling: str | None = None,
    seed: int = 0,
    source: str = "own data",
    image_shape: tuple[int, int] | None = None,
) -> PreparedData:
    """Check one's own rows, split and scale them. The arrays are copied, never changed.

    Parameters
    ----------
    X : array_like, shape (n, f)
        Raw inputs: finite numbers.
    y : array_like
        Binary and multiclass: whole numbers or texts, (n,); distinct ones are the classes, in
        their order (or in that of `class_names`, where texts are among these). Multi-label: 0 or
        1 for each label, (n, k), k >= 2. Regression: numbers, (n,) or (n, k).
    task : {"binary", "multiclass", "multilabel", "regression"}
    feature_names, class_names, target_names : sequence of str, optional
        Made up where they are left out: ``x1`` and ``y1``; classes are called as in `y`.
    validation_fraction, scaling, target_scaling, seed
        As in `prepare`.
    source : str, default "own data"
        What the data are called.
    image_shape : (int, int), optional
        Rows and columns, where the features are the pixels of a picture.

    Returns
    -------
    PreparedData

    Raises
    ------
    ValueError
        If X or y holds a masked cell, a text that is no class, NaN or infinities, has no rows or
        the wrong shape; if a class has no row, there is one class only, there are more classes
        than names, or a label or a target is the same in every row; if names do not fit, the split
        would leave a class without a row, or numbers are too large to be scaled. The first wrong
        value is named.

    Examples
    --------
    >>> data = from_arrays([[0.0], [1.0], [2.0]], [0.0, 1.0, 4.0], task="regression")
    >>> data.n_features, data.n_outputs, data.feature_names
    (1, 1, ('x1',))
    """
    of_targets = scaling if target_scaling is None else target_scaling
    _check_names(task, scaling, of_targets)
    fraction = VALIDATION_FRACTION.check(validation_fraction)
    _check_seed(seed)
    raw = checked_inputs(X)
    labels, names = _labelled(y, len(raw), task, class_names)
    training, validation = split(labels, fraction, seed, by_class=task in _BY_CLASS)
    offset, scale = fit(scaling, raw[training])
    targets, target_offset, target_scale = _targets(task, labels, training, of_targets)
    columns = {"X": scaled("X", raw, offset, scale), "Y": targets, "raw": raw, "labels": labels}
    return PreparedData(
        **_parted(columns, training, validation),
        source=source,
        task=task,
        feature_names=_names("feature_names", feature_names, raw.shape[1], "x", 1),
        class_names=names,
        scaling=scaling,
        offset=_frozen(offset),
        scale=_frozen(scale),
        target_offset=_frozen(target_offset),
        target_scale=_frozen(target_scale),
        target_scaling=of_targets if task == "regression" else "none",
        image_shape=image_shape,
        target_names=_target_names(task, target_names, targets.shape[1]),
    )


def _parted(columns: Mapping[str, Array], training: Array, validation: Array) -> dict[str, Array]:
    """Return the rows of each column for training, and those kept aside."""
    kept = {name: _frozen(values[training]) for name, values in columns.items()}
    aside = {f"{name}_validation": _frozen(values[validation]) for name, values in columns.items()}
    return kept | aside


def _check_names(task: str, *scalings: str) -> None:
    if task not in _TASKS:
        problem = Message("{name} must be one of {allowed}, got {got}")
        raise ValueError(problem.format(name="task", allowed=", ".join(_TASKS), got=quoted(task)))
    for scaling in scalings:
        SCALINGS.find(scaling)


def _check_seed(seed: int) -> None:
    if SEED.check(seed) != int(seed):
        raise ValueError(
            Message("{name} must be a whole number, got {got}", name="data_seed", got=quoted(seed))
        )


def _names(
    setting: str, given: Sequence[str], count: int, letter: str, first: int
) -> tuple[str, ...]:
    if not given:
        return tuple(f"{letter}{k + first}" for k in range(count))
    if len(given) != count:
        raise ValueError(
            Message(
                "{name} must have {count} names, got {got}",
                name=setting,
                count=count,
                got=len(given),
            )
        )
    return tuple(given)


def _labelled(
    y: ArrayLike, rows: int, task: Task, given: Sequence[str]
) -> tuple[Array, tuple[str, ...]]:
    """Return labels or targets, checked, and the names of classes or labels."""
    if task in _BY_CLASS:
        return class_labels(y, rows, given, binary=task == "binary")
    labels = checked_labels(y, rows, task, len(given) or None)
    if task == "regression":
        return labels, _no_names("class_names", given, task)
    return labels, _names("class_names", given, labels.shape[1], "label ", 1)


def _target_names(task: Task, given: Sequence[str], count: int) -> tuple[str, ...]:
    if task == "regression":
        return ("y",) if count == 1 and not given else _names("target_names", given, count, "y", 1)
    return _no_names("target_names", given, task)


def _no_names(setting: str, given: Sequence[str], task: Task) -> tuple[str, ...]:
    if given:
        raise ValueError(
            Message(
                "{name} must be left out for {task}, got {got} names",
                name=setting,
                task=task,
                got=len(given),
            )
        )
    return ()


def _frozen(array: Array) -> Array:
    array.flags.writeable = False
    return array


def _targets(
    task: Task, labels: Array, training: Array, scaling: str
) -> tuple[Array, Array, Array]:
    """Return the targets and, for regression, their offset and scale."""
    if task == "regression":
        offset, scale = fit(scaling, labels[training])
        return scaled("y", labels, offset, scale), offset, scale
    if task == "multiclass":
        targets = np.eye(int(labels.max()) + 1)[labels]
    else:
        targets = labels.reshape(len(labels), -1).astype(np.float64)
    return targets, np.zeros(targets.shape[1]), np.ones(targets.shape[1])


def liveliest(X: Array) -> tuple[int, int]:
    """Return the two columns of `X` that vary most, in order; of equal ones the first.

    A single column stands for both.
    """
    if X.shape[1] == 1:
        return 0, 0
    spread = np.round(X.std(axis=0), 6)
    first, second = sorted(np.argsort(-spread, kind="stable")[:2].tolist())
    return first, second
