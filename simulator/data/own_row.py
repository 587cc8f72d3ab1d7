"""A row that is no row of the data: typed by the learner, to see what the network makes of it.

Training never sees it. It is kept in the data's own units, so that it stays what it was while the
scaling changes.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.prepared import PreparedData
from simulator.messages import Message
from simulator.settings import Setting

Array = NDArray[Any]

# Far beyond any data, and small enough that its square is a number.
VALUE = Setting("value", 0.0, -1e9, 1e9)


@dataclass(frozen=True, slots=True)
class OwnRow:
    """Inputs, and what they should lead to where that is known.

    Attributes
    ----------
    raw : tuple of float
        One number a feature, before scaling.
    label : int, tuple of float, or None
        The class as an index; for several labels 0 or 1 each; for a regression the targets before
        scaling. None: it is not known, and so there is no loss.
    """

    raw: tuple[float, ...]
    label: int | tuple[float, ...] | None = None

    def check(self, data: PreparedData) -> OwnRow:
        """Return the row.

        Raises
        ------
        ValueError
            If it has more or fewer numbers than `data`, a number is not finite or too large, or it
            is of a class that there is not.
        """
        if len(self.raw) != data.n_features:
            problem = Message("a row must have {count} numbers, got {got}")
            raise ValueError(problem.format(count=data.n_features, got=len(self.raw)))
        for value in self.raw:
            VALUE.check(value)
        self._check_label(data)
        return self

    def _check_label(self, data: PreparedData) -> None:
        if self.label is None:
            return
        if isinstance(self.label, int):
            if data.task not in ("binary", "multiclass") or self.label not in range(
                len(data.class_names)
            ):
                problem = Message("{name} must be in 0..{last}, got {got}")
                last = len(data.class_names) - 1
                raise ValueError(problem.format(name="class", last=last, got=self.label))
            return
        if data.task not in ("multilabel", "regression") or len(self.label) != data.n_outputs:
            problem = Message("a row must have {count} targets, got {got}")
            raise ValueError(problem.format(count=data.n_outputs, got=len(self.label)))
        for value in self.label:
            VALUE.check(value)


AnyRow = int | OwnRow
"""A training row by its index, or one of the learner's own."""


def raw_of(data: PreparedData, row: AnyRow) -> Array:
    """Return a row's inputs before scaling, shape (f,)."""
    found: Array = np.array(row.raw) if isinstance(row, OwnRow) else data.raw[row]
    return found


def inputs_of(data: PreparedData, row: AnyRow) -> Array:
    """Return a row's inputs as the network gets them, shape (f,)."""
    if isinstance(row, OwnRow):
        scaled: Array = (np.array(row.raw) - data.offset) / data.scale
        return scaled
    known: Array = data.X[row]
    return known


def targets_of(data: PreparedData, row: AnyRow) -> Array:
    """Return what the outputs should be, shape (k,): not numbers (NaN) where that is not known."""
    found: Array = data.Y[row] if isinstance(row, int) else _own_targets(data, row)
    return found


def _own_targets(data: PreparedData, row: OwnRow) -> Array:
    if row.label is None:
        return np.full(data.n_outputs, math.nan)
    given: Array = np.array(row.label, np.float64).reshape(-1)
    if data.task == "regression":
        given = (given - data.target_offset) / data.target_scale
    if data.task == "multiclass":
        given = np.eye(data.n_outputs)[int(given[0])]
    return given


def have_same_columns(before: PreparedData, after: PreparedData) -> bool:
    """Return whether a row of one's own for `before` means the same for `after`."""
    return all(
        getattr(before, name) == getattr(after, name)
        for name in ("task", "feature_names", "class_names", "target_names", "image_shape")
    )
