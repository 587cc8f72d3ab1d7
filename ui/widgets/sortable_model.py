"""Things in lines that can be asked for in another order; what they are is the subclass's to say.

A line shows an item, and an item has a key that names it for good: by that a mark stays on its item
wherever the item goes.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Sequence
from typing import Any, ClassVar, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from ui.theme.colors import DARK, Theme

Array = NDArray[Any]
Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_DOWN, _UP = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
_FIGURES = re.compile(r"(\d+)")


class Column(NamedTuple):
    """How a column stands and sorts.

    Attributes
    ----------
    is_number : bool, default False
        Its cells end at one line, at the right, and so does its heading.
    largest_first : bool, default False
        The heading sorts it downwards first: the largest value is what one looks for.
    is_copied : bool, default True
        Whether copied lines have it.
    """

    is_number: bool = False
    largest_first: bool = False
    is_copied: bool = True


class SortableModel(QAbstractTableModel):
    """One line an item, in the order that was asked for.

    A subclass gives `columns`, `headings`, `tips`, `text` and `sort_values`, and calls `show_items`
    when it has other items or values.

    Parameters
    ----------
    by : (int, Qt.SortOrder)
        Which column the lines are sorted by, until another is asked for.

    Attributes
    ----------
    theme : Theme
    by : (int, Qt.SortOrder)
    order : ndarray of int
        Which item stands in each line.
    are_known : bool
        Whether the items shown last are those of before, but for some that came or went: their
        marks stay.
    """

    columns: tuple[Column, ...] = ()
    has_bold: ClassVar[bool] = False  # whether a line can stand out

    def __init__(self, by: tuple[int, Qt.SortOrder]) -> None:
        super().__init__()
        self.theme: Theme = DARK
        self.by = by
        self.order: Array = np.zeros(0, np.intp)
        self.are_known = True
        self._keys: Array = np.zeros(0, np.intp)
        self._lines: dict[int, int] = {}

    # -- what a subclass says

    def headings(self) -> Sequence[str]:
        """Return what the columns are called."""
        raise NotImplementedError

    def tips(self) -> Sequence[str]:
        """Return what the columns mean."""
        raise NotImplementedError

    def text(self, column: int, item: int) -> str:
        """Return a cell's text."""
        raise NotImplementedError

    def sort_values(self, column: int) -> Array:
        """Return what a column is sorted by: a number for each item; NaN stands last."""
        raise NotImplementedError

    def tip(self, column: int, item: int) -> str:
        """Return what is told of a cell on hover; by default its text."""
        return self.text(column, item)

    def copied(self, column: int, item: int) -> str:
        """Return a cell as it is copied; by default its text."""
        return self.text(column, item)

    def color(self, column: int, item: int) -> QColor | None:
        """Return a cell's colour; None for that of all text."""
        return None

    def is_bold(self, item: int) -> bool:
        """Return whether a line stands out."""
        return False

    def more(self, column: int, item: int, role: int) -> Any:
        """Return what else a cell has, such as a tick."""
        return None

    # -- items and their lines

    def show_items(self, keys: ArrayLike, *, sort: bool = True, known: bool = True) -> None:
        """Show items by their keys; call it when the values are in place.

        Parameters
        ----------
        keys : array_like of int, shape (n_items,)
        sort : bool, default True
            Whether the same items are put in order again, or only their values are other ones.
        known : bool, default True
            False where equal keys do not mean the same items, as in another data set.
        """
        found = np.asarray(keys, np.intp)
        if not known or not np.array_equal(found, self._keys):
            self.are_known = known
            self.beginResetModel()
            self._keys = found
            self._arrange(self._sorted())
            self.endResetModel()
            return
        if sort:
            self._rearrange()
        self._tell_change()

    def say(self) -> None:
        """Name everything anew."""
        last = len(self.columns) - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        self._tell_change()

    def _tell_change(self) -> None:
        if len(self.order):
            corner = self.index(len(self.order) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), corner)

    def key_of(self, line: int) -> int:
        """Return the key of the item in a line; −1 for none."""
        return int(self._keys[self.order[line]]) if 0 <= line < len(self.order) else -1

    def line_of(self, key: int) -> int:
        """Return the line of the item with a key; −1 for none."""
        return self._lines.get(key, -1)

    # -- order

    def sort(self, column: int, order: Qt.SortOrder = _UP) -> None:
        """Stand in another order."""
        self.by = column, order
        self._rearrange()

    def _sorted(self) -> Array:
        """Return the items in the order that is asked for."""
        column, order = self.by
        if not len(self._keys):
            return np.zeros(0, np.intp)
        values = np.asarray(self.sort_values(column))
        found = np.argsort(values, kind="stable")
        if order is _DOWN:
            found = found[::-1]
        lost = np.isnan(values[found]) if values.dtype.kind == "f" else np.zeros(len(found), bool)
        return np.concatenate([found[~lost], found[lost]])

    def _arrange(self, order: Array) -> None:
        self.order = order
        self._lines = {int(key): line for line, key in enumerate(self._keys[order])}

    def _rearrange(self) -> None:
        """Put the lines in order; what is marked goes with its item."""
        order = self._sorted()
        if np.array_equal(order, self.order):
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        places = [(self.key_of(one.row()), one.column()) for one in before]
        self._arrange(order)
        after = [self.index(self.line_of(key), column) for key, column in places]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    # -- Qt

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many items there are."""
        return 0 if parent.isValid() else len(self.order)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what a column is called, what it means, and how its heading stands and sorts."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.headings()[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tips()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.is_number else _LEFT
        if role == Qt.ItemDataRole.InitialSortOrderRole:
            return _DOWN if column.largest_first else _UP
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, tip, side, colour or type."""
        if not index.isValid() or index.row() >= len(self.order):
            return None
        column, item = index.column(), int(self.order[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(column, item)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tip(column, item)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[column].is_number else _LEFT
        if role == Qt.ItemDataRole.ForegroundRole:
            return self.color(column, item)
        if role == Qt.ItemDataRole.FontRole:
            return _bold() if self.is_bold(item) else None
        return self.more(column, item, role)

    def copied_lines(self, lines: Sequence[int], *, headings: bool) -> str:
        """Return lines as text: a tab between two cells, a line break after each line."""
        shown = [place for place, column in enumerate(self.columns) if column.is_copied]
        rows = [[self.copied(one, int(self.order[line])) for one in shown] for line in lines]
        if headings:
            names = self.headings()
            rows.insert(0, [names[one] for one in shown])
        return "".join("\t".join(map(_cell, row)) + "\n" for row in rows)


def copied_number(value: float) -> str:
    """Return a number as other programs read it, with all its digits; nothing for none."""
    return repr(float(value)) if math.isfinite(value) else ""


def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font


def _cell(text: str) -> str:
    """Return a text without what would end its cell."""
    return " ".join(text.split())


def text_ranks(texts: Sequence[str]) -> Array:
    """Return where each text stands in a sorted list, numbers in them by their size.

    Examples
    --------
    >>> text_ranks(["x₁₀", "x₂", "bias", "x₂"]).tolist()
    [3, 1, 0, 1]
    """
    parts = [_parts(text) for text in texts]
    places: dict[tuple[tuple[int, str], ...], int] = {}
    for place, one in enumerate(sorted(parts)):
        places.setdefault(one, place)
    return np.array([places[one] for one in parts], np.intp)


def _parts(text: str) -> tuple[tuple[int, str], ...]:
    """Return a text's figures as numbers, lowered ones too, and what is between them."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    found = [one for one in _FIGURES.split(plain) if one]
    return tuple((int(one), "") if one.isdecimal() else (-1, one) for one in found)
