"""Marks at a plot's edge, so that nobody and nothing leaves the picture unseen."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPen, QPolygonF

from ui.plotting.painting import PlotBrush
from ui.plotting.surface_painting import CASING, CORE

Array = NDArray[Any]

# A triangle's corners in pixels, along its direction and across.
_CORNERS = ((7.0, 0.0), (-6.0, 6.0), (-6.0, -6.0))
# Beside a curve it is smaller than a racer's, and its tip touches the edge.
_SMALL = 0.85
# Marks nearer to one another along the edge than this say the same.
_APART = 14.0


def draw_gone(
    brush: PlotBrush, at: QPointF, direction: QPointF, color: QColor, size: float = 1.0
) -> None:
    """Draw that something is beyond the edge: a triangle in its `color` that points there."""
    length = math.hypot(direction.x(), direction.y()) or 1.0
    x, y = size * direction.x() / length, size * direction.y() / length
    tip = QPolygonF([at + QPointF(u * x - v * y, u * y + v * x) for u, v in _CORNERS])
    brush.painter.setPen(QPen(QColor(CASING), 1.4))
    brush.painter.setBrush(color)
    brush.painter.drawPolygon(tip)


def draw_gone_sign(brush: PlotBrush, at: QPointF) -> None:
    """Draw the legend's sign of what is beyond the edge."""
    draw_gone(brush, at, QPointF(1.0, 0.0), QColor(CORE))


def leaving_places(points: Array, area: QRectF) -> list[tuple[float, bool]]:
    """Return where a curve goes out above or below, as (x in pixels, whether above).

    Parameters
    ----------
    points : ndarray, shape (n, 2)
        The curve from left to right, in pixels.
    area : QRectF
        What is seen of it.
    """
    outside = (points[:, 1] > area.bottom()).astype(int) - (points[:, 1] < area.top())
    before = np.concatenate([[0], outside[:-1]])
    found: list[tuple[float, bool]] = []
    for k in np.flatnonzero((outside != 0) & (outside != before)).tolist():
        stays = np.flatnonzero(outside[k:] != outside[k])
        last = len(points) - 1 if not len(stays) else k + int(stays[0])
        above = bool(outside[k] < 0)
        x = _crossing(points, k, area.top() if above else area.bottom())
        if points[last, 0] < area.left() or x > area.right():
            continue
        x = max(x, area.left())
        if all(abs(x - other) >= _APART or above != way for other, way in found):
            found.append((x, above))
    return found


def _crossing(points: Array, k: int, edge: float) -> float:
    """Return where the curve crosses the height `edge` on its way to its point `k`."""
    if k == 0:
        return float(points[0, 0])
    (x0, y0), (x1, y1) = points[k - 1].tolist(), points[k].tolist()
    return float(x0 + (x1 - x0) * min(max((edge - y0) / (y1 - y0), 0.0), 1.0))


def draw_leavings(brush: PlotBrush, points: Array, area: QRectF, color: QColor) -> None:
    """Mark where a curve, (n, 2) in pixels from left to right, goes out of `area`."""
    half = 6.0 * _SMALL
    for place, above in leaving_places(points, area):
        x = min(max(place, area.left() + half), area.right() - half)
        y = area.top() + 7.0 * _SMALL if above else area.bottom() - 7.0 * _SMALL
        draw_gone(brush, QPointF(x, y), QPointF(0.0, -1.0 if above else 1.0), color, _SMALL)
