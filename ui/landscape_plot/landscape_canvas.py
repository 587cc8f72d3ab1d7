"""What the flat pictures of a loss landscape have in common: zooming, and clicks on a place."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from ui.plotting.canvas import PlotCanvas
from ui.plotting.clicks import Click

_WHEEL_FACTOR = 1.25


class LandscapeCanvas(PlotCanvas):
    """A picture whose window is chosen with the wheel, + and −, and whose places can be clicked.

    Signals
    -------
    zoomed(float)
        The window should become this many times as wide.
    log_requested()
        The L key asks for the other kind of scale.
    """

    zoomed = Signal(float)
    log_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._click = Click()

    def take(self, position: QPointF) -> None:
        """Act on a click there."""
        raise NotImplementedError

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin what may become a click."""
        self._click.press(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the weights of the place that was clicked."""
        if self._click.is_click(event):
            self.take(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom."""
        if event.angleDelta().y():
            self.zoomed.emit(_WHEEL_FACTOR ** (-event.angleDelta().y() / 120.0))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom with + and −, and ask for a logarithm with L."""
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoomed.emit(1.0 / _WHEEL_FACTOR)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoomed.emit(_WHEEL_FACTOR)
        elif event.key() == Qt.Key.Key_L:
            self.log_requested.emit()
        else:
            super().keyPressEvent(event)
