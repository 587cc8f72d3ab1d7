"""The table of all training rows: target, output, loss, its change, and when a row was learnt."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from simulator.data.prepared import PreparedData
from simulator.session.row_losses import NEVER, RowLosses
from ui.row_losses.row_words import change_of, learnt_of, learnt_until, output_of, target_of
from ui.theme.colors import DARK, Theme
from ui.theme.type_size import set_figures
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import MINUS, full, grouped, short

Array = NDArray[Any]

_ROW, _TARGET, _OUTPUT, _LOSS, _CHANGE, _LEARNT = range(6)
_HEIGHT = 26
# As the style sheet pads cells and headings: the arrow of the order has room beside the word.
_PADDING, _ARROW = 30, 32
_DIGITS = 3
# Of a text column, measured in this many rows.
_MEASURED = 24
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RowModel(QAbstractTableModel):
    """One line a training row, in the order that was asked for.

    Attributes
    ----------
    order : ndarray of int
        Which training row stands in each line.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme: Theme = DARK
        self.order = np.zeros(0, np.intp)
        self.stepped = -1
        self._data: PreparedData | None = None
        self._found: RowLosses | None = None
        self._change = np.zeros(0)
        self._since: int | None = None
        self._by: tuple[int, Qt.SortOrder] = (_LOSS, Qt.SortOrder.DescendingOrder)

    def show_rows(self, data: PreparedData, found: RowLosses, stepped: int, *, sort: bool) -> None:
        """Show rows; the order stays unless `sort`, or the data are others."""
        anew = data is not self._data or len(self.order) != len(found.now)
        if anew:
            self.beginResetModel()
        self._data, self._found, self.stepped = data, found, stepped
        self._change, self._since = change_of(found)
        if anew:
            self._sort()
            self.endResetModel()
        elif sort:
            self.layoutAboutToBeChanged.emit()
            self._sort()
            self.layoutChanged.emit()
        else:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.order) - 1, _LEARNT))

    def say(self) -> None:
        """Name everything anew."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, _LEARNT)
        self.layoutChanged.emit()

    def line_of(self, row: int) -> int:
        """Return the line in which a training row stands; −1 for none."""
        places = np.flatnonzero(self.order == row)
        return int(places[0]) if len(places) else -1

    # -- Qt

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many training rows there are."""
        return 0 if parent.isValid() else len(self.order)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else _LEARNT + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what a column is called, and what it means."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings()[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tips()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if section in (_TARGET, _OUTPUT) else _RIGHT
        return None

    def _headings(self) -> tuple[str, ...]:
        return (
            self.tr("Row"),
            self.tr("Target"),
            self.tr("Output"),
            self.tr("Loss"),
            self.tr("Change"),
            self.tr("Learnt"),
        )

    def _tips(self) -> tuple[str, ...]:
        change = self.tr("By how much the loss changed since the epoch noted before")
        if self._since is not None:
            words = self.tr("By how much the loss changed since epoch {epoch}")
            change = filled(words, epoch=grouped(self._since))
        learnt = self.tr("The first noted epoch at which the row was answered right")
        if self._found is not None and self._found.right is None:
            learnt = self.tr(
                "The first noted epoch at which its loss was a tenth of the rows' mean at first"
            )
        return (
            self.tr("Number of the training row"),
            self.tr("What the output should be"),
            self.tr("What the network answers"),
            self.tr("The loss of this row alone"),
            change,
            learnt,
        )

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, tip, side, colour or type."""
        if self._found is None or not index.isValid() or index.row() >= len(self.order):
            return None
        column, row = index.column(), int(self.order[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(column, row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(column, row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if column in (_TARGET, _OUTPUT) else _RIGHT
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._color(column, row)
        if role == Qt.ItemDataRole.FontRole and row == self.stepped:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def _color(self, column: int, row: int) -> Any:
        right = self._found.right if self._found is not None else None
        if column == _OUTPUT and right is not None and not right[row]:
            return self.theme.color("bad")
        return None

    def _text(self, column: int, row: int) -> str:
        found, data = self._found, self._data
        assert found is not None
        assert data is not None
        match column:
            case 0:
                return f"▸ {grouped(row + 1)}" if row == self.stepped else grouped(row + 1)
            case 1:
                return target_of(data, row)
            case 2:
                return self._output(data, found, row)
            case 3:
                return short(float(found.now[row]), _DIGITS)
            case 4:
                return self._changed(float(self._change[row]))
        return learnt_of(found, row)

    def _output(self, data: PreparedData, found: RowLosses, row: int) -> str:
        text = output_of(data, found, row)
        is_wrong = found.right is not None and not found.right[row]
        return f"{text} ✗" if is_wrong else text

    def _changed(self, value: float) -> str:
        if not np.isfinite(value):
            return "–"
        text = short(value, 2)
        return f"+{text}" if value > 0.0 else text

    def _tip(self, column: int, row: int) -> str:
        found = self._found
        assert found is not None
        if column == _LOSS:
            return full(float(found.now[row]))
        if column == _ROW:
            return filled(self.tr("Step through row {row}"), row=row + 1)
        if column == _LEARNT:
            return self._learnt_tip(found, row)
        return self._text(column, row)

    def _learnt_tip(self, found: RowLosses, row: int) -> str:
        if found.learnt[row] == NEVER:
            return self.tr("Not learnt at any noted epoch")
        if found.learnt_before[row]:
            words = self.tr(
                "It was learnt at epoch {epoch} or before: losses are noted since epoch {epoch}"
            )
        elif found.learnt[row] == 0:
            words = self.tr("It was so from the start, before any training")
        else:
            words = self.tr("Learnt at epoch {epoch}, the first noted one")
        return filled(words, epoch=grouped(int(found.learnt[row])))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Stand in another order."""
        self._by = column, order
        self.layoutAboutToBeChanged.emit()
        self._sort()
        self.layoutChanged.emit()

    def _sort(self) -> None:
        if self._found is None or self._data is None:
            return
        column, order = self._by
        self.order = np.argsort(self._keys(self._found, self._data, column), kind="stable")
        if order is Qt.SortOrder.DescendingOrder:
            self.order = self.order[::-1]

    def _keys(self, found: RowLosses, data: PreparedData, column: int) -> Array:
        rows = np.arange(len(found.now))
        if column == _TARGET:
            return np.asarray(data.labels, float).reshape(len(rows), -1)[:, 0]
        if column == _OUTPUT:
            several = found.outputs.shape[1] > 1 and data.task == "multiclass"
            return found.outputs.argmax(axis=1) if several else found.outputs[:, 0]
        if column == _LEARNT:
            return np.where(found.learnt == NEVER, np.iinfo(np.int64).max, found.learnt)
        return {_LOSS: found.now, _CHANGE: self._change}.get(column, rows)


