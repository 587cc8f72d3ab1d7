"""The derivative as a limit: a step Δ, what the result makes of it, and what its sign says."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from simulator.equation_parts import factor
from simulator.expressions import Equation, Fraction, Number, Symbol, Text, row
from simulator.graph.differences import Difference, break_between, difference
from simulator.graph.scalar_graph import Node
from simulator.graph.symbolic.written import symbol
from simulator.notation.numerals import numeral_text
from ui.computation_graphs.panels.variable_choice import VariableChoice
from ui.computation_graphs.picture.limit_canvas import LimitCanvas
from ui.computation_graphs.shown import ShownGraph
from ui.math.view import EquationView
from ui.theme.colors import Theme
from ui.theme.type_size import set_figures
from ui.widgets.fields import Note
from ui.widgets.groove_slider import GrooveSlider
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import worded

# Δ is ten to the power (1 − place / 10): from 10 down to a millionth.
_PLACES, _PER_TEN, _FIRST = 70, 10, 10
_SLIDER_WIDTH, _LEFT_WIDTH, _STEP_WIDTH = 120, 320, 84
_LEAST_CANVAS = 196
_MOST_EQUATION = 84


class LimitView(QWidget):
    """A variable, a step on a slider, the difference quotient, and the curve.

    Attributes
    ----------
    variable : VariableChoice
    slider : GrooveSlider
    equation : EquationView
    readings : Note
        Central difference, derivative, and what its sign says.
    canvas : LimitCanvas

    Signals
    -------
    variable_chosen(object)
    """

    variable_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownGraph | None = None
        self.variable, self.slider = VariableChoice(self), GrooveSlider(self)
        self.slider.setRange(0, _PLACES)
        self.slider.setValue(_FIRST)
        self.slider.setPageStep(_PER_TEN)
        self.slider.setFixedWidth(_SLIDER_WIDTH)
        self.slider.setInvertedAppearance(True)
        self.step_label = QLabel(self)
        set_figures(self.step_label, 12)
        self.step_label.setMinimumWidth(_STEP_WIDTH)  # the picture beside it stands still
        self.step_label.setBuddy(self.slider)
        self.equation, self.readings = EquationView(self), Note(self)
        self.canvas = LimitCanvas(self)
        self.canvas.setMinimumWidth(_LEAST_CANVAS)
        self._lay_out()
        self.slider.valueChanged.connect(self._on_slid)
        self.variable.chosen.connect(self._on_chosen)
        speak(self._say)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.variable)
        top.addWidget(self.slider)
        top.addWidget(self.step_label, 1)
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addWidget(self.equation, 100)
        left.addWidget(self.readings)
        left.addStretch(1)  # what it means stands below the equation, however high the page is
        self.equation.setMaximumHeight(_MOST_EQUATION)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setHorizontalSpacing(12)
        layout.setVerticalSpacing(4)
        layout.addLayout(top, 0, 0)
        layout.addLayout(left, 1, 0)
        layout.addWidget(self.canvas, 0, 1, 2, 1)  # as high as there is room at all
        for part in (self.equation, self.readings):
            part.setFixedWidth(_LEFT_WIDTH)
        layout.setColumnStretch(1, 1)
        layout.setRowStretch(1, 1)

    def _say(self) -> None:
        self.slider.setAccessibleName(self.tr("Step Δ"))
        self.slider.setToolTip(
            tooltip(
                self.tr(
                    "How far the variable is moved. The smaller the step, the nearer the quotient "
                    "comes to the derivative, until rounding takes its digits."
                )
            )
        )
        self.canvas.setAccessibleName(self.tr("The result over the variable"))
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.equation.set_theme(theme)
        self.canvas.set_theme(theme)

    @property
    def delta(self) -> float:
        """The step."""
        return float(10.0 ** (1.0 - self.slider.value() / _PER_TEN))

    def show_graph(self, shown: ShownGraph) -> None:
        """Show a graph's difference quotient."""
        self._shown = shown
        self.variable.show_graph(shown)
        self._refresh()

    @Slot(int)
    def _on_chosen(self, one: int) -> None:
        self._refresh()
        self.variable_chosen.emit(one)

    @Slot()
    def _on_slid(self) -> None:
        self._refresh()

    def _refresh(self) -> None:
        self.step_label.setText(f"Δ = {numeral_text(self.delta)}")
        shown = self._shown
        node = None if shown is None else self.variable.variable(shown)
        if shown is None or node is None or shown.graph.output is None:
            self.equation.show_message(self.tr("There is no variable to move."))
            self.readings.setText("")
            return
        found = difference(shown.graph, node.id, self.delta)
        slope = shown.recording.gradient(node.id)
        self.equation.show_equation(self._quotient(shown, node, found))
        self.readings.setText(self._read(shown, node, found, slope))
        names = (shown.names[node.id], shown.names[shown.graph.output])
        self.canvas.show_limit(shown.graph, node, found, slope, names)
        self.canvas.setAccessibleDescription(self.readings.text())

    def _quotient(self, shown: ShownGraph, node: Node, found: Difference) -> Equation:
        """Return (f(x + Δ) − f(x)) / Δ with its numbers."""
        output = shown.graph.output
        assert output is not None
        result, x = symbol(shown.labels[output]), symbol(node.name)
        delta, bar = Symbol("Δ"), Text("(")
        moved = row(result, bar, x, " + ", delta, ")")
        here = row(result, bar, x, ")")
        above = row(Number(found.after), " − ", factor(found.before))
        return Equation(
            Fraction(row("Δ", result), row("Δ", x)),
            Fraction(row(moved, " − ", here), delta),
            Fraction(above, Number(found.delta)),
            Number(found.forward),
        )

    def _read(self, shown: ShownGraph, node: Node, found: Difference, slope: float | None) -> str:
        assert shown.graph.output is not None
        names = {"x": shown.names[node.id], "y": shown.names[shown.graph.output]}
        if slope is None:
            return worded("LimitView", "There is no derivative here.")
        return worded(
            "LimitView", "Central difference {central}, derivative {slope}. {sign}"
        ).format(
            central=numeral_text(found.central),
            slope=numeral_text(slope),
            sign=self._broken(shown, node, found) or sign_rule(slope, **names),
        )

    def _broken(self, shown: ShownGraph, node: Node, found: Difference) -> str:
        """Return that the result breaks off within the step; empty where it does not."""
        here = node.value
        place = break_between(shown.graph, node.id, here - found.delta, here + found.delta)
        if place is None:
            return ""
        return worded(
            "LimitView",
            "Near {x} = {place}, within the step, the result has no value or jumps: the difference "
            "spans that and says nothing of the slope. Take a smaller Δ.",
        ).format(x=shown.names[node.id], place=numeral_text(place))


def sign_rule(slope: float, x: str, y: str) -> str:
    """Return what a derivative's sign says of how to lower the result: a message."""
    if slope > 0.0:
        text = worded("LimitView", "It is above 0: to lower {y}, move {x} down.")
    elif slope < 0.0:
        text = worded("LimitView", "It is below 0: to lower {y}, move {x} up.")
    else:
        text = worded(
            "LimitView", "It is 0: near here {x} changes nothing, so {x} stays where it is."
        )
    return text.format(x=x, y=y)
