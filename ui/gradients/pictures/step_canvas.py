"""The error of each kind of difference against the size of the step: a valley."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QWidget

from simulator.diagnostics.gradient_check import METHODS
from simulator.diagnostics.step_study import STEPS, StepStudy, usual_place
from ui.plotting.canvas import PlotCanvas
from ui.plotting.curves import finite_parts
from ui.plotting.line_entry import line_entry
from ui.plotting.markers import draw_ring, draw_shape, star
from ui.plotting.painting import Frame, LegendEntry, PlotBrush
from ui.plotting.ticks import Scale, log_bounds
from ui.theme.colors import Theme, mix
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import short

Array = NDArray[Any]

_LEFT, _RIGHT, _TOP, _BOTTOM = 46.0, 16.0, 22.0, 34.0
# Errors below stand at the axis' end: they are 0, or chance.
_FLOOR = 1e-16
# Room under the valley for words.
_BELOW = 3e-5
_STYLES = (Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.SolidLine)
_TOKENS = ("positive", "negative", "forward")
_WIDTHS = (1.6, 2.0, 2.2)
_RING = 4.0


class StepCanvas(PlotCanvas):
    """Both axes are logarithmic: a straight line is a power of the step.

    Attributes
    ----------
    study : StepStudy or None
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.study: StepStudy | None = None
        self.setMinimumHeight(150)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Error of the differences against the step"))
        self._describe()
        self.invalidate()

    def set_study(self, study: StepStudy | None) -> None:
        """Show another parameter's valley."""
        self.study = study
        self._describe()
        self.invalidate()

    def _describe(self) -> None:
        best = None if self.study is None else self.study.best("central")
        text = ""
        if best is not None:
            words = self.tr("Central differences are nearest at the step {step}: error {error}.")
            text = filled(words, step=short(best[0], 2), error=short(best[1], 2))
        self.setAccessibleDescription(text)

    def frame(self) -> Frame:
        """Return the axes rectangle."""
        area = QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        scale = Scale(1e-14, 1.0, True)
        if self.study is not None:
            errors = self.study.errors
            seen = np.clip(errors[np.isfinite(errors) & (errors > _FLOOR)], None, 1e6)
            if len(seen):
                scale = Scale(*log_bounds(_BELOW * float(seen.min()), float(seen.max())), True)
        return Frame(self.with_axis_room(area, scale), Scale(STEPS[0], STEPS[-1], True), scale)

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the three curves, or what will be there."""
        frame, study = self.frame(), self.study
        brush.backdrop(frame.area)
        if study is not None:
            self._draw_kink(brush, frame, study)
        brush.axes(
            frame,
            self.tr("step h"),
            self.tr("error"),
            grid=study is not None and bool(study.errors.any()),
        )
        if study is None or not study.errors.any():
            text = self.tr("Choose a parameter: too long a step errs, and so does too short a one.")
            if study is not None:
                text = self.tr("Here no step errs: the differences are exact.")
            brush.paragraph(frame.area.adjusted(24, 8, -24, -8), text, self.theme.color("muted"))
            return
        brush.painter.save()
        brush.painter.setClipRect(frame.area)
        for row, errors in enumerate(study.errors):
            for part in finite_parts(errors):
                brush.polyline(frame.pixels(STEPS[part], errors[part]), step_pen(self.theme, row))
        below = self._draw_slopes(brush, frame)
        brush.painter.restore()
        self._draw_usual(brush, frame, study)
        self._draw_best(brush, frame, study, below)
        brush.border(frame.area)
        self._draw_legend(brush)

    def _draw_kink(self, brush: PlotBrush, frame: Frame, study: StepStudy) -> None:
        if study.kink_from is None:
            return
        area, x = frame.area, frame.point(study.kink_from, 1.0).x()
        color = mix(self.theme.canvas, self.theme.caution, 0.16)
        brush.painter.fillRect(QRectF(x, area.top(), area.right() - x, area.height()), color)
        words = self.tr("over a kink")
        if brush.width(words) + 8.0 < area.right() - x:
            at = QPointF(0.5 * (x + area.right()), area.top() + 10.0)
            brush.text(at, words, self.theme.color("caution"), 0.5)

    def _draw_slopes(self, brush: PlotBrush, frame: Frame) -> float:
        """Say why both ends err; return where these words begin, from above."""
        area, muted = frame.area, self.theme.color("muted")
        y = area.bottom() - 10.0
        short_of, beyond = (
            self.tr("← too short: rounding, as ε/h"),
            self.tr("too long: bend, as h or h² →"),
        )
        brush.text(QPointF(area.right() - 8.0, y), beyond, muted, 1.0)
        if brush.width(short_of) + brush.width(beyond) + 24.0 > area.width():
            y -= brush.metrics.height() + 2.0  # each has a line of its own
        brush.text(QPointF(area.left() + 8.0, y), short_of, muted)
        return y - 0.5 * brush.metrics.height()

    def _draw_usual(self, brush: PlotBrush, frame: Frame, study: StepStudy) -> None:
        """Ring each curve where the tables read it."""
        for row, method in enumerate(METHODS):
            place = usual_place(method)
            step, error = float(STEPS[place]), float(study.errors[row, place])
            if np.isfinite(error):
                at = frame.point(step, min(max(error, frame.y.low), frame.y.high))
                draw_ring(brush.painter, at, _RING, QPen(self.theme.color("text"), 1.4))

    def _draw_best(self, brush: PlotBrush, frame: Frame, study: StepStudy, below: float) -> None:
        """Mark the lowest error; its words stand over it where those at `below` leave no room."""
        best = study.best("central")
        if best is None:
            return
        at = frame.point(best[0], max(best[1], frame.y.low))
        canvas, strong = self.theme.color("canvas"), self.theme.color("text")
        draw_shape(brush.painter, at, star(), 6.0, self.theme.color("forward"), QPen(canvas, 1.5))
        words = filled(self.tr("central, lowest here: step {step}"), step=short(best[0], 2))
        half = 0.5 * brush.width(words) + 6.0
        x = min(max(at.x(), frame.area.left() + half), frame.area.right() - half)
        is_crowded = at.y() + 14.0 + 0.5 * brush.metrics.height() > below
        middle = QPointF(x, at.y() + (-14.0 if is_crowded else 14.0))
        plate = QRectF(0.0, 0.0, 2.0 * half - 4.0, brush.metrics.height())
        plate.moveCenter(middle)
        brush.painter.fillRect(plate, self.theme.color("canvas"))  # curves run through here
        brush.text(middle, words, strong, 0.5)

    def _draw_legend(self, brush: PlotBrush) -> None:
        names = self.tr("forward"), self.tr("backward"), self.tr("central")
        entries = [line_entry(name, step_pen(self.theme, k)) for k, name in enumerate(names)]
        ring = QPen(self.theme.color("text"), 1.4)
        entries.append(
            LegendEntry(
                self.tr("step of the tables"),
                lambda brush, at: draw_ring(brush.painter, at, _RING, ring),
                short=self.tr("tables"),
            )
        )
        brush.legend(QRectF(_LEFT, 0.0, self.width() - _LEFT - _RIGHT, 20.0), entries)

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Draw the errors at the step under the mouse."""
        at, frame = self.cursor_position, self.frame()
        if at is None or self.study is None or not frame.area.contains(at):
            return
        column = int(np.abs(np.log(STEPS / frame.values(at)[0])).argmin())
        brush.readout(at, self.lines_of(self.study, column), QRectF(self.rect()))

    def lines_of(self, study: StepStudy, column: int) -> list[str]:
        """Return what the mouse reads at a step."""
        names = self.tr("forward"), self.tr("backward"), self.tr("central")
        first = filled(self.tr("step {step}"), step=short(float(STEPS[column]), 2))
        errors = study.errors[:, column].tolist()
        words = self.tr("{name}: error {error}")
        rest = [
            filled(words, name=name, error=short(error, 2))
            for name, error in zip(names, errors, strict=True)
        ]
        return [first, *rest]


def step_pen(theme: Theme, row: int) -> QPen:
    """Return the pen of a kind of difference, told by its dashes, too."""
    color: QColor = theme.color(_TOKENS[row])
    return QPen(color, _WIDTHS[row], _STYLES[row])
