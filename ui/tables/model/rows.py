"""The first rows of a table, as they were understood."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from simulator.quoting import written
from simulator.tables.table import Column, Table

MOST_ROWS = 50
Index = QModelIndex | QPersistentModelIndex
_ROLES = Qt.ItemDataRole
_NOTHING = "–"


class FirstRows(QAbstractTableModel):
    """The cells of the first rows: numbers at the right, names at the left."""

    def __init__(self) -> None:
        super().__init__()
        self.table = Table("", ())

    def show_table(self, table: Table) -> None:
        """Show another table; where it has the same columns, the places stay."""
        same = len(table.columns) == len(self.table.columns) and table.rows == self.table.rows
        if not same:
            self.beginResetModel()
            self.table = table
            self.endResetModel()
            return
        self.table = table
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many rows are shown."""
        return 0 if parent.isValid() else min(MOST_ROWS, self.table.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.table.columns)

    def data(self, index: Index, role: int = _ROLES.DisplayRole) -> Any:
        """Return a cell."""
        column = self.table.columns[index.column()]
        if role == _ROLES.DisplayRole:
            return cell(column, index.row())
        if role == _ROLES.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft
            if column.kind == "number":
                side = Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLES.DisplayRole
    ) -> Any:
        """Return a column's name, or a row's number."""
        if role != _ROLES.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self.table.columns[section].name
        return section + 1


def cell(column: Column, row: int) -> str:
    """Return a cell as it was understood; a dash where nothing is."""
    value = float(column.values[row])
    if value != value:
        return _NOTHING
    return column.categories[int(value)] if column.categories else written(value)
