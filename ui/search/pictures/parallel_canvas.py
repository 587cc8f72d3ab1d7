"""Parallel coordinates: a line for each setting that was tried, through all axes.

Dragging along an axis keeps the lines that cross it there; the others fade, and leave the table.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPen
from PySide6.QtWidgets import QWidget

from simulator.search.plan import Plan
from simulator.search.results import Result
from simulator.search.table import score_name
from ui.plotting.canvas import PlotCanvas
from ui.plotting.painting import PlotBrush
from ui.search.pictures.axes import Axis, axes_of, fraction_of
from ui.theme.colors import mix
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import grouped

Array = NDArray[Any]

_SIDE, _TOP, _BOTTOM = 64.0, 34.0, 14.0
_TICKS, _NEAR, _GRIP = 4, 8.0, 12.0
_LEAST_DRAG = 4.0
_FADED = 0.4


class ParallelCanvas(PlotCanvas):
    """Draws what a search has found; the results come ranked, the best first.

    Attributes
    ----------
    axes : tuple of Axis
    brushes : dict of int to (float, float)
        By axis, what part of it is kept, from 0 to 1.
    chosen : int
        Place in the ranking of the line that stands out; −1 for none.

    Signals
    -------
    came_to(int)
        The learner points at the line of this place; −1 for none.
    brushed()
        Other lines are kept.
    """

    came_to = Signal(int)
    brushed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.axes: tuple[Axis, ...] = ()
        self.brushes: dict[int, tuple[float, float]] = {}
        self.chosen = -1
        self._plan: Plan | None = None
        self._results: tuple[Result, ...] = ()
        self._drag: tuple[int, float] | None = None
        self.setMinimumSize(360, 190)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Parallel coordinates of all settings"))
        self._make_axes()
        self.invalidate()

    def show_results(self, plan: Plan | None, results: Sequence[Result]) -> None:
        """Draw other results, the best first."""
        if plan is None or self._plan is None or plan.names != self._plan.names:
            self.brushes = {}
        self._plan, self._results = plan, tuple(results)
        self._make_axes()
        self._describe()
        self.invalidate()

    def _make_axes(self) -> None:
        self.axes = ()
        if self._plan is not None and self._results:
            score = self.tr("accuracy") if self._is_of_classes() else "R²"
            self.axes = axes_of(self._plan, self._results, self.tr("loss"), score)
        self.brushes = {k: part for k, part in self.brushes.items() if k < len(self.axes)}

    def _is_of_classes(self) -> bool:
        return self._plan is not None and score_name(self._plan) == "accuracy"

    def _describe(self) -> None:
        words = self.tr("{kept} of {count} settings are kept; the table has their numbers")
        kept = int(self.kept().sum())
        self.setAccessibleDescription(filled(words, kept=kept, count=len(self._results)))

    # -- which lines are kept

    def kept(self) -> Array:
        """Return which results cross every axis where it is brushed, shape (n,)."""
        kept = np.ones(len(self._results), np.bool_)
        for place, (low, high) in self.brushes.items():
            at = self.axes[place].places
            with np.errstate(invalid="ignore"):
                kept &= (at >= low) & (at <= high)
        return kept

    def brush(self, axis: int, low: float, high: float) -> None:
        """Keep the lines that cross an axis between two places, from 0 to 1."""
        self.brushes[axis] = (max(0.0, min(low, high)), min(1.0, max(low, high)))
        self._rebrushed()

    def clear(self, axis: int | None = None) -> None:
        """Keep all lines again, whatever crosses one axis, or any."""
        if axis is None:
            self.brushes = {}
        else:
            self.brushes.pop(axis, None)
        self._rebrushed()

    def _rebrushed(self) -> None:
        self._describe()
        self.invalidate()
        self.brushed.emit()

    def choose(self, place: int) -> None:
        """Have the line of a result stand out; −1 for none."""
        if place != self.chosen:
            self.chosen = place
            self.invalidate()

    # -- where things stand

    def area(self) -> QRectF:
        """Return the rectangle between the first and the last axis."""
        return QRectF(self.rect()).adjusted(_SIDE, _TOP, -_SIDE, -_BOTTOM)

    def axis_x(self, axis: int) -> float:
        """Return where an axis stands."""
        area = self.area()
        if len(self.axes) == 1:
            return area.center().x()
        return area.left() + area.width() * axis / (len(self.axes) - 1)

    def point(self, axis: int, place: float) -> QPointF:
        """Return where a line crosses an axis."""
        area = self.area()
        return QPointF(self.axis_x(axis), area.bottom() - place * area.height())

    def line(self, result: int) -> Array:
        """Return the corners of a result's line, those without a value left out, shape (k, 2)."""
        corners = [
            (self.axis_x(k), self.point(k, float(axis.places[result])).y())
            for k, axis in enumerate(self.axes)
            if np.isfinite(axis.places[result])
        ]
        return np.array(corners).reshape(-1, 2)

    def nearest(self, at: QPointF) -> int:
        """Return the kept line that passes within a few pixels of a place; −1 for none."""
        best, found = _NEAR, -1
        for result in np.flatnonzero(self.kept()).tolist():
            corners = self.line(result)
            if len(corners) < 2 or not corners[0, 0] - _NEAR <= at.x() <= corners[-1, 0] + _NEAR:
                continue
            y = float(np.interp(at.x(), corners[:, 0], corners[:, 1]))
            if abs(y - at.y()) < best:
                best, found = abs(y - at.y()), result
        return found

    def axis_at(self, at: QPointF) -> int:
        """Return the axis that can be gripped at a place; −1 for none."""
        for k in range(len(self.axes)):
            if abs(self.axis_x(k) - at.x()) <= _GRIP:
                return k
        return -1

    def _place(self, at: QPointF) -> float:
        area = self.area()
        return min(1.0, max(0.0, (area.bottom() - at.y()) / area.height()))

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw axes and lines, or what will be there."""
        if not self.axes:
            words = self.tr("Each setting that is tried becomes a line here.")
            brush.paragraph(area.adjusted(24, 8, -24, -8), words, self.theme.color("muted"))
            return
        self._draw_lines(brush)
        for k in range(len(self.axes)):
            self._draw_axis(brush, k)
        self._draw_chosen(brush)

    def color_of(self, result: int) -> QColor:
        """Return a line's colour by its place in the ranking, the best one's the strongest."""
        share = 1.0 - result / max(1, len(self._results) - 1)
        return mix(self.theme.color("line"), self.theme.color("forward"), share)

    def _draw_lines(self, brush: PlotBrush) -> None:
        kept = self.kept()
        for result in range(len(self._results) - 1, -1, -1):  # the best lies on top
            color = self.color_of(result)
            if not kept[result]:
                color = self.theme.color("line")
                color.setAlphaF(_FADED)
            brush.polyline(self.line(result), QPen(color, 1.4 if result else 2.2))

    def _draw_chosen(self, brush: PlotBrush) -> None:
        if 0 <= self.chosen < len(self._results):
            corners = self.line(self.chosen)
            brush.polyline(corners, QPen(self.theme.color("panel"), 5.0))
            brush.polyline(corners, QPen(self.theme.color("text"), 2.4))

    def _draw_axis(self, brush: PlotBrush, k: int) -> None:
        axis, x, area = self.axes[k], self.axis_x(k), self.area()
        line, muted = self.theme.color("muted"), self.theme.color("muted")
        if k in self.brushes:
            low, high = (self.point(k, part).y() for part in self.brushes[k])
            band = QColor(self.theme.color("backward"))
            band.setAlphaF(0.35)
            brush.painter.fillRect(QRectF(x - 6.0, high, 12.0, low - high), band)
        brush.painter.fillRect(QRectF(x - 0.5, area.top(), 1.0, area.height()), line)
        room = self._room()
        title = brush.elided(axis.title, room)
        half = 0.5 * brush.width(title)
        middle = min(max(x, half + 4.0), self.width() - half - 4.0)
        brush.text(QPointF(middle, area.top() - 18.0), title, self.theme.color("text"), 0.5)
        for place, label in self._labels(axis):
            at = self.point(k, place)
            brush.painter.fillRect(QRectF(x - 3.0, at.y() - 0.5, 6.0, 1.0), line)
            self._label(brush, QPointF(x - 6.0, at.y()), brush.elided(label, room - 16.0), muted)

    def _label(self, brush: PlotBrush, at: QPointF, text: str, color: QColor) -> None:
        """Write a label before its axis, on a ground that lets it be read over lines."""
        ground = QColor(self.theme.color("panel"))
        ground.setAlphaF(0.78)
        width, height = brush.width(text) + 4.0, brush.metrics.height()
        brush.painter.fillRect(QRectF(at.x() - width, at.y() - height / 2, width, height), ground)
        brush.text(QPointF(at.x() - 2.0, at.y()), text, color, 1.0)

    def _room(self) -> float:
        gaps = max(1, len(self.axes) - 1)
        return min(self.area().width() / gaps, 2.0 * _SIDE) - 8.0

    def _labels(self, axis: Axis) -> list[tuple[float, str]]:
        if axis.scale is None:
            return [(axis.place_of_name(k), name) for k, name in enumerate(axis.names)]
        scale = axis.scale
        return [(fraction_of(scale, one.value), one.label) for one in scale.ticks(_TICKS)]

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Tell the place of the line that is pointed at."""
        at = self.cursor_position
        if at is None or self._drag is not None or not 0 <= self.chosen < len(self._results):
            return
        words = filled(self.tr("place {place}"), place=grouped(self.chosen + 1))
        brush.readout(at, [words], QRectF(self.rect()))

    # -- the mouse and the keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to brush an axis."""
        super().mousePressEvent(event)
        axis = self.axis_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and axis >= 0:
            self._drag = axis, event.position().y()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Brush, or point at a line."""
        super().mouseMoveEvent(event)
        if self._drag is None:
            over = self.axis_at(event.position()) >= 0
            self.setCursor(Qt.CursorShape.SizeVerCursor if over else Qt.CursorShape.ArrowCursor)
            self._come_to(self.nearest(event.position()))
            return
        axis, start = self._drag
        if abs(event.position().y() - start) >= _LEAST_DRAG:
            first = self._place(QPointF(0.0, start))
            self.brush(axis, first, self._place(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End brushing; a click without a move takes the axis' brush away."""
        super().mouseReleaseEvent(event)
        if self._drag is not None:
            axis, start = self._drag
            self._drag = None
            if abs(event.position().y() - start) < _LEAST_DRAG:
                self.clear(axis)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at no line."""
        super().leaveEvent(event)
        self._come_to(-1)

    def _come_to(self, place: int) -> None:
        if place != self.chosen:
            self.choose(place)
            self.came_to.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the kept lines with Up and Down; Escape keeps all lines again."""
        kept = np.flatnonzero(self.kept()).tolist()
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self.brushes:
            self.clear()
        elif step is not None and kept:
            at = kept.index(self.chosen) + step if self.chosen in kept else 0
            self._come_to(kept[min(max(at, 0), len(kept) - 1)])
        else:
            super().keyPressEvent(event)
