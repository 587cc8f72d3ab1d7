"""The step itself, below its title: an equation of one node, one of matrices, or a whole chain."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDockWidget, QStackedWidget, QWidget

from simulator.stepping.step_plan import Step, StepPlan, UpdateRecord
from ui.math import EquationView
from ui.stepping.body_switches import BodySwitches
from ui.stepping.step_words import StepWords
from ui.theme.colors import DARK, Theme
from ui.widgets.tab_order import follow_in_tab_order
from ui.words.node_words import NodeWords

if TYPE_CHECKING:  # read once they are shown
    from simulator.expressions import Equation
    from simulator.stepping.matrices import Target
    from simulator.stepping.parameter_chain import Parameter
    from ui.stepping.chain.secrecy import Secrecy
    from ui.stepping.chain.view import ChainView
    from ui.stepping.matrices.view import MatrixView


# Below three lines about an answer, a step has no more in a panel of its usual height.
_LEAST_HEIGHT = 24


class StepBody(QStackedWidget):
    """Shows a step as its switches want it.

    Matrices and chains are made when they are first wanted: the start does not wait for them.

    Attributes
    ----------
    view : EquationView
    switches : BodySwitches
        To be placed by whoever owns the body.

    Signals
    -------
    changed()
        The step is to be shown in another way.
    picked(object)
        As of `MatrixView`.
    pointed(object), step_picked(object)
        What the `ChainView` points at, and the step that is wanted there.
    """

    changed = Signal()
    picked = Signal(object)
    pointed = Signal(object)
    step_picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = DARK
        self._selected: Target | None = None
        self.view = EquationView(self, ground="window")
        # In a low panel it scrolls in what room there is: were it taller, its end would be cut off.
        self.view.setMinimumHeight(_LEAST_HEIGHT)
        self.switches = BodySwitches(self)
        self.addWidget(self.view)
        self.switches.changed.connect(self.changed)
        self.switches.menu.aboutToShow.connect(self._fill_menu)

    @cached_property
    def matrices(self) -> MatrixView:
        """The equation of matrices."""
        from ui.stepping.matrices.view import MatrixView

        made = MatrixView(self)
        made.select(self._selected)
        made.picked.connect(self.picked)
        self._add(made)
        return made

    @cached_property
    def chain(self) -> ChainView:
        """The whole chain of a parameter."""
        from ui.stepping.chain.view import ChainView

        made = ChainView(self)
        made.pointed.connect(self.pointed)
        made.picked.connect(self.step_picked)
        made.folded.connect(self.changed)
        self._add(made)
        return made

    def _add(self, made: MatrixView | ChainView) -> None:
        made.set_theme(self._theme)
        made.setMinimumHeight(_LEAST_HEIGHT)
        self.addWidget(made)
        follow_in_tab_order(self.view, made)

    def _made(self) -> list[MatrixView | ChainView]:
        """Return those of the parts made later that there are."""
        return [vars(self)[name] for name in ("matrices", "chain") if name in vars(self)]

    def set_theme(self, theme: Theme) -> None:
        """Show everything in `theme`."""
        self._theme = theme
        for part in (self.view, self.switches, *self._made()):
            part.set_theme(theme)

    def select(self, target: Target | None) -> None:
        """Take note of what is selected on the drawing; None: of nothing."""
        self._selected = target
        if "matrices" in vars(self):
            self.matrices.select(target)
        if self.switches.is_chain:
            self.changed.emit()

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
        if self.switches.is_matrix:
            told = self._show_matrices(record, plan, index, words)
            return remark or told
        from simulator.stepping.equations import equation

        shown = equation(record, plan[index], feature_names=words.feature_names)
        brief = "" if remark else words.measured.told_briefly(record, plan[index])
        note = remark or words.measured.told(record, plan[index])
        self.view.show_equation(shown, note, brief)
        self._show(self.view)
        return ""

    def _show_matrices(
        self, record: UpdateRecord, plan: StepPlan, index: int, words: StepWords
    ) -> str:
        """Show a step as matrices, and return what they say."""
        from simulator.stepping.matrices import statement
        from ui.stepping.matrices.words import MatrixWords

        wanted = self.switches.is_batch
        found = statement(record, plan[index], plan.progress(index), whole_batch=wanted)
        names = words.names(record.spec)
        self.matrices.show_statement(found, lambda target: _name(names, target))
        self._show(self.matrices, has_rows=len(record.rows) > 1)
        return MatrixWords().sentence(found.form)

    def show_chain(
        self,
        record: UpdateRecord,
        plan: StepPlan,
        index: int,
        words: StepWords,
        secrecy: Secrecy | None,
    ) -> str:
        """Show the chain of the selected weight or bias, or else of the step's own.

        Parameters
        ----------
        record : UpdateRecord
        plan : StepPlan
        index : int
            -1 before the first step.
        words : StepWords
        secrecy : Secrecy or None
            What is not told yet; None where everything is.

        Returns
        -------
        str
            The sentence that belongs above it.
        """
        from ui.stepping.chain.words import ChainWords

        step, selected = plan[index] if index >= 0 else None, self._chosen(record)
        which = selected or self._stepped(record, step)
        names = words.names(record.spec)
        self._show(self.chain)  # first: it scrolls to the step by the room that it has
        self.chain.show_chain(
            record,
            plan,
            which,
            names,
            step=step,
            secrecy=secrecy,
            feature_names=words.feature_names,
        )
        order = self.chain.order
        dock = self.window()
        is_apart = isinstance(dock, QDockWidget) and dock.isFloating()
        is_selected = selected is not None
        return ChainWords().sentence(
            names, which, order, is_selected=is_selected, is_apart=is_apart
        )

    def chain_title(self, record: UpdateRecord, step: Step, words: StepWords) -> str:
        """Return the title of the chain that is shown: the step's, or whose else it is."""
        from ui.stepping.chain.words import ChainWords

        shown = self.chain.parameter
        if shown is None or shown == self._stepped(record, step):
            return words.title(record, step)
        return ChainWords().title(words.names(record.spec), shown)

    def _chosen(self, record: UpdateRecord) -> Parameter | None:
        """Return the parameter that is selected: of a node, its bias; None where there is none."""
        spec, target = record.spec, self._selected
        if target is None or not 0 <= target[0] < len(spec.layers):
            return None
        layer, unit = target[0], target[-1]
        number = target[1] if len(target) == 3 else spec.bias_number(layer)
        return (layer, number, unit) if spec.has_parameter(layer, number, unit) else None

    def _stepped(self, record: UpdateRecord, step: Step | None) -> Parameter:
        from simulator.stepping.parameter_chain import parameter_of

        return (0, 0, 0) if step is None else parameter_of(record, step, self.chain.parameter)

    def show_equation(self, shown: Equation) -> None:
        """Show an equation that is a part of a step."""
        self.view.show_equation(shown)
        self._show(self.view)

    def show_hint(
        self,
        record: UpdateRecord,
        step: Step,
        words: StepWords,
        part: Equation | None = None,
        *,
        with_numbers: bool,
    ) -> None:
        """Show a formula without its result, with this step's numbers or without them.

        It is the step's own, or that of a part of it.
        """
        from simulator.practice import hint
        from simulator.stepping.equations import equation

        shown = part or equation(record, step, feature_names=words.feature_names)
        self.show_equation(hint(shown, with_numbers=with_numbers))

    def _show(self, widget: QWidget, *, has_rows: bool = False) -> None:
        self.setCurrentWidget(widget)
        self.switches.show_use(
            has_matrices=widget is vars(self).get("matrices"),
            has_rows=has_rows,
            has_chain=widget is vars(self).get("chain"),
        )

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
