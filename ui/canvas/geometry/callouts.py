"""A place for a label that finds none on its edge: nearby and clear, with a line to it."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF, QSizeF

from ui.canvas.geometry.label_places import overlaps, sides

Array = NDArray[Any]

_CELL = 4.0
_RING = 5.0
# Where on its edge a line may begin; how many lines are tried, and where each is looked at.
_SHARES = np.linspace(0.1, 0.9, 17)
_LOOKED_AT = 96
_ALONG_LINE = np.linspace(0.1, 0.9, 9)


class Surroundings(NamedTuple):
    """What labels have to keep clear of.

    Attributes
    ----------
    bounds : QRectF
        Where labels may stand.
    nodes : ndarray, shape (n, 4)
        Sides of the nodes, and of the deltas that the step computes with.
    words : ndarray, shape (m, 4)
        Sides of names, pictures, buttons and the like.
    """

    bounds: QRectF
    nodes: Array
    words: Array

    @property
    def all(self) -> Array:
        """Everything."""
        return np.vstack([self.nodes, self.words])

    def beside(self, deltas: list[QRectF]) -> Surroundings:
        """Return the same with deltas among the nodes."""
        return self._replace(nodes=np.vstack([self.nodes, sides(deltas)]))

    def without_words(self) -> Surroundings:
        """Return the nodes alone."""
        return self._replace(words=self.words[:0])


class Callout(NamedTuple):
    """A label's place, and the line from its edge to it; of length 0 where they touch."""

    rect: QRectF
    lead: QLineF


def place_callout(segment: Array, size: QSizeF, around: Surroundings) -> Callout | None:
    """Return the free place nearest to an edge.

    Parameters
    ----------
    segment : ndarray, shape (4,)
        The edge.
    size : QSizeF
        The label's size.
    around : Surroundings

    Returns
    -------
    Callout or None
        None where the label fits nowhere.
    """
    rects = _free_rects(size, around)
    if not len(rects):
        return None
    starts, stops, away = _leads(_visible(segment, around.nodes), rects)
    order = np.argsort(away, kind="stable")[:_LOOKED_AT]
    crossing = _crossing(starts[order], stops[order], around.nodes)
    best = order[int(np.argmin(crossing))]  # the nearest whose line crosses no node, or nearest
    left, top, right, bottom = rects[best].tolist()
    lead = QLineF(*starts[best].tolist(), *stops[best].tolist())
    return Callout(QRectF(left, top, right - left, bottom - top), lead)


def _free_rects(size: QSizeF, around: Surroundings) -> Array:
    """Return all rectangles of a size, cell by cell, that have no part in common with anything."""
    bounds = around.bounds
    rows, columns = int(bounds.height() // _CELL), int(bounds.width() // _CELL)
    corner = np.array([bounds.left(), bounds.top()] * 2)
    cells = (around.all - corner) / _CELL
    cells[:, :2], cells[:, 2:] = np.floor(cells[:, :2]), np.ceil(cells[:, 2:])
    taken = np.zeros((rows + 1, columns + 1), int)  # a row and a column of zeros before the sums
    for left, top, right, bottom in np.maximum(cells, 0).astype(int).tolist():
        taken[1 + top : 1 + bottom, 1 + left : 1 + right] = 1
    total = taken.cumsum(axis=0).cumsum(axis=1)
    high, wide = (math.ceil(side / _CELL) for side in (size.height(), size.width()))
    inside = total[high:, wide:] - total[high:, :-wide] - total[:-high, wide:]
    found = np.argwhere(inside + total[:-high, :-wide] == 0)[:, ::-1] * _CELL + corner[:2]
    return np.hstack([found, found + np.array([size.width(), size.height()])])


def _visible(segment: Array, nodes: Array) -> Array:
    """Return points on an edge that no node and no ring around one covers; else all."""
    points = segment[:2] + (segment[2:] - segment[:2]) * _SHARES[:, None]
    grown = nodes + np.array([-_RING, -_RING, _RING, _RING])
    seen = ~overlaps(np.hstack([points, points]), grown).any(axis=1)
    return points[seen] if seen.any() else points


def _leads(points: Array, rects: Array) -> tuple[Array, Array, Array]:
    """Return for each rectangle the shortest line from one of the points: start, stop, length."""
    # Side by side: an axis of two for x and y would take several times as long.
    x, y = points.T
    left, top, right, bottom = rects.T[..., None]
    nearest = np.clip(x, left, right), np.clip(y, top, bottom)
    length = np.hypot(nearest[0] - x, nearest[1] - y)
    best = np.argmin(length, axis=1)
    rows = np.arange(len(rects))
    stops = np.stack([one[rows, best] for one in nearest], axis=1)
    return points[best], stops, length[rows, best]


def _crossing(starts: Array, stops: Array, nodes: Array) -> Array:
    """Return for each line whether it runs through a node."""
    points = starts[:, None] + (stops - starts)[:, None] * _ALONG_LINE[None, :, None]
    inside = overlaps(np.hstack([points.reshape(-1, 2)] * 2), nodes)
    return np.asarray(inside.reshape(len(starts), -1).any(axis=1))
