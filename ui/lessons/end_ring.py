"""The large ring at the end of a lesson."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.lessons.ring import paint_ring
from ui.lessons.standings import Progress
from ui.theme.colors import DARK, Theme

_SIZE = 48
_ZOOM = 2.0


class EndRing(QWidget):
    """Shows how much is done."""

    def __init__(self, progress: Progress, parent: QWidget) -> None:
        super().__init__(parent)
        self._progress, self._theme = progress, DARK
        self.setFixedHeight(_SIZE)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring at the left."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(_ZOOM, _ZOOM)
        size = _SIZE / _ZOOM
        paint_ring(painter, QRectF(0.0, 0.0, size, size), self._theme, self._progress)
        painter.end()
