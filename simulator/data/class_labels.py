"""Class labels as people have them, whole numbers or texts, made indices from 0 on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from simulator.data.data_checks import check_classes, checked_numbers, refuse_masked
from simulator.messages import Message
from simulator.quoting import quoted

Array = NDArray[Any]


def class_labels(
    y: ArrayLike, rows: int, names: Sequence[str], *, binary: bool
) -> tuple[Array, tuple[str, ...]]:
    """Return each row's class index, and the classes' names in the order of the indices.

    Parameters
    ----------
    y : array_like, shape (n,)
        Whole numbers or texts, one for each row. Distinct ones are the classes: numbers in their
        order, texts in that of the alphabet, or in that of `names`.
    rows : int
        Number of rows of X.
    names : sequence of str
        The classes' names. Texts must be among them; numbers get them in their order. Where there
        are none, numbers, texts, True and False are names themselves.
    binary : bool
        Whether there must be two classes.

    Returns
    -------
    labels : ndarray of int, shape (n,)
    names : tuple of str

    Raises
    ------
    ValueError
        If the shape does not fit, a value is neither a whole number nor a text, there is one class
        only or another number of them than there must be, or a class has no row.
    """
    refuse_masked("y", y)
    if binary and len(names) not in (0, 2):
        raise ValueError(
            Message(
                "{name} must have {count} names, got {got}",
                name="class_names",
                count=2,
                got=len(names),
            )
        )
    texts = _texts(y)
    values = checked_numbers("y", y) if texts is None else texts
    if values.shape != (rows,):
        task = "binary" if binary else "multiclass"
        raise ValueError(
            Message(
                "{name} must have shape ({rows},) for {task}, got {got}",
                name="y",
                rows=rows,
                task=task,
                got=np.shape(y),
            )
        )
    wanted = len(names) or (2 if binary else None)
    if texts is not None:
        return _from_texts(texts, names, wanted)
    present = np.array(sorted(set(values.tolist())))
    fits = len(present) == wanted if wanted else len(present) > 1
    if not fits or (present != np.floor(present)).any():
        check_classes(values, wanted)
    found = np.searchsorted(present, values).astype(np.intp)
    given = {type(value) for value in np.asarray(y, dtype=object).ravel()}
    kind = bool if given <= {bool, np.bool_} else int
    return found, tuple(names) or tuple(str(kind(value)) for value in present)


def _texts(y: ArrayLike) -> Array | None:
    """Return the labels as texts; None where none of them is one."""
    try:
        found = np.asarray(y, dtype=object)
    except ValueError:
        return None
    kinds = [isinstance(value, str) for value in found.ravel()]
    if not any(kinds):
        return None
    if not all(kinds):
        _refuse_mixed(found.ravel().tolist(), kinds)
    return found


def _refuse_mixed(values: list[object], kinds: list[bool]) -> None:
    """Name what is neither text nor number among texts, or the first of the other kind."""
    for at, value in enumerate(values):
        is_number = isinstance(value, int | float | np.number) and value == value
        if not (kinds[at] or is_number):
            raise ValueError(
                Message(
                    "{name} must be a text, as others are, got {got}",
                    name=f"y[{at}]",
                    got=quoted(value),
                )
            )
    at = kinds.index(not kinds[0])
    text = Message("{name} must be a text, got {got}")
    number = Message("{name} must be a number, got {got}")
    pattern = text if kinds[0] else number
    raise ValueError(pattern.format(name=f"y[{at}]", got=quoted(values[at])))


def _from_texts(
    texts: Array, names: Sequence[str], wanted: int | None
) -> tuple[Array, tuple[str, ...]]:
    known = tuple(names) or tuple(sorted({str(text) for text in texts}))
    index = {name: k for k, name in enumerate(known)}
    shown = ", ".join(known)[:200]
    for row, text in enumerate(texts):
        if text not in index:
            problem = Message("{name} must be one of {allowed}, got {got}")
            got = f"{text!r:.80}"
            raise ValueError(problem.format(name=f"y[{row}]", allowed=shown, got=got))
    if len(known) != wanted and wanted is not None:
        raise ValueError(
            Message(
                "{name} must have {count} classes, got {got}: {known}",
                name="y",
                count=wanted,
                got=len(known),
                known=shown,
            )
        )
    found = np.array([index[text] for text in texts], np.intp)
    if len(known) < 2:
        problem = Message("{name} must have rows of at least 2 classes, got class {got} only")
        raise ValueError(problem.format(name="y", got=repr(known[0])))
    missing = sorted(set(range(len(known))) - set(found.tolist()))
    if missing:
        raise ValueError(
            Message(
                "{name} must have a row of each class, got none of {missing}",
                name="y",
                missing=repr(known[missing[0]]),
            )
        )
    return found, known
