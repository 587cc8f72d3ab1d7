"""The page of one sum: functions, point and error chosen on the left, curves and equations."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from simulator.workshops.function_code import function_code
from simulator.workshops.function_equations import value_equation
from simulator.workshops.records.functions import BACK, FunctionsDocument, Z
from ui.functions.model.following import Followed
from ui.functions.panels.function_controls import FunctionControls
from ui.functions.pictures.curves_canvas import CurvesCanvas
from ui.math import EquationView
from ui.theme.colors import Theme
from ui.widgets.code_box import CodeBox
from ui.widgets.fields import Note
from ui.widgets.slider_row import SliderRow
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import worded
from ui.workshop.columns import ControlColumn, two_columns

_STEP = 0.1
_EQUATION_HEIGHT, _CODE_LINES = 116, 8


class CurvesPage(QWidget):
    """Shows a function of one sum; see `FunctionsDocument`.

    Attributes
    ----------
    first, second : FunctionControls
    z, back : SliderRow
    follow : QCheckBox
        Down: function and point are those of the node that the stepper stands at.
    code : CodeBox
    note : Note
        Which node that is.
    canvas : CurvesCanvas
    equation : EquationView

    Signals
    -------
    wished(object, str, object)
        The edit's name, its gesture, and the fields that are to change.
    follow_toggled(bool)
        The stepper is to be followed, or not.
    """

    wished = Signal(object, str, object)
    follow_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._withholds = False
        self._document: FunctionsDocument | None = None
        self.first = FunctionControls(
            worded("FunctionsBench", "Function"),
            worded("FunctionsBench", "What a node makes of its weighted sum."),
            optional=False,
        )
        self.second = FunctionControls(
            worded("FunctionsBench", "Laid over it"),
            worded("FunctionsBench", "A second function, to compare the two."),
            optional=True,
        )
        self.z, self.back = SliderRow(Z, _STEP), SliderRow(BACK, _STEP)
        self.follow, self.note, self.code = QCheckBox(), Note(), CodeBox(_CODE_LINES)
        self.canvas, self.equation = CurvesCanvas(self), EquationView(self, ground="window")
        self.equation.setFixedHeight(_EQUATION_HEIGHT)
        column = ControlColumn(self)
        column.add(self.first, self.second, self.z, self.back, self.follow, self.note, self.code)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.canvas, 1)
        right.addWidget(self.equation)
        two_columns(self, column, right, above=8)
        self.first.chosen.connect(self._on_first)
        self.second.chosen.connect(self._on_second)
        self.z.moved.connect(self._on_z)
        self.canvas.dragged.connect(self._on_z)
        self.back.moved.connect(self._on_back)
        self.follow.toggled.connect(self.follow_toggled)
        speak(self._say)

    def _say(self) -> None:
        self.canvas.setAccessibleName(self.tr("Curves of the function and of its derivative"))
        self.follow.setText(self.tr("Follow the stepper"))
        told = self.tr("Function and point are those of the node that is stepped through.")
        if self._withholds:
            told = self.tr("Not while practice asks for results: the curve would tell them.")
        self.follow.setToolTip(tooltip(told))

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.canvas.set_theme(theme)
        self.equation.set_theme(theme)

    def show_document(self, document: FunctionsDocument) -> None:
        """Show functions and point."""
        if self._document is not None and _shown_of(document) == _shown_of(self._document):
            return  # what is dragged on another page changes nothing here
        self._document = document
        self.first.show_function(document.function)
        self.second.show_function(document.second)
        self.z.set_value(document.z)
        self.back.set_value(document.back)
        self.canvas.show_functions(document)
        function = document.function
        code = function_code(function.name, function.settings)
        self.code.show_code(worded("CurvesPage", "With NumPy"), code)
        found = value_equation(document.function.function, document.z, document.back)
        self.equation.show_equation(found)

    def show_followed(self, found: Followed | None, name: str) -> None:
        """Say which node is followed; `name` is what it is called."""
        if found is None:
            told = worded(
                "CurvesPage",
                "The stepper stands at no node with a function of one sum: step in the network's "
                "window.",
            )
        elif found.is_in_range:
            told = worded("CurvesPage", "Node {node} of the row that is stepped through.")
        else:
            told = worded("CurvesPage", "The sum of node {node} is too large to be drawn here.")
        self.note.setText(told.format(node=name) if found is not None else told)

    def end_following(self) -> None:
        """Show that nothing is followed."""
        self.follow.setChecked(False)
        self.note.setText("")

    def withhold(self, withholds: bool) -> None:
        """Follow nothing while practice asks for what the curve would tell."""
        if withholds:
            self.end_following()
        self.follow.setEnabled(not withholds)
        self._withholds = withholds
        self._say()

    @Slot(object, object, str)
    def _on_first(self, chosen: object, text: str, gesture: str) -> None:
        self._wish(text, f"first {gesture}" if gesture else "", function=chosen)

    @Slot(object, object, str)
    def _on_second(self, chosen: object, text: str, gesture: str) -> None:
        self._wish(text, f"second {gesture}" if gesture else "", second=chosen)

    @Slot(float)
    def _on_z(self, z: float) -> None:
        self._wish(worded("FunctionsBench", "Move the point"), "z", z=z)

    @Slot(float)
    def _on_back(self, back: float) -> None:
        self._wish(worded("FunctionsBench", "Change the error that arrives"), "back", back=back)

    def _wish(self, text: str, gesture: str, **fields: Any) -> None:
        self.end_following()
        self.wished.emit(text, gesture, fields)


def _shown_of(document: FunctionsDocument) -> tuple[object, ...]:
    return document.function, document.second, document.z, document.back
