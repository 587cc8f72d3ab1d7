"""An activation function and its derivative over the sum z."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

from simulator.diagnostics.activation_curves import slopes, values
from simulator.messages import Message
from simulator.nn import activations
from simulator.nn.activations import Activation
from ui.guide.pictures._kind import PictureKind
from ui.plotting.function_curves import (
    draw_curves,
    draw_legend,
    draw_level,
    draw_zero_lines,
    frame_in,
    height,
    level_entry,
    sampled,
)
from ui.plotting.painting import PlotBrush
from ui.plotting.ticks import Scale
from ui.words.messages import said, worded

Array = NDArray[Any]

_REACH, _REACHES = 4.0, (2.0, 3.0, 4.0, 5.0, 6.0)
# A bounded function is drawn until it has come that near its bounds, as a share of their distance.
_NEAR = 0.01
_FAR = 60.0


def reach(record: Activation) -> float:
    """Return up to which size of z the function is drawn."""
    if not record.bounded:
        return _REACH
    near = record.upper - _NEAR * (record.upper - record.lower)
    ends = values(record, np.array(_REACHES))
    beyond = np.array(_REACHES) > max(record.kinks, default=0.0)
    there = np.flatnonzero((ends >= near) & beyond)
    return _REACHES[there[0]] if len(there) else _REACHES[-1]


def asymptotes(record: Activation, end: float) -> Iterator[float]:
    """Yield the bounds that the function comes near and has not reached at ±`end`."""
    for bound, sign in ((record.lower, -1.0), (record.upper, 1.0)):
        far, here = values(record, np.array([sign * _FAR, sign * end])).tolist()
        if abs(far - bound) < 1e-6 < abs(here - bound):
            yield bound


def _draw(record: Activation, brush: PlotBrush, area: QRectF) -> None:
    end = reach(record)
    names = ("f(z)", "f′(z)") if record.elementwise else ("a₁", "∂a₁/∂z₁")
    look: dict[str, Any] = {"color": "backward", "dashed": True}
    curves = (
        sampled(names[0], lambda z: values(record, z), -end, end, record.kinks),
        sampled(names[1], lambda z: slopes(record, z), -end, end, record.kinks, **look),
    )
    levels = tuple(asymptotes(record, end))
    frame = frame_in(brush, area, Scale(-end, end), height(curves, 0.0, *levels))
    brush.backdrop(frame.area)
    brush.axes(frame, "z" if record.elementwise else "z₁   (z₂ = z₃ = 0)", ", ".join(names))
    draw_zero_lines(brush, frame)
    for level in levels:
        draw_level(brush, frame, level)
    draw_curves(brush, frame, curves)
    entries = [curve.entry() for curve in curves]
    if levels:
        entries.append(level_entry(said(worded("HelpPictures", "asymptote"))))
    draw_legend(brush, area, entries)


def _describe(record: Activation) -> Message:
    title, end = Message(record.title), f"{reach(record):g}"
    if not record.elementwise:
        told = worded(
            "HelpPictures",
            "Curves of {title}: the probability a₁ of the first of three classes, and its "
            "derivative, over its sum z₁ from −{end} to {end}; the sums of the others stay 0.",
        )
        return told.format(title=title, end=end)
    told = worded(
        "HelpPictures", "Curves of {title} and its derivative over z from −{end} to {end}."
    )
    return told.format(title=title, end=end)


PICTURES = PictureKind(activations.REGISTRY, _draw, _describe)
