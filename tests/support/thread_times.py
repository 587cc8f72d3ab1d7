"""Where the time of a thread went: into its own work, into waiting for others, or for a core."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, thread_time


@dataclass(frozen=True, slots=True)
class ThreadTimes:
    """Seconds of one thread, since whenever, or between two moments.

    Attributes
    ----------
    wall_s : float
        By the clock on the wall.
    processor_s : float
        For which it had a core.
    queued_s : float
        For which it could have gone on, had a core been free; 0 where the system does not tell.
    """

    wall_s: float = 0.0
    processor_s: float = 0.0
    queued_s: float = 0.0

    @property
    def own_s(self) -> float:
        """What it would have taken with a core to itself: its work, and waits for locks or disk."""
        return self.wall_s - self.queued_s

    def __sub__(self, other: ThreadTimes) -> ThreadTimes:
        return ThreadTimes(
            self.wall_s - other.wall_s,
            self.processor_s - other.processor_s,
            self.queued_s - other.queued_s,
        )

    def __str__(self) -> str:
        waited_s = self.own_s - self.processor_s
        return (
            f"{self.own_s:.1f} s ({self.processor_s:.1f} s of processor time, {waited_s:.1f} s of "
            f"waiting; and {self.queued_s:.1f} s for a core)"
        )


def times() -> ThreadTimes:
    """Return the times of the thread that asks, until now."""
    for _ in range(100):
        queued_s = _queued_s()
        found = ThreadTimes(perf_counter(), thread_time(), queued_s)
        if _queued_s() == queued_s:  # it did not lose its core between the readings
            break
    return found


def _queued_s() -> float:
    """Return what Linux counts: nanoseconds with a core, nanoseconds in its queue, and turns."""
    try:
        counted = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat").read_text()
    except OSError:
        return 0.0
    return int(counted.split()[1]) / 1e9
