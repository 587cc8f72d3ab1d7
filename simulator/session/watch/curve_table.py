"""Values over updates in bounded memory: thinned evenly, with the extremes of what was left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

MOST_POINTS = 1024
"""Points that are kept; each row takes 24 bytes for each of them."""


class CurveTable:
    """Rows of values over updates, one row a number.

    A point stands for the updates ``k·stride … (k + 1)·stride − 1``. When there would be more than
    `MOST_POINTS`, neighbours become one and the stride doubles.

    Parameters
    ----------
    rows : int

    Attributes
    ----------
    rows : int
    stride : int
        Updates a point.
    """

    def __init__(self, rows: int) -> None:
        self.rows = rows
        self.stride = 1
        self._n = 0
        self._updates = np.zeros(MOST_POINTS, np.int64)
        self._last, self._low, self._high = (np.full((rows, MOST_POINTS), np.nan) for _ in range(3))

    def __len__(self) -> int:
        """Return the number of points."""
        return self._n

    def arrays(self) -> tuple[Array, Array, Array, Array]:
        """Return read-only copies of updates ``(n,)`` and last, low, high ``(rows, n)``."""
        kept = (self._updates, self._last, self._low, self._high)
        copies = tuple(one[..., : self._n].copy() for one in kept)
        for one in copies:
            one.setflags(write=False)
        return copies[0], copies[1], copies[2], copies[3]

    def fill(self, stride: int, updates: Array, last: Array, low: Array, high: Array) -> None:
        """Take over what `arrays` returned of a table with as many rows."""
        self.stride, self._n = stride, len(updates)
        given = (updates, last, low, high)
        kept = (self._updates, self._last, self._low, self._high)
        for own, other in zip(kept, given, strict=True):
            own[..., : self._n] = other

    def with_rows(self, origins: Sequence[int]) -> CurveTable:
        """Return a table with other rows: each one's origin here, −1 for an empty one."""
        made = CurveTable(len(origins))
        made.stride, made._n = self.stride, self._n
        made._updates[:] = self._updates
        for row, origin in enumerate(origins):
            if origin >= 0:
                made._last[row] = self._last[origin]
                made._low[row] = self._low[origin]
                made._high[row] = self._high[origin]
        return made

    def has(self, row: int, updates: Array) -> NDArray[np.bool_]:
        """Return for each of `updates` whether a point with a value stands for it."""
        known = self._updates[: self._n][~np.isnan(self._last[row, : self._n])]
        return np.isin(updates // self.stride, known // self.stride)

    def cut(self, update: int) -> None:
        """Forget what came after `update`; a point that reaches beyond it goes as a whole."""
        self._n = int(np.searchsorted(self._updates[: self._n], update, side="right"))

    def add(self, updates: Array, values: Array) -> None:
        """Add values at growing updates, which follow those that are there.

        Where they do not, what is there from the first of them on is forgotten. Values at the
        update of the last point join that point.

        Parameters
        ----------
        updates : ndarray of int, shape (m,)
        values : ndarray, shape (rows, m)
            NaN where there is no value.
        """
        if not len(updates):
            return
        if self._n and updates[0] < self._updates[self._n - 1]:
            self.cut(int(updates[0]))
        starts = self._starts(updates)
        while self._n + len(starts) - self._joins(updates) > MOST_POINTS:
            self._thin()
            starts = self._starts(updates)
        ends = np.append(starts[1:], len(updates)) - 1
        low = np.fmin.reduceat(values, starts, axis=1)
        high = np.fmax.reduceat(values, starts, axis=1)
        last = values[:, ends]
        if self._joins(updates):
            self._n -= 1
            before = self._n
            last[:, 0] = np.where(np.isnan(last[:, 0]), self._last[:, before], last[:, 0])
            low[:, 0] = np.fmin(low[:, 0], self._low[:, before])
            high[:, 0] = np.fmax(high[:, 0], self._high[:, before])
        self._put(updates[ends], last, low, high)

    def _starts(self, updates: Array) -> Array:
        points = updates // self.stride
        return np.concatenate([[0], np.flatnonzero(points[1:] != points[:-1]) + 1])

    def _joins(self, updates: Array) -> bool:
        """Whether the first of the values belongs to the last point there is."""
        if not self._n:
            return False
        return bool(updates[0] // self.stride == self._updates[self._n - 1] // self.stride)

    def _put(self, updates: Array, last: Array, low: Array, high: Array) -> None:
        place = slice(self._n, self._n + len(updates))
        self._updates[place] = updates
        self._last[:, place], self._low[:, place], self._high[:, place] = last, low, high
        self._n = place.stop

    def _thin(self) -> None:
        """Make one point of two."""
        self.stride *= 2
        updates = self._updates[: self._n].copy()
        if not self._n:
            return
        starts = self._starts(updates)
        ends = np.append(starts[1:], self._n) - 1
        last = self._last[:, ends]
        last = np.where(np.isnan(last), self._last[:, starts], last)
        low = np.fmin.reduceat(self._low[:, : self._n], starts, axis=1)
        high = np.fmax.reduceat(self._high[:, : self._n], starts, axis=1)
        self._n = 0
        self._put(updates[ends], last, low, high)
