"""The activations and their numbers: what comes back to the first layer, and the losses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from simulator.studies.activation_comparison import (
    COMPARED,
    ComparisonRecord,
    shares_of_outputs,
)
from ui.activations.pictures.layers_canvas import name_of
from ui.widgets.sortable_model import Array, Column, SortableModel, copied_number
from ui.widgets.sortable_table import SortableTable
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import MINUS, full, grouped, short

_NAME, _FIRST_NOW, _SHARE_NOW, _FIRST, _SHARE, _DEAD, _LOSS = range(7)
_QUANTITY = Column(is_number=True, largest_first=True)


class ComparisonModel(SortableModel):
    """One line an activation; its key is its place in `COMPARED`."""

    columns = (Column(), *(_QUANTITY for _ in range(_LOSS)))

    def __init__(self) -> None:
        super().__init__((_NAME, Qt.SortOrder.AscendingOrder))
        self._record: ComparisonRecord | None = None
        self._values: Array = np.zeros((_LOSS, 0))

    def show_record(self, record: ComparisonRecord | None) -> None:
        """Show another state of the comparison."""
        self._record = record
        compared = () if record is None else record.compared
        self._values = np.array(
            [
                [
                    *(one.now.deltas[0], shares_of_outputs(one.now)[0]),
                    *(one.trained.deltas[0], shares_of_outputs(one.trained)[0]),
                    *(np.nansum(one.trained.dead), one.losses[-1]),
                ]
                for one in compared
            ]
        ).T.reshape(_LOSS, len(compared))
        if record is not None and not record.epochs:
            self._values[[_FIRST - 1, _SHARE - 1, _DEAD - 1]] = np.nan
        self.show_items(np.arange(len(compared)))

    def headings(self) -> Sequence[str]:
        """Return what the columns are called."""
        return (
            self.tr("Activation"),
            self.tr("now: |δ| of H1"),
            self.tr("now: |δ| H1 ÷ Out"),
            self.tr("trained: |δ| of H1"),
            self.tr("trained: |δ| H1 ÷ Out"),
            self.tr("dead nodes"),
            self.tr("loss"),
        )

    def tips(self) -> Sequence[str]:
        """Return what the columns mean."""
        return (
            self.tr("What all hidden layers have in place of their own activation"),
            self.tr("Size of δ in the first layer, with the weights as they stand"),
            self.tr("What the first layer's δ is of that of the outputs, as the weights stand"),
            self.tr("Size of δ in the first layer, after training from the first weights"),
            self.tr("What the first layer's δ is of that of the outputs, after training"),
            self.tr("Hidden nodes whose slope is 0 in every row, after training"),
            self.tr("The mean loss that training has come to"),
        )

    def text(self, column: int, item: int) -> str:
        """Return a cell's text."""
        if column == _NAME:
            return name_of(COMPARED[item])
        value = float(self._values[column - 1, item])
        if column == _LOSS and (at := self._diverged_at(item)):
            return filled(self.tr("diverged at update {update}"), update=grouped(at))
        if np.isnan(value):
            return "–"
        return grouped(int(value)) if column == _DEAD else short(value)

    def _diverged_at(self, item: int) -> int:
        return 0 if self._record is None else self._record.compared[item].diverged_at

    def tip(self, column: int, item: int) -> str:
        """Return a number with all its digits."""
        text = self.text(column, item)
        if column in (_NAME, _DEAD) or text == "–" or self._diverged_at(item):
            return text
        return full(float(self._values[column - 1, item]))

    def copied(self, column: int, item: int) -> str:
        """Return a cell as it is copied."""
        if column == _NAME:
            return name_of(COMPARED[item])
        return copied_number(float(self._values[column - 1, item]))

    def color(self, column: int, item: int) -> QColor | None:
        """Return the colour of a training that failed."""
        is_lost = column == _LOSS and self._diverged_at(item)
        return self.theme.color("bad") if is_lost else None

    def sort_values(self, column: int) -> Array:
        """Return what a column is sorted by."""
        if column == _NAME:
            return np.arange(self._values.shape[1])
        return np.asarray(self._values[column - 1])


class ComparisonTable(SortableTable):
    """The activations that are compared."""

    rows: ComparisonModel
    spare = (_SHARE_NOW, _DEAD)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ComparisonModel(), parent)
        self.setMinimumHeight(176)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Activations compared"))

    def show_record(self, record: ComparisonRecord | None) -> None:
        """Show another state of the comparison."""
        self.rows.show_record(record)
        self.fit_columns()

    def widest(self) -> Mapping[int, Sequence[str]]:
        """Return the widest texts of every column but the names'."""
        number = f"{MINUS}0.00e{MINUS}00"
        losses = [self.rows.text(_LOSS, line) for line in range(self.rows.rowCount())]
        numbers = (_FIRST_NOW, _SHARE_NOW, _FIRST, _SHARE, _DEAD)
        return {column: [number] for column in numbers} | {_LOSS: [number, *losses]}
