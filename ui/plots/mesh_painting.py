"""A loss surface in space, painted from back to front: room, surface, paths, points, names."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPen

from ui.plots.camera import FLOOR, HEIGHT, View
from ui.plots.contours import contour_lines
from ui.plots.markers import draw_ring
from ui.plots.mesh_axes import BoxAxes
from ui.plots.mesh_raster import Hits, cast
from ui.plots.mesh_shading import line_stride, picture, shades
from ui.plots.mesh_surface import MeshSurface
from ui.plots.painting import PlotBrush
from ui.plots.surface_painting import (
    CASING,
    CORE,
    clipped_color,
    draw_here,
    draw_start,
    line_colors,
)
from ui.plots.surface_path import SurfacePath, cut_in_pieces, draw_hidden, draw_lines, runs

Array = NDArray[Any]
Point = tuple[float, float, float]

# Paths float this far above the surface while it is decided what hides them.
_LIFT = 0.025
_MOST_CONTOUR_CELLS = 120


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """All that is seen in the box.

    Attributes
    ----------
    surface : MeshSurface
    contours : list of list of ndarray
        Lines on the floor, by level; see `floor_contours`.
    names : tuple of str
        Of the two directions and of the loss.
    paths : sequence of SurfacePath
    start, here : tuple or None
        A point's two coordinates and its loss.
    """

    surface: MeshSurface
    contours: list[list[Array]]
    names: tuple[str, str, str]
    paths: Sequence[SurfacePath]
    start: Point | None
    here: Point | None


def floor_contours(surface: MeshSurface) -> list[list[Array]]:
    """Return lines of equal height as fractions of the grid across and up, by level."""
    heights = surface.heights
    if surface.clipped is not None:
        heights = np.where(surface.clipped > 0.5, np.nan, heights)
    every = -(-max(heights.shape) // _MOST_CONTOUR_CELLS)
    if every > 1 and all((n - 1) % every == 0 for n in heights.shape):
        heights = heights[::every, ::every]
    return contour_lines(heights, np.linspace(0.0, 1.0, 12)[1:-1])


def draw_scene(brush: PlotBrush, scene: Scene, view: View, bounds: QRectF, fineness: float) -> None:
    """Draw everything in the box.

    Parameters
    ----------
    brush : PlotBrush
    scene : Scene
    view : View
        From where the box is seen.
    bounds : QRectF
        What may be drawn on.
    fineness : float
        Pixels of the surface's picture along one of the widget's.
    """
    surface = scene.surface
    axes = BoxAxes(view, surface.x, surface.y, surface.height, scene.names)
    brush.painter.save()
    brush.painter.setClipRect(bounds)
    axes.draw_room(brush)
    axes.draw_floor_lines(brush, scene.contours, line_colors(len(scene.contours)))
    axes.draw_labels(brush, bounds)
    area = _covered(view, bounds)
    if not area.isEmpty():
        hits = _draw_surface(brush, surface, view, area, fineness)
        for path in scene.paths:
            _draw_path(brush, surface, path, view, _Front(hits, area, fineness))
        _draw_points(brush, scene, view)
    brush.painter.restore()


def _covered(view: View, bounds: QRectF) -> QRectF:
    """Return the whole pixels that the box takes inside `bounds`."""
    corners = [(x, y, z) for x in (-1.0, 1.0) for y in (-1.0, 1.0) for z in (0.0, HEIGHT)]
    pixels = view.pixels(np.array(corners))
    left, top = np.floor(pixels[:, :2].min(axis=0)).tolist()
    right, bottom = np.ceil(pixels[:, :2].max(axis=0)).tolist()
    box = QRectF(left - 1.0, top - 1.0, right - left + 2.0, bottom - top + 2.0)
    return QRectF(box.intersected(bounds).toAlignedRect())


def _draw_surface(
    brush: PlotBrush, surface: MeshSurface, view: View, area: QRectF, fineness: float
) -> Hits:
    shape = (max(1, round(area.height() * fineness)), max(1, round(area.width() * fineness)))
    light = shades(surface.heights, view.camera)
    hits = cast(surface.heights, view, area.left(), area.top(), shape, fineness, light)
    ny, nx = surface.heights.shape
    strides = (line_stride(nx - 1, 2.0 * view.scale), line_stride(ny - 1, 2.0 * view.scale))
    cap = clipped_color(brush.theme)
    rgb = (cap.red(), cap.green(), cap.blue())
    pixels = picture(hits, surface.clipped, strides, rgb)
    rows, columns = shape
    image = QImage(
        pixels.tobytes(), columns, rows, 4 * columns, QImage.Format.Format_ARGB32_Premultiplied
    )
    target = QRectF(area.left(), area.top(), columns / fineness, rows / fineness)
    brush.painter.drawImage(target, image)
    return hits


@dataclass(frozen=True, slots=True, eq=False)
class _Front:
    """What of the surface is in front, and where its picture lies."""

    hits: Hits
    area: QRectF
    fineness: float

    def hides(self, pixels: Array) -> Array:
        """Return which points (n, 3), pixels of the widget and depth, lie behind the surface."""
        across = (pixels[:, 0] - self.area.left()) * self.fineness
        down = (pixels[:, 1] - self.area.top()) * self.fineness
        return self.hits.hidden(across, down, pixels[:, 2])


def _draw_path(
    brush: PlotBrush, surface: MeshSurface, path: SurfacePath, view: View, front: _Front
) -> None:
    pieces = cut_in_pieces(surface.places(path.points, path.heights), view.pixels)
    if not len(pieces.start):
        return
    start, end = surface.raised(pieces.start), surface.raised(pieces.end)
    middle = 0.5 * (start + end)
    middle[:, 2] += _LIFT
    hidden = front.hides(view.pixels(middle))
    begin, stop = view.pixels(start)[:, :2], view.pixels(end)[:, :2]
    lines: tuple[list[Array], list[Array]] = ([], [])
    for behind, part in runs(pieces, hidden):
        lines[behind].append(np.vstack([begin[part], stop[part][-1:]]))
    draw_hidden(brush, lines[True], path)
    draw_lines(brush, lines[False], path)


def _draw_points(brush: PlotBrush, scene: Scene, view: View) -> None:
    """Draw the start, and the current point with a line down to the floor."""
    for point, draw in ((scene.start, draw_start), (scene.here, draw_here)):
        place = None if point is None else _place(scene.surface, point)
        if place is None:
            continue
        top, foot = view.pixels(np.array([place, [place[0], place[1], FLOOR]]))[:, :2]
        if draw is draw_here:
            _draw_drop(brush, QPointF(*top.tolist()), QPointF(*foot.tolist()))
        draw(brush, QPointF(*top.tolist()))


def _place(surface: MeshSurface, point: Point) -> Array | None:
    """Return where a point is seen in the box; None where it is off the plane's window."""
    values = np.array([point], np.float64)
    place = surface.places(values[:, :2], np.nan_to_num(values[:, 2], nan=np.inf))
    if not np.isfinite(place).all() or np.abs(place[0, :2]).max() > 1.0:
        return None
    return np.asarray(surface.raised(place)[0])


