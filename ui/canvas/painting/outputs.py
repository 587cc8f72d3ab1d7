"""Painting what stands right of the outputs: names, targets, and values where nodes are dots."""

from __future__ import annotations

import math

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from ui.canvas.content import fonts as measure
from ui.canvas.content.fonts import Fonts
from ui.canvas.content.state import Shown
from ui.canvas.content.texts import Texts
from ui.canvas.geometry.heights import TWO_LINES
from ui.canvas.geometry.layout import Layout
from ui.canvas.painting.writing import LEFT, RIGHT, write
from ui.theme.colors import Theme

TARGET_GAP = 6
_WIDEST_VALUE = "0.0000"
_WANTED = "◂"  # beside the value of the class that is wanted, where its words have no room
_DOT_GAP, _LINE = 7.0, 8.0
_WIDEST_TARGET = 48.0  # a longer one is left out where nodes are dots


def dots_width(texts: Texts, fonts: Fonts, most: float) -> float:
    """Return the room that names, values and the mark of the wanted class need beside dots."""
    font = fonts.small
    names = _widest_name(texts, font)
    value, mark = measure.width(font, _WIDEST_VALUE), measure.width(font, _WANTED)
    return math.ceil(min(names, most) + value + mark) + 2 * TARGET_GAP + _LINE


def stacked_width(texts: Texts, fonts: Fonts, most: float) -> float:
    """Return the room that names, and below them values and targets, need beside dots."""
    font = fonts.small
    target = min(measure.width(font, texts.widest_target()), _WIDEST_TARGET)
    below = measure.width(font, _WIDEST_VALUE) + TARGET_GAP + target
    return math.ceil(max(min(_widest_name(texts, font), most), below))


def _widest_name(texts: Texts, font: QFont) -> float:
    names = (texts.names.output(k) for k in range(min(texts.spec.outputs, 64)))
    return max(measure.width(font, name) for name in names)


def _to_loss(layout: Layout) -> tuple[QPointF, QPointF]:
    """Return where the way from the outputs leaves the bracket, and where it meets the loss."""
    x, badge = layout.bracket_x, layout.loss
    if layout.loss_is_below:
        return QPointF(x, layout.columns[-1].ys[-1]), QPointF(x, badge.top())
    middle = badge.center().y()
    return QPointF(x, middle), QPointF(badge.left(), middle)


