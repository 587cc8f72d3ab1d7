"""What lies on the map of the loss surface: path, markers, contour colours."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPen

from ui.plotting.color_scales import LEVELS, viridis
from ui.plotting.curves import thin_path
from ui.plotting.markers import class_shape, diamond, draw_shape, star
from ui.plotting.painting import PlotBrush
from ui.theme.colors import DARK, LIGHT, Theme, mix

Array = NDArray[Any]

# The map's colours are the same in both themes, and so is what has to stand out from them.
CASING = DARK.canvas
CORE = LIGHT.panel

# Many hairlines are smoothed far faster than one thick line (QT_FACTS.md): 1,000 jagged points
# take 0.6 ms at width 1 and 70 ms at width 3.
_CASING_OFFSETS = ((-1.2, 0.0), (1.2, 0.0), (0.0, -1.2), (0.0, 1.2))
_CORE_OFFSETS = ((0.0, 0.0), (0.4, 0.4))


def draw_path(brush: PlotBrush, points: Array) -> None:
    """Draw the optimizer's path: a light line with a dark casing."""
    if len(points) < 2:
        return
    for color, offsets in ((CASING, _CASING_OFFSETS), (CORE, _CORE_OFFSETS)):
        pen = QPen(QColor(color), 1.0)
        for offset in offsets:
            brush.polyline(points + np.array(offset), pen)


def draw_journey(brush: PlotBrush, points: Array, edits: Array, far: Array) -> None:
    """Draw the optimizer's way to here, thinner and dashed where it is far off the plane.

    Parameters
    ----------
    points : ndarray, shape (k + 1, 2)
        In pixels; the last is here.
    edits, far : ndarray of bool, shape (k,)
        Points that were reached by hand: the line is broken before them. Points far off.
    """
    shown = np.append(far, far[-1:] & False)
    cuts = np.flatnonzero(np.append(edits, False))
    for part in np.split(np.arange(len(points)), cuts):
        changes = np.flatnonzero(np.diff(shown[part].astype(np.int8))) + 1
        for start, end in zip([0, *changes], [*changes, len(part) - 1], strict=True):
            piece = thin_path(points[part[start : end + 1]], 1.0)
            if shown[part[start]]:
                _draw_far_path(brush, piece)
            else:
                draw_path(brush, piece)


def _draw_far_path(brush: PlotBrush, points: Array) -> None:
    if len(points) < 2:
        return
    brush.polyline(points + np.array((0.0, 1.0)), QPen(QColor(CASING), 1.0))
    pen = QPen(QColor(CORE), 1.4)
    pen.setDashPattern([3.0, 2.5])
    brush.polyline(points, pen)


def draw_best(brush: PlotBrush, at: QPointF) -> None:
    """Draw where the lowest loss was: a light star."""
    draw_shape(brush.painter, at, star(), 7.0, QColor(CORE), QPen(QColor(CASING), 1.2))


def draw_best_sign(brush: PlotBrush, at: QPointF) -> None:
    """Draw the star of a legend, small enough to leave its name some air."""
    draw_shape(brush.painter, at, star(), 5.5, QColor(CORE), QPen(QColor(CASING), 1.0))


def draw_start(brush: PlotBrush, at: QPointF) -> None:
    """Draw where the path starts: a light diamond."""
    draw_shape(brush.painter, at, diamond(), 5.5, QColor(CORE), QPen(QColor(CASING), 1.5))


def draw_minimum(brush: PlotBrush, at: QPointF) -> None:
    """Draw a known minimum: a light cross with a dark rim."""
    draw_shape(brush.painter, at, class_shape(7), 5.5, QColor(CORE), QPen(QColor(CASING), 1.2))


def draw_here(brush: PlotBrush, at: QPointF) -> None:
    """Draw where the network is now: a disc in the accent colour with a light and a dark rim."""
    painter = brush.painter
    for radius, color in ((6.5, CASING), (5.2, CORE), (3.4, LIGHT.negative)):
        painter.setPen(QPen(QColor(color), 0.0))
        painter.setBrush(QColor(color))
        painter.drawEllipse(at, radius, radius)


def draw_clipped_sign(brush: PlotBrush, at: QPointF) -> None:
    """Draw a patch of the clipped colour for a legend."""
    patch = QRectF(at.x() - 7.0, at.y() - 5.0, 14.0, 10.0)
    brush.painter.fillRect(patch, clipped_color(brush.theme))
    brush.border(patch)


@cache
def clipped_color(theme: Theme) -> QColor:
    """Return the colour of losses that are not finite or too large for the palette."""
    return mix(theme.canvas, theme.bad, 0.45)


@cache
def line_colors(count: int) -> tuple[QColor, ...]:
    """Return opaque colours of `count` contour lines: each its own level's, lighter or darker."""
    table = viridis()
    colors = []
    for k in range(count):
        part = (k + 1) / (count + 1)
        own = QColor(*table[round(part * (LEVELS - 1))].tolist())
        colors.append(mix(own, CORE if part < 0.55 else CASING, 0.30))
    return tuple(colors)
