"""The network's list as a model: every row is worked out when it is looked at."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.canvas.content.state import Shown
from ui.canvas.content.texts import Texts
from ui.canvas.listing.places import Place
from ui.canvas.listing.structure import Structure
from ui.canvas.listing.words import ListWords

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
_COLUMNS = 3


class NetworkModel(QAbstractItemModel):
    """Layers, their nodes, their numbers, their weights: those of what the drawing shows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = ListWords(self)
        self._texts: Texts | None = None
        self._shown: Shown | None = None
        self._structure: Structure | None = None

    @property
    def structure(self) -> Structure | None:
        """Which rows there are; None without a network."""
        return self._structure

    def show_network(self, texts: Texts | None, shown: Shown | None) -> bool:
        """Take over what is shown; return whether the rows are others than before.

        Where they are the same, who shows them has only to paint what is in sight anew.
        """
        made = None if texts is None else Structure.of(texts, shown)
        if made == self._structure:
            self._texts, self._shown = texts, shown
            return False
        self.beginResetModel()
        self._texts, self._shown, self._structure = texts, shown, made
        self.endResetModel()
        return True

    def place(self, index: Index) -> Place | None:
        """Return what an index stands for."""
        return Place.unpacked(index.internalId()) if index.isValid() else None

    def index_of(self, place: Place) -> QModelIndex:
        """Return the index of a row; an invalid one where there is none."""
        if self._structure is None or not self._structure.has(place):
            return QModelIndex()
        return self.createIndex(self._structure.row(place), 0, place.packed())

    # --- QAbstractItemModel -----------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = _TOP) -> QModelIndex:
        """Return the index of a row below another."""
        above = self.place(parent)
        if self._structure is None or not 0 <= row < self._structure.count(above):
            return QModelIndex()
        return self.createIndex(row, column, self._structure.child(above, row).packed())

    def parent(self, index: Index = _TOP) -> QModelIndex:  # type: ignore[override]
        """Return the index of the row above."""
        place = self.place(index)
        if place is None or self._structure is None:
            return QModelIndex()
        above = self._structure.parent(place)
        if above is None:
            return QModelIndex()
        return self.createIndex(self._structure.row(above), 0, above.packed())

    def rowCount(self, parent: Index = _TOP) -> int:
        """Return how many rows stand below a row."""
        if self._structure is None or parent.column() > 0:
            return 0
        return self._structure.count(self.place(parent))

    def columnCount(self, parent: Index = _TOP) -> int:
        """Return the number of columns."""
        return _COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is told of a row."""
        place = self.place(index)
        if place is None or self._texts is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words.cells(self._texts, self._shown, place)[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.AccessibleTextRole and not index.column():
            return self.words.spoken(self._texts, self._shown, place)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.words.tip(self._texts, self._shown, place)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the columns' titles."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Name"), self.tr("Value"), self.tr("δ, ∂E/∂w"))[section]
