"""What a gradient costs against the number of parameters, by one pass back and by differences."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QWidget

from simulator.diagnostics.gradient_cost import Cost, extrapolated, last_measured
from ui.gradients.pictures.durations import duration
from ui.plotting.canvas import PlotCanvas
from ui.plotting.line_entry import line_entry
from ui.plotting.painting import Frame, PlotBrush
from ui.plotting.ticks import Scale, log_bounds
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import grouped

_LEFT, _RIGHT, _TOP, _BOTTOM = 46.0, 16.0, 22.0, 34.0
_MOST = 1_000_000
_EMPTY = Scale(1e-5, 1e5, True)


class CostCanvas(PlotCanvas):
    """Both axes are logarithmic; what was not measured is dashed.

    Attributes
    ----------
    costs : tuple of Cost
    parameters : int
        Of the network that is open; 0 for none.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.costs: tuple[Cost, ...] = ()
        self.parameters = 0
        self.setMinimumHeight(140)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Time of a gradient against the number of parameters"))
        self._describe()
        self.invalidate()

    def set_costs(self, costs: Sequence[Cost], parameters: int) -> None:
        """Show what was measured, and where the network that is open stands."""
        if (tuple(costs), parameters) != (self.costs, self.parameters):
            self.costs, self.parameters = tuple(costs), parameters
            self._describe()
            self.invalidate()

    def _describe(self) -> None:
        self.setAccessibleDescription(self.sentence())

    def sentence(self) -> str:
        """Return what a million parameters take; empty before that is known."""
        total = self._at_most()
        if total is None:
            return ""
        words = self.tr(
            "A million parameters: {back} by backpropagation, measured; {forth} by central "
            "differences, extrapolated."
        )
        back = duration(self.costs[-1].backpropagation)
        return filled(words, back=back, forth=duration(total))

    def _at_most(self) -> float | None:
        last = last_measured(self.costs)
        if last is None or self.costs[-1].parameters < _MOST:
            return None
        return extrapolated(last, _MOST)

    def frame(self) -> Frame:
        """Return the axes rectangle."""
        area = QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        scale, total = _EMPTY, self._at_most()
        if total is not None:
            least = min(one.backpropagation for one in self.costs)
            scale = Scale(*log_bounds(max(least, 1e-9), max(total, 1e-6)), True)
        return Frame(self.with_axis_room(area, scale), Scale(10.0, float(_MOST), True), scale)

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw what was measured, and the dashed line beyond."""
        frame = self.frame()
        brush.backdrop(frame.area)
        brush.axes(frame, self.tr("parameters"), self.tr("seconds"), grid=bool(self.costs))
        if not self.costs:
            text = self.tr("Measured once all gradients are compared.")
            brush.paragraph(frame.area.adjusted(24, 8, -24, -8), text, self.theme.color("muted"))
            return
        brush.painter.save()
        brush.painter.setClipRect(frame.area.adjusted(-3, -3, 3, 3))
        self._draw_open(brush, frame)
        for pen, points in (
            (self._back(), [(one.parameters, one.backpropagation) for one in self.costs]),
            (self._forth(), self._differences()),
        ):
            self._draw_points(brush, frame, pen, points)
        self._draw_beyond(brush, frame)
        brush.painter.restore()
        brush.border(frame.area)
        self._draw_legend(brush)

    def _differences(self) -> list[tuple[int, float]]:
        return [
            (one.parameters, one.differences) for one in self.costs if one.differences is not None
        ]

    def _draw_points(
        self, brush: PlotBrush, frame: Frame, pen: QPen, points: list[tuple[int, float]]
    ) -> None:
        if not points:
            return
        x, y = np.array(points, np.float64).T
        places = frame.pixels(x, y)
        brush.polyline(places, pen)
        brush.painter.setPen(Qt.PenStyle.NoPen)
        brush.painter.setBrush(pen.color())
        for place in places.tolist():
            brush.painter.drawEllipse(QPointF(*place), 3.0, 3.0)

    def _draw_beyond(self, brush: PlotBrush, frame: Frame) -> None:
        last, total = last_measured(self.costs), self._at_most()
        if last is None or last.differences is None or total is None:
            return
        ends = np.array([last.parameters, _MOST], float), np.array([last.differences, total])
        pen = self._forth()
        pen.setStyle(Qt.PenStyle.DashLine)
        places = frame.pixels(*ends)
        brush.polyline(places, pen)
        words = filled(self.tr("extrapolated: {time}"), time=duration(total))
        middle = places.mean(axis=0).tolist()
        brush.text(QPointF(middle[0] + 10.0, middle[1] - 12.0), words, pen.color(), 1.0)

    def _draw_open(self, brush: PlotBrush, frame: Frame) -> None:
        if not 10 <= self.parameters <= _MOST:
            return
        area, muted = frame.area, self.theme.color("muted")
        x = frame.point(float(self.parameters), 1.0).x()
        brush.painter.fillRect(QRectF(round(x), area.top(), 1.0, area.height()), muted)
        words = filled(self.tr("this network: {count}"), count=grouped(self.parameters))
        is_left = x - area.left() < 0.5 * area.width()
        at = QPointF(x + (5.0 if is_left else -5.0), area.top() + 10.0)
        brush.text(at, words, muted, 0.0 if is_left else 1.0)

    def _back(self) -> QPen:
        return QPen(self.theme.color("backward"), 2.0)

    def _forth(self) -> QPen:
        return QPen(self.theme.color("forward"), 2.0)

    def _draw_legend(self, brush: PlotBrush) -> None:
        entries = [
            line_entry(self.tr("backpropagation"), self._back()),
            line_entry(self.tr("central differences"), self._forth()),
        ]
        brush.legend(QRectF(_LEFT, 0.0, self.width() - _LEFT - _RIGHT, 20.0), entries)

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Draw what was measured near the mouse."""
        at, frame = self.cursor_position, self.frame()
        if at is None or not self.costs or not frame.area.contains(at):
            return
        sizes = np.array([one.parameters for one in self.costs], float)
        near = self.costs[int(np.abs(np.log(sizes / frame.values(at)[0])).argmin())]
        brush.readout(at, self.lines_of(near), QRectF(self.rect()))

    def lines_of(self, cost: Cost) -> list[str]:
        """Return what the mouse reads of one network."""
        first = filled(self.tr("{count} parameters"), count=grouped(cost.parameters))
        back = filled(self.tr("backpropagation: {time}"), time=duration(cost.backpropagation))
        last = last_measured(self.costs)
        if cost.differences is not None:
            words = filled(self.tr("differences: {time}"), time=duration(cost.differences))
        elif last is not None:
            total = extrapolated(last, cost.parameters) or 0.0
            words = filled(self.tr("differences, extrapolated: {time}"), time=duration(total))
        else:
            return [first, back]
        return [first, back, words]
