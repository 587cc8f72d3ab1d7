"""A mean line with the spread of the replicas around it."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QPen

from ui.plotting.painting import Frame, PlotBrush, to_polygon
from ui.plotting.racer_styles import RacerStyle

Array = NDArray[Any]

_ALPHA = 32


def spread_pen(style: RacerStyle, brush: PlotBrush, line: Qt.PenStyle, width: float = 1.8) -> QPen:
    """Return the pen of a mean in a style's colour, drawn as `line`."""
    pen = QPen(style.on_panel(brush.theme), width)
    pen.setStyle(line)
    return pen


def draw_spread(brush: PlotBrush, frame: Frame, x: Array, values: Array, pen: QPen) -> Array:
    """Draw the means of `values` (k, R) over `x` (k,), and a band of one deviation to each side.

    Replicas that have diverged are NaN and are left out. Returns the means' places in pixels.
    """
    known = np.isfinite(values).any(axis=1)
    if not known.any():
        return np.empty((0, 2))
    seen = values[known]
    means, deviations = np.nanmean(seen, axis=1), np.nanstd(seen, axis=1)
    upper = frame.pixels(x[known], means + deviations)
    lower = frame.pixels(x[known], means - deviations)
    fill = pen.color()
    fill.setAlpha(_ALPHA)
    brush.painter.setPen(Qt.PenStyle.NoPen)
    brush.painter.setBrush(fill)
    brush.painter.drawPolygon(to_polygon(np.concatenate([upper, lower[::-1]])))
    brush.painter.setBrush(Qt.BrushStyle.NoBrush)
    places = frame.pixels(x[known], means)
    brush.polyline(places, pen)
    return places
