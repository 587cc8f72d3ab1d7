"""The page of a network as one nested formula, and as ten lines of code."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from simulator.messages import Message
from simulator.workshops.matrices import network_code, statements
from simulator.workshops.matrices.stack import passed
from simulator.workshops.records.matrices import StackChoice
from ui.math import EquationView
from ui.matrices.pages.stack_controls import StackControls
from ui.matrices.typed.numbers import row_text
from ui.stepping.matrices.view import MatrixView
from ui.theme.colors import Theme
from ui.widgets.code_box import CodeBox
from ui.widgets.fields import ChoiceField, FieldRow, Note
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import worded
from ui.workshop.columns import ControlColumn, two_columns

# Returns the network that is open in the main window, or a message on why it is not taken.
Source = Callable[[], StackChoice | Message]

_EQUATION_HEIGHT, _LEAST_HEIGHT, _CODE_LINES = 84, 96, 10
_ORDERS = [
    (
        "rows",
        worded("NetworkPage", "in a row, x · W"),
        worded("NetworkPage", "W leads from its rows to its columns: the order of the app."),
    ),
    (
        "columns",
        worded("NetworkPage", "in a column, W · x"),
        worded(
            "NetworkPage",
            "W leads to its rows from its columns: the order of many books. Their W is the "
            "transpose of the other one.",
        ),
    ),
]


class NetworkPage(QWidget):
    """Shows a `StackChoice` as formula and as code.

    Parameters
    ----------
    source : callable
    parent : QWidget, optional

    Attributes
    ----------
    controls : StackControls
    take : QPushButton
        Takes the network that is open in the main window.
    order : ChoiceField
    formula : EquationView
    numbers : MatrixView
    code : CodeBox

    Signals
    -------
    wished(object, str, object)
        The edit's name, its gesture, and the fields that are to change.
    shown()
        A network is shown, the one before or another.
    """

    wished = Signal(object, str, object)
    shown = Signal()

    def __init__(self, source: Source, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._choice: StackChoice | None = None
        self.controls, self.take = StackControls(self), QPushButton(self)
        self.take.setAutoDefault(False)
        self.refusal = Note(self, "error-note")
        self.order = ChoiceField(_ORDERS, self)
        self.formula = EquationView(self, ground="window")
        self.numbers, self.told = MatrixView(self, large=32), Note(self)
        self.code = CodeBox(_CODE_LINES, self)
        self._lay_out()
        self.controls.wished.connect(self._on_wished)
        self.take.clicked.connect(self._on_take)
        self.order.chosen.connect(self._on_order)
        speak(self._say)

    def _lay_out(self) -> None:
        column = ControlColumn(self)
        column.add(
            self.take,
            self.refusal,
            self.controls,
            FieldRow(worded("NetworkPage", "Inputs stand"), self.order),
        )
        self.formula.setFixedHeight(_EQUATION_HEIGHT)
        self.numbers.setMinimumHeight(_LEAST_HEIGHT)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self.formula)
        right.addWidget(self.numbers, 1)
        right.addWidget(self.code)
        right.addWidget(self.told)
        two_columns(self, column, right, above=8)

    def _say(self) -> None:
        self.take.setText(self.tr("Take the open network"))
        self.take.setToolTip(
            tooltip(self.tr("The network of the main window, with its weights and its row"))
        )

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.formula.set_theme(theme)
        self.numbers.set_theme(theme)

    def show_choice(self, choice: StackChoice, *, columns: bool) -> None:
        """Show a network."""
        self._choice = choice
        self.controls.show_choice(choice)
        self.order.set_name("columns" if columns else "rows")
        self.refusal.setText("")
        layers, x = choice.stack, choice.inputs
        self.formula.show_equation(statements.formula(layers, columns=columns))
        self.numbers.show_statement(statements.nested(layers, x, columns=columns), str)
        lines = network_code.lines(layers, x)
        title = worded("NetworkPage", "The same in {count} lines of Python, with NumPy")
        self.code.show_code(title.format(count=len(lines)), "\n".join(lines))
        words = worded("NetworkPage", "Run it: it prints {row}, which is what the formula gives.")
        self.told.setText(words.format(row=row_text(passed(layers, x)[-1].a)))
        self.shown.emit()

    def has_layers_of(self, other: StackChoice | Message) -> bool:
        """Return whether the network that is shown has the layers of another, with its weights."""
        if self._choice is None or isinstance(other, Message):
            return False
        return self._choice.layers == other.layers

    @Slot()
    def _on_take(self) -> None:
        found = self._source()
        if isinstance(found, Message):
            self.refusal.setText(found)
            return
        self.refusal.setText("")
        text = worded("NetworkPage", "Take the open network")
        self.wished.emit(text, "", {"network": found})

    @Slot(str)
    def _on_order(self, name: str) -> None:
        text = worded("NetworkPage", "Order of the indices")
        self.wished.emit(text, "", {"columns": name == "columns"})

    @Slot(object, str, object)
    def _on_wished(self, text: str, gesture: str, choice: Any) -> None:
        self.wished.emit(text, gesture, {"network": choice})
