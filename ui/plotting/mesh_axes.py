"""The box around a surface in space: floor, back walls, ticks and names on its outer edges."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPen

from ui.plotting.camera import FLOOR, HEIGHT, View, nearest_corner
from ui.plotting.painting import PlotBrush, to_polygon
from ui.plotting.ticks import Scale, Tick
from ui.theme.colors import mix

Array = NDArray[Any]

_LABEL_GAP, _NAME_GAP, _MARK = 6.0, 15.0, 4.0
_LABEL_APART, _ABOVE = 3.0, 9.0
_PIXELS_A_TICK, _PIXELS_A_HEIGHT_TICK = 46.0, 26.0
_MOST_TICKS = 8
_SHORT_NAME = 24.0
_LEAST_NAME = 60.0


@dataclass(frozen=True, slots=True, eq=False)
class Edge:
    """An edge of the box that carries an axis.

    Attributes
    ----------
    name : str
    ticks : list of Tick
        As many as the edge's length in the picture has room for.
    places : ndarray, shape (n,)
        Where they stand, 0 to 1.
    ends, marks : ndarray, shape (2, 2) and (n, 2)
        Pixels of the edge's ends and of the ticks.
    way : ndarray, shape (2,)
        The direction, of length 1, that leads out of the box in the picture.
    """

    name: str
    ticks: list[Tick]
    places: Array
    ends: Array
    marks: Array
    way: Array


class BoxAxes:
    """What is drawn of the box: behind the surface its room, around it the axes.

    The two directions are written on the floor's edges nearest to the eye, and the loss on the
    upright edge furthest to the left or the right, whichever way the box is turned. Looked at
    straight along one direction, its other walls are seen from inside, and the surface may reach
    before what is written beside them: that is why it is drawn after the labels.

    Parameters
    ----------
    view : View
    x, y, height : Scale
        What the directions and the height stand for.
    names : tuple of str
        Of the three.
    """

    def __init__(
        self, view: View, x: Scale, y: Scale, height: Scale, names: tuple[str, str, str]
    ) -> None:
        self._view = view
        self._near = cx, cy = nearest_corner(view.camera)
        self.x = self._level_edge(x, names[0], [[-1.0, cy, FLOOR], [1.0, cy, FLOOR]])
        self.y = self._level_edge(y, names[1], [[cx, -1.0, FLOOR], [cx, 1.0, FLOOR]])
        post, way = self._post()
        self.height = self._edge(height, names[2], post, way, _PIXELS_A_HEIGHT_TICK)

    def _post(self) -> tuple[Array, Array]:
        """Return the ends of the upright edge for the loss, and the way out of the box there."""
        corners = np.array([[i, j, 0.0] for i in (-1.0, 1.0) for j in (-1.0, 1.0)])
        across = self._view.pixels(corners)[:, 0]
        corner, way = corners[int(np.argmin(across))], -1.0
        if tuple(corner[:2].tolist()) == self._near:
            # A labelled edge of the floor runs up beside this one: the other side is free.
            corner, way = corners[int(np.argmax(across))], 1.0
        post = np.vstack([corner, corner])
        post[1, 2] = HEIGHT
        return post, np.array([way, 0.0])

    def _level_edge(self, scale: Scale, name: str, ends: Sequence[Sequence[float]]) -> Edge:
        places = np.array(ends)
        first, second, inside = self._view.pixels(np.vstack([places, [[0.0, 0.0, FLOOR]]]))[:, :2]
        run = second - first
        way = np.array([-run[1], run[0]]) / max(math.hypot(*run.tolist()), 1e-9)
        if float(way @ (first - inside)) < 0.0:
            way = -way
        return self._edge(scale, name, places, way, _PIXELS_A_TICK)

    def _edge(self, scale: Scale, name: str, ends: Array, way: Array, apart: float) -> Edge:
        seen = self._view.pixels(ends)[:, :2]
        length = math.hypot(*(seen[1] - seen[0]).tolist())
        ticks = scale.ticks(int(np.clip(length / apart, 2, _MOST_TICKS)))
        places = scale.fractions([tick.value for tick in ticks])
        marks = self._view.pixels(ends[0] + places[:, None] * (ends[1] - ends[0]))[:, :2]
        return Edge(name, ticks, places, seen, marks, way)

    def draw_room(self, brush: PlotBrush) -> None:
        """Draw the floor and the two walls at the back, with a line at each tick."""
        theme, (cx, cy) = brush.theme, self._near
        floor = [(-1, -1, FLOOR), (1, -1, FLOOR), (1, 1, FLOOR), (-1, 1, FLOOR), (-1, -1, FLOOR)]
        walls = [
            [(-cx, cy, FLOOR), (-cx, -cy, FLOOR), (-cx, -cy, HEIGHT), (-cx, cy, HEIGHT)],
            [(cx, -cy, FLOOR), (-cx, -cy, FLOOR), (-cx, -cy, HEIGHT), (cx, -cy, HEIGHT)],
        ]
        for wall in walls:
            self._fill(brush, wall, mix(theme.canvas, theme.line, 0.05))
        self._fill(brush, floor, mix(theme.canvas, theme.line, 0.16))
        across = [
            [(x, cy, FLOOR), (x, -cy, FLOOR), (x, -cy, HEIGHT)]
            for x in (2.0 * self.x.places - 1.0).tolist()
        ]
        along = [
            [(cx, y, FLOOR), (-cx, y, FLOOR), (-cx, y, HEIGHT)]
            for y in (2.0 * self.y.places - 1.0).tolist()
        ]
        around = [
            [(cx, -cy, z), (-cx, -cy, z), (-cx, cy, z)]
            for z in (HEIGHT * self.height.places).tolist()
        ]
        self._lines(brush, across + along + around, mix(theme.canvas, theme.line, 0.62))
        posts = [[(x, y, FLOOR), (x, y, HEIGHT)] for x, y in ((cx, -cy), (-cx, -cy), (-cx, cy))]
        top = [(cx, -cy, HEIGHT), (-cx, -cy, HEIGHT), (-cx, cy, HEIGHT)]
        self._lines(brush, [floor, top, *posts], mix(theme.line, theme.muted, 0.35))

    def draw_floor_lines(
        self, brush: PlotBrush, groups: Sequence[Sequence[Array]], colors: Sequence[QColor]
    ) -> None:
        """Draw contour lines, given as fractions of the grid across and up, on the floor."""
        pens = [QPen(mix(brush.theme.canvas, color, 0.6), 1.0) for color in colors]
        lines = [line for group in groups for line in group]
        own = [pen for pen, group in zip(pens, groups, strict=True) for _ in group]
        if lines:
            flat = 2.0 * np.vstack(lines) - 1.0
            points = np.column_stack([flat, np.full(len(flat), FLOOR)])
            self._polylines(brush, points, [len(line) for line in lines], own)

    def draw_labels(self, brush: PlotBrush, bounds: QRectF) -> None:
        """Write ticks and names outside the box, as far as they lie inside `bounds`."""
        labels = Labels(brush, bounds)
        for edge in (self.x, self.y):
            reach = labels.write_ticks(edge)
            labels.write_along(edge, reach + _NAME_GAP)
        labels.write_ticks(self.height)
        labels.write_above(self.height)

    def _fill(self, brush: PlotBrush, corners: Sequence[tuple[float, ...]], color: QColor) -> None:
        brush.painter.setPen(QPen(color, 1.0))
        brush.painter.setBrush(color)
        pixels = self._view.pixels(np.array(corners, np.float64))[:, :2]
        brush.painter.drawPolygon(to_polygon(pixels))

    def _lines(
        self, brush: PlotBrush, lines: Sequence[Sequence[tuple[float, ...]]], color: QColor
    ) -> None:
        points = np.array([point for line in lines for point in line], np.float64)
        pen = QPen(color, 1.0)
        self._polylines(brush, points, [len(line) for line in lines], [pen] * len(lines))

    def _polylines(
        self, brush: PlotBrush, points: Array, lengths: Sequence[int], pens: Sequence[QPen]
    ) -> None:
        """Draw lines whose points (n, 3) follow one another: projected at once."""
        pixels = self._view.pixels(points)[:, :2]
        ends = np.cumsum(lengths).tolist()
        for first, last, pen in zip([0, *ends[:-1]], ends, pens, strict=True):
            brush.polyline(pixels[first:last], pen)


@dataclass(slots=True)
class Labels:
    """Writes labels, and leaves out those that would touch one already written."""

    brush: PlotBrush
    bounds: QRectF
    taken: list[QRectF] = field(default_factory=list)

    def write(self, at: Array, way: Array, text: str) -> float:
        """Write `text` beyond `at` on the way; return how far out it reaches, 0 where it is not."""
        width, height = self.brush.width(text), self.brush.metrics.height() - 3.0
        right, down = way.tolist()
        reach = 0.5 * (abs(right) * width + abs(down) * height)
        x, y = (at + way * (_LABEL_GAP + reach)).tolist()
        box = QRectF(x - 0.5 * width, y - 0.5 * height, width, height)
        roomy = box.adjusted(-_LABEL_APART, -1.0, _LABEL_APART, 1.0)
        if not self.bounds.contains(box) or any(roomy.intersects(other) for other in self.taken):
            return 0.0
        self.taken.append(box)
        self.brush.text(QPointF(x, y), text, self.brush.theme.color("muted"), 0.5)
        return _LABEL_GAP + 2.0 * reach

    def write_ticks(self, edge: Edge) -> float:
        """Write an edge's ticks; return how far out they reach."""
        reaches = [0.0]
        pen = QPen(self.brush.theme.color("muted"), 1.0)
        for tick, at in zip(edge.ticks, edge.marks, strict=True):
            reaches.append(self.write(at, edge.way, tick.label))
            if reaches[-1]:
                self.brush.painter.setPen(pen)
                end = at + _MARK * edge.way
                self.brush.painter.drawLine(QPointF(*at.tolist()), QPointF(*end.tolist()))
        return max(reaches)

    def write_above(self, edge: Edge) -> None:
        """Write an upright edge's name above it, all of it on the side out of the box."""
        x, y = edge.ends[1].tolist()
        align = 1.0 if edge.way[0] < 0.0 else 0.0
        at = QPointF(x, max(y - _ABOVE, self.bounds.top() + 6.0))
        self.brush.text(at, edge.name, self.brush.theme.color("muted"), align)

    def write_along(self, edge: Edge, out: float) -> None:
        """Write an edge's name along it, `out` pixels away, to be read from left to right."""
        first, second = sorted(edge.ends.tolist())
        run = np.subtract(second, first)
        room = max(math.hypot(*run.tolist()), _LEAST_NAME)
        brush, painter = self.brush, self.brush.painter
        text = brush.elided_name(edge.name, room)
        painter.save()
        painter.translate(QPointF(*(edge.ends.mean(axis=0) + out * edge.way).tolist()))
        if brush.width(text) > _SHORT_NAME:  # a letter or two look better upright
            painter.rotate(math.degrees(math.atan2(run[1], run[0])))
        brush.text(QPointF(0.0, 0.0), text, brush.theme.color("muted"), 0.5)
        painter.restore()
