"""The page of tensors: an example, an index for each axis, and what is left."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from simulator.workshops.matrices.tensors import TENSORS, Axis, Index
from simulator.workshops.records.matrices import TensorChoice
from ui.matrices.tensors.canvas import TensorCanvas
from ui.matrices.tensors.told import (
    axis_name,
    left_told,
    place_name,
    told_values,
    whole_told,
)
from ui.theme.colors import Theme
from ui.widgets.combos import WideListCombo
from ui.widgets.fields import ChoiceField, FieldRow, Note
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import said, worded
from ui.workshop.columns import ControlColumn, two_columns

_MOST_AXES = 5


class AxisField(QWidget):
    """The index of one axis: a place, or all of them.

    Attributes
    ----------
    field : WideListCombo

    Signals
    -------
    chosen(object)
        A place, or None for all.
    """

    chosen = Signal(object)

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = number
        self._axis: Axis | None = None
        self.label, self.field = QLabel(self), WideListCombo(self)
        self.label.setBuddy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.label)
        column.addWidget(self.field)
        self.field.activated.connect(self._on_activated)
        speak(self._say)

    def _say(self) -> None:
        if self._axis is None:
            return
        text = said(axis_name(self._number, self._axis))
        self.label.setText(text)
        self.field.setAccessibleName(text)
        self.field.setToolTip(tooltip(self.tr("Choose a place on this axis, or all of them (:)")))
        self.field.setItemText(0, self.tr("all (:)"))
        for place in range(self._axis.size if self._axis.places else 0):
            self.field.setItemText(place + 1, said(place_name(self._axis, place)))

    def show_place(self, axis: Axis, at: int | None) -> None:
        """Show an axis and a place on it."""
        if axis != self._axis:
            self._axis = axis
            self.field.clear()
            self.field.addItem("")
            self.field.addItems([said(place_name(axis, place)) for place in range(axis.size)])
            self._say()
        self.field.setCurrentIndex(0 if at is None else at + 1)

    def _on_activated(self, entry: int) -> None:
        self.chosen.emit(entry - 1 if entry else None)


class TensorPage(QWidget):
    """Shows a `TensorChoice`.

    Attributes
    ----------
    example : ChoiceField
    axes : list of AxisField
    everything : QPushButton
        Gives all indices up.
    canvas : TensorCanvas
    about, whole, left, values : Note

    Signals
    -------
    wished(object, str, object)
        The edit's name, its gesture, and the fields that are to change.
    """

    wished = Signal(object, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = TensorChoice()
        self.example = ChoiceField(
            [(one.name, one.title, one.explanation) for one in TENSORS], self
        )
        self.axes = [AxisField(number, self) for number in range(_MOST_AXES)]
        self.everything = QPushButton(self)
        self.everything.setAutoDefault(False)
        self.about, self.whole, self.left, self.values = (Note(self) for _ in range(4))
        self.canvas = TensorCanvas(self)
        column = ControlColumn(self)
        column.add(
            FieldRow(worded("TensorPage", "Example"), self.example),
            self.about,
            self.whole,
            *self.axes,
            self.everything,
        )
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.canvas, 1)
        right.addWidget(self.left)
        right.addWidget(self.values)
        two_columns(self, column, right, above=8)
        self._connect()
        speak(self._say)

    def _connect(self) -> None:
        self.example.chosen.connect(self._on_example)
        self.everything.clicked.connect(self._on_everything)
        self.canvas.picked.connect(self._on_picked)
        for number, axis in enumerate(self.axes):
            axis.chosen.connect(partial(self._on_place, number))

    def _say(self) -> None:
        self.everything.setText(self.tr("All of it"))
        self.everything.setToolTip(tooltip(self.tr("Give all indices up")))

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.canvas.set_theme(theme)

    def show_choice(self, choice: TensorChoice) -> None:
        """Show an example, and what its indices leave."""
        self._choice = choice
        tensor, index = choice.tensor, choice.place
        self.example.set_name(tensor.name)
        self.about.setText(tensor.explanation)
        self.whole.setText(whole_told(tensor))
        for number, field in enumerate(self.axes):
            field.setVisible(number < tensor.rank)
            if number < tensor.rank:
                field.show_place(tensor.axes[number], index[number])
        self.everything.setVisible(bool(tensor.rank))
        self.everything.setEnabled(any(at is not None for at in index))
        self.left.setText(left_told(tensor, index))
        self.values.setText(told_values(tensor, index))
        self.canvas.show_tensor(tensor, index)

    # -- wishes

    def _wish(self, text: str, gesture: str = "", **fields: Any) -> None:
        held: dict[str, Any] = {"example": self._choice.example, "index": self._choice.index}
        self.wished.emit(text, gesture, {"tensor": TensorChoice(**(held | fields))})

    def _on_example(self, name: str) -> None:
        self._wish(worded("TensorPage", "Choose an example"), example=name, index=())

    def _on_place(self, axis: int, at: int | None) -> None:
        index = tuple(at if k == axis else one for k, one in enumerate(self._choice.index))
        self._on_picked(index)

    def _on_picked(self, index: Index) -> None:
        self._wish(worded("TensorPage", "Look into the tensor"), "index", index=index)

    def _on_everything(self) -> None:
        self._on_picked((None,) * self._choice.tensor.rank)
