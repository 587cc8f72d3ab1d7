"""What the stations' pictures are drawn with: places as fractions, and a few shapes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

from ui.plotting.painting import PlotBrush

Place = tuple[float, float]
_HEAD = 7.0


class Sheet:
    """A rectangle whose places are given from (0, 0), lower left, to (1, 1).

    Parameters
    ----------
    brush : PlotBrush
    area : QRectF
        In pixels.
    """

    def __init__(self, brush: PlotBrush, area: QRectF) -> None:
        self.brush, self.area = brush, area

    def color(self, token: str, strength: float = 1.0) -> QColor:
        """Return a colour of the theme, more or less opaque."""
        found = QColor(self.brush.theme.color(token))
        found.setAlphaF(strength)
        return found

    def color_of_class(self, place: int) -> QColor:
        """Return the colour of a class of data."""
        return QColor(self.brush.theme.classes[place])

    def at(self, x: float, y: float) -> QPointF:
        """Return a place in pixels."""
        area = self.area
        return QPointF(area.left() + x * area.width(), area.bottom() - y * area.height())

    def line(
        self,
        points: Sequence[Place],
        token: str = "muted",
        width: float = 2.0,
        *,
        dashed: bool = False,
    ) -> None:
        """Draw a line through places."""
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        self.brush.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.brush.painter.setPen(QPen(self.brush.theme.color(token), width, style))
        self.brush.painter.drawPolyline(QPolygonF([self.at(*one) for one in points]))

    def arrow(
        self, start: Place, end: Place, token: str, gap: float = 0.0, end_gap: float | None = None
    ) -> None:
        """Draw an arrow; it begins `gap` pixels behind its start and ends so far before its end."""
        a, b = self.at(*start), self.at(*end)
        way = np.array([b.x() - a.x(), b.y() - a.y()])
        unit = way / np.hypot(*way)
        left = np.array([-unit[1], unit[0]])
        tip = np.array([b.x(), b.y()]) - (gap if end_gap is None else end_gap) * unit
        corners = (tip, tip - _HEAD * (unit - 0.55 * left), tip - _HEAD * (unit + 0.55 * left))
        first = np.array([a.x(), a.y()]) + gap * unit
        last = tip - 0.8 * _HEAD * unit
        color, painter = self.brush.theme.color(token), self.brush.painter
        painter.setPen(QPen(color, 1.8))
        painter.drawLine(QPointF(*first.tolist()), QPointF(*last.tolist()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPolygon(QPolygonF([QPointF(*corner.tolist()) for corner in corners]))

    def node(
        self,
        at: Place,
        text: str = "",
        token: str = "forward",
        radius: float = 13.0,
        *,
        on: bool = True,
    ) -> None:
        """Draw a node, with a sign in it."""
        color, painter = self.brush.theme.color(token), self.brush.painter
        painter.setPen(QPen(color, 2.0, Qt.PenStyle.SolidLine if on else Qt.PenStyle.DotLine))
        painter.setBrush(self.brush.theme.color("panel" if on else "canvas"))
        painter.drawEllipse(self.at(*at), radius, radius)
        if text:
            self.brush.text(self.at(*at), text, self.brush.theme.color("text"), 0.5)

    def dot(
        self, at: Place, color: QColor, *, is_square: bool = False, radius: float = 7.0
    ) -> None:
        """Draw a point of data."""
        painter, middle = self.brush.painter, self.at(*at)
        painter.setPen(QPen(self.brush.theme.color("canvas"), 1.2))
        painter.setBrush(color)
        if is_square:
            side = 1.8 * radius
            corner = middle - QPointF(0.5 * side, 0.5 * side)
            painter.drawRect(QRectF(corner.x(), corner.y(), side, side))
        else:
            painter.drawEllipse(middle, radius, radius)

    def box(self, low: Place, high: Place, fill: QColor, token: str = "line") -> None:
        """Draw a rectangle between two corners."""
        painter = self.brush.painter
        painter.setPen(QPen(self.brush.theme.color(token), 1.4))
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(self.at(*low), self.at(*high)).normalized(), 5.0, 5.0)

    def text(self, at: Place, text: str, token: str = "text", align: float = 0.5) -> None:
        """Write around a place."""
        self.brush.text(self.at(*at), text, self.brush.theme.color(token), align)
