"""A plot whose point is dragged along it, or moved by keys, with what marks the place."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite
from types import MappingProxyType

import numpy as np
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.plotting.edge_marks import draw_gone
from ui.plotting.layered_canvas import LayeredCanvas
from ui.plotting.markers import class_shape, draw_shape
from ui.plotting.painting import Frame, PlotBrush

DISC, RADIUS = 0, 5.0
_TANGENT_PIXELS = 70.0
_GONE = 8.0  # from the edge to the middle of a mark there
# Where the mouse leaves the point, in parts of one.
_DECIMALS = 2
# In parts of the plot's small and large step.
_STEPS: Mapping[int, tuple[int, int]] = MappingProxyType(
    {
        Qt.Key.Key_Left: (-1, 0),
        Qt.Key.Key_Right: (1, 0),
        Qt.Key.Key_PageDown: (0, -1),
        Qt.Key.Key_PageUp: (0, 1),
    }
)


class PointCanvas(LayeredCanvas):
    """Has a point along its horizontal axis that the mouse, arrows and Page keys move.

    A subclass implements `place`, `reach` and `span`, and draws.

    Attributes
    ----------
    small, large : float
        How far an arrow and a Page key move the point.

    Signals
    -------
    dragged(float)
        The point is wanted there.
    """

    dragged = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.small, self.large = 0.1, 1.0
        self._frame: Frame | None = None
        self._is_dragging = False

    def place(self) -> float | None:
        """Return where the point is; None where nothing is shown."""
        raise NotImplementedError

    def span(self) -> tuple[float, float]:
        """Return from where to where the axis goes, which is as far as the mouse drags."""
        raise NotImplementedError

    def reach(self) -> tuple[float, float]:
        """Return from where to where keys move the point."""
        return self.span()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the point under the mouse."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._is_dragging = True
            self._drag(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Have the point follow the mouse while it is pressed."""
        super().mouseMoveEvent(event)
        if self._is_dragging:
            self._drag(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave the point where it is."""
        super().mouseReleaseEvent(event)
        self._is_dragging = False

    def _drag(self, at: QPointF) -> None:
        if self.place() is not None and self._frame is not None:
            self._want(self._frame.values(at)[0], self.span())

    def _want(self, x: float, ends: tuple[float, float]) -> None:
        self.dragged.emit(min(max(round(x, _DECIMALS), ends[0]), ends[1]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the point."""
        moves, place = _STEPS.get(event.key()), self.place()
        if moves is None or place is None:
            super().keyPressEvent(event)
            return
        self._want(place + moves[0] * self.small + moves[1] * self.large, self.reach())


def draw_place(brush: PlotBrush, frame: Frame, x: float) -> None:
    """Draw where along the axis the point is."""
    at = frame.point(x, 0.0).x()
    brush.painter.setPen(QPen(brush.theme.color("muted"), 1.0, Qt.PenStyle.DotLine))
    brush.painter.drawLine(QPointF(at, frame.area.top()), QPointF(at, frame.area.bottom()))


def draw_tangent(brush: PlotBrush, frame: Frame, x: float, y: float, slope: float) -> None:
    """Draw a curve's tangent at a point, as long as seen at any steepness; cut at the frame."""
    across = (frame.x.high - frame.x.low) / frame.area.width()
    up = (frame.y.high - frame.y.low) / frame.area.height()
    half = _TANGENT_PIXELS / float(np.hypot(1.0 / across, slope / up))
    ends = np.array([x - half, x + half])
    brush.painter.save()
    brush.painter.setClipRect(frame.area)
    tangent = frame.pixels(ends, y + slope * (ends - x))
    brush.polyline(tangent, QPen(brush.theme.color("text"), 1.4))
    brush.painter.restore()


def draw_discs(brush: PlotBrush, frame: Frame, x: float, ys: Mapping[str, float]) -> None:
    """Draw the point on each curve, in the colours that the curves have; cut at the frame.

    Where a curve is beyond the frame there, a mark at its edge points to it.
    """
    rim = QPen(brush.theme.color("canvas"), 1.5)
    brush.painter.save()
    brush.painter.setClipRect(frame.area)
    for color, y in ys.items():
        fill, at = brush.theme.color(color), frame.point(x, y)
        if frame.area.top() - RADIUS <= at.y() <= frame.area.bottom() + RADIUS or not isfinite(y):
            draw_shape(brush.painter, at, class_shape(DISC), RADIUS, fill, rim)
        else:
            is_above = at.y() < frame.area.top()
            edge = frame.area.top() + _GONE if is_above else frame.area.bottom() - _GONE
            way = QPointF(0.0, -1.0 if is_above else 1.0)
            draw_gone(brush, QPointF(at.x(), edge), way, fill)
    brush.painter.restore()
