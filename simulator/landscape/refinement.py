"""A map made in small pieces: coarse first, then finer, each point only once."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

# Every eighth point of 201 is a grid of 26.
_COARSEST_STRIDE = 8


class Points(Protocol):
    """What finds the loss at single points of a plane."""

    chunk: int

    def at(self, x: Array, y: Array) -> Array:
        """Return the loss at points given by their distances from here, shape (g,)."""


class Refinement:
    """The map of one moment, growing finer.

    Parameters
    ----------
    points : Points
    x, y : ndarray, shape (n,)
        The finest grid.
    here : ndarray, shape (2,)
        Coordinates from which `points` counts.
    known : int
        Grids of up to so many points to each side are not worth showing.
    kind : str
        What rows the loss is of.
    rows : pair of ndarray
        Those rows.

    Attributes
    ----------
    is_over : bool
        Whether the finest grid is complete.
    """

    def __init__(
        self,
        points: Points,
        x: Array,
        y: Array,
        here: Array,
        known: int,
        kind: str,
        rows: tuple[Array, Array],
    ) -> None:
        self.kind, self.rows = kind, rows
        self._points, self._x, self._y, self._here = points, x, y, here
        self._values = np.full((len(y), len(x)), np.nan)
        self._known = known
        self._strides = strides(len(x))
        self._missing = self._of_level()
        self._at = 0

    @property
    def is_over(self) -> bool:
        """Whether the finest grid is complete."""
        return not self._strides

    def advance(self, deadline_s: float) -> int | None:
        """Work until `deadline_s`; return the stride of a level that is complete and new."""
        while self._strides:
            if self._at < len(self._missing):
                self._compute()
            if self._at >= len(self._missing):
                stride = self._strides.pop(0)
                self._missing, self._at = self._of_level(), 0
                if -(-len(self._x) // stride) > self._known:
                    return stride
            if perf_counter() >= deadline_s:
                return None
        return None

    def level(self, stride: int) -> tuple[Array, Array, Array]:
        """Return the grid of every `stride`-th point: x, y and the losses (ny, nx)."""
        part = slice(None, None, stride)
        return self._x[part], self._y[part], self._values[part, part].copy()

    def _of_level(self) -> Array:
        """Return the flat indices of the level's points that are not known yet."""
        if not self._strides:
            return np.empty(0, np.intp)
        wanted = np.zeros(self._values.shape, np.bool_)
        stride = self._strides[0]
        wanted[::stride, ::stride] = True
        if stride != _first(len(self._x)):
            wanted[:: 2 * stride, :: 2 * stride] = False
        return np.flatnonzero(wanted)

    def _compute(self) -> None:
        chosen = self._missing[self._at : self._at + self._points.chunk]
        rows, columns = np.divmod(chosen, len(self._x))
        self._values.reshape(-1)[chosen] = self._points.at(
            self._x[columns] - self._here[0], self._y[rows] - self._here[1]
        )
        self._at += len(chosen)


class Backfill:
    """The losses of a path's points that are not known yet, the newest first.

    Parameters
    ----------
    missing : ndarray of int
        Which points, oldest first.
    few : int
        How many are found together.
    find : callable
        Finds the losses of the points it is given.
    """

    def __init__(self, missing: Array, few: int, find: Callable[[Array], None]) -> None:
        self._missing, self._few, self._find = missing, few, find

    @property
    def is_over(self) -> bool:
        """Whether all have been found."""
        return not len(self._missing)

    def advance(self, deadline_s: float) -> bool:
        """Work until `deadline_s` (`perf_counter`); return whether all have been found."""
        while not self.is_over:
            self._find(self._missing[-self._few :])
            self._missing = self._missing[: -self._few]
            if perf_counter() >= deadline_s:
                break
        return self.is_over


def _first(n: int) -> int:
    """Return the largest stride with which a grid of `n` points still has both its ends."""
    stride = _COARSEST_STRIDE
    while stride > 1 and (n - 1) % stride:
        stride //= 2
    return stride


def strides(n: int) -> list[int]:
    """Return the strides of a grid of `n` points from coarse to fine, each half the one before."""
    found = [_first(n)]
    while found[-1] > 1:
        found.append(found[-1] // 2)
    return found
