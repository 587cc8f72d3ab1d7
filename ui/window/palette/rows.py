"""The palette's rows: a model of the matches and how one of them is painted."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme.colors import DARK, Theme, mix
from ui.theme.icons import disabled_color
from ui.window.key_caps import caps
from ui.window.palette.matching import Match

ROW = 34
_MARGIN, _GAP = 12.0, 14.0
_CAP_HEIGHT, _CAP_PADDING, _CAP_GAP = 19.0, 6.0, 3.0
_SMALL_PIXELS = 12
_ON = "  ✓"
# A title takes at most this share of the row, so that what it means can be read beside it.
_TITLE_SHARE = 0.5

Index = QModelIndex | QPersistentModelIndex


class MatchRows(QAbstractListModel):
    """The matches, one a row."""

    def __init__(self) -> None:
        super().__init__()
        self.matches: list[Match] = []

    def set_matches(self, matches: list[Match]) -> None:
        """Show other matches."""
        self.beginResetModel()
        self.matches = matches
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of matches."""
        return len(self.matches)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row in words: all of them for a screen reader, its explanation on hover."""
        command = self.matches[index.row()].command
        if role == Qt.ItemDataRole.DisplayRole:
            return command.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return command.obstacle or command.explanation
        if role == Qt.ItemDataRole.AccessibleTextRole:
            on = self.tr("on") if command.is_on else ""
            parts = (command.title, on, command.path, command.keys, command.obstacle)
            return ", ".join(part for part in parts if part)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return command.obstacle or command.explanation
        return None


class RowPainter(QStyledItemDelegate):
    """Paints title, explanation, place and keys of a match in one line."""

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme = DARK
        self._caps_width = 0.0

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self._theme = theme

    def set_matches(self, matches: list[Match], font: QFont) -> None:
        """Give the keys the room that the widest need: what stands before them lines up."""
        measure = QFontMetricsF(_small(font))
        widths = {match.command.keys for match in matches if match.command.keys}
        self._caps_width = max((_caps_width(keys, measure) for keys in widths), default=0.0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for one line of text."""
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one match: title, explanation, place and keys."""
        model = index.model()
        assert isinstance(model, MatchRows)
        match = model.matches[index.row()]
        row = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        self._paint_ground(painter, row, chosen, hovered)
        font = QFont(option.font)
        row.adjust(_MARGIN, 0.0, -_MARGIN, 0.0)
        self._paint_caps(painter, row, font, match.command.keys, bool(match.command.obstacle))
        row.setRight(row.right() - self._caps_width - (_GAP if self._caps_width else 0.0))
        self._paint_path(painter, row, font, match)
        left = self._paint_title(painter, row, font, match)
        row.setLeft(min(left + _GAP, row.right()))
        self._paint_explanation(painter, row, font, match)
        painter.restore()

    def _paint_ground(self, painter: QPainter, row: QRectF, chosen: bool, hovered: bool) -> None:
        theme = self._theme
        if not chosen and not hovered:
            return
        share = 0.26 if chosen else 0.0
        color = (
            mix(theme.raised, theme.forward, share)
            if chosen
            else mix(theme.panel, theme.text, 0.09)
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(row.adjusted(0.0, 1.0, 0.0, -1.0), 6.0, 6.0)

    def _paint_caps(
        self, painter: QPainter, row: QRectF, font: QFont, keys: str, faint: bool
    ) -> None:
        theme, small = self._theme, _small(font)
        painter.setFont(small)
        measure, right = QFontMetricsF(small), row.right()
        text = QColor(disabled_color(theme)) if faint else theme.color("text")
        for cap in reversed(caps(keys)):
            width = max(_CAP_HEIGHT, measure.horizontalAdvance(cap) + 2.0 * _CAP_PADDING)
            box = QRectF(right - width, row.center().y() - _CAP_HEIGHT / 2.0, width, _CAP_HEIGHT)
            painter.setPen(mix(theme.line, theme.muted, 0.30))
            painter.setBrush(theme.color("raised"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4.0, 4.0)
            painter.setPen(text)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cap)
            right = box.left() - _CAP_GAP

    def _paint_path(self, painter: QPainter, row: QRectF, font: QFont, match: Match) -> None:
        """Paint where else the command is found, and take its room from the row."""
        small = _small(font)
        text = match.command.path
        if match.recent:
            lately = self.tr("used lately")
            text = f"{lately} · {text}"
        width = QFontMetricsF(small).horizontalAdvance(text)
        painter.setFont(small)
        painter.setPen(self._theme.color("muted"))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(row, middle, text)
        row.setRight(row.right() - width - _GAP)

    def _paint_title(self, painter: QPainter, row: QRectF, font: QFont, match: Match) -> float:
        """Paint the title, what was typed of it in bold; return where it ends."""
        theme, command = self._theme, match.command
        bold = QFont(font)
        bold.setWeight(QFont.Weight.Bold)
        color = QColor(disabled_color(theme)) if command.obstacle else theme.color("text")
        most = row.width() if not command.explanation else max(_TITLE_SHARE * row.width(), 120.0)
        title = QFontMetricsF(bold).elidedText(command.title, Qt.TextElideMode.ElideRight, most)
        at = QPointF(row.left(), row.center().y() + _baseline(font))
        for text, typed in _pieces(title, match.spans):
            painter.setFont(bold if typed else font)
            painter.setPen(theme.color("forward") if typed and not command.obstacle else color)
            painter.drawText(at, text)
            at.setX(at.x() + QFontMetricsF(painter.font()).horizontalAdvance(text))
        if command.is_on:
            painter.setPen(theme.color("forward"))
            painter.drawText(at, _ON)
            at.setX(at.x() + QFontMetricsF(painter.font()).horizontalAdvance(_ON))
        return at.x()

    def _paint_explanation(self, painter: QPainter, row: QRectF, font: QFont, match: Match) -> None:
        command, small = match.command, _small(font)
        painter.setFont(small)
        painter.setPen(self._theme.color("caution" if command.obstacle else "muted"))
        text = command.obstacle or command.explanation
        elided = QFontMetricsF(small).elidedText(text, Qt.TextElideMode.ElideRight, row.width())
        painter.drawText(QPointF(row.left(), row.center().y() + _baseline(font)), elided)


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(_SMALL_PIXELS)
    return small


def _baseline(font: QFont) -> float:
    """Return how far below the middle of a row its letters stand."""
    return QFontMetricsF(font).capHeight() / 2.0


def _caps_width(keys: str, measure: QFontMetricsF) -> float:
    widths = [
        max(_CAP_HEIGHT, measure.horizontalAdvance(cap) + 2.0 * _CAP_PADDING) for cap in caps(keys)
    ]
    return sum(widths) + _CAP_GAP * (len(widths) - 1)


def _pieces(title: str, spans: tuple[tuple[int, int], ...]) -> list[tuple[str, bool]]:
    """Return the title cut into what was typed and what was not."""
    pieces, at = [], 0
    for start, end in spans:
        pieces += [(title[at:start], False), (title[start:end], True)]
        at = end
    pieces.append((title[at:], False))
    return [(text, typed) for text, typed in pieces if text]
