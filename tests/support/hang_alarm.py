"""Where a test hangs: every thread's stack is written after two minutes.

A worker that is one of several is ended as well, after longer than any test waits: the others go
on, and its test is told as failed. That is the system's alarm, which needs nothing of Python.

pytest's own `faulthandler_timeout` starts a thread and ends it again for each test, which takes as
long as many a test. One alarm for all tests of some seconds does as well.
"""

from __future__ import annotations

import faulthandler
import math
import os
import signal
import time
from collections.abc import Callable

import pytest
from patience import PATIENCE_S

HANGS_AFTER_S = 120
HOLDS_S = 10
ENDS_AFTER_S = int(PATIENCE_S) + 30


def register(config: pytest.Config) -> None:
    """Set alarms in a process that runs tests itself, and does not share them out to others."""
    if config.getoption("dist", "no") == "no":
        config.pluginmanager.register(HangAlarm(ends=hasattr(config, "workerinput")))


class HangAlarm:
    """Sets the alarm anew when a test begins and the one that is set is some seconds old.

    Parameters
    ----------
    clock : callable
        Returns the time, in seconds.
    ends : bool
        Whether the process ends where a test hangs; where the system has no alarm, it never does.

    Attributes
    ----------
    stderr : int
        Where the stacks are written: the real one, which is taken before pytest captures it.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic, ends: bool = False) -> None:
        self.stderr = os.dup(2)
        self._clock = clock
        self._ends = ends and hasattr(signal, "alarm")
        self._set_at = -math.inf

    def pytest_runtest_logstart(self) -> None:
        """Give the test that begins at least two minutes."""
        now = self._clock()
        if now - self._set_at >= HOLDS_S:
            # This takes the place of the alarm before.
            faulthandler.dump_traceback_later(HANGS_AFTER_S + HOLDS_S, file=self.stderr)
            self._set_at = now
        if self._ends:
            signal.alarm(ENDS_AFTER_S)

    def pytest_runtest_logfinish(self) -> None:
        """Let a worker wait for its next test."""
        if self._ends:
            signal.alarm(0)

    def pytest_enter_pdb(self) -> None:
        """Let a person look for as long as they like."""
        faulthandler.cancel_dump_traceback_later()

    def pytest_unconfigure(self) -> None:
        """Let go of the alarm and its file."""
        faulthandler.cancel_dump_traceback_later()
        os.close(self.stderr)
