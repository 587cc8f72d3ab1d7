"""A click, told from a drag."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

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
