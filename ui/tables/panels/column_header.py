"""The head of the preview: each column's name, role, kind and gaps, to be changed by a click."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from simulator.data.histograms import Histogram
from simulator.scenarios.table_draft import TableDraft
from simulator.tables.table import Column
from ui.plotting.small_histograms import draw_bars
from ui.tables.words import KINDS, ROLES
from ui.theme.colors import DARK, Theme, mix
from ui.theme.type_size import scaled
from ui.widgets.tooltips import tooltip
from ui.words.messages import filled, said
from ui.words.numbers import grouped, percent

_PADDING, _NARROWEST, _WIDEST = 8, 124, 220
_BARS, _ARROW = 26, 14


class ColumnHeader(QHeaderView):
    """Four lines and a histogram for each column.

    Signals
    -------
    role_wanted(int, QPoint), kind_wanted(int, QPoint)
        Another role or kind of a column is to be chosen, at this place of the screen.
    """

    role_wanted = Signal(int, QPoint)
    kind_wanted = Signal(int, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._draft: TableDraft | None = None
        self._spread: Mapping[str, Histogram] = {}
        self._theme = DARK
        self._current = -1
        self._hovered: tuple[int, str] = -1, ""
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setDefaultSectionSize(_NARROWEST)
        self.setMinimumSectionSize(64)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._theme = theme
        self.viewport().update()

    def show_draft(self, draft: TableDraft) -> None:
        """Show what columns are for."""
        self._draft = draft
        self.viewport().update()

    def show_spread(self, spread: Mapping[str, Histogram]) -> None:
        """Show how the values of the columns are spread, by their names."""
        self._spread = spread
        self.viewport().update()

    def set_current(self, column: int) -> None:
        """Mark a column."""
        self._current = column
        self.viewport().update()

    # --- measures -----------------------------------------------------------------------------

    def _fonts(self) -> tuple[QFont, QFont]:
        bold, small = QFont(self.font()), QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        small.setPixelSize(scaled(12))
        return bold, small

    def _lines(self) -> dict[str, tuple[int, int]]:
        """Return from where to where each line goes."""
        bold, small = self._fonts()
        name, line = QFontMetrics(bold).height() + 4, QFontMetrics(small).height() + 5
        found, top = {}, 6
        for key, high in (("name", name), ("role", line), ("kind", line), ("gaps", line - 2)):
            found[key] = top, top + high
            top += high
        found["bars"] = top + 2, top + 2 + _BARS
        return found

    def sizeHint(self) -> QSize:
        """Return the height of all lines."""
        return QSize(super().sizeHint().width(), self._lines()["bars"][1] + 6)

    def width_for(self, k: int) -> int:
        """Return how wide a column has to be for its name."""
        bold, _ = self._fonts()
        assert self._draft is not None
        wide = QFontMetrics(bold).horizontalAdvance(self._draft.table.columns[k].name)
        return min(_WIDEST, max(_NARROWEST, wide + 2 * _PADDING + 6))

    def _part_at(self, place: QPoint) -> tuple[int, str]:
        column = self.logicalIndexAt(place)
        for name, (top, bottom) in self._lines().items():
            if top <= place.y() < bottom:
                return column, name
        return column, ""

    # --- the hand -----------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Offer roles or kinds where their line is pressed."""
        column, part = self._part_at(event.position().toPoint())
        is_edge = self.viewport().cursor().shape() == Qt.CursorShape.SplitHCursor
        if column < 0 or part not in ("role", "kind") or is_edge:
            super().mousePressEvent(event)
            return
        self.sectionPressed.emit(column)
        below = QPoint(self.sectionViewportPosition(column) + 4, self._lines()[part][1])
        place = self.viewport().mapToGlobal(below)
        (self.role_wanted if part == "role" else self.kind_wanted).emit(column, place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be pressed."""
        super().mouseMoveEvent(event)
        hovered = self._part_at(event.position().toPoint())
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show nothing as hovered any more."""
        super().leaveEvent(event)
        self._hovered = -1, ""
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell a column's whole name, and what there is in it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            column, _ = self._part_at(event.pos())
            if self._draft is not None and column >= 0:
                found = self._draft.table.columns[column]
                text = tooltip(found.name) + tooltip(self.about(found))
                QToolTip.showText(event.globalPos(), text, self)
                return True
        return super().viewportEvent(event)

    # --- painting -----------------------------------------------------------------------------

    def about(self, column: Column) -> str:
        """Return what a column holds, in words."""
        gaps = self._gaps(column)
        if column.kind == "number":
            return gaps
        names = ", ".join(column.categories[:12]) + (", …" if len(column.categories) > 12 else "")
        return filled(
            self.tr("{count} different: {names}. {gaps}"),
            count=grouped(len(column.categories)),
            names=names,
            gaps=gaps,
        )

    def _gaps(self, column: Column) -> str:
        count = int(column.missing.sum())
        if not count:
            return self.tr("none missing")
        share = percent(count / max(1, len(column.values)))
        return filled(self.tr("{count} missing ({share})"), count=grouped(count), share=share)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Draw one column's head."""
        painter.save()
        theme, panel = self._theme, self._theme.color("panel")
        is_current = logicalIndex == self._current
        share = 0.13 if is_current else 0.0
        painter.fillRect(rect, mix(panel, theme.color("forward"), share))
        painter.setPen(QPen(theme.color("line")))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if self._draft is not None and logicalIndex < len(self._draft.table.columns):
            painter.setClipRect(rect)
            self._paint_lines(painter, rect, logicalIndex, self._draft)
        painter.restore()

    def _paint_lines(self, painter: QPainter, rect: QRect, k: int, draft: TableDraft) -> None:
        theme, lines = self._theme, self._lines()
        column, role = draft.table.columns[k], draft.roles[k]
        bold, small = self._fonts()
        is_used = role != "ignored"
        ink = theme.color("text") if is_used else theme.color("muted")
        accent = {"target": "backward", "input": "forward", "split": "caution"}.get(role, "muted")
        self._text(painter, rect, lines["name"], column.name, bold, ink)
        role_ink = mix(theme.color(accent), theme.color("text"), 0.15)
        self._choice(painter, rect, k, "role", said(ROLES[role]), small, role_ink)
        self._choice(painter, rect, k, "kind", self._kind(column), small, ink)
        gaps = theme.color("caution") if column.missing.any() and is_used else theme.color("muted")
        self._text(painter, rect, lines["gaps"], self._gaps(column), small, gaps)
        spread = self._spread.get(column.name)
        if spread is not None and column.kind != "text":
            top, bottom = lines["bars"]
            wide = rect.width() - 2 * _PADDING
            area = QRectF(rect.left() + _PADDING, rect.top() + top, wide, bottom - top)
            share = 0.7 if is_used else 0.3
            draw_bars(painter, area, spread, mix(theme.color("panel"), theme.color(accent), share))

    def _kind(self, column: Column) -> str:
        if column.kind in ("class", "text"):
            pattern = self.tr("{kind} · {count}")
            count = grouped(len(column.categories))
            return filled(pattern, kind=said(KINDS[column.kind]), count=count)
        return said(KINDS[column.kind])

    def _choice(
        self, painter: QPainter, rect: QRect, k: int, part: str, text: str, font: QFont, ink: QColor
    ) -> None:
        """Draw a text that can be pressed, with an arrow."""
        top, bottom = self._lines()[part]
        area = QRect(rect.left() + 4, rect.top() + top, rect.width() - 9, bottom - top - 1)
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        share = 0.18 if self._hovered == (k, part) else 0.07
        painter.setBrush(mix(theme.color("panel"), theme.color("text"), share))
        painter.drawRoundedRect(area, 4, 4)
        self._text(painter, rect, (top, bottom - 1), text, font, ink, less=_ARROW)
        painter.setPen(QPen(theme.color("muted"), 1.4))
        x, y = area.right() - 9, area.center().y() + 1
        painter.drawPolyline([QPoint(x - 3, y - 2), QPoint(x, y + 1), QPoint(x + 3, y - 2)])

    def _text(
        self,
        painter: QPainter,
        rect: QRect,
        line: tuple[int, int],
        text: str,
        font: QFont,
        ink: QColor,
        less: int = 0,
    ) -> None:
        place = QRect(
            rect.left() + _PADDING,
            rect.top() + line[0],
            rect.width() - 2 * _PADDING - less,
            line[1] - line[0],
        )
        painter.setFont(font)
        painter.setPen(ink)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
