"""The table of all training rows: target, output, loss, its change, and when a row was learnt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from simulator.data.prepared import PreparedData
from simulator.session.kept_rows import NEVER
from simulator.session.row_losses import RowLosses
from ui.row_losses.row_words import change_of, learnt_of, learnt_until, output_of, target_of
from ui.widgets.sortable_model import Array, Column, SortableModel, copied_number
from ui.widgets.sortable_table import SortableTable
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import MINUS, full, grouped, short

_ROW, _TARGET, _OUTPUT, _LOSS, _CHANGE, _LEARNT = range(6)
_DIGITS = 3
# Of a text column, measured in this many rows.
_MEASURED = 24
_NUMBER = Column(is_number=True)
_QUANTITY = Column(is_number=True, largest_first=True)


class RowModel(SortableModel):
    """One line a training row; its key is the row's place in the data."""

    columns = (_NUMBER, Column(), Column(), _QUANTITY, _QUANTITY, _NUMBER)
    has_bold = True

    def __init__(self) -> None:
        super().__init__((_LOSS, Qt.SortOrder.DescendingOrder))
        self.stepped = -1
        self._data: PreparedData | None = None
        self._found: RowLosses | None = None
        self._change = np.zeros(0)
        self._since: int | None = None

    def show_rows(self, data: PreparedData, found: RowLosses, stepped: int, *, sort: bool) -> None:
        """Show rows; the order stays unless `sort`, or the data are others."""
        is_known = data is self._data
        self._data, self._found, self.stepped = data, found, stepped
        self._change, self._since = change_of(found)
        self.show_items(np.arange(len(found.now)), sort=sort, known=is_known)

    def _shown(self) -> tuple[PreparedData, RowLosses]:
        assert self._data is not None
        assert self._found is not None
        return self._data, self._found

    def headings(self) -> Sequence[str]:
        """Return what the columns are called."""
        return (
            self.tr("Row"),
            self.tr("Target"),
            self.tr("Output"),
            self.tr("Loss"),
            self.tr("Change"),
            self.tr("Learnt"),
        )

    def tips(self) -> Sequence[str]:
        """Return what the columns mean."""
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

    def color(self, column: int, item: int) -> QColor | None:
        """Return the colour of a wrong answer."""
        return self.theme.color("bad") if column == _OUTPUT and self._is_wrong(item) else None

    def is_bold(self, item: int) -> bool:
        """Return whether it is the row that is stepped through."""
        return item == self.stepped

    def _is_wrong(self, item: int) -> bool:
        right = self._shown()[1].right
        return right is not None and not right[item]

    def text(self, column: int, item: int) -> str:
        """Return a row's number, target, output, loss, its change, or when it was learnt."""
        data, found = self._shown()
        match column:
            case 0:
                number = grouped(item + 1)
                return f"▸ {number}" if item == self.stepped else number
            case 1:
                return target_of(data, item)
            case 2:
                answer = output_of(data, found, item)
                return f"{answer} ✗" if self._is_wrong(item) else answer
            case 3:
                return short(float(found.now[item]), _DIGITS)
            case 4:
                return self._changed(float(self._change[item]))
        return learnt_of(found, item)

    def _changed(self, value: float) -> str:
        if not np.isfinite(value):
            return "–"
        text = short(value, 2)
        return f"+{text}" if value > 0.0 else text

    def tip(self, column: int, item: int) -> str:
        """Return a number in full, or what is known of the row."""
        found = self._shown()[1]
        if column == _LOSS:
            return full(float(found.now[item]))
        if column == _ROW:
            return filled(self.tr("Step through row {row}"), row=item + 1)
        if column == _LEARNT:
            return self._learnt_tip(found, item)
        return self.text(column, item)

    def _learnt_tip(self, found: RowLosses, item: int) -> str:
        if found.learnt[item] == NEVER:
            return self.tr("Not learnt at any noted epoch")
        if found.learnt_before[item]:
            words = self.tr("It was learnt at epoch {epoch} or before: nobody saw since when")
        elif found.learnt[item] == 0:
            words = self.tr("It was so from the start, before any training")
        else:
            words = self.tr("Learnt at epoch {epoch}, the first noted one")
        return filled(words, epoch=grouped(int(found.learnt[item])))

    def copied(self, column: int, item: int) -> str:
        """Return a number with all its digits."""
        if column == _ROW:
            return str(item + 1)
        if column in (_LOSS, _CHANGE):
            values = self._shown()[1].now if column == _LOSS else self._change
            return copied_number(float(values[item]))
        return self.text(column, item)

    def sort_values(self, column: int) -> Array:
        """Return the values of a column; of several outputs, the class that is answered."""
        data, found = self._shown()
        rows = np.arange(len(found.now))
        if column == _TARGET:
            return np.asarray(data.labels, float).reshape(len(rows), -1)[:, 0]
        if column == _OUTPUT:
            several = found.outputs.shape[1] > 1 and data.task == "multiclass"
            return found.outputs.argmax(axis=1) if several else found.outputs[:, 0]
        if column == _LEARNT:
            return np.where(found.learnt == NEVER, np.iinfo(np.int64).max, found.learnt)
        return {_LOSS: found.now, _CHANGE: self._change}.get(column, rows)


class RowTable(SortableTable):
    """Training rows, the worst first until another order is asked for.

    Signals
    -------
    picked(int)
        A training row is to be stepped through: its line was clicked, or Enter pressed.
    """

    picked = Signal(int)

    rows: RowModel
    stretched = _TARGET
    spare = (_CHANGE, _LEARNT)  # what tells least

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(RowModel(), parent)
        self.setMinimumSize(360, 140)
        self.clicked.connect(self._on_clicked)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Training rows with their losses"))
        self.setAccessibleDescription(self.tr("Enter steps through the marked row"))

    def show_rows(self, data: PreparedData, found: RowLosses, stepped: int, *, sort: bool) -> None:
        """Show rows; the mark stays on its row."""
        self.rows.show_rows(data, found, stepped, sort=sort)
        self.fit_columns()

    def widest(self) -> Mapping[int, Sequence[str]]:
        """Return the widest numbers, and the outputs that are seen first."""
        lines = range(min(_MEASURED, self.rows.rowCount()))
        return {
            _ROW: [f"▸ {grouped(self.rows.rowCount())}"],
            _OUTPUT: [str(self.rows.data(self.rows.index(line, _OUTPUT))) for line in lines],
            _LOSS: [f"{MINUS}0.00e{MINUS}00"],
            _CHANGE: [f"{MINUS}0.0e{MINUS}00"],
            _LEARNT: [learnt_until(10_000)],
        }

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step through the marked row with Enter."""
        row = self.current_key()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.picked.emit(row)
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        # A click that marks several rows, to copy them, steps through none.
        if QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier:
            self.picked.emit(self.rows.key_of(index.row()))
