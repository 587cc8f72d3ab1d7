"""Symbols in a table, with hats and tildes drawn where they belong.

Many fonts set combining accents far too high above a letter, where a row of a table cuts them off.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

_HAT, _TILDE = "\N{COMBINING CIRCUMFLEX ACCENT}", "\N{COMBINING TILDE}"
_ACCENTS = (_HAT, _TILDE)
_GAP, _HEIGHT = 2.0, 2.6

Index = QModelIndex | QPersistentModelIndex


def without_accents(text: str) -> tuple[str, list[tuple[int, str]]]:
    """Return `text` without hats and tildes, and which letter of it each one belongs on."""
    plain, accents = "", []
    for character in text:
        if character in _ACCENTS:
            accents.append((len(plain) - 1, character))
        else:
            plain += character
    return plain, accents


class SymbolDelegate(QStyledItemDelegate):
    """Draws a symbol such as ``η / (√v̂ + ε)``."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave the accents out of the text: they are drawn by hand."""
        super().initStyleOption(option, index)
        option.text = without_accents(option.text)[0]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the text, and its accents above their letters."""
        super().paint(painter, option, index)
        plain, accents = without_accents(str(index.data() or ""))
        if not accents:
            return
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        style = own.widget.style()
        part = QStyle.SubElement.SE_ItemViewItemText
        area = style.subElementRect(part, own, own.widget)
        metrics = QFontMetricsF(own.font)
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, own, None) + 1
        baseline = area.center().y() + 0.5 * (metrics.ascent() - metrics.descent())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = own.palette.color(QPalette.ColorRole.Text)
        painter.setPen(QPen(color, 1.1))
        for place, accent in accents:
            left = metrics.horizontalAdvance(plain[:place])
            width = metrics.horizontalAdvance(plain[place])
            middle = area.left() + margin + left + 0.5 * width
            at = QPointF(middle, baseline - metrics.xHeight() - _GAP)
            painter.drawPath(_accent(accent, at, 0.28 * width + 0.8))
        painter.restore()


def _accent(accent: str, at: QPointF, half: float) -> QPainterPath:
    """Return a hat or a tilde whose foot is at `at`."""
    path = QPainterPath(at - QPointF(half, 0.0))
    if accent == _HAT:
        path.lineTo(at - QPointF(0.0, _HEIGHT))
        path.lineTo(at + QPointF(half, 0.0))
    else:
        bend = QPointF(0.4 * half, 1.6 * _HEIGHT)
        path.cubicTo(at - bend, at + bend - QPointF(0.0, _HEIGHT), at + QPointF(half, -_HEIGHT / 2))
    return path
