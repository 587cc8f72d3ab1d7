"""Tells when the repaints that were asked for until now are done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt

_PAINTED = QEvent.Type(QEvent.registerEventType())
_AFTER_PAINTING = Qt.EventPriority.LowEventPriority.value - 1


class AfterPainting(QObject):
    """Calls a function of no arguments once what waits to be painted is painted.

    Parameters
    ----------
    call : callable
        Called in this object's thread.
    parent : QObject, optional
    """

    def __init__(self, call: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._call = call

    def post(self) -> None:
        """Ask for a call: delivered after the repaints that have been asked for."""
        QCoreApplication.postEvent(self, QEvent(_PAINTED), _AFTER_PAINTING)

    def event(self, event: QEvent) -> bool:
        """Make the call."""
        if event.type() == _PAINTED:
            self._call()
            return True
        return super().event(event)
