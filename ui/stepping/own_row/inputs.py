"""A field for each input of a row, in columns."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from simulator.data.own_row import VALUE
from simulator.data.prepared import PreparedData
from ui.widgets.number_field import NumberField
from ui.words.data_names import said_names
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import short
from ui.words.quantities import Pace

_IN_A_COLUMN = 10
_WIDE = 60.0  # a feature that spans more than this moves by ones


class InputFields(QWidget):
    """The inputs in the data's own units, each with its scaled value beside it.

    Parameters
    ----------
    data : PreparedData

    Attributes
    ----------
    fields : list of NumberField

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
        paces = (_pace(data, feature) for feature in range(data.n_features))
        self.fields = [NumberField(VALUE, self, pace=pace) for pace in paces]
        self._names: list[QLabel] = []
        self._scaled: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._place()
        for field in self.fields:
            field.committed.connect(self.changed)
            field.complained.connect(self.complained)
        speak(self._say)

    def _place(self) -> None:
        count = -(-len(self.fields) // _IN_A_COLUMN)
        lines = -(-len(self.fields) // count)
        for k, field in enumerate(self.fields):
            column, line = divmod(k, lines)
            name, scaled = QLabel(self), QLabel(self)
            name.setBuddy(field)
            scaled.setProperty("role", "muted")
            for place, widget in enumerate((name, field, scaled)):
                self._grid.addWidget(widget, line, 3 * column + place)
            self._grid.setColumnStretch(3 * column + 1, 1)
            self._names.append(name)
            self._scaled.append(scaled)
        self._grid.setRowStretch(lines, 1)

    def _say(self) -> None:
        names = said_names(self._data.feature_names)
        for field, name in zip(self.fields, names, strict=True):
            field.setAccessibleName(name)
        for label, name in zip(self._names, names, strict=True):
            label.setText(name)
        self.show_scaled()

    @property
    def values(self) -> tuple[float, ...]:
        """The inputs before scaling."""
        return tuple(field.value() for field in self.fields)

    def show_values(self, raw: tuple[float, ...]) -> None:
        """Show other inputs without reporting them."""
        for field, value in zip(self.fields, raw, strict=True):
            field.set_value(value)
        self.show_scaled()

    def begin(self) -> None:
        """Be ready to be typed in."""
        self.fields[0].setFocus(Qt.FocusReason.TabFocusReason)
        self.fields[0].selectAll()

    def set_data(self, data: PreparedData) -> None:
        """Take data with the same columns, which may be scaled otherwise."""
        self._data = data
        self.show_scaled()

    def show_scaled(self) -> None:
        """Say what the network gets, where that is another number."""
        data = self._data
        found = (np.array(self.values) - data.offset) / data.scale
        pattern = self.tr("scaled {value}")
        for label, value in zip(self._scaled, found.tolist(), strict=True):
            label.setText(filled(pattern, value=short(value)))
            label.setVisible(data.scaling != "none")


def _pace(data: PreparedData, feature: int) -> Pace:
    values = data.raw[:, feature]
    is_whole = bool((values == np.round(values)).all())
    return Pace.ONE if is_whole or float(np.ptp(values)) > _WIDE else Pace.HUNDREDTH
