"""The colour legend to the right of a map."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPen

from ui.plotting.color_scales import packed, viridis
from ui.plotting.painting import PlotBrush, to_image
from ui.plotting.ticks import Scale, Tick, linear_label
from ui.theme.type_size import scaled
from ui.words.numbers import MINUS

# Pixels that a map leaves free to its right.
BAR_ROOM = 80.0
BAR_GAP, BAR_WIDTH = 10.0, 10.0
_LABEL_GAP, _TICK = 12.0, 6.0
# Above the bar is its name: in larger type it takes more.
_NAME_ROOM, _NAME_GAP = 14.0, 3.0


@cache
def _palette() -> QImage:
    levels = np.linspace(0.0, 1.0, 64)[:, None] * [255.0, 255.0]
    return to_image(packed(viridis())[levels.astype(np.intp)])


def label_forms(tick: Tick) -> tuple[str, ...]:
    """Return a tick's label from long to short: ``1.05·10³⁰¹``, ``1.05e301``, ``1e301``."""
    halves = (f"{tick.value:.{digits}e}".split("e") for digits in (2, 1, 0))
    shorter = (f"{mantissa}e{int(power)}" for mantissa, power in halves)
    return tick.label, *(text.replace("-", MINUS) for text in shorter)


def bar_labels(brush: PlotBrush, ticks: Sequence[Tick], width: float) -> list[str]:
    """Return what is written beside a bar's ticks, the lowest first: no two are the same.

    Where the range is so small that its ticks would differ only in figures for which there is no
    room, the lowest has its value, and the others what they are above it.
    """
    labels = [brush.fitting(label_forms(tick), width) for tick in ticks]
    if len(set(labels)) == len(labels):
        return labels
    low = ticks[0].value
    step = min(after.value - before.value for before, after in pairwise(ticks))
    rises = [tick.value - low for tick in ticks[1:]]
    above = [label_forms(Tick(rise, linear_label(rise, step))) for rise in rises]
    written = [brush.fitting([f"+{form}" for form in forms], width) for forms in above]
    if len(set(written)) < len(written):  # of the very largest numbers the ends alone
        written[:-1] = [""] * (len(written) - 1)
    return [labels[0], *written]


def draw_color_bar(
    brush: PlotBrush, area: QRectF, scale: Scale, palette: QImage | None = None
) -> QRectF:
    """Draw a bar of `palette`, else viridis, with the ticks of `scale`; return its rectangle.

    A palette is an image of one column, the lowest value at the bottom.
    """
    above = max(_NAME_ROOM, brush.metrics.height() + _NAME_GAP)
    bar = QRectF(area.right() + BAR_GAP, area.top() + above, BAR_WIDTH, area.height() - above)
    brush.image(bar, _palette() if palette is None else palette)
    muted = brush.theme.color("muted")
    taken = bar.bottom() + 20.0
    ticks = scale.ticks(max(2, int(bar.height() / scaled(26.0))))
    labels = bar_labels(brush, ticks, BAR_ROOM - BAR_GAP - BAR_WIDTH - _TICK)
    for tick, label in zip(ticks, labels, strict=True):
        y = bar.bottom() - float(scale.fractions(tick.value)) * bar.height()
        if taken - y >= scaled(_LABEL_GAP):
            brush.painter.setPen(QPen(muted, 1.0))
            brush.painter.drawLine(QPointF(bar.right(), y), QPointF(bar.right() + 3.0, y))
            brush.text(QPointF(bar.right() + _TICK, y), label, muted)
            taken = y
    return bar
