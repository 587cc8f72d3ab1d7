"""A race on a curve: the loss over one coordinate, with every racer as a ball on it."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QWidget

from simulator.landscape.progressive_grid import LossGrid
from ui.arena.model.state import RacerTrajectory
from ui.arena.pictures.arrows import arrow_entries, draw_arrow, magnification
from ui.arena.pictures.race_canvas import RaceCanvas, far_pixels
from ui.plotting.painting import Frame, PlotBrush
from ui.plotting.racer_paths import visible_parts
from ui.plotting.racer_styles import panel_pen
from ui.plotting.surface_painting import draw_minimum, draw_start
from ui.plotting.ticks import Scale, safe_scale
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import short

Array = NDArray[Any]

_LEFT, _RIGHT, _BOTTOM = 54.0, 16.0, 34.0
# Losses above this many times the middle one are out of the picture.
_HUGE_RATIO = 1e4
_TRACE = 40
_TANGENT = 64.0


class RaceCurve(RaceCanvas):
    """The loss as a curve; balls roll on it, each trailing its last moves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.log = False
        self.setMinimumSize(260, 200)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Curve of the race"))

    def frame(self) -> Frame:
        """Return where the curve is drawn, and from which value to which."""
        area = QRectF(self.rect()).adjusted(_LEFT, self.head_height(), -_RIGHT, -_BOTTOM)
        if self._grid is None:
            return Frame(area, Scale(-1.0, 1.0), Scale(0.0, 1.0))
        up = self._loss_scale(self._grid.loss)
        x = self._grid.x
        return Frame(self.with_axis_room(area, up), safe_scale(x[0], x[-1]), up)

    def _loss_scale(self, loss: Array) -> Scale:
        """Return a scale with room above and below, so that balls stand clear of the border."""
        seen = loss[np.isfinite(loss)]
        if not len(seen):
            return Scale(0.0, 1.0)
        seen = seen[seen <= max(_HUGE_RATIO * abs(float(np.median(seen))), 1e-300)]
        low, high = float(seen.min()), float(seen.max())
        if self.log and low > 0.0:
            return safe_scale(low / 1.3, high * 1.3, True)
        room = 0.06 * (high - low) or 0.5
        return Scale(low - room, high + room)

    def pixels_of(self, trajectory: RacerTrajectory, frame: Frame) -> Array:
        """Return a trajectory's points in pixels, shape (k, 2)."""
        return far_pixels(frame, trajectory.points[:, 0], trajectory.losses)

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the curve of the loss and the racers on it."""
        frame, grid = self.frame(), self._grid
        brush.backdrop(frame.area)
        brush.axes(frame, self.axis_names[0], self.tr("loss"))
        if grid is None or self.message:
            words = self.message or self.tr("The loss is being computed …")
            brush.paragraph(frame.area, words, self.theme.color("muted"))
            return
        brush.painter.save()
        brush.painter.setClipRect(frame.area)
        self._draw_curve(brush, frame, grid)
        for k in self.order():
            self._draw_trace(brush, frame, self.trajectories[k])
        for x, height in self._starts():
            draw_start(brush, frame.point(x, height))
        self._draw_tangent(brush, frame, grid)
        self.draw_heads(brush, frame)
        self._draw_arrows(brush, frame)
        brush.painter.restore()
        brush.legend(QRectF(8, 3, area.width() - 16, 16), self.sign_entries())
        self.draw_racers(brush)
        if self._arrows:
            brush.legend(self.arrows_row(), arrow_entries(self._arrows))

    def _draw_curve(self, brush: PlotBrush, frame: Frame, grid: LossGrid) -> None:
        points = frame.pixels(grid.x, grid.loss)
        finite = np.isfinite(points).all(axis=1)
        edges = np.flatnonzero(np.diff(np.concatenate([[False], finite, [False]]).astype(int)))
        for first, end in edges.reshape(-1, 2).tolist():
            brush.polyline(points[first:end], QPen(self.theme.color("muted"), 2.0))
        for x, *_ in self._minima.tolist():
            height = float(np.interp(x, grid.x, grid.loss))
            draw_minimum(brush, frame.point(x, height))

    def _starts(self) -> list[tuple[float, float]]:
        """Return where racers start on the curve."""
        return sorted(
            {
                (float(trajectory.points[0, 0]), float(trajectory.losses[0]))
                for trajectory in self.trajectories
                if len(trajectory.points)
                and np.isfinite([trajectory.points[0, 0], trajectory.losses[0]]).all()
            }
        )

    def _draw_trace(self, brush: PlotBrush, frame: Frame, trajectory: RacerTrajectory) -> None:
        """Draw the last moves as chords from ball to ball."""
        points = self.path_of(trajectory, frame)[-_TRACE:]
        pen = panel_pen(trajectory.style, self.theme, 1.4)
        for part in visible_parts(points, frame.area):
            brush.polyline(part, pen)

    def _draw_tangent(self, brush: PlotBrush, frame: Frame, grid: LossGrid) -> None:
        """Draw the slope under the selected racer: its sign says which way is down."""
        if not 0 <= self._selected < len(self.trajectories):
            return
        trajectory = self.trajectories[self._selected]
        row = trajectory.last_row(self.at_update)
        if row < 0 or self.log:
            return
        x, height = float(trajectory.points[row, 0]), float(trajectory.losses[row])
        step = 1e-3 * (grid.x[-1] - grid.x[0])
        ahead, behind = np.interp([x + step, x - step], grid.x, grid.loss).tolist()
        slope = (ahead - behind) / (2.0 * step)
        here = frame.point(x, height)
        run = frame.point(x + step, height + step * slope) - here
        run = run * (_TANGENT / max(math.hypot(run.x(), run.y()), 1e-12))
        pen = QPen(self.theme.color("backward"), 1.4)
        pen.setDashPattern([5.0, 3.0])
        brush.painter.setPen(pen)
        brush.painter.drawLine(here - run, here + run)

    def _draw_arrows(self, brush: PlotBrush, frame: Frame) -> None:
        """Draw the parts of the move side by side above the ball, one below the other."""
        if not self._arrows or not 0 <= self._selected < len(self.trajectories):
            return
        at = self.place_of(self.trajectories[self._selected], frame)
        if at is None:
            return
        factor = magnification(frame, self._arrows)

        def across(x: float) -> float:
            return float(far_pixels(frame, np.array([x]), np.array([frame.y.low]))[0, 0])

        origin = across(self._arrows[-1].start[0])
        for k, arrow in enumerate(self._arrows):
            y = at.y() - 16.0 - 11.0 * (len(self._arrows) - 1 - k)
            ends = [at.x() + factor * (across(end[0]) - origin) for end in (arrow.start, arrow.end)]
            draw_arrow(brush, QPointF(ends[0], y), QPointF(ends[1], y), arrow.kind)

    # -- reading

    def lines_at(self, position: QPointF) -> list[str]:
        """Return position and loss at a place, as lines to be read."""
        if self._grid is None or self.message:
            return []
        x, _ = self.frame().values(position)
        loss = float(np.interp(x, self._grid.x, self._grid.loss))
        return [
            f"{self.axis_names[0]}  {short(x)}",
            filled(self.tr("loss {0}"), short(loss)),
        ]
