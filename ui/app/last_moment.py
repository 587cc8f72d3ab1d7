"""The end of a program that is to be gone soon, whatever one of its threads is busy with.

A thread that imports a large library hears of nothing until it is there. Joining it would keep the
process for seconds after its window. Where everything is on the disk, nothing is lost by not
waiting: files are whole at any moment (`simulator.storage.atomic_files`).
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable

PATIENCE_S = 0.5


class LastMoment:
    """Ends the process if its threads have not ended in a moment.

    Parameters
    ----------
    is_kept : callable
        Tells whether everything is on the disk; where it is not, threads are waited for.
    status : callable
        Returns the exit status.
    """

    def __init__(self, is_kept: Callable[[], bool], status: Callable[[], int]) -> None:
        self._is_kept, self._status = is_kept, status
        self._timer: threading.Timer | None = None

    def begin(self) -> None:
        """Wait from now on; the windows are gone."""
        waits = self._timer is not None and not self._timer.finished.is_set()
        if not waits and self._is_kept():
            self._timer = threading.Timer(PATIENCE_S, os._exit, (self._status(),))
            self._timer.daemon = True
            self._timer.start()

    def cancel(self) -> None:
        """Let the process end in order: its threads have ended."""
        if self._timer is not None:
            self._timer.cancel()
