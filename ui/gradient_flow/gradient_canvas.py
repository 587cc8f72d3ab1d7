"""Sizes of the gradients: each layer's over the updates, and beside it all layers now."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QWidget

from simulator.diagnostics.gradient_statistics import SIGMOID_STEEPEST
from ui.gradient_flow.flow_canvas import FlowCanvas, dimmed, layer_color
from ui.gradient_flow.series import FlowSeries, Quantity
from ui.plotting.curves import finite_parts, keep_extremes
from ui.plotting.edge_marks import draw_gone
from ui.plotting.label_plates import draw_plated, plate_size
from ui.plotting.painting import Frame, PlotBrush
from ui.plotting.ticks import Scale, log_bounds
from ui.words.messages import filled
from ui.words.numbers import short

Array = NDArray[Any]

_LEFT, _RIGHT, _TOP, _BOTTOM, _GAP = 54.0, 12.0, 18.0, 20.0, 14.0
_LAYER_SHARE, _LAYER_ROOM, _LEAST_ROOM = 0.5, 34.0, 84.0
_RADIUS = 3.6
# Sizes this far below the largest are nothing beside it.
_LEAST_SHARE = 1e-15
_MOST_READ = 12
_NAMES_APART = 6.0
_BESIDE_BOUND = 3.0


class GradientCanvas(FlowCanvas):
    """Curves over the updates to the left, points by layer to the right, on one logarithmic axis.

    Attributes
    ----------
    quantity : Quantity
        Whether sizes are those of ∂E/∂θ or of δ.
    shows_bound : bool
        Whether 0.25ⁿ is drawn beside what is measured of δ.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quantity = Quantity.DELTAS
        self.shows_bound = True

    def _say(self) -> None:
        super()._say()
        self.setAccessibleName(self.tr("Size of the gradient by layer"))

    def show_quantity(self, quantity: Quantity) -> None:
        """Draw the sizes of other gradients."""
        self.quantity = quantity
        self.invalidate()

    def show_bound(self, shown: bool) -> None:
        """Draw 0.25ⁿ, or not."""
        self.shows_bound = shown
        self.invalidate()

    def _has_bound(self) -> bool:
        # A gradient by weights depends on what came in, too: 0.25ⁿ says nothing of it.
        return self.shows_bound and self.quantity is Quantity.DELTAS

    # -- scales

    def sizes_scale(self) -> Scale:
        """Return the logarithmic axis of the sizes; zeros have no place on it."""
        if self.series is None:
            return Scale(1e-3, 1.0, True)
        seen = self.series.sizes(self.quantity)
        seen = seen[np.isfinite(seen) & (seen > 0.0)]
        if not len(seen):
            return Scale(1e-3, 1.0, True)
        most = float(seen.max())
        low = max(float(seen.min()), _LEAST_SHARE * most)
        if self._has_bound():
            bound = self.series.bound(self.series.now)
            low = min(low, float(bound.min())) if bound.min() > _LEAST_SHARE * most else low
        return Scale(*log_bounds(low, most), True)

    def frames(self) -> tuple[Frame, Frame]:
        """Return the axes: over the updates, and by layer."""
        area = QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        sizes = self.sizes_scale()
        area = self.with_axis_room(area, sizes)
        layers = 1 if self.series is None else self.series.layers
        wanted = max(_LEAST_ROOM, _LAYER_ROOM * layers)
        width = min(wanted, _LAYER_SHARE * area.width())
        left = QRectF(area.left(), area.top(), area.width() - width - _GAP, area.height())
        right = QRectF(left.right() + _GAP, area.top(), width, area.height())
        by_layer = Scale(-0.5, layers - 0.5)
        return Frame(left, self.updates_scale(), sizes), Frame(right, by_layer, sizes)

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw both panes."""
        over, by_layer = self.frames()
        series = self.series
        for frame in (over, by_layer):
            brush.backdrop(frame.area)
        brush.x_axis(over, self.tr("update"), grid=series is not None, beside=True)
        brush.y_axis(over, self._size_name(), grid=series is not None)
        if series is None:
            for frame in (over, by_layer):
                brush.border(frame.area)
            self.draw_invitation(brush, over.area)
            return
        self._draw_curves(brush, over, series)
        self.draw_now(brush, over)
        brush.border(over.area)
        self._draw_layer_names(brush, by_layer, series)
        self._draw_layers(brush, by_layer, series, series.now)
        brush.border(by_layer.area)
        muted = self.theme.color("muted")
        head = brush.elided(self.when(series.now), area.width() - over.area.left())
        brush.text(QPointF(by_layer.area.right(), _TOP / 2.0), head, muted, 1.0)

    def _size_name(self) -> str:
        return "|∂E/∂w|" if self.quantity is Quantity.WEIGHTS else "|δ|"

    def _draw_curves(self, brush: PlotBrush, frame: Frame, series: FlowSeries) -> None:
        sizes = series.sizes(self.quantity)
        brush.painter.save()
        brush.painter.setClipRect(frame.area)
        for layer in range(series.layers):
            color = layer_color(self.theme, layer, series.layers)
            for part, is_later in series.parts:
                shade = dimmed(self.theme, color) if is_later else color
                self._draw_curve(brush, frame, series.updates[part], sizes[part, layer], shade)
        self._name_curves(brush, frame, series, sizes)
        brush.painter.restore()

    def _name_curves(
        self, brush: PlotBrush, frame: Frame, series: FlowSeries, sizes: Array
    ) -> None:
        """Write each layer's name on its curve's end, as many as have room, the outputs' first."""
        taken: list[QRectF] = []
        for layer in range(series.layers - 1, -1, -1):
            seen = np.flatnonzero(np.isfinite(sizes[:, layer]) & (sizes[:, layer] > 0.0))
            if not len(seen):
                continue
            end = int(seen[-1])
            at = frame.point(float(series.updates[end]), float(sizes[end, layer]))
            plate = QRectF(QPointF(), plate_size(brush, self.names[layer]))
            plate.moveCenter(at - QPointF(0.5 * plate.width() + _BESIDE_BOUND, 0.0))
            plate.moveLeft(max(plate.left(), frame.area.left() + _BESIDE_BOUND))
            plate.moveTop(max(plate.top(), frame.area.top()))
            plate.moveBottom(min(plate.bottom(), frame.area.bottom()))
            if not any(plate.intersects(other) for other in taken):
                color = layer_color(self.theme, layer, series.layers)
                draw_plated(brush, plate, self.names[layer], color)
                taken.append(plate)

    def _draw_curve(
        self, brush: PlotBrush, frame: Frame, updates: Array, sizes: Array, color: QColor
    ) -> None:
        values = np.where(sizes > 0.0, sizes, np.nan)
        for part in finite_parts(values):
            columns = int(frame.area.width())
            points = frame.pixels(*keep_extremes(updates[part], values[part], columns))
            if len(points) == 1:
                brush.painter.setPen(QPen(color, 4.0))
                brush.painter.drawPoint(QPointF(*points[0].tolist()))
            brush.polyline(points, QPen(color, 1.4))

    def _draw_layer_names(self, brush: PlotBrush, frame: Frame, series: FlowSeries) -> None:
        """Write the layers' names below, as many as have room, the outputs' in any case."""
        y, taken = frame.area.bottom() + 10.0, float("inf")
        for layer in range(series.layers - 1, -1, -1):
            half = 0.5 * brush.width(self.names[layer])
            x = min(frame.point(layer, frame.y.high).x(), self.width() - half - 2.0)
            if x + half + _NAMES_APART <= taken:
                brush.text(QPointF(x, y), self.names[layer], self.theme.color("muted"), 0.5)
                taken = x - half

    def _draw_layers(self, brush: PlotBrush, frame: Frame, series: FlowSeries, point: int) -> None:
        sizes, layers = series.sizes(self.quantity)[point], np.arange(series.layers)
        brush.painter.save()
        brush.painter.setClipRect(frame.area.adjusted(-_RADIUS, -_RADIUS, _RADIUS, _RADIUS))
        if self._has_bound():
            self._draw_bound(brush, frame, series.bound(point))
        for part in finite_parts(np.where(sizes > 0.0, sizes, np.nan)):
            points = frame.pixels(layers[part], sizes[part])
            brush.polyline(points, QPen(self.theme.color("muted"), 1.0))
        for layer, size in enumerate(sizes.tolist()):
            self._draw_layer(brush, frame, layer, size)
        brush.painter.restore()

    def _draw_layer(self, brush: PlotBrush, frame: Frame, layer: int, size: float) -> None:
        assert self.series is not None
        color = layer_color(self.theme, layer, self.series.layers)
        if size > frame.y.low * 0.999:
            brush.painter.setPen(QPen(self.theme.color("canvas"), 1.0))
            brush.painter.setBrush(color)
            brush.painter.drawEllipse(frame.point(layer, size), _RADIUS, _RADIUS)
        elif size >= 0.0:  # 0, which a logarithmic axis does not have, or next to nothing
            edge = QPointF(frame.point(layer, frame.y.high).x(), frame.area.bottom() - 7.0)
            draw_gone(brush, edge, QPointF(0.0, 1.0), color, 0.85)

    def _draw_bound(self, brush: PlotBrush, frame: Frame, bound: Array) -> None:
        """Draw 0.25ⁿ, dashed, down from the outputs, with the powers that there is room for."""
        if not np.isfinite(bound).all() or bound[-1] <= 0.0 or len(bound) < 2:
            return
        points = frame.pixels(np.arange(len(bound)), bound)
        pen = QPen(self.theme.color("caution"), 1.2)
        pen.setDashPattern([4.0, 3.0])
        brush.polyline(points, pen)
        taken = QRectF()
        for n, (x, y) in enumerate(reversed(points[:-1].tolist()), start=1):
            text = short(SIGMOID_STEEPEST**n)
            plate = QRectF(QPointF(), plate_size(brush, text))
            # The measured sizes lie on and below the line.
            plate.moveBottomRight(QPointF(x - _BESIDE_BOUND, y))
            if frame.area.contains(plate) and not plate.intersects(taken):
                draw_plated(brush, plate, text, self.theme.color("caution"))
                taken = plate

    # -- reading

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Draw the sizes of all layers at the update under the mouse, or of the layer under it."""
        at, series = self.cursor_position, self.series
        if at is None or series is None:
            return
        over, by_layer = self.frames()
        bounds = QRectF(self.rect())
        if over.area.contains(at):
            point = series.nearest(over.values(at)[0])
            top = self.draw_cursor(brush, over, point)
            brush.readout(QPointF(top.x(), at.y()), self.lines_at(point), bounds)
        elif by_layer.area.contains(at):
            layer = min(series.layers - 1, max(0, round(by_layer.values(at)[0])))
            brush.readout(at, self.lines_of(layer), bounds)

    def lines_at(self, point: int) -> list[str]:
        """Return what the mouse reads at a point: the moment, and every layer's size."""
        assert self.series is not None
        sizes = self.series.sizes(self.quantity)[point].tolist()
        shown = _evenly(len(sizes), _MOST_READ)
        return [self.when(point), *(f"{self.names[k]}  {_size(sizes[k])}" for k in shown)]

    def lines_of(self, layer: int) -> list[str]:
        """Return what the mouse reads of a layer: its sizes now, and 0.25ⁿ beside them."""
        series = self.series
        assert series is not None
        found, n = series.at(series.now), series.layers - 1 - layer
        lines = [
            self.names[layer],
            f"|∂E/∂w|  {_size(float(found.weights[layer]))}",
            f"|δ|  {_size(float(found.deltas[layer]))}",
        ]
        output = float(found.deltas[-1])
        if n and output > 0.0:
            share = short(float(found.deltas[layer]) / output)
            lines.append(filled(self.tr("{share} of the outputs' δ"), share=share))
            power = f"0.25{_power(n)} = {short(SIGMOID_STEEPEST**n)}"
            lines.append(filled(self.tr("{power}: the most that sigmoids leave"), power=power))
        if np.isfinite(found.slopes[layer]):
            slope = short(float(found.slopes[layer]))
            lines.append(filled(self.tr("mean slope f′(z)  {slope}"), slope=slope))
        return lines


def _size(value: float) -> str:
    return "–" if np.isnan(value) else short(value)


def _power(n: int) -> str:
    return str(n).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))


def _evenly(count: int, most: int) -> list[int]:
    """Return at most so many of the first numbers, evenly spaced, the last among them."""
    if count <= most:
        return list(range(count))
    return np.linspace(0, count - 1, most).round().astype(int).tolist()
