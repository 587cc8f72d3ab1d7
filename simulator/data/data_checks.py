"""What arrays must be before a network may learn from them. Nothing is repaired: errors say where.

Rows and columns in messages count from 0, as in the arrays that were given.
"""

from __future__ import annotations

import sys
from typing import Any, TypeGuard

import numpy as np
from numpy.typing import ArrayLike, NDArray

from simulator.data.datasets import Task
from simulator.messages import Message
from simulator.quoting import quoted
from simulator.settings import first_digits

Array = NDArray[Any]

# Of the largest float64.
_MOST_BITS = 1024


def checked_inputs(X: ArrayLike) -> Array:
    """Return raw inputs as a float64 array (n, f) of their own.

    Raises
    ------
    ValueError
        If X is no table of finite numbers, or has no row or no column.
    """
    raw = checked_numbers("X", X)
    if raw.ndim != 2:
        raise ValueError(
            Message(
                "{name} must have shape (n_samples, n_features), got {got}", name="X", got=raw.shape
            )
        )
    if not raw.size:
        raise ValueError(
            Message(
                "{name} must have at least one row and one column, got shape {got}",
                name="X",
                got=raw.shape,
            )
        )
    return raw


def checked_labels(y: ArrayLike, rows: int, task: Task, classes: int | None) -> Array:
    """Return several labels a row, or the targets of a regression, checked.

    Parameters
    ----------
    y : array_like
        For several labels a 0 or 1 each (n, k); for regression numbers, (n,) or (n, k).
    rows : int
        Number of rows of X.
    task : {"multilabel", "regression"}
    classes : int or None
        Number of names of labels, where there are some.

    Returns
    -------
    ndarray, shape (n, k)
        Whole numbers; for regression float64.

    Raises
    ------
    ValueError
        If the shape does not fit, a value is no number of the task's range, or a label or a target
        is the same in every row.
    """
    values = checked_numbers("y", y)
    if task == "regression" and values.ndim == 1:
        values = values[:, None]
    if values.ndim != 2 or len(values) != rows or not values.size:
        raise ValueError(
            Message(
                "{name} must have shape ({rows}, k) for {task}, got {got}",
                name="y",
                rows=rows,
                task=task,
                got=np.shape(y),
            )
        )
    if task == "regression":
        _check_varies(values, Message("target {number}"))
        return values
    _check_several(values, classes)
    return values.astype(np.intp)


def checked_numbers(name: str, given: ArrayLike) -> Array:
    """Return `given` as float64; refuse text, masked cells, ragged rows and what is not finite."""
    refuse_masked(name, given)
    try:
        found = np.asarray(given)
    except ValueError:
        raise ValueError(Message("{name} must have rows of equal length", name=name)) from None
    if found.dtype.kind not in "biuf":
        _refuse_what_is_no_number(name, found)
    with np.errstate(over="ignore"):
        numbers = np.array(found, dtype=np.float64)
    wrong = np.argwhere(~np.isfinite(numbers))
    if len(wrong):
        at = tuple(wrong[0].tolist())
        raise ValueError(
            Message(
                "{name} must be a finite number, got {got}",
                name=_place(name, at),
                got=float(numbers[at]),
            )
        )
    return numbers


def refuse_masked(name: str, given: ArrayLike) -> None:
    """Refuse arrays, and rows that are arrays, with a masked cell: its number is not to be used.

    Raises
    ------
    ValueError
        If a cell is masked; the first is named.
    """
    rows = given if isinstance(given, list | tuple) else ()
    if _may_be_masked(given):
        masked = np.argwhere(np.ma.getmaskarray(given))
        if len(masked):
            _tell_masked(name, tuple(masked[0].tolist()))
    for k, row in enumerate(rows):
        if _may_be_masked(row) and np.ma.is_masked(row):
            _tell_masked(name, (k, *np.argwhere(np.ma.getmaskarray(row))[0].tolist()))


def _may_be_masked(given: object) -> TypeGuard[np.ma.MaskedArray[Any, Any]]:
    """Return whether cells of `given` can be masked.

    NumPy imports its masked arrays when they are first asked for, which takes longer than all
    checks; where nobody has, there are none.
    """
    return "numpy.ma" in sys.modules and isinstance(given, np.ma.MaskedArray)


def _tell_masked(name: str, at: tuple[int, ...]) -> None:
    raise ValueError(
        Message(
            "{name} is masked, and there is no number to learn from: leave its row out, or fill it",
            name=_place(name, at),
        )
    )


def _refuse_what_is_no_number(name: str, found: Array) -> None:
    for at, value in np.ndenumerate(found):
        if isinstance(value, int) and value.bit_length() > _MOST_BITS:
            shown = f"{first_digits(value)}…"
            raise ValueError(
                Message(
                    "{name} must be a finite number, got {got}", name=_place(name, at), got=shown
                )
            )
        if isinstance(value, bool | int | float | np.bool_ | np.integer | np.floating):
            continue
        shown = value.item() if isinstance(value, np.generic) else value
        raise ValueError(
            Message("{name} must be a number, got {got}", name=_place(name, at), got=quoted(shown))
        )


def _place(name: str, at: tuple[int, ...]) -> str:
    return f"{name}[{', '.join(map(str, at))}]" if at else name


def _check_varies(values: Array, what: Message) -> None:
    same = np.flatnonzero(np.ptp(values, axis=0) == 0.0)
    if len(same):
        k = int(same[0])
        raise ValueError(
            Message(
                "{name} must differ between rows, got {got} in every row",
                name=what.format(number=k),
                got=f"{values[0, k]:g}",
            )
        )


def _check_several(values: Array, labels: int | None) -> None:
    expected = values.shape[1] if labels is None else labels
    if values.shape[1] != expected or expected < 2:
        raise ValueError(
            Message(
                "{name} must have one column for each of at least 2 labels, got {got} for "
                "{count} names",
                name="y",
                got=values.shape[1],
                count=expected,
            )
        )
    wrong = np.argwhere((values != 0.0) & (values != 1.0))
    if len(wrong):
        at = tuple(wrong[0].tolist())
        raise ValueError(
            Message("{name} must be 0 or 1, got {got}", name=_place("y", at), got=f"{values[at]:g}")
        )
    _check_varies(values, Message("label {number}"))


def check_classes(values: Array, classes: int | None) -> None:
    """Check class indices; every class needs a row, and there must be two."""
    most = np.inf if classes is None else classes - 1
    low = -np.inf if classes is None else 0
    wrong = np.flatnonzero((values != np.floor(values)) | (values < low) | (values > most))
    if len(wrong):
        k = int(wrong[0])
        given = {"name": f"y[{k}]", "got": f"{values[k]:g}"}
        if classes is None:
            raise ValueError(Message("{name} must be a whole number or a text, got {got}", **given))
        raise ValueError(
            Message("{name} must be a class index in 0..{last}, got {got}", last=most, **given)
        )
    present = np.unique(values)
    if len(present) < 2:
        raise ValueError(
            Message(
                "{name} must have rows of at least 2 classes, got class {got} only",
                name="y",
                got=f"{present[0]:g}",
            )
        )
    count = int(present[-1]) + 1 if classes is None else classes
    if len(present) < count:
        # Indices may be huge by mistake, so that the gap is found without listing them all.
        gaps = np.flatnonzero(present != np.arange(len(present)))
        missing = int(gaps[0]) if len(gaps) else len(present)
        raise ValueError(
            Message(
                "{name} must have a row of each class 0..{last}, got none of {missing}",
                name="y",
                last=count - 1,
                missing=missing,
            )
        )
