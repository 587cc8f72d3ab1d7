"""The table of rows that are wrong, or of a regression's rows by how far they are off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from simulator.training.evaluation import classify
from simulator.training.wrong_rows import WrongRows, wrong_rows
from ui.results.measured import Measured, Part
from ui.widgets.sortable_model import Array, Column, SortableModel, copied_number
from ui.widgets.sortable_table import SortableTable
from ui.words.data_names import said_names
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import full, grouped, percent, short
from ui.words.target_words import target_text

_ROW, _INPUTS, _TRUE, _SAID, _HOW_MUCH = range(5)
_MOST_INPUTS, _MOST_TOLD, _MEASURED = 4, 16, 24
_NUMBER = Column(is_number=True)
_QUANTITY = Column(is_number=True, largest_first=True)


class WrongModel(SortableModel):
    """One line a wrong row; its key is the row's place in its part of the data."""

    columns = (_NUMBER, Column(), Column(), Column(), _QUANTITY)

    def __init__(self) -> None:
        super().__init__((_HOW_MUCH, Qt.SortOrder.DescendingOrder))
        self._measured: Measured | None = None
        self._part: Part | None = None
        self._found = WrongRows(np.zeros(0, np.intp), np.zeros(0))

    def show_part(self, measured: Measured, part: Part) -> int:
        """Show the wrong rows of a part; return how many there are."""
        self._measured, self._part = measured, part
        self._found = wrong_rows(part.labels, part.scores.outputs, measured.data.task)
        self.show_items(self._found.rows, known=False)
        return len(self._found.rows)

    def _shown(self) -> tuple[Measured, Part]:
        assert self._measured is not None
        assert self._part is not None
        return self._measured, self._part

    @property
    def is_regression(self) -> bool:
        """Whether what is shown predicts numbers."""
        return self._measured is not None and self._measured.data.task == "regression"

    def headings(self) -> Sequence[str]:
        """Return what the columns are called."""
        last = self.tr("Output")
        if self.is_regression:
            last = self.tr("Off by")
        elif self._measured is not None and self._measured.is_probability:
            last = self.tr("Probability")
        return self.tr("Row"), self.tr("Inputs"), self.tr("True"), self.tr("Predicted"), last

    def tips(self) -> Sequence[str]:
        """Return what the columns mean."""
        last = self.tr("The output for what the row was taken for: how sure the network is")
        if self.is_regression:
            last = self.tr("How far the prediction is from the true value, at most")
        return (
            self.tr("Number of the row in its part of the data"),
            self.tr("The row's inputs, in the data's own units"),
            self.tr("What the row is"),
            self.tr("What the network takes it for"),
            last,
        )

    def text(self, column: int, item: int) -> str:
        """Return a row's number, inputs, truth, prediction, or how wrong it is."""
        measured, part = self._shown()
        row = int(self._found.rows[item])
        match column:
            case 0:
                return grouped(row + 1)
            case 1:
                return self._inputs(part.raw[row])
            case 2:
                return target_text(measured.data, part.labels[row])
            case 3:
                return self._said(row)
        value = float(self._found.how_much[item])
        if measured.is_probability and not self.is_regression:
            return percent(value, 1)
        return short(value)

    def _inputs(self, raw: Array) -> str:
        texts = [short(float(value)) for value in raw[:_MOST_INPUTS]]
        return ", ".join([*texts, *(["…"] if len(raw) > _MOST_INPUTS else [])])

    def _said(self, row: int) -> str:
        measured, part = self._shown()
        outputs, task = part.scores.outputs[row], measured.data.task
        if task == "regression":
            return ", ".join(short(float(value)) for value in outputs)
        taken = classify(outputs.reshape(-1, 1), task)
        return target_text(measured.data, taken[0] if task != "multilabel" else taken[:, 0])

    def color(self, column: int, item: int) -> QColor | None:
        """Return the colour of a wrong answer."""
        return self.theme.color("bad") if column == _SAID and not self.is_regression else None

    def tip(self, column: int, item: int) -> str:
        """Return a number in full, all inputs, or what a click does."""
        measured, part = self._shown()
        row = int(self._found.rows[item])
        if column == _HOW_MUCH:
            return full(float(self._found.how_much[item]))
        if column == _INPUTS:
            names = said_names(measured.data.feature_names[:_MOST_TOLD])
            shown = zip(names, part.raw[row][:_MOST_TOLD].tolist(), strict=True)
            told = [f"{name} = {short(x)}" for name, x in shown]
            return "\n".join([*told, *(["…"] if len(part.raw[row]) > _MOST_TOLD else [])])
        if column == _ROW:
            return filled(self.tr("Step through row {row}"), row=grouped(row + 1))
        return self.text(column, item)

    def copied(self, column: int, item: int) -> str:
        """Return a number with all its digits."""
        row = int(self._found.rows[item])
        if column == _ROW:
            return str(row + 1)
        if column == _INPUTS:
            return ", ".join(map(copied_number, self._shown()[1].raw[row].tolist()))
        if column == _HOW_MUCH:
            return copied_number(float(self._found.how_much[item]))
        return self.text(column, item)

    def sort_values(self, column: int) -> Array:
        """Return the values of a column; of several labels or targets the first's."""
        _, part = self._shown()
        rows = self._found.rows
        if column == _HOW_MUCH:
            return self._found.how_much
        if column == _TRUE:
            return np.asarray(part.labels[rows], float).reshape(len(rows), -1)[:, 0]
        if column == _SAID:
            outputs = part.scores.outputs[rows]
            several = outputs.shape[1] > 1 and not self.is_regression
            return outputs.argmax(axis=1) if several else outputs[:, 0]
        return part.raw[rows, 0] if column == _INPUTS else rows


class WrongTable(SortableTable):
    """Wrong rows, the surest first until another order is asked for.

    Signals
    -------
    picked(int)
        The row in this place of its part is to be stepped: it was clicked, or Enter pressed.
    """

    picked = Signal(int)

    rows: WrongModel
    stretched = _INPUTS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(WrongModel(), parent)
        self.clicked.connect(self._on_clicked)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Rows that are wrong"))
        self.setAccessibleDescription(self.tr("Enter steps through the marked row"))

    def widest(self) -> Mapping[int, Sequence[str]]:
        """Return the widest numbers, and the texts that are seen first."""
        lines = range(min(_MEASURED, self.rows.rowCount()))
        texts = {
            column: [str(self.rows.data(self.rows.index(line, column))) for line in lines]
            for column in (_TRUE, _SAID, _HOW_MUCH)
        }
        return {_ROW: [grouped(1000)], **texts}

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
