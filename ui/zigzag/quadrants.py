"""The two quadrants around the start of a way into which a single update can lead."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPen

from ui.plotting.painting import PlotBrush
from ui.plotting.surface_painting import CORE, line_colors

Array = NDArray[Any]

_SIDE = 30.0  # px


def _color() -> QColor:
    color = QColor(CORE)
    color.setAlpha(70)
    return color


def draw_quadrant_sign(brush: PlotBrush, at: QPointF) -> None:
    """Draw the legend's sign of the two quadrants, on the ground of a map."""
    patch = QRectF(at.x() - 6.0, at.y() - 6.0, 12.0, 12.0)
    brush.painter.fillRect(patch, line_colors(1)[0])
    for x, y in ((at.x(), patch.top()), (patch.left(), at.y())):
        brush.painter.fillRect(QRectF(x, y, 6.0, 6.0), QColor(CORE))


def draw_quadrants(brush: PlotBrush, start: Array) -> None:
    """Mark where a single update can lead behind sigmoids: up and right, or down and left."""
    x, y = start.tolist()
    ground = _color()
    for box in (
        QRectF(x, y - _SIDE, _SIDE, _SIDE),
        QRectF(x - _SIDE, y, _SIDE, _SIDE),
    ):
        brush.painter.fillRect(box, ground)
    brush.painter.setPen(QPen(QColor(CORE), 1.0))
    reach = 1.3 * _SIDE
    brush.painter.drawLine(QPointF(x - reach, y), QPointF(x + reach, y))
    brush.painter.drawLine(QPointF(x, y - reach), QPointF(x, y + reach))
