"""pytest-qt's robot with our patience."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from patience import PATIENCE_MS
from pytestqt.qtbot import QtBot


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
        """Wait until `callback` returns true."""
        super().waitUntil(callback, timeout=timeout)

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
