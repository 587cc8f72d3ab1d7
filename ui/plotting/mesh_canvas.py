"""The loss surface in space, to be turned: with paths, the start and the current point on it."""

from __future__ import annotations

from collections.abc import Sequence
from operator import is_
from typing import Any

from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.plotting.camera import Camera, View
from ui.plotting.color_bar import BAR_ROOM
from ui.plotting.edge_marks import draw_gone_sign
from ui.plotting.loss_image import LossImage
from ui.plotting.mesh_painting import (
    Detail,
    Point,
    Scene,
    SurfacePicture,
    draw_scene,
    draw_touch,
    floor_contours,
    is_beyond,
)
from ui.plotting.mesh_surface import MeshSurface
from ui.plotting.painting import LegendEntry, PlotBrush, plot_font
from ui.plotting.surface_painting import draw_best_sign, draw_clipped_sign, draw_here, draw_start
from ui.plotting.surface_path import SurfacePath, legend_entry
from ui.plotting.turn_canvas import Motion, TurnCanvas
from ui.words.languages import speak
from ui.words.messages import filled, said, worded
from ui.words.numbers import short

Array = NDArray[Any]

# Pixels above the box for the legend.
HEAD = 24.0
_LEFT, _BOTTOM = 34.0, 40.0
# A place so many times as wide as it is high is seen from this angle.
_WIDE, _LOW_ELEVATION = 2.2, 22.0
_LEGEND_ROW = 15.0
# More names than this take a second row.
_NAMES_A_ROW = 2
# How many pixels of the surface are worked out at most. At rest and in files these are up to four
# a pixel of the screen, which smooths its edges; while a network trains the time is the trainer's.
_MOST = {Motion.REST: 1.2e6, Motion.TURNED: 4.0e5, Motion.LIVE: 1.5e5}
_MOST_IN_FILE = 8.0e6


