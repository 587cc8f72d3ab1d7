"""The lines of a chain as a list model, for the view and for screen readers."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.stepping.chain.line import Line
from ui.stepping.chain.secrecy import Told
from ui.stepping.chain.words import ChainWords

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class ChainModel(QAbstractListModel):
    """Lines of a chain, and behind the rows of a long batch one that folds them up again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = ChainWords(self)
        self._lines: list[Line] = []

    @property
    def lines(self) -> list[Line]:
        """All lines."""
        return self._lines

    def set_lines(self, lines: list[Line]) -> None:
        """Show other lines."""
        if len(lines) == len(self._lines):  # the view keeps its place
            self._lines = lines
            self.tell_changed()
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def tell_changed(self) -> None:
        """Have the view show lines anew that have changed."""
        if self._lines:
            self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1))

    def line(self, index: Index) -> Line | None:
        """Return the line at an index."""
        return self._lines[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = _TOP) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is told of a line."""
        line = self.line(index)
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(line)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return line.about
        return None

    def spoken(self, line: Line) -> str:
        """Return what a screen reader tells of a line."""
        if line.told is Told.NAME:
            return self.words.hidden(line.name)
        return self.words.spoken(line.name, line.text(), is_here=line.is_here)
