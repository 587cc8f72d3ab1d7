"""How often a window paints what it follows: while training runs fast, as often as anybody sees."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from simulator.session.snapshot import Snapshot, Status


class Pace:
    """Tells whether it is time to paint again.

    Parameters
    ----------
    least_s : float
        Between two paintings while training runs fast, in seconds.
    clock : callable, optional
        Returns the time in seconds.
    """

    def __init__(self, least_s: float, clock: Callable[[], float] = perf_counter) -> None:
        self._least_s, self._clock = least_s, clock
        self._painted_at = float("-inf")

    def is_due(self, snapshot: Snapshot) -> bool:
        """Return whether a snapshot is to be painted; if so, it counts as painted."""
        now = self._clock()
        hurries = snapshot.status is Status.RUNNING and not snapshot.is_unhurried
        if hurries and now - self._painted_at < self._least_s:
            return False
        self._painted_at = now
        return True
