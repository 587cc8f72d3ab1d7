"""pytest-qt's robot with our patience."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from patience import PATIENCE_MS
from pytestqt.exceptions import TimeoutError
from pytestqt.qtbot import QtBot

# Most waits are for a thread's answer, which is there sooner than the 10 ms of pytest-qt's own.
LOOKS_EVERY_MS = 1


class PatientBot(QtBot):
    """pytest-qt's robot, whose waits end with what they wait for, not with the machine's speed.

    It holds the widgets that it is given until it has closed them: pytest-qt's own lets one go with
    the test's function, before its threads have been stopped.
    """

    def __init__(self, request: Any) -> None:
        super().__init__(request)
        self._held: list[Any] = []

    def addWidget(self, widget: Any, **others: Any) -> None:
        """Close a widget at the end of the test."""
        self._held.append(widget)
        super().addWidget(widget, **others)

    def let_go(self) -> None:
        """Hold nothing any more: all is closed."""
        self._held.clear()

    def waitUntil(self, callback: Callable[[], Any], *, timeout: int = PATIENCE_MS) -> None:
        """Wait until `callback` returns true, or returns nothing and raises no AssertionError."""
        __tracebackhide__ = True
        until = time.monotonic() + timeout / 1000
        while True:
            failure = None
            try:
                result = callback()
            except AssertionError as error:
                result, failure = False, error
            if result not in (None, True, False):
                raise ValueError(f"waitUntil() callback returned {result!r}, no bool")
            if result in (None, True):
                return
            if time.monotonic() > until:
                raise TimeoutError(f"waitUntil timed out in {timeout} milliseconds") from failure
            self.wait(LOOKS_EVERY_MS)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **others: Any) -> Any:
        """Wait for a signal."""
        return super().waitSignal(signal, timeout=timeout, **others)

    def waitSignals(self, signals: Any, *, timeout: int = PATIENCE_MS, **others: Any) -> Any:
        """Wait for several signals."""
        return super().waitSignals(signals, timeout=timeout, **others)

    def waitExposed(self, widget: Any, *, timeout: int = PATIENCE_MS) -> Any:
        """Wait until a window is on the screen."""
        return super().waitExposed(widget, timeout=timeout)

    def waitActive(self, widget: Any, *, timeout: int = PATIENCE_MS) -> Any:
        """Wait until a window has the keys."""
        return super().waitActive(widget, timeout=timeout)
