"""Tells when the repaints that were asked for until now are done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

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


class AfterFirstPaint(QObject):
    """Calls functions once a widget has been painted for the first time, with all around it.

    Parameters
    ----------
    widget : QWidget
        Its parent: it is told of all that comes to it until then, so best one to which little does.
    *calls : callable
        Called in this order.
    """

    def __init__(self, widget: QWidget, *calls: Callable[[], None]) -> None:
        super().__init__(widget)
        self._calls, self._painted = calls, AfterPainting(self._on_painted, self)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._painted.post()
        return False

    def _on_painted(self) -> None:
        for call in self._calls:
            call()
        self.deleteLater()
