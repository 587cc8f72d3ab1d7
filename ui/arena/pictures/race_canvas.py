"""What map and curve of a race have in common: trajectories, a cursor, a window, a click."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from simulator.landscape.progressive_grid import LossGrid
from ui.arena.model.state import Arrow, RacerTrajectory
from ui.plotting.canvas import PlotCanvas
from ui.plotting.edge_marks import draw_gone, draw_gone_sign
from ui.plotting.legend_rows import LEGEND_ROW, legend_places
from ui.plotting.markers import class_shape, draw_shape
from ui.plotting.painting import Frame, LegendEntry, PlotBrush
from ui.plotting.racer_paths import visible_parts
from ui.plotting.racer_styles import draw_head, legend_entry
from ui.plotting.surface_painting import CASING, draw_minimum, draw_start
from ui.theme.colors import DARK
from ui.words.messages import filled
from ui.words.numbers import percent

Array = NDArray[Any]
Extent = tuple[float, float, float, float]

_WHEEL_FACTOR = 1.25
_NEAR_PIXELS = 9.0
_HEAD = 22.0
_REACH = 1e5
_RIM = 8.0
# Below this share of the way from the start a racer is as good as on the map.
_ON_PLANE = 0.02


class RaceCanvas(PlotCanvas):
    """A picture of a race up to a cursor; click to set the start, wheel and drag to look around.

    Attributes
    ----------
    log : bool
        Whether equal ratios of the loss are equally far apart.
    axis_names : tuple of str
    trajectories : tuple of RacerTrajectory
    at_update : int
        The update up to which trajectories are drawn.

    Signals
    -------
    point_clicked(float, float)
        Coordinates of a click that was no drag.
    extent_wanted(object)
        Another window (x0, x1, y0, y1) should be shown; None for the one at first.
    log_requested()
        The L key asks for the other kind of scale.
    """

    point_clicked = Signal(float, float)
    extent_wanted = Signal(object)
    log_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.log = True
        self.axis_names = ("x", "y")
        self.trajectories: tuple[RacerTrajectory, ...] = ()
        self.at_update = 0
        self.message = ""
        self._grid: LossGrid | None = None
        self._start: tuple[float, ...] | None = None
        self._minima: Array = np.empty((0, 2))
        self._arrows: tuple[Arrow, ...] = ()
        self._selected = -1
        self._pressed: tuple[QPointF, Frame] | None = None
        self._dragged = False

    # -- what is drawn

    def frame(self) -> Frame:
        """Return the rectangle of the picture with its coordinates."""
        raise NotImplementedError

    def set_grid(self, grid: LossGrid | None) -> None:
        """Draw the losses of `grid`; None while they are not known."""
        self._grid = grid
        self.invalidate()

    def set_log(self, log: bool) -> None:
        """Choose a logarithmic or a linear loss."""
        self.log = log
        self.invalidate()

    def set_axis_names(self, first: str, second: str) -> None:
        """Name the two axes."""
        self.axis_names = (first, second)
        self.invalidate()

    def set_trajectories(self, trajectories: Sequence[RacerTrajectory], at_update: int) -> None:
        """Draw `trajectories` up to the update `at_update`."""
        self.trajectories, self.at_update = tuple(trajectories), at_update
        self.invalidate()

    def set_marks(self, start: tuple[float, ...] | None, minima: Array) -> None:
        """Mark where all racers start, and known minima (m, 2)."""
        self._start, self._minima = start, minima
        self.invalidate()

    def set_arrows(self, arrows: Sequence[Arrow], selected: int) -> None:
        """Draw the parts of an update of the racer `selected`, which stands above the others."""
        self._arrows, self._selected = tuple(arrows), selected
        self.invalidate()

    def set_message(self, message: str) -> None:
        """Say in place of the picture why there is none."""
        self.message = message
        self.invalidate()

    def picture_at(self, update: int) -> QImage:
        """Return a picture of the race at another update, for an animation; nothing changes."""
        kept = self.at_update, self._arrows
        self.at_update, self._arrows = update, ()
        try:
            return self.rendered(1.0).toImage()
        finally:
            self.at_update, self._arrows = kept

    def order(self) -> list[int]:
        """Return the racers in the order of drawing: the selected one last, above the others."""
        return sorted(range(len(self.trajectories)), key=lambda k: k == self._selected)

    # -- drawing that both share

    def place_of(self, trajectory: RacerTrajectory, frame: Frame) -> QPointF | None:
        """Return where a racer stands at the cursor; None where it stands nowhere."""
        row = trajectory.last_row(self.at_update)
        if row < 0:
            return None
        # Held within what a painter can reach.
        return QPointF(*np.clip(self.pixels_of(trajectory, frame)[row], -_REACH, _REACH).tolist())

    def pixels_of(self, trajectory: RacerTrajectory, frame: Frame) -> Array:
        """Return a trajectory's positions, shape (k, 2), however far off the picture."""
        raise NotImplementedError

    def path_of(self, trajectory: RacerTrajectory, frame: Frame) -> Array:
        """Return a trajectory's positions up to the cursor, as far as there are any."""
        points = self.pixels_of(trajectory, frame)[: trajectory.last_row(self.at_update) + 1]
        return points[np.isfinite(points).all(axis=1)]

    def draw_heads(self, brush: PlotBrush, frame: Frame) -> None:
        """Draw every racer's marker where it stands at the cursor."""
        for k in self.order():
            trajectory = self.trajectories[k]
            at = self.place_of(trajectory, frame)
            if at is None:
                continue
            if trajectory.has_diverged(self.at_update):
                draw_lost(brush, _held(at, frame.area))
            elif not frame.area.contains(at):
                edge = self._left_at(trajectory, frame, at)
                draw_gone(brush, edge, at - edge, trajectory.style.on_map())
            else:
                draw_head(brush, at, trajectory.style, 7.0 if k == self._selected else 6.0)

    def _left_at(self, trajectory: RacerTrajectory, frame: Frame, at: QPointF) -> QPointF:
        """Return where a racer, who is `at` now, went out of the picture; no one is unseen."""
        inner = frame.area.adjusted(_RIM, _RIM, -_RIM, -_RIM)
        parts = visible_parts(self.path_of(trajectory, frame), inner)
        return QPointF(*parts[-1][-1].tolist()) if parts else _held(at, frame.area)

    def sign_entries(self) -> list[LegendEntry]:
        """Return the legend's entries of the marks."""
        entries = [LegendEntry(self.tr("start"), draw_start)]
        if len(self._minima):
            entries.append(LegendEntry(self.tr("minimum"), draw_minimum))
        if any(trajectory.has_diverged(self.at_update) for trajectory in self.trajectories):
            entries.append(LegendEntry(self.tr("diverged"), draw_lost))
        if self._anyone_is_gone():
            entries.append(LegendEntry(self.tr("beyond the edge"), draw_gone_sign))
        return entries

    def _anyone_is_gone(self) -> bool:
        """Return whether a racer stands somewhere, but not in the picture."""
        frame = self.frame()
        places = [
            self.place_of(trajectory, frame)
            for trajectory in self.trajectories
            if not trajectory.has_diverged(self.at_update)
        ]
        return any(at is not None and not frame.area.contains(at) for at in places)

    def head_height(self) -> float:
        """Return the room above the picture: for marks, racers and, if there are any, arrows."""
        return _HEAD + LEGEND_ROW * (self._racer_rows() + bool(self._arrows))

    def _racer_rows(self) -> int:
        """Return in how many rows the racers' names stand: two where one would cut them."""
        if not self.trajectories:
            return 0
        places = legend_places(self._racer_entries(), self.width() - 20.0, 2, self.metrics())
        return 1 + max((place.row for place in places), default=0)

    def _racer_entries(self) -> list[LegendEntry]:
        return [
            legend_entry(trajectory.label, trajectory.style) for trajectory in self.trajectories
        ]

    def draw_racers(self, brush: PlotBrush) -> None:
        """Name the racers above the picture: a file of it has no list beside it."""
        rows = self._racer_rows()
        area = QRectF(12, 3 + LEGEND_ROW, self.width() - 20, LEGEND_ROW * rows)
        brush.legend(area, self._racer_entries(), rows)

    def arrows_row(self) -> QRectF:
        """Return where the arrows' legend stands."""
        return QRectF(8, self.head_height() - _HEAD + 3, self.width() - 16, 16)

    def racer_lines(self, position: QPointF) -> list[str]:
        """Return what is said of the racers at `position`: their names."""
        frame, lines, now = self.frame(), [], self.at_update
        for trajectory in self.trajectories:
            at = self.place_of(trajectory, frame)
            if at is not None and (at - position).manhattanLength() < _NEAR_PIXELS:
                lines.append(trajectory.label)
                share = (
                    0.0
                    if trajectory.off is None
                    else float(trajectory.off[trajectory.last_row(now)])
                )
                if share > _ON_PLANE:
                    words = self.tr("{0} of its way lies off this map")
                    lines.append(filled(words, percent(share)))
        return lines

    def lines_at(self, position: QPointF) -> list[str]:
        """Return what the mouse reads at `position`."""
        raise NotImplementedError

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Draw what is under the mouse: the racers near it, and the loss there."""
        position = self.cursor_position
        if position is None or self._dragged or not self.frame().area.contains(position):
            return
        lines = [*self.racer_lines(position), *self.lines_at(position)]
        if lines:
            brush.readout(position, lines, QRectF(self.rect()))

    # -- clicking, dragging, zooming

    def extent(self) -> Extent:
        """Return the window that is shown."""
        frame = self.frame()
        return frame.x.low, frame.x.high, frame.y.low, frame.y.high

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Ask for a window `factor` times as wide, around the position `at` or the middle."""
        frame = self.frame()
        middle = frame.area.center() if at is None else at
        x, y = frame.values(middle)
        x0, x1, y0, y1 = self.extent()
        self.extent_wanted.emit(
            (
                x + factor * (x0 - x), x + factor * (x1 - x),
                y + factor * (y0 - y), y + factor * (y1 - y),
            )
        )  # fmt: skip

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        inside = self.frame().area.contains(event.position())
        if event.button() == Qt.MouseButton.LeftButton and inside and not self.message:
            self._pressed = (event.position(), self.frame())
            self._dragged = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the picture along with the mouse."""
        super().mouseMoveEvent(event)
        if self._pressed is None:
            return
        start, frame = self._pressed
        moved = event.position() - start
        if moved.manhattanLength() >= QApplication.startDragDistance():
            self._dragged = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._dragged:
            self.extent_wanted.emit(_shifted(frame, moved))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell the point that was clicked, unless the picture was dragged."""
        pressed, self._pressed = self._pressed, None
        dragged, self._dragged = self._dragged, False
        self.unsetCursor()
        if pressed is not None and not dragged:
            self.point_clicked.emit(*self.frame().values(event.position()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the mouse."""
        if event.angleDelta().y() and not self.message:
            self.zoom(_WHEEL_FACTOR ** (-event.angleDelta().y() / 120.0), event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom with + and −, show all with 0, and ask for a logarithm with L."""
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(1.0 / _WHEEL_FACTOR)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom(_WHEEL_FACTOR)
        elif event.key() == Qt.Key.Key_0:
            self.extent_wanted.emit(None)
        elif event.key() == Qt.Key.Key_L:
            self.log_requested.emit()
        else:
            super().keyPressEvent(event)


def _shifted(frame: Frame, moved: QPointF) -> Extent:
    """Return the window of `frame` with its content dragged by `moved` pixels."""
    across = moved.x() / frame.area.width() * (frame.x.high - frame.x.low)
    up = moved.y() / frame.area.height() * (frame.y.high - frame.y.low)
    return frame.x.low - across, frame.x.high - across, frame.y.low + up, frame.y.high + up


def _held(at: QPointF, area: QRectF) -> QPointF:
    """Return `at`, or the place on the rim in its direction from the middle: nobody is unseen."""
    middle = area.center()
    run = at - middle
    half = 0.5 * area.width() - _RIM, 0.5 * area.height() - _RIM
    reach = max(abs(run.x()) / half[0], abs(run.y()) / half[1])
    return middle + run / max(1.0, reach)


def draw_lost(brush: PlotBrush, at: QPointF) -> None:
    """Draw where a racer left the finite numbers: a slanted cross in the colour of errors."""
    draw_shape(brush.painter, at, class_shape(8), 6.5, DARK.color("bad"), QPen(QColor(CASING), 1.4))


def far_pixels(frame: Frame, x: Array, y: Array) -> Array:
    """Return the positions of values, shape (k, 2), where they are.

    `Frame.pixels` holds far ones within reach, each coordinate by itself: a line from there would
    come from another direction.
    """
    with np.errstate(over="ignore", invalid="ignore"):
        across = frame.area.left() + frame.x.fractions(x) * frame.area.width()
        down = frame.area.bottom() - frame.y.fractions(y) * frame.area.height()
    return np.column_stack([across, down])
