"""Two maps of the loss over two weights, side by side, each with the way that updates take."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPen
from PySide6.QtWidgets import QWidget

from simulator.workshops.records.zigzag import WEIGHT, ZigzagDocument
from simulator.workshops.zigzag.ways import Way, inputs_of, way
from ui.plotting.layered_canvas import LayeredCanvas
from ui.plotting.loss_image import KeptLossImage
from ui.plotting.painting import Frame, LegendEntry, PlotBrush
from ui.plotting.surface_painting import (
    CASING,
    CORE,
    draw_here,
    draw_minimum,
    draw_path,
    draw_start,
)
from ui.plotting.ticks import Scale, log_bounds
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import grouped, percent, short
from ui.zigzag.quadrants import draw_quadrant_sign, draw_quadrants

Array = NDArray[Any]

_LEFT, _RIGHT, _TOP, _HEAD, _BOTTOM, _GAP = 52.0, 12.0, 20.0, 18.0, 84.0, 44.0
# Below a map: where its lines of words begin, and how far apart they are.
_WORDS, _LINE = 36.0, 15.0
# Of the plot of the losses: what stands above and below it, and the least height that it needs.
_LOSS_HEAD, _LOSS_FOOT, _LOSS_HEIGHT = 26.0, 22.0, 56.0
_LARGE_ENOUGH, _LOSS_SHARE = 340.0, 0.12  # a map's side above the losses, and their share
_LEAST_SHARE = 1e-9
_POINTS = 61
# Half a map's side: the near window, and the one for weights that lie further out.
_NEAR, _FAR, _EDGE = 2.0, 3.5, 0.25
# Pixels: how close the mouse is to what it drags or reads.
_GRASP, _NEAR_POINT = 14.0, 9.0
_MOST_DOTS = 120
_DECIMALS = 2
_KEY_STEP = 0.1
_KEYS: Mapping[int, tuple[float, float]] = MappingProxyType(
    {
        Qt.Key.Key_Left: (-_KEY_STEP, 0.0),
        Qt.Key.Key_Right: (_KEY_STEP, 0.0),
        Qt.Key.Key_Down: (0.0, -_KEY_STEP),
        Qt.Key.Key_Up: (0.0, _KEY_STEP),
    }
)


class WaysCanvas(LayeredCanvas):
    """The maps, the ways, and what they took.

    Start and goal are dragged with the mouse; the arrows move the start, with Shift the goal.

    Attributes
    ----------
    ways : tuple of Way
        Behind sigmoids, and behind tanh.

    Signals
    -------
    start_dragged(float, float), goal_dragged(float, float)
        It is wanted at these weights.
    """

    start_dragged = Signal(float, float)
    goal_dragged = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ways: tuple[Way, ...] = ()
        self._losses: list[Array] = []
        self._document: ZigzagDocument | None = None
        # Kept for both windows: a start that is dragged to and fro changes between them.
        self._windows = {half: (KeptLossImage(), KeptLossImage()) for half in (_NEAR, _FAR)}
        self._mapped: dict[float, object] = {}  # of what the maps are
        self._told: list[list[str]] = []
        self._half = _NEAR
        self._dragged: Signal | None = None
        self.setMinimumSize(520, 300)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Two maps of the loss with the ways of two weights"))
        self._describe()
        self.invalidate()

    def show_ways(self, document: ZigzagDocument) -> None:
        """Show the ways of a document."""
        had_quadrants, self._document = self._has_quadrants(), document
        start = np.array([document.start_1, document.start_2])
        goal = np.array([document.goal_1, document.goal_2])
        self.ways = tuple(
            way(
                inputs_of(document.seed, centred=centred),
                *(start, goal, document.learning_rate, document.updates, document.seed),
                by_row=document.rows == "one",
            )
            for centred in (False, True)
        )
        self._losses = [one.losses(one.weights) for one in self.ways]
        furthest = float(np.abs([start, goal]).max())
        half = _NEAR if furthest <= _NEAR - _EDGE else _FAR
        mapped = document.seed, document.goal_1, document.goal_2
        if mapped != self._mapped.get(half):
            self._mapped[half] = mapped
            self._map(half)
        if (
            half != self._half
            or len(self._told) != len(self.ways)
            or had_quadrants is not self._has_quadrants()
        ):
            self._half = half
            self.invalidate()
        self._describe()
        self.invalidate_moving()

    @property
    def _maps(self) -> tuple[KeptLossImage, KeptLossImage]:
        """The maps of the window that is shown."""
        return self._windows[self._half]

    def _map(self, half: float) -> None:
        axis = np.linspace(-half, half, _POINTS)
        grid = np.stack(np.meshgrid(axis, axis), axis=-1)
        for image, one in zip(self._windows[half], self.ways, strict=True):
            image.set_grid(axis, axis, one.losses(grid))

    def _describe(self) -> None:
        self._told = [self._lines_told(index) for index in range(len(self.ways))]
        told = [f"{self._heads()[k]}: {self.told(k)}" for k in range(len(self.ways))]
        self.setAccessibleDescription("\n".join(told))

    def _heads(self) -> tuple[str, str]:
        return (
            self.tr("behind sigmoids: all positive"),
            self.tr("behind tanh: around 0"),
        )

    # -- what is told

    def told(self, index: int) -> str:
        """Return what a way took, in one line."""
        return " · ".join(self._told[index])

    def _lines_told(self, index: int) -> list[str]:
        one = self.ways[index]
        if not one.updates:
            return [self.tr("no update yet")]
        if one.is_lost:
            words = self.tr("lost after {updates} updates: the learning rate is too large")
            return [filled(words, updates=grouped(one.updates))]
        return [self.same_way(index), self.detour(index), self.left(index)]

    def same_way(self, index: int) -> str:
        """Return how many of the updates moved both weights the same way."""
        words = self.tr("{share} of the updates: both one way")
        return filled(words, share=percent(self.ways[index].same_way))

    def detour(self, index: int) -> str:
        """Return how much longer than straight the way is."""
        words = self.tr("{times} times the straight way")
        return filled(words, times=short(self.ways[index].detour))

    def left(self, index: int) -> str:
        """Return how far from the goal the way ends."""
        one = self.ways[index]
        words = self.tr("{left} from the goal after {updates} updates")
        return filled(words, left=short(one.left), updates=grouped(one.updates))

    # -- drawing

    def frames(self) -> tuple[Frame, Frame]:
        """Return the axes of both maps: as high as wide, as large as there is room.

        Where they stay large enough they leave some for the losses.
        """
        room = QRectF(self.rect()).adjusted(_LEFT, _TOP + _HEAD, -_RIGHT, -_BOTTOM)
        losses = max(_LOSS_HEIGHT, _LOSS_SHARE * room.height())
        above_losses = room.height() - (_LOSS_HEAD + losses + _LOSS_FOOT)
        high = above_losses if above_losses >= _LARGE_ENOUGH else room.height()
        side = max(40.0, min((room.width() - _GAP) / 2.0, high))
        spare = room.width() - 2.0 * side - _GAP
        left = QRectF(room.left() + spare / 2.0, room.top(), side, side)
        right = left.translated(side + _GAP, 0.0)
        first, second = (
            image.frame(area) for image, area in zip(self._maps, (left, right), strict=True)
        )
        return first, second

    def loss_frame(self) -> Frame | None:
        """Return the axes of the losses, below the maps; None where there is no room."""
        first, second = self.frames()
        top = first.area.bottom() + _BOTTOM + _LOSS_HEAD
        height = self.height() - top - _LOSS_FOOT
        if not self.ways or height < _LOSS_HEIGHT:
            return None
        named = self.metrics().horizontalAdvance(self.tr("update")) + 8.0
        left = max(first.area.left(), named)
        area = QRectF(left, top, second.area.right() - left, height)
        updates = Scale(0.0, float(max(1, *(one.updates for one in self.ways))))
        losses = np.concatenate(self._losses)
        most = float(losses.max())
        if most <= 0.0:
            return Frame(area, updates, Scale(1e-3, 1.0, True))
        least = float(losses[losses > _LEAST_SHARE * most].min())
        return Frame(area, updates, Scale(*log_bounds(least, most), True))

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw all anew, as for a file: its maps are drawn as finely as it is."""
        self.draw_ground(brush, area)
        self._draw_over(brush, kept=False)

    def draw_ground(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the names of things and the maps' axes."""
        frames = self.frames()
        entries = [
            LegendEntry(self.tr("start"), draw_start),
            LegendEntry(self.tr("now"), draw_here),
            LegendEntry(self.tr("goal: loss 0"), draw_minimum),
        ]
        if self._has_quadrants():
            entries.append(LegendEntry(self.tr("where one update can go"), draw_quadrant_sign))
        left = frames[0].area.left()
        brush.legend(QRectF(left, 0.0, area.width() - left - _RIGHT, _TOP), entries)
        for k, frame in enumerate(frames):
            at = QPointF(frame.area.left(), frame.area.top() - _HEAD / 2.0)
            head = brush.elided(self._heads()[k], frame.area.width())
            brush.text(at, head, self.theme.color("text"))
            brush.backdrop(frame.area)
            brush.axes(frame, "w₁", "w₂" if k == 0 else "", grid=False)

    def draw_moving(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the maps with what their ways took, and their losses below."""
        self._draw_over(brush, kept=True)

    def _draw_over(self, brush: PlotBrush, *, kept: bool) -> None:
        for k, frame in enumerate(self.frames() if self.ways else ()):
            brush.painter.save()
            brush.painter.setClipRect(frame.area)
            if kept:
                self._maps[k].put(brush, frame, self.devicePixelRatioF())
            else:
                self._maps[k].draw(brush, frame)
            self._draw_way(brush, frame, k)
            brush.painter.restore()
            brush.border(frame.area)
            self._draw_told(brush, frame, k)
        if (losses := self.loss_frame()) is not None:
            self._draw_losses(brush, losses)

    def _draw_losses(self, brush: PlotBrush, frame: Frame) -> None:
        """Draw the loss over the updates, of both ways."""
        brush.backdrop(frame.area)
        brush.x_axis(frame, self.tr("update"), grid=True, beside=True)
        brush.y_axis(frame, self.tr("loss"), grid=True)
        pens = {
            0: QPen(self.theme.color("caution"), 1.6),
            1: QPen(self.theme.color("forward"), 1.6),
        }
        brush.painter.save()
        brush.painter.setClipRect(frame.area)
        for k, losses in enumerate(self._losses):
            brush.polyline(frame.pixels(np.arange(len(losses)), losses), pens[k])
        brush.painter.restore()
        brush.border(frame.area)
        names = self.tr("behind sigmoids"), self.tr("behind tanh")
        entries = [
            LegendEntry(name, partial(_draw_line, pen=pens[k])) for k, name in enumerate(names)
        ]
        legend = QRectF(frame.area.left(), frame.area.top() - 20.0, frame.area.width(), 18.0)
        brush.legend(legend, entries)

    def _draw_way(self, brush: PlotBrush, frame: Frame, index: int) -> None:
        one = self.ways[index]
        points = frame.pixels(one.weights[:, 0], one.weights[:, 1])
        if index == 0 and self._has_quadrants():
            draw_quadrants(brush, points[0])
        draw_path(brush, points)
        brush.painter.setPen(QPen(QColor(CASING), 0.8))
        brush.painter.setBrush(QColor(CORE))
        for x, y in points[1:_MOST_DOTS].tolist():
            brush.painter.drawEllipse(QPointF(x, y), 2.2, 2.2)
        draw_minimum(brush, frame.point(*one.goal.tolist()))
        draw_start(brush, QPointF(*points[0].tolist()))
        draw_here(brush, QPointF(*points[-1].tolist()))

    def _has_quadrants(self) -> bool:
        return self._document is not None and self._document.rows == "one"

    def _draw_told(self, brush: PlotBrush, frame: Frame, index: int) -> None:
        """Write below a map what its way took; all in words where there is room."""
        color = self.theme.color("text")
        for k, line in enumerate(self._told[index]):
            at = QPointF(frame.area.left(), frame.area.bottom() + _WORDS + _LINE * k)
            brush.text(at, brush.elided(line, frame.area.width() + _GAP / 2.0), color)

    # -- reading

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Tell the update, or the weights, under the mouse."""
        at = self.cursor_position
        if at is None or not self.ways:
            return
        for k, frame in enumerate(self.frames()):
            if frame.area.contains(at):
                brush.readout(at, self.lines_at(k, frame, at), QRectF(self.rect()))

    def lines_at(self, index: int, frame: Frame, at: QPointF) -> list[str]:
        """Return what the mouse reads on a map."""
        one = self.ways[index]
        points = frame.pixels(one.weights[:, 0], one.weights[:, 1])
        apart = np.hypot(*(points - [at.x(), at.y()]).T)
        nearest = int(apart.argmin())
        if apart[nearest] <= _NEAR_POINT:
            head = filled(self.tr("after update {update}"), update=grouped(nearest))
            weights = one.weights[nearest]
        else:
            head, weights = "", np.array(frame.values(at))
        loss = filled(self.tr("loss {loss}"), loss=short(float(one.losses(weights))))
        w_1, w_2 = (short(float(weight)) for weight in weights)
        return [*([head] if head else []), f"w₁ {w_1}", f"w₂ {w_2}", loss]

    # -- Qt

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Grasp the start or the goal."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged = self._grasped(event.position())

    def _grasped(self, at: QPointF) -> Any:
        """Return the signal of what is under the mouse; None where nothing is."""
        document = self._document
        if document is None:
            return None
        for frame in self.frames():
            places = (
                (frame.point(document.start_1, document.start_2), self.start_dragged),
                (frame.point(document.goal_1, document.goal_2), self.goal_dragged),
            )
            for place, signal in places:
                if (place - at).manhattanLength() <= _GRASP:
                    return signal
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Have what was grasped follow the mouse."""
        super().mouseMoveEvent(event)
        if self._dragged is None:
            can_grasp = self._grasped(event.position()) is not None
            shape = Qt.CursorShape.OpenHandCursor if can_grasp else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            return
        at = event.position()
        frames = self.frames()
        frame = min(frames, key=lambda one: abs(one.area.center().x() - at.x()))
        self._dragged.emit(*map(_held, frame.values(at)))  # type: ignore[attr-defined]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave it where it is."""
        super().mouseReleaseEvent(event)
        self._dragged = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the start, or with Shift the goal."""
        step, document = _KEYS.get(event.key()), self._document
        if step is None or document is None:
            super().keyPressEvent(event)
            return
        moves_goal = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        w_1, w_2 = document.start_1, document.start_2
        if moves_goal:
            w_1, w_2 = document.goal_1, document.goal_2
        signal = self.goal_dragged if moves_goal else self.start_dragged
        signal.emit(_held(w_1 + step[0]), _held(w_2 + step[1]))


def _draw_line(brush: PlotBrush, at: QPointF, pen: QPen) -> None:
    brush.painter.setPen(pen)
    brush.painter.drawLine(at - QPointF(7.0, 0.0), at + QPointF(7.0, 0.0))


def _held(weight: float) -> float:
    """Return a weight that is allowed, rounded to what a mouse can tell."""
    return min(max(round(weight, _DECIMALS), WEIGHT.minimum), WEIGHT.maximum)
