"""Dots at the moments of the time line that a curve has points of, where nothing else is known."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

from ui.plotting.painting import LegendEntry, PlotBrush, to_polygon

Array = NDArray[Any]

_DOT = 3.6


def draw_dots(brush: PlotBrush, points: Array, color: QColor) -> None:
    """Draw a dot at each of `points`, shape (n, 2)."""
    brush.painter.setPen(_dot_pen(color))
    brush.painter.drawPoints(to_polygon(points))


def dots_entry(text: str, color: QColor) -> LegendEntry:
    """Return the legend entry of kept moments."""

    def sign(brush: PlotBrush, at: QPointF) -> None:
        reach = QPointF(6.0, 0.0)
        brush.painter.setPen(QPen(color, 1.0))
        brush.painter.drawLine(at - reach, at + reach)
        brush.painter.setPen(_dot_pen(color))
        brush.painter.drawPoints(QPolygonF([at - reach, at, at + reach]))

    return LegendEntry(text, sign)


def _dot_pen(color: QColor) -> QPen:
    # One call for all points: a circle each takes many times as long.
    return QPen(color, _DOT, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
