"""Lines of a derivation, each with the rule that it came by, set as wide as there is room."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from simulator.expressions import Expression
from ui.math.boxes import Box
from ui.math.formula_box import set_formulas
from ui.math.notation import to_text
from ui.math.reading import Formula
from ui.theme.colors import DARK, Theme
from ui.theme.type_size import scaled, tabular_font
from ui.words.messages import said

_SIZE = 15
_RULE_WIDTH, _BESIDE = 200.0, 14.0
_GAP, _MARGIN = 9.0, 4.0
_LEAST = 220.0


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
        height = sum(self._height(box) for box in self._boxes) + 2 * _MARGIN
        widest = max((box.width for box in self._boxes), default=0.0)
        # What can't be broken is scrolled to.
        self.setMinimumWidth(math.ceil(widest + around) if widest > width else 0)
        self.setFixedHeight(max(1, round(height)))
        self.update()

    def _height(self, box: Box) -> float:
        return max(box.height, scaled(28.0)) + _GAP

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
        for line, box in zip(self._lines, self._boxes, strict=True):
            bottom += self._height(box)
            if y < bottom:
                return line
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines that are seen."""
        painter = QPainter(self)
        y = _MARGIN
        for line, box in zip(self._lines, self._boxes, strict=True):
            height = self._height(box)
            if QRectF(0.0, y, self.width(), height).intersects(QRectF(event.rect())):
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

    def _paint_rule(self, painter: QPainter, line: Line, y: float, height: float) -> None:
        half = height / 2 if line.remark else height
        for text, size, color, top in (
            (line.rule, 13, "text", y),
            (line.remark, 11, "muted", y + half),
        ):
            font = tabular_font(size)
            painter.setFont(font)
            painter.setPen(self._theme.color(color))
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            shown = painter.fontMetrics().elidedText(
                said(text), Qt.TextElideMode.ElideRight, round(_RULE_WIDTH)
            )
            painter.drawText(QRectF(_MARGIN, top, _RULE_WIDTH, half), flags, shown)
