"""The remedies with their figures, the best first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from types import MappingProxyType

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from simulator.studies.remedies.remedy_record import Found, RemedyRecord, Spread
from ui.remedies.panels.remedy_words import name_of, spread
from ui.widgets.sortable_model import Array, Column, SortableModel, copied_number
from ui.widgets.sortable_table import SortableTable
from ui.words.languages import speak
from ui.words.numbers import MINUS, full, grouped, short

_NAME, _STRENGTH, _LATE, _LOSS, _GAP, _LATE_SCORE, _SCORE, _BEST, _ENDED, _PARAMETERS = range(10)
_SPREADS: Mapping[int, Callable[[Found], Spread]] = MappingProxyType(
    {
        _LATE: attrgetter("late_loss"),
        _LOSS: attrgetter("loss"),
        _GAP: attrgetter("gap"),
        _LATE_SCORE: attrgetter("late_score"),
        _SCORE: attrgetter("score"),
    }
)
_QUANTITY = Column(is_number=True)


class RemedyModel(SortableModel):
    """One line a remedy; its key is its place among those that were chosen."""

    columns = (Column(), *(_QUANTITY for _ in range(_PARAMETERS)))

    def __init__(self) -> None:
        super().__init__((_LATE, Qt.SortOrder.AscendingOrder))
        self._found: tuple[Found, ...] = ()
        self._is_regression = False

    def show_record(self, record: RemedyRecord | None) -> None:
        """Show another state of the study."""
        known = record is not None and len(record.found[0].epochs) > 0
        self._found = record.found if known and record is not None else ()
        self._is_regression = record is not None and record.is_regression
        self.show_items(np.arange(len(self._found)))

    def headings(self) -> Sequence[str]:
        """Return what the columns are called."""
        score = ("R²", self.tr("validation R²"))
        if not self._is_regression:
            score = (self.tr("accuracy"), self.tr("validation accuracy"))
        return (
            self.tr("Remedy"),
            self.tr("strength"),
            self.tr("validation loss"),
            self.tr("loss"),
            self.tr("gap"),
            score[1],
            score[0],
            self.tr("best epoch"),
            self.tr("ended after"),
            self.tr("parameters"),
        )

    def tips(self) -> Sequence[str]:
        """Return what the columns mean."""
        right = self.tr("The share of rows classified right")
        if self._is_regression:
            right = self.tr("1 fits every row; 0 is as good as always saying the mean")
        return (
            self.tr("What was changed, and nothing else"),
            self.tr("How much of it"),
            self.tr("Mean over all runs ± its standard deviation: the remedies' rank"),
            self.tr("The same on the training rows"),
            self.tr("Validation loss less training loss, run by run"),
            right,
            right,
            self.tr("After which epoch the validation loss was lowest: the mean over the runs"),
            self.tr("After which epoch training ended: the mean over the runs"),
            self.tr("Weights and biases"),
        )

    def _number(self, column: int, one: Found) -> float:
        if column in _SPREADS:
            return _SPREADS[column](one).mean
        if column == _STRENGTH:
            return one.strength or np.nan
        if column == _BEST:
            return _mean_of(one.best_epoch, one.ended_at >= 0)
        if column == _ENDED:
            return _mean_of(one.ended_at, one.ended_at > 0)
        return float(one.parameters)

    def text(self, column: int, item: int) -> str:
        """Return a cell's text."""
        one = self._found[item]
        if column == _NAME:
            return name_of(one.name)
        if column in _SPREADS:
            if (one.ended_at < 0).all():
                return self.tr("diverged")
            return spread(_SPREADS[column](one))
        number = self._number(column, one)
        if np.isnan(number):
            return "–"
        return short(number) if column == _STRENGTH else grouped(round(number))

    def tip(self, column: int, item: int) -> str:
        """Return a number with all its digits."""
        number = np.nan if column == _NAME else self._number(column, self._found[item])
        return self.text(column, item) if np.isnan(number) else full(number)

    def copied(self, column: int, item: int) -> str:
        """Return a cell as it is copied."""
        one = self._found[item]
        return name_of(one.name) if column == _NAME else copied_number(self._number(column, one))

    def color(self, column: int, item: int) -> QColor | None:
        """Return the colour of a training that failed."""
        is_lost = column in _SPREADS and (self._found[item].ended_at < 0).all()
        return self.theme.color("bad") if is_lost else None

    def sort_values(self, column: int) -> Array:
        """Return what a column is sorted by."""
        if column == _NAME:
            return np.arange(len(self._found))
        return np.array([self._number(column, one) for one in self._found], np.float64)


def _mean_of(values: Array, counted: Array) -> float:
    return float(values[counted].mean()) if counted.any() else np.nan


class RemedyTable(SortableTable):
    """The remedies that are compared."""

    rows: RemedyModel
    spare = (_PARAMETERS, _ENDED, _STRENGTH, _SCORE, _BEST, _LATE_SCORE, _LOSS)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(RemedyModel(), parent)
        self.setMinimumHeight(150)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Remedies compared"))

    def show_record(self, record: RemedyRecord | None) -> None:
        """Show another state of the study."""
        self.rows.show_record(record)
        self.fit_columns()

    def widest(self) -> Mapping[int, Sequence[str]]:
        """Return the widest texts of every column."""
        pair = f"{MINUS}0.0000 ± 0.0000"
        spreads = {column: [pair] for column in _SPREADS}
        plain = (_STRENGTH, _BEST, _ENDED, _PARAMETERS)
        names = [self.rows.text(_NAME, line) for line in range(self.rows.rowCount())]
        return spreads | {column: ["10 000"] for column in plain} | {_NAME: names}
