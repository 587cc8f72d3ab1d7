"""The derivative in symbols, rule by rule, and whether it agrees with the graph."""

from __future__ import annotations

import math
from collections.abc import Iterator
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from simulator.graph.kinks import Meeting, meeting
from simulator.graph.scalar_graph import Graph, GraphProblem, Node
from simulator.graph.symbolic.derivation import (
    Derivation,
    DerivationStep,
    agree,
    derive,
    formula_of,
)
from simulator.graph.symbolic.written import operator, written
from simulator.messages import reason
from simulator.notation.numerals import numeral_text
from ui.computation_graphs.panels.derivation_lines import DerivationLines, Line
from ui.computation_graphs.panels.variable_choice import VariableChoice
from ui.computation_graphs.shown import ShownGraph
from ui.math.notation import to_text
from ui.theme.colors import Theme
from ui.widgets.fields import Note
from ui.words.languages import speak
from ui.words.messages import worded

_SIMPLIFIED = worded("DerivationView", "simplified")
_INSIDE = worded("DerivationView", "{form}\nwith u = {inner}")

# What is said where the graph has another number, by what meets at the point.
_DIFFERENT = MappingProxyType(
    {
        Meeting.CROSS: worded(
            "DerivationView",
            "With the values of now it is {number}; the graph has {graph}: at a kink there is "
            "no single derivative.",
        ),
        Meeting.TOUCH: worded(
            "DerivationView",
            "With the values of now it is {number}: of two equal values the rule takes neither. "
            "Both have the same slope, so the graph's {graph} is right.",
        ),
        None: worded(
            "DerivationView", "With the values of now it is {number}; the graph has {graph}."
        ),
    }
)


class DerivationView(QWidget):
    """A variable to choose, the lines, and the check.

    Attributes
    ----------
    variable : VariableChoice
    lines : DerivationLines
    check : Note

    Signals
    -------
    variable_chosen(object)
    """

    variable_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownGraph | None = None
        self._made: tuple[object, Derivation | GraphProblem] | None = None
        self.variable = VariableChoice(self)
        self.lines, self.check = DerivationLines(self), Note(self, role="small")
        self.check.setMinimumWidth(120)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self.lines)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.variable)
        top.addWidget(self.check, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self._scroll, 1)
        self.variable.chosen.connect(self._on_chosen)
        speak(self._say)

    def _say(self) -> None:
        self._scroll.setAccessibleName(self.tr("The derivative, line by line"))
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.lines.set_theme(theme)

    def show_graph(self, shown: ShownGraph) -> None:
        """Show the derivative of a graph's result."""
        self._shown = shown
        self.variable.show_graph(shown)
        self._refresh()

    def _on_chosen(self, one: int) -> None:
        self._refresh()
        self.variable_chosen.emit(one)

    def _refresh(self) -> None:
        shown = self._shown
        node = None if shown is None else self.variable.variable(shown)
        if shown is None or node is None:
            self.lines.show_lines(())
            self.check.setText(worded("DerivationView", "There is no variable to derive by."))
            return
        found = self._derivation(shown, node)
        if isinstance(found, GraphProblem):
            self.lines.show_lines(())
            self.check.setText(reason(found))
        else:
            self.lines.show_lines(tuple(self._lines(shown.graph, found)))
            self.check.setText(self._checked(shown, node, found))
        self._scroll.setAccessibleDescription(self.lines.plain_text())

    def _derivation(self, shown: ShownGraph, node: Node) -> Derivation | GraphProblem:
        """Return the derivation, made once as long as no formula changes; values may."""
        key = (_formula_key(shown.graph), node.name)
        if self._made is None or self._made[0] != key:
            try:
                made: Derivation | GraphProblem = derive(
                    formula_of(shown.graph, shown.labels), node.name
                )
            except GraphProblem as problem:
                made = problem
            self._made = key, made
        return self._made[1]

    def _lines(self, graph: Graph, found: Derivation) -> Iterator[Line]:
        by = operator(found.variable, alone=len(graph.variables()) == 1)
        for number, step in enumerate(found.steps):
            body = written(step.term, by)
            if number == 0:
                continue
            left = written(found.steps[0].term, by) if number == 1 else None
            if step.rule is None:
                yield Line(left, body, _SIMPLIFIED)
            else:
                yield Line(left, body, step.rule.title, self._remark(step))

    def _remark(self, step: DerivationStep) -> str:
        assert step.rule is not None
        if len(step.inner) != 1:
            return step.rule.form
        return _INSIDE.format(form=step.rule.form, inner=to_text(written(step.inner[0])))

    def _checked(self, shown: ShownGraph, node: Node, found: Derivation) -> str:
        by_graph = shown.recording.gradient(node.id)
        values = {one.name: one.value for one in shown.graph.variables()}
        number = found.value(values)
        if by_graph is None:
            return worded("DerivationView", "The graph has no derivative here to compare it with.")
        met = meeting(shown.graph, shown.recording.forward.values, node.id)
        numbers = {"number": numeral_text(number), "graph": numeral_text(by_graph)}
        if agree(number, by_graph):
            text = worded(
                "DerivationView", "With the values of now it is {number}, as in the graph. ✓"
            )
        elif not math.isfinite(number):
            text = worded(
                "DerivationView",
                "With the values of now a part of the formula has no value, such as ln(0) or 0/0; "
                "the graph has {graph}.",
            )
        else:
            text = _DIFFERENT[met]
        return text.format(**numbers)


def _formula_key(graph: Graph) -> object:
    """Return what a formula depends on: all but the variables' values."""
    return graph.output, tuple(
        (one, node.name, node.operation, node.inputs) for one, node in graph.nodes.items()
    )
