"""The way through parameter space, in bounded memory."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.landscape.landscape_state import Trail

Array = NDArray[Any]

_POINTS = 1200
_FEWEST_POINTS = 64
_FEWEST_KEPT = 4
_NUMBERS = 1 << 20


class Trajectory:
    """Parameters along training, thinned to a bounded number of points.

    Parameters
    ----------
    parameter_count : int
        P.
    """

    def __init__(self, parameter_count: int) -> None:
        limit = max(_FEWEST_POINTS, min(_POINTS, _NUMBERS // parameter_count))
        self._points = np.empty((limit, parameter_count))
        self._updates = np.empty(limit, dtype=np.int64)
        self._losses = np.empty(limit)
        self._manual_edits = np.empty(limit, dtype=np.bool_)
        self._columns = (self._points, self._updates, self._losses, self._manual_edits)
        self._count = 0
        self._stride = 1
        self._edit_is_due = False

    def __len__(self) -> int:
        return self._count

    @property
    def points(self) -> Array:
        """The points, oldest first, shape (k, P): a view."""
        return self._points[: self._count]

    @property
    def updates(self) -> Array:
        """After how many updates each point was, shape (k,): a view."""
        return self._updates[: self._count]

    @property
    def losses(self) -> Array:
        """The loss at each point, shape (k,): a view to be filled in; NaN where not known yet."""
        return self._losses[: self._count]

    @property
    def manual_edits(self) -> Array:
        """Whether a point was reached by hand, not by an update; bool, shape (k,): a view.

        Of the first one: whether the weights that training began with were set by hand.
        """
        return self._manual_edits[: self._count]

    def later_edits(self) -> Array:
        """Return which points the path was broken before: those reached by hand but the first."""
        edits = self.manual_edits.copy()
        edits[:1] = False
        return edits

    def wants(self, update: int) -> bool:
        """Return whether the point after `update` updates should be added."""
        return update % self._stride == 0

    def manual_edit(self) -> None:
        """Note that the next point is not reached from the last one by training."""
        self._edit_is_due = True

    def add(self, update: int, theta: Array) -> None:
        """Add a point; when the path is full, keep every second one.

        Points of later updates are dropped first: the way there has been taken back.
        """
        updates = self._updates[: self._count]
        edit = self._edit_is_due and bool(self._count)
        keeps = edit and update > updates[0]
        self._edit_is_due = False
        first, last = (int(np.searchsorted(updates, update, side)) for side in ("left", "right"))
        for known in range(last - 1, first - 1, -1):
            if np.array_equal(self._points[known], theta):
                # Back at a point that was kept, by hand or after a divergence: it stays what it is.
                self._count = known + 1
                return
        # A manual edit keeps the point that it was made from; before any update it moves the start.
        self._count = last if keeps else first
        if self._count == len(self._points):
            edit = self._thin() or edit
        k = self._count
        self._points[k] = theta
        self._updates[k] = update
        self._losses[k] = np.nan
        self._manual_edits[k] = edit
        self._count += 1

    def _thin(self) -> bool:
        """Keep every second point; return whether the last one, which goes, was a manual edit."""
        self._stride *= 2
        gone = self._manual_edits[1 : self._count : 2]
        kept = slice(0, self._count, 2)
        size = len(self._points[kept])
        edits = self._manual_edits[kept].copy()
        # A manual edit stays on the way to the next point that is kept.
        edits[1:] |= gone[: size - 1]
        for column in self._columns:
            column[:size] = column[kept].copy()
        self._manual_edits[:size] = edits
        self._count = size
        return bool(gone[size - 1 :].any())

    def trail(self) -> Trail:
        """Return a copy of the points; of large networks only as many as memory is kept for."""
        known = slice(0, self._count)
        columns = (self._points[known], self._updates[known], self._manual_edits[known])
        most = max(_FEWEST_KEPT, _NUMBERS // self._points.shape[1])
        trail = Trail(*columns, self._stride).thinned(most)
        return replace(
            trail,
            points=trail.points.copy(),
            updates=trail.updates.copy(),
            manual_edits=trail.manual_edits.copy(),
        )

    def put_back(self, trail: Trail) -> None:
        """Hold the points of `trail` alone; their losses are not known."""
        count = self._count = len(trail.updates)
        self._points[:count] = trail.points
        self._updates[:count] = trail.updates
        self._manual_edits[:count] = trail.manual_edits
        self._stride = trail.stride
        self._edit_is_due = False
        self.forget_losses()

    def forget_losses(self) -> None:
        """Forget all losses: another loss is asked for from now on."""
        self._losses[: self._count] = np.nan
