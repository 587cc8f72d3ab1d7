"""What a node makes of a single input while the others stay: its response curve."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from simulator.data.own_row import AnyRow
from simulator.diagnostics.node_maps import NodeCurve
from ui.plotting.curves import finite_parts
from ui.plotting.edge_marks import draw_leavings
from ui.plotting.line_entry import line_entry
from ui.plotting.markers import draw_ring
from ui.plotting.painting import Frame, LegendEntry, PlotBrush
from ui.plotting.ticks import Scale, nice_step, safe_scale
from ui.regions_plot.node_canvas import NodeCanvas
from ui.regions_plot.region_points import RegionPoints
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import short

Array = NDArray[Any]

_LEFT, _RIGHT, _BOTTOM = 54.0, 12.0, 34.0
_RUG, _MARK, _LANES, _REACH = 5.0, 2.0, 3, 5.0
_TANGENT = 26.0
_HUGE = 1e12


class NodeCurveCanvas(NodeCanvas):
    """A node's sum and output along one feature, with the rows' values along the axis."""

    def __init__(self) -> None:
        super().__init__()
        self._curve: NodeCurve | None = None
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("What the selected node answers along one input"))

    def forget(self) -> None:
        """Draw no curve until the next one comes."""
        self._curve = None
        self.invalidate()

    def show_curve(self, found: NodeCurve, sample_row: AnyRow) -> None:
        """Draw a node's curves and mark the row that is shown."""
        self._curve, self._sample_row = found, sample_row
        self.invalidate()

    # -- geometry

    def frame(self) -> Frame:
        """Return the axes rectangle; upwards to round numbers, so that it seldom changes."""
        top = self.legend_area().bottom() + 3.0
        area = QRectF(self.rect()).adjusted(_LEFT, top, -_RIGHT, -_BOTTOM)
        found = self._curve
        if found is None:
            return Frame(area, Scale(0.0, 1.0), Scale(0.0, 1.0))
        up = _rounded(np.concatenate([found.z, found.a]))
        return Frame(self.with_axis_room(area, up), safe_scale(found.x[0], found.x[-1]), up)

    def _rug(self, frame: Frame) -> Array:
        """Return where the rows stand along the axis, in pixels."""
        assert self._points is not None
        assert self._curve is not None
        raw = self._points.raw[:, self._curve.view.feature]
        return frame.pixels(raw, np.zeros(len(raw)))[:, 0]

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw both curves, the shown row with its slope, and the rows' values."""
        frame, found, words = self.frame(), self._curve, self._node_words
        brush.backdrop(frame.area)
        if self.withholds:
            told = self.tr("The curve would tell the results: end practice first (P)")
            brush.paragraph(frame.area, told, self.theme.color("muted"))
        if self.withholds or found is None or words is None:
            brush.border(frame.area)
            return
        brush.axes(frame, words.feature(found.view.feature), self._value_name())
        brush.painter.save()
        brush.painter.setClipRect(frame.area)
        self._draw_zero(brush, frame)
        self._draw_rug(brush, frame)
        if found.view.layer >= 0:
            self._draw_values(brush, frame, found.z, self._sum_pen())
        self._draw_values(brush, frame, found.a, self._output_pen())
        self._draw_row(brush, frame)
        brush.painter.restore()
        brush.legend(self.legend_area(), self.entries(), self.legend_rows())

    def _value_name(self) -> str:
        assert self._curve is not None
        return self.tr("scaled") if self._curve.view.layer < 0 else "z, a"

    def _draw_zero(self, brush: PlotBrush, frame: Frame) -> None:
        y = frame.point(frame.x.low, 0.0).y()
        brush.painter.setPen(QPen(self.theme.color("line"), 1.0))
        brush.painter.drawLine(QPointF(frame.area.left(), y), QPointF(frame.area.right(), y))

    def _draw_values(self, brush: PlotBrush, frame: Frame, values: Array, pen: QPen) -> None:
        assert self._curve is not None
        for part in finite_parts(values):
            points = frame.pixels(self._curve.x[part], values[part])
            brush.polyline(points, pen)
            draw_leavings(brush, points, frame.area, pen.color())

    def _draw_rug(self, brush: PlotBrush, frame: Frame) -> None:
        points = self._points
        assert points is not None
        bottom, places = frame.area.bottom(), np.rint(self._rug(frame)).astype(int).tolist()
        is_number = self._data is not None and self._data.task == "regression"
        seen = dict.fromkeys(zip(places, points.labels.tolist(), strict=True))
        for x, label in seen:  # of thousands of rows many lie on one pixel
            color = self.theme.color("muted") if is_number else self.theme.class_color(label)
            lane = label % _LANES + 1  # classes beside one another: rows may agree in the feature
            mark = QRectF(x - 0.5 * _MARK, bottom - lane * _RUG, _MARK, _RUG - 1.0)
            brush.painter.fillRect(mark, color)

    def _draw_row(self, brush: PlotBrush, frame: Frame) -> None:
        """Mark the shown row on both curves, with the slope of the output."""
        found, painter = self._curve, brush.painter
        assert found is not None
        raw, z, a = found.at
        top, low = frame.point(raw, frame.y.high), frame.point(raw, frame.y.low)
        painter.setPen(self._row_pen())
        painter.drawLine(top, low)
        if not (math.isfinite(z) and math.isfinite(a)):
            return
        across = frame.area.width() / (frame.x.high - frame.x.low)
        down = -frame.area.height() / (frame.y.high - frame.y.low)
        turn = math.atan2(found.slope * down, across)
        at, reach = frame.point(raw, a), QPointF(math.cos(turn), math.sin(turn)) * _TANGENT
        painter.setPen(QPen(self.theme.color("caution"), 1.8))
        painter.drawLine(at - reach, at + reach)
        draw_ring(painter, at, 3.5, QPen(self._output_pen().color(), 2.0))
        if found.view.layer >= 0:
            draw_ring(painter, frame.point(raw, z), 3.5, QPen(self._sum_pen().color(), 1.6))

    def _row_pen(self) -> QPen:
        return QPen(self.theme.color("text"), 1.2, Qt.PenStyle.DotLine)

    def _sum_pen(self) -> QPen:
        return QPen(self.theme.color("muted"), 1.6, Qt.PenStyle.DashLine)

    def _output_pen(self) -> QPen:
        return QPen(self.theme.color("forward"), 2.2)

    def own_entries(self) -> list[LegendEntry]:
        """Return the entries of the curves and of the slope at the shown row."""
        found, words = self._curve, self._node_words
        if found is None or words is None:
            return []
        entries = []
        if found.view.layer >= 0:
            entries = [line_entry("z", self._sum_pen()), line_entry("a", self._output_pen())]
        long, brief = words.slope(found.view.feature, found.slope)
        tangent = line_entry(long, QPen(self.theme.color("caution"), 1.8), short=brief)
        return [*entries, tangent]

    def row_entries(self, points: RegionPoints) -> list[LegendEntry]:
        """Return the entry of the shown row's line."""
        found, words = self._curve, self._node_words
        long = brief = self.tr("shown row")
        if found is not None and words is not None:
            place = words.place(found.view.feature, found.at[0])
            long = filled(self.tr("shown row: {place}"), place=place)
            brief = filled(self.tr("shown: {value}"), value=short(found.at[0]))
        return [line_entry(long, self._row_pen(), short=brief)]

    # -- reading

    def row_at(self, position: QPointF) -> int | None:
        """Return the row whose mark on the axis is under `position`."""
        if self._points is None or self._curve is None:
            return None
        frame = self.frame()
        if position.y() < frame.area.bottom() - (_LANES + 1) * _RUG:
            return None
        away = np.abs(self._rug(frame) - position.x())
        row = int(away.argmin())
        return row if away[row] <= _REACH else None

    def lines_at(self, position: QPointF) -> list[str]:
        """Return the place under the mouse and what the node makes of it; over the marks a row."""
        found, words, data = self._curve, self._node_words, self._data
        if found is None or words is None or data is None or self._points is None:
            return []
        if self.withholds:
            return []
        row = self.row_at(position)
        if row is not None:
            raw = float(self._points.raw[row, found.view.feature])
            title = self._row_words.title(row, data, self._points)
            return [title, words.place(found.view.feature, raw)]
        raw = self.frame().values(position)[0]
        z, a = (float(np.interp(raw, found.x, one)) for one in (found.z, found.a))
        return [words.place(found.view.feature, raw), *words.values(found.view, z, a)]


def _rounded(values: Array) -> Scale:
    """Return the range of the values that are finite and not huge, widened to round numbers."""
    seen = values[np.abs(values) < _HUGE]
    low, high = (float(seen.min()), float(seen.max())) if len(seen) else (0.0, 1.0)
    span = safe_scale(low, high)
    step = nice_step(span.high - span.low, 5)
    return Scale(step * math.floor(span.low / step), step * math.ceil(span.high / step))