class MeshCanvas(TurnCanvas):
    """The loss over a plane as a lit surface in a box.

    Attributes
    ----------
    axis_names : tuple of str
        Names of the two directions.
    spoken_name : Message
        What a screen reader calls it.

    Signals
    -------
    log_requested()
        The L key asks for the other kind of scale.
    """

    log_requested = Signal()
    spoken_name = worded("MeshCanvas", "Loss surface in space")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.axis_names = ("", "")
        self._map = LossImage()
        self._grid: tuple[Array, Array, Array] | None = None
        self._surface: MeshSurface | None = None
        self._contours: list[list[Array]] | None = None
        self._paths: tuple[SurfacePath, ...] = ()
        self._here: Point | None = None
        self._start: Point | None = None
        self._best: Point | None = None
        self._last: SurfacePicture | None = None
        self.setMinimumSize(240, 160)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(said(self.spoken_name))

    def sizeHint(self) -> QSize:
        """Ask for room in which a surface can be turned."""
        return QSize(380, 260)

    # -- what is shown

    @property
    def log(self) -> bool:
        """Whether equal ratios of the loss are equal steps of height and colour."""
        return self._map.log

    def set_grid(self, x: Array | None, y: Array | None, loss: Array | None) -> None:
        """Draw a loss (ny, nx) over even `x` (nx,) and `y` (ny,); None: nothing yet."""
        if x is None or y is None or loss is None:
            self._grid = None
            self._map.clear()
        elif self._grid is not None and all(map(is_, self._grid, (x, y, loss))):
            return
        else:
            self._grid = (x, y, loss)
            self._map.set_grid(x, y, loss)
        self._rebuild()

    def set_log(self, log: bool) -> None:
        """Choose logarithmic or linear heights and colours."""
        if log != self._map.log:
            self._map.set_log(log)
            self._rebuild()

    def _rebuild(self) -> None:
        self._surface = self._contours = None
        self.moved(Motion.LIVE)

    def set_axis_names(self, first: str, second: str) -> None:
        """Name the two directions."""
        if (first, second) != self.axis_names:
            self.axis_names = (first, second)
            self.invalidate()

    def set_paths(self, paths: Sequence[SurfacePath]) -> None:
        """Draw these paths over the surface."""
        if paths or self._paths:
            self._paths = tuple(paths)
            self.moved(Motion.LIVE)

    def set_here(self, here: Point | None) -> None:
        """Mark the current point: two coordinates and the loss there."""
        if here != self._here:
            self._here = here
            self.moved(Motion.LIVE)

    def set_start(self, start: Point | None) -> None:
        """Mark where the path starts: two coordinates and the loss there."""
        if start != self._start:
            self._start = start
            self.moved(Motion.LIVE)

    def set_best(self, best: Point | None) -> None:
        """Mark where the lowest loss was: two coordinates and the loss there."""
        if best != self._best:
            self._best = best
            self.moved(Motion.LIVE)

    def surface(self) -> MeshSurface | None:
        """Return the surface that is drawn."""
        if self._surface is None and self._grid is not None:
            self._surface = MeshSurface.of(*self._grid, self._map.span)
        return self._surface

    # -- where it is seen

    def first_camera(self) -> Camera:
        """Return from where it is seen at first: in a wide, low place from lower down.

        The box is then less high in the picture, and so larger as a whole.
        """
        area = self._area()
        is_low = area.width() > _WIDE * max(area.height(), 1.0)
        return Camera(elevation=_LOW_ELEVATION) if is_low else Camera()

    def view(self) -> View:
        """Return how the surface is seen: the camera, filling the widget."""
        area = self._area()
        return View.filling(self.camera, area.left(), area.top(), area.width(), area.height())

    def _area(self) -> QRectF:
        """Return the rectangle that shows the whole box at the first zoom."""
        names = sum(bool(path.label) for path in self._paths)
        top = HEAD + (_LEGEND_ROW if names > _NAMES_A_ROW else 0.0)
        return QRectF(self.rect()).adjusted(_LEFT, top, -BAR_ROOM - 8.0, -_BOTTOM)

    def point_at(self, position: QPointF) -> tuple[float, float] | None:
        """Return the point of the surface under the mouse, or None beside it."""
        surface = self.surface()
        if surface is None:
            return None
        return surface.pick(self.view(), position.x(), position.y())

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the surface with axes and marks, or what will be there."""
        surface, inner = self.surface(), self._area()
        if surface is None:
            text = self.tr("The loss over two directions appears here, as a surface to be turned.")
            brush.backdrop(area.adjusted(8, 8, -8, -8))
            brush.paragraph(area.adjusted(24, 8, -24, -8), text, self.theme.color("muted"))
            return
        bounds = QRectF(0.0, inner.top() - 4.0, inner.right() + 4.0, 0.0)
        bounds.setBottom(area.bottom() - 2.0)
        last, detail = self._last, self._detail(brush)
        shown = draw_scene(brush, self._scene(surface), self.view(), bounds, detail, last)
        if self.is_painting:
            self._last = shown
        self._map.draw_scale(brush, inner.adjusted(0.0, 0.0, 12.0, 10.0), self.tr("loss"))
        head = QRectF(8.0, 3.0, area.width() - 16.0, inner.top() - 8.0)
        self.draw_head(brush, head, self._entries())

    def draw_head(self, brush: PlotBrush, area: QRectF, entries: Sequence[LegendEntry]) -> None:
        """Draw the legend above the box."""
        brush.legend(area, entries, 2)

    def _scene(self, surface: MeshSurface) -> Scene:
        if self._contours is None:
            self._contours = floor_contours(surface)
        names = (*self.axis_names, self.tr("loss"))
        points = (self._start, self._here, self._best)
        return Scene(surface, self._contours, names, self._paths, *points)

    def _detail(self, brush: PlotBrush) -> Detail:
        """Return how finely to draw."""
        ratio = brush.painter.device().devicePixelRatioF()
        if not self.is_painting:
            return Detail(2.0 * ratio, _MOST_IN_FILE)
        return Detail(ratio if self.motion else 2.0 * ratio, _MOST[self.motion])

    def _entries(self) -> list[LegendEntry]:
        entries = []
        if self._start is not None:
            entries.append(LegendEntry(self.tr("start"), draw_start))
        if self._here is not None:
            entries.append(LegendEntry(self.tr("now"), draw_here))
        if self._best is not None:
            entries.append(LegendEntry(self.tr("best"), draw_best_sign))
        if self._map.span.clipped:
            entries.append(LegendEntry(self.tr("too large"), draw_clipped_sign))
        surface, ends = self.surface(), [path.end() for path in self._paths if path.head]
        if surface is not None and any(is_beyond(surface, at) for at in (self._here, *ends)):
            entries.append(LegendEntry(self.tr("beyond the edge"), draw_gone_sign))
        return entries + [legend_entry(path) for path in self._paths if path.label]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the picture, and how it can be turned until it was."""
        super().paintEvent(event)
        if self._grid is not None and not self.was_moved:
            painter = QPainter(self)
            self._draw_hint(PlotBrush(painter, self.theme, plot_font(self.font())))
            painter.end()

    def _draw_hint(self, brush: PlotBrush) -> None:
        """Say how to turn it: on the screen only, and until it was done."""
        hints = (
            self.tr("drag to turn · wheel to zoom · double-click to reset"),
            self.tr("drag to turn · wheel to zoom"),
        )
        at, hint = QPointF(8.0, self.height() - 10.0), brush.fitting(hints, self.width() - 16.0)
        # On a ground of its own: the name of an axis may come down to it.
        ground = QRectF(at.x() - 3.0, at.y() - 8.0, brush.width(hint) + 6.0, 16.0)
        brush.painter.fillRect(ground, self.theme.color("panel"))
        brush.text(at, hint, self.theme.color("muted"))

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Mark the point under the mouse, with its loss."""
        position, surface = self.cursor_position, self.surface()
        if position is None or surface is None or self.is_dragged:
            return
        point = self.point_at(position)
        if point is None:
            return
        loss = self._map.loss_at(*point)
        draw_touch(brush, surface, self.view(), (*point, loss))
        brush.readout(position, self.lines_at(point), QRectF(self.rect()))

    def lines_at(self, point: tuple[float, float]) -> list[str]:
        """Return what is read at a point of the plane."""
        return [
            f"{self.axis_names[0]}  {short(point[0])}",
            f"{self.axis_names[1]}  {short(point[1])}",
            filled(self.tr("loss {0}"), short(self._map.loss_at(*point))),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for a logarithm with L; turn and zoom with the other keys."""
        if event.key() == Qt.Key.Key_L:
            self.log_requested.emit()
        else:
            super().keyPressEvent(event)
