"""The step itself, below its title: an equation of one node, or one of matrices."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from simulator.practice import hint
from simulator.stepping.equations import equation
from simulator.stepping.matrices import Target, statement
from simulator.stepping.step_plan import Step, StepPlan, UpdateRecord
from ui.math import EquationView
from ui.stepping.body_switches import BodySwitches
from ui.stepping.matrices.view import MatrixView
from ui.stepping.matrices.words import MatrixWords
from ui.stepping.step_words import StepWords
from ui.theme.colors import Theme
from ui.words.node_words import NodeWords


class StepBody(QStackedWidget):
    """Shows a step as its switches want it.

    Attributes
    ----------
    view : EquationView
    matrices : MatrixView
    switches : BodySwitches
        To be placed by whoever owns the body.

    Signals
    -------
    changed()
        The step is to be shown in another way.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentences = MatrixWords(self)
        self.view = EquationView(self, ground="window")
        self.matrices = MatrixView(self)
        self.switches = BodySwitches(self)
        self.addWidget(self.view)
        self.addWidget(self.matrices)
        self.switches.changed.connect(self.changed)
        self.switches.menu.aboutToShow.connect(self._fill_menu)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in `theme`."""
        for part in (self.view, self.matrices, self.switches):
            part.set_theme(theme)

    def show_message(self, message: str) -> None:
        """Show a sentence in place of a step."""
        self.view.show_message(message)
        self._show(self.view)

    def show_step(
        self, record: UpdateRecord, plan: StepPlan, index: int, words: StepWords, remark: str
    ) -> str:
        """Show a step.

        Parameters
        ----------
        record : UpdateRecord
        plan : StepPlan
        index : int
        words : StepWords
            Know what nodes and inputs are called.
        remark : str
            Something special about the step.

        Returns
        -------
        str
            The sentence that belongs above it; empty for the usual one.
        """
        step = plan[index]
        if not self.switches.is_matrix:
            shown = equation(record, step, feature_names=words.feature_names)
            self.view.show_equation(shown, remark)
            self._show(self.view)
            return ""
        wanted = self.switches.is_batch
        found = statement(record, step, plan.progress(index), whole_batch=wanted)
        names = words.names(record.spec)
        self.matrices.show_statement(found, lambda target: _name(names, target))
        self._show(self.matrices, has_rows=len(record.rows) > 1)
        return remark or self._sentences.sentence(found.form)

    def show_hint(
        self, record: UpdateRecord, step: Step, words: StepWords, *, with_numbers: bool
    ) -> None:
        """Show a step's formula without its result, with this step's numbers or without them."""
        shown = equation(record, step, feature_names=words.feature_names)
        self.view.show_equation(hint(shown, with_numbers=with_numbers))
        self._show(self.view)

    def _show(self, widget: QWidget, *, has_rows: bool = False) -> None:
        self.setCurrentWidget(widget)
        self.switches.show_use(has_matrices=widget is self.matrices, has_rows=has_rows)

    def _fill_menu(self) -> None:
        self.switches.menu.clear()
        self.matrices.fill_menu(self.switches.menu)

    def sizeHint(self) -> QSize:
        """Ask for what the equation asks for."""
        return self.view.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Need no more than the equation."""
        return self.view.minimumSize()


def _name(names: NodeWords, target: Target) -> str:
    return names.node(*target) if len(target) == 2 else names.edge(*target)
