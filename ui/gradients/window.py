"""The gradient check: backpropagation beside differences, for every weight, while nothing trains.

The window works on the latest snapshot and changes nothing of the run.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QVBoxLayout, QWidget

from simulator.diagnostics.step_study import StepStudy
from simulator.session.snapshot import Snapshot
from ui.gradients.model.named import NamedParameters
from ui.gradients.model.rows import CHOICES, Array, CheckedRows, RowChoice, rows_of
from ui.gradients.model.runner import GradientRunner
from ui.gradients.panels.check_words import CheckWords
from ui.gradients.panels.chosen_panel import ChosenPanel
from ui.gradients.panels.table import GradientTable
from ui.gradients.pictures.cost_canvas import CostCanvas
from ui.gradients.pictures.step_canvas import StepCanvas
from ui.gradients.saving import Content, save_gradients
from ui.plotting.plot_files import PlotFile, PlotFiles
from ui.theme.colors import Theme
from ui.widgets.combos import measure_again
from ui.widgets.explained_label import ExplainedLabel
from ui.widgets.fields import Note
from ui.widgets.tool_window import ToolWindow
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import worded
from ui.words.titles import translated


class GradientWindow(ToolWindow):
    """Checks the gradients of the network as it stands, and again whenever that changes.

    Hiding or closing the window ends its thread; what was found stays.

    Parameters
    ----------
    theme : Theme
    selected : callable
        Tells what is selected on the network: a parameter (layer, number, unit), a node (layer,
        unit) or None.
    parent : QWidget, optional

    Attributes
    ----------
    runner : GradientRunner
    table : GradientTable
    chosen : ChosenPanel
    steps : StepCanvas
    costs : CostCanvas
    rows : QComboBox
        Which rows' loss is differentiated.
    files : PlotFiles

    Signals
    -------
    parameter_chosen(int, int, int)
        The learner chose a parameter here: layer, number and node.
    """

    parameter_chosen = Signal(int, int, int)

    def __init__(
        self,
        theme: Theme,
        selected: Callable[[], tuple[int, ...] | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__((1040, 640), parent)
        self._selected = selected
        self._snapshot: Snapshot | None = None
        self._checked: tuple[NamedParameters, Array, CheckedRows] | None = None
        self._named: NamedParameters | None = None
        self._index: int | None = None
        self._picked = self._trains = False
        self._words = CheckWords(self)
        self.runner = GradientRunner(self)
        self.rows, self._rows_label = QComboBox(self), QLabel(self)
        self.rows.addItems([""] * len(CHOICES))
        self._rows_label.setBuddy(self.rows)
        self.stop = QPushButton(self)
        self.table, self.chosen = GradientTable(self), ChosenPanel(self)
        self.steps, self.costs = StepCanvas(self), CostCanvas(self)
        self.kink, self.cheap = Note(), ExplainedLabel(self)
        self._assemble()
        self.files = self._make_files()
        self.save.setMenu(self.files.menu)
        self._connect()
        self.set_theme(theme)
        speak(self._say)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Gradient check"))
        self._rows_label.setText(self.tr("&Rows"))
        self.rows.setAccessibleName(self.tr("Rows whose loss is differentiated"))
        names = self.tr("Next batch"), self.tr("All training rows"), self.tr("Row that is shown")
        for place, name in enumerate(names):
            self.rows.setItemText(place, name)
        measure_again(self.rows)
        self.stop.setText(self.tr("S&top"))
        self.stop.setToolTip(tooltip(self.tr("Leave it at what has been compared so far.")))
        self.cheap.setText(
            self.tr(
                "Why backpropagation is cheap: the loss is functions inside functions. Each slope "
                "is made of values that the forward pass has left behind, and of the error that "
                "the layer behind hands on. So one pass back gives all slopes at once, for about "
                "twice the work of a pass forward; a difference needs two passes for each "
                "parameter. It still differentiates, by the chain rule, and each further layer "
                "takes its time."
            )
        )
        self._show()

    def _assemble(self) -> None:
        self.cheap.setWordWrap(True)
        self.cheap.setProperty("role", "muted")
        self.lay_out(
            (self.table, self._right()),
            (580, 420),
            stretches=(1, 1),
            controls=(self._rows_label, self.rows, self.stop),
            below=[self.cheap],
            painted=(self.table, self.steps, self.costs),
        )

    def _make_files(self) -> PlotFiles:
        files = (
            PlotFile(worded("GradientWindow", "Table of gradients (CSV)…"), "gradients"),
            PlotFile(worded("GradientWindow", "Picture of the steps…"), "steps", self.steps),
            PlotFile(worded("GradientWindow", "Picture of the cost…"), "cost", self.costs),
        )
        return PlotFiles(self, self.bar, files)

    def write_table(self, path: str) -> None:
        """Write what has been compared as ``.csv``."""
        content = self._content()
        if content is not None:
            save_gradients(*content, path)

    def _right(self) -> QWidget:
        """Return what is known of the chosen parameter, and the cost below it."""
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.chosen)
        column.addWidget(self.steps, 5)
        column.addWidget(self.kink)
        column.addWidget(self.costs, 4)
        return side

    def _connect(self) -> None:
        self.runner.changed.connect(self._show)
        self.runner.failed.connect(self._on_failed)
        self.rows.activated.connect(self._check)
        self.stop.clicked.connect(self.runner.stop)
        self.table.picked.connect(self._on_picked)

    # -- what is checked

    def follow(self, snapshot: Snapshot | None) -> None:
        """Check the network of a snapshot, unless it is the one that has been checked."""
        if snapshot is None:
            return
        before, self._snapshot = self._snapshot, snapshot
        if before is None or before.experiment is not snapshot.experiment:
            self._name_parameters(before, snapshot)
        if self.isVisible() and not self._trains and self._is_new(snapshot):
            self._check()

    def showEvent(self, event: QShowEvent) -> None:
        """Check what has changed while the window was hidden."""
        super().showEvent(event)
        self._checked = None
        self._take_selected()
        self.follow(self._snapshot)
        self.table.setFocus()

    def _name_parameters(self, before: Snapshot | None, now: Snapshot) -> None:
        """Name the parameters of this network; what is known of another one is dropped."""
        self._named = NamedParameters(now.experiment)
        if before is None or before.experiment.spec != now.experiment.spec:
            self._index, self._picked = None, False
            self.runner.forget()
            self._take_selected()
            self._show()

    def _is_new(self, snapshot: Snapshot) -> bool:
        if self._checked is None:
            return True
        named, theta, rows = self._checked
        found = rows_of(snapshot, self._choice())
        return not (
            named.spec == snapshot.experiment.spec
            and rows.stands_in == found.stands_in
            and np.array_equal(theta, snapshot.state.theta)
            and np.array_equal(rows.X, found.X)
            and np.array_equal(rows.Y, found.Y)
        )

    def _choice(self) -> RowChoice:
        return CHOICES[max(0, self.rows.currentIndex())]

    @Slot()
    def _check(self) -> None:
        snapshot, named = self._snapshot, self._named
        if snapshot is None or named is None:
            return
        rows, theta = rows_of(snapshot, self._choice()), snapshot.state.theta
        self._checked = named, theta, rows
        if not self._picked:
            self._index = None
        self.runner.check(named, theta, rows, self._index)
        self._show()

    @Slot(bool)
    def set_training(self, on: bool) -> None:
        """Wait while training runs."""
        self._trains = on
        if on:
            self.runner.stop()
        elif self.isVisible():
            self._checked = None  # what was stopped half-way is made anew
            self.follow(self._snapshot)
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """End the thread."""
        super().hideEvent(event)
        if not event.spontaneous():  # a minimised window goes on
            self.runner.leave()

    # -- the parameter that is looked at

    @Slot(int, int, int)
    def choose(self, layer: int, number: int, unit: int) -> None:
        """Look at the parameter that was chosen on the network.

        A window that is closed does once it is opened, and so does one whose numbers are still
        those of another network.
        """
        named = self._named
        if self.isVisible() and named is not None and named.has(layer, number, unit):
            self._look(named.index(layer, number, unit))
            self._picked = True

    @Slot(int, int)
    def choose_node(self, layer: int, unit: int) -> None:
        """Look at the bias of the node that was chosen on the network."""
        if self._named is not None and self._named.has(layer, 0, unit):
            self.choose(layer, self._named.spec.bias_number(layer), unit)

    def _take_selected(self) -> None:
        """Look at what is selected on the network, where it has a parameter."""
        chosen = self._selected()
        if chosen is not None:
            (self.choose if len(chosen) == 3 else self.choose_node)(*chosen)

    def _look(self, index: int) -> None:
        if index != self._index:
            self._index = index
            self.runner.choose(index)
            self._show()

    @Slot(int)
    def _on_picked(self, index: int) -> None:
        self._look(index)
        self._picked = True
        if self._named is not None:
            self.parameter_chosen.emit(*self._named.place(index))

    # -- showing

    def _content(self) -> Content | None:
        """Return what is in the table, where it is of the network that is open."""
        found, named = self.runner.found, self._named
        if found is None or found.compared is None or named is None:
            return None
        return found.compared, named

    def _study(self) -> StepStudy | None:
        found = self.runner.found
        fits = found is not None and found.study is not None and found.study.index == self._index
        return found.study if found is not None and fits else None

    @Slot()
    def _show(self) -> None:
        """Show how things stand."""
        content = self._content()
        self.stop.setEnabled(self.runner.works)
        self.save.setEnabled(content is not None)
        self._show_headline(content)
        if content is None:
            self.table.clear()
        else:
            self._show_compared(content)
        self._show_chosen()

    def _show_headline(self, content: Content | None) -> None:
        if self._trains:
            text = self.tr("Waits while training runs: pause it, and its gradients are checked")
        elif content is None and self._named is not None:
            text = self._words.so_far(0, self._named.spec.parameter_count)
        elif content is None:
            text = self.tr("The scenario is still being prepared")
        else:
            text = self._words.headline(content[0], works=self.runner.works)
        self.headline.setText(text)
        if self._snapshot is not None and self._checked is not None:
            experiment = self._snapshot.experiment
            facts = self._words.facts(self._choice(), self._checked[2], experiment)
            self.facts.setText(f"{translated(experiment.title)} · {facts}")

    def _show_compared(self, content: Content) -> None:
        compared, named = content
        self.table.show_compared(compared, named)
        if self._index is None and compared.is_done:
            self._index = int(compared.worst_first()[0])
            self.runner.choose(self._index)
        self.table.choose(-1 if self._index is None else self._index)
        self.costs.set_costs(self.runner.costs, named.spec.parameter_count)

    def _show_chosen(self) -> None:
        named, index, study = self._named, self._index, self._study()
        found = self.runner.found
        self.chosen.show_study("" if named is None or index is None else named.name(index), study)
        self.steps.set_study(study)
        text = ""
        if study is not None and named is not None and found is not None:
            text = self._words.kink(study, named, found.rows)
        self.kink.setText(text)

    @Slot(str)
    def _on_failed(self, details: str) -> None:
        words = worded("GradientWindow", "The check stopped: something unforeseen happened.")
        self.bar.show_message("error", words, details=details)
        self._show()
