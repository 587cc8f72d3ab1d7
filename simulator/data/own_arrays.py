"""One's own rows, given as arrays: checked, split and scaled.

scikit-learn is imported only where rows are split or scaled.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from simulator.data.class_labels import class_labels
from simulator.data.data_checks import checked_inputs, checked_labels
from simulator.data.datasets import Task
from simulator.data.prepared_data import PreparedData
from simulator.data.splitting import SCALINGS, fit, scaled, split
from simulator.messages import Message
from simulator.quoting import quoted
from simulator.settings import Setting

Array = NDArray[Any]

BY_COLUMN = "by_column"
"""Where the inputs are not all scaled in one way."""

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


def from_arrays(
    X: ArrayLike,
    y: ArrayLike,
    *,
    task: Task,
    feature_names: Sequence[str] = (),
    class_names: Sequence[str] = (),
    target_names: Sequence[str] = (),
    validation_fraction: float = 0.0,
    scaling: str | Sequence[str] = "none",
    target_scaling: str | None = None,
    seed: int = 0,
    source: str = "own data",
    image_shape: tuple[int, int] | None = None,
    parts: tuple[Array, Array] | None = None,
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
    validation_fraction, target_scaling, seed
        As in `prepare`.
    scaling : str or sequence of str
        As in `prepare`, or one for each feature.
    source : str, default "own data"
        What the data are called.
    image_shape : (int, int), optional
        Rows and columns, where the features are the pixels of a picture.
    parts : (ndarray of int, ndarray of int), optional
        The rows for training and for validation, ascending, in place of a share that is drawn.

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
    of_inputs, of_targets = _scalings(task, scaling, target_scaling)
    fraction = VALIDATION_FRACTION.check(validation_fraction)
    check_seed(seed)
    raw = checked_inputs(X)
    labels, names = _labelled(y, len(raw), task, class_names)
    parts = parts or split(labels, fraction, seed, by_class=task in _BY_CLASS)
    offset, scale = _fitted(of_inputs, raw[parts[0]])
    targets, target_offset, target_scale = _targets(task, labels, parts[0], of_targets)
    columns = {"X": scaled("X", raw, offset, scale), "Y": targets, "raw": raw, "labels": labels}
    return PreparedData(
        **_parted(columns, *parts),
        source=source,
        task=task,
        feature_names=_names("feature_names", feature_names, raw.shape[1], "x", 1),
        class_names=names,
        scaling=of_inputs[0] if len(set(of_inputs)) == 1 else BY_COLUMN,
        offset=_frozen(offset),
        scale=_frozen(scale),
        target_offset=_frozen(target_offset),
        target_scale=_frozen(target_scale),
        target_scaling=of_targets if task == "regression" else "none",
        image_shape=image_shape,
        target_names=_target_names(task, target_names, targets.shape[1]),
    )


def _scalings(
    task: Task, given: str | Sequence[str], of_targets: str | None
) -> tuple[list[str], str]:
    """Return the scalings of the inputs and that of the targets, checked."""
    of_inputs = [given] if isinstance(given, str) else list(given)
    chosen = of_inputs[0] if of_targets is None else of_targets
    _check_names(task, *of_inputs, chosen)
    return of_inputs, chosen


def _fitted(scalings: Sequence[str], raw: Array) -> tuple[Array, Array]:
    """Return offset and scale of each column, of one scaling for all or of one for each."""
    if len(set(scalings)) == 1:
        return fit(scalings[0], raw)
    if len(scalings) != raw.shape[1]:
        problem = Message("{name} must have {count} items, got {got}")
        raise ValueError(problem.format(name="scaling", count=raw.shape[1], got=len(scalings)))
    offset, scale = np.zeros(raw.shape[1]), np.ones(raw.shape[1])
    for name in set(scalings):
        at = [k for k, one in enumerate(scalings) if one == name]
        offset[at], scale[at] = fit(name, raw[:, at])
    return offset, scale


def _parted(columns: Mapping[str, Array], training: Array, validation: Array) -> dict[str, Any]:
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


def check_seed(seed: int) -> None:
    """Refuse a seed that is out of range, or no whole number.

    Raises
    ------
    ValueError
        If it is.
    """
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
