"""What each variable does to the result: derivative, a per cent of it, and which way is down."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from simulator.graph.scalar_graph import Node
from simulator.notation.numerals import numeral_text
from ui.computation_graphs.panels.limit_view import sign_rule
from ui.computation_graphs.shown import ShownGraph
from ui.widgets.sortable_model import Array, Column, SortableModel, copied_number
from ui.widgets.sortable_table import SortableTable
from ui.words.languages import speak
from ui.words.messages import filled, said
from ui.words.numbers import MINUS, full

_VARIABLE, _VALUE, _SLOPE, _MORE, _WAY = range(5)
_PER_CENT = 0.01


class MeaningModel(SortableModel):
    """One line a variable; its key is its id."""

    columns = (
        Column(),
        *(Column(is_number=True, largest_first=True),) * 3,
        Column(largest_first=True),
    )

    def __init__(self) -> None:
        super().__init__((_VARIABLE, Qt.SortOrder.AscendingOrder))
        self._shown: ShownGraph | None = None
        self._variables: tuple[Node, ...] = ()
        self._slopes: list[float | None] = []

    def show_graph(self, shown: ShownGraph) -> None:
        """Show a graph's variables."""
        before, self._variables = self._variables, shown.graph.variables()
        self._shown = shown
        self._slopes = [shown.recording.gradient(one.id) for one in self._variables]
        names = [(one.id, one.name) for one in self._variables]
        known = names == [(one.id, one.name) for one in before]
        self.show_items([one.id for one in self._variables], known=known)

    def headings(self) -> Sequence[str]:
        """Return what the columns are called."""
        return (
            self.tr("Variable"),
            self.tr("Value"),
            self.tr("Derivative"),
            self.tr("1 % more adds"),
            filled(self.tr("To lower {result}"), result=self._result()),
        )

    def tips(self) -> Sequence[str]:
        """Return what the columns mean."""
        return (
            self.tr("What can be moved"),
            self.tr("Where it stands"),
            self.tr("How many times as much as the variable the result moves, for small moves"),
            self.tr("What the result gains when the variable grows by 1 % of its own value"),
            self.tr("Which way to move the variable: against the sign of the derivative"),
        )

    def _result(self) -> str:
        output = None if self._shown is None else self._shown.graph.output
        return "" if self._shown is None or output is None else self._shown.names[output]

    def text(self, column: int, item: int) -> str:
        """Return a variable's name, a number of it, or a way."""
        assert self._shown is not None
        slope = self._slopes[item]
        if column == _VARIABLE:
            return self._shown.names[self._variables[item].id]
        if column == _WAY:
            return "" if slope is None else self._way(slope)
        if column == _SLOPE and slope is None:
            return self.tr("not known")
        number = self._number(column, item)
        return "" if np.isnan(number) else numeral_text(number)

    def _way(self, slope: float) -> str:
        if slope == 0.0:
            return self.tr("stay")
        return self.tr("down ↓") if slope > 0.0 else self.tr("up ↑")

    def _number(self, column: int, item: int) -> float:
        value, slope = self._variables[item].value, self._slopes[item]
        if column == _VALUE:
            return value
        if slope is None:
            return float("nan")
        return slope * value * _PER_CENT if column == _MORE else slope

    def tip(self, column: int, item: int) -> str:
        """Return a number in full, or what the sign says."""
        assert self._shown is not None
        slope, number = self._slopes[item], self._number(column, item)
        if column == _WAY and slope is not None:
            return said(sign_rule(slope, self.text(_VARIABLE, item), self._result()))
        if column in (_VARIABLE, _WAY) or np.isnan(number):
            return self.text(column, item)
        return full(number)

    def copied(self, column: int, item: int) -> str:
        """Return a number with all its digits."""
        if column in (_VARIABLE, _WAY):
            return self.text(column, item)
        return copied_number(self._number(column, item))

    def sort_values(self, column: int) -> Array:
        """Return the order of the variables, or the numbers."""
        items = range(len(self._variables))
        if column == _VARIABLE:
            return np.array(items)
        return np.array([self._number(column, item) for item in items])


class MeaningTable(SortableTable):
    """A line for each variable.

    Signals
    -------
    chosen(object)
        A variable is to be selected.
    """

    chosen = Signal(object)

    rows: MeaningModel
    stretched = _VARIABLE

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(MeaningModel(), parent)
        self.came_to.connect(self._on_came_to)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("What each variable does to the result"))

    def widest(self) -> Mapping[int, Sequence[str]]:
        """Return the widest numbers and ways: those there are, and what a drag may make of them."""
        items = range(len(self.rows.order))
        texts = {
            column: [self.rows.text(column, item) for item in items]
            for column in (_VALUE, _SLOPE, _MORE, _WAY)
        }
        usual = f"{MINUS}0.0000"
        return {at: [*found, *([usual] if at != _WAY else [])] for at, found in texts.items()}

    def show_graph(self, shown: ShownGraph) -> None:
        """Show a graph's variables, and which one is selected."""
        self.rows.show_graph(shown)
        self.rows.say()  # the heading names the result
        self.fit_columns()
        self.choose(shown.selected if isinstance(shown.selected, int) else -1)

    @Slot(int)
    def _on_came_to(self, one: int) -> None:
        if one >= 0:
            self.chosen.emit(one)