class OutputPainter:
    """Writes beside the outputs and draws the lines from there to the loss.

    Nodes that hold their numbers have their names above the line and targets below it. Dots have
    one line of text each, name, value and target, or two where there is room.

    Parameters
    ----------
    theme : Theme
    fonts : Fonts
    texts : Texts
    """

    def __init__(self, theme: Theme, fonts: Fonts, texts: Texts) -> None:
        self._fonts, self._texts = fonts, texts
        self._text, self._muted = theme.color("text"), theme.color("muted")
        self._line = QPen(theme.color("line"), 1.0)
        self._value_width = measure.width(fonts.small, _WIDEST_VALUE)
        mark = measure.width(fonts.small, _WANTED)
        self._after_name = self._value_width + mark + 2 * TARGET_GAP
        self._widest_name = _widest_name(texts, fonts.small)
        self._widest_label = _widest_name(texts, fonts.label)
        self._fitter = measure.NumberFitter(fonts.small, self._value_width)

    def paint_names(self, painter: QPainter, layout: Layout) -> None:
        """Draw the names and the lines to the loss."""
        column, left = layout.columns[-1], self._lines_left(layout)
        ys = [column.y_of(unit) for unit in column.visible]
        painter.setPen(self._line)
        painter.drawLines([QLineF(left, y, layout.bracket_x, y) for y in ys])
        if len(ys) > 1:
            painter.drawLine(QLineF(layout.bracket_x, ys[0], layout.bracket_x, ys[-1]))
        painter.drawLine(QLineF(*_to_loss(layout)))
        font = self._name_font(layout)
        for unit in column.visible:
            rect = self._name_rect(layout, unit)
            text = self._fitting_name(layout, unit, rect.width())
            write(painter, rect, LEFT, text, font, self._text)

    def _name_font(self, layout: Layout) -> QFont:
        return self._fonts.label if layout.columns[-1].holds_numbers else self._fonts.small

    def _fitting_name(self, layout: Layout, unit: int, room: float) -> str:
        """Return an output's name, cut so that it can still be told from the others."""
        name, font = self._texts.names.output(unit), self._name_font(layout)
        fits = self._widest_name if font is self._fonts.small else self._widest_label
        if fits <= room or self._texts.spec.outputs == 1:  # one spelling for all of them
            return measure.elided(font, name, room)
        inner = name.removeprefix("P(").removesuffix(")").removeprefix("y = ")
        return measure.elided(font, inner, room, middle=not layout.columns[-1].holds_numbers)

    def paint_targets(self, painter: QPainter, layout: Layout, targets: tuple[float, ...]) -> None:
        """Draw the targets of a sample, as far as there is room."""
        column = layout.columns[-1]
        for unit in column.visible if targets else ():
            value = targets[unit]
            rect = self._target_rect(layout, unit)
            text = self._texts.target(unit, value)
            fits = measure.width(self._fonts.small, text) <= rect.width()
            if not self._has_two_lines(layout) or not (fits or column.holds_numbers):
                # Beside other words: the class that is wanted is marked at least.
                if not fits and self._texts.has_classes and not column.holds_numbers:
                    text, fits = _WANTED, True
                if value == 0.0 or not fits:
                    continue
            write(painter, rect, LEFT, text, self._fonts.small, self._muted)

    def paint_values(self, painter: QPainter, layout: Layout, shown: Shown) -> None:
        """Draw the outputs' values where the nodes are dots without room for them."""
        column = layout.columns[-1]
        if column.holds_numbers:
            return
        for unit in column.visible:
            value = shown.value(column.layer, unit)
            if value is not None:
                rect, text = self._value_rect(layout, unit), self._fitter.text(value)
                side = LEFT if self._has_two_lines(layout) else RIGHT
                write(painter, rect, side, text, self._fonts.small, self._text)

    def carry(self, painter: QPainter, layout: Layout, color: QColor, unit: int) -> None:
        """Light up the lines between the outputs and the loss; only `unit`'s where it is >= 0."""
        column = layout.columns[-1]
        left = self._lines_left(layout) + (5.0 if self._is_on_line(layout) else 0.0)
        units = column.visible if unit < 0 else (unit,)
        painter.setPen(QPen(color, 2.0))
        for each in units:
            y = column.y_of(each)
            painter.drawPolyline(
                [
                    QPointF(left, y),
                    QPointF(layout.bracket_x, y),
                    *_to_loss(layout),
                ]
            )

    def rects(self, layout: Layout) -> list[QRectF]:
        """Return what is written on, a rectangle an output."""
        column = layout.columns[-1]
        rects = [self._row(layout, unit) for unit in column.visible]
        if self._is_on_line(layout):
            return [rect.adjusted(0, 0, 0, 16) for rect in rects]
        return rects

    def _lines_left(self, layout: Layout) -> float:
        column = layout.columns[-1]
        right = column.x + column.width / 2
        return right if self._is_on_line(layout) else layout.bracket_x - _LINE

    def _has_two_lines(self, layout: Layout) -> bool:
        return layout.columns[-1].spacing >= TWO_LINES

    def _is_on_line(self, layout: Layout) -> bool:
        """Return whether names stand on the lines to the loss, not before them."""
        return layout.columns[-1].holds_numbers or self._has_two_lines(layout)

    def _row(self, layout: Layout, unit: int) -> QRectF:
        """Return the upper line of text beside an output; the only one beside a dot."""
        column, y = layout.columns[-1], layout.columns[-1].y_of(unit)
        right = column.x + column.width / 2
        if self._is_on_line(layout):
            left = right + (11 if column.holds_numbers else _DOT_GAP)  # clear of the ring
            return QRectF(left, y - 16, layout.bracket_x - left - 2, 15)
        left, half = right + _DOT_GAP, min(8.0, column.spacing / 2)
        return QRectF(left, y - half, layout.bracket_x - _LINE - 3 - left, 2 * half)

    def _name_rect(self, layout: Layout, unit: int) -> QRectF:
        rect = self._row(layout, unit)
        if not self._is_on_line(layout):
            rect.setWidth(min(rect.width() - self._after_name, self._widest_name))
        return rect

    def _value_rect(self, layout: Layout, unit: int) -> QRectF:
        if self._has_two_lines(layout):
            rect = self._row(layout, unit).translated(0, 17)
        else:
            rect = self._name_rect(layout, unit)
            rect.setLeft(rect.right() + TARGET_GAP)
        rect.setWidth(self._value_width)
        return rect

    def _target_rect(self, layout: Layout, unit: int) -> QRectF:
        holds_numbers = layout.columns[-1].holds_numbers
        rect = self._row(layout, unit)
        if self._has_two_lines(layout):
            rect.translate(0, 17)
            if holds_numbers:
                return rect
        if holds_numbers:
            name = measure.width(self._fonts.label, self._texts.names.output(unit))
            rect.setLeft(rect.left() + name + TARGET_GAP)
        else:
            rect.setLeft(self._value_rect(layout, unit).right() + TARGET_GAP)
        return rect
