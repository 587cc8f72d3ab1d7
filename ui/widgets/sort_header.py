"""Headings that sort a table by mouse and by keyboard, and tell a screen reader what they do."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QHeaderView, QTableView

from ui.words.languages import speak
from ui.words.messages import filled

_DOWN, _UP = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_SORTS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)
# Of the frame around the heading that has the keys.
_RADIUS, _PEN = 4.0, 2.0


class SortHeader(QHeaderView):
    """The headings of a table: a stop of the Tab key of their own.

    Left and Right go from one to the next, Home and End to the first and last; Space or Enter sorts
    by it, again the other way round; Down goes to the lines.

    Parameters
    ----------
    table : QTableView
    """

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.sortIndicatorChanged.connect(self._tell)
        speak(self._tell)

    @property
    def at(self) -> int:
        """The column of the heading that has the keys."""
        return self._at

    @Slot()
    def _tell(self) -> None:
        """Say what the heading is called, how it sorts, and what may be done about it."""
        if self.model() is None:
            return
        if self.sortIndicatorSection() != self._at:
            words = self.tr("Heading {name}: Space sorts by it")
        elif self.sortIndicatorOrder() is _UP:
            words = self.tr("Heading {name}: sorted, smallest first; Space turns the order round")
        else:
            words = self.tr("Heading {name}: sorted, largest first; Space turns the order round")
        self.setAccessibleName(filled(words, name=self._name(self._at)))

    def _name(self, column: int) -> str:
        return str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")

    def _seen(self) -> list[int]:
        """Return the columns that are seen, from left to right."""
        columns = map(self.logicalIndex, range(self.count()))
        return [column for column in columns if not self.isSectionHidden(column)]

    def sort_by(self, column: int) -> None:
        """Sort by a column, as a click on its heading does."""
        if column == self.sortIndicatorSection():
            order = _UP if self.sortIndicatorOrder() is _DOWN else _DOWN
        else:
            role = Qt.ItemDataRole.InitialSortOrderRole
            order = Qt.SortOrder(
                self.model().headerData(column, Qt.Orientation.Horizontal, role) or _UP
            )
        self.setSortIndicator(column, order)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another heading, sort by it, or leave for the lines."""
        columns, key = self._seen(), Qt.Key(event.key())
        if not columns:
            event.ignore()
        elif key in _STEPS:
            place = columns.index(self._at) if self._at in columns else 0
            self._go(columns[max(0, min(place + _STEPS[key], len(columns) - 1))])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(columns[0 if key == Qt.Key.Key_Home else -1])
        elif key in _SORTS:
            self.sort_by(self._at)
        elif key == Qt.Key.Key_Down and (table := self.parentWidget()) is not None:
            table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            event.ignore()

    def _go(self, column: int) -> None:
        self._at = column
        self._tell()
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the heading that the lines are sorted by."""
        super().focusInEvent(event)
        columns, sorted_by = self._seen(), self.sortIndicatorSection()
        if columns:
            self._go(sorted_by if sorted_by in columns else columns[0])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Draw no frame any more."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Draw a heading, and a frame around the one that has the keys."""
        painter.save()
        super().paintSection(painter, rect, logicalIndex)
        painter.restore()
        if self.hasFocus() and logicalIndex == self._at:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), _PEN))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -3), _RADIUS, _RADIUS)
            painter.restore()
