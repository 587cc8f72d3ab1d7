"""A map while training rests: made coarse to fine, and then the losses of all of its path."""

from __future__ import annotations

from time import perf_counter

from simulator.landscape.map_frame import MapFrame
from simulator.landscape.path_losses import Backfill, PathLosses
from simulator.landscape.progressive_grid import LossGrid, Points, ProgressiveGrid, halving


class MapRefinement:
    """The work on the map of one moment.

    Parameters
    ----------
    frame : MapFrame
    points : Points
        What finds the losses of the frame's rows over its plane.
    losses : PathLosses
    known : int
        Grids of up to so many points to each side are on screen already, and not shown again.
    """

    def __init__(self, frame: MapFrame, points: Points, losses: PathLosses, known: int) -> None:
        self.frame = frame
        self._grid = ProgressiveGrid(points, frame.x, frame.y, halving(len(frame.x)))
        self._losses, self._known = losses, known
        self._backfill: Backfill | None = None

    def advance(self, deadline_s: float) -> tuple[LossGrid | None, bool]:
        """Work until `deadline_s` (`perf_counter`).

        Returns
        -------
        grid : LossGrid or None
            What is to be shown: a finer grid, or the finest once all losses of the path are known.
        more : bool
            Whether there is more to do.
        """
        if not self._grid.is_over:
            return self._finer(deadline_s), True
        if self._backfill is None:
            self._backfill = self._losses.backfill(self.frame.rows)
        if self._backfill.is_over:
            return None, False
        return (self._grid.finest if self._backfill.advance(deadline_s) else None), True

    def _finer(self, deadline_s: float) -> LossGrid | None:
        while (stride := self._grid.advance(deadline_s)) is not None:
            found = self._grid.level(stride)
            if len(found.x) > self._known:
                return found
            if perf_counter() >= deadline_s:
                break
        return None
