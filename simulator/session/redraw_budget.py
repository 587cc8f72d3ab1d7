"""How often a costly picture may be made while a network trains."""

from __future__ import annotations

import math

# However small its share, a picture is made again after this time (seconds), as long as it does not
# take more than the larger share. One that a busy computer held up once would be old for seconds.
_PATIENCE_S, _PATIENT_SHARE = 0.75, 0.05


class RedrawBudget:
    """Decides when a costly picture may be made again, so that it takes a bounded share of time.

    Parameters
    ----------
    share : float
        Largest share of the time, 0..1; up to 0.05 where the picture would become older than
        three quarters of a second.
    interval_s : float
        Shortest time from the end of one to the next, seconds.
    costly_s : float, default infinity
        Pictures that take longer than this are made at `costly_interval_s`: where the full rate
        cannot be had, an even half of it looks better and leaves more time to training.
    costly_interval_s : float, default `interval_s`
        Shortest time from the end of a costly one to the next, seconds.
    """

    def __init__(
        self,
        share: float,
        interval_s: float,
        costly_s: float = math.inf,
        costly_interval_s: float | None = None,
    ) -> None:
        self._share = share
        self._interval_s = interval_s
        self._costly_s = costly_s
        self._costly_interval_s = interval_s if costly_interval_s is None else costly_interval_s
        self._next = 0.0

    def due(self, now: float) -> bool:
        """Return whether it may be made now."""
        return now >= self._next

    def spent(self, start: float, end: float) -> None:
        """Note that making it took from `start` to `end` (seconds)."""
        cost = end - start
        interval = self._interval_s if cost <= self._costly_s else self._costly_interval_s
        wanted = max(interval, cost * (1.0 / self._share - 1.0))
        longest = max(_PATIENCE_S, cost * (1.0 / max(self._share, _PATIENT_SHARE) - 1.0))
        self._next = end + min(wanted, max(interval, longest))
