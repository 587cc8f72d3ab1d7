"""Lines of a derivation, each with the rule that it came by, set as wide as there is room."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from simulator.expressions import Expression
from simulator.notation.reading import Formula
from ui.math.boxes import Box
from ui.math.formula_box import set_formulas
from ui.math.notation import to_text
from ui.theme.colors import DARK, Theme
from ui.theme.type_size import scaled, tabular_font
from ui.words.messages import said

_SIZE = 15
_RULE_WIDTH, _BESIDE = 200.0, 14.0
_GAP, _MARGIN = 9.0, 4.0
_LEAST = 220.0
_ANY_HEIGHT = 10_000.0
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere)


@dataclass(frozen=True, slots=True)
class Line:
    """One line.

    Attributes
    ----------
    left : Expression or None
        Before the equals sign; only in the first line.
    body : Expression
    rule : str
        By which rule it came from the line above: a message, or nothing.
    remark : str
        More about that, smaller: the rule's general form, and what was taken inside.
    """

    left: Expression | None
    body: Expression
    rule: str = ""
    remark: str = ""


class DerivationLines(QWidget):
    """Paints the lines below one another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = DARK
        self._lines: tuple[Line, ...] = ()
        self._boxes: list[Box] = []
        self._told: list[float] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._theme = theme
        self.update()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self._lines = tuple(lines)
        self._set()

    def plain_text(self) -> str:
        """Return the lines as text, with their rules."""
        found = []
        for line in self._lines:
            left = "" if line.left is None else to_text(line.left)
            rule = f"    [{said(line.rule)}]" if line.rule else ""
            found.append(f"{left} = {to_text(line.body)}{rule}")
        return "\n".join(found)

    def _set(self) -> None:
        around = _RULE_WIDTH + _BESIDE + 2 * _MARGIN
        holder = self.parentWidget()
        seen = self.width() if holder is None else holder.width()
        width = max(_LEAST, seen - around)
        formulas = [Formula(line.left, "=", (line.body,)) for line in self._lines]
        self._boxes = set_formulas(formulas, width, scaled(_SIZE)) if formulas else []
        self._told = [_told_height(line) for line in self._lines]
        height = sum(self._heights()) + 2 * _MARGIN
        widest = max((box.width for box in self._boxes), default=0.0)
        # What can't be broken is scrolled to.
        self.setMinimumWidth(math.ceil(widest + around) if widest > width else 0)
        self.setFixedHeight(max(1, round(height)))
        self.update()

    def _heights(self) -> list[float]:
        """Return what each line takes: its formula, or its rule's words where they are higher."""
        pairs = zip(self._boxes, self._told, strict=True)
        return [max(box.height, scaled(28.0), told) + _GAP for box, told in pairs]

    def sizeHint(self) -> QSize:
        """Ask for the lines' height."""
        return QSize(480, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._set()

    def event(self, event: QEvent) -> bool:
        """Tell a line's rule whole where the mouse rests on it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            line = self._line_at(event.pos().y())
            told = [] if line is None else [said(line.rule), said(line.remark)]
            QToolTip.showText(event.globalPos(), "\n".join(filter(None, told)), self)
            return True
        return super().event(event)

    def _line_at(self, y: float) -> Line | None:
        bottom = _MARGIN
        for line, height in zip(self._lines, self._heights(), strict=True):
            bottom += height
            if y < bottom:
                return line
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines that are seen."""
        painter = QPainter(self)
        y = _MARGIN
        # All of it where it is painted without being on screen, as for a picture.
        on_screen = self.visibleRegion().boundingRect()
        seen = QRectF(self.rect() if on_screen.isEmpty() else on_screen)
        for line, box, height in zip(self._lines, self._boxes, self._heights(), strict=True):
            place = QRectF(0.0, y, self.width(), height)
            # A line that is seen in part is left for who scrolls to it, or it looks like half of
            # what it says.
            is_cut = seen.top() < y and y + height - _GAP > seen.bottom() + 1.0
            if place.intersects(QRectF(event.rect())) and not is_cut:
                self._paint_rule(painter, line, y, height - _GAP)
                painter.save()
                painter.translate(
                    QPointF(
                        _MARGIN + _RULE_WIDTH + _BESIDE,
                        y + (height - _GAP - box.height) / 2 + box.ascent,
                    )
                )
                box.paint(painter, self._theme)
                painter.restore()
            y += height

    def moveEvent(self, event: QMoveEvent) -> None:
        """Paint anew what has been scrolled to, whole now."""
        super().moveEvent(event)
        self.update()

    def _paint_rule(self, painter: QPainter, line: Line, y: float, height: float) -> None:
        parts = _parts(line)
        top = y + (height - sum(one.height for one in parts)) / 2
        for part, color in zip(parts, ("text", "muted"), strict=False):
            painter.setFont(part.font)
            painter.setPen(self._theme.color(color))
            painter.drawText(QRectF(_MARGIN, top, _RULE_WIDTH, part.height), _WRAPPED, part.text)
            top += part.height


class _Part(NamedTuple):
    """The rule of a line or what is remarked of it, as it is written beside the formula."""

    text: str
    font: QFont
    height: float


def _parts(line: Line) -> list[_Part]:
    found = []
    for text, size in ((said(line.rule), 13), (said(line.remark), 11)):
        if text:
            font = tabular_font(size)
            room = QRectF(0.0, 0.0, _RULE_WIDTH, _ANY_HEIGHT)
            found.append(
                _Part(text, font, QFontMetricsF(font).boundingRect(room, _WRAPPED, text).height())
            )
    return found


def _told_height(line: Line) -> float:
    return sum(part.height for part in _parts(line))
