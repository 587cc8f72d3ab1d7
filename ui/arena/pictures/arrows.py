"""Arrows of an update's parts over the map, and their legend.

Moves are often shorter than a pixel: all arrows of an update are then drawn longer by one factor,
which the legend names, so that their lengths can still be compared.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainterPath, QPen

from simulator.optimizers.update_parts import ArrowKind
from ui.arena.model.state import Arrow
from ui.arena.pictures.race_canvas import far_pixels
from ui.plotting.painting import Frame, LegendEntry, PlotBrush
from ui.plotting.surface_painting import CASING, CORE
from ui.theme.colors import DARK, LIGHT

Array = NDArray[Any]

# The map is the same in both themes, and so are the arrows on it.
_COLORS: Mapping[ArrowKind, str] = MappingProxyType(
    {
        ArrowKind.GRADIENT: DARK.backward,
        ArrowKind.MOMENTUM: DARK.forward,
        ArrowKind.DECAY: DARK.caution,
        ArrowKind.AHEAD: LIGHT.raised,
        ArrowKind.MOVE: CORE,
    }
)
_WANTED_PIXELS = 46.0
_MOST_PIXELS = 150.0
_LEAST_PIXELS = 3.0
_HEAD = 8.0


def magnification(frame: Frame, arrows: Sequence[Arrow]) -> float:
    """Return by how much arrows are drawn longer (or shorter) than they are: 1, 2, 5, 10, …

    The longest comes to about 46 pixels where it would be shorter; where it would leave the map it
    is drawn shorter.
    """
    longest = max((_pixel_length(frame, arrow) for arrow in arrows), default=0.0)
    if not (math.isfinite(longest) and longest > 0.0):
        return 1.0
    if longest > _MOST_PIXELS:
        return 1.0 / _rounded_up(longest / _MOST_PIXELS)
    if longest >= 0.5 * _WANTED_PIXELS:
        return 1.0
    return _rounded_down(_WANTED_PIXELS / longest)


def _rounded_up(value: float) -> float:
    power = 10.0 ** math.floor(math.log10(value))
    return min(f * power for f in (1.0, 2.0, 5.0, 10.0) if f * power >= value * (1 - 1e-9))


def _rounded_down(value: float) -> float:
    power = 10.0 ** math.floor(math.log10(value))
    return max(f * power for f in (1.0, 2.0, 5.0, 10.0) if f * power <= value * (1 + 1e-9))


def _pixel_length(frame: Frame, arrow: Arrow) -> float:
    length = _pixels(frame, arrow.end) - _pixels(frame, arrow.start)
    return float(np.hypot(*length))


def _pixels(frame: Frame, at: tuple[float, float]) -> Array:
    return far_pixels(frame, np.array([at[0]]), np.array([at[1]]))[0]


def draw_arrows(brush: PlotBrush, frame: Frame, arrows: Sequence[Arrow], factor: float) -> None:
    """Draw `arrows`, `factor` times as long as they are, around the start of the first."""
    if not arrows:
        return
    middle = _pixels(frame, _anchor(arrows))
    if not frame.area.contains(QPointF(*middle.tolist())):
        return  # of a racer that is off the map
    for arrow in arrows:
        ends = np.stack([_pixels(frame, arrow.start), _pixels(frame, arrow.end)])
        if np.isfinite((*arrow.start, *arrow.end)).all():
            start, end = middle + factor * (ends - middle)
            draw_arrow(brush, QPointF(*start.tolist()), QPointF(*end.tolist()), arrow.kind)


def _anchor(arrows: Sequence[Arrow]) -> tuple[float, float]:
    """Return where the racer stands before the update: there the resulting move starts."""
    return next((arrow.start for arrow in arrows if arrow.kind is ArrowKind.MOVE), arrows[0].start)


def draw_arrow(brush: PlotBrush, start: QPointF, end: QPointF, kind: ArrowKind) -> None:
    """Draw one arrow, light with a dark rim; one too short to have a direction is left out."""
    run = end - start
    length = math.hypot(run.x(), run.y())
    if length < _LEAST_PIXELS:
        return
    color = QColor(_COLORS[kind])
    head = min(_HEAD, 0.6 * length)
    along = run / length
    across = QPointF(-along.y(), along.x())
    neck = end - along * head
    tip = QPainterPath(end)
    tip.lineTo(neck + across * 0.5 * head)
    tip.lineTo(neck - across * 0.5 * head)
    tip.closeSubpath()
    painter = brush.painter
    for pen_color, more in ((QColor(CASING), 2.4), (color, 0.0)):
        pen = QPen(pen_color, (1.4 if kind is ArrowKind.AHEAD else 2.2) + more)
        if kind is ArrowKind.AHEAD and not more:
            pen.setDashPattern([3.0, 2.5])
        painter.setPen(pen)
        painter.drawLine(start, neck + along * 1.0)
        painter.setPen(QPen(pen_color, 0.5 + more))
        painter.setBrush(pen_color)
        painter.drawPath(tip)


def arrow_entries(arrows: Sequence[Arrow]) -> list[LegendEntry]:
    """Return the legend's entries of `arrows`."""

    def entry(arrow: Arrow) -> LegendEntry:
        def draw(brush: PlotBrush, at: QPointF) -> None:
            draw_arrow(brush, at - QPointF(8.0, 0.0), at + QPointF(8.0, 0.0), arrow.kind)

        return LegendEntry(arrow.text, draw, short=arrow.short)

    return [entry(arrow) for arrow in arrows]
