"""A's and B's accuracy and loss over both stages: what is forgotten, and what replay keeps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QWidget

from simulator.studies.forgetting import Course, ForgettingRecord
from ui.plotting.canvas import PlotCanvas
from ui.plotting.line_entry import line_entry
from ui.plotting.painting import Frame, PlotBrush
from ui.plotting.racer_styles import style_of
from ui.plotting.ticks import Scale, nice_ceiling
from ui.transfer.model.words import mean
from ui.transfer.pictures.bands import draw_spread, spread_pen
from ui.words.languages import speak
from ui.words.messages import filled, said
from ui.words.numbers import grouped, percent, short

Array = NDArray[Any]

_LEFT, _RIGHT, _TOP, _BOTTOM, _GAP, _HEAD = 54.0, 14.0, 28.0, 36.0, 62.0, 20.0
# Curves at 0 and 100 % are to be seen beside the frame.
_MARGIN = 2.0
_LINES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine)


class ForgettingCanvas(PlotCanvas):
    """Draws how a study of forgetting stands.

    Attributes
    ----------
    record : ForgettingRecord or None
    tasks : (str, str)
        What A and B are called.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.record: ForgettingRecord | None = None
        self.tasks = "", ""
        self.setMinimumSize(480, 240)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Accuracy and loss of both tasks over the epochs"))
        self.setAccessibleDescription(self.tr("The sentences beside it have the numbers"))
        self.invalidate()

    def show_record(self, record: ForgettingRecord | None, tasks: tuple[str, str]) -> None:
        """Draw another state of the study, of tasks of these names."""
        self.record, self.tasks = record, tasks
        self.invalidate()

    # -- places

    def _courses(self) -> Iterator[Course]:
        if self.record is not None:
            yield from (self.record.learning, *self.record.ways)

    def _counts(self) -> bool:
        return self.record is None or self.record.learning.accuracies is not None

    def frames(self) -> tuple[Frame, ...]:
        """Return the axes: accuracy, where there is one, and loss."""
        area = QRectF(self.rect()).adjusted(_LEFT, _TOP + _HEAD, -_RIGHT, -_BOTTOM)
        epochs = Scale(0.0, float(sum((1, 1) if self.record is None else self.record.epochs)))
        losses = self._losses()
        if not self._counts():
            return (Frame(area, epochs, losses),)
        width = 0.5 * (area.width() - _GAP)
        left = QRectF(area.left(), area.top(), width, area.height())
        right = left.translated(width + _GAP, 0.0)
        return Frame(left, epochs, Scale(-_MARGIN, 100.0 + _MARGIN)), Frame(right, epochs, losses)

    def _losses(self) -> Scale:
        means = [course.losses.mean(axis=2).ravel() for course in self._courses()]
        seen = np.concatenate([np.zeros(0), *means])
        seen = seen[np.isfinite(seen)]
        return Scale(0.0, nice_ceiling(1.05 * float(seen.max()) if len(seen) and seen.max() else 1))

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw both stages, or what will be there."""
        record = self.record
        if record is None:
            brush.backdrop(area)
            text = self.tr(
                "The network learns A, then B. A stays in view while B is learnt: press “Train” "
                "and see how much of it is forgotten, and what replaying some of A's rows keeps."
            )
            brush.paragraph(area.adjusted(24, 8, -24, -8), text, self.theme.color("muted"))
            brush.border(area)
            return
        *accuracies, losses = self.frames()
        for frame in accuracies:
            self._draw_pane(brush, frame, self.tr("right, in %"), counts=True)
        self._draw_pane(brush, losses, self.tr("validation loss"), counts=False)
        self._draw_legend(brush)

    def _draw_pane(self, brush: PlotBrush, frame: Frame, name: str, *, counts: bool) -> None:
        record = self.record
        assert record is not None
        brush.backdrop(frame.area)
        brush.x_axis(frame, self.tr("epoch"), grid=True)
        # The axis' name stands beside its own pane.
        brush.y_axis(frame, "", grid=True)
        self._draw_stages(brush, frame, record, name)
        brush.painter.save()
        brush.painter.setClipRect(frame.area)
        for task in (1, 0):  # A above B
            self._draw_task(brush, frame, record.learning, task, 0, counts=counts)
            for way, course in enumerate(record.ways):
                self._draw_task(brush, frame, course, task, way, counts=counts)
        brush.painter.restore()
        brush.border(frame.area)

    def _draw_task(
        self, brush: PlotBrush, frame: Frame, course: Course, task: int, way: int, *, counts: bool
    ) -> None:
        values = 100.0 * course.scores[:, task] if counts else course.losses[:, task]
        pen = spread_pen(style_of(task), brush, _LINES[way])
        draw_spread(brush, frame, course.epochs, values, pen)

    def _draw_stages(
        self, brush: PlotBrush, frame: Frame, record: ForgettingRecord, name: str
    ) -> None:
        """Draw where A ends, and name both stages above the axes."""
        area, x = frame.area, frame.point(record.epochs[0], 0.0).x()
        brush.painter.setPen(QPen(self.theme.color("text"), 1.4, Qt.PenStyle.DotLine))
        brush.painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        y = area.top() - _HEAD / 2.0
        for left, right, text in (
            (area.left(), x, self.tr("learning A")),
            (x, area.right(), self.tr("learning B")),
        ):
            shown = brush.elided(text, right - left - 6.0)
            brush.text(QPointF(0.5 * (left + right), y), shown, self.theme.color("muted"), 0.5)
        brush.upright_text(QPointF(area.left() - 42.0, area.center().y()), name,
                           self.theme.color("muted"))  # fmt: skip

    def _draw_legend(self, brush: PlotBrush) -> None:
        names = [filled(text, task=task) for text, task in zip(
            (self.tr("A: {task}"), self.tr("B: {task}")), self.tasks, strict=True)]  # fmt: skip
        entries = []
        for task, name in enumerate(names):
            pen = spread_pen(style_of(task), brush, _LINES[0], 2.0)
            entries.append(line_entry(name, pen, short="AB"[task]))
        dashed = QPen(self.theme.color("muted"), 2.0, _LINES[1])
        entries.append(line_entry(self.tr("with replay"), dashed))
        brush.legend(QRectF(_LEFT, 2.0, self.width() - _LEFT - _RIGHT, 20.0), entries)

    # -- reading

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Draw the numbers of the epoch under the mouse."""
        at = self.cursor_position
        if at is None or self.record is None:
            return
        for k, frame in enumerate(self.frames()):
            if frame.area.contains(at):
                counts = k == 0 and self._counts()
                lines = self.lines_at(frame.values(at)[0], counts=counts)
                brush.readout(at, lines, QRectF(self.rect()))

    def lines_at(self, epoch: float, *, counts: bool) -> list[str]:
        """Return what the mouse reads near an epoch."""
        record = self.record
        assert record is not None
        in_first = epoch <= record.epochs[0] or not record.ways
        courses = (record.learning,) if in_first else record.ways
        row = int(np.abs(courses[0].epochs - epoch).argmin())
        lines = [filled(self.tr("epoch {epoch}"), epoch=grouped(int(courses[0].epochs[row])))]
        for way, course in enumerate(courses):
            at = min(row, len(course.epochs) - 1)
            for task in (0, 1):
                value = self._told(course, at, task, counts=counts)
                words = (
                    self.tr("{task} with replay  {value}") if way else self.tr("{task}  {value}")
                )
                lines.append(filled(words, task="AB"[task], value=value))
        return lines

    def _told(self, course: Course, row: int, task: int, *, counts: bool) -> str:
        if counts:
            return said(percent(mean(course.scores[row, task]), 1))
        return short(mean(course.losses[row, task]))
