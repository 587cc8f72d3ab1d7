"""An optimizer's way through the narrow ravine, beside that of plain gradient descent."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from simulator import optimizers
from simulator.messages import Message
from simulator.optimizers.record import OptimizerRecord
from simulator.race import benchmark_functions
from simulator.race.objectives import FunctionObjective
from simulator.race.presets import REGISTRY as PRESETS
from simulator.race.race import Race, Racer
from ui.guide.pictures._kind import PictureKind
from ui.plotting.color_bar import BAR_ROOM
from ui.plotting.function_curves import BOTTOM, LEFT, TOP, draw_legend
from ui.plotting.loss_image import LossImage
from ui.plotting.painting import LegendEntry, PlotBrush
from ui.plotting.racer_paths import draw_trajectory
from ui.plotting.racer_styles import RacerStyle, draw_head, legend_entry, style_of
from ui.plotting.surface_painting import draw_minimum, draw_start
from ui.words.messages import filled, said, worded
from ui.words.titles import translated

Array = NDArray[Any]

_RAVINE = benchmark_functions.get("ravine")
_PLAIN = optimizers.REGISTRY["sgd"]
_START = PRESETS["momentum_ravine"].own_start or _RAVINE.start
_UPDATES = 150
_POINTS = 201
# What is seen at least, and how far beyond the ways.
_X, _Y, _ROOM = (-4.2, 1.2), (-2.2, 1.4), 0.4
_HEAD = 5.0


@cache
def path(record: OptimizerRecord) -> Array:
    """Return where the optimizer is after each update from the start on, shape (k, 2)."""
    racer = Racer(record.title, record.name, {"learning_rate": record.drawn_rate})
    race = Race(FunctionObjective(_RAVINE), [racer], np.array(_START), updates=_UPDATES)
    while not race.is_over:
        race.step()
    return race.record().trajectories[0].points


def window(paths: Sequence[Array]) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return from where to where the ravine is seen, so that all of the ways is."""
    points = np.vstack(paths)
    (left, low), (right, high) = (points.min(axis=0) - _ROOM), (points.max(axis=0) + _ROOM)
    return (
        (min(_X[0], float(left)), max(_X[1], float(right))),
        (min(_Y[0], float(low)), max(_Y[1], float(high))),
    )


def ravine(paths: Sequence[Array]) -> LossImage:
    """Return the map of the ravine that shows these ways."""
    x, y = (np.linspace(low, high, _POINTS) for low, high in window(paths))
    across, up = np.meshgrid(x, y)
    values = _RAVINE.value(np.column_stack([across.ravel(), up.ravel()]))
    image = LossImage()
    image.set_grid(x, y, values.reshape(across.shape))
    return image


def _draw(record: OptimizerRecord, brush: PlotBrush, area: QRectF) -> None:
    # Plain descent lies on top: it goes least far, and is seen wherever the other goes on.
    racers = (record,) if record is _PLAIN else (record, _PLAIN)
    paths = [path(one) for one in racers]
    image = ravine(paths)
    frame = image.frame(area.adjusted(LEFT, TOP, -BAR_ROOM, -BOTTOM))
    marks = [LegendEntry(said(worded("HelpPictures", "start")), draw_start)]
    marks.append(LegendEntry(said(worded("HelpPictures", "minimum")), draw_minimum))
    brush.painter.save()
    brush.painter.setClipRect(frame.area)
    image.draw(brush, frame)
    for one, points in zip(racers, paths, strict=True):
        style = _style(one)
        pixels = frame.pixels(points[:, 0], points[:, 1])
        draw_trajectory(brush, pixels, style, frame.area)
        draw_head(brush, QPointF(*pixels[-1].tolist()), style, _HEAD)
    draw_start(brush, frame.point(*_START))
    draw_minimum(brush, frame.point(*_RAVINE.minima[0]))
    brush.painter.restore()
    image.draw_scale(brush, frame.area, "f(x, y)")
    brush.axes(frame, *_RAVINE.variables, grid=False)
    count = filled(said(worded("HelpPictures", "{0} updates")), _UPDATES)
    names = [legend_entry(_name(one), _style(one)) for one in racers]
    draw_legend(brush, area, [*names, *marks, LegendEntry(count, None, needed=False)])


def _style(record: OptimizerRecord) -> RacerStyle:
    """Return the look of a way: plain descent has one of its own beside each of the others."""
    return style_of(int(record is _PLAIN))


def _name(record: OptimizerRecord) -> str:
    return f"{translated(record.short_title)}: η = {record.drawn_rate:g}"


def _describe(record: OptimizerRecord) -> Message:
    title = Message(record.title)
    if record is _PLAIN:
        told = worded(
            "HelpPictures", "The way of “{title}” through a narrow ravine, over {updates} updates."
        )
        return told.format(title=title, updates=_UPDATES)
    told = worded(
        "HelpPictures",
        "The way of “{title}” through a narrow ravine, over {updates} updates, "
        "beside that of plain gradient descent.",
    )
    return told.format(title=title, updates=_UPDATES)


PICTURES = PictureKind(optimizers.REGISTRY, _draw, _describe)
