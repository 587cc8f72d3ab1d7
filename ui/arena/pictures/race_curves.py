"""The racers' losses over the updates, each in its colour and line style."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from ui.arena.model.state import RacerTrajectory
from ui.plotting.canvas import PlotCanvas
from ui.plotting.curves import keep_extremes
from ui.plotting.edge_marks import draw_leavings
from ui.plotting.painting import Frame, PlotBrush
from ui.plotting.racer_styles import RacerStyle, panel_pen
from ui.plotting.ticks import Scale, log_bounds, nice_ceiling
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import short

Array = NDArray[Any]

_LEFT, _RIGHT, _TOP, _BOTTOM = 54.0, 12.0, 8.0, 34.0
# How far below (and above) the starting loss the axis reaches at most, in powers of ten.
_POWERS = 8
_FEWEST_UPDATES = 10
_WIDTH = 1.8
_NAME_HEIGHT = 16.0  # of what the threshold is called, above its line
# Of more points than this a curve is two hairlines side by side, which look like a thick line.
_SHORT = 400
# Apart across the way down that losses mostly go.
_ASIDE = np.array([0.28, -0.28])


class RaceCurves(PlotCanvas):
    """Loss over updates; a line marks the cursor, a click or drag moves it.

    Attributes
    ----------
    log : bool
        Whether the loss axis is logarithmic.
    trajectories : tuple of RacerTrajectory
    at_update : int

    Signals
    -------
    scrubbed(int)
        The cursor is wanted at this update.
    log_requested()
        The L key asks for the other kind of loss axis.
    """

    scrubbed = Signal(int)
    log_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.log = True
        self.trajectories: tuple[RacerTrajectory, ...] = ()
        self.at_update = 0
        self._total = self._furthest = 1
        self._threshold: float | None = None
        self.setMinimumSize(220, 120)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Loss curves of the racers"))

    def set_trajectories(
        self,
        trajectories: Sequence[RacerTrajectory],
        at_update: int,
        total: int,
        furthest: int | None = None,
    ) -> None:
        """Draw losses up to `furthest` of `total` updates, with a line at `at_update`.

        What has not been shown yet is no one's business: without `furthest` all is drawn.
        """
        self.trajectories, self.at_update, self._total = (
            tuple(trajectories),
            at_update,
            max(1, total),
        )
        self._furthest = self._total if furthest is None else furthest
        self.invalidate()

    def set_threshold(self, threshold: float | None) -> None:
        """Mark the loss at which a racer has arrived."""
        self._threshold = threshold
        self.invalidate()

    def outlook(self) -> bool:
        """Return whether the loss axis is logarithmic."""
        return self.log

    def take_outlook(self, outlook: bool) -> None:
        """Draw the loss so again."""
        self.set_log(outlook)

    def set_log(self, log: bool) -> None:
        """Choose a logarithmic or a linear loss axis."""
        self.log = log
        self.invalidate()

    def frame(self) -> Frame:
        """Return the axes' rectangle."""
        area = QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        up = self._loss_scale()
        last = float(max(self._total, _FEWEST_UPDATES))
        return Frame(self.with_axis_room(area, up), Scale(0.0, last), up)

    def _loss_scale(self) -> Scale:
        parts = [
            trajectory.losses[np.isfinite(trajectory.losses)] for trajectory in self.trajectories
        ]
        seen = np.concatenate(parts) if parts else np.empty(0)
        if not len(seen):
            return Scale(1e-3, 1.0, True) if self.log else Scale(0.0, 1.0)
        first = max((abs(float(part[0])) for part in parts if len(part)), default=1.0) or 1.0
        kept = seen[seen <= first * (1e3 if self.log else 3.0)]
        low, high = float(kept.min()), float(kept.max())
        if self.log and low >= 0.0 and high > 0.0:
            positive = kept[kept > 0.0]
            least = max(float(positive.min()), high * 10.0**-_POWERS)
            return Scale(*log_bounds(least, high), True)
        if low < 0.0:
            room = 0.05 * (high - low) or 1.0
            return Scale(low - room, high + room)
        return Scale(0.0, nice_ceiling(high))

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the threshold and every racer's loss."""
        frame = self.frame()
        brush.backdrop(frame.area)
        is_empty = not self.trajectories or self._furthest == 0
        brush.x_axis(frame, self.tr("update"), grid=not is_empty)
        brush.y_axis(frame, self.tr("loss"), grid=not is_empty)
        brush.painter.save()
        brush.painter.setClipRect(frame.area)
        self._draw_threshold(brush, frame)
        curves = [self._points(frame, trajectory) for trajectory in self.trajectories]
        for trajectory, points in zip(self.trajectories, curves, strict=True):
            self._draw_curve(brush, points, trajectory.style)
        self._draw_cursor(brush, frame)
        brush.painter.restore()
        brush.border(frame.area)
        for trajectory, points in zip(self.trajectories, curves, strict=True):
            draw_leavings(brush, points, frame.area, trajectory.style.on_panel(self.theme))
        if is_empty:
            inner = self._beside_threshold(frame).adjusted(12, 2, -12, -2)
            words = self.tr("Run the race: every racer's loss appears here.")
            brush.paragraph(inner, words, self.theme.color("muted"))

    def _points(self, frame: Frame, trajectory: RacerTrajectory) -> Array:
        """Return a racer's curve as far as it is known and was shown, (n, 2) in pixels."""
        known = np.isfinite(trajectory.losses) & (trajectory.updates <= self._furthest)
        updates, losses = trajectory.updates[known], trajectory.losses[known]
        columns = int(frame.area.width())
        x, y = keep_extremes(updates.astype(np.float64), losses, columns)
        return frame.pixels(x, y)

    def _draw_curve(self, brush: PlotBrush, points: Array, style: RacerStyle) -> None:
        if len(points) <= _SHORT:
            brush.polyline(points, panel_pen(style, self.theme, _WIDTH))
            return
        # A thick smoothed line that is long and jagged takes some twenty times as long.
        pen = panel_pen(style, self.theme, 1.0)
        for aside in (_ASIDE, -_ASIDE):
            brush.polyline(points + aside, pen)

    def _threshold_at(self, frame: Frame) -> float | None:
        """Return how far down the threshold is; None where it is not in sight."""
        goal = self._threshold
        if goal is None or (frame.y.log and goal <= 0.0):
            return None
        y = float(frame.point(0.0, goal).y())
        return y if frame.area.top() <= y <= frame.area.bottom() else None

    def _beside_threshold(self, frame: Frame) -> QRectF:
        """Return the larger part of the frame beside the threshold and its name."""
        area, y = frame.area, self._threshold_at(frame)
        if y is None:
            return area
        above, below = QRectF(area), QRectF(area)
        above.setBottom(y - _NAME_HEIGHT)
        below.setTop(y)
        return above if above.height() > below.height() else below

    def _draw_threshold(self, brush: PlotBrush, frame: Frame) -> None:
        y = self._threshold_at(frame)
        if y is not None:
            # Filled, as all hairlines here: a smoothed line would blur over two rows.
            line = QRectF(frame.area.left(), math.floor(y), frame.area.width(), 1.0)
            brush.painter.fillRect(line, self.theme.color("good"))
            spot = QPointF(frame.area.right() - 4.0, y - 7.0)
            brush.text(spot, self.tr("threshold"), self.theme.color("good"), 1.0)

    def _draw_cursor(self, brush: PlotBrush, frame: Frame) -> None:
        x = frame.point(float(self.at_update), 1.0).x()
        line = QRectF(math.floor(x), frame.area.top(), 1.0, frame.area.height())
        brush.painter.fillRect(line, self.theme.color("text"))

    # -- reading and scrubbing

    def update_at(self, position: QPointF) -> int:
        """Return the update at a position, from 0 to the last."""
        value, _ = self.frame().values(position)
        return round(min(max(value, 0.0), float(self._total)))

    def lines_at(self, position: QPointF) -> list[str]:
        """Return what the mouse reads: the update, and every racer's loss at it."""
        update = self.update_at(position)
        if update > self._furthest or not self.trajectories:
            return []
        lines = [filled(self.tr("update {0}"), update)]
        for trajectory in self.trajectories:
            lost = trajectory.has_diverged(update)
            loss = short(float(trajectory.losses[trajectory.row_at(update)]))
            told = self.tr("diverged") if lost else loss
            lines.append(f"{trajectory.label}  {told}")
        return lines

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Draw the losses at the update under the mouse."""
        position, frame = self.cursor_position, self.frame()
        if position is None or not frame.area.contains(position):
            return
        lines = self.lines_at(position)
        if lines:
            brush.readout(position, lines, QRectF(self.rect()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the update that was clicked."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.scrubbed.emit(self.update_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along with the mouse while its button is down."""
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.scrubbed.emit(self.update_at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for a logarithm with L."""
        if event.key() == Qt.Key.Key_L:
            self.log_requested.emit()
        else:
            super().keyPressEvent(event)
