"""A path over a loss surface in space: where it runs, which of it is hidden, and its line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPen

from ui.plotting.painting import LegendEntry, PlotBrush
from ui.plotting.surface_painting import CASING

Array = NDArray[Any]

# Hairlines side by side: smoothed far faster than a thick line (see surface_painting.py).
_CASING_OFFSETS = ((-1.4, 0.0), (1.4, 0.0), (0.0, -1.4), (0.0, 1.4))
_CORE_OFFSETS = ((-0.35, -0.35), (0.35, 0.35), (0.35, -0.35))
_HIDDEN_OFFSETS = ((-0.3, -0.3), (0.3, 0.3))
# Dashes in pixels, as the pens are one pixel wide.
_DASHES: dict[Qt.PenStyle, list[float]] = {
    Qt.PenStyle.DashLine: [8.0, 4.0],
    Qt.PenStyle.DotLine: [2.0, 3.5],
    Qt.PenStyle.DashDotLine: [9.0, 3.5, 2.0, 3.5],
    Qt.PenStyle.DashDotDotLine: [9.0, 3.5, 2.0, 3.5, 2.0, 3.5],
}
_GROUND_OFFSETS = ((-0.7, 0.0), (0.7, 0.0), (0.0, -0.7), (0.0, 0.7))
_HIDDEN_ALPHA, _GROUND_ALPHA = 230, 60
_PIECE = 5.0
_MOST_PIECES = 64
_SPACING = 1.5


@dataclass(frozen=True, slots=True, eq=False)
class SurfacePath:
    """One way over the surface.

    Attributes
    ----------
    points : ndarray, shape (k, 2)
        Coordinates on the plane; a row that is not finite interrupts the line.
    heights : ndarray, shape (k,)
        Loss at each point, as it was there: the path is drawn at its own height where that is
        above the surface, and on the surface where it is below. Infinite ones are at the top.
    color : QColor
    style : Qt.PenStyle
        Solid, dashed and so on, so that paths are told apart without colour too.
    label : str
        Its name in the legend; empty for none.
    head : callable or None
        ``head(brush, centre)`` draws who stands at its end, in the picture and in the legend.
    """

    points: Array
    heights: Array
    color: QColor
    style: Qt.PenStyle
    label: str
    head: Callable[[PlotBrush, QPointF], None] | None = None

    def end(self) -> tuple[float, float, float] | None:
        """Return its last point's coordinates and loss; None where that is no place."""
        if not len(self.points) or not np.isfinite(self.points[-1]).all():
            return None
        x, y = self.points[-1].tolist()
        return x, y, float(self.heights[-1])


@dataclass(frozen=True, slots=True, eq=False)
class Pieces:
    """A path in short straight pieces over the box's floor.

    Attributes
    ----------
    start, end : ndarray, shape (m, 3)
        Both ends of each piece, places in the box.
    joined : ndarray, shape (m,)
        Whether the piece begins where the one before it ends.
    """

    start: Array
    end: Array
    joined: Array


def cut_in_pieces(points: Array, pixels_of: Callable[[Array], Array]) -> Pieces:
    """Cut a path to what lies over the floor, and that into pieces of some pixels.

    Parameters
    ----------
    points : ndarray, shape (k, 3)
        Places in the box; a row that is not finite interrupts the path.
    pixels_of : callable
        Gives the pixels (n, 2 or more) of places (n, 3).
    """
    points = _thinned(points, pixels_of)
    start, step = points[:-1], np.diff(points, axis=0)
    with np.errstate(invalid="ignore"):
        enter, leave = _crossings(start[:, :2], step[:, :2])
        kept = np.flatnonzero(np.isfinite(step).all(axis=1) & (leave > enter))
    start, step, enter, leave = start[kept], step[kept], enter[kept], leave[kept]
    ends = [pixels_of(start + share[:, None] * step) for share in (enter, leave)]
    lengths = np.hypot(*(ends[1] - ends[0])[:, :2].T)
    counts = np.clip(np.ceil(lengths / _PIECE), 1, _MOST_PIECES).astype(np.intp)
    which = np.repeat(np.arange(len(counts)), counts)
    place = np.arange(len(which)) - np.repeat(np.cumsum(counts) - counts, counts)
    # What leaves the floor within a step comes back within another: its entry is above 0.
    begins = np.concatenate([[False], (np.diff(kept) == 1) & (enter[1:] == 0.0)])
    joined = (place > 0) | begins[: len(counts)][which]
    part = ((leave - enter) / counts)[which]
    near, far = ((enter[which] + (place + more) * part)[:, None] for more in (0, 1))
    return Pieces(start[which] + near * step[which], start[which] + far * step[which], joined)


