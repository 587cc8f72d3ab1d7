"""The numbers of the panel, layer by layer, as a table that can be read and listened to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from simulator.diagnostics.gradient_statistics import SIGMOID_STEEPEST
from ui.gradient_flow.series import FlowSeries, passed_on
from ui.widgets.sortable_model import Array, Column, SortableModel, copied_number
from ui.widgets.sortable_table import SortableTable
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import MINUS, full, grouped, short

_NAME, _WEIGHTS, _DELTAS, _RATIO, _POWER, _SLOPE, _DEAD, _SATURATED, _MIDDLE = range(9)
_QUANTITY = Column(is_number=True, largest_first=True)


class FlowModel(SortableModel):
    """One line a layer, as it was measured last; its key is the layer's number."""

    columns = (Column(), *(_QUANTITY for _ in range(_MIDDLE)))

    def __init__(self) -> None:
        super().__init__((_NAME, Qt.SortOrder.AscendingOrder))
        self._names: tuple[str, ...] = ()
        self._units: tuple[int, ...] = ()
        self._values: Array = np.zeros((_MIDDLE, 0))

    def show_series(self, series: FlowSeries, names: Sequence[str]) -> None:
        """Show the latest point of a series."""
        found = series.at(series.now)
        is_known = self._units == found.units
        self._names, self._units = tuple(names), found.units
        powers = SIGMOID_STEEPEST ** np.arange(len(names))[::-1]
        self._values = np.array(
            [
                *(found.weights, found.deltas, passed_on(found.deltas), powers, found.slopes),
                *(found.dead, found.saturated, found.quantiles[:, 2]),
            ]
        )
        self.show_items(np.arange(len(names)), known=is_known)

    def headings(self) -> Sequence[str]:
        """Return what the columns are called."""
        own = self.tr("layer"), self.tr("slope"), self.tr("dead"), self.tr("saturated")
        layer, slope, dead, saturated = own
        middle = self.tr("median a")
        return layer, "|∂E/∂w|", "|δ|", "× δ", "0.25ⁿ", slope, dead, saturated, middle

    def tips(self) -> Sequence[str]:
        """Return what the columns mean."""
        return (
            self.tr("The layers from the inputs to the outputs"),
            self.tr("Root of the mean square of the gradient over the layer's weights and biases"),
            self.tr("Root of the mean square of δ over the layer's nodes and the rows"),
            self.tr("What this layer's δ is of that of the layer behind it"),
            self.tr("The most that n sigmoids leave of δ where weights have the size 1"),
            self.tr("Mean size of the activation's slope f′(z) over nodes and rows"),
            self.tr("Nodes whose slope is 0 in every row"),
            self.tr("Nodes whose slope is next to 0 in every row"),
            self.tr("Half of the layer's activations lie below it"),
        )

    def _value(self, column: int, item: int) -> float:
        return float(self._values[column - 1, item])

    def text(self, column: int, item: int) -> str:
        """Return a cell's text."""
        if column == _NAME:
            return self._names[item]
        value = self._value(column, item)
        if np.isnan(value):
            return "–"
        if column in (_DEAD, _SATURATED):
            gaps = {"count": grouped(int(value)), "units": grouped(self._units[item])}
            return filled(self.tr("{count} of {units}"), **gaps)
        return short(value)

    def tip(self, column: int, item: int) -> str:
        """Return a number with all its digits."""
        is_number = column not in (_NAME, _DEAD, _SATURATED)
        if not is_number or np.isnan(self._value(column, item)):
            return self.text(column, item)
        return full(self._value(column, item))

    def copied(self, column: int, item: int) -> str:
        """Return a cell as it is copied."""
        return self._names[item] if column == _NAME else copied_number(self._value(column, item))

    def sort_values(self, column: int) -> Array:
        """Return what a column is sorted by."""
        if column == _NAME:
            return np.arange(len(self._names))
        return np.asarray(self._values[column - 1])


class FlowTable(SortableTable):
    """The layers and their numbers."""

    rows: FlowModel
    spare = (_MIDDLE, _POWER, _SATURATED, _RATIO)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(FlowModel(), parent)
        self.setMinimumSize(200, 96)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Gradients, activations and idle nodes by layer"))

    def show_series(self, series: FlowSeries, names: Sequence[str]) -> None:
        """Show the latest point of a series."""
        self.rows.show_series(series, names)
        self.fit_columns()

    def widest(self) -> Mapping[int, Sequence[str]]:
        """Return the widest texts of every column but the layers'."""
        number = f"{MINUS}0.00e{MINUS}00"
        lines = range(self.rows.rowCount())
        counts = {
            column: [self.rows.text(column, line) for line in lines]
            for column in (_DEAD, _SATURATED)
        }
        numbers = (_WEIGHTS, _DELTAS, _RATIO, _POWER, _SLOPE, _MIDDLE)
        return {column: [number] for column in numbers} | counts
