"""Logits as bars that can be dragged, softmax of them, and sigmoids that are free."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPen
from PySide6.QtWidgets import QWidget

from simulator.workshops.records.functions import LOGIT, SoftmaxChoice
from simulator.workshops.softmax_forms import SoftmaxForms
from ui.functions.model.class_words import WORDS
from ui.plotting.canvas import PlotCanvas
from ui.plotting.painting import PlotBrush
from ui.words.languages import speak
from ui.words.messages import filled, said
from ui.words.numbers import short

Array = NDArray[Any]

_MARGIN, _GAP, _TOP, _BOTTOM = 12.0, 20.0, 30.0, 40.0
_LINE = 14.0
# Of a bar's room, its own width; and the widest that it gets.
_SHARE, _WIDEST = 0.62, 46.0
_DIGITS, _DECIMALS = 3, 1
# Above a probability of 1 there is room for its number.
_ABOVE_ONE = 1.12
_LOGITS, _SOFTMAX, _SIGMOIDS = range(3)
_MOVES: Mapping[int, int] = MappingProxyType({Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1})
_STEPS: Mapping[int, float] = MappingProxyType(
    {
        Qt.Key.Key_Up: 0.1,
        Qt.Key.Key_Down: -0.1,
        Qt.Key.Key_PageUp: 1.0,
        Qt.Key.Key_PageDown: -1.0,
    }
)


class BarsCanvas(PlotCanvas):
    """Three groups of bars, one bar a class.

    A logit is dragged with the mouse; Left and Right choose one, Up, Down, Page Up and Page Down
    move it.

    Attributes
    ----------
    choice : SoftmaxChoice or None
    chosen : int
        The logit that the keys move.

    Signals
    -------
    dragged(int, float)
        A logit is wanted at another value.
    """

    dragged = Signal(int, float)

    is_kept_at_once = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice: SoftmaxChoice | None = None
        self.chosen = 0
        self._forms: SoftmaxForms | None = None
        self._dragging = -1
        self.setMinimumSize(420, 140)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Logits, softmax and sigmoids as bars"))
        self._describe()
        self.invalidate()

    def show_forms(self, choice: SoftmaxChoice, forms: SoftmaxForms) -> None:
        """Show other numbers."""
        self.choice, self._forms = choice, forms
        self.chosen = min(self.chosen, len(choice.logits) - 1)
        self._describe()
        self.invalidate()

    def _describe(self) -> None:
        if self._forms is None:
            return
        words = self.tr("{name}: logit {logit}, softmax {softmax}, sigmoid {sigmoid}")
        lines = [
            filled(
                words,
                name=WORDS[k],
                logit=short(float(self._forms.logits[k]), _DIGITS),
                softmax=short(float(self._forms.safe[k]), _DIGITS),
                sigmoid=short(float(self._forms.sigmoids[k]), _DIGITS),
            )
            for k in range(len(self._forms.logits))
        ]
        self.setAccessibleDescription("\n".join(lines))

    # -- where things stand

    def group(self, which: int) -> QRectF:
        """Return the rectangle of a group's bars."""
        width = (self.width() - 2 * _MARGIN - 2 * _GAP) / 3.0
        left = _MARGIN + which * (width + _GAP)
        return QRectF(left, _TOP, width, max(1.0, self.height() - _TOP - _BOTTOM))

    def middle(self, which: int, k: int) -> float:
        """Return where a bar's middle is across."""
        area = self.group(which)
        count = 1 if self.choice is None else len(self.choice.logits)
        return area.left() + (k + 0.5) * area.width() / count

    def height_of(self, which: int, value: float) -> float:
        """Return how far down a value stands in a group."""
        area = self.group(which)
        low, high = (LOGIT.minimum, LOGIT.maximum) if which == _LOGITS else (0.0, _ABOVE_ONE)
        return area.bottom() - (value - low) / (high - low) * area.height()

    def _bar_at(self, at: QPointF) -> int:
        area = self.group(_LOGITS)
        if self.choice is None or not area.adjusted(0, -_TOP, 0, _BOTTOM).contains(at):
            return -1
        count = len(self.choice.logits)
        return min(count - 1, int((at.x() - area.left()) / area.width() * count))

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the three groups."""
        if self.choice is None or self._forms is None:
            return
        forms = self._forms
        self._draw_group(brush, _LOGITS, np.array(self.choice.logits), forms.logits)
        self._draw_group(brush, _SOFTMAX, forms.safe, forms.safe)
        self._draw_group(brush, _SIGMOIDS, forms.sigmoids, forms.sigmoids)

    def _titles(self) -> tuple[str, str, str]:
        assert self._forms is not None
        sums = [
            short(float(one.sum()), _DIGITS) for one in (self._forms.safe, self._forms.sigmoids)
        ]
        added = 0.0 if self.choice is None else self.choice.added
        logits = self.tr("logits z: drag them")
        if added:
            logits = filled(self.tr("logits z, {added} added"), added=short(added, 4))
        return (
            logits,
            filled(self.tr("softmax: sum {sum}"), sum=sums[0]),
            filled(self.tr("sigmoids: sum {sum}"), sum=sums[1]),
        )

    def _draw_group(self, brush: PlotBrush, which: int, heights: Array, told: Array) -> None:
        area, text = self.group(which), self.theme.color("text")
        brush.backdrop(area)
        title = brush.elided(self._titles()[which], area.width())
        brush.text(QPointF(area.center().x(), 0.5 * _TOP), title, text, 0.5)
        zero = self.height_of(which, 0.0)
        line = QRectF(area.left(), int(zero), area.width(), 1.0)
        brush.painter.fillRect(line, self.theme.color("muted"))
        for k, (height, value) in enumerate(zip(heights.tolist(), told.tolist(), strict=True)):
            self._draw_bar(brush, which, k, height, value)
        brush.border(area)

    def _draw_bar(self, brush: PlotBrush, which: int, k: int, height: float, value: float) -> None:
        assert self.choice is not None
        area, count = self.group(which), len(self.choice.logits)
        room = area.width() / count
        width = min(_SHARE * room, _WIDEST)
        x, top, zero = (
            self.middle(which, k),
            self.height_of(which, height),
            self.height_of(which, 0),
        )
        bar = QRectF(x - 0.5 * width, min(top, zero), width, max(1.0, abs(zero - top)))
        brush.painter.fillRect(bar, self.theme.class_color(k))
        if which == _LOGITS and k == self.chosen:
            brush.painter.setBrush(Qt.BrushStyle.NoBrush)
            brush.painter.setPen(QPen(self.theme.color("text"), 1.2))
            brush.painter.drawRect(bar.adjusted(-1.5, -1.5, 1.5, 1.5))
        above = height >= 0.0
        y = bar.top() - 9.0 if above else bar.bottom() + 9.0
        y = min(max(y, area.top() + 8.0), area.bottom() - 8.0)
        told = brush.fitting([short(value, digits) for digits in (_DIGITS, 2, 1)], room - 2.0)
        brush.text(QPointF(x, y), told, self.theme.color("text"), 0.5)
        name = brush.elided(said(WORDS[k]), room - 2.0)
        is_target = k == self.choice.target
        color = self.theme.color("text" if is_target else "muted")
        brush.text(QPointF(x, area.bottom() + _LINE), name, color, 0.5)
        if is_target:
            y = area.bottom() + 2.0 * _LINE
            words = brush.elided(self.tr("true"), room)
            brush.text(QPointF(x, y), words, self.theme.color("backward"), 0.5)

    # -- Qt

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a logit."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragging = self._bar_at(event.position())
            if self._dragging >= 0:
                self.chosen = self._dragging
                self._drag(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Have it follow the mouse."""
        super().mouseMoveEvent(event)
        if self._dragging >= 0:
            self._drag(event.position())
            return
        can_drag = self._bar_at(event.position()) >= 0
        self.setCursor(Qt.CursorShape.SizeVerCursor if can_drag else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave it where it is."""
        super().mouseReleaseEvent(event)
        self._dragging = -1

    def _drag(self, at: QPointF) -> None:
        area = self.group(_LOGITS)
        share = (area.bottom() - at.y()) / area.height()
        self._want(LOGIT.minimum + share * (LOGIT.maximum - LOGIT.minimum))

    def _want(self, value: float) -> None:
        held = min(max(value, LOGIT.minimum), LOGIT.maximum)
        self.invalidate()
        self.dragged.emit(self.chosen, round(held, _DECIMALS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a logit, or move it."""
        step, move = _STEPS.get(event.key()), _MOVES.get(event.key())
        if self.choice is None or (step is None and move is None):
            super().keyPressEvent(event)
        elif move is not None:
            self.chosen = min(max(self.chosen + move, 0), len(self.choice.logits) - 1)
            self.invalidate()
        elif step is not None:
            self._want(self.choice.logits[self.chosen] + step)