def _draw_drop(brush: PlotBrush, top: QPointF, foot: QPointF) -> None:
    painter = brush.painter
    # What is upright in the box is upright in the picture: in the middle of pixels it is sharp.
    x = math.floor(top.x()) + 0.5
    top, foot = QPointF(x, top.y()), QPointF(x, foot.y())
    for color, width in ((CASING, 3.0), (CORE, 1.0)):
        pen = QPen(QColor(color), width)
        pen.setDashPattern([3.0 / width, 3.0 / width])
        painter.setPen(pen)
        painter.drawLine(top, foot)
    painter.setPen(QPen(QColor(CASING), 1.0))
    painter.setBrush(QColor(CORE))
    painter.drawEllipse(foot, 2.5, 2.5)


def draw_touch(brush: PlotBrush, surface: MeshSurface, view: View, point: Point) -> None:
    """Draw where the mouse touches the surface: a ring, with its foot on the floor."""
    place = _place(surface, point)
    if place is None:
        return
    top, foot = view.pixels(np.array([place, [place[0], place[1], FLOOR]]))[:, :2]
    for color, width in ((CASING, 3.0), (CORE, 1.2)):
        draw_ring(brush.painter, QPointF(*top.tolist()), 4.5, QPen(QColor(color), width))
    draw_ring(brush.painter, QPointF(*foot.tolist()), 2.0, QPen(QColor(brush.theme.muted), 1.0))