def _thinned(points: Array, pixels_of: Callable[[Array], Array]) -> Array:
    """Drop points that lie closer together along the path than can be seen."""
    if len(points) < 3:
        return points
    pixels = pixels_of(points)[:, :2]
    with np.errstate(invalid="ignore", over="ignore"):
        steps = np.minimum(np.hypot(*np.diff(pixels, axis=0).T), 1e6)
    lost = ~np.isfinite(steps)
    marks = np.floor(np.cumsum(np.where(lost, 0.0, steps)) / _SPACING)
    keep = np.ones(len(points), bool)
    # A point beside a gap stays, or the gap would be bridged.
    keep[1:-1] = (marks[1:] != marks[:-1]) | lost[1:] | lost[:-1]
    return points[keep]


def _crossings(start: Array, step: Array) -> tuple[Array, Array]:
    """Return between which shares of each step both coordinates are from -1 to 1."""
    safe = np.where(np.abs(step) < 1e-12, 1e-12, step)
    one, other = (-1.0 - start) / safe, (1.0 - start) / safe
    enter = np.maximum(np.minimum(one, other).max(axis=1), 0.0)
    return enter, np.minimum(np.maximum(one, other).min(axis=1), 1.0)


def runs(pieces: Pieces, hidden: Array) -> list[tuple[bool, slice]]:
    """Return the stretches of joined pieces that are hidden, or seen, as a whole."""
    if not len(hidden):
        return []
    cuts = np.flatnonzero(~pieces.joined[1:] | (hidden[1:] != hidden[:-1])) + 1
    edges = [0, *cuts.tolist(), len(hidden)]
    return [(bool(hidden[a]), slice(a, b)) for a, b in pairwise(edges)]


def draw_lines(brush: PlotBrush, lines: Sequence[Array], path: SurfacePath) -> None:
    """Draw the stretches of `path` that are seen, each (m, 2) in pixels: with a dark casing."""
    for color, style, offsets in (
        (QColor(CASING), Qt.PenStyle.SolidLine, _CASING_OFFSETS),
        (path.color, path.style, _CORE_OFFSETS),
    ):
        pen = _pen(color, style)
        for offset in offsets:
            for line in lines:
                brush.polyline(line + np.array(offset), pen)


def draw_hidden(brush: PlotBrush, lines: Sequence[Array], path: SurfacePath) -> None:
    """Draw the stretches of `path` behind the surface, as if it shone through.

    On a dark ground: a colour of a racer alone would be lost on that of the surface.
    """
    ground, color = QColor(CASING), QColor(path.color)
    ground.setAlpha(_GROUND_ALPHA)
    color.setAlpha(_HIDDEN_ALPHA)
    for pen, offsets in (
        (_pen(ground, Qt.PenStyle.SolidLine), _GROUND_OFFSETS),
        (_pen(color, Qt.PenStyle.DotLine), _HIDDEN_OFFSETS),
    ):
        for offset in offsets:
            for line in lines:
                brush.polyline(line + np.array(offset), pen)


def _pen(color: QColor, style: Qt.PenStyle) -> QPen:
    pen = QPen(color, 1.0)
    if style in _DASHES:
        pen.setDashPattern(_DASHES[style])
    return pen


def legend_entry(path: SurfacePath) -> LegendEntry:
    """Return the name of `path` with a short piece of its line."""

    def sign(brush: PlotBrush, at: QPointF) -> None:
        line = np.array([[at.x() - 7.0, at.y()], [at.x() + 7.0, at.y()]])
        draw_lines(brush, [line], path)
        if path.head is not None:
            path.head(brush, at)

    return LegendEntry(path.label, sign, needed=False)
