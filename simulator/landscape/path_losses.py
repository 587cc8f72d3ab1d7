"""The losses of the points of a path: the newest at once, the others while there is time."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.landscape import work_limits
from simulator.landscape.loss_rows import RowSample
from simulator.landscape.trajectory import Trajectory
from simulator.nn.network import Network

Array = NDArray[Any]


class PathLosses:
    """Fills in the losses of a trajectory.

    Parameters
    ----------
    network : Network
    path : Trajectory
        Its `losses` are written.
    """

    def __init__(self, network: Network, path: Trajectory) -> None:
        self._network, self._path = network, path
        self._of_rows = ""

    def find_newest(self, rows: RowSample) -> None:
        """Find the losses on `rows` of the newest points, as many as are quickly found."""
        if rows.fingerprint != self._of_rows:
            self._path.forget_losses()
            self._of_rows = rows.fingerprint
        self._find(self._missing()[-self._few(rows) :], rows)

    def backfill(self, rows: RowSample) -> Backfill:
        """Return the work of finding all that is missing on `rows`."""
        self.find_newest(rows)
        return Backfill(self._missing(), self._few(rows), lambda chosen: self._find(chosen, rows))

    def _missing(self) -> Array:
        return np.flatnonzero(np.isnan(self._path.losses))

    def _few(self, rows: RowSample) -> int:
        """Return of how many points the losses are quickly found."""
        work = self._network.parameter_count * max(1, len(rows))
        return max(1, int(work_limits.PATH_WORK / work))

    def _find(self, chosen: Array, rows: RowSample) -> None:
        if len(chosen):
            found = self._network.loss(self._path.points[chosen], rows.X, rows.Y)
            self._path.losses[chosen] = found


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
