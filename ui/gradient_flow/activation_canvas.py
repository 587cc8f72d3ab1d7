"""What the layers pass on: bands of their activations over the updates, and a histogram now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QWidget

from simulator.diagnostics.gradient_statistics import BINS, QUANTILES
from simulator.nn.activations import OutputFunction
from ui.gradient_flow.flow_canvas import dimmed, layer_color
from ui.gradient_flow.pane_canvas import PaneCanvas
from ui.gradient_flow.series import FlowSeries
from ui.plotting.curves import finite_parts
from ui.plotting.painting import Frame, PlotBrush, to_polygon
from ui.plotting.ticks import Scale, safe_scale
from ui.theme.colors import mix
from ui.words.messages import filled
from ui.words.numbers import percent, short
from ui.words.titles import titled

Array = NDArray[Any]

_TICKS, _BARS_SHARE, _BARS_GAP = 34.0, 0.28, 3.0
_MARGIN = 0.04
# From the ground to the layer's colour: the outer band, the inner one.
_OUTER, _INNER = 0.22, 0.5


class ActivationCanvas(PaneCanvas):
    """One pane a layer: to the left its quantiles over the updates, to the right its histogram."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._records: tuple[OutputFunction, ...] = ()
        super().__init__(parent)

    def _say(self) -> None:
        super()._say()
        self.setAccessibleName(self.tr("Activations of each layer over the updates"))

    def show_layers(self, records: Sequence[OutputFunction]) -> None:
        """Say which functions make the layers' outputs."""
        self._records = tuple(records)
        self.invalidate()

    # -- scales

    def layers(self) -> list[int]:
        """Return all layers."""
        return list(range(len(self._records)))

    def frames(self, area: QRectF, layer: int) -> tuple[Frame, Frame]:
        """Return a pane's axes: over the updates, and the histogram's, both as high."""
        values = self.values_scale(layer)
        bars = round(_BARS_SHARE * (area.width() - _TICKS))
        left = QRectF(area).adjusted(_TICKS, 0.0, -bars - _BARS_GAP, 0.0)
        right = QRectF(area)
        right.setLeft(area.right() - bars)
        return Frame(left, self.updates_scale(), values), Frame(right, Scale(0.0, 1.06), values)

    def values_scale(self, layer: int) -> Scale:
        """Return a layer's axis of activations: all that was seen, or their bounds."""
        assert self.series is not None
        limits = self.series.limits[:, layer]
        low, high = float(limits[:, 0].min()), float(limits[:, 1].max())
        margin = _MARGIN * (high - low)
        return safe_scale(low - margin, high + margin)

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw every layer's pane."""
        series = self.series
        if series is None:
            self.draw_invitation(brush, area)
            return
        found = self.cells()
        for layer, room in enumerate(found.areas):
            over, bars = self.frames(room, layer)
            self._draw_head(brush, room, layer)
            brush.backdrop(over.area)
            brush.backdrop(bars.area)
            self._draw_ticks(brush, over)
            brush.x_axis(over, "", grid=True, labels=found.is_lowest(layer))
            self._draw_bands(brush, over, series, layer)
            self._draw_bars(brush, bars, series, layer, series.now)
            self.draw_now(brush, over)
            brush.border(over.area)
            brush.border(bars.area)

    def _draw_head(self, brush: PlotBrush, room: QRectF, layer: int) -> None:
        name = brush.elided(f"{self.names[layer]} · {titled(self._records[layer])}", room.width())
        at = QPointF(room.left() + _TICKS, room.top() - 8.0)
        brush.text(at, name, self.theme.color("text"))

    def _draw_ticks(self, brush: PlotBrush, frame: Frame) -> None:
        """Write the lowest and the highest round number beside a pane that is not high."""
        muted = self.theme.color("muted")
        ticks = frame.y.ticks(3)
        for tick in {ticks[0].label: ticks[0], ticks[-1].label: ticks[-1]}.values():
            y = frame.point(frame.x.low, tick.value).y()
            y = min(max(y, frame.area.top() + 4.0), frame.area.bottom() - 4.0)
            brush.text(QPointF(frame.area.left() - 4.0, y), tick.label, muted, 1.0)

    def _draw_bands(self, brush: PlotBrush, frame: Frame, series: FlowSeries, layer: int) -> None:
        color = layer_color(self.theme, layer, series.layers)
        ground = self.theme.color("canvas")
        brush.painter.save()
        brush.painter.setClipRect(frame.area)
        for part, is_later in series.parts:
            shade = dimmed(self.theme, color) if is_later else color
            updates, values = series.updates[part], series.quantiles[part, layer]
            for run in finite_parts(values.sum(axis=1)):
                outer, inner = mix(ground, shade, _OUTER), mix(ground, shade, _INNER)
                for low, high, band in ((0, 4, outer), (1, 3, inner)):
                    _fill(brush, frame, updates[run], values[run][:, [low, high]], band)
                brush.polyline(frame.pixels(updates[run], values[run][:, 2]), QPen(shade, 1.4))
        brush.painter.restore()

    def _draw_bars(
        self, brush: PlotBrush, frame: Frame, series: FlowSeries, layer: int, point: int
    ) -> None:
        found = series.at(point)
        counts = found.counts[layer]
        low, high = found.limits[layer].tolist()
        edges = np.linspace(low, high, BINS + 1)
        lengths = counts / max(1, int(counts.max()))
        places = frame.pixels(np.zeros(BINS + 1), edges)[:, 1]
        ends = frame.pixels(lengths, edges[:-1])[:, 0]
        color = layer_color(self.theme, layer, series.layers)
        for k in np.flatnonzero(counts).tolist():
            top, bottom = float(places[k + 1]), float(places[k])
            box = QRectF(frame.area.left(), top, float(ends[k]) - frame.area.left(), bottom - top)
            brush.painter.fillRect(box, color)

    # -- reading

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Draw a layer's activations at the update under the mouse, with their histogram."""
        at, series = self.cursor_position, self.series
        if at is None or series is None:
            return
        for layer, room in enumerate(self.cells().areas):
            over, bars = self.frames(room, layer)
            if not room.contains(at):
                continue
            point = series.now
            if over.area.contains(at):
                point = series.nearest(over.values(at)[0])
                self.draw_cursor(brush, over, point)
                brush.backdrop(bars.area)
                self._draw_bars(brush, bars, series, layer, point)
                brush.border(bars.area)
            brush.readout(at, self.lines_at(layer, point), QRectF(self.rect()))

    def lines_at(self, layer: int, point: int) -> list[str]:
        """Return what the mouse reads of a layer's activations at a point."""
        series = self.series
        assert series is not None
        lines = [self.names[layer], self.when(point)]
        values = series.quantiles[point, layer]
        if not np.isfinite(values).all():
            return [*lines, self.tr("some activations are not finite")]
        low, first, middle, third, high = (short(float(value)) for value in values)
        words = self.tr("median {middle}")
        lines.append(filled(words, middle=middle))
        for inside, below, above in ((3, first, third), (4, low, high)):
            share = percent(QUANTILES[inside] - QUANTILES[4 - inside])
            words = self.tr("{share} of them between {below} and {above}")
            lines.append(filled(words, share=share, below=below, above=above))
        return lines


def _fill(brush: PlotBrush, frame: Frame, updates: Array, values: Array, color: Any) -> None:
    """Fill between the two columns of `values`; of a single point a mark is drawn."""
    if len(updates) == 1:
        ends = frame.pixels(np.repeat(updates, 2), values[0])
        brush.polyline(ends, QPen(color, 4.0))
        return
    x = np.concatenate([updates, updates[::-1]])
    y = np.concatenate([values[:, 0], values[::-1, 1]])
    brush.painter.setPen(Qt.PenStyle.NoPen)
    brush.painter.setBrush(color)
    brush.painter.drawPolygon(to_polygon(frame.pixels(x, y)))
