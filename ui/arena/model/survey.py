"""The loss over a window, from coarse to fine, a few rows at a time. No widgets."""

from __future__ import annotations

from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ui.arena.model.projections import Extent, Projection
from ui.arena.model.state import Grid

Array = NDArray[Any]


class Survey:
    """Fills a grid over a window of a projection.

    Parameters
    ----------
    projection : Projection
    extent : Extent
    is_curve : bool
        Whether the picture has one coordinate.

    Attributes
    ----------
    grid : Grid or None
        The finest grid that is complete.
    """

    def __init__(self, projection: Projection, extent: Extent, *, is_curve: bool) -> None:
        self.grid: Grid | None = None
        self.extent = extent
        self._projection, self._is_curve = projection, is_curve
        self._passes = list(projection.passes)
        self._x = self._y = np.empty(0)
        self._rows: list[Array] = []
        self._lay_out()

    @property
    def is_complete(self) -> bool:
        """Whether the finest grid is there."""
        return not self._passes

    def _lay_out(self) -> None:
        x0, x1, y0, y1 = self.extent
        count = self._passes[0]
        self._x = np.linspace(x0, x1, count)
        self._y = np.zeros(1) if self._is_curve else np.linspace(y0, y1, count)
        self._rows = []

    def begin(self) -> None:
        """Compute the coarse grid at once, so that there always is one of this window."""
        while self.grid is None:
            self.advance(0.0)

    def advance(self, deadline_s: float) -> None:
        """Compute rows until a time on the clock of `perf_counter`; at least one."""
        while self._passes:
            row = len(self._rows)
            with np.errstate(all="ignore"):
                self._rows.append(self._projection.losses(self._x, self._y[row : row + 1])[0])
            if len(self._rows) == len(self._y):
                self._finish_pass()
            if perf_counter() >= deadline_s:
                return

    def _finish_pass(self) -> None:
        loss = np.stack(self._rows)
        self.grid = Grid(self._x, None, loss[0]) if self._is_curve else Grid(self._x, self._y, loss)
        del self._passes[0]
        if self._passes:
            self._lay_out()
