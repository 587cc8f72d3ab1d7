"""Where small chips stand, one after another: near what they tell, over nothing that is read.

Pure geometry. A chip touches what it belongs to, or a line leads to it; of several places it takes
the one that is nearest and lies over the fewest lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF, QSizeF

from ui.canvas.geometry.label_places import overlaps, sides

Array = NDArray[Any]

_CELL = 4.0
_STEP = 6.0
_APART = 1.0  # between two chips
_TOUCHING = 1.5
_PER_LINE, _PER_FAINT, _PER_PLACE = 1.0, 0.6, 0.3  # what a place costs, in pixels of distance
_CROSSING = 60.0  # and what it costs that the line to it runs through something
_LOOKED_AT = 24
_GOOD = 12.0  # a wanted place that costs no more is taken, without looking farther
_WANTED = 6.0  # by so much another place has to be better than a wanted one
_EVERY = 3  # looking farther, only some of an edge's points are tried
_ALONG_LINE = np.linspace(0.15, 0.95, 9)


class Chip(NamedTuple):
    """A place, and the line that leads to it; None where they touch."""

    rect: QRectF
    lead: QLineF | None


class ChipRoom:
    """Knows what stands where, and finds one place after another.

    Parameters
    ----------
    bounds : QRectF
        Where chips may stand.
    solid : sequence of QRectF
        What no chip may cover.
    faint : sequence of QRectF
        What one had better not cover.
    lines : ndarray, shape (n, 4)
        Lines that chips should not lie over.
    """

    def __init__(
        self, bounds: QRectF, solid: Sequence[QRectF], faint: Sequence[QRectF], lines: Array
    ) -> None:
        self._bounds = bounds
        self._solid = sides([rect for rect in solid if not rect.isEmpty()])
        self._origin = np.array([bounds.left(), bounds.top()])
        self._shape = (int(bounds.height() // _CELL) + 2, int(bounds.width() // _CELL) + 2)
        self._lines = self._drawn(lines)
        self._cost = _PER_LINE * self._lines.sum(axis=0) + _PER_FAINT * self._filled(faint)

    def _drawn(self, lines: Array) -> Array:
        """Return for each line which cells it runs through."""
        found = np.zeros((len(lines), *self._shape), bool)
        shares = np.linspace(0.0, 1.0, 2 * max(self._shape))[None, :, None]
        points = lines[:, None, :2] + (lines[:, None, 2:] - lines[:, None, :2]) * shares
        cells = ((points - self._origin) / _CELL).astype(int)
        rows = np.clip(cells[..., 1], 0, self._shape[0] - 1)
        columns = np.clip(cells[..., 0], 0, self._shape[1] - 1)
        found[np.arange(len(lines))[:, None], rows, columns] = True
        return found

    def _filled(self, rects: Sequence[QRectF]) -> Array:
        found = np.zeros(self._shape)
        for left, top, right, bottom in self._cells(sides(list(rects))).tolist():
            found[top:bottom, left:right] = 1.0
        return found

    def _cells(self, rects: Array) -> Array:
        """Return the cells that rectangles reach over: left, top, right, bottom."""
        cells = (rects - np.tile(self._origin, 2)) / _CELL
        cells[:, :2], cells[:, 2:] = np.floor(cells[:, :2]), np.ceil(cells[:, 2:])
        return np.clip(cells, 0, np.tile(self._shape[::-1], 2)).astype(int)

    def place(
        self,
        anchors: Array,
        size: QSizeF,
        wanted: Sequence[QRectF],
        reach: float,
        own: int = -1,
        radius: float = 0.0,
    ) -> Chip | None:
        """Return the best place, which is then taken; None where there is none within reach.

        Parameters
        ----------
        anchors : ndarray, shape (n, 4)
            What the chip belongs to: left, top, right and bottom of a node's middle, or points of
            an edge.
        size : QSizeF
        wanted : sequence of QRectF
            The places to be looked at first, the best one first.
        reach : float
            How far from its anchors it may stand, in pixels.
        own : int
            The line that it belongs to, and may lie over; -1 for none.
        radius : float
            How far a node with round ends reaches beyond its middle.
        """
        first = sides(list(wanted))
        found = self._best(anchors, first, (reach, own, radius))
        if found is None or found[0] > _GOOD:
            grid = self._around(anchors[::_EVERY], size, reach)
            other = self._best(anchors[::_EVERY], grid, (reach, own, radius))
            if other is not None and (found is None or other[0] + _WANTED < found[0]):
                found = other
        return None if found is None else self._taken(*found[1:])

    def _best(
        self, anchors: Array, places: Array, how: tuple[float, int, float]
    ) -> tuple[float, Array, QLineF | None] | None:
        """Return what the best of some places costs, it and the line to it; None for none."""
        reach, own, radius = how
        bounds = sides([self._bounds])[0]
        inside = (places[:, :2] >= bounds[:2]).all(axis=1) & (places[:, 2:] <= bounds[2:]).all(
            axis=1
        )
        starts, stops, away = _leads(anchors, places)
        away = np.maximum(away - radius, 0.0)
        kept = np.flatnonzero(inside & (away <= reach))
        kept = kept[~overlaps(places[kept], self._solid).any(axis=1)]
        if not len(kept):
            return None
        cost = away[kept] + _PER_PLACE * np.minimum(kept, _LOOKED_AT)
        cost += self._covered(places[kept], own)
        ranks = np.argsort(cost, kind="stable")[:_LOOKED_AT]
        order, cost = kept[ranks], cost[ranks]
        led = np.flatnonzero(away[order] > _TOUCHING)
        if len(led):
            few = order[led]
            cost[led] += _CROSSING * self._crossing(starts[few], stops[few], anchors)
        k = int(np.argmin(cost))
        best = order[k]
        lead = QLineF(*starts[best].tolist(), *stops[best].tolist())
        return float(cost[k]), places[best], lead if away[best] > _TOUCHING else None

    def _taken(self, place: Array, lead: QLineF | None) -> Chip:
        grown = place + np.array([-_APART, -_APART, _APART, _APART])
        self._solid = np.vstack([self._solid, grown])
        left, top, right, bottom = place.tolist()
        return Chip(QRectF(left, top, right - left, bottom - top), lead)

    def _around(self, anchors: Array, size: QSizeF, reach: float) -> Array:
        """Return places within reach, step by step."""
        low, high = anchors[:, :2].min(axis=0), anchors[:, 2:].max(axis=0)
        extent = np.array([size.width(), size.height()])
        xs, ys = (
            np.arange(low[k] - reach - extent[k], high[k] + reach + _STEP, _STEP) for k in (0, 1)
        )
        corners = np.stack(np.meshgrid(xs, ys), axis=-1).reshape(-1, 2)
        return np.hstack([corners, corners + extent])

    def _covered(self, places: Array, own: int) -> Array:
        """Return what it costs that places lie over lines and faint things."""
        cost = self._cost - (_PER_LINE * self._lines[own] if own >= 0 else 0.0)
        total = np.pad(cost.cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))
        left, top, right, bottom = self._cells(places).T
        found: Array = (
            total[bottom, right] - total[top, right] - total[bottom, left] + total[top, left]
        )
        return found

    def _crossing(self, starts: Array, stops: Array, anchors: Array) -> Array:
        """Return for each line to a place whether it runs through something that stands there."""
        points = starts[:, None] + (stops - starts)[:, None] * _ALONG_LINE[None, :, None]
        flat = points.reshape(-1, 2)
        others = self._solid[~overlaps(self._solid, anchors).any(axis=1)]
        inside = overlaps(np.hstack([flat, flat]), others).any(axis=1)
        return np.asarray(inside.reshape(len(starts), -1).any(axis=1))


def _leads(anchors: Array, places: Array) -> tuple[Array, Array, Array]:
    """Return for each place the shortest line from an anchor: start, stop, length."""
    middles = (places[:, None, :2] + places[:, None, 2:]) / 2
    starts = np.clip(middles, anchors[None, :, :2], anchors[None, :, 2:])
    stops = np.clip(starts, places[:, None, :2], places[:, None, 2:])
    starts = np.clip(stops, anchors[None, :, :2], anchors[None, :, 2:])
    length = np.hypot(*np.moveaxis(stops - starts, -1, 0))
    best, rows = np.argmin(length, axis=1), np.arange(len(places))
    return starts[rows, best], stops[rows, best], length[rows, best]
