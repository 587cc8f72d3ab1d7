"""A loss surface in space, painted from back to front: room, surface, paths, points, names."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPen

from ui.plotting.camera import FLOOR, HEIGHT, View
from ui.plotting.contours import contour_lines
from ui.plotting.edge_marks import draw_gone
from ui.plotting.markers import draw_ring
from ui.plotting.mesh_axes import BoxAxes
from ui.plotting.mesh_raster import cast, hidden
from ui.plotting.mesh_shading import line_stride, picture, shades
from ui.plotting.mesh_surface import MeshSurface
from ui.plotting.painting import PlotBrush
from ui.plotting.surface_painting import (
    CASING,
    CORE,
    clipped_color,
    draw_best,
    draw_here,
    draw_start,
    line_colors,
)
from ui.plotting.surface_path import SurfacePath, cut_in_pieces, draw_hidden, draw_lines, runs
from ui.theme.colors import Theme

Array = NDArray[Any]
Point = tuple[float, float, float]

_MOST_CONTOUR_CELLS = 120
# Times the box's half width: further out a point is in the same direction.
_REACH = 1e6


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
    start, here, best : tuple or None
        A point's two coordinates and its loss.
    """

    surface: MeshSurface
    contours: list[list[Array]]
    names: tuple[str, str, str]
    paths: Sequence[SurfacePath]
    start: Point | None
    here: Point | None
    best: Point | None = None


