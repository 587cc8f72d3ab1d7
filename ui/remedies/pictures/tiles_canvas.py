"""A small plot for each remedy, all on the same axes: its two losses, or what it fits."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPen
from PySide6.QtWidgets import QWidget

from simulator.studies.remedies.fits import Fit
from simulator.studies.remedies.remedy_record import Found, RemedyRecord, Spread
from ui.loss_plot.curve_signs import curve_color, curve_pen, swatch_entry
from ui.plotting.canvas import PlotCanvas
from ui.plotting.curves import finite_parts
from ui.plotting.painting import Frame, LegendEntry, PlotBrush, to_polygon
from ui.plotting.ticks import Scale, nice_ceiling
from ui.remedies.panels.remedy_words import name_of, spread
from ui.remedies.pictures.fit_painting import draw_fit, fit_frame, target_span
from ui.theme.colors import mix
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import grouped

Array = NDArray[Any]

_LEFT, _RIGHT, _TOP, _BOTTOM = 46.0, 10.0, 22.0, 32.0
_HEAD, _ACROSS, _DOWN = 34.0, 24.0, 8.0
_ASPECT, _LEAST_WIDTH = 1.35, 128.0
_BAND = 0.78
# The first epochs' losses are far above all others.
_SKIPPED = 20


def _misfit(area: QRectF, count: int, columns: int) -> float:
    """Return how far plots in so many columns are from a shape in which curves are read well."""
    rows = -(-count // columns)
    width = (area.width() - (columns - 1) * _ACROSS) / columns
    height = (area.height() - (rows - 1) * _DOWN) / rows - _HEAD
    if height <= 0.0 or (width < _LEAST_WIDTH and columns > 1):
        return math.inf
    return abs(math.log(width / height / _ASPECT)) + 0.2 * (rows * columns - count) / count


class TilesCanvas(PlotCanvas):
    """Draws how a study of remedies stands.

    Attributes
    ----------
    record : RemedyRecord or None
    shows_fits : bool
        Whether what the networks fit is drawn, and not their losses.
    chosen : int
        Which remedy stands out; −1 for none.

    Signals
    -------
    picked(int)
        A remedy's plot was clicked.
    """

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.record: RemedyRecord | None = None
        self.shows_fits, self.chosen = False, -1
        self._pictures: Mapping[str, Fit] = {}
        self.setMinimumSize(420, 220)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Training and validation loss with each remedy"))
        self.setAccessibleDescription(self.tr("The table below has the numbers"))
        self.invalidate()

    def show_record(self, record: RemedyRecord | None, fits: Mapping[str, Fit]) -> None:
        """Draw another state of the study."""
        self.record, self._pictures = record, fits
        self.invalidate()

    def show_fits(self, on: bool) -> None:
        """Draw what the networks fit, or their losses."""
        self.shows_fits = on
        self.invalidate()

    def choose(self, index: int) -> None:
        """Have a remedy stand out; −1 for none."""
        if index != self.chosen:
            self.chosen = index
            self.invalidate()

    # -- places

    def _found(self) -> tuple[Found, ...]:
        return () if self.record is None else self.record.found

    def cells(self) -> list[QRectF]:
        """Return where each remedy's plot stands, with its head."""
        count = max(1, len(self._found()))
        area = QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        columns = min(range(1, count + 1), key=partial(_misfit, area, count))
        rows = -(-count // columns)
        width = (area.width() - (columns - 1) * _ACROSS) / columns
        height = (area.height() - (rows - 1) * _DOWN) / rows
        return [
            QRectF(
                area.left() + (k % columns) * (width + _ACROSS),
                area.top() + (k // columns) * (height + _DOWN),
                width,
                height,
            )
            for k in range(count)
        ]

    def frames(self) -> list[Frame]:
        """Return the axes of each remedy's losses."""
        record = self.record
        epochs = Scale(0.0, float(max(1, 1 if record is None else record.epochs_total)))
        losses = self._losses()
        return [Frame(one.adjusted(0.0, _HEAD, 0.0, 0.0), epochs, losses) for one in self.cells()]

    def _losses(self) -> Scale:
        seen = [0.0]
        for one in self._found():
            for curve in (one.training, one.validation):
                later = curve[max(1, len(curve) // _SKIPPED) :]
                if np.isfinite(later).any():
                    seen.append(float(np.nanmax(later)))
        return Scale(0.0, nice_ceiling(max(seen) or 1.0))

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw a plot for each remedy, or what will be there."""
        found = self._found()
        if not found:
            room = area.adjusted(24.0, 8.0, -24.0, -8.0)
            brush.backdrop(area)
            text = self.tr(
                "Each remedy gets a plot here with its training and validation loss. Press “Train "
                "all”: the gap between the two curves is what overfitting is."
            )
            brush.paragraph(room, text, self.theme.color("muted"))
            brush.border(area)
            return
        for k, (one, cell) in enumerate(zip(found, self.cells(), strict=True)):
            self._draw_head(brush, one, cell, is_chosen=k == self.chosen)
            frame = self.frames()[k]
            brush.backdrop(frame.area)
            if self.shows_fits:
                self._draw_fit(brush, one, frame.area)
            else:
                self._draw_losses(brush, one, frame, cell)
            brush.border(frame.area)
            if k == self.chosen:
                brush.painter.setPen(QPen(self.theme.color("forward"), 1.6))
                brush.painter.setBrush(Qt.BrushStyle.NoBrush)
                brush.painter.drawRect(frame.area)
        self._draw_legend(brush, area)

    def _draw_head(self, brush: PlotBrush, one: Found, cell: QRectF, *, is_chosen: bool) -> None:
        color = self.theme.color("forward" if is_chosen else "text")
        name = brush.elided(name_of(one.name), cell.width())
        brush.text(QPointF(cell.left(), cell.top() + 8.0), name, color)
        if len(one.training):
            told = filled(self.tr("gap {gap}"), gap=spread(one.gap))
            at = QPointF(cell.left(), cell.top() + 24.0)
            brush.text(at, brush.elided(told, cell.width()), self.theme.color("muted"))

    def _draw_losses(self, brush: PlotBrush, one: Found, frame: Frame, cell: QRectF) -> None:
        lowest = max(place.bottom() for place in self.cells())
        is_first = cell.left() < _LEFT + 1.0
        is_last = cell.bottom() > lowest - 1.0 or self._is_above_nothing(cell)
        if is_first:
            brush.y_axis(Frame(frame.area, frame.x, frame.y), "", grid=True)
        brush.x_axis(frame, "", grid=True, labels=is_last)
        brush.painter.save()
        brush.painter.setClipRect(frame.area)
        for late in (False, True):
            self._draw_curve(brush, one, frame, late)
        brush.painter.restore()

    def _is_above_nothing(self, cell: QRectF) -> bool:
        below = cell.translated(0.0, cell.height() + _DOWN).center()
        return not any(other.contains(below) for other in self.cells())

    def _draw_curve(self, brush: PlotBrush, one: Found, frame: Frame, late: bool) -> None:
        curve = one.validation if late else one.training
        if not len(curve):
            return
        known = np.isfinite(curve)
        count = np.maximum(known.sum(axis=1), 1)
        mean = np.where(known, curve, 0.0).sum(axis=1) / count
        off = np.where(known, curve - mean[:, None], 0.0)
        deviation = np.sqrt((off**2).sum(axis=1) / np.maximum(count - 1, 1))
        mean[~known.any(axis=1)] = np.nan
        for part in finite_parts(mean):
            x, y, off_by = one.epochs[part].astype(float), mean[part], deviation[part]
            if off_by.any():
                self._draw_band(brush, frame, x, y - off_by, y + off_by, late)
        for part in finite_parts(mean):
            points = frame.pixels(one.epochs[part].astype(float), mean[part])
            brush.polyline(points, curve_pen(self.theme, late))

    def _draw_band(
        self, brush: PlotBrush, frame: Frame, x: Array, low: Array, high: Array, late: bool
    ) -> None:
        outline = np.concatenate([frame.pixels(x, low), frame.pixels(x, high)[::-1]])
        brush.painter.setPen(Qt.PenStyle.NoPen)
        color = mix(curve_color(self.theme, late), self.theme.color("canvas"), _BAND)
        brush.painter.setBrush(color)
        brush.painter.drawPolygon(to_polygon(outline))
        brush.painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_fit(self, brush: PlotBrush, one: Found, area: QRectF) -> None:
        fit, first = self._pictures.get(one.name), next(iter(self._pictures.values()), None)
        if fit is not None and first is not None:
            span = target_span(first)
            draw_fit(brush, fit_frame(area, fit, span), fit, span)

    def _draw_legend(self, brush: PlotBrush, area: QRectF) -> None:
        place = QRectF(_LEFT, 2.0, area.width() - _LEFT - _RIGHT, 18.0)
        entries = [
            swatch_entry(self.tr("training"), False),
            swatch_entry(self.tr("validation"), True),
        ]
        if self.shows_fits:
            if any(fit.regions is None for fit in self._pictures.values()):
                text = self.tr("across: the target, up: what is predicted; exact on the line")
                entries.append(LegendEntry(text, None, needed=False))
        else:
            text = self.tr("losses over the epochs: mean ± standard deviation")
            entries.append(LegendEntry(text, None, needed=False))
        brush.legend(place, entries)

    # -- reading

    def index_at(self, at: QPointF) -> int:
        """Return which remedy's plot is at a place; −1 for none."""
        if self.record is None:
            return -1
        return next((k for k, cell in enumerate(self.cells()) if cell.contains(at)), -1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the remedy that is clicked."""
        super().mousePressEvent(event)
        index = self.index_at(event.position())
        if index >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(index)

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Tell the losses at the epoch under the mouse."""
        at = self.cursor_position
        if at is None or self.shows_fits:
            return
        index = self.index_at(at)
        frames = self.frames()
        if index >= 0 and frames[index].area.contains(at):
            lines = self.lines_at(index, frames[index].values(at)[0])
            if lines:
                brush.readout(at, lines, QRectF(self.rect()))

    def lines_at(self, index: int, epoch: float) -> list[str]:
        """Return what the mouse reads of a remedy at an epoch."""
        one = self._found()[index]
        if not len(one.epochs):
            return []
        k = int(np.argmin(np.abs(one.epochs - epoch)))
        early, late = one.training[k], one.validation[k]
        rows = (
            (self.tr("training"), Spread.of(early)),
            (self.tr("validation"), Spread.of(late)),
            (self.tr("gap"), Spread.of(late - early)),
        )
        head = filled(self.tr("after epoch {epoch}"), epoch=grouped(int(one.epochs[k])))
        return [head, *(f"{name}  {spread(value)}" for name, value in rows)]
