"""The learning rate over the epochs, with a schedule's defaults and with a warm-up before them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from simulator.messages import Message
from simulator.optimizers import schedules
from simulator.optimizers.schedules import WARMUP, Schedule, ScheduleRecord
from ui.guide.pictures._kind import PictureKind
from ui.plotting.function_curves import (
    Curve,
    draw_curves,
    draw_legend,
    draw_zero_lines,
    frame_in,
)
from ui.plotting.painting import PlotBrush
from ui.plotting.rate_curve import factors
from ui.plotting.ticks import Scale
from ui.words.messages import filled, said, worded
from ui.words.titles import setting_title

_EPOCHS, _WARMUP = 120, 10
_NOTE_INSET, _NOTE_ROW = 12.0, 17.0


def _draw_settings(record: ScheduleRecord, brush: PlotBrush, corner: QPointF) -> None:
    """Write the default settings below one another, up to the right."""
    shown = [one for one in record.settings if one is not WARMUP]
    for k, one in enumerate(shown):
        text = f"{setting_title(one)}: {one.default:g}"
        at = corner + QPointF(-_NOTE_INSET, _NOTE_INSET + k * _NOTE_ROW)
        brush.text(at, text, brush.theme.color("muted"), 1.0)


def _draw(record: ScheduleRecord, brush: PlotBrush, area: QRectF) -> None:
    plain = said(worded("HelpPictures", "without a warm-up"))
    warm = filled(said(worded("HelpPictures", "warm-up of {0} epochs")), _WARMUP)
    heated = Schedule(record.name, {WARMUP.name: float(_WARMUP)})
    curves = (
        Curve(plain, *factors(Schedule(record.name), _EPOCHS)),
        Curve(warm, *factors(heated, _WARMUP), color="caution", dashed=True),
    )
    frame = frame_in(brush, area, Scale(0.0, _EPOCHS), Scale(-0.04, 1.08))
    brush.backdrop(frame.area)
    epoch = said(worded("HelpPictures", "epoch n"))
    brush.axes(frame, epoch, said(worded("HelpPictures", "learning rate / r")))
    draw_zero_lines(brush, frame)
    draw_curves(brush, frame, curves)
    _draw_settings(record, brush, frame.area.topRight())
    draw_legend(brush, area, [curve.entry() for curve in curves])


def _describe(record: ScheduleRecord) -> Message:
    told = worded(
        "HelpPictures",
        "The learning rate over {epochs} epochs with the schedule “{title}” and its defaults, "
        "as a multiple of the rate r that is set; dashed, with a warm-up of {warmup} epochs.",
    )
    return told.format(title=Message(record.title), epochs=_EPOCHS, warmup=_WARMUP)


PICTURES = PictureKind(schedules.REGISTRY, _draw, _describe)
