"""Labels of points on a plot that stay readable: clear of curves, on a ground of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor

from ui.plotting.painting import PlotBrush

Array = NDArray[Any]

_AIR = 3.0
# How far from a point a label stands: across, and above or below it.
_BESIDE, _OFF = 12.0, 16.0
# What is covered of what must be seen weighs more than any number of a curve's points.
_TAKEN = 10_000
# Directions from the point, the best first; 0 across is around the point's middle.
_WAYS = ((1, -1), (-1, -1), (1, 1), (-1, 1), (1, 0), (-1, 0), (0, -1), (0, 1))


def plate_size(brush: PlotBrush, text: str) -> QSizeF:
    """Return how large a label's ground is."""
    return QSizeF(brush.width(text) + 2.0 * _AIR, brush.metrics.height())


def place_beside(
    at: QPointF,
    size: QSizeF,
    bounds: QRectF,
    curves: Sequence[Array] = (),
    taken: Sequence[QRectF] = (),
) -> QRectF:
    """Return where a label stands beside a point, so that it covers the least.

    Parameters
    ----------
    at : QPointF
    size : QSizeF
        Of the label.
    bounds : QRectF
        What it stays inside.
    curves : sequence of ndarray, shape (n, 2)
        Points along the curves, in pixels; they may be covered where nothing else is left.
    taken : sequence of QRectF
        What must not be covered.
    """
    places = [_held(_beside(at, size, way), bounds) for way in _WAYS]
    near = _near(places, curves)
    return min(places, key=lambda place: _covered(place, near, taken))


def draw_plated(brush: PlotBrush, place: QRectF, text: str, color: QColor) -> None:
    """Write `text` in the middle of `place`, on the plot's ground: lines may run there."""
    brush.painter.fillRect(place, brush.theme.color("canvas"))
    brush.text(place.center(), text, color, 0.5)


def _beside(at: QPointF, size: QSizeF, way: tuple[int, int]) -> QRectF:
    across, down = way
    x = at.x() + across * (_BESIDE + 0.5 * size.width())
    place = QRectF(0.0, 0.0, size.width(), size.height())
    place.moveCenter(QPointF(x, at.y() + down * _OFF))
    return place


def _held(place: QRectF, bounds: QRectF) -> QRectF:
    """Return `place` moved inside `bounds`."""
    x = min(max(place.left(), bounds.left()), bounds.right() - place.width())
    y = min(max(place.top(), bounds.top()), bounds.bottom() - place.height())
    return QRectF(x, y, place.width(), place.height())


def _near(places: Sequence[QRectF], curves: Sequence[Array]) -> Array:
    """Return the points that may lie in one of `places`: few of the thousands that curves have."""
    points = np.concatenate([*curves, np.empty((0, 2))])
    across = points[:, 0]
    left, right = min(one.left() for one in places), max(one.right() for one in places)
    return points[(across >= left) & (across <= right)]


def _covered(place: QRectF, points: Array, taken: Sequence[QRectF]) -> int:
    low, high = (place.left(), place.top()), (place.right(), place.bottom())
    inside = int(((points >= low) & (points <= high)).all(axis=1).sum())
    return inside + _TAKEN * sum(place.intersects(one) for one in taken)
