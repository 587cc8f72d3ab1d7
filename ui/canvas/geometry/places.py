"""Where the two cards stand: pure functions on rectangles."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF

Array = NDArray[Any]

_STEP = 8.0
_APART = 4


def free_place(
    size: QSizeF,
    bounds: QRectF,
    obstacles: Sequence[tuple[QRectF, float]],
    current: QPointF | None = None,
) -> QPointF:
    """Return where a card covers least.

    Parameters
    ----------
    size : QSizeF
        The card's size.
    bounds : QRectF
        Where the card may stand.
    obstacles : sequence of (QRectF, float)
        What should stay visible, and how much that matters.
    current : QPointF or None
        Where the card stands; it stays there unless another place is better.

    Returns
    -------
    QPointF
        The card's top left corner. Among equally good places one at a side, the right one
        first, and there the lowest.
    """
    corners = _corners(size, bounds)
    if current is not None and not bounds.contains(QRectF(current, size)):
        current = None
    if current is not None:
        corners = np.vstack([corners, [current.x(), current.y()]])
    cost = _covered(corners, size, obstacles)
    if current is not None and cost[-1] <= cost.min() + 1.0:
        return current
    to_right = corners[:, 0].max() - corners[:, 0]
    to_left = corners[:, 0] - corners[:, 0].min()
    order = np.lexsort((-corners[:, 1], np.minimum(to_right, to_left + 1.0), np.round(cost)))
    return QPointF(*corners[order[0]].tolist())


def covered(card: QRectF, obstacles: Sequence[tuple[QRectF, float]]) -> float:
    """Return how much of the obstacles a card covers, in weighed pixels."""
    corner = np.array([[card.left(), card.top()]])
    return float(_covered(corner, card.size(), obstacles)[0])


def _corners(size: QSizeF, bounds: QRectF) -> Array:
    xs = _places(bounds.left(), bounds.right() - size.width())
    ys = _places(bounds.top(), bounds.bottom() - size.height())
    return np.array(list(product(xs, ys)))


def _places(low: float, high: float) -> list[float]:
    """Return places a few pixels apart, both ends included."""
    if high <= low:
        return [low]
    return [*np.arange(low, high, _STEP).tolist(), high]


def _covered(corners: Array, size: QSizeF, obstacles: Sequence[tuple[QRectF, float]]) -> Array:
    """Return for each corner the weighed area that the card covers."""
    sides = [(r.left(), r.top(), r.right(), r.bottom()) for r, _ in obstacles]
    left, top, right, bottom = np.array(sides, float).reshape(-1, 4).T
    x, y = corners[:, :1], corners[:, 1:]
    wide = np.minimum(x + size.width(), right) - np.maximum(x, left)
    high = np.minimum(y + size.height(), bottom) - np.maximum(y, top)
    area = np.maximum(wide, 0.0) * np.maximum(high, 0.0)
    total: Array = area @ np.array([weight for _, weight in obstacles])
    return total


def beside(anchor: QRect, size: QSize, bounds: QRect, taken: QRect) -> QPoint | None:
    """Return a corner such that a card stands at `anchor`, covering neither it nor `taken`.

    Parameters
    ----------
    anchor : QRect
        What the card belongs to: below and to the right of it if possible.
    size : QSize
        The card's size.
    bounds : QRect
        Where the card may stand.
    taken : QRect
        Where another card stands; empty for none.

    Returns
    -------
    QPoint or None
        None where there is no place that leaves `taken` free.
    """
    wide, high = size.width(), size.height()
    xs = [anchor.right() + 1, anchor.left(), anchor.left() - wide]
    ys = [anchor.bottom() + 1, anchor.top() - high]
    if not taken.isEmpty():
        xs += [taken.left() - _APART - wide, taken.right() + 1 + _APART]
        ys += [taken.top() - _APART - high, taken.bottom() + 1 + _APART]
    right, bottom = bounds.right() + 1 - wide, bounds.bottom() + 1 - high
    found = [
        QPoint(max(bounds.left(), min(right, x)), max(bounds.top(), min(bottom, y)))
        for y, x in product(ys, xs)
    ]
    free = [corner for corner in found if not QRect(corner, size).intersects(taken)]
    clear = [corner for corner in free if not QRect(corner, size).intersects(anchor)]
    return next(iter(clear or free), None)
