"""The activations of every layer of one start as histograms: at first, and after training."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QWidget

from simulator.diagnostics.activation_statistics import LayerActivity
from ui.plotting.canvas import PlotCanvas
from ui.plotting.painting import Frame, LegendEntry, PlotBrush
from ui.plotting.ticks import Scale
from ui.theme.colors import Theme, mix
from ui.words.languages import speak
from ui.words.node_words import LayerWords
from ui.words.numbers import short
from ui.words.titles import titled

Array = NDArray[Any]

_SIDE, _LEGEND, _TITLE, _TICKS, _NAME = 12.0, 20.0, 17.0, 20.0, 16.0
LEAST_ROW = 84.0


class ActivityCanvas(PlotCanvas):
    """One small histogram a layer; the lowest axis is named for all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layers: tuple[LayerActivity, ...] = ()
        self._words = LayerWords(self)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Activations of each layer, before and after training"))
        titles = (self.title(k) for k in range(len(self.layers)))
        self.setAccessibleDescription("; ".join(titles))
        self.invalidate()

    def set_layers(self, layers: Sequence[LayerActivity]) -> None:
        """Show `layers`, the first hidden layer first; none invites to choose a start."""
        self.layers = tuple(layers)
        self.setMinimumHeight(self.least_height())
        self._say()

    def least_height(self) -> int:
        """Return the height below which the histograms could not be read."""
        return int(_LEGEND + _NAME + LEAST_ROW * max(1, len(self.layers)))

    def sizeHint(self) -> QSize:
        """Ask for room for every layer."""
        return QSize(300, self.least_height())

    def title(self, layer: int) -> str:
        """Return what is written above the histogram of a layer."""
        found = self.layers[layer]
        name = self._words.title(layer, len(self.layers) - 1)
        spread = self.tr("spread {0} → {1}").format(
            _spread(found.spread_before), _spread(found.spread_after)
        )
        return f"{name} · {titled(found.record)} · {spread}"

    def frames(self) -> list[Frame]:
        """Return the axes rectangle of each layer."""
        count = max(1, len(self.layers))
        height = (self.height() - _LEGEND - _NAME) / count
        frames = []
        for k, layer in enumerate(self.layers):
            top = _LEGEND + k * height + _TITLE
            area = QRectF(_SIDE, top, self.width() - 2.0 * _SIDE, height - _TITLE - _TICKS)
            axis = Scale(float(layer.edges[0]), float(layer.edges[-1]))
            frames.append(Frame(area, axis, Scale(0.0, 1.08)))
        return frames

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the spread of each layer's activations, or how to choose a start."""
        muted = self.theme.color("muted")
        if not self.layers:
            text = self.tr(
                "Click a bar or a line to choose a start: here you see how its activations are "
                "spread in each layer."
            )
            brush.paragraph(area.adjusted(16, 8, -16, -8), text, muted)
            return
        entries = [
            LegendEntry(self.tr("at the start"), _draw_before_sign),
            LegendEntry(self.tr("after training"), _draw_after_sign),
        ]
        brush.legend(QRectF(_SIDE, 0.0, area.width() - 2.0 * _SIDE, _LEGEND), entries)
        for k, frame in enumerate(self.frames()):
            self._draw_layer(brush, frame, k)
        name = self.tr("activation of all nodes and rows; each to its own height")
        middle = QPointF(area.center().x(), area.bottom() - 8.0)
        shorter = (name, self.tr("activation of all nodes and rows"), self.tr("activation"))
        brush.text(middle, brush.fitting(shorter, area.width() - 8.0), muted, 0.5)

    def _draw_layer(self, brush: PlotBrush, frame: Frame, index: int) -> None:
        layer, area = self.layers[index], frame.area
        brush.backdrop(area)
        brush.x_axis(frame, "", grid=False)
        heights = np.repeat(_heights(layer.after), 2)
        edges = np.repeat(layer.edges, 2)[1:-1]
        lows, highs = frame.pixels(edges, 0.0 * heights), frame.pixels(edges, heights)
        fill = after_color(self.theme)
        for left, right in zip(lows[::2].tolist(), highs[1::2].tolist(), strict=True):
            box = QRectF(left[0], right[1], right[0] - left[0], left[1] - right[1])
            brush.painter.fillRect(box, fill)
        outline = np.concatenate([[0.0], np.repeat(_heights(layer.before), 2), [0.0]])
        points = frame.pixels(np.repeat(layer.edges, 2), outline)
        brush.polyline(points, QPen(self.theme.color("text"), 1.2))
        brush.border(area)
        title = brush.elided(self.title(index), area.width())
        brush.text(QPointF(area.left(), area.top() - 9.0), title, self.theme.color("text"))


def after_color(theme: Theme) -> Any:
    """Return the colour of the activations after training."""
    return mix(theme.canvas, theme.color("backward"), 0.6)


def _heights(counts: Array) -> Array:
    """Return each histogram's heights, its own tallest bar 1: where values lie is what counts."""
    return counts / max(1, int(counts.max()))


def _spread(value: float) -> str:
    return "–" if math.isnan(value) else short(value, 2)


def _draw_before_sign(brush: PlotBrush, at: QPointF) -> None:
    brush.painter.setPen(QPen(brush.theme.color("text"), 1.2))
    for x0, y0, x1, y1 in ((-6, 5, -6, -4), (-6, -4, 6, -4), (6, -4, 6, 5)):
        brush.painter.drawLine(at + QPointF(x0, y0), at + QPointF(x1, y1))


def _draw_after_sign(brush: PlotBrush, at: QPointF) -> None:
    brush.painter.fillRect(QRectF(at.x() - 6.0, at.y() - 5.0, 12.0, 10.0), after_color(brush.theme))
