"""What lies in the picture of decision regions: its colours, points and signs."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from simulator.data.datasets import Task
from simulator.diagnostics.regions import is_hard
from ui.plotting.color_scales import (
    LEVELS,
    binary_levels,
    class_fields,
    multiclass_levels,
    packed,
    softened,
    value_levels,
    viridis,
)
from ui.plotting.contours import contour_lines
from ui.plotting.markers import class_shape, draw_corners, draw_ring, draw_shape
from ui.plotting.painting import LegendEntry, PlotBrush
from ui.regions_plot.region_points import RegionPoints
from ui.theme.colors import Theme, mix

if TYPE_CHECKING:
    from simulator.diagnostics.boundaries import Boundary

Array = NDArray[Any]

_STRENGTHS = 32
# Shares beside 0 and 1, of which there are logarithms.
_LEAST, _MOST = 1e-300, 1.0 - 1e-16


def region_pixels(
    outputs: Array,
    task: Task,
    span: tuple[float, float],
    theme: Theme,
    known: Boundary | None = None,
) -> tuple[Array, list[Array]]:
    """Return the picture of `outputs` and its boundary lines.

    Parameters
    ----------
    outputs : ndarray, shape (ny, nx, k)
        Network outputs on the grid.
    task : str
        What the outputs mean.
    span : pair of float
        Smallest and largest value of a regression's palette.
    theme : Theme
        The colours.
    known : Boundary, optional
        Where answers that are steps change.

    Returns
    -------
    pixels : ndarray of uint32
        32-bit pixels, lowest row first.
    lines : list of ndarray, shape (points, 2)
        Where a single output is 0.5, as fractions across and up.
    """
    if task == "regression":
        return packed(viridis())[value_levels(class_fields(outputs, 1)[0], *span)], []
    if outputs.shape[-1] == 1:
        return _binary_pixels(outputs, theme, known)
    # Refined first: classes meet in clean lines instead of blurred ones.
    factor = 3 if outputs.shape[-1] <= 4 else 2
    fields = class_fields(outputs, factor)
    by = class_fields(_comparable(outputs), factor)
    return class_palette(theme, len(fields))[multiclass_levels(fields, _STRENGTHS, by)], []


def _comparable(outputs: Array) -> Array:
    """Return outputs of which the largest wins, even where those of a softmax are not.

    Shares are bent between the points of the grid; their logarithms differ as the sums do.
    """
    if outputs.min() < 0.0 or outputs.max() > 1.0:
        return outputs
    return np.asarray(np.log(np.clip(outputs, _LEAST, None)))


def _binary_pixels(
    outputs: Array, theme: Theme, known: Boundary | None
) -> tuple[Array, list[Array]]:
    if known is not None:
        levels = binary_levels(known.fine)
        return binary_palette(theme)[levels], list(known.lines)
    field = class_fields(outputs, 1)[0]
    hard = is_hard(outputs)
    if hard:
        field = class_fields(softened(field)[..., None], 4)[0]
    levels = binary_levels(field > 0.5 if hard else field)
    return binary_palette(theme)[levels], contour_lines(_straightened(field), np.array([0.0]))[0]


def _straightened(field: Array) -> Array:
    """Return a field that is 0 where shares are a half, and even where those of a sigmoid are not.

    A single node's line is straight in its sum; between the points of the grid its output bends it.
    """
    if field.min() < 0.0 or field.max() > 1.0:
        return field - 0.5
    share = np.clip(field, _LEAST, _MOST)
    return np.asarray(np.log(share) - np.log1p(-share))


def paint_points(
    painter: QPainter,
    theme: Theme,
    points: RegionPoints | None,
    places: Array,
    radius: float,
    color: QColor | None = None,
) -> None:
    """Draw every point: training filled, validation hollow, by class colour and shape.

    With `color` all have that one.
    """
    if points is None:
        return
    labels, count = points.labels.tolist(), points.training_count
    # There may be thousands: what points of a class share is made once, and nothing is scaled.
    looks = {
        (label, hollow): _look(theme, label, radius, hollow=hollow, color=color)
        for label in set(labels)
        for hollow in (False, True)
    }
    painter.save()
    for row, (x, y) in enumerate(places.tolist()):
        outline, fill, edge = looks[labels[row], row >= count]
        painter.setPen(edge)
        painter.setBrush(fill)
        painter.drawPath(outline.translated(x, y))
    painter.restore()


def _look(
    theme: Theme, index: int, radius: float, *, hollow: bool, color: QColor | None = None
) -> tuple[QPainterPath, QColor, QPen]:
    """Return the outline around the origin, the fill and the pen of the points of a class."""
    color = theme.class_color(index) if color is None else color
    size = radius - 0.4 if hollow else radius
    edge = QPen(color, 1.6) if hollow else QPen(_rim(theme), 1.0)
    edge.setCosmetic(True)  # as `draw_shape` draws the one in the legend
    fill = theme.color("canvas") if hollow else color
    return QTransform.fromScale(size, size).map(class_shape(index)), fill, edge


def paint_point(
    painter: QPainter, theme: Theme, at: QPointF, index: int, radius: float, *, hollow: bool
) -> None:
    """Draw one point of class `index`."""
    color = theme.class_color(index)
    if hollow:
        edge = QPen(color, 1.6)
        draw_shape(painter, at, class_shape(index), radius - 0.4, theme.color("canvas"), edge)
    else:
        draw_shape(painter, at, class_shape(index), radius, color, QPen(_rim(theme), 1.0))


def wrong_pen(theme: Theme) -> QPen:
    """Return the pen of the ring around misclassified points."""
    return QPen(theme.color("bad"), 1.6)


def sample_pen(theme: Theme) -> QPen:
    """Return the pen of the corners around the sample that is being shown."""
    return QPen(theme.color("text"), 1.8)


def class_entry(name: str, index: int) -> LegendEntry:
    """Return a legend's entry for a class: its name and its point."""

    def draw(brush: PlotBrush, at: QPointF) -> None:
        paint_point(brush.painter, brush.theme, at, index, 4.5, hollow=False)

    return LegendEntry(name, draw)


