"""Lets the trainer stand aside for the few milliseconds in which the window paints.

Every painter call hands the interpreter's lock over, and a trainer that never sleeps keeps it for
a whole switch interval each time: a frame of 3 ms then takes more than 10 (docs/performance.md).
"""

from __future__ import annotations

from threading import Event

_PATIENCE_S = 0.05


class PaintGate:
    """Open while the trainer may run, closed while a frame is painted."""

    def __init__(self) -> None:
        self._open = Event()
        self._open.set()
        self.is_open = self._open.is_set

    def close(self) -> None:
        """Ask the trainer to wait from its next update on."""
        self._open.clear()

    def open(self) -> None:
        """Let the trainer go on."""
        self._open.set()

    def wait(self) -> None:
        """Return when the gate is open, or after a while: a lost frame must not stop training."""
        self._open.wait(_PATIENCE_S)
