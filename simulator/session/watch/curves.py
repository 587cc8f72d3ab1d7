"""How watched numbers went over the updates, as a value: what views draw and files keep."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from simulator.session.watch.pins import Pinned

Array = NDArray[Any]

MOST_KEPT: Final = 1024
"""Points that are kept of a number."""


@dataclass(frozen=True, slots=True, eq=False)
class KeptPoints:
    """What a number was at moments that were kept of the run, from before it was watched.

    Attributes
    ----------
    updates : ndarray of int64, shape (m,)
        The number of updates made at each, growing.
    values : ndarray, shape (m,)
        Finite.
    """

    updates: Array
    values: Array

    @property
    def nbytes(self) -> int:
        """How much memory the points take."""
        return int(self.updates.nbytes + self.values.nbytes)

    def until(self, update: int) -> KeptPoints:
        """Return those up to `update`."""
        count = int(np.searchsorted(self.updates, update, side="right"))
        return KeptPoints(self.updates[:count], self.values[:count])

    def joined(self, others: KeptPoints) -> KeptPoints:
        """Return these and `others`, every second one where they are too many."""
        updates = np.concatenate([others.updates, self.updates])
        updates, places = np.unique(updates, return_index=True)
        values = np.concatenate([others.values, self.values])[places]
        step = 1 + len(updates) // (MOST_KEPT + 1)
        return KeptPoints(updates[::step], values[::step])


NO_POINTS = KeptPoints(np.zeros(0, np.int64), np.zeros(0))


@dataclass(frozen=True, slots=True, eq=False)
class Curves:
    """The watched numbers over the updates, thinned evenly to a bounded number of points.

    A point stands for `stride` updates: it holds the value after the last of them, and the lowest
    and the highest value of all, so that a spike between two points is not lost.

    Attributes
    ----------
    pins : tuple of Pinned
        One item a row of the values.
    awake : tuple of bool
        Which of them the network has at present; the others wait for it to have them again.
    stride : int
        Updates a point.
    updates : ndarray of int64, shape (n,)
        The number of updates made at each point, growing.
    last, low, high : ndarray, shape (k, n)
        NaN where the number was not watched, or was not there. Activations and deltas of one row
        are computed once a point: their three values are then the same.
    kept : mapping of int to KeptPoints
        By a pin's key: values from before it was watched, at moments that were kept of the run.
    """

    pins: tuple[Pinned, ...]
    awake: tuple[bool, ...]
    stride: int
    updates: Array
    last: Array
    low: Array
    high: Array
    kept: Mapping[int, KeptPoints] = field(default_factory=dict)

    def row(self, key: int) -> int:
        """Return the row of a pin's values; −1 for none."""
        for place, one in enumerate(self.pins):
            if one.key == key:
                return place
        return -1

    def rows(self, pins: Sequence[Pinned]) -> tuple[Array, Array, Array]:
        """Return last, low and high of some pins, NaN where they are not there."""
        rows = np.array([self.row(one.key) for one in pins], np.intp)
        picked = []
        for values in (self.last, self.low, self.high):
            found = np.full((len(pins), len(self.updates)), np.nan)
            found[rows >= 0] = values[rows[rows >= 0]]
            picked.append(found)
        return picked[0], picked[1], picked[2]

    @property
    def nbytes(self) -> int:
        """How much memory the values take."""
        tables = (self.updates, self.last, self.low, self.high)
        kept = sum(one.nbytes for one in self.kept.values())
        return kept + sum(one.nbytes for one in tables)

    def kept_of(self, key: int) -> KeptPoints:
        """Return what is known of a pin from before it was watched."""
        return self.kept.get(key, NO_POINTS)

    def current(self, row: int) -> float:
        """Return the latest value of a row; NaN where there is none."""
        known = np.flatnonzero(~np.isnan(self.last[row]))
        return float(self.last[row, known[-1]]) if len(known) else float("nan")


def _nothing() -> Curves:
    none = np.zeros((0, 0))
    return Curves((), (), 1, np.zeros(0, np.int64), none, none, none)


NO_CURVES = _nothing()
