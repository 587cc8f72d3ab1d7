"""Waiting for what will come: limits that only keep a test from hanging, and clocks of our own.

No test may depend on how busy the machine is. A test that waits, waits for a condition, as long as
that takes; where the program looks at the clock, a test gives it one that it moves itself.
"""

from __future__ import annotations

PATIENCE_S = 300.0
PATIENCE_MS = int(1000 * PATIENCE_S)


class Clock:
    """A clock that stands still until it is told to move on; call it for the time in seconds."""

    def __init__(self, now: float = 1000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now