def draw_wrong_sign(brush: PlotBrush, at: QPointF) -> None:
    """Draw the ring of a point that is classified wrong."""
    draw_ring(brush.painter, at, 5.0, wrong_pen(brush.theme))


def draw_hollow_sign(brush: PlotBrush, at: QPointF) -> None:
    """Draw the hollow point of a validation row."""
    edge = QPen(brush.theme.color("muted"), 1.6)
    draw_shape(brush.painter, at, class_shape(0), 4.5, brush.theme.color("canvas"), edge)


def draw_sample_sign(brush: PlotBrush, at: QPointF) -> None:
    """Draw the corners around the sample that is stepped through."""
    draw_corners(brush.painter, at, 5.0, sample_pen(brush.theme))


@cache
def _rim(theme: Theme) -> QColor:
    return QColor(theme.canvas)


@cache
def binary_palette(theme: Theme) -> Array:
    """Return the pixels of a probability: class 0's colour, the canvas half-way, class 1's."""
    sides = []
    most = 0.50 if theme.is_dark else 0.58  # the points on top must stand out from their class
    for index in (0, 1):
        color = theme.class_color(index)
        strong, faint = mix(theme.canvas, color, most), mix(theme.canvas, color, 0.10)
        sides.append([mix(faint, strong, k / 127.0) for k in range(LEVELS // 2)])
    return packed(_table(sides[0][::-1] + sides[1]))


@cache
def class_palette(theme: Theme, count: int) -> Array:
    """Return the pixels of `count` classes in `_STRENGTHS` strengths each."""
    colors = []
    for index in range(count):
        for k in range(_STRENGTHS):
            share = 0.10 + 0.48 * k / (_STRENGTHS - 1)
            colors.append(mix(theme.canvas, theme.class_color(index), share))
    return packed(_table(colors))


def _table(colors: list[QColor]) -> Array:
    return np.array([[c.red(), c.green(), c.blue()] for c in colors], np.uint8)
