"""The sign in front of a task or a question: a box that ticks itself."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.theme.colors import DARK, Theme, mix
from ui.theme.type_size import scaled

State = Literal["open", "done", "partly", "wrong"]
_SIZE = 18
_STROKE = 2.0
_TICK = ((0.27, 0.53), (0.44, 0.69), (0.74, 0.34))
_DASH = ((0.3, 0.5), (0.7, 0.5))
_CROSS = (((0.34, 0.34), (0.66, 0.66)), ((0.66, 0.34), (0.34, 0.66)))


class Sign(QWidget):
    """A box, or with `is_round` a circle: empty, ticked, crossed, or with a dash."""

    def __init__(self, parent: QWidget, *, is_round: bool = False) -> None:
        super().__init__(parent)
        self._is_round, self._theme = is_round, DARK
        self.state: State = "open"
        self._share = 0.0
        self._fit()

    def _fit(self) -> None:
        self.setFixedSize(QSize(scaled(_SIZE), scaled(_SIZE)))

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._theme = theme
        self._fit()
        self.update()

    def show_state(self, state: State, share: float = 0.0) -> None:
        """Show another state.

        Parameters
        ----------
        state : str
        share : float, default 0
            How far the way to what is done has been gone: so full an empty box is.
        """
        if (state, share) != (self.state, self._share):
            self.state, self._share = state, share
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        if self.state == "open" and self._share > 0.0:
            self._fill(painter, area.adjusted(2.0, 2.0, -2.0, -2.0))
        paint_sign(painter, area, self._theme, self.state, is_round=self._is_round)
        painter.end()

    def _fill(self, painter: QPainter, area: QRectF) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(area, 4.0, 4.0)
        level = area.adjusted(0.0, (1.0 - self._share) * area.height(), 0.0, 0.0)
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(level, mix(self._theme.panel, self._theme.forward, 0.55))
        painter.restore()


def paint_sign(
    painter: QPainter, area: QRectF, theme: Theme, state: State, *, is_round: bool = True
) -> None:
    """Paint a sign into an area."""
    inner = area.adjusted(1.0, 1.0, -1.0, -1.0)
    radius = inner.width() / 2 if is_round else 5.0
    token = {"open": "muted", "done": "good", "partly": "caution", "wrong": "bad"}[state]
    color = theme.color(token)
    painter.setPen(QPen(color if state != "open" else mix(theme.line, theme.muted, 0.6), 1.5))
    painter.setBrush(color if state == "done" else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(inner, radius, radius)
    ink = theme.color("panel") if state == "done" else color
    pen = QPen(ink, _STROKE * area.width() / _SIZE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if state == "done":
        painter.drawPolyline(QPolygonF([_at(area, one) for one in _TICK]))
    elif state == "wrong":
        for first, last in _CROSS:
            painter.drawLine(_at(area, first), _at(area, last))
    elif state == "partly":
        painter.drawLine(_at(area, _DASH[0]), _at(area, _DASH[1]))


def _at(area: QRectF, share: tuple[float, float]) -> QPointF:
    return QPointF(area.left() + share[0] * area.width(), area.top() + share[1] * area.height())
