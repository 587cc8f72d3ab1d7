"""A plot of a few curves with its axes and its legend, as most pictures of the help are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from ui.plotting.curves import finite_parts, thin_smooth, turns_slightly
from ui.plotting.markers import class_shape, draw_shape
from ui.plotting.painting import Frame, LegendEntry, PlotBrush, left_margin
from ui.plotting.ticks import Scale, safe_scale

Array = NDArray[Any]

LEFT, RIGHT, TOP, BOTTOM = 54.0, 16.0, 26.0, 36.0
_WIDTH = 2.0
_JOINT, _SLIGHT_JOINT = Qt.PenJoinStyle.RoundJoin, Qt.PenJoinStyle.MiterJoin
_POINTS = 801
# How near a jump a function is asked on either side, and what counts as one.
_BESIDE, _JUMP = 1e-9, 0.01
_ROOM = 0.07
_DISC, _DISC_RADIUS = 0, 3.6


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """One curve of a plot.

    Attributes
    ----------
    text : str
        Its name in the legend, in the language that is shown.
    x, y : ndarray, shape (n,)
        The curve; it is broken where `y` is not finite.
    color : str
        Token of its colour.
    dashed : bool
    ends : tuple of (float, float, bool)
        Where it breaks off at a jump, and whether the function has that value there.
    """

    text: str
    x: Array
    y: Array
    color: str = "forward"
    dashed: bool = False
    ends: tuple[tuple[float, float, bool], ...] = ()

    def pen(self, brush: PlotBrush) -> QPen:
        """Return what it is drawn with."""
        pen = QPen(brush.theme.color(self.color), _WIDTH)
        pen.setJoinStyle(_JOINT)
        if self.dashed:
            pen.setDashPattern([4.0, 2.5])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen

    def entry(self) -> LegendEntry:
        """Return its entry in the legend."""
        return LegendEntry(self.text, self._draw_sample)

    def _draw_sample(self, brush: PlotBrush, at: QPointF) -> None:
        brush.painter.setPen(self.pen(brush))
        brush.painter.drawLine(at - QPointF(7.5, 0.0), at + QPointF(7.5, 0.0))


def sampled(
    text: str,
    function: Callable[[Array], Array],
    low: float,
    high: float,
    breaks: Sequence[float] = (),
    points: int = _POINTS,
    **look: Any,
) -> Curve:
    """Return the curve of a function over `low`..`high`, broken where it jumps.

    Parameters
    ----------
    text : str
    function : callable
        ``function(x)`` returns the values, elementwise.
    low, high : float
    breaks : sequence of float
        Where it may jump.
    points : int
        At how many places it is asked; fewer for one that is drawn anew while something is dragged.
    **look
        Further attributes of `Curve`.
    """
    inside = [place for place in breaks if low < place < high]
    beside = [place + step for place in inside for step in (-_BESIDE, 0.0, _BESIDE)]
    x = np.union1d(np.linspace(low, high, points), beside)
    y = np.array(function(x), np.float64)
    ends: list[tuple[float, float, bool]] = []
    for place in inside:
        at = int(np.searchsorted(x, place))
        before, here, after = y[at - 1 : at + 2].tolist()
        if abs(after - before) > _JUMP:
            ends += [(place, end, abs(end - here) < _JUMP) for end in (before, after)]
            if not any(filled for _, _, filled in ends[-2:]):
                ends.append((place, here, True))
            y[at] = np.nan
    return Curve(text, x, y, ends=tuple(ends), **look)


def height(curves: Sequence[Curve], *more: float) -> Scale:
    """Return a vertical scale that holds `curves` and some values `more`, with a little room."""
    seen = np.concatenate([*(curve.y[np.isfinite(curve.y)] for curve in curves), more])
    low, high = float(seen.min()), float(seen.max())
    room = _ROOM * (high - low)
    return safe_scale(low - room, high + room)


def frame_in(brush: PlotBrush, area: QRectF, x: Scale, y: Scale, right: float = RIGHT) -> Frame:
    """Return where a plot with these scales stands in `area`."""
    room = area.adjusted(LEFT, TOP, -right, -BOTTOM)
    left = left_margin(brush.metrics, y, QRectF(room).size(), LEFT)
    room.setLeft(area.left() + left)
    return Frame(room, x, y)


def draw_zero_lines(brush: PlotBrush, frame: Frame) -> None:
    """Draw where x and y are zero, where that is inside."""
    area, at = frame.area, frame.point(0.0, 0.0)
    color = brush.theme.color("muted")
    color.setAlphaF(0.55)
    if area.left() < at.x() < area.right():
        brush.painter.fillRect(QRectF(int(at.x()), area.top(), 1.0, area.height()), color)
    if area.top() < at.y() < area.bottom():
        brush.painter.fillRect(QRectF(area.left(), int(at.y()), area.width(), 1.0), color)


def draw_curves(brush: PlotBrush, frame: Frame, curves: Sequence[Curve]) -> None:
    """Draw `curves`, the last on top, cut at the border of the frame."""
    brush.painter.save()
    brush.painter.setClipRect(frame.area)
    for curve in curves:
        pen, pixels = curve.pen(brush), frame.pixels(curve.x, curve.y)
        for part in finite_parts(curve.y):
            points = thin_smooth(pixels[part])
            pen.setJoinStyle(_SLIGHT_JOINT if turns_slightly(points) else _JOINT)
            brush.polyline(points, pen)
        for x, y, filled in curve.ends:
            color = brush.theme.color(curve.color)
            fill = color if filled else brush.theme.color("canvas")
            rim = QPen(color, 1.6)
            at = frame.point(x, y)
            draw_shape(brush.painter, at, class_shape(_DISC), _DISC_RADIUS, fill, rim)
    brush.painter.restore()


def draw_level(brush: PlotBrush, frame: Frame, y: float) -> None:
    """Draw a level that a curve comes near and never reaches."""
    place = frame.point(0.0, y).y()
    brush.painter.setPen(_level_pen(brush))
    brush.painter.drawLine(QPointF(frame.area.left(), place), QPointF(frame.area.right(), place))


def draw_upright(brush: PlotBrush, frame: Frame, x: float) -> None:
    """Draw a place along the horizontal axis that is spoken of."""
    place = frame.point(x, 0.0).x()
    brush.painter.setPen(_level_pen(brush))
    brush.painter.drawLine(QPointF(place, frame.area.top()), QPointF(place, frame.area.bottom()))


def level_entry(text: str) -> LegendEntry:
    """Return the legend's entry of such a level or place."""

    def draw(brush: PlotBrush, at: QPointF) -> None:
        brush.painter.setPen(_level_pen(brush))
        brush.painter.drawLine(at - QPointF(7.5, 0.0), at + QPointF(7.5, 0.0))

    return LegendEntry(text, draw, needed=False)


def _level_pen(brush: PlotBrush) -> QPen:
    pen = QPen(brush.theme.color("muted"), 1.2)
    pen.setDashPattern([1.5, 3.0])
    return pen


def draw_legend(brush: PlotBrush, area: QRectF, entries: Sequence[LegendEntry]) -> None:
    """Write a legend above a plot that `frame_in` has placed in `area`."""
    brush.legend(QRectF(area.left() + 8.0, area.top() + 4.0, area.width() - 16.0, 18.0), entries)
