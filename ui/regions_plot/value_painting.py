"""What a regression's picture is made of: value colours, their legend, and the network's curve."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from ui.plotting.color_bar import BAR_GAP, BAR_ROOM, BAR_WIDTH, draw_color_bar
from ui.plotting.color_scales import value_levels, viridis
from ui.plotting.edge_marks import draw_leavings
from ui.plotting.markers import class_shape, draw_shape
from ui.plotting.painting import Frame, LegendEntry, PlotBrush
from ui.plotting.ticks import safe_scale
from ui.regions_plot.region_points import RegionPoints
from ui.theme.colors import Theme

Array = NDArray[Any]

_CURVE_WIDTH = 2.2


def draw_bar(brush: PlotBrush, area: QRectF, span: tuple[float, float], name: str) -> None:
    """Draw the colour legend of values to the right of `area`."""
    muted = brush.theme.color("muted")
    bar = draw_color_bar(brush, area, safe_scale(*span))
    edge = bar.right() + BAR_ROOM - BAR_GAP - BAR_WIDTH - 2.0
    shown = brush.elided(name, BAR_ROOM - 4.0)
    brush.text(QPointF(edge, area.top() + 3.0), shown, muted, 1.0)


def draw_curve(brush: PlotBrush, frame: Frame, x: Array, values: Array) -> None:
    """Draw what the network predicts over its only input; values not finite leave a gap.

    Where it leaves the plot, a mark at the edge says so.
    """
    known = np.isfinite(values)
    for part in np.split(np.arange(len(x)), np.flatnonzero(~known)):
        inside = part[known[part]]
        points, pen = frame.pixels(x[inside], values[inside]), _curve_pen(brush.theme)
        brush.polyline(points, pen)
        draw_leavings(brush, points, frame.area, pen.color())


def curve_entry(name: str) -> LegendEntry:
    """Return the legend entry of the network's curve."""

    def draw(brush: PlotBrush, at: QPointF) -> None:
        brush.painter.setPen(_curve_pen(brush.theme))
        brush.painter.drawLine(at - QPointF(7.0, 0.0), at + QPointF(7.0, 0.0))

    return LegendEntry(name, draw)


def _curve_pen(theme: Theme) -> QPen:
    return QPen(theme.class_color(1), _CURVE_WIDTH)


def paint_values(
    painter: QPainter,
    theme: Theme,
    points: RegionPoints,
    places: Array,
    radius: float,
    span: tuple[float, float],
) -> None:
    """Draw every point in the colour of its target: training filled, validation hollow."""
    colors = [QColor(*color) for color in viridis().tolist()]
    levels = value_levels(points.values, *span).tolist()
    shape, rim = class_shape(0), QPen(theme.color("text"), 0.8)
    for row, (x, y) in enumerate(places.tolist()):
        color, at = colors[levels[row]], QPointF(x, y)
        if row < points.training_count:
            draw_shape(painter, at, shape, radius, color, rim)
        else:
            # Two outlines: one in the colour, and one that keeps it apart from the map.
            draw_shape(painter, at, shape, radius, theme.color("canvas"), QPen(color, 1.6))
            draw_shape(painter, at, shape, radius + 1.0, QColor(0, 0, 0, 0), rim)
