"""B learnt from A's weights and from a fresh start: side by side, and over the rows of B."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPen
from PySide6.QtWidgets import QWidget

from simulator.studies.transfer import STARTS as START_NAMES
from simulator.studies.transfer import Learnt, TransferRecord
from ui.plotting.canvas import PlotCanvas
from ui.plotting.painting import Frame, PlotBrush
from ui.plotting.racer_styles import draw_head, legend_entry, panel_pen, style_of
from ui.plotting.ticks import Scale, nice_ceiling
from ui.transfer.model.words import STARTS, deviation, mean
from ui.transfer.pictures.bands import draw_spread
from ui.words.languages import speak
from ui.words.messages import filled, said
from ui.words.numbers import grouped, percent, short

Array = NDArray[Any]

_LEFT, _RIGHT, _TOP, _BOTTOM, _GAP, _HEAD = 54.0, 14.0, 28.0, 36.0, 62.0, 20.0
_MARGIN, _RADIUS, _CAP, _ASIDE = 2.0, 4.4, 3.0, 5.0


class TransferCanvas(PlotCanvas):
    """Draws how a study of transfer stands.

    A click on the right plot, or the arrow keys, choose the rows whose curves the left one shows.

    Attributes
    ----------
    record : TransferRecord or None
    chosen : int or None
        Place of the rows that were chosen by hand; None for the latest.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.record: TransferRecord | None = None
        self.chosen: int | None = None
        self.setMinimumSize(480, 240)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("How B is learnt from each start, and with how many rows"))
        self._describe()
        self.invalidate()

    def _describe(self) -> None:
        record = self.record
        told = "" if record is None else "; ".join(self.lines_at(self.place()))
        self.setAccessibleDescription(told)

    def show_record(self, record: TransferRecord | None) -> None:
        """Draw another state of the study."""
        self.record = record
        if record is None:
            self.chosen = None
        self._describe()
        self.invalidate()

    def place(self) -> int:
        """Return the place of the rows whose curves are shown."""
        record = self.record
        if record is None or not record.learnt:
            return 0
        latest = record.rows.index(record.learnt[-1].rows)
        return latest if self.chosen is None else min(self.chosen, latest)

    # -- places

    def _counts(self) -> bool:
        record = self.record
        return record is None or not record.learnt or record.learnt[0].accuracies is not None

    def frames(self) -> tuple[Frame, Frame]:
        """Return the axes: over the updates, and over the rows of B."""
        area = QRectF(self.rect()).adjusted(_LEFT, _TOP + _HEAD, -_RIGHT, -_BOTTOM)
        record, y = self.record, self._values()
        width = 0.5 * (area.width() - _GAP)
        left = QRectF(area.left(), area.top(), width, area.height())
        right = left.translated(width + _GAP, 0.0)
        updates = Scale(0.0, float(1 if record is None else record.updates))
        count = 1 if record is None else len(record.rows)
        return Frame(left, updates, y), Frame(right, Scale(-0.5, count - 0.5), y)

    def _values(self) -> Scale:
        learnt = () if self.record is None else self.record.learnt
        if self._counts():
            return Scale(_lowest([self._of(one)[-1] for one in learnt]), 100.0 + _MARGIN)
        ends = [mean(one.losses[-1]) for one in learnt] + [mean(one.losses[0]) for one in learnt]
        known = [value for value in ends if np.isfinite(value) and value > 0.0]
        return Scale(0.0, nice_ceiling(1.05 * max(known, default=1.0)))

    def _of(self, values: Learnt) -> Array:
        return 100.0 * values.scores if self._counts() else values.losses

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw both plots, or what will be there."""
        record = self.record
        if record is None or not record.learnt:
            brush.backdrop(area)
            text = self.tr(
                "B is learnt from a fresh start and from A's weights, from few rows and from many. "
                "Press “Train” and see for how many rows A's weights pay."
            )
            if record is not None:
                text = self.tr("A is being learnt; then B from each start.")
            brush.paragraph(area.adjusted(24, 8, -24, -8), text, self.theme.color("muted"))
            brush.border(area)
            return
        curves, rows = self.frames()
        for frame in (curves, rows):
            brush.backdrop(frame.area)
            brush.y_axis(frame, "", grid=True)
            name = self.tr("B right, in %") if self._counts() else self.tr("B's validation loss")
            at = QPointF(frame.area.left() - 42.0, frame.area.center().y())
            brush.upright_text(at, name, self.theme.color("muted"))
        brush.x_axis(curves, self.tr("update"), grid=True)
        self._draw_curves(brush, curves, record)
        self._draw_rows(brush, rows, record)
        self._draw_heads(brush, record)
        for frame in (curves, rows):
            brush.border(frame.area)
        entries = [
            legend_entry(said(STARTS[start]), style_of(start)) for start in range(len(START_NAMES))
        ]
        brush.legend(QRectF(_LEFT, 2.0, self.width() - _LEFT - _RIGHT, 20.0), entries)

    def _draw_heads(self, brush: PlotBrush, record: TransferRecord) -> None:
        shown = record.rows[self.place()]
        texts = (
            filled(self.tr("with {rows} rows of B"), rows=grouped(shown)),
            self.tr("in the end, by the rows of B"),
        )
        for frame, text in zip(self.frames(), texts, strict=True):
            at = QPointF(frame.area.center().x(), frame.area.top() - _HEAD / 2.0)
            brush.text(at, brush.elided(text, frame.area.width()), self.theme.color("text"), 0.5)

    def _draw_curves(self, brush: PlotBrush, frame: Frame, record: TransferRecord) -> None:
        brush.painter.save()
        brush.painter.setClipRect(frame.area)
        for start in range(len(START_NAMES)):
            one = record.of(start, record.rows[self.place()])
            if one is None:
                continue
            style = style_of(start)
            pen = panel_pen(style, self.theme, 1.8)
            places = draw_spread(brush, frame, one.updates, self._of(one), pen)
            if len(places):
                draw_head(brush, QPointF(*places[-1].tolist()), style, _RADIUS)
        brush.painter.restore()

    def _draw_rows(self, brush: PlotBrush, frame: Frame, record: TransferRecord) -> None:
        self._draw_chosen(brush, frame)
        area = frame.area
        for place, rows in enumerate(record.rows):
            x = frame.point(float(place), 0.0).x()
            text = grouped(rows)
            if place == len(record.rows) - 1:
                text = filled(self.tr("all {rows}"), rows=text)
            brush.text(QPointF(x, area.bottom() + 10.0), text, self.theme.color("muted"), 0.5)
        name = QPointF(area.center().x(), area.bottom() + 24.0)
        brush.text(name, self.tr("rows of B"), self.theme.color("muted"), 0.5)
        for start in range(len(START_NAMES)):
            self._draw_start(brush, frame, record, start)

    def _draw_chosen(self, brush: PlotBrush, frame: Frame) -> None:
        """Shade the rows whose curves are shown."""
        left = frame.point(self.place() - 0.5, 0.0).x()
        right = frame.point(self.place() + 0.5, 0.0).x()
        color = self.theme.color("text")
        color.setAlpha(22)
        brush.painter.fillRect(
            QRectF(left, frame.area.top(), right - left, frame.area.height()), color
        )

    def _draw_start(
        self, brush: PlotBrush, frame: Frame, record: TransferRecord, start: int
    ) -> None:
        style, places = style_of(start), []
        pen = panel_pen(style, self.theme, 1.4)
        for place, rows in enumerate(record.rows):
            one = record.of(start, rows)
            if one is None or not record.is_done(one) or not np.isfinite(one.losses[-1]).any():
                continue
            values = self._of(one)[-1]
            middle, spread = mean(values), deviation(values)
            at = frame.point(float(place), middle) + QPointF(_ASIDE * (start - 1), 0.0)
            ends = [frame.point(float(place), middle + sign * spread).y() for sign in (-1.0, 1.0)]
            places.append([at.x(), at.y()])
            self._draw_bar(brush, at.x(), ends, style.on_panel(self.theme))
        if places:
            brush.polyline(np.array(places), pen)
        for x, y in places:
            draw_head(brush, QPointF(x, y), style, _RADIUS)

    def _draw_bar(self, brush: PlotBrush, x: float, ends: list[float], color: Any) -> None:
        brush.painter.setPen(QPen(color, 1.2))
        brush.painter.drawLine(QPointF(x, ends[0]), QPointF(x, ends[1]))
        for y in ends:
            brush.painter.drawLine(QPointF(x - _CAP, y), QPointF(x + _CAP, y))

    # -- reading and choosing

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Draw the numbers under the mouse."""
        at, record = self.cursor_position, self.record
        if at is None or record is None or not record.learnt:
            return
        curves, rows = self.frames()
        if curves.area.contains(at):
            lines = self.lines_after(curves.values(at)[0])
        elif rows.area.contains(at):
            lines = self.lines_at(self._place_at(rows, at))
        else:
            return
        brush.readout(at, lines, QRectF(self.rect()))

    def _place_at(self, frame: Frame, at: QPointF) -> int:
        assert self.record is not None
        return min(len(self.record.rows) - 1, max(0, round(frame.values(at)[0])))

    def lines_after(self, updates: float) -> list[str]:
        """Return what the mouse reads of the curves near a number of updates."""
        record = self.record
        assert record is not None
        found = [record.of(start, record.rows[self.place()]) for start in range(len(START_NAMES))]
        known = [(start, one) for start, one in enumerate(found) if one is not None]
        row = int(np.abs(known[0][1].updates - updates).argmin())
        lines = [filled(self.tr("update {update}"), update=grouped(int(known[0][1].updates[row])))]
        for start, one in known:
            lines.append(self._line(start, one, min(row, len(one.updates) - 1)))
        return lines

    def lines_at(self, place: int) -> list[str]:
        """Return what the mouse reads of a number of rows: how good each start ends."""
        record = self.record
        assert record is not None
        lines = [filled(self.tr("{rows} rows of B"), rows=grouped(record.rows[place]))]
        for start in range(len(START_NAMES)):
            one = record.of(start, record.rows[place])
            if one is not None and record.is_done(one):
                lines.append(self._line(start, one, -1))
        return lines

    def _line(self, start: int, one: Learnt, row: int) -> str:
        if one.accuracies is not None:
            values = one.accuracies[row]
            figures = percent(mean(values), 1), percent(deviation(values), 1)
        else:
            values = one.losses[row]
            figures = short(mean(values)), short(deviation(values))
        return f"{said(STARTS[start])}  {figures[0]} ± {figures[1]}"

    def choose(self, place: int) -> None:
        """Show the curves of other rows."""
        record = self.record
        if record is not None and record.learnt and 0 <= place < len(record.rows):
            self.chosen = place
            self._describe()
            self.invalidate()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the rows that were clicked."""
        rows = self.frames()[1]
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and self.record is not None and rows.area.contains(event.position()):
            self.choose(self._place_at(rows, event.position()))
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose fewer or more rows, with the arrow keys."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.choose(self.place() + step)
        else:
            super().keyPressEvent(event)


def _lowest(ends: list[Array]) -> float:
    """Return where an axis of percentages begins: below all ends with their spreads."""
    lows = [mean(values) - deviation(values) for values in ends]
    low = min((one for one in lows if np.isfinite(one)), default=0.0)
    return max(0.0, 10.0 * np.floor(low / 10.0)) - _MARGIN
