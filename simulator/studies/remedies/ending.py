"""When each run of a stack ends, and with which weights: what a trainer does, for many at once."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.training.early_stopping import Stopping

Array = NDArray[Any]


class Ending:
    """Follows R runs of one stack up to their ends by one rule; the stack itself may go on.

    Parameters
    ----------
    stopping : Stopping
    epochs : int
        Where runs end at the latest.
    theta : ndarray, shape (R, P)
        The starts.

    Attributes
    ----------
    theta : ndarray, shape (R, P)
        The weights that each run ended with, of those that have: the best ones where the rule
        brings these back. Of the others, what they began with.
    ended_at : ndarray of int, shape (R,)
        After which epoch each ended; 0 while it goes on.
    best_epoch : ndarray of int, shape (R,)
        After which epoch each one's validation loss was lowest.
    """

    def __init__(self, stopping: Stopping, epochs: int, theta: Array) -> None:
        self.stopping, self.epochs = stopping, epochs
        count = len(theta)
        self.theta = theta.copy()
        self.ended_at = np.zeros(count, np.int64)
        self.best_epoch = np.zeros(count, np.int64)
        self._best = np.full(count, np.inf)
        self._best_theta = theta.copy() if stopping.patience else None

    @property
    def is_over(self) -> bool:
        """Whether all runs have ended."""
        return bool(self.ended_at.all())

    @property
    def is_running(self) -> Array:
        """Which runs go on, shape (R,)."""
        return np.asarray(self.ended_at == 0)

    def take(self, epoch: int, theta: Array, losses: Array, late: Array) -> None:
        """Look at the stack after an epoch.

        Parameters
        ----------
        epoch : int
            Epochs completed; 0 is the start, which ends nothing.
        theta : ndarray, shape (R, P)
        losses, late : ndarray, shape (R,)
            Training and validation losses.
        """
        running = self.is_running
        if epoch:
            self._note_best(epoch, theta, late, running)
            stops = self._stops(epoch, losses)
            self._end(epoch, theta, running & (stops | (epoch >= self.epochs)))

    def _note_best(self, epoch: int, theta: Array, late: Array, running: Array) -> None:
        better = running & (late < self._best - self.stopping.min_delta)
        self._best[better], self.best_epoch[better] = late[better], epoch
        if self._best_theta is not None:
            self._best_theta[better] = theta[better]

    def _stops(self, epoch: int, losses: Array) -> Array:
        rule = self.stopping
        stops = np.zeros(len(losses), np.bool_)
        if rule.threshold:
            stops |= losses <= rule.threshold
        if rule.patience:
            stops |= epoch - self.best_epoch >= rule.patience
        return stops

    def _end(self, epoch: int, theta: Array, ending: Array) -> None:
        if not ending.any():
            return
        self.ended_at[ending] = epoch
        self.theta[ending] = theta[ending]
        if self._best_theta is not None and self.stopping.restore_best:
            back = ending & np.isfinite(self._best)
            self.theta[back] = self._best_theta[back]

    def give_up(self, gone: Array) -> None:
        """Have runs go on no more that met a number that is not finite, shape (R,)."""
        lost = gone & self.is_running
        self.ended_at[lost] = -1
