"""The card beside the pointer: exact values of what lies under it."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.canvas.content.facts import Facts, PixelWeights, Spread
from ui.canvas.content.fonts import Fonts, elided, width
from ui.canvas.geometry.places import beside
from ui.theme.colors import DARK, Theme

_PADDING = 10
# Between the numbers and the image of a node's weights, which stands beside them.
_BESIDE = 14


class HoverCard(QWidget):
    """A painted card near the pointer; it never takes events.

    Parameters
    ----------
    parent : QWidget
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._facts = Facts("", ())
        self._fonts = Fonts.of(self.font())
        self._theme, self._side = DARK, 0.0
        self.hide()

    @property
    def facts(self) -> Facts:
        """What the card says."""
        return self._facts

    def set_theme(self, theme: Theme, fonts: Fonts) -> None:
        """Take the theme's colours."""
        self._theme, self._fonts = theme, fonts
        self.update()

    def show_facts(self, facts: Facts, anchor: QRect, bounds: QRect, taken: QRect) -> None:
        """Show `facts` beside `anchor`, inside `bounds` and off `taken`, where there is room."""
        if facts != self._facts:
            self._facts = facts
            self.update()
        size = self._wanted_size(bounds.size())
        corner = beside(anchor, size, bounds, taken)
        if corner is None:
            self.hide()
            return
        self.setGeometry(QRect(corner, size))
        self.show()
        self.raise_()

    def _wanted_size(self, room: QSize) -> QSize:
        names = [width(self._fonts.small, row.name) for row in self._facts.rows]
        values = [width(self._fonts.value, row.value) for row in self._facts.rows]
        rows = max(names, default=0) + 16 + max(values, default=0) if names else 0
        title = width(self._fonts.caption, self._facts.title)
        wanted, high = max(title, rows), 22.0 + 18 * len(names) + _PADDING
        if self._facts.picture is not None:
            from ui.canvas.painting.weights_image import side_for, weights_size

            self._side = side_for(room.height())
            image = weights_size(self._facts.picture, self._fonts, self._side)
            wanted = max(title, rows + _BESIDE + image.width())
            high = max(high, 22.0 + _PADDING + image.height())
        return QSize(min(room.width(), math.ceil(wanted + 2 * _PADDING + 2)), math.ceil(high))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw title and rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("line"), 1.0))
        painter.setBrush(self._theme.color("panel"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        inner = QRectF(self.rect()).adjusted(_PADDING, 0, -_PADDING, 0)
        painter.setPen(self._theme.color("text"))
        painter.setFont(self._fonts.caption if self._facts.rows else self._fonts.label)
        title = elided(painter.font(), self._facts.title, inner.width())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(inner.left(), 5, inner.width(), 22), middle, title)
        if self._facts.picture is not None:
            inner.setRight(self._paint_weights(painter, inner, self._facts.picture) - _BESIDE)
        for k, row in enumerate(self._facts.rows):
            place = QRectF(inner.left(), 26 + 18 * k, inner.width(), 18)
            painter.setFont(self._fonts.small)
            painter.setPen(self._theme.color("muted"))
            painter.drawText(place, middle, row.name)
            painter.setFont(self._fonts.value)
            painter.setPen(self._theme.color("text"))
            painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, row.value)

    def _paint_weights(
        self, painter: QPainter, inner: QRectF, weights: PixelWeights | Spread
    ) -> float:
        """Draw the image at the right of the numbers, and return where it begins."""
        from ui.canvas.painting.weights_image import paint_weights, weights_size

        left = inner.right() - weights_size(weights, self._fonts, self._side).width()
        paint_weights(painter, QPointF(left, 26.0), weights, self._fonts, self._theme, self._side)
        return left