def floor_contours(surface: MeshSurface) -> list[list[Array]]:
    """Return lines of equal height as fractions of the grid across and up, by level."""
    heights = surface.heights
    if surface.clipped is not None:
        heights = np.where(surface.clipped > 0.5, np.nan, heights)
    every = -(-max(heights.shape) // _MOST_CONTOUR_CELLS)
    if every > 1 and all((n - 1) % every == 0 for n in heights.shape):
        heights = heights[::every, ::every]
    return contour_lines(heights, np.linspace(0.0, 1.0, 12)[1:-1])


@dataclass(frozen=True, slots=True, eq=False)
class SurfacePicture:
    """A surface as pixels: kept while neither it nor the view changes, as in a replayed race.

    Attributes
    ----------
    surface : MeshSurface
    view : View
    area : QRectF
        Where it lies on the widget.
    theme : Theme
    fineness : float
        Its pixels along one of the widget's.
    image : QImage
    depths : ndarray, shape (rows, columns)
        Depth of what each pixel shows.
    """

    surface: MeshSurface
    view: View
    area: QRectF
    theme: Theme
    fineness: float
    image: QImage
    depths: Array

    def shows(
        self, surface: MeshSurface, view: View, area: QRectF, theme: Theme, fineness: float
    ) -> bool:
        """Return whether this is the picture of `surface` from there, at least as fine."""
        same = self.surface is surface and self.theme is theme
        return same and self.view == view and self.area == area and self.fineness >= fineness

    def draw(self, brush: PlotBrush) -> None:
        """Draw the pixels where they belong."""
        rows, columns = self.depths.shape
        size = QSizeF(columns / self.fineness, rows / self.fineness)
        brush.painter.drawImage(QRectF(self.area.topLeft(), size), self.image)

    def hides(self, pixels: Array) -> Array:
        """Return which points (n, 3), pixels of the widget and depth, lie behind the surface."""
        across = (pixels[:, 0] - self.area.left()) * self.fineness
        down = (pixels[:, 1] - self.area.top()) * self.fineness
        return hidden(self.depths, across, down, pixels[:, 2])


@dataclass(frozen=True, slots=True)
class Detail:
    """How finely a surface is drawn.

    Attributes
    ----------
    wanted : float
        Pixels of its picture along one of the widget's.
    most : float
        Pixels of its picture altogether, at most.
    """

    wanted: float
    most: float

    def fineness(self, area: QRectF) -> float:
        """Return the pixels along one of the widget's for a picture of `area`."""
        return min(self.wanted, math.sqrt(self.most / (area.width() * area.height())))


def draw_scene(
    brush: PlotBrush,
    scene: Scene,
    view: View,
    bounds: QRectF,
    detail: Detail,
    last: SurfacePicture | None,
) -> SurfacePicture | None:
    """Draw everything in the box.

    Parameters
    ----------
    brush : PlotBrush
    scene : Scene
    view : View
        From where the box is seen.
    bounds : QRectF
        What may be drawn on.
    detail : Detail
    last : SurfacePicture or None
        The picture that was drawn last; it is used again if it shows the same, finely enough.

    Returns
    -------
    SurfacePicture or None
        The picture that was drawn; None if the surface is out of sight.
    """
    surface = scene.surface
    axes = BoxAxes(view, surface.x, surface.y, surface.height, scene.names)
    brush.painter.save()
    brush.painter.setClipRect(bounds)
    axes.draw_room(brush)
    axes.draw_floor_lines(brush, scene.contours, line_colors(len(scene.contours)))
    axes.draw_labels(brush, bounds)
    area = _covered(view, bounds)
    shown = None
    if not area.isEmpty():
        fineness = detail.fineness(area)
        if last is not None and last.shows(surface, view, area, brush.theme, fineness):
            shown = last
        else:
            shown = _picture_of(surface, view, area, brush.theme, fineness)
        shown.draw(brush)
        for path in scene.paths:
            _draw_path(brush, surface, path, view, shown)
        _draw_points(brush, scene, view)
    brush.painter.restore()
    return shown


def _covered(view: View, bounds: QRectF) -> QRectF:
    """Return the whole pixels that the box takes inside `bounds`."""
    corners = [(x, y, z) for x in (-1.0, 1.0) for y in (-1.0, 1.0) for z in (0.0, HEIGHT)]
    pixels = view.pixels(np.array(corners))
    left, top = np.floor(pixels[:, :2].min(axis=0)).tolist()
    right, bottom = np.ceil(pixels[:, :2].max(axis=0)).tolist()
    box = QRectF(left - 1.0, top - 1.0, right - left + 2.0, bottom - top + 2.0)
    return QRectF(box.intersected(bounds).toAlignedRect())


def _picture_of(
    surface: MeshSurface, view: View, area: QRectF, theme: Theme, fineness: float
) -> SurfacePicture:
    shape = (max(1, round(area.height() * fineness)), max(1, round(area.width() * fineness)))
    light = shades(surface.heights, view.camera)
    hits = cast(surface.heights, view, area.left(), area.top(), shape, fineness, light)
    ny, nx = surface.heights.shape
    strides = (line_stride(nx - 1, 2.0 * view.scale), line_stride(ny - 1, 2.0 * view.scale))
    cap = clipped_color(theme)
    pixels = picture(hits, surface.clipped, strides, (cap.red(), cap.green(), cap.blue()))
    rows, columns = shape
    kind = QImage.Format.Format_ARGB32_Premultiplied
    image = QImage(pixels.tobytes(), columns, rows, 4 * columns, kind).copy()
    return SurfacePicture(surface, view, area, theme, fineness, image, hits.depths())


def _draw_path(
    brush: PlotBrush, surface: MeshSurface, path: SurfacePath, view: View, front: SurfacePicture
) -> None:
    pieces = cut_in_pieces(surface.places(path.points, path.heights), view.pixels)
    if not len(pieces.start):
        return
    start, end = surface.raised(pieces.start), surface.raised(pieces.end)
    behind = front.hides(view.pixels(0.5 * (start + end)))
    begin, stop = view.pixels(start)[:, :2], view.pixels(end)[:, :2]
    lines: tuple[list[Array], list[Array]] = ([], [])
    for is_behind, part in runs(pieces, behind):
        lines[is_behind].append(np.vstack([begin[part], stop[part][-1:]]))
    draw_hidden(brush, lines[True], path)
    draw_lines(brush, lines[False], path)


def _draw_points(brush: PlotBrush, scene: Scene, view: View) -> None:
    """Draw start and best, and the current point with a line down to the floor."""
    points = ((scene.start, draw_start), (scene.best, draw_best), (scene.here, draw_here))
    heads = [(path.end(), path.head) for path in scene.paths if path.head is not None]
    ends = [(path.end(), path.color) for path in scene.paths if path.head is not None]
    for point, color in ((scene.here, QColor(CORE)), *ends):
        _draw_beyond(brush, scene.surface, view, point, color)
    for point, draw in (*points, *heads):
        place = None if point is None else _place(scene.surface, point)
        if place is None:
            continue
        top, foot = view.pixels(np.array([place, [place[0], place[1], FLOOR]]))[:, :2]
        if draw is draw_here:
            _draw_drop(brush, QPointF(*top.tolist()), QPointF(*foot.tolist()))
        draw(brush, QPointF(*top.tolist()))


def is_beyond(surface: MeshSurface, point: Point | None) -> bool:
    """Return whether a point lies beyond the edge of the part of the plane that is seen."""
    if point is None or not np.isfinite(point[:2]).all():
        return False
    return bool(np.abs(surface.floor(np.array([point[:2]]))).max() > 1.0)


def _draw_beyond(
    brush: PlotBrush, surface: MeshSurface, view: View, point: Point | None, color: QColor
) -> None:
    """Mark at the surface's edge that a point lies beyond it, and in which direction."""
    if point is None or not is_beyond(surface, point):
        return
    floor = np.clip(surface.floor(np.array([point[:2]])), -_REACH, _REACH)
    edge = np.clip(floor, -1.0, 1.0)
    outward = edge + 0.1 * (floor - edge) / np.abs(floor - edge).max()
    flat = np.zeros((1, 1))
    at = surface.raised(np.hstack([edge, flat]))
    height = at[:, 2:]
    start, end = view.pixels(np.vstack([at, np.hstack([outward, height])]))[:, :2].tolist()
    draw_gone(brush, QPointF(*start), QPointF(*end) - QPointF(*start), color)


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
