"""The loss in one dimension, drawn: the curve, its tangent here, and where the next step lands."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QWidget

from simulator.landscape.lines import Line
from ui.landscape_plot.landscape_canvas import LandscapeCanvas
from ui.landscape_plot.line_painting import (
    draw_ball,
    draw_curve,
    draw_landing,
    draw_mark,
    draw_tangent,
    loss_scale,
    sample,
)
from ui.plotting.painting import Frame, LegendEntry, PlotBrush
from ui.plotting.surface_painting import draw_here
from ui.plotting.ticks import Scale, safe_scale
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import grouped, percent, short

Array = NDArray[Any]

_LEFT, _RIGHT, _TOP, _BOTTOM = 54.0, 14.0, 40.0, 34.0
# A step less than this share aside is as good as on the line.
_ASIDE = 0.05
# With more curves than one the legend has no room for the ball, which speaks for itself.
_ROOM_FOR_NOW = 4


class LineCanvas(LandscapeCanvas):
    """The loss along a line through the current parameters.

    Attributes
    ----------
    log : bool
        Whether the loss axis is logarithmic.
    axis_name : str
        Name of the horizontal axis.

    Signals
    -------
    point_clicked(float)
        The learner wants the parameters at this coordinate.
    """

    point_clicked = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.log = False
        self.axis_name = ""
        self._line: Line | None = None
        self._y = Scale(0.0, 1.0)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("The loss along a line"))

    def set_line(self, line: Line | None) -> None:
        """Draw `line`."""
        self._line = line
        self._measure()

    def set_log(self, log: bool) -> None:
        """Choose a logarithmic or a linear loss axis."""
        self.log = log
        self._measure()

    def set_axis_name(self, name: str) -> None:
        """Name the horizontal axis."""
        if name != self.axis_name:
            self.axis_name = name
            self.invalidate()

    def _measure(self) -> None:
        if self._line is not None:
            self._y = loss_scale(self._line, self.log)
        self.invalidate()

    def frame(self) -> Frame:
        """Return the rectangle of the axes."""
        area = QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        if self._line is None:
            return Frame(area, Scale(-4.0, 4.0), self._y)
        across = safe_scale(float(self._line.t[0]), float(self._line.t[-1]))
        return Frame(self.with_axis_room(area, self._y), across, self._y)

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the loss along the line, with its tangent and marks."""
        frame, line = self.frame(), self._line
        brush.backdrop(frame.area)
        brush.axes(frame, self.axis_name, self.loss_name())
        if line is None:
            text = self.tr("The loss along one direction appears here.")
            brush.paragraph(frame.area, text, self.theme.color("muted"))
            return
        brush.painter.save()
        brush.painter.setClipRect(frame.area)
        self._draw_curves(brush, frame, line)
        self._draw_step(brush, frame, line)
        brush.painter.restore()
        self._draw_head(brush, QRectF(8, 3, area.width() - 16, 16), line)

    def loss_name(self) -> str:
        """Return the name of the loss axis: it says where the curve is of some rows only."""
        line = self._line
        if line is None or line.rows >= line.total_rows:
            return self.tr("loss")
        counts = (grouped(line.rows), grouped(line.total_rows))
        return filled(self.tr("loss of {0} of {1} rows"), *counts)

    def _draw_curves(self, brush: PlotBrush, frame: Frame, line: Line) -> None:
        for kind, values in self._curves(line):
            draw_curve(brush, frame, line.t, values, kind)

    def _curves(self, line: Line) -> list[tuple[str, Array]]:
        """Return the curves from back to front."""
        found = (("batch", line.batch), ("validation", line.validation), ("training", line.loss))
        return [(kind, values) for kind, values in found if values is not None]

    def _draw_step(self, brush: PlotBrush, frame: Frame, line: Line) -> None:
        here = line.direction.here
        draw_tangent(brush, frame, line)
        self._draw_marks(brush, frame, line)
        if np.isfinite([line.here_loss, line.step_loss, line.step_t]).all():
            draw_landing(brush, frame, line)
        if np.isfinite(line.here_loss):
            draw_ball(brush, frame.point(here, line.here_loss))

    def _draw_marks(self, brush: PlotBrush, frame: Frame, line: Line) -> None:
        """Draw the named places; a name that would meet the one before stands a row higher."""
        taken = -math.inf
        for text, t in self.mark_names(line):
            at = frame.point(t, float(np.interp(t, line.t, line.loss)))
            half = 0.5 * brush.width(text) + 4.0
            raised = at.x() - half < taken
            draw_mark(brush, at, text, frame.area.top(), 1 if raised else 0)
            taken = at.x() + half

    def mark_names(self, line: Line) -> list[tuple[str, float]]:
        """Return the named places and their t, from left to right."""
        marks = dict(line.direction.marks)
        if "best" in marks and marks["best"] == marks.get("start"):
            return [(self.tr("start, the best so far"), marks["best"])]
        names = {
            "start": self.tr("start"),
            "best": self.tr("best"),
            "nearest": self.tr("nearest to the best"),
        }
        return sorted(((names[name], t) for name, t in marks.items()), key=lambda mark: mark[1])

    def _draw_head(self, brush: PlotBrush, area: QRectF, line: Line) -> None:
        """Draw the legend and, below it, what the slope says."""
        counts = (grouped(line.rows), grouped(line.total_rows))
        some = filled(self.tr("loss on {0} of {1} rows"), *counts)
        names = {
            "training": some if line.rows < line.total_rows else self.tr("loss"),
            "validation": self.tr("validation"),
            "batch": self.tr("last batch"),
        }
        entries = [
            LegendEntry(names[kind], sample(kind)) for kind, _ in reversed(self._curves(line))
        ]
        entries.append(LegendEntry(self.tr("tangent"), sample("tangent")))
        entries.append(LegendEntry(self.tr("next step"), sample("step"), needed=False))
        if len(entries) < _ROOM_FOR_NOW:
            entries.append(LegendEntry(self.tr("now"), draw_here))
        brush.legend(area, entries)
        note = brush.fitting(self.notes(line), area.width())
        spot = QPointF(area.left(), area.bottom() + 9.0)
        brush.text(spot, note, self.theme.color("text"))

    def notes(self, line: Line) -> tuple[str, ...]:
        """Return what the slope and the step say, from the longest wording to the shortest."""
        slope = filled(self.tr("slope {0}"), short(line.slope))
        if not np.isfinite([line.slope, line.here_loss]).all():
            return (self.tr("the loss or its slope here is not a finite number"),)
        change = line.step_loss - line.here_loss
        if line.slope < 0.0:
            way = self.tr("it falls to the right")
        elif line.slope > 0.0:
            way = self.tr("it falls to the left")
        else:
            return (self.tr("slope 0: flat here, a gradient step goes nowhere"), slope)
        verdict, brief = self._step_words(change, line.step_aside)
        slope_and_way = filled(self.tr("{slope}: {way}"), slope=slope, way=way)
        both = self.tr("{slope}; {step}")
        return (
            filled(both, slope=slope_and_way, step=verdict),
            filled(both, slope=slope, step=verdict),
            filled(both, slope=slope, step=brief),
            slope_and_way,
            slope,
        )

    def _step_words(self, change: float, step_aside: float) -> tuple[str, str]:
        """Return what the next step does to the loss, in a sentence and in brief."""
        if change > 0.0:
            verdict = self.tr("the next step overshoots: the loss rises by {0}")
        else:
            verdict = self.tr("the next step lowers the loss by {0}")
        if change == 0.0:
            verdict = self.tr("the next step leaves the loss as it is")
        elif not np.isfinite(change):
            verdict = self.tr("the next step lands where the loss is no longer finite")
        verdict = filled(verdict, short(abs(change)))
        brief = filled(self.tr("next step: loss {0}"), _signed(change))
        if not step_aside > _ASIDE:
            return verdict, brief
        share = percent(step_aside)
        aside = self.tr("{verdict} along this line; {share} of the step lies off it")
        little = self.tr("{change} on this line, {share} off it")
        return (
            filled(aside, verdict=verdict, share=share),
            filled(little, change=brief, share=share),
        )

    # -- reading and choosing

    def lines_at(self, position: QPointF) -> list[str]:
        """Return what the mouse reads at `position`."""
        line = self._line
        if line is None:
            return []
        t, _ = self.frame().values(position)
        texts = [f"{self.axis_name}  {short(t)}"]
        names = {
            "training": self.tr("loss {0}"),
            "validation": self.tr("validation loss {0}"),
            "batch": self.tr("loss of the last batch {0}"),
        }
        for kind, values in reversed(self._curves(line)):
            texts.append(filled(names[kind], short(float(np.interp(t, line.t, values)))))
        texts.append(self.tr("click: take these weights"))
        return texts

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Draw the place under the mouse and the loss there."""
        position, frame = self.cursor_position, self.frame()
        if position is None or not frame.area.contains(position):
            return
        lines = self.lines_at(position)
        if lines:
            brush.painter.setPen(QPen(self.theme.color("muted"), 1.0))
            brush.painter.drawLine(
                QPointF(position.x(), frame.area.top()), QPointF(position.x(), frame.area.bottom())
            )
            brush.readout(position, lines, QRectF(self.rect()))

    def take(self, position: QPointF) -> None:
        """Ask for the weights of a place on the line."""
        if self._line is not None and self.frame().area.contains(position):
            self.point_clicked.emit(self.frame().values(position)[0])


def _signed(change: float) -> str:
    """Return a change with its sign."""
    return f"+{short(change)}" if change > 0.0 else short(change)
