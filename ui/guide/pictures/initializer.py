"""How the first weights of a layer of 8 nodes behind 8 others are spread."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from simulator.messages import Message
from simulator.nn import initializers
from simulator.nn.initializers import Initializer
from ui.guide.pictures._kind import PictureKind
from ui.plotting.function_curves import (
    draw_legend,
    draw_upright,
    draw_zero_lines,
    frame_in,
    level_entry,
)
from ui.plotting.painting import LegendEntry, PlotBrush
from ui.plotting.ticks import Scale, nice_ceiling
from ui.theme.colors import mix
from ui.words.messages import filled, said, worded
from ui.words.numbers import short

Array = NDArray[Any]

_NODES, _LAYERS, _SEED = 8, 2000, 1
_BINS = 73
# From −reach to reach; small weights are seen at a scale of their own.
_REACH, _SMALL_REACH, _SMALL = 1.5, 0.045, 0.02


@cache
def weights(record: Initializer) -> Array:
    """Return the weights of many layers 8 → 8 as the record draws them, shape (n,)."""
    rng = np.random.default_rng(_SEED)
    layers = _LAYERS if record.is_random else 1
    return np.concatenate([record.draw(rng, _NODES, _NODES).ravel() for _ in range(layers)])


def reach(record: Initializer) -> float:
    """Return up to which size of weight the picture shows them."""
    is_small = record.is_random and float(weights(record).std()) < _SMALL
    return _SMALL_REACH if is_small else _REACH


def shares(record: Initializer) -> tuple[Array, Array]:
    """Return the edges of the bars and the density in each: the bars' areas add up to 1."""
    end = reach(record)
    if not record.is_random:
        width = 2.0 * end / _BINS
        return weights(record)[0] + width * np.array([-0.5, 0.5]), np.array([1.0 / width])
    # The outermost bars end with the largest weight, or even ones would seem rare at their limits.
    largest = float(np.abs(weights(record)).max())
    bins = 2 * round(0.5 * _BINS * largest / end) + 1
    density, edges = np.histogram(weights(record), bins, (-largest, largest), density=True)
    return edges, density


def _draw(record: Initializer, brush: PlotBrush, area: QRectF) -> None:
    edges, density = shares(record)
    end = reach(record)
    frame = frame_in(brush, area, Scale(-end, end), Scale(0.0, nice_ceiling(1.08 * density.max())))
    brush.backdrop(frame.area)
    brush.axes(frame, "w", said(worded("HelpPictures", "density")))
    draw_zero_lines(brush, frame)
    brush.painter.save()
    brush.painter.setClipRect(frame.area)
    _draw_bars(
        brush,
        [frame.point(*at) for at in zip(edges[:-1], density, strict=True)],
        frame.point(float(edges[-1]), 0.0),
    )
    brush.painter.restore()
    short_name = said(worded("HelpPictures", "weights of layers 8 → 8"))
    entries = [LegendEntry(_told(record), _draw_bar, short=short_name if record.is_random else "")]
    if record.is_random:
        deviation = float(weights(record).std())
        for at in (-deviation, deviation):
            draw_upright(brush, frame, at)
        pattern = said(worded("HelpPictures", "standard deviation ±{0}"))
        entries.append(level_entry(filled(pattern, short(deviation, 2))))
    draw_legend(brush, area, entries)


def _told(record: Initializer) -> str:
    if record.is_random:
        return said(worded("HelpPictures", "weights of layers with 8 inputs and 8 nodes"))
    pattern = said(worded("HelpPictures", "all weights are {0}"))
    return filled(pattern, f"{weights(record)[0]:g}")


def _draw_bars(brush: PlotBrush, tops: list[QPointF], last: QPointF) -> None:
    ends = [*(top.x() for top in tops[1:]), last.x()]
    for top, right in zip(tops, ends, strict=True):
        bar = QRectF(top.x(), top.y(), max(1.0, right - top.x() - 1.0), last.y() - top.y())
        brush.painter.fillRect(bar, _fill(brush))


def _draw_bar(brush: PlotBrush, at: QPointF) -> None:
    brush.painter.fillRect(QRectF(at.x() - 6.0, at.y() - 4.0, 12.0, 9.0), _fill(brush))


def _fill(brush: PlotBrush) -> Any:
    return mix(brush.theme.canvas, brush.theme.forward, 0.75)


def _describe(record: Initializer) -> Message:
    title = Message(record.title)
    if record.is_random:
        told = worded(
            "HelpPictures",
            "Histogram of the first weights with “{title}” in layers with 8 inputs and 8 nodes: "
            "their standard deviation is {deviation}.",
        )
        return told.format(title=title, deviation=short(float(weights(record).std()), 2))
    told = worded("HelpPictures", "The first weights with “{title}”: all are {value}.")
    return told.format(title=title, value=f"{weights(record)[0]:g}")


PICTURES = PictureKind(initializers.REGISTRY, _draw, _describe)