class RowTable(QTableView):
    """Training rows, the worst first until another order is asked for.

    Signals
    -------
    picked(int)
        A training row is to be stepped through: its line was clicked, or Enter pressed.
    sorted_anew()
        The rows stand in another order.
    """

    picked = Signal(int)
    sorted_anew = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowModel(self)
        self.setModel(self.rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_HEIGHT)
        set_figures(self, 12)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(_TARGET, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(_LOSS, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)
        self.setMinimumSize(360, 140)
        self.clicked.connect(self._on_clicked)
        self.rows.layoutChanged.connect(self.sorted_anew)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Training rows with their losses"))
        self.setAccessibleDescription(self.tr("Enter steps through the marked row"))
        self.rows.say()
        self._fit_columns()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        self.rows.theme = theme
        self.viewport().update()

    def show_rows(self, data: PreparedData, found: RowLosses, stepped: int, *, sort: bool) -> None:
        """Show rows; the mark stays on its row."""
        marked = self.marked()
        self.rows.show_rows(data, found, stepped, sort=sort)
        self._fit_columns()
        if sort and marked is not None and (line := self.rows.line_of(marked)) >= 0:
            bar = self.verticalScrollBar().value()
            self.selectRow(line)
            self.verticalScrollBar().setValue(bar)

    def marked(self) -> int | None:
        """Return the training row whose line is marked."""
        line = self.currentIndex().row()
        return int(self.rows.order[line]) if 0 <= line < len(self.rows.order) else None

    def show_row(self, row: int) -> None:
        """Mark a training row and see that it is in view."""
        if (line := self.rows.line_of(row)) >= 0:
            self.selectRow(line)
            self.scrollTo(self.currentIndex())

    def _fit_columns(self) -> None:
        """Give every column what its values need, and its heading; the target takes the rest."""
        header, metrics = self.horizontalHeader(), self.fontMetrics()
        lines = range(min(_MEASURED, self.rows.rowCount()))
        outputs = [str(self.rows.data(self.rows.index(line, _OUTPUT))) for line in lines]
        number = f"{MINUS}0.00e{MINUS}00"
        for column, texts in (
            (_ROW, [f"▸ {grouped(self.rows.rowCount())}  "]),
            (_OUTPUT, outputs),
            (_LOSS, [number]),
            (_CHANGE, [f"{MINUS}0.0e{MINUS}00"]),
            (_LEARNT, [learnt_until(10_000)]),
        ):
            heading = str(self.rows.headerData(column, Qt.Orientation.Horizontal))
            room = header.fontMetrics().horizontalAdvance(heading) + _ARROW
            widest = max([0, *map(metrics.horizontalAdvance, texts)]) + _PADDING
            header.resizeSection(column, max(widest, room))
        self._make_room()

    def _make_room(self) -> None:
        """Leave out what tells least where targets had no room: the change, then when learnt."""
        header = self.horizontalHeader()
        heading = str(self.rows.headerData(_TARGET, Qt.Orientation.Horizontal))
        needed = header.fontMetrics().horizontalAdvance(heading) + _ARROW
        for column in (_CHANGE, _LEARNT):
            self.setColumnHidden(column, False)
        for column in (_CHANGE, _LEARNT):
            shown = [one for one in range(_LEARNT + 1) if one != _TARGET]
            taken = sum(map(header.sectionSize, shown))  # nothing where it is hidden
            self.setColumnHidden(column, self.viewport().width() < taken + needed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure again."""
        super().resizeEvent(event)
        self._fit_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step through the marked row with Enter."""
        marked = self.marked()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and marked is not None:
            self.picked.emit(marked)
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if index.row() < len(self.rows.order):
            self.picked.emit(int(self.rows.order[index.row()]))
