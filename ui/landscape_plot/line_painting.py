"""What the picture of the loss in one dimension is made of."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

from simulator.landscape.lines import Line
from ui.plotting.color_scales import LARGEST, SMALLEST
from ui.plotting.markers import diamond, draw_shape
from ui.plotting.painting import Frame, PlotBrush
from ui.plotting.surface_painting import draw_here
from ui.plotting.ticks import Scale, log_bounds, safe_scale
from ui.theme.colors import Theme

Array = NDArray[Any]

# Losses far above what else is seen would press the curve into a line.
_MOST_TIMES_MEDIAN = 12.0
_ARROW = 7.0
_MARK_ROW = 15.0


def loss_scale(line: Line, log: bool) -> Scale:
    """Return the loss axis: all curves where they are of one size, else the lower part of them."""
    curves = [values for values in (line.loss, line.validation, line.batch) if values is not None]
    seen = np.concatenate([*curves, [line.here_loss]])
    seen = seen[np.abs(seen) <= LARGEST]
    if not len(seen):
        return Scale(0.0, 1.0)
    high = min(float(seen.max()), _MOST_TIMES_MEDIAN * float(np.median(seen)) + 1e-12)
    if high < line.here_loss <= LARGEST:
        high = 1.2 * line.here_loss
    if log:
        positive = seen[seen > SMALLEST]
        if not len(positive) or high <= SMALLEST:
            return Scale(0.01, 1.0, True)
        return Scale(*log_bounds(max(float(positive.min()), 1e-12 * high), high), True)
    low = float(seen.min())
    room = 0.08 * (high - low)
    return safe_scale(low - room, high + room)


def _pen(theme: Theme, kind: str) -> QPen:
    """Return the pen of a curve: told apart by its dashes as well as by its colour."""
    if kind == "validation":
        return QPen(theme.color("caution"), 1.6, Qt.PenStyle.DashLine)
    if kind == "batch":
        return QPen(theme.color("muted"), 1.4, Qt.PenStyle.DotLine)
    if kind == "tangent":
        return QPen(theme.color("backward"), 1.4)
    return QPen(theme.color("forward"), 2.0)


def draw_curve(brush: PlotBrush, frame: Frame, t: Array, values: Array, kind: str) -> None:
    """Draw one curve; values that are not finite leave a gap."""
    known = np.isfinite(values)
    pen = _pen(brush.theme, kind)
    for part in np.split(np.arange(len(t)), np.flatnonzero(~known)):
        inside = part[known[part]]
        brush.polyline(frame.pixels(t[inside], values[inside]), pen)


def draw_tangent(brush: PlotBrush, frame: Frame, line: Line) -> None:
    """Draw the tangent of the training loss here; on a logarithmic axis it is bent."""
    if not math.isfinite(line.slope) or not math.isfinite(line.here_loss):
        return
    reach = 0.3 * (line.t[-1] - line.t[0])
    t = np.linspace(line.direction.here - reach, line.direction.here + reach, 65)
    with np.errstate(over="ignore"):
        heights = line.here_loss + line.slope * (t - line.direction.here)
    if frame.y.log:
        t, heights = t[heights > 0.0], heights[heights > 0.0]
    brush.polyline(frame.pixels(t, heights), _pen(brush.theme, "tangent"))


def draw_ball(brush: PlotBrush, at: QPointF) -> None:
    """Draw the network's place as a ball on the curve."""
    draw_here(brush, at)


def draw_mark(brush: PlotBrush, at: QPointF, text: str, top: float, row: int = 0) -> None:
    """Draw a named place of the run: a diamond with its name above, `row` rows higher.

    Where there is no room below `top` the name stands underneath.
    """
    theme = brush.theme
    rim = QPen(theme.color("text"), 1.4)
    draw_shape(brush.painter, at, diamond(), 5.0, theme.color("canvas"), rim)
    away = 14.0 + _MARK_ROW * row
    side = -1.0 if at.y() - away - 7.0 >= top else 1.0
    brush.text(at + QPointF(0.0, side * away), text, theme.color("muted"), 0.5)


def draw_landing(brush: PlotBrush, frame: Frame, line: Line) -> None:
    """Draw the next step: an arrow along the axis, and a ring where it lands on the curve."""
    color = brush.theme.color("negative")
    start = frame.point(line.direction.here, line.here_loss)
    end = frame.point(line.step_t, line.step_loss)
    level = QPointF(end.x(), start.y())
    painter = brush.painter
    painter.setPen(QPen(color, 1.6))
    painter.drawLine(start, level)
    if abs(end.x() - start.x()) > _ARROW:
        _draw_head(brush, level, 1.0 if end.x() > start.x() else -1.0, color)
    painter.setPen(QPen(color, 1.0, Qt.PenStyle.DashLine))
    painter.drawLine(level, end)
    painter.setPen(QPen(color, 1.8))
    painter.setBrush(brush.theme.color("canvas"))
    painter.drawEllipse(end, 4.5, 4.5)


def _draw_head(brush: PlotBrush, tip: QPointF, sign: float, color: QColor) -> None:
    back = tip.x() - sign * _ARROW
    brush.painter.setBrush(color)
    brush.painter.drawPolygon(
        QPolygonF([tip, QPointF(back, tip.y() - 4.0), QPointF(back, tip.y() + 4.0)])
    )


def sample(kind: str) -> Callable[[PlotBrush, QPointF], None]:
    """Return what draws the sign of a curve in a legend."""

    def draw(brush: PlotBrush, at: QPointF) -> None:
        painter = brush.painter
        if kind == "step":
            painter.setPen(QPen(brush.theme.color("negative"), 1.8))
            painter.setBrush(brush.theme.color("canvas"))
            painter.drawEllipse(at, 4.0, 4.0)
            return
        painter.setPen(_pen(brush.theme, kind))
        painter.drawLine(at - QPointF(8.0, 0.0), at + QPointF(8.0, 0.0))

    return draw
