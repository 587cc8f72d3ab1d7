"""A regression's rows as points: predicted over true, or what is left over predicted."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.loss_plot.curve_signs import curve_color
from ui.plotting.canvas import PlotCanvas
from ui.plotting.function_curves import BOTTOM
from ui.plotting.markers import draw_ring
from ui.plotting.painting import Frame, PlotBrush, to_polygon
from ui.plotting.ticks import safe_scale
from ui.results.measured import Array
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import short

_LEFT, _RIGHT, _TOP = 54.0, 12.0, 24.0
_ROOM, _POINT, _RING, _REACH = 0.06, 4.5, 6.0, 9.0


class SpreadCanvas(PlotCanvas):
    """Draws one point a row; a click picks the nearest.

    Parameters
    ----------
    residuals : bool
        Whether what is left, true − predicted, is drawn over predicted; else predicted over true.
    parent : QWidget, optional

    Signals
    -------
    picked(int)
        The row in this place of its part was clicked.
    """

    picked = Signal(int)

    def __init__(self, residuals: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._residuals = residuals
        self._true: Array = np.zeros(0)
        self._said: Array = np.zeros(0)
        self._is_late = False
        self.setMinimumSize(240, 240)
        speak(self._say)

    def _say(self) -> None:
        named = self.tr("Residuals over predictions"), self.tr("Predicted over true")
        self.setAccessibleName(named[not self._residuals])
        self.invalidate()

    def show_rows(self, true: Array, predicted: Array, *, is_late: bool) -> None:
        """Show the rows of one part, for one target; shapes (n,)."""
        self._true, self._said, self._is_late = true, predicted, is_late
        self.invalidate()

    # -- places

    @property
    def _places(self) -> tuple[Array, Array]:
        if self._residuals:
            return self._said, self._true - self._said
        return self._true, self._said

    def frame(self) -> Frame:
        """Return the axes rectangle; predicted and true have the same scale."""
        area = QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -BOTTOM)
        x, y = self._places
        if not self._residuals:
            x = y = np.concatenate([x, y])
        else:
            y = np.append(y, 0.0)
        across, up = _roomy(x), _roomy(y)
        return Frame(
            self.with_axis_room(area, safe_scale(*up)), safe_scale(*across), safe_scale(*up)
        )

    def row_at(self, position: QPointF) -> int | None:
        """Return the row whose point is nearest to a place, if it is near."""
        if not len(self._true):
            return None
        away = self.frame().pixels(*self._places) - (position.x(), position.y())
        distances = np.hypot(away[:, 0], away[:, 1])
        nearest = int(distances.argmin())
        return nearest if distances[nearest] <= _REACH else None

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw axes, the line of perfect predictions, and the points."""
        frame = self.frame()
        brush.backdrop(frame.area)
        names = self.tr("true"), self.tr("predicted")
        if self._residuals:
            names = self.tr("predicted"), self.tr("residual: true − predicted")
        brush.axes(frame, *names)
        self._draw_perfect(brush, frame)
        pen = QPen(curve_color(brush.theme, self._is_late), _POINT)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        brush.painter.setPen(pen)
        brush.painter.drawPoints(to_polygon(frame.pixels(*self._places)))
        brush.border(frame.area)
        above = QPointF(frame.area.left() + 2.0, frame.area.top() - 11.0)
        told = self.tr("dotted: perfect")
        brush.text(above, told, self.theme.color("muted"))

    def _draw_perfect(self, brush: PlotBrush, frame: Frame) -> None:
        low, high = frame.x.low, frame.x.high
        start, end = (0.0, 0.0) if self._residuals else (low, high)
        pen = QPen(self.theme.color("muted"), 1.4)
        pen.setDashPattern([1.5, 3.0])
        brush.painter.setPen(pen)
        brush.painter.drawLine(frame.point(low, start), frame.point(high, end))

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Say which row is under the mouse."""
        at = self.cursor_position
        row = None if at is None else self.row_at(at)
        if at is None or row is None:
            return
        frame = self.frame()
        x, y = self._places
        place = frame.point(float(x[row]), float(y[row]))
        draw_ring(brush.painter, place, _RING, QPen(self.theme.color("text"), 1.6))
        lines = (
            filled(self.tr("row {number}"), number=row + 1),
            filled(self.tr("true {value}"), value=short(float(self._true[row]))),
            filled(self.tr("predicted {value}"), value=short(float(self._said[row]))),
        )
        brush.readout(at, lines, frame.area)

    # -- Qt

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where a click picks a row."""
        super().mouseMoveEvent(event)
        is_near = self.row_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_near else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the row that is clicked."""
        super().mousePressEvent(event)
        row = self.row_at(event.position())
        if row is not None and event.button() is Qt.MouseButton.LeftButton:
            self.picked.emit(row)


def _roomy(values: Array) -> tuple[float, float]:
    """Return the ends of an axis that holds values with a little room."""
    if not len(values):
        return 0.0, 1.0
    low, high = float(values.min()), float(values.max())
    room = _ROOM * (high - low)
    return low - room, high + room
