"""The settings that were tried, ranked."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QWidget

from simulator.search.dimensions import SEARCHABLE
from simulator.search.plan import Plan
from simulator.search.results import Result
from simulator.search.table import score_name
from ui.search.value_names import name_of
from ui.widgets.sortable_model import Array, Column, SortableModel, copied_number, text_ranks
from ui.widgets.sortable_table import SortableTable
from ui.words.languages import speak
from ui.words.messages import capital
from ui.words.numbers import MINUS, full, grouped, percent, short
from ui.words.titles import translated

_RANK = 0
_QUANTITY = Column(is_number=True)
# After the rank and the values: epochs, loss, spread, score, parameters.
_EPOCHS, _LOSS, _SPREAD, _SCORE, _PARAMETERS = range(5)


class ResultsModel(SortableModel):
    """One line a setting; its key is the candidate's number."""

    has_bold = True

    def __init__(self) -> None:
        super().__init__((_RANK, Qt.SortOrder.AscendingOrder))
        self._plan: Plan | None = None
        self._results: tuple[Result, ...] = ()
        self._places: Array = np.zeros(0, np.intp)
        self.columns = self._columns()

    def _columns(self) -> tuple[Column, ...]:
        values = [Column(is_number=not SEARCHABLE[name].names) for name in self._names]
        score = Column(is_number=True, largest_first=True)
        return (Column(), *values, _QUANTITY, _QUANTITY, _QUANTITY, score, _QUANTITY)

    @property
    def _names(self) -> tuple[str, ...]:
        return () if self._plan is None else self._plan.names

    def show_results(
        self, plan: Plan | None, results: Sequence[Result], places: Sequence[int]
    ) -> bool:
        """Show results with their places in the ranking; return whether the columns are others."""
        before = self._names
        self._plan = plan
        is_new = before != self._names
        if is_new:
            self.beginResetModel()
            self.order, self._results = np.zeros(0, np.intp), ()
            self.columns = self._columns()
            self.by = (_RANK, Qt.SortOrder.AscendingOrder)
            self.endResetModel()
        self._results = tuple(results)
        self._places = np.asarray(places, np.intp)
        self.show_items([one.number for one in results], known=not is_new)
        return is_new

    def headings(self) -> Sequence[str]:
        """Return what the columns are called."""
        score = self.tr("accuracy") if self._is_of_classes() else "R²"
        values = (capital(translated(SEARCHABLE[name].title)) for name in self._names)
        numbers = (self.tr("epochs"), self.tr("loss"), "±", score, self.tr("parameters"))
        return (self.tr("Place"), *values, *numbers)

    def _is_of_classes(self) -> bool:
        return self._plan is None or score_name(self._plan) == "accuracy"

    def tips(self) -> Sequence[str]:
        """Return what the columns mean."""
        values = (translated(SEARCHABLE[name].explanation) for name in self._names)
        return (
            self.tr("Place in the ranking: the best setting is the first"),
            *values,
            self.tr("For how many epochs it was trained at last"),
            self.tr("The mean loss on the rows that judge, over all folds and starts"),
            self.tr("The standard deviation of that loss over folds and starts"),
            self.tr("Accuracy or R² on the rows that judge, over all folds and starts"),
            self.tr("How many weights and biases the network has"),
        )

    def _number(self, column: int) -> int:
        """Return which of the numbers a column is; negative for the rank and the values."""
        return column - 1 - len(self._names)

    def text(self, column: int, item: int) -> str:
        """Return a cell's text."""
        one, number = self._results[item], self._number(column)
        if column == _RANK:
            return grouped(int(self._places[item]) + 1)
        if number < 0:
            value = one.values[column - 1]
            if value is None:
                return "–"
            if isinstance(value, int):
                return grouped(value)
            if isinstance(value, float):
                return short(value, 4)
            return name_of(self._names[column - 1], value)
        if number == _LOSS and one.diverged:
            return self.tr("diverged")
        return self._written(one, number)

    def _written(self, one: Result, number: int) -> str:
        if number in (_EPOCHS, _PARAMETERS):
            return grouped(one.epochs if number == _EPOCHS else one.parameters)
        value = (one.loss, one.spread, one.score)[number - _LOSS]
        if not math.isfinite(value):
            return "–"
        if number == _SCORE and self._is_of_classes():
            return percent(value, 1)
        return short(value)

    def _value(self, column: int, item: int) -> Any:
        """Return a number as it is, or a name."""
        one, number = self._results[item], self._number(column)
        if column == _RANK:
            return int(self._places[item]) + 1
        if number < 0:
            return one.values[column - 1]
        return (one.epochs, one.loss, one.spread, one.score, one.parameters)[number]

    def tip(self, column: int, item: int) -> str:
        """Return a number with all its digits, and the loss of each training."""
        one, value = self._results[item], self._value(column, item)
        if self._number(column) in (_LOSS, _SPREAD) and not one.diverged:
            each = ", ".join(short(float(loss)) for loss in one.losses if loss is not None)
            return f"{full(float(value))}\n{each}"
        if isinstance(value, float) and math.isfinite(value):
            return full(value)
        return self.text(column, item)

    def copied(self, column: int, item: int) -> str:
        """Return a cell as it is copied."""
        value = self._value(column, item)
        if isinstance(value, float):
            return copied_number(value)
        return "" if value is None else str(value)

    def color(self, column: int, item: int) -> QColor | None:
        """Return the colour of a setting that diverged."""
        is_lost = self._number(column) == _LOSS and self._results[item].diverged
        return self.theme.color("bad") if is_lost else None

    def is_bold(self, item: int) -> bool:
        """Return whether it is the best."""
        return int(self._places[item]) == 0

    def sort_values(self, column: int) -> Array:
        """Return what a column is sorted by."""
        items = range(len(self._results))
        values = [self._value(column, item) for item in items]
        if any(isinstance(value, str) for value in values):
            return text_ranks([self.text(column, item) for item in items])
        numbers = [math.nan if value is None else float(value) for value in values]
        found = np.array(numbers, np.float64)
        found[~np.isfinite(found)] = math.nan
        return found


class ResultsTable(SortableTable):
    """The settings that are kept, the best first."""

    rows: ResultsModel

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ResultsModel(), parent)
        self.setMinimumHeight(140)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Settings, ranked"))

    def show_results(
        self, plan: Plan | None, results: Sequence[Result], places: Sequence[int]
    ) -> None:
        """Show results with their places in the ranking."""
        if self.rows.show_results(plan, results, places):
            self.headings.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
            self.headings.setSortIndicator(*self.rows.by)
        self.fit_columns()

    def widest(self) -> Mapping[int, Sequence[str]]:
        """Return the widest texts of every column but the first."""
        lines = min(self.rows.rowCount(), 60)
        number = f"{MINUS}0.000"
        return {
            column: [
                number,
                *(self.rows.text(column, int(self.rows.order[k])) for k in range(lines)),
            ]
            for column in range(1, len(self.rows.columns))
        }
