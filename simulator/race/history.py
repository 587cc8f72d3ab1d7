"""What a race keeps of itself: points that are shown, and states from which it can be replayed.

Both are thinned while they grow: when full, every second one goes and the stride doubles.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from simulator.race.group import Checkpoint
from simulator.race.objectives import Array

_POINTS = 1200
_NUMBERS = 1 << 22
_FEWEST = 8

_STATES = 512
_STATE_NUMBERS = 1 << 21
_STATE_STRIDE = 16


class ThinnedTrajectories:
    """Points, losses and distances of R racers at evenly spaced updates.

    Parameters
    ----------
    racers, parameter_count : int
        R and P; together they say how many points are kept.
    stride : int, default 1
        Updates from one point to the next, at first.

    Attributes
    ----------
    stride : int
        Updates from one point to the next.
    """

    def __init__(self, racers: int, parameter_count: int, stride: int = 1) -> None:
        limit = max(_FEWEST, min(_POINTS, _NUMBERS // (racers * parameter_count)))
        self._points = np.empty((racers, limit, parameter_count))
        self._numbers = np.empty((2, racers, limit))
        self._updates = np.empty(limit, np.int64)
        self._count, self.stride = 0, stride

    def wants(self, update: int) -> bool:
        """Return whether the points after `update` updates are to be kept."""
        return update % self.stride == 0

    def add(self, update: int, thetas: Array, losses: Array, distance: Array) -> None:
        """Keep thetas (R, P), losses (R,) and distances (R,), if they still fit the stride."""
        if self._count == len(self._updates):
            self._thin()
        if self.wants(update):
            self._points[:, self._count] = thetas
            self._numbers[:, :, self._count] = losses, distance
            self._updates[self._count] = update
            self._count += 1

    def _thin(self) -> None:
        half = -(-self._count // 2)
        for values in (self._points, self._numbers[0], self._numbers[1]):
            for row in values:
                row[:half] = row[: self._count : 2].copy()
        self._updates[:half] = self._updates[: self._count : 2].copy()
        self._count, self.stride = half, 2 * self.stride

    def with_latest(
        self, update: int, thetas: Array, losses: Array, distance: Array
    ) -> tuple[NDArray[np.int64], Array, Array]:
        """Return copies of what is kept, the latest included.

        Returns
        -------
        updates : ndarray, shape (k,)
        points : ndarray, shape (R, k, P)
        numbers : ndarray, shape (2, R, k)
            Losses and distances.
        """
        kept = self._count
        count = kept + (self._updates[kept - 1] != update)
        points = np.empty((len(thetas), count, thetas.shape[1]))
        numbers, updates = np.empty((2, len(thetas), count)), np.empty(count, np.int64)
        points[:, :kept], numbers[:, :, :kept] = self._points[:, :kept], self._numbers[:, :, :kept]
        updates[:kept] = self._updates[:kept]
        points[:, -1], numbers[0, :, -1], numbers[1, :, -1] = thetas, losses, distance
        updates[-1] = update
        return updates, points, numbers


class Checkpoints:
    """States of all groups, the first one at update 0.

    Parameters
    ----------
    racers, parameter_count : int
    """

    def __init__(self, racers: int, parameter_count: int) -> None:
        # An optimizer remembers at most twice what it moves.
        self._limit = max(2, min(_STATES, _STATE_NUMBERS // (3 * racers * parameter_count)))
        self._stride = _STATE_STRIDE
        self._states: list[tuple[Checkpoint, ...]] = []

    def wants(self, update: int) -> bool:
        """Return whether the states after `update` updates are to be kept."""
        return update % self._stride == 0

    def add(self, states: tuple[Checkpoint, ...]) -> None:
        """Keep one state a group."""
        if len(self._states) == self._limit:
            self._states = self._states[::2]
            self._stride *= 2
        if self.wants(states[0].update):
            self._states.append(states)

    def before(self, update: int, group: int) -> Checkpoint:
        """Return the latest state of `group` that is not after `update`."""
        # They are evenly spaced, from 0 on.
        return self._states[min(update // self._stride, len(self._states) - 1)][group]
