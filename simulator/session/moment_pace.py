"""When the next moment of a training is to be kept, so that this takes little of its time."""

from __future__ import annotations

import math
from time import perf_counter, thread_time
from typing import Final

# Keeping takes one part in so many of the processor's time, and of the clock's at most one in half
# of that. Below a few hundred updates a second, each is kept: they can nearly be seen.
_SHARE: Final = 250.0
_LEAST_S: Final = 0.004
# In batches it waits for the end of an epoch, where the loss is known, for so many times as long.
_PATIENCE: Final = 3.0
# Of the cost of keeping, the part that the latest has in what is expected of the next.
_NEWS: Final = 0.25
# Updates to the next one where it is not known yet how long they take.
_FIRST_WAIT: Final = 32.0


class MomentPace:
    """Measures what keeping costs, and training between.

    Attributes
    ----------
    due, late : float
        From how many updates on a moment is to be kept, at the end of an epoch and within one.
    due_s : float
        When (`perf_counter`) it is to be kept in any case.
    """

    def __init__(self) -> None:
        self.due = self.late = self.due_s = 0.0
        self._cost_s = math.nan
        self._since: tuple[int, float] | None = None
        self._began_s = 0.0

    def hurry(self) -> None:
        """Have a moment kept at the next chance: what was kept before is of other settings."""
        self.due = self.late = self.due_s = 0.0
        self._since = None

    def begin(self, update: int) -> None:
        """Note that keeping begins, after so many updates."""
        self._began_s = thread_time()
        if self._since is not None and update > self._since[0]:
            since, then = self._since
            self._each_s = max((self._began_s - then) / (update - since), 1e-9)
        else:
            self._each_s = math.inf

    def end(self, update: int) -> None:
        """Note that it has ended, and set when the next is due."""
        now = thread_time()
        cost = now - self._began_s
        known = cost if math.isnan(self._cost_s) else self._cost_s
        self._cost_s = known + _NEWS * (cost - known)
        least = _FIRST_WAIT if math.isinf(self._each_s) else 1.0
        wait = max(least, _SHARE * self._cost_s / self._each_s)
        self.due, self.late = update + wait, update + _PATIENCE * wait
        self.due_s = perf_counter() + max(_LEAST_S, 2.0 * _SHARE * self._cost_s)
        self._since = update, now
