"""A click, told from a drag, and a mouse that went unnoticed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

_SLACK = 4.0


class Click:
    """Remembers where the left button went down."""

    def __init__(self) -> None:
        self._at: QPointF | None = None

    def press(self, event: QMouseEvent) -> None:
        """Note a press."""
        left = event.button() == Qt.MouseButton.LeftButton
        self._at = event.position() if left else None

    def is_click(self, event: QMouseEvent) -> bool:
        """Return whether this release ends a click: the mouse has hardly moved."""
        start, self._at = self._at, None
        if start is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        return (event.position() - start).manhattanLength() <= _SLACK


def leave_mouse(widget: QWidget) -> None:
    """Draw `widget` as not under the mouse.

    Qt does not notice that the mouse has left it when a window opens over it or it moves away
    itself; it would look pressed until the mouse came by again.
    """
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))
    widget.update()
