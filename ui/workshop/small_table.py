"""A small table that shows a few rows whole: cells of text, some in a colour of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ui.theme.colors import DARK, Theme
from ui.theme.type_size import scaled, set_figures

_ROW_HEIGHT, _PADDING = 25, 18
_LEAST_PADDING = 8
_SMALL = 12
_HEADER = "QHeaderView::section { font-size: 12px; padding: 3px 4px; }"


class Cell(NamedTuple):
    """A cell.

    Attributes
    ----------
    text : str
    token : str
        The theme's colour of the text; empty: the usual one.
    """

    text: str
    token: str = ""


class SmallTable(QTableWidget):
    """Shows cells in columns that are as wide as they need; none can be changed.

    Parameters
    ----------
    columns : int
    parent : QWidget, optional
    """

    def __init__(self, columns: int, parent: QWidget | None = None) -> None:
        super().__init__(0, columns, parent)
        self._theme: Theme = DARK
        self._cells: list[list[Cell]] = []
        self._empty = ""
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(1)  # a column of one figure takes no more than it needs
        header.setStyleSheet(_HEADER)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        set_figures(self, _SMALL)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self._theme = theme
        self._paint()

    def set_headings(self, titles: Sequence[str], tips: Sequence[str]) -> None:
        """Name the columns, with what each means on hover."""
        for column, (title, tip) in enumerate(zip(titles, tips, strict=True)):
            item = self.horizontalHeaderItem(column) or QTableWidgetItem()
            item.setText(title)
            item.setToolTip(tip)
            self.setHorizontalHeaderItem(column, item)
        self._fit()

    def set_empty_text(self, text: str) -> None:
        """Say what will be in the table, as long as it has no rows."""
        self._empty = text
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or what will be there."""
        super().paintEvent(event)
        if self._empty and not self.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self._theme.color("muted"))
            area = self.viewport().rect().adjusted(_PADDING, 0, -_PADDING, 0)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area, flags, self._empty)
            painter.end()

    def show_cells(self, cells: Sequence[Sequence[Cell]]) -> None:
        """Show rows of cells."""
        found = [list(row) for row in cells]
        if found == self._cells:
            return
        before, self._cells = self._cells, found
        if len(found) != self.rowCount():
            self.setRowCount(len(found))
        for row, line in enumerate(found):
            for column, cell in enumerate(line):
                if row < len(before) and before[row][column] == cell and self.item(row, column):
                    continue
                self._put(row, column, cell)
        self._fit()

    def _put(self, row: int, column: int, cell: Cell) -> None:
        item = self.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            self.setItem(row, column, item)
        item.setText(cell.text)
        item.setForeground(self._color(cell))

    def _color(self, cell: Cell) -> QColor:
        return self._theme.color(cell.token or "text")

    def _paint(self) -> None:
        for row, line in enumerate(self._cells):
            for column, cell in enumerate(line):
                self._put(row, column, cell)

    def _fit(self) -> None:
        """Give every column what it needs, and what is left over to all alike."""
        header = self.horizontalHeader()
        self.verticalHeader().setDefaultSectionSize(scaled(_ROW_HEIGHT))
        texts = self._text_widths()
        count, room = max(1, len(texts)), self.viewport().width()
        around = max(_LEAST_PADDING, min(_PADDING, (room - sum(texts)) // count))
        needed = [width + around for width in texts]
        spare = max(0, room - sum(needed)) // count
        for column, width in enumerate(needed):
            header.resizeSection(column, width + spare)

    def needed_width(self) -> int:
        """Return the width that shows all columns with room between them."""
        texts = self._text_widths()
        return sum(texts) + len(texts) * _PADDING + 2 * self.frameWidth()

    def _text_widths(self) -> list[int]:
        """Return how wide the widest text of each column is."""
        header, metrics, found = self.horizontalHeader(), self.fontMetrics(), []
        for column in range(self.columnCount()):
            title = self.horizontalHeaderItem(column)
            texts = [line[column].text for line in self._cells]
            widest = max(map(metrics.horizontalAdvance, texts), default=0)
            named = header.fontMetrics().horizontalAdvance(title.text()) if title else 0
            found.append(max(widest, named))
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew; type may have become larger, too."""
        super().resizeEvent(event)
        self._fit()
        self.scrollTo(self.currentIndex())

    def whole_height(self, rows: int) -> int:
        """Return the height that shows so many rows, and a scroll bar where one is needed."""
        header = self.horizontalHeader()
        bar = self.horizontalScrollBar().sizeHint().height()
        below = bar if header.length() > self.viewport().width() else 0
        head = max(header.sizeHint().height(), scaled(_ROW_HEIGHT))
        return head + rows * scaled(_ROW_HEIGHT) + below + 2 * self.frameWidth()
