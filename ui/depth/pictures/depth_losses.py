"""The losses of the three networks over the epochs."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget

from ui.depth.panels.words import DepthWords
from ui.plotting.canvas import PlotCanvas
from ui.plotting.curves import finite_parts, keep_extremes
from ui.plotting.painting import Frame, PlotBrush
from ui.plotting.racer_styles import draw_head, legend_entry, panel_pen, style_of
from ui.plotting.ticks import Scale, log_bounds
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import grouped, short

Array = NDArray[Any]

_LEFT, _RIGHT, _TOP, _BOTTOM = 54.0, 12.0, 24.0, 22.0
_LEAST_EPOCHS, _RADIUS = 20, 4.2


class DepthLosses(PlotCanvas):
    """Draws each network's mean loss.

    Attributes
    ----------
    losses : ndarray, shape (epochs + 1, 3)
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.losses: Array = np.empty((0, 3))
        self._words = DepthWords(self)
        self.setMinimumSize(300, 110)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Losses of the three networks"))
        self.invalidate()

    def show_losses(self, losses: Array) -> None:
        """Draw other losses."""
        self.losses = losses
        self.invalidate()

    def frame(self) -> Frame:
        """Return the axes."""
        finite = self.losses[np.isfinite(self.losses) & (self.losses > 0.0)]
        bounds = log_bounds(float(finite.min()), float(finite.max())) if len(finite) else (0.1, 1.0)
        losses = Scale(*bounds, True)
        epochs = Scale(0.0, float(max(_LEAST_EPOCHS, len(self.losses) - 1)))
        area = QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        return Frame(self.with_axis_room(area, losses), epochs, losses)

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw three curves and their legend."""
        frame = self.frame()
        brush.backdrop(frame.area)
        brush.x_axis(frame, self.tr("epoch"), grid=True, beside=True)
        brush.y_axis(frame, self.tr("loss"), grid=True)
        brush.painter.save()
        brush.painter.setClipRect(frame.area.adjusted(-6.0, -6.0, 6.0, 6.0))
        for k in range(self.losses.shape[1]):
            self._draw_curve(brush, frame, k)
        brush.painter.restore()
        brush.border(frame.area)
        if len(self.losses) < 2:
            text = self.tr("Train: the mean losses appear here, epoch by epoch.")
            brush.paragraph(frame.area, text, self.theme.color("muted"))
        entries = [legend_entry(self._words.layers(k), style_of(k)) for k in range(3)]
        brush.legend(QRectF(frame.area.left(), 2.0, frame.area.width(), 18.0), entries)

    def _draw_curve(self, brush: PlotBrush, frame: Frame, index: int) -> None:
        losses = np.where(self.losses[:, index] > 0.0, self.losses[:, index], np.nan)
        for part in finite_parts(losses):
            x, y = keep_extremes(part, losses[part], round(frame.area.width()))
            points = frame.pixels(x, y)
            brush.polyline(points, panel_pen(style_of(index), self.theme, 1.5))
            draw_head(brush, QPointF(*points[-1].tolist()), style_of(index), _RADIUS)

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Tell the losses at the epoch under the mouse."""
        at, frame = self.cursor_position, self.frame()
        if at is None or not frame.area.contains(at) or not len(self.losses):
            return
        epoch = min(len(self.losses) - 1, max(0, round(frame.values(at)[0])))
        brush.readout(at, self.lines_at(epoch), QRectF(self.rect()))

    def lines_at(self, epoch: int) -> list[str]:
        """Return what the mouse reads at an epoch."""
        lines = [filled(self.tr("after epoch {epoch}"), epoch=grouped(epoch))]
        for k, loss in enumerate(self.losses[epoch].tolist()):
            lines.append(f"{self._words.layers(k)}  {short(loss)}")
        return lines
