"""The space of a search: a line for each setting, ticked where it varies, with its values."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLineEdit,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from simulator.messages import reason
from simulator.search.dimensions import SEARCHABLE, Searchable
from simulator.search.space import Dimension, dimension_of
from ui.search.panels.choice_button import ChoiceButton
from ui.search.value_names import named
from ui.widgets.fields import Note
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import capital, listed, said
from ui.words.titles import translated

# Those that a course varies, in the order of the set-up; others from the command line.
OFFERED = (
    *("learning_rate", "optimizer", "batch_size", "layers", "nodes", "hidden_activation"),
    *("initializer", "l2", "weight_decay", "dropout", "momentum", "schedule"),
)
AT_FIRST = ("learning_rate", "optimizer")
_TITLE_WIDTH = 118


def text_of(dimension: Dimension) -> str:
    """Return a dimension's values as they are typed."""
    if dimension.choices is not None:
        return ", ".join(
            f"{one:g}" if isinstance(one, float) else str(one) for one in dimension.choices
        )
    text = f"{dimension.low:g}..{dimension.high:g}"
    usual = Dimension.model_fields["points"].default
    return text if dimension.points == usual else f"{text}:{dimension.points}"


def usual_text(one: Searchable) -> str:
    """Return the values that a setting is searched over at first, as they are typed."""
    is_range = one.setting is not None and len(one.usual) == 2
    words = [f"{value:g}" if isinstance(value, float) else str(value) for value in one.usual]
    return "..".join(words) if is_range else ", ".join(words)


class SpaceLine(QWidget):
    """One setting: whether it varies, and over which values.

    Signals
    -------
    changed()
        The learner chose something else.
    """

    changed = Signal()

    def __init__(self, one: Searchable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.one = one
        self.box = QCheckBox(self)
        self.box.setChecked(one.name in AT_FIRST)
        self.values: QLineEdit | ChoiceButton = ChoiceButton(self) if one.names else QLineEdit(self)
        self._chosen = [str(value) for value in one.usual]
        self.box.toggled.connect(self._on_toggled)
        if isinstance(self.values, ChoiceButton):
            self._fill_menu(self.values.choices)
        else:
            self.values.setText(usual_text(one))
            self.values.textEdited.connect(self._on_edited)
        self.values.setEnabled(self.box.isChecked())
        speak(self._say)

    def _say(self) -> None:
        told = tooltip(translated(self.one.explanation))
        self.box.setText(capital(translated(self.one.title)))
        self.box.setToolTip(told)
        self.values.setAccessibleName(translated(self.one.title))
        if isinstance(self.values, QLineEdit):
            words = self.tr("A range such as 0.01..1, or values such as 0.1, 0.3.")
            self.values.setToolTip(told + tooltip(words))
        for action in self._actions():
            action.setText(translated(self.one.names[action.data()].title))
        self._name_choices()

    def _actions(self) -> list[QAction]:
        return self.values.choices.actions() if isinstance(self.values, ChoiceButton) else []

    def _fill_menu(self, menu: QMenu) -> None:
        for name in self.one.names:
            action = menu.addAction("")
            action.setData(name)
            action.setCheckable(True)
            action.setChecked(name in self._chosen)
            action.toggled.connect(partial(self._on_ticked, name))

    @Slot(bool)
    def _on_toggled(self, on: bool) -> None:
        self.values.setEnabled(on)
        self.changed.emit()

    @Slot(str)
    def _on_edited(self, _text: str) -> None:
        self.changed.emit()

    def _on_ticked(self, name: str, on: bool) -> None:
        kept = {*self._chosen, name} if on else {*self._chosen} - {name}
        self._chosen = [one for one in self.one.names if one in kept]
        self._name_choices()
        self.changed.emit()

    def _name_choices(self) -> None:
        if not isinstance(self.values, ChoiceButton):
            return
        names = [named(self.one, name) for name in self._chosen]
        text = ", ".join(names) if names else self.tr("none chosen")
        self.values.show_text(text)
        self.values.setToolTip(tooltip(translated(self.one.explanation)) + tooltip(text))

    def show_dimension(self, dimension: Dimension | None) -> None:
        """Show the values of a dimension; None where the setting does not vary."""
        self.box.setChecked(dimension is not None)
        if dimension is None:
            return
        if isinstance(self.values, QLineEdit):
            self.values.setText(text_of(dimension))
            return
        self._chosen = [str(value) for value in dimension.choices or ()]
        for action in self._actions():
            action.blockSignals(True)
            action.setChecked(action.data() in self._chosen)
            action.blockSignals(False)
        self._name_choices()

    def dimension(self) -> Dimension:
        """Return what is to be searched.

        Raises
        ------
        ValueError
            If the values cannot be understood or are out of range.
        """
        values = (
            self.values.text() if isinstance(self.values, QLineEdit) else ",".join(self._chosen)
        )
        return dimension_of(f"{self.one.name}={values.replace('–', '..')}")


class SpacePanel(QWidget):
    """All settings that are offered.

    Attributes
    ----------
    lines : dict of str to SpaceLine

    Signals
    -------
    changed()
        The learner chose something else.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = {name: SpaceLine(SEARCHABLE[name], self) for name in OFFERED}
        self.complaint = Note(role="error-note")
        self._others: tuple[Dimension, ...] = ()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, _TITLE_WIDTH)
        for row, line in enumerate(self.lines.values()):
            grid.addWidget(line.box, row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(line.values, row, 1)
            line.hide()  # its parts stand in the grid
            line.changed.connect(self._on_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(grid)
        column.addWidget(self.complaint)

    @Slot()
    def _on_changed(self) -> None:
        self._complain()
        self.changed.emit()

    def _complain(self) -> None:
        try:
            self.space()
        except ValueError as problem:
            self.complaint.setText(capital(said(reason(problem))) + ".")
        else:
            self.complaint.setText("")

    def space(self) -> tuple[Dimension, ...]:
        """Return what is to be searched.

        Raises
        ------
        ValueError
            If values of a setting that is ticked cannot be understood or are out of range.
        """
        ticked = [one for one in self.lines.values() if one.box.isChecked()]
        return (*(one.dimension() for one in ticked), *self._others)

    def show_space(self, space: Sequence[Dimension]) -> None:
        """Show a space; what is not offered here is kept with it."""
        named = {one.name: one for one in space}
        self._others = tuple(one for one in space if one.name not in self.lines)
        for name, line in self.lines.items():
            line.show_dimension(named.get(name))
        self._complain()

    def others(self) -> str:
        """Return the names of what is searched that is not offered here."""
        return (
            listed(*(translated(SEARCHABLE[one.name].title) for one in self._others))
            if self._others
            else ""
        )
