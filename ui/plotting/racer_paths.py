"""Dashed lines over a coloured map, drawn fast: pure NumPy for the strokes, hairlines for the rest.

Qt's own dashes on a thick smoothed line take some ten times as long as hairlines side by side
(QT_FACTS): eight racers' paths would not be in time for every frame.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPen

from ui.plotting.curves import thin_path
from ui.plotting.painting import PlotBrush, to_polygon
from ui.plotting.racer_styles import RacerStyle
from ui.plotting.surface_painting import CASING

Array = NDArray[Any]

_SPACING = 1.5
# Pixels beyond which rounding hides where a line that comes from there crosses the picture.
_FARTHEST = 1e12
# Differences of coordinates up to this are still finite.
_HUGE = 1e150
_CASING_OFFSETS = ((-1.9, 0.0), (1.9, 0.0), (0.0, -1.9), (0.0, 1.9))
_CORE_OFFSETS = ((-0.8, 0.0), (0.8, 0.0), (0.0, -0.8), (0.0, 0.8))


def strokes(points: Array, pattern: Sequence[float]) -> list[Array]:
    """Cut a line into the strokes of a dash pattern.

    Parameters
    ----------
    points : ndarray, shape (k, 2)
        The line.
    pattern : sequence of float
        Lengths of stroke, gap, stroke, gap, … along the line; empty for one whole stroke.

    Returns
    -------
    list of ndarray, shape (m, 2)
        The strokes in order; each starts and ends exactly where the pattern says.
    """
    if len(points) < 2 or not pattern:
        return [points] if len(points) > 1 else []
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    marks = _marks(float(along[-1]), pattern)
    cuts = marks[(marks > 0.0) & (marks < along[-1])]
    places = np.unique(np.concatenate([along, cuts]))
    whole = np.column_stack([np.interp(places, along, points[:, k]) for k in (0, 1)])
    # Every other mark begins a gap: a stretch belongs to the stroke in which its middle lies.
    middles = 0.5 * (places[1:] + places[:-1])
    spans = np.searchsorted(marks, middles, "right") - 1
    result = []
    for span in np.unique(spans[spans % 2 == 0]).tolist():
        rows = np.flatnonzero(spans == span)
        result.append(whole[rows[0] : rows[-1] + 2])
    return result


def _marks(length: float, pattern: Sequence[float]) -> Array:
    """Return where strokes (even places) and gaps (odd ones) begin, from 0 to beyond `length`."""
    repeats = int(length / sum(pattern)) + 1
    ends = np.cumsum(np.tile(np.asarray(pattern, np.float64), repeats))
    return np.concatenate([[0.0], ends])


def visible_parts(points: Array, area: QRectF) -> list[Array]:
    """Cut a line at the border of `area`: what a racer does far outside costs no stroke.

    Parameters
    ----------
    points : ndarray, shape (k, 2)
        The line, finite, however far outside.
    area : QRectF

    Returns
    -------
    list of ndarray, shape (m, 2)
        The parts inside, in order, each as long as the line stays inside (Liang and Barsky, 1984).
    """
    if len(points) < 2:
        return []
    points = _within_numbers(points)
    # From the nearer end: seen from a far one, the border would be lost in rounding.
    flipped = _distance(points[:-1]) > _distance(points[1:])
    near = np.where(flipped[:, None], points[1:], points[:-1])
    run = np.where(flipped[:, None], points[:-1], points[1:]) - near
    first, last = _inside(near, run, area)
    first[_distance(near) > _FARTHEST] = 2.0
    inside = np.flatnonzero(first <= last)
    if not len(inside):
        return []
    near, run, flipped = near[inside], run[inside], flipped[inside]
    first, last = first[inside], last[inside]
    enters = np.where(flipped, last < 1.0, first > 0.0)
    leaves = np.where(flipped, first > 0.0, last < 1.0)
    begins = near + np.where(flipped, last, first)[:, None] * run
    ends = near + np.where(flipped, first, last)[:, None] * run
    # A part ends where the line leaves: what is inside next begins at the border.
    broken = leaves[:-1] | enters[1:] | (np.diff(inside) > 1)
    parts = np.split(np.arange(len(inside)), np.flatnonzero(broken) + 1)
    return [np.vstack([begins[rows[:1]], ends[rows]]) for rows in parts]


def _within_numbers(points: Array) -> Array:
    """Return `points`, those beyond all numbers brought nearer in the direction they lie in."""
    return points * np.minimum(1.0, _HUGE / np.maximum(_distance(points), 1.0))[:, None]


def _distance(points: Array) -> Array:
    return np.asarray(np.abs(points).max(axis=1))


def _inside(start: Array, run: Array, area: QRectF) -> tuple[Array, Array]:
    """Return the shares of every `run` between which it is inside; above one another if never."""
    low, high = np.array([area.left(), area.top()]), np.array([area.right(), area.bottom()])
    with np.errstate(divide="ignore", invalid="ignore"):
        entering, leaving = (low - start) / run, (high - start) / run
    still = run == 0.0
    outside = still & ((start < low) | (start > high))
    first = np.where(still, np.where(outside, 2.0, 0.0), np.minimum(entering, leaving)).max(axis=1)
    last = np.where(still, 1.0, np.maximum(entering, leaving)).min(axis=1)
    return np.maximum(first, 0.0), np.minimum(last, 1.0)


def draw_trajectory(brush: PlotBrush, points: Array, style: RacerStyle, area: QRectF) -> None:
    """Draw a racer's path in pixels: its colour in its dashes, on an unbroken dark casing."""
    for part in visible_parts(points, area):
        _draw_part(brush, thin_path(part, _SPACING), style)


def _draw_part(brush: PlotBrush, line: Array, style: RacerStyle) -> None:
    if len(line) < 2:
        return
    _draw_side_by_side(brush, [line], QPen(QColor(CASING), 1.0), _CASING_OFFSETS)
    core = QPen(style.on_map(), 1.0)
    _draw_side_by_side(brush, strokes(line, style.pattern), core, _CORE_OFFSETS)


def _draw_side_by_side(
    brush: PlotBrush, lines: Sequence[Array], pen: QPen, offsets: Sequence[tuple[float, float]]
) -> None:
    """Draw hairlines at every offset: together they look like one thick line."""
    painter, polygons = brush.painter, [to_polygon(line) for line in lines]
    painter.setPen(pen)
    for dx, dy in offsets:
        painter.translate(dx, dy)
        for polygon in polygons:
            painter.drawPolyline(polygon)
        painter.translate(-dx, -dy)
