"""A loss over a grid made in small pieces: coarse first, then finer, each point only once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Extent = tuple[float, float, float, float]

# Every eighth point of 201 is a grid of 26.
_COARSEST_STRIDE = 8


class Points(Protocol):
    """What finds the loss at single points of a picture.

    Attributes
    ----------
    chunk : int
        How many points are found together: some milliseconds' work.
    """

    chunk: int

    def at(self, x: Array, y: Array) -> Array:
        """Return the loss at points given by their coordinates, each (g,), shape (g,)."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class LossGrid:
    """A loss over a window: a map (ny, nx), or a curve (nx,) where `y` is None."""

    x: Array
    y: Array | None
    loss: Array

    @property
    def extent(self) -> Extent:
        """First and last x, first and last y (0 and 0 for a curve)."""
        low, high = (0.0, 0.0) if self.y is None else (float(self.y[0]), float(self.y[-1]))
        return float(self.x[0]), float(self.x[-1]), low, high


class ProgressiveGrid:
    """The loss over one window, growing finer level by level.

    Parameters
    ----------
    points : Points
    x : ndarray, shape (nx,)
    y : ndarray, shape (ny,), or None
        The finest grid; None for a curve over `x`.
    strides : sequence of int
        Which points each level takes, from coarse to fine, the last one 1: every `stride`-th. Each
        divides the one before and leaves both ends in.
    """

    def __init__(self, points: Points, x: Array, y: Array | None, strides: Sequence[int]) -> None:
        self._points, self._x, self._y = points, x, y
        self._values = np.full((1 if y is None else len(y), len(x)), np.nan)
        self._strides, self._done = list(strides), 0
        self._missing = self._of_level()
        self._at = 0

    @property
    def is_over(self) -> bool:
        """Whether the finest level is complete."""
        return not self._strides

    @property
    def finest(self) -> LossGrid | None:
        """The finest level that is complete."""
        return self.level(self._done) if self._done else None

    def advance(self, deadline_s: float) -> int | None:
        """Work until a time on the clock of `perf_counter`, on one chunk at least.

        Returns
        -------
        stride : int or None
            That of a level that has become complete; it returns then, with time left or not.
        """
        while self._strides:
            self._compute()
            if self._at >= len(self._missing):
                self._done = self._strides.pop(0)
                self._missing, self._at = self._of_level(), 0
                return self._done
            if perf_counter() >= deadline_s:
                return None
        return None

    def level(self, stride: int) -> LossGrid:
        """Return the grid of every `stride`-th point."""
        part = slice(None, None, stride)
        if self._y is None:
            return LossGrid(self._x[part], None, self._values[0, part].copy())
        return LossGrid(self._x[part], self._y[part], self._values[part, part].copy())

    def _of_level(self) -> Array:
        """Return the flat indices of the level's points that are not known yet."""
        if not self._strides:
            return np.empty(0, np.intp)
        wanted = np.zeros(self._values.shape, np.bool_)
        wanted[:: self._strides[0], :: self._strides[0]] = True
        if self._done:
            wanted[:: self._done, :: self._done] = False
        return np.flatnonzero(wanted)

    def _compute(self) -> None:
        chosen = self._missing[self._at : self._at + self._points.chunk]
        rows, columns = np.divmod(chosen, len(self._x))
        y = np.zeros(len(rows)) if self._y is None else self._y[rows]
        self._values.reshape(-1)[chosen] = self._points.at(self._x[columns], y)
        self._at += len(chosen)


def halving(n: int) -> list[int]:
    """Return the strides of a grid of `n` points from coarse to fine, each half the one before.

    The first is the largest power of two up to 8 with which the grid keeps both its ends.
    """
    stride = _COARSEST_STRIDE
    while stride > 1 and (n - 1) % stride:
        stride //= 2
    found = [stride]
    while found[-1] > 1:
        found.append(found[-1] // 2)
    return found
