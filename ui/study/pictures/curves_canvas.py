"""The losses of all starts over the epochs, one thin line a start: the bundle."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from simulator.studies.study_record import StudyRecord
from ui.plotting.canvas import PlotCanvas
from ui.plotting.edge_marks import draw_leavings
from ui.plotting.line_entry import line_entry
from ui.plotting.painting import Frame, LegendEntry, PlotBrush, to_polygon
from ui.plotting.ticks import Scale
from ui.study.model.bins import loss_axis
from ui.study.pictures.histogram_canvas import neighbour
from ui.study.pictures.outcomes import OUTCOMES, losses_at, outcome_color, outcomes_of
from ui.theme.colors import Theme, mix
from ui.words.languages import speak
from ui.words.numbers import short

Array = NDArray[Any]

_LEFT, _RIGHT, _TOP, _BOTTOM = 46.0, 24.0, 20.0, 34.0
_REACH = 14.0
# While training goes on no more lines are drawn, evenly chosen; all of them at the end.
_MOST_LIVE = 100


class CurvesCanvas(PlotCanvas):
    """Loss against epoch for all starts, with their median and the middle half.

    A click picks the nearest line; left and right go from start to start by loss.

    Signals
    -------
    start_picked(int)
        A start was clicked or reached by key.
    """

    start_picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.record: StudyRecord | None = None
        self.row = 0
        self.chosen: int | None = None
        self.live = False
        self.setMinimumHeight(130)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Loss of every start over the epochs"))
        self.invalidate()

    def set_content(
        self, record: StudyRecord | None, row: int, chosen: int | None, *, live: bool
    ) -> None:
        """Show `record`, marking one of its epochs and one start; `live` saves time."""
        self.record, self.row, self.chosen, self.live = record, row, chosen, live
        self.invalidate()

    def frame(self) -> Frame:
        """Return the axes rectangle."""
        area = QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        record = self.record
        if record is None:
            scale, last = Scale(0.001, 1.0, True), 100.0
        else:
            # What runs away is cut off, unless there is nothing else.
            alive = record.losses[:, ~record.diverged]
            seen = alive if alive.size else record.losses
            scale = loss_axis(seen, record.threshold, log=True)
            last = float(record.total_epochs)
        return Frame(self.with_axis_room(area, scale), Scale(0.0, last), scale)

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw every start's loss, or what will be there."""
        frame, record = self.frame(), self.record
        brush.backdrop(frame.area)
        has_lines = record is not None  # else a grid line would strike the words through
        brush.axes(frame, self.tr("epoch"), self.tr("loss, logarithmic"), grid=has_lines)
        if record is None:
            text = self.tr("One line a start: how its loss falls, and where it gets stuck.")
            brush.paragraph(frame.area.adjusted(24, 8, -24, -8), text, self.theme.color("muted"))
            return
        brush.painter.save()
        brush.painter.setClipRect(frame.area)
        self._draw_bundle(brush, frame, record)
        self._draw_middle(brush, frame, record)
        self._draw_chosen(brush, frame, record)
        self._draw_marks(brush, frame, record)
        brush.painter.restore()
        brush.border(frame.area)
        self._draw_legend(brush)

    def drawn(self) -> Array:
        """Return which starts have a line."""
        assert self.record is not None
        count = len(self.record.seeds)
        if not self.live or count <= _MOST_LIVE:
            return np.arange(count)
        return np.linspace(0, count - 1, _MOST_LIVE).astype(np.intp)

    def _draw_bundle(self, brush: PlotBrush, frame: Frame, record: StudyRecord) -> None:
        across = frame.pixels(record.epochs, np.ones(len(record.epochs)))[:, 0]
        outcomes, shown = outcomes_of(record), self.drawn()
        painter = brush.painter
        # Hundreds of smoothed lines take longer than a frame.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not self.live)
        for kind, outcome in enumerate(OUTCOMES):
            painter.setPen(QPen(bundle_color(self.theme, kind), 1.0))
            for index in shown[outcomes[shown] == kind].tolist():
                points = self._points(frame, across, record, index)
                painter.drawPolyline(to_polygon(points))
                if outcome == "diverged" and len(points):
                    _draw_cross(painter, QPointF(*points[-1].tolist()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _points(self, frame: Frame, across: Array, record: StudyRecord, index: int) -> Array:
        """Return a start's line in pixels, up to where it diverged."""
        losses = record.losses[:, index]
        known = np.isfinite(losses)
        down = frame.pixels(np.zeros(int(known.sum())), losses[known])[:, 1]
        return np.column_stack([across[known], down])

    def _draw_middle(self, brush: PlotBrush, frame: Frame, record: StudyRecord) -> None:
        known = np.isfinite(record.losses).any(axis=1)
        if not known.any():
            return
        # What diverged is left out: the middle is that of the starts that are still in training.
        levels = np.nanquantile(record.losses[known], (0.25, 0.5, 0.75), axis=1)
        pens = _edge(self.theme), _middle(self.theme), _edge(self.theme)
        for values, pen in zip(levels, pens, strict=True):
            brush.polyline(frame.pixels(record.epochs[known], values), pen)

    def _draw_chosen(self, brush: PlotBrush, frame: Frame, record: StudyRecord) -> None:
        index = self.chosen
        if index is None or not 0 <= index < len(record.seeds):
            return
        across = frame.pixels(record.epochs, np.ones(len(record.epochs)))[:, 0]
        points = self._points(frame, across, record, index)
        brush.polyline(points, QPen(self.theme.color("canvas"), 4.5))
        brush.polyline(points, QPen(self.theme.color("backward"), 2.2))
        draw_leavings(brush, points, frame.area, self.theme.color("backward"))
        if len(points) == 1:
            brush.painter.setPen(QPen(self.theme.color("backward"), 6.0))
            brush.painter.drawPoint(QPointF(*points[0].tolist()))

    def _draw_marks(self, brush: PlotBrush, frame: Frame, record: StudyRecord) -> None:
        area, strong = frame.area, self.theme.color("text")
        y = frame.point(0.0, record.threshold).y()
        brush.painter.setPen(QPen(strong, 1.2, Qt.PenStyle.DashLine))
        brush.painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        above = y - 8.0 if y - area.top() > 18.0 else y + 9.0
        words = self.tr("stuck above this line")
        if above > y:
            words = self.tr("stuck above the dashed line")
        if record.by_rows:
            words = self.tr("stuck: a row is wrong, whatever its loss")
        at = QPointF(area.right() - 6.0, above)
        width = brush.width(words)
        back = QRectF(at.x() - width - 3.0, at.y() - 7.0, width + 6.0, 14.0)
        brush.painter.fillRect(back, self.theme.color("canvas"))
        brush.text(at, words, strong, 1.0)
        if self.row < len(record.epochs) - 1:
            x = frame.point(float(record.epochs[self.row]), 1.0).x()
            brush.painter.fillRect(QRectF(math.floor(x), area.top(), 1.0, area.height()), strong)

    def _draw_legend(self, brush: PlotBrush) -> None:
        theme = self.theme
        entries = [
            line_entry(self.tr("solved"), QPen(bundle_color(theme, 0), 1.5)),
            line_entry(self.tr("stuck"), QPen(bundle_color(theme, 1), 1.5)),
            line_entry(self.tr("median"), _middle(theme)),
            line_entry(self.tr("middle half of all starts"), _edge(theme)),
        ]
        if self.chosen is not None:
            entries.append(line_entry(self.tr("chosen start"), QPen(theme.color("backward"), 2.2)))
        if self.live and self.record is not None and len(self.record.seeds) > _MOST_LIVE:
            words = self.tr("{0} of the lines until it is done").format(_MOST_LIVE)
            entries.append(LegendEntry(words, None, needed=False))
        brush.legend(QRectF(_LEFT, 0.0, self.width() - _LEFT - _RIGHT, 18.0), entries)

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Draw the start and loss of the line under the mouse."""
        at = self.cursor_position
        found = None if at is None else self.nearest(at)
        if at is None or found is None:
            return
        index, row = found
        brush.readout(at, self.lines_of(index, row), QRectF(self.rect()))

    # -- reading and picking

    def nearest(self, position: QPointF) -> tuple[int, int] | None:
        """Return the start whose line passes nearest, and the record's row there."""
        frame, record = self.frame(), self.record
        if record is None or not frame.area.adjusted(-4, -4, 4, 4).contains(position):
            return None
        epoch, _ = frame.values(position)
        row = int(np.abs(record.epochs - epoch).argmin())
        losses = losses_at(record, row)
        down = frame.pixels(np.zeros(len(losses)), losses)[:, 1]
        apart = np.where(np.isfinite(losses), np.abs(down - position.y()), np.inf)
        index = int(apart.argmin())
        return (index, row) if apart[index] <= _REACH else None

    def lines_of(self, index: int, row: int) -> list[str]:
        """Return what the mouse reads of a start at a row of the record."""
        record = self.record
        assert record is not None
        epoch, loss = int(record.epochs[row]), float(losses_at(record, row)[index])
        first = self.tr("start with seed {0}").format(int(record.seeds[index]))
        return [first, self.tr("epoch {0}: loss {1}").format(epoch, short(loss))]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the start whose line was clicked."""
        if event.button() == Qt.MouseButton.LeftButton:
            found = self.nearest(event.position())
            if found is not None:
                self.start_picked.emit(found[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the start that ends next lower or higher, with the arrow keys."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if not step or self.record is None:
            super().keyPressEvent(event)
            return
        losses = losses_at(self.record, self.row)
        self.start_picked.emit(neighbour(losses, self.chosen, step))


def bundle_color(theme: Theme, kind: int) -> QColor:
    """Return the colour of a thin line: the outcome's, mixed with the background."""
    return mix(theme.canvas, outcome_color(theme, OUTCOMES[kind]), 0.55 if kind else 0.4)


def _middle(theme: Theme) -> QPen:
    return QPen(theme.color("text"), 2.0)


def _edge(theme: Theme) -> QPen:
    return QPen(theme.color("text"), 1.2, Qt.PenStyle.DotLine)


def _draw_cross(painter: QPainter, at: QPointF) -> None:
    for dx, dy in ((4.0, 4.0), (4.0, -4.0)):
        painter.drawLine(at - QPointF(dx, dy), at + QPointF(dx, dy))
