"""The points that the one weight classifies, with the outputs that it gives them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPen
from PySide6.QtWidgets import QWidget

from simulator.workshops.losses.one_weight import outputs
from simulator.workshops.records.losses import WeightChoice, X
from ui.plotting.function_curves import draw_curves, draw_level, frame_in, sampled
from ui.plotting.layered_canvas import LayeredCanvas
from ui.plotting.markers import class_shape, draw_ring, draw_shape
from ui.plotting.painting import Frame, PlotBrush
from ui.plotting.ticks import Scale
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import short

_RADIUS, _REACH = 6.0, 14.0
_MARGIN = 0.15
# Drawn anew with every move of the weight.
_POINTS = 121
_DECIMALS, _DIGITS = 2, 3
_MOVES: Mapping[int, float] = MappingProxyType({Qt.Key.Key_Left: -0.1, Qt.Key.Key_Right: 0.1})
_NEXT: Mapping[int, int] = MappingProxyType({Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1})
_TURNS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PointsCanvas(LayeredCanvas):
    """Draws the output over x, and each point at its class; a ring marks one that is wrong.

    A point is dragged along x, and turned to the other class by a double click; by keys, Up and
    Down choose one, Left and Right move it, and Space turns it.

    Attributes
    ----------
    choice : WeightChoice or None
    chosen : int
        The point that keys move.

    Signals
    -------
    moved(int, float)
        This point is wanted at this x.
    turned(int)
        This point is to be of the other class.
    """

    moved = Signal(int, float)
    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice: WeightChoice | None = None
        self.chosen, self._dragging = 0, -1
        self._frame: Frame | None = None
        self.setMinimumSize(260, 230)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Points, with the output over x"))
        self._describe()
        self.invalidate()

    def show_choice(self, choice: WeightChoice) -> None:
        """Show other points or another weight."""
        self.choice = choice
        self.chosen = min(self.chosen, len(choice.samples) - 1)
        self._describe()
        self.invalidate_moving()

    def _describe(self) -> None:
        choice = self.choice
        if choice is None:
            return
        at, one = self.chosen, choice.samples[self.chosen]
        self.setAccessibleDescription(
            filled(
                self.tr("Point {number} of {count}: x = {x}, class {target}, output {output}"),
                number=at + 1,
                count=len(choice.samples),
                x=short(one.x, _DIGITS),
                target=one.y,
                output=short(self._outputs(choice)[at], _DIGITS),
            )
        )

    def _outputs(self, choice: WeightChoice) -> list[float]:
        x = np.array([one.x for one in choice.samples])
        found: list[float] = outputs(x, choice.w, choice.b).tolist()
        return found

    def draw_ground(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the axes, which are always the same."""
        x, up = Scale(X.minimum, X.maximum), Scale(-_MARGIN, 1.0 + _MARGIN)
        self._frame = frame = frame_in(brush, area, x, up)
        brush.backdrop(frame.area)
        brush.axes(frame, "x", self.tr("output a, target y"))
        draw_level(brush, frame, 0.5)
        above = QPointF(frame.area.left() + 2.0, frame.area.top() - 12.0)
        brush.text(above, self.tr("a = σ(w·x + b); class 1 above 0.5"), self.theme.color("text"))

    def draw_moving(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the curve of the output, and the points at 0 and 1."""
        choice, frame = self.choice, self._frame
        if choice is None or frame is None:
            return
        curve = sampled(
            "",
            partial(outputs, w=choice.w, b=choice.b),
            X.minimum,
            X.maximum,
            points=_POINTS,
            color="forward",
        )
        draw_curves(brush, frame, (curve,))
        found = self._outputs(choice)
        self._draw_misses(brush, frame, choice, found)
        for k, (one, output) in enumerate(zip(choice.samples, found, strict=True)):
            self._draw_point(brush, frame, k, one.x, one.y, is_right=(output > 0.5) == one.y)
        brush.border(frame.area)

    def _draw_misses(
        self, brush: PlotBrush, frame: Frame, choice: WeightChoice, found: list[float]
    ) -> None:
        """Draw how far each output is from its target."""
        brush.painter.setPen(QPen(self.theme.color("muted"), 1.0, Qt.PenStyle.DotLine))
        for one, output in zip(choice.samples, found, strict=True):
            brush.painter.drawLine(frame.point(one.x, one.y), frame.point(one.x, output))

    def _draw_point(
        self, brush: PlotBrush, frame: Frame, k: int, x: float, y: int, *, is_right: bool
    ) -> None:
        at, fill = frame.point(x, float(y)), self.theme.class_color(y)
        rim = QPen(self.theme.color("text" if k == self.chosen else "canvas"), 1.5)
        draw_shape(brush.painter, at, class_shape(y), _RADIUS, fill, rim)
        if not is_right:
            draw_ring(brush.painter, at, _RADIUS + 4.0, QPen(self.theme.color("bad"), 1.8))

    # -- Qt

    def place_of(self, k: int) -> QPointF:
        """Return where a point is drawn."""
        assert self.choice is not None
        assert self._frame is not None
        one = self.choice.samples[k]
        return self._frame.point(one.x, float(one.y))

    def _point_at(self, position: QPointF) -> int:
        if self.choice is None or self._frame is None:
            return -1
        gaps = [
            (self.place_of(k) - position).manhattanLength() for k in range(len(self.choice.samples))
        ]
        nearest = int(np.argmin(gaps))
        return nearest if gaps[nearest] <= _REACH else -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a point."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragging = self._point_at(event.position())
            if self._dragging >= 0:
                self._choose(self._dragging)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Have it follow the mouse."""
        super().mouseMoveEvent(event)
        if self._dragging >= 0 and self._frame is not None:
            self._want(self._dragging, self._frame.values(event.position())[0])
            return
        can_drag = self._point_at(event.position()) >= 0
        self.setCursor(Qt.CursorShape.SizeHorCursor if can_drag else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave it where it is."""
        super().mouseReleaseEvent(event)
        self._dragging = -1

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Turn a point to the other class."""
        if (k := self._point_at(event.position())) >= 0:
            self.turned.emit(k)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, move or turn a point."""
        key, choice = event.key(), self.choice
        if choice is None or not (key in _MOVES or key in _NEXT or key in _TURNS):
            super().keyPressEvent(event)
        elif key in _NEXT:
            self._choose((self.chosen + _NEXT[key]) % len(choice.samples))
        elif key in _MOVES:
            self._want(self.chosen, choice.samples[self.chosen].x + _MOVES[key])
        else:
            self.turned.emit(self.chosen)

    def _choose(self, k: int) -> None:
        self.chosen = k
        self._describe()
        self.invalidate_moving()

    def _want(self, k: int, x: float) -> None:
        self.moved.emit(k, min(max(round(x, _DECIMALS), X.minimum), X.maximum))
