"""A benchmark function: as a map and as a surface in space, or as a curve, with its minima."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

from simulator.messages import Message
from simulator.race import benchmark_functions
from simulator.race.benchmark_functions import Function
from ui.guide.pictures._kind import PictureKind
from ui.plotting.camera import Camera, View
from ui.plotting.color_bar import BAR_ROOM
from ui.plotting.function_curves import (
    BOTTOM,
    LEFT,
    TOP,
    draw_curves,
    draw_legend,
    draw_zero_lines,
    frame_in,
    height,
    sampled,
)
from ui.plotting.loss_image import LossImage
from ui.plotting.mesh_painting import Detail, Scene, draw_scene, floor_contours
from ui.plotting.mesh_surface import MeshSurface
from ui.plotting.painting import Frame, LegendEntry, PlotBrush
from ui.plotting.surface_painting import draw_minimum, draw_start
from ui.plotting.ticks import Scale
from ui.words.messages import said, worded

Array = NDArray[Any]

_POINTS = 161
_MAP_SHARE = 0.58
# Heights that differ by more than that, as a multiple of the middle one, are told by their powers.
_WIDE = 12.0
_MOST_PIXELS = 2e6


def grid(record: Function) -> tuple[Array, Array, Array]:
    """Return x (n,), y (m,) and the values (m, n) of a function of two variables."""
    x, y = (np.linspace(low, high, _POINTS) for low, high in record.window)
    across, up = np.meshgrid(x, y)
    points = np.column_stack([across.ravel(), up.ravel()])
    return x, y, record.value(points).reshape(len(y), len(x))


def map_of(x: Array, y: Array, values: Array) -> LossImage:
    """Return the picture of a function's values, by their logarithm where they span much."""
    image = LossImage()
    wide = float(values.max()) > _WIDE * float(np.median(values))
    image.set_log(bool(values.min() >= 0.0) and wide)
    image.set_grid(x, y, values)
    return image


def draw_map(record: Function, brush: PlotBrush, area: QRectF, image: LossImage) -> Frame:
    """Draw the map with its axes, colours and minima into the whole of `area`."""
    frame = image.frame(area.adjusted(LEFT, TOP, -BAR_ROOM, -BOTTOM))
    brush.backdrop(frame.area)
    brush.painter.save()
    brush.painter.setClipRect(frame.area)
    image.draw(brush, frame)
    for x, y in record.minima:
        draw_minimum(brush, frame.point(x, y))
    brush.painter.restore()
    image.draw_scale(brush, frame.area, "f(x, y)")
    brush.axes(frame, *record.variables, grid=False)
    return frame


def mark_entries(record: Function) -> list[LegendEntry]:
    """Return the legend's entries of what is marked on every picture of a function."""
    entries = [LegendEntry(said(worded("HelpPictures", "start of the races")), draw_start)]
    if record.minima:
        entries.insert(0, LegendEntry(said(worded("HelpPictures", "minimum")), draw_minimum))
    return entries


def _draw(record: Function, brush: PlotBrush, area: QRectF) -> None:
    if record.dimension == 1:
        _draw_curve(record, brush, area)
    else:
        x, y, values = grid(record)
        image, half = map_of(x, y, values), QRectF(area)
        half.setWidth(_MAP_SHARE * area.width())
        frame = draw_map(record, brush, half, image)
        draw_start(brush, frame.point(*record.start))
        surface = MeshSurface.of(x, y, values, image.span)
        _draw_surface(record, brush, area.adjusted(half.width(), 0.0, 0.0, 0.0), surface)
    draw_legend(brush, area, mark_entries(record))


def _draw_surface(record: Function, brush: PlotBrush, area: QRectF, surface: MeshSurface) -> None:
    """Draw the function as a surface in space."""
    room = area.adjusted(26.0, TOP, -14.0, -BOTTOM)
    view = View.filling(Camera(), room.left(), room.top(), room.width(), room.height())
    names = (record.variables[0], record.variables[1], "f")
    scene = Scene(surface, floor_contours(surface), names, (), None, None)
    ratio = brush.painter.device().devicePixelRatioF()
    draw_scene(brush, scene, view, area, Detail(2.0 * ratio, _MOST_PIXELS), None)


def _draw_curve(record: Function, brush: PlotBrush, area: QRectF) -> None:
    (low, high), (name,) = record.window[0], record.variables
    curve = sampled(f"f({name})", lambda x: record.value(x[:, None]), low, high)
    frame = frame_in(brush, area, Scale(low, high), height((curve,)))
    brush.backdrop(frame.area)
    brush.axes(frame, name, curve.text)
    draw_zero_lines(brush, frame)
    draw_curves(brush, frame, (curve,))
    for points, draw in ((record.minima, draw_minimum), ((record.start,), draw_start)):
        for (x,) in points:
            draw(brush, frame.point(x, float(record.value(np.array([[x]]))[0])))


def _describe(record: Function) -> Message:
    title = Message(record.title)
    if record.dimension == 1:
        return worded(
            "HelpPictures", "The curve of the function “{title}”, with its minima."
        ).format(title=title)
    told = worded(
        "HelpPictures",
        "The function “{title}” as a map of its values, with its minima, and as a surface.",
    )
    if not record.minima:
        told = worded(
            "HelpPictures", "The function “{title}” as a map of its values and as a surface."
        )
    return told.format(title=title)


PICTURES = PictureKind(benchmark_functions.REGISTRY, _draw, _describe)
