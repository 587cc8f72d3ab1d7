"""Ctrl+C and other requests to end, told in the event loop and nowhere else.

Python would raise KeyboardInterrupt in whatever of its code runs next. In the midst of a method
that Qt has called, to paint or to handle an event, that ends in a traceback or a crash. So the
system's signal only writes a byte, which wakes the event loop; what follows is up to the window.
"""

from __future__ import annotations

import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

_REQUESTS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)


class Interrupts(QObject):
    """Tells when the program is asked to end.

    A second request of the same kind ends it at once, whatever it does.

    Attributes
    ----------
    status : int
        What the program's exit status is to be, as shells report a signal; 0 while there is none.

    Signals
    -------
    asked(int)
        The program is asked to end, with that status.
    """

    asked = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.status = 0
        self._reading, self._writing = socket.socketpair()
        for end in (self._reading, self._writing):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._reading.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        self._before: dict[int, Any] = {}
        self._woken_before = -1

    def install(self) -> None:
        """Take signals from now on; only the program's main thread may ask for it."""
        self._woken_before = signal.set_wakeup_fd(self._writing.fileno(), warn_on_full_buffer=False)
        for request in _REQUESTS:
            # Who runs the program in the background may want it to ignore some.
            if signal.getsignal(request) is not signal.SIG_IGN:
                self._before[request] = signal.signal(request, _only_once)

    def remove(self) -> None:
        """Leave signals to whom they were left before."""
        for request, handler in self._before.items():
            signal.signal(request, handler)
        self._before.clear()
        signal.set_wakeup_fd(self._woken_before)
        self._notifier.setEnabled(False)
        self._reading.close()
        self._writing.close()

    def check(self) -> None:
        """Raise KeyboardInterrupt where the program has been asked to end."""
        if self.status:
            raise KeyboardInterrupt

    @Slot()
    def _on_woken(self) -> None:
        for number in self._reading.recv(64):
            if number in self._before:
                self.status = 128 + number
                self.asked.emit(self.status)


def _only_once(number: int, frame: FrameType | None) -> None:
    """Let a second signal end the program, should the first not be heard."""
    signal.signal(number, signal.SIG_DFL)


@contextmanager
def interrupts_heard(parent: QObject | None = None) -> Iterator[Interrupts]:
    """Yield what tells of requests to end, and hand signals back in the end."""
    heard = Interrupts(parent)
    heard.install()
    try:
        yield heard
    finally:
        heard.remove()
        heard.deleteLater()
