"""Nodes that learn nothing: the share of dead and of saturated ones in each layer over time."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from ui.gradient_flow.flow_canvas import dimmed
from ui.gradient_flow.pane_canvas import PaneCanvas
from ui.gradient_flow.series import FlowSeries
from ui.plotting.painting import Frame, LegendEntry, PlotBrush, to_polygon
from ui.plotting.ticks import Scale
from ui.words.messages import filled
from ui.words.numbers import grouped

Array = NDArray[Any]

_SIDE, _TOP, _LEGEND = 10.0, 4.0, 18.0
_TICKS = 38.0
# The latest share holds for this part of the axis: it would not be seen otherwise.
_LEAST_STEP = 0.01


class IdleCanvas(PaneCanvas):
    """One pane a hidden layer: dead nodes from below, saturated ones on top of them."""

    head_room = _LEGEND

    def _say(self) -> None:
        super()._say()
        self.setAccessibleName(self.tr("Dead and saturated nodes of each layer over the updates"))

    def layers(self) -> list[int]:
        """Return the layers whose nodes can be idle: hidden ones with a function that trains."""
        if self.series is None:
            return []
        return np.flatnonzero(np.isfinite(self.series.at(0).dead)).tolist()

    def frame(self, area: QRectF) -> Frame:
        """Return a pane's axes: shares over the updates."""
        inner = QRectF(area).adjusted(_TICKS, 0.0, 0.0, 0.0)
        return Frame(inner, self.updates_scale(), Scale(0.0, 1.0))

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw every hidden layer's pane, or why there is none."""
        series, muted = self.series, self.theme.color("muted")
        if series is None:
            self.draw_invitation(brush, area)
            return
        layers = self.layers()
        if not layers:
            text = self.tr("No hidden layer here has nodes that could be dead or saturated.")
            brush.paragraph(area.adjusted(24, 8, -24, -8), text, muted)
            return
        legend = QRectF(_SIDE + _TICKS, _TOP, area.width() - 2.0 * _SIDE - _TICKS, _LEGEND)
        brush.legend(legend, self._entries())
        found = self.cells()
        for place, (layer, room) in enumerate(zip(layers, found.areas, strict=True)):
            frame = self.frame(room)
            head = brush.fitting(self._heads(series, layer, series.now), frame.area.width())
            at = QPointF(frame.area.left(), room.top() - 8.0)
            brush.text(at, head, self.theme.color("text"))
            brush.backdrop(frame.area)
            for share, text in ((0.0, "0"), (1.0, "100 %")):
                y = frame.point(frame.x.low, share).y()
                y = min(max(y, frame.area.top() + 4.0), frame.area.bottom() - 4.0)
                brush.text(QPointF(frame.area.left() - 4.0, y), text, muted, 1.0)
            brush.x_axis(frame, "", grid=True, labels=found.is_lowest(place))
            self._draw_shares(brush, frame, series, layer)
            self.draw_now(brush, frame)
            brush.border(frame.area)

    def _entries(self) -> list[LegendEntry]:
        dead, saturated = self.tr("dead: slope 0 in every row"), self.tr("saturated: next to 0")
        return [
            LegendEntry(dead, _swatch("bad"), short=self.tr("dead")),
            LegendEntry(saturated, _swatch("caution"), short=self.tr("saturated")),
        ]

    def _draw_shares(self, brush: PlotBrush, frame: Frame, series: FlowSeries, layer: int) -> None:
        dead, saturated = (shares[:, layer] for shares in series.idle_shares)
        nothing = np.zeros_like(dead)
        for part, is_later in series.parts:
            for below, above, token in (
                (nothing, dead, "bad"),
                (dead, dead + saturated, "caution"),
            ):
                color = self.theme.color(token)
                if is_later:
                    color = dimmed(self.theme, color)
                _fill(brush, frame, series.updates[part], below[part], above[part], color)

    def _heads(self, series: FlowSeries, layer: int, point: int) -> tuple[str, ...]:
        """Return what is written above a pane, from long to short."""
        found = series.at(point)
        dead, saturated = int(found.dead[layer]), int(found.saturated[layer])
        gaps = {
            "layer": self.names[layer],
            "dead": grouped(dead),
            "saturated": grouped(saturated),
            "idle": grouped(dead + saturated),
            "count": grouped(found.units[layer]),
        }
        words = (
            self.tr("{layer} · {dead} dead, {saturated} saturated of {count}"),
            self.tr("{layer} · {idle} of {count} idle"),
            "{layer} · {idle}/{count}",
        )
        return tuple(filled(one, **gaps) for one in words)

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Tell the numbers of a layer at the update under the mouse."""
        at, series = self.cursor_position, self.series
        if at is None or series is None:
            return
        for layer, room in zip(self.layers(), self.cells().areas, strict=True):
            frame = self.frame(room)
            if frame.area.contains(at):
                point = series.nearest(frame.values(at)[0])
                self.draw_cursor(brush, frame, point)
                brush.readout(at, self.lines_at(layer, point), QRectF(self.rect()))

    def lines_at(self, layer: int, point: int) -> list[str]:
        """Return what the mouse reads of a layer at a point."""
        assert self.series is not None
        return [self._heads(self.series, layer, point)[0], self.when(point)]


def _swatch(token: str) -> Any:
    def draw(brush: PlotBrush, at: QPointF) -> None:
        color = brush.theme.color(token)
        brush.painter.fillRect(QRectF(at.x() - 6.0, at.y() - 5.0, 12.0, 10.0), color)

    return draw


def _fill(
    brush: PlotBrush, frame: Frame, updates: Array, below: Array, above: Array, color: QColor
) -> None:
    """Fill between two curves with steps: a share holds until the next point."""
    if not (above > below).any():
        return
    least = _LEAST_STEP * (frame.x.high - frame.x.low)
    ends = np.append(updates[1:], updates[-1] + least)
    x = np.column_stack([updates, ends]).ravel()
    low, high = np.repeat(below, 2), np.repeat(above, 2)
    across, up = np.concatenate([x, x[::-1]]), np.concatenate([low, high[::-1]])
    brush.painter.setPen(Qt.PenStyle.NoPen)
    brush.painter.setBrush(color)
    brush.painter.drawPolygon(to_polygon(frame.pixels(across, up)))
