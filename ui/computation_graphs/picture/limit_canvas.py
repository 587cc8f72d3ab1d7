"""The result over one variable, with the line through two of its points and the tangent."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QWidget

from simulator.graph.differences import Difference, result_along
from simulator.graph.scalar_graph import Graph, Node
from ui.plotting.canvas import PlotCanvas
from ui.plotting.function_curves import Curve, draw_curves, draw_legend, frame_in, sampled
from ui.plotting.markers import class_shape, draw_shape
from ui.plotting.painting import Frame, LegendEntry, PlotBrush
from ui.plotting.ticks import Scale, safe_scale
from ui.words.languages import speak

Array = NDArray[np.float64]

_REACH, _BEYOND = 1.2, 1.3
_DISC, _RADIUS = 0, 4.5
_ROOM = 0.1
# Of a curve's values, in per cent, those between are seen in any case.
_MOST = (10.0, 90.0)
# A curve runs off that is so many times higher than what is between.
_RUNS_OFF = 6.0


class LimitCanvas(PlotCanvas):
    """Draws the curve, the secant through x and x + Δ, and the tangent at x."""

    is_kept_at_once = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._graph: Graph | None = None
        self._node: Node | None = None
        self._difference: Difference | None = None
        self._slope: float | None = None
        self._names = ("", "")
        self._curve: Curve | None = None
        self._sampled_for: tuple[Graph, int, float, float, str] | None = None
        self.setMinimumSize(220, 96)
        speak(self._say)

    def _say(self) -> None:
        self._texts = (
            self.tr("result"),
            self.tr("through both points"),
            self.tr("tangent: the derivative"),
        )
        self._sample()
        self.invalidate()

    def show_limit(
        self,
        graph: Graph,
        node: Node,
        found: Difference,
        slope: float | None,
        names: tuple[str, str],
    ) -> None:
        """Show the result of `graph` over the variable `node`.

        Parameters
        ----------
        graph : Graph
        node : Node
        found : Difference
            At the variable's value, and a step away from it.
        slope : float or None
            The derivative there.
        names : (str, str)
            What the variable and the result are called.
        """
        self._graph, self._node, self._difference = graph, node, found
        self._slope, self._names = slope, names
        self._sample()
        self.invalidate()

    def _sample(self) -> None:
        if self._graph is None or self._node is None or self._difference is None:
            return
        low, high = self._window()
        wanted = self._graph, self._node.id, low, high, self._texts[0]
        before = self._sampled_for
        if before is not None and before[0] is wanted[0] and before[1:] == wanted[1:]:
            return  # a smaller step changes nothing of the curve
        self._sampled_for = wanted
        along = partial(result_along, self._graph, self._node.id)
        self._curve = _whole(sampled(self._texts[0], along, low, high))

    def _window(self) -> tuple[float, float]:
        assert self._node is not None
        assert self._difference is not None
        here = self._node.value
        half = max(_REACH * max(1.0, abs(here)), _BEYOND * abs(self._difference.delta))
        return here - half, here + half

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the curve and both lines."""
        if self._curve is None or self._node is None or self._difference is None:
            return
        frame = self._frame(brush, area)
        brush.backdrop(frame.area)
        brush.axes(frame, *self._names)
        draw_curves(brush, frame, [self._curve])
        brush.painter.save()
        brush.painter.setClipRect(frame.area)
        here, found = self._node.value, self._difference
        if self._slope is not None:
            self._line(brush, frame, here, found.before, self._slope, self._tangent_pen())
        if np.isfinite(found.forward):
            self._line(brush, frame, here, found.before, found.forward, self._secant_pen())
        rim = QPen(self.theme.color("canvas"), 1.5)
        for x, y in ((here, found.before), (here + found.delta, found.after)):
            if np.isfinite(y):
                fill = self.theme.color("forward")
                shape = class_shape(_DISC)
                draw_shape(brush.painter, frame.point(x, y), shape, _RADIUS, fill, rim)
        brush.painter.restore()
        brush.border(frame.area)
        draw_legend(brush, area, self._entries())

    def seen_height(self) -> tuple[float, float]:
        """Return the results that are seen, at least those at both points."""
        assert self._curve is not None
        assert self._difference is not None
        seen = np.array([*_usual(self._curve.y), self._difference.before, self._difference.after])
        seen = seen[np.isfinite(seen)]
        return (float(seen.min()), float(seen.max())) if seen.size else (-1.0, 1.0)

    def _frame(self, brush: PlotBrush, area: QRectF) -> Frame:
        bottom, top = self.seen_height()
        low, high = self._window()
        room = _ROOM * (top - bottom)
        return frame_in(brush, area, Scale(low, high), safe_scale(bottom - room, top + room))

    def _line(
        self, brush: PlotBrush, frame: Frame, x: float, y: float, slope: float, pen: QPen
    ) -> None:
        ends = np.array([frame.x.low, frame.x.high])
        brush.polyline(frame.pixels(ends, y + slope * (ends - x)), pen)

    def _tangent_pen(self) -> QPen:
        return QPen(self.theme.color("backward"), 1.8)

    def _secant_pen(self) -> QPen:
        pen = QPen(self.theme.color("caution"), 1.6)
        pen.setDashPattern([4.0, 2.5])
        return pen

    def _entries(self) -> list[LegendEntry]:
        assert self._curve is not None
        return [
            self._curve.entry(),
            LegendEntry(self._texts[1], partial(_sample_of, self._secant_pen())),
            LegendEntry(self._texts[2], partial(_sample_of, self._tangent_pen())),
        ]


def _usual(y: Array) -> tuple[float, float]:
    """Return the lowest and highest value; of a curve that runs off, only what most of it takes."""
    seen = y[np.isfinite(y)]
    if not seen.size:
        return np.nan, np.nan
    low, high = np.percentile(seen, _MOST)
    least, most = float(seen.min()), float(seen.max())
    if most - least <= _RUNS_OFF * (high - low):
        return least, most
    beyond = 0.5 * (high - low)
    return max(least, low - beyond), min(most, high + beyond)


def _whole(curve: Curve) -> Curve:
    """Return a curve broken where it leaves at one end of what is seen and is back at the other."""
    low, high = _usual(curve.y)
    above, below = curve.y > high, curve.y < low
    crossed = (above[:-1] & below[1:]) | (below[:-1] & above[1:])
    return replace(curve, y=np.where(np.append(crossed, False), np.nan, curve.y))


def _sample_of(pen: QPen, brush: PlotBrush, at: QPointF) -> None:
    brush.painter.setBrush(Qt.BrushStyle.NoBrush)
    brush.painter.setPen(pen)
    brush.painter.drawLine(at - QPointF(7.5, 0.0), at + QPointF(7.5, 0.0))
