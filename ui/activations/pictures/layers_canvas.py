"""Three panes: δ by layer now, δ by layer after training, and the losses on the way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QWidget

from simulator.diagnostics.gradient_statistics import sigmoid_bound
from simulator.messages import Message
from simulator.nn import activations
from simulator.studies.activation_comparison import Compared, ComparisonRecord
from ui.plotting.canvas import PlotCanvas
from ui.plotting.curves import finite_parts
from ui.plotting.painting import Frame, LegendEntry, PlotBrush
from ui.plotting.racer_styles import draw_head, legend_entry, panel_pen, style_of
from ui.plotting.ticks import Scale, log_bounds, nice_ceiling
from ui.words.languages import speak
from ui.words.messages import filled, said
from ui.words.numbers import grouped, short

Array = NDArray[Any]

_LEFT, _RIGHT, _TOP, _BOTTOM, _GAP, _HEAD = 56.0, 12.0, 28.0, 36.0, 18.0, 20.0
_LOSS_LEFT, _LOSS_SHARE = 58.0, 0.3
_RADIUS, _NAMES_APART = 4.4, 6.0
_LEAST_SHARE = 1e-15


def name_of(activation: str) -> str:
    """Return what an activation is called."""
    return said(Message(activations.REGISTRY[activation].title))


class LayersCanvas(PlotCanvas):
    """Draws how a comparison stands.

    Attributes
    ----------
    record : ComparisonRecord or None
    names : tuple of str
        Short names of the layers.
    refusal : str
        Why there is nothing to compare; empty where there is.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.record: ComparisonRecord | None = None
        self.names: tuple[str, ...] = ()
        self.refusal = ""
        self.setMinimumSize(480, 220)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Size of δ by layer with each activation, and the losses"))
        self._describe()
        self.invalidate()

    def _describe(self) -> None:
        told = said(self.refusal) if self.refusal else self.tr("The table below has the numbers")
        self.setAccessibleDescription(told)

    def show_record(
        self, record: ComparisonRecord | None, names: Sequence[str], refusal: str = ""
    ) -> None:
        """Draw another state of the comparison, or why there is none."""
        self.record, self.names, self.refusal = record, tuple(names), refusal
        self._describe()
        self.invalidate()

    # -- scales

    def _sizes(self) -> Scale:
        """Return the axis that both panes of δ share; zeros have no place on it."""
        compared = () if self.record is None else self.record.compared
        deltas = [side.deltas for one in compared for side in (one.now, one.trained)]
        seen = np.concatenate([np.zeros(0), *deltas])
        seen = seen[np.isfinite(seen) & (seen > 0.0)]
        if not len(seen):
            return Scale(1e-3, 1.0, True)
        most = float(seen.max())
        return Scale(*log_bounds(max(float(seen.min()), _LEAST_SHARE * most), most), True)

    def frames(self) -> tuple[Frame, Frame, Frame]:
        """Return the axes: now, trained, losses."""
        area = QRectF(self.rect()).adjusted(_LEFT, _TOP + _HEAD, -_RIGHT, -_BOTTOM)
        sizes = self._sizes()
        area = self.with_axis_room(area, sizes)
        layers = Scale(-0.5, max(1, len(self.names)) - 0.5)
        losses = round(_LOSS_SHARE * area.width())
        width = (area.width() - losses - _GAP - _LOSS_LEFT) / 2.0
        left = QRectF(area.left(), area.top(), width, area.height())
        middle = left.translated(width + _GAP, 0.0)
        right = QRectF(area.right() - losses, area.top(), losses, area.height())
        return (
            Frame(left, layers, sizes),
            Frame(middle, layers, sizes),
            Frame(right, self._epochs(), self._losses()),
        )

    def _epochs(self) -> Scale:
        return Scale(0.0, float(max(1, 1 if self.record is None else self.record.epochs_total)))

    def _losses(self) -> Scale:
        compared = () if self.record is None else self.record.compared
        losses = [loss for one in compared for loss in one.losses if np.isfinite(loss)]
        return Scale(0.0, nice_ceiling(max(losses, default=1.0)))

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the panes, or what will be there; where nothing is to be compared, why not."""
        if self.refusal:
            brush.backdrop(area)
            room = area.adjusted(24.0, 8.0, -24.0, -8.0)
            brush.paragraph(room, said(self.refusal), self.theme.color("muted"))
            brush.border(area)
            return
        now, trained, losses = self.frames()
        record = self.record
        for frame in (now, trained, losses):
            brush.backdrop(frame.area)
        brush.y_axis(now, "|δ|", grid=record is not None)
        brush.x_axis(losses, self.tr("epoch"), grid=record is not None)
        brush.y_axis(Frame(losses.area, losses.x, losses.y), "", grid=record is not None)
        for frame, text in zip((now, trained, losses), self._heads(), strict=True):
            at = QPointF(frame.area.left(), frame.area.top() - _HEAD / 2.0)
            brush.text(at, brush.elided(text, frame.area.width()), self.theme.color("text"))
        if record is None:
            text = self.tr("The network with each activation appears here.")
            brush.paragraph(now.area.adjusted(8, 8, -8, -8), text, self.theme.color("muted"))
        else:
            self._draw_record(brush, record)
        for frame in (now, trained, losses):
            brush.border(frame.area)

    def _heads(self) -> tuple[str, str, str]:
        words = self.tr("after {epochs} epochs each")
        epochs = 0 if self.record is None else self.record.epochs
        return (
            self.tr("with the weights as they stand"),
            filled(words, epochs=grouped(epochs)),
            self.tr("mean loss"),
        )

    def _draw_record(self, brush: PlotBrush, record: ComparisonRecord) -> None:
        now, trained, losses = self.frames()
        for frame in (now, trained):
            self._draw_layer_names(brush, frame)
        for k, one in enumerate(record.compared):
            self._draw_layers(brush, now, k, one.now.deltas)
            self._draw_losses(brush, losses, k, one)
            if record.epochs:
                self._draw_layers(brush, trained, k, one.trained.deltas)
        self._draw_bound(brush, now, record.compared[0].now.deltas)
        if not record.epochs:
            text = self.tr("Press “Train all”: each begins with the same first weights.")
            brush.paragraph(trained.area.adjusted(8, 8, -8, -8), text, self.theme.color("muted"))
        self._draw_legend(brush, record)

    def _draw_legend(self, brush: PlotBrush, record: ComparisonRecord) -> None:
        entries = [
            legend_entry(name_of(one.name), style_of(k)) for k, one in enumerate(record.compared)
        ]
        entries.append(LegendEntry("0.25ⁿ", _draw_bound_sign, needed=False))
        left = self.frames()[0].area.left()
        brush.legend(QRectF(left, 4.0, self.width() - left - _RIGHT, 20.0), entries)

    def _draw_layer_names(self, brush: PlotBrush, frame: Frame) -> None:
        """Write the layers' names below, as many as have room, the outputs' in any case."""
        y, taken = frame.area.bottom() + 10.0, float("inf")
        for layer in range(len(self.names) - 1, -1, -1):
            half = 0.5 * brush.width(self.names[layer])
            x = frame.point(layer, frame.y.high).x()
            if x + half + _NAMES_APART <= taken:
                brush.text(QPointF(x, y), self.names[layer], self.theme.color("muted"), 0.5)
                taken = x - half

    def _draw_layers(self, brush: PlotBrush, frame: Frame, index: int, deltas: Array) -> None:
        values = np.where(deltas > 0.0, deltas, np.nan)
        style, layers = style_of(index), np.arange(len(deltas))
        brush.painter.save()
        brush.painter.setClipRect(frame.area.adjusted(-6.0, -6.0, 6.0, 6.0))
        for part in finite_parts(values):
            points = frame.pixels(layers[part], values[part])
            brush.polyline(points, panel_pen(style, self.theme, 1.4))
            for x, y in points.tolist():
                draw_head(brush, QPointF(x, y), style, _RADIUS)
        brush.painter.restore()

    def _draw_losses(self, brush: PlotBrush, frame: Frame, index: int, one: Compared) -> None:
        losses = np.array(one.losses)
        style = style_of(index)
        for part in finite_parts(losses):
            points = frame.pixels(part, losses[part])
            brush.polyline(points, panel_pen(style, self.theme, 1.4))
            draw_head(brush, QPointF(*points[-1].tolist()), style, _RADIUS)

    def _draw_bound(self, brush: PlotBrush, frame: Frame, deltas: Array) -> None:
        bound = sigmoid_bound(deltas)
        if len(bound) > 1 and np.isfinite(bound).all() and bound[-1] > 0.0:
            brush.painter.save()
            brush.painter.setClipRect(frame.area)
            pen = QPen(self.theme.color("muted"), 1.2)
            pen.setDashPattern([4.0, 3.0])
            brush.polyline(frame.pixels(np.arange(len(bound)), bound), pen)
            brush.painter.restore()

    # -- reading

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Draw the numbers of the layer, or of the epoch, under the mouse."""
        at, record = self.cursor_position, self.record
        if at is None or record is None:
            return
        now, trained, losses = self.frames()
        for frame, is_trained in ((now, False), (trained, True)):
            if frame.area.contains(at) and (record.epochs or not is_trained):
                layer = min(len(self.names) - 1, max(0, round(frame.values(at)[0])))
                brush.readout(at, self.lines_of(layer, is_trained=is_trained), QRectF(self.rect()))
        if losses.area.contains(at):
            epoch = min(record.epochs, max(0, round(losses.values(at)[0])))
            brush.readout(at, self.lines_at(epoch), QRectF(self.rect()))

    def lines_of(self, layer: int, *, is_trained: bool) -> list[str]:
        """Return what the mouse reads of a layer: each activation's δ."""
        assert self.record is not None
        lines = [self.names[layer]]
        for one in self.record.compared:
            side = one.trained if is_trained else one.now
            lines.append(f"{name_of(one.name)}  {short(float(side.deltas[layer]))}")
        return lines

    def lines_at(self, epoch: int) -> list[str]:
        """Return what the mouse reads at an epoch: each activation's loss."""
        assert self.record is not None
        lines = [filled(self.tr("epoch {epoch}"), epoch=grouped(epoch))]
        for one in self.record.compared:
            if epoch < len(one.losses):
                lines.append(f"{name_of(one.name)}  {short(one.losses[epoch])}")
        return lines


def _draw_bound_sign(brush: PlotBrush, at: QPointF) -> None:
    pen = QPen(brush.theme.color("muted"), 1.6)
    pen.setDashPattern([2.5, 2.0])
    brush.painter.setPen(pen)
    brush.painter.drawLine(at - QPointF(8.0, 0.0), at + QPointF(8.0, 0.0))
