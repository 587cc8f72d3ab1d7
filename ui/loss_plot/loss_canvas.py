"""The curves of loss and accuracy, drawn: two panes over one epoch axis."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from ui.loss_plot.curve_signs import (
    curve_color,
    curve_pen,
    draw_swatch,
    former_pen,
    later_pen,
)
from ui.loss_plot.history_curves import NO_CURVES, Curve, Curves, values_at
from ui.plotting.canvas import PlotCanvas
from ui.plotting.curves import keep_extremes, window
from ui.plotting.edge_marks import draw_leavings
from ui.plotting.painting import NAME_BEYOND, Frame, PlotBrush
from ui.plotting.ticks import Scale, log_bounds, nice_ceiling
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import grouped, percent, short

Array = NDArray[Any]

_LEFT, _RIGHT, _TOP, _BOTTOM, _GAP = 54.0, 12.0, 4.0, 19.0, 7.0
# From the curves to the latest values, their swatch, and what the column takes at least.
_VALUES_GAP, _SWATCH_ROOM, _VALUES_ROOM = 8.0, 18.0, 82.0
# As far below the panes as the labels of the axis.
_EPOCH_BELOW, _EPOCH_EDGE, _LABEL_BEYOND = 10.0, 4.0, 18.0
_LOSS_SHARE = 0.58
_ZOOM = 1.25
_FEWEST_EPOCHS = 10.0


def loss_scale(curves: tuple[Curve, ...], low: float, high: float, log: bool) -> Scale:
    """Return the loss axis for the epochs `low`..`high`: from zero, or between 1-2-5 bounds."""
    parts = [c.values[window(c.epochs, low, high)] for c in curves]
    seen = np.concatenate(parts) if parts else np.empty(0)
    if log:
        seen = seen[seen > 0.0]
        if not len(seen):
            return Scale(0.01, 1.0, True)
        high = float(seen.max())
        # One loss of next to nothing must not press all others into a line.
        least = max(float(seen.min()), 1e-15 * high, 1e-300)
        return Scale(*log_bounds(least, high), True)
    return Scale(0.0, nice_ceiling(float(seen.max())) if len(seen) else 1.0)


class LossCanvas(PlotCanvas):
    """Loss above, accuracy or R² below, over the same epochs; the mouse reads and zooms.

    Attributes
    ----------
    log : bool
        Whether the loss axis is logarithmic.
    curves : Curves
        What is drawn.
    later : Curves
        What comes later, where the run stands at an earlier moment.
    right_room : callable
        Returns the least margin at the right, for what stands beside the time line below.

    Signals
    -------
    changed()
        Something else is drawn, or another part of it.
    log_requested()
        The L key asks for the other kind of loss axis.
    """

    log_requested = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.log = False
        self.right_room: Callable[[], float] = lambda: _RIGHT
        self.curves = self.later = NO_CURVES
        self._formers: tuple[Curves, ...] = ()
        self.percent = True
        self._view: tuple[float, float] | None = None
        self._drag_from: tuple[float, tuple[float, float]] | None = None
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Curves of the training"))

    def set_history(
        self, history: Any, percent: bool, later: Any = None, formers: Iterable[Any] = ()
    ) -> None:
        """Draw `history`; `percent` says whether its score is an accuracy, or else R².

        Dim are the rest of `later`, a history that goes on where this one ends, and `formers`,
        those of other runs.
        """
        self.curves = Curves.of(history, percent)
        self.later = NO_CURVES if later is None else Curves.of(later, percent).after(history)
        self._formers = tuple(Curves.of(one, percent) for one in formers)
        self.percent = percent
        self.invalidate()

    def invalidate(self) -> None:
        """Draw everything anew, and say so: what is aligned with this is to be, too."""
        super().invalidate()
        self.changed.emit()

    def set_log(self, log: bool) -> None:
        """Choose a logarithmic or a linear loss axis."""
        self.log = log
        self.invalidate()

    def outlook(self) -> tuple[float, float] | None:
        """Return the epochs that were chosen; None: all of them."""
        return self._view

    def take_outlook(self, outlook: tuple[float, float] | None) -> None:
        """Show those epochs again."""
        self._view = outlook
        self.invalidate()

    def reset_view(self) -> None:
        """Show all epochs again."""
        self._view = None
        self.invalidate()

    def epoch_range(self) -> tuple[float, float]:
        """Return the first and the last epoch of the axis."""
        if self._view is not None:
            return self._view
        shown = (self.curves, self.later, *self._formers)
        last = max((float(one.epochs[-1]) for one in shown if len(one.epochs)), default=0.0)
        return 0.0, nice_ceiling(max(last, _FEWEST_EPOCHS))

    def frames(self) -> tuple[Frame, ...]:
        """Return the axes rectangles: loss, and accuracy or R²."""
        low, high = self.epoch_range()
        epochs = Scale(low, high)
        area = QRectF(self.rect()).adjusted(_LEFT, _TOP, -self._right_margin(), -_BOTTOM)
        compared = [curve for one in (self.later, *self._formers) for curve in one.loss]
        loss = loss_scale((*self.curves.loss, *compared), low, high, self.log)
        height = round(_LOSS_SHARE * (area.height() - _GAP))
        upper = QRectF(area.left(), area.top(), area.width(), height)
        upper = self.with_axis_room(upper, loss)
        area.setLeft(upper.left())
        lower = QRectF(area)
        lower.setTop(upper.bottom() + _GAP)
        return Frame(upper, epochs, loss), Frame(lower, epochs, self._score_scale())

    def _score_scale(self) -> Scale:
        """Return 0..1 with room above, so that a perfect curve does not hide in the border.

        R² has no lower limit: from a bad start it is seen coming down to −1 and no further.
        """
        if self.percent:
            return Scale(-4.0, 104.0)
        least = min((float(curve.values.min()) for curve in self.curves.score), default=0.0)
        return Scale(-0.04 if least >= 0.0 else max(1.1 * least, -1.0), 1.04)

    def _right_margin(self) -> float:
        """Return the room for the latest values, also before the first: curves must not move."""
        texts = [self._value_text(curve, 0) for curve in self.curves.loss]
        texts += [self._value_text(curve, 1) for curve in self.curves.score]
        metrics = self.metrics()
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=0.0)
        # The same room for most values: the plot must not breathe while they change.
        needed = _VALUES_GAP + _SWATCH_ROOM + widest + 4.0
        return max(_VALUES_ROOM, self.right_room(), needed)

    def _value_text(self, curve: Curve, pane: int) -> str:
        value = float(curve.values[-1])
        return self._score_text(value) if pane else short(value)

    def _score_text(self, value: float) -> str:
        return percent(value / 100.0, 1) if self.percent else short(value)

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the panes: loss above, score below."""
        frames = self.frames()
        has_curves = bool(len(self.curves.epochs) or len(self.later.epochs) or self._formers)
        for k, frame in enumerate(frames):
            brush.backdrop(frame.area)
            # Lines of a grid through the words that tell what will be there could not be read.
            is_last = frame is frames[-1]
            brush.x_axis(frame, self.tr("epoch"), grid=has_curves, labels=is_last, beside=True)
            # Below the last pane the name of the other axis stands.
            beyond = 0.0 if is_last else NAME_BEYOND
            name = brush.fitting(self._pane_names(k), frame.area.height() + beyond)
            brush.y_axis(frame, name, grid=has_curves)
            self._draw_compared(brush, frame, k)
            self._draw_curves(brush, frame, self.curves.score if k else self.curves.loss)
            brush.border(frame.area)
            self._draw_values(brush, frame.area, k)
        self._draw_values_epoch(brush, frames[-1].area)
        if not has_curves:
            texts = (
                self.tr("The loss of every epoch appears here once training starts."),
                self.tr("Train to see the loss"),
            )
            room = frames[0].area.adjusted(8, 0, -8, 0)
            brush.paragraph(room, brush.fitting_paragraph(texts, room), self.theme.color("muted"))

    def _pane_names(self, pane: int) -> tuple[str, ...]:
        if pane:
            if not self.percent:
                return ("R²",)
            return self.tr("accuracy (%)"), self.tr("accuracy"), self.tr("acc.")
        return (self.tr("loss"),)

    def _draw_compared(self, brush: PlotBrush, frame: Frame, pane: int) -> None:
        """Draw, dim, what comes later and the training curves of former runs."""
        brush.painter.save()
        brush.painter.setClipRect(frame.area)
        for former in self._formers:
            curves = former.score if pane else former.loss
            self._draw_dim(brush, frame, curves[:1], former_pen(self.theme))
        for curve in self.later.score if pane else self.later.loss:
            self._draw_dim(brush, frame, (curve,), later_pen(self.theme, curve.validation))
        brush.painter.restore()

    def _draw_dim(
        self, brush: PlotBrush, frame: Frame, curves: tuple[Curve, ...], pen: QPen
    ) -> None:
        for curve in curves:
            part = window(curve.epochs, frame.x.low, frame.x.high)
            columns = int(frame.area.width())
            x, y = keep_extremes(curve.epochs[part], curve.values[part], columns)
            brush.polyline(frame.pixels(x, y), pen)

    def _draw_curves(self, brush: PlotBrush, frame: Frame, curves: tuple[Curve, ...]) -> None:
        brush.painter.save()
        brush.painter.setClipRect(frame.area)
        for curve in curves:
            part = window(curve.epochs, frame.x.low, frame.x.high)
            columns = int(frame.area.width())
            x, y = keep_extremes(curve.epochs[part], curve.values[part], columns)
            points, color = frame.pixels(x, y), curve_color(self.theme, curve.validation)
            if len(points) == 1:
                brush.painter.setPen(QPen(color, 5.0))
                brush.painter.drawPoint(QPointF(*points[0].tolist()))
            brush.polyline(points, curve_pen(self.theme, curve.validation, len(x)))
            draw_leavings(brush, points, frame.area, color)
        brush.painter.restore()

    def _draw_values(self, brush: PlotBrush, area: QRectF, pane: int) -> None:
        curves = self.curves.score if pane else self.curves.loss
        left = area.right() + _VALUES_GAP
        for row, curve in enumerate(curves):
            y = area.top() + 7.0 + 15.0 * row
            draw_swatch(brush, QPointF(left + 7.0, y), curve.validation)
            spot = QPointF(left + _SWATCH_ROOM, y)
            brush.text(spot, self._value_text(curve, pane), brush.theme.color("text"))

    def _draw_values_epoch(self, brush: PlotBrush, area: QRectF) -> None:
        """Say below the latest values which epoch's end they are of: training may be further on."""
        if self.curves.loss or self.curves.score:
            epoch = grouped(int(self.curves.epochs[-1]))
            # At the edge, as the axis' last label reaches beyond the pane.
            spot = QPointF(self.width() - _EPOCH_EDGE, area.bottom() + _EPOCH_BELOW)
            room = spot.x() - area.right() - _LABEL_BEYOND
            text = brush.fitting((filled(self.tr("epoch {0}"), epoch), epoch), room)
            brush.text(spot, text, brush.theme.color("muted"), 1.0)

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Draw the values of the epoch under the mouse."""
        frames = self.frames()
        position = self.cursor_position
        if position is None or not len(self.curves.epochs) or self._drag_from is not None:
            return
        whole = frames[0].area.united(frames[-1].area)
        if not whole.contains(position):
            return
        row = self.row_at(position)
        x = frames[0].point(float(self.curves.epochs[row]), 1.0).x()
        brush.painter.setPen(QPen(self.theme.color("muted"), 1.0))
        brush.painter.drawLine(QPointF(x, whole.top()), QPointF(x, whole.bottom()))
        brush.readout(QPointF(x, position.y()), self.lines_at(row), QRectF(self.rect()))

    # -- reading

    def row_at(self, position: QPointF) -> int:
        """Return the row of the history whose epoch is nearest to `position`."""
        epoch, _ = self.frames()[0].values(position)
        return int(np.abs(self.curves.epochs - epoch).argmin())

    def lines_at(self, row: int) -> list[str]:
        """Return what the mouse reads at a row of the history: one line for each set of data."""
        epoch = float(self.curves.epochs[row])
        lines = [filled(self.tr("epoch {0}"), int(epoch))]
        for validation in (False, True):
            numbers = [f"{short(v)}" for v in values_at(self.curves.loss, epoch, validation)]
            shares = values_at(self.curves.score, epoch, validation)
            prefix = "" if self.percent else "R² "
            numbers += [f"{prefix}{self._score_text(value)}" for value in shares]
            if numbers:
                name = self.tr("validation") if validation else self.tr("training")
                lines.append(f"{name}  " + " · ".join(numbers))
        return lines

    # -- zooming and panning

    def zoom(self, factor: float, centre: float | None = None) -> None:
        """Show `factor` times as many epochs, around the epoch `centre`."""
        low, high = self.epoch_range()
        centre = 0.5 * (low + high) if centre is None else centre
        self._set_view(centre - factor * (centre - low), centre + factor * (high - centre))

    def _set_view(self, low: float, high: float) -> None:
        self._view = None
        first, last = self.epoch_range()
        width = min(max(high - low, 2.0), last - first)
        low = min(max(low, first), last - width)
        if width < (last - first) * 0.999:
            self._view = (low, low + width)
        self.invalidate()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the epoch under the mouse."""
        centre, _ = self.frames()[0].values(event.position())
        self.zoom(_ZOOM ** (-event.angleDelta().y() / 120.0), centre)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag_from = (event.position().x(), self.epoch_range())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the curves along with the mouse."""
        if self._drag_from is not None and self._view is not None:
            start, (low, high) = self._drag_from
            moved = (event.position().x() - start) / self.frames()[0].area.width() * (high - low)
            self._set_view(low - moved, high - moved)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag."""
        self._drag_from = None
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show all epochs again."""
        self.reset_view()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom with + and −, show all with 0, and ask for a logarithm with L."""
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(1.0 / _ZOOM)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom(_ZOOM)
        elif event.key() == Qt.Key.Key_0:
            self.reset_view()
        elif event.key() == Qt.Key.Key_L:
            self.log_requested.emit()
        else:
            super().keyPressEvent(event)
