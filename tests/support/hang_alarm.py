"""Where a test hangs: every thread's stack is written after two minutes.

pytest's own `faulthandler_timeout` starts a thread and ends it again for each test, which takes as
long as many a test. One alarm for all tests of some seconds does as well.
"""

from __future__ import annotations

import faulthandler
import math
import os
import time
from collections.abc import Callable

HANGS_AFTER_S = 120
HOLDS_S = 10


class HangAlarm:
    """Sets the alarm anew when a test begins and the one that is set is some seconds old.

    Parameters
    ----------
    clock : callable
        Returns the time, in seconds.

    Attributes
    ----------
    stderr : int
        Where the stacks are written: the real one, which is taken before pytest captures it.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.stderr = os.dup(2)
        self._clock = clock
        self._set_at = -math.inf

    def pytest_runtest_logstart(self) -> None:
        """Give the test that begins at least two minutes."""
        now = self._clock()
        if now - self._set_at >= HOLDS_S:
            # This takes the place of the alarm before.
            faulthandler.dump_traceback_later(HANGS_AFTER_S + HOLDS_S, file=self.stderr)
            self._set_at = now

    def pytest_enter_pdb(self) -> None:
        """Let a person look for as long as they like."""
        faulthandler.cancel_dump_traceback_later()

    def pytest_unconfigure(self) -> None:
        """Let go of the alarm and its file."""
        faulthandler.cancel_dump_traceback_later()
        os.close(self.stderr)
