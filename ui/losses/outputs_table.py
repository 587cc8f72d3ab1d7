"""A network's outputs, or the targets, as a table whose numbers can be changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from simulator.settings import Setting
from ui.widgets.number_field import NumberField
from ui.words.languages import speak
from ui.workshop.small_table import Cell, SmallTable

Index = QModelIndex | QPersistentModelIndex
PROBABILITY = Setting("probability", 0.0, 0.0, 1.0)
# Hidden behind the text: what a cell's field begins with.
_MOST_ROWS = 6


class _Editing(QStyledItemDelegate):
    """A field over a cell that holds a number to be changed."""

    edited = Signal(int, int, float)
    complained = Signal(object)

    def __init__(self, table: OutputsTable) -> None:
        super().__init__(table)
        self._table = table

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a field for a probability; None where the cell is computed."""
        number = self._table.number_at(index.row(), index.column())
        if number is None:
            return None  # type: ignore[return-value]  # Qt then opens none
        field = NumberField(PROBABILITY, parent)
        field.setButtonSymbols(field.ButtonSymbols.NoButtons)
        field.setFrame(False)
        field.setMinimumWidth(0)
        field.lineEdit().setTextMargins(2, 0, 0, 0)
        field.setAccessibleName(self._table.name_of(index.column()))
        field.complained.connect(self.complained)
        field.set_value(number)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with the number that is there, to be typed over."""
        assert isinstance(editor, NumberField)
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Tell the number that was typed; one that is not allowed has been complained of."""
        assert isinstance(editor, NumberField)
        editor.on_editing_finished()
        if editor.value() != self._table.number_at(index.row(), index.column()):
            self.edited.emit(index.row(), index.column(), editor.value())


class OutputsTable(SmallTable):
    """Rows of probabilities, and behind them what is computed from each.

    A double click, Enter, F2 or a figure begins to change a number.

    Parameters
    ----------
    parent : QWidget, optional

    Signals
    -------
    edited(int, int, float)
        This row's number in this column is to be another.
    picked(int, int)
        The current cell is this one.
    complained(object)
        What is wrong with what was typed, a message; empty when nothing is.
    """

    edited = Signal(int, int, float)
    picked = Signal(int, int)
    complained = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, parent)
        self._numbers: tuple[tuple[float, ...], ...] = ()
        self._first = 0
        self._fitted_for: tuple[int, int, int] = (0, 0, 0)
        self._editing = _Editing(self)
        self.setItemDelegate(self._editing)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        self._editing.edited.connect(self.edited)
        self._editing.complained.connect(self.complained)
        self.currentCellChanged.connect(self._on_current)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleDescription(
            self.tr("Type a number over one of the probabilities to change it.")
        )

    def show_rows(
        self, numbers: Sequence[Sequence[float]], first: int, cells: Sequence[Sequence[Cell]]
    ) -> None:
        """Show other rows.

        Parameters
        ----------
        numbers : sequence of rows
            Those that can be changed.
        first : int
            In which column they begin.
        cells : sequence of rows of Cell
            What is written, in all columns.
        """
        self._numbers, self._first = tuple(tuple(row) for row in numbers), first
        self.show_cells(cells)
        self._fit_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep no room for a scroll bar that a wider table no longer has."""
        super().resizeEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        rows = self.rowCount()
        size = rows, self.width(), self.horizontalHeader().length()
        if size != self._fitted_for:  # what is asked of headings costs more than the numbers
            self._fitted_for = size
            self.setFixedHeight(self.whole_height(min(rows, _MOST_ROWS)))

    def set_columns(self, count: int) -> None:
        """Have another number of columns."""
        if count != self.columnCount():
            self.show_cells([])
            self.setColumnCount(count)

    def number_at(self, row: int, column: int) -> float | None:
        """Return the number that can be changed in a cell; None where there is none."""
        place = column - self._first
        if row >= len(self._numbers) or not 0 <= place < len(self._numbers[row]):
            return None
        return self._numbers[row][place]

    def name_of(self, column: int) -> str:
        """Return a column's heading."""
        head = self.horizontalHeaderItem(column)
        return head.text() if head is not None else ""

    def show_current(self, row: int, column: int) -> None:
        """Mark a cell, and report nothing; a column of −1: none."""
        self.blockSignals(True)
        if column < 0:
            self.clearSelection()
        elif (row, column) != (self.currentRow(), self.currentColumn()) or not self.selectedItems():
            self.setCurrentCell(row, column)
        self.blockSignals(False)

    @Slot(int, int, int, int)
    def _on_current(self, row: int, column: int, *before: int) -> None:
        if row >= 0:
            self.picked.emit(row, column)
