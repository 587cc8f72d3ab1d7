"""The step that was done last: what it does, in words and as an equation with its numbers."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from simulator.graph.recorded import SeedStep, ValueStep
from simulator.graph.reverse_mode import Contribution
from simulator.graph.step_equations import StepEquations
from ui.computation_graphs.shown import ShownGraph
from ui.computation_graphs.signs import rule
from ui.math.view import EquationView
from ui.theme.colors import Theme
from ui.widgets.fields import Note
from ui.words.languages import speak
from ui.words.messages import filled, worded

_BESIDE_TITLE = 14


class StepView(QWidget):
    """A title, the equation and a remark.

    Attributes
    ----------
    title : QLabel
    form : QLabel
        What a step backward is, in general.
    equation : EquationView
    note : Note
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownGraph | None = None
        self._equations: StepEquations | None = None
        self.title, self.form, self.note = QLabel(self), QLabel(self), Note(self)
        self.title.setProperty("role", "step-title")
        self.form.setProperty("role", "muted")
        self.equation = EquationView(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(2)
        above = QHBoxLayout()
        above.setSpacing(_BESIDE_TITLE)
        above.addWidget(self.title)
        above.addWidget(self.form)
        above.addStretch(1)
        layout.addLayout(above)
        layout.addWidget(self.equation, 1)
        layout.addWidget(self.note)
        speak(self._say)

    def _say(self) -> None:
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.equation.set_theme(theme)

    def show_graph(self, shown: ShownGraph) -> None:
        """Show the step that a graph is at."""
        if self._shown is None or self._shown.recording is not shown.recording:
            self._equations = StepEquations(shown.recording, shown.labels)
        self._shown = shown
        self._refresh()

    def _refresh(self) -> None:
        shown = self._shown
        if shown is None:
            return
        self.title.setText(self._title(shown))
        self.form.setText(self._form(shown))
        self.note.setText(self._note(shown))
        if shown.step is None or self._equations is None:
            self.equation.show_message(self._before(shown))
        else:
            self.equation.show_equation(self._equations.of(shown.position - 1))

    def _before(self, shown: ShownGraph) -> str:
        if not shown.end:
            return self.tr("There is nothing to compute yet: connect the inputs of an operation.")
        return self.tr("Step forward (→) to compute the first node.")

    def _form(self, shown: ShownGraph) -> str:
        step = shown.step
        if not isinstance(step, Contribution) or step.product is None:
            return ""
        if step.number == 1:
            return self.tr("upstream × local = downstream")
        return self.tr("upstream × local = downstream, added to what has come before")

    def _title(self, shown: ShownGraph) -> str:
        names = shown.names
        match shown.step:
            case ValueStep(node):
                return filled(self.tr("Forward: {name} is computed"), name=names[node])
            case SeedStep(node):
                return filled(self.tr("Backward begins at the result {name}"), name=names[node])
            case Contribution() as found:
                text = self.tr("Backward: {target} hands to {source}")
                return filled(text, target=names[found.edge.target], source=names[found.source])
            case None:
                return self.tr("Nothing is computed yet")

    def _note(self, shown: ShownGraph) -> str:
        step = shown.step
        if isinstance(step, ValueStep) and step.fault is not None:
            return step.fault
        if isinstance(step, ValueStep) and shown.position == shown.end:
            return worded("StepView", "The result has no value, so there is nothing to hand back.")
        if isinstance(step, SeedStep):
            return worded(
                "StepView", "The result changes as much as itself: its derivative by itself is 1."
            )
        if not isinstance(step, Contribution):
            return ""
        if step.fault is not None:
            return step.fault
        operation = shown.graph.nodes[step.edge.target].operation
        return "" if operation is None else rule(operation.name)
