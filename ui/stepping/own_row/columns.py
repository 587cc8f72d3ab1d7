"""A field for each column of a table: a number, or one of the column's classes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from simulator.data.input_columns import InputColumn, encoded
from simulator.data.own_row import VALUE
from simulator.data.prepared import PreparedData
from simulator.quoting import written
from ui.widgets.fields import ChoiceField
from ui.widgets.number_field import NumberField
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import short
from ui.words.quantities import Pace

_IN_A_COLUMN = 10
_WIDE = 60.0  # a column that spans more than this moves by ones
_ONE = 0.5


def cells_of(raw: Sequence[float], columns: Sequence[InputColumn]) -> tuple[str, ...]:
    """Return what a row's inputs are called, one cell for each column."""
    cells, start = [], 0
    for column in columns:
        part = raw[start : start + len(column.features)]
        start += len(column.features)
        if column.kind == "number":
            cells.append(written(part[0]))
        else:
            place = part.index(max(part)) if column.kind == "class" else int(part[0] > _ONE)
            cells.append(column.categories[place])
    return tuple(cells)


def raw_of(cells: Sequence[str], columns: Sequence[InputColumn]) -> tuple[float, ...]:
    """Return the inputs that a row of cells stands for.

    Raises
    ------
    ValueError
        If a cell is not what its column holds.
    """
    pairs = zip(columns, cells, strict=True)
    values = np.array([[column.value(cell.replace("−", "-")) for column, cell in pairs]])
    return tuple(encoded(columns, values)[0].tolist())


class ColumnInputs(QWidget):
    """The columns in the data's own units; numbers have their scaled value beside them.

    Parameters
    ----------
    data : PreparedData
        With columns.

    Attributes
    ----------
    fields : list of NumberField or ChoiceField

    Signals
    -------
    changed()
        Another value was decided on.
    complained(object)
        What is wrong with the text in a field, a message; empty when nothing is.
    """

    changed = Signal()
    complained = Signal(object)

    def __init__(self, data: PreparedData, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = data
        self.fields: list[NumberField | ChoiceField] = []
        self._names: list[QLabel] = []
        self._scaled: list[QLabel] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        count = -(-len(data.columns) // _IN_A_COLUMN)
        lines = -(-len(data.columns) // count)
        feature = 0
        for k, column in enumerate(data.columns):
            side, line = divmod(k, lines)
            field = self._field(column, feature)
            feature += len(column.features)
            name, scaled = QLabel(column.name, self), QLabel(self)
            name.setBuddy(field)
            field.setAccessibleName(column.name)
            scaled.setProperty("role", "muted")
            for place, widget in enumerate((name, field, scaled)):
                grid.addWidget(widget, line, 3 * side + place)
            grid.setColumnStretch(3 * side + 1, 1)
            self.fields.append(field)
            self._names.append(name)
            self._scaled.append(scaled)
        grid.setRowStretch(lines, 1)
        speak(self.show_scaled)

    def _field(self, column: InputColumn, feature: int) -> NumberField | ChoiceField:
        if column.kind != "number":
            choice = ChoiceField([(name, name, "") for name in column.categories], self)
            choice.chosen.connect(self.changed)
            return choice
        values = self._data.raw[:, feature]
        is_whole = bool((values == np.round(values)).all())
        pace = Pace.ONE if is_whole or float(np.ptp(values)) > _WIDE else Pace.HUNDREDTH
        field = NumberField(VALUE, self, pace=pace)
        field.committed.connect(self.changed)
        field.complained.connect(self.complained)
        return field

    @property
    def values(self) -> tuple[float, ...]:
        """The inputs before scaling."""
        cells = [
            written(field.value()) if isinstance(field, NumberField) else field.name()
            for field in self.fields
        ]
        return raw_of(cells, self._data.columns)

    def show_values(self, raw: tuple[float, ...]) -> None:
        """Show other inputs without reporting them."""
        start = 0
        cells = cells_of(raw, self._data.columns)
        for field, column, cell in zip(self.fields, self._data.columns, cells, strict=True):
            if isinstance(field, NumberField):
                field.set_value(raw[start])
            else:
                field.set_name(cell)
            start += len(column.features)
        self.show_scaled()

    def begin(self) -> None:
        """Be ready to be typed in."""
        self.fields[0].setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(self.fields[0], NumberField):
            self.fields[0].selectAll()

    def set_data(self, data: PreparedData) -> None:
        """Take data with the same columns, which may be scaled otherwise."""
        self._data = data
        self.show_scaled()

    def show_scaled(self) -> None:
        """Say what the network gets of a number, where that is another one."""
        data, feature = self._data, 0
        pattern = self.tr("scaled {value}")
        for field, label, column in zip(self.fields, self._scaled, data.columns, strict=True):
            offset, scale = float(data.offset[feature]), float(data.scale[feature])
            is_scaled = isinstance(field, NumberField) and (offset, scale) != (0.0, 1.0)
            if isinstance(field, NumberField) and is_scaled:
                label.setText(filled(pattern, value=short((field.value() - offset) / scale)))
            label.setVisible(is_scaled)
            feature += len(column.features)
