"""The loss of one row and its gradient over the output, for the targets that its record names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

from simulator.messages import Message
from simulator.nn import activations, losses
from simulator.nn.losses import Loss
from ui.guide.pictures._kind import PictureKind
from ui.plotting.function_curves import (
    Curve,
    draw_curves,
    draw_legend,
    draw_upright,
    draw_zero_lines,
    frame_in,
    height,
    level_entry,
    sampled,
)
from ui.plotting.painting import PlotBrush
from ui.plotting.ticks import Scale
from ui.words.messages import filled, said, worded

Array = NDArray[Any]

# Losses that grow without end towards a limit of their outputs are seen up to here.
_MOST = 5.0
# Of one target, and of two: target 0 comes first.
_ONE, _TWO = (("forward", "backward"),), (("negative", "negative"), ("positive", "positive"))


def over_sum(record: Loss) -> bool:
    """Return whether the loss is one of the sum z: the outputs of its partner are steps."""
    return bool(record.only_with_partner)


def values(record: Loss, x: Array, target: float) -> Array:
    """Return the loss of one row at outputs `x` (n,), or at sums."""
    if over_sum(record):
        assert record.fused_value is not None
        z, y = x.reshape(-1, 1, 1), np.full((1, 1), target)
        return np.asarray(record.fused_value(z, y, np.empty_like(z)))
    a, y = _row(record, x, target)
    return np.asarray(record.value(a, y, np.empty_like(a)))


def slopes(record: Loss, x: Array, target: float) -> Array:
    """Return how fast the loss grows with the output, or with the sum: its partner's a − y."""
    if over_sum(record):
        assert record.fused_with is not None
        return activations.REGISTRY[record.fused_with](x[None])[0] - target
    a, y = _row(record, x, target)
    found = np.empty_like(a)
    record.gradient(a, y, found)
    return found[:, 0, 0]


def _row(record: Loss, x: Array, target: float) -> tuple[Array, Array]:
    """Return outputs (n, k, 1) and targets (k, 1): two outputs that share 1, or a single one."""
    shared = record.fused_with and not activations.REGISTRY[record.fused_with].elementwise
    a, y = ([x, 1.0 - x], [target, 1.0 - target]) if shared else ([x], [target])
    return np.stack(a, axis=-1)[:, :, None], np.array(y)[:, None]


def curves(record: Loss) -> Iterator[Curve]:
    """Yield the loss and its gradient for each target."""
    low, high = record.drawn_outputs
    margin = 1e-3 * (high - low) if record.clips else 0.0
    targets, letter = record.drawn_targets, "z" if over_sum(record) else "a"
    for y, colors in zip(targets, _ONE if len(targets) == 1 else _TWO, strict=True):
        more = f"   (y = {y:g})" if len(targets) > 1 else ""
        breaks = (0.0,) if over_sum(record) else (y,)
        ends = low + margin, high - margin
        for name, color, function in zip(
            ("E", f"∂E/∂{letter}"), colors, (values, slopes), strict=True
        ):
            yield sampled(
                name + more,
                partial(function, record, target=y),
                *ends,
                breaks,
                color=color,
                dashed=function is slopes,
            )


def _scale(record: Loss, drawn: tuple[Curve, ...]) -> Scale:
    whole = height(drawn)
    if record.accepts is None:
        return whole
    return Scale(max(whole.low, -_MOST), min(whole.high, _MOST))


def _draw(record: Loss, brush: PlotBrush, area: QRectF) -> None:
    drawn = tuple(curves(record))
    letter = "z" if over_sum(record) else "a"
    frame = frame_in(brush, area, Scale(*record.drawn_outputs), _scale(record, drawn))
    brush.backdrop(frame.area)
    brush.axes(frame, letter, f"E, ∂E/∂{letter}")
    draw_zero_lines(brush, frame)
    entries = [curve.entry() for curve in drawn]
    if len(record.drawn_targets) == 1:
        (target,) = record.drawn_targets
        draw_upright(brush, frame, target)
        pattern = said(worded("HelpPictures", "target y = {0}"))
        entries.append(level_entry(filled(pattern, f"{target:g}")))
    draw_curves(brush, frame, drawn)
    draw_legend(brush, area, entries)


def _describe(record: Loss) -> Message:
    title = Message(record.title)
    low, high = (f"{end:g}".replace("-", "−") for end in record.drawn_outputs)
    targets = ", ".join(f"{target:g}" for target in record.drawn_targets)
    if over_sum(record):
        told = worded(
            "HelpPictures",
            "Curves of “{title}” and its gradient over the sum z from {low} to {high}, "
            "for the targets {targets}.",
        )
    elif len(record.drawn_targets) == 1:
        told = worded(
            "HelpPictures",
            "Curves of “{title}” and its gradient over the output a from {low} to {high}, "
            "for the target {targets}.",
        )
    else:
        told = worded(
            "HelpPictures",
            "Curves of “{title}” and its gradient over the output a from {low} to {high}, "
            "for the targets {targets}.",
        )
    return told.format(title=title, low=low, high=high, targets=targets)


PICTURES = PictureKind(losses.REGISTRY, _draw, _describe)
