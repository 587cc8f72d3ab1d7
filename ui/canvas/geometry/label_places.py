"""Where labels stand along the edges: clear of each other and of the nodes."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSizeF

Array = NDArray[Any]

# Where along its edge a label may stand, the best place first.
_PLACES = (0.42, 0.34, 0.27, 0.52, 0.6, 0.2, 0.68)
# A label by itself may stand anywhere between: where nodes are close, a few pixels decide.
FINE_PLACES = tuple(sorted((k / 100 for k in range(14, 87, 2)), key=lambda at: abs(at - 0.42)))


def place_labels(
    segments: Array,
    sizes: list[QSizeF],
    obstacles: Array,
    shares: tuple[float, ...] = _PLACES,
) -> list[QRectF | None]:
    """Find places for labels along edges so that none covers another or a node.

    Parameters
    ----------
    segments : ndarray, shape (n, 4)
        The edges.
    sizes : list of QSizeF
        The labels' sizes.
    obstacles : ndarray, shape (m, 4)
        Sides of the nodes and of what else is not to be covered.
    shares : tuple of float
        Where along its edge a label may stand, the best place first.

    Returns
    -------
    list of QRectF or None
        None where there is no room.
    """
    places = _places(segments, sizes, shares)
    # Everything is compared once, in arrays: the search itself only looks answers up.
    taken = overlaps(places, obstacles).any(axis=1)
    free: list[bool] = np.logical_not(taken).tolist()
    if len(sizes) == 1:
        return [_rect(places[free.index(True)].tolist()) if True in free else None]
    clashes: list[list[bool]] = overlaps(places, places).tolist()
    # Labels all of whose places are taken find none, in whatever order they are tried.
    least = sum(True not in free[k : k + len(shares)] for k in range(0, len(free), len(shares)))
    best: list[int | None] = []
    for first in range(len(shares)):
        order = (first, *range(len(shares)))
        chosen = _greedy(len(sizes), order, len(shares), free, clashes)
        if chosen.count(None) < best.count(None) or not best:
            best = chosen
        if best.count(None) == least:
            break
    return [None if k is None else _rect(places[k].tolist()) for k in best]


def _places(segments: Array, sizes: list[QSizeF], shares: tuple[float, ...]) -> Array:
    """Return all places of all labels, label by label: left, top, right, bottom."""
    start, along = segments[:, None, :2], segments[:, None, 2:] - segments[:, None, :2]
    middles = start + along * np.array(shares)[None, :, None]
    halves = np.array([(size.width(), size.height()) for size in sizes])[:, None, :] / 2
    return np.concatenate([middles - halves, middles + halves], axis=2).reshape(-1, 4)


def sides(rects: list[QRectF]) -> Array:
    """Return left, top, right and bottom of rectangles, shape (n, 4)."""
    found = [(r.left(), r.top(), r.right(), r.bottom()) for r in rects]
    return np.array(found, float).reshape(-1, 4)


def rects(sides: Array) -> list[QRectF]:
    """Return the rectangles that have these sides."""
    return [_rect(row) for row in sides.tolist()]


def overlaps(first: Array, second: Array) -> Array:
    """Return for each rectangle of `first` which ones of `second` share some area with it."""
    # Side by side: an axis of two for x and y would take ten times as long.
    left, top, right, bottom = first.T[..., None]
    found: Array = (left < second[:, 2]) & (second[:, 0] < right)
    found &= (top < second[:, 3]) & (second[:, 1] < bottom)
    return found


def _greedy(
    count: int, order: tuple[int, ...], each: int, free: list[bool], clashes: list[list[bool]]
) -> list[int | None]:
    """Give each label in turn its first place in `order` that is free and clear of the others."""
    taken: list[int] = []
    chosen: list[int | None] = []
    for label in range(count):
        found = None
        for place in order:
            k = label * each + place
            row = clashes[k]
            if free[k] and True not in [row[other] for other in taken]:
                found = k
                taken.append(k)
                break
        chosen.append(found)
    return chosen


def _rect(sides: list[float]) -> QRectF:
    left, top, right, bottom = sides
    return QRectF(left, top, right - left, bottom - top)
