"""What the Gates workshop shows: one neuron, or the network of three, and what is done to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from simulator.messages import Message
from simulator.workshops.gates import rule
from simulator.workshops.gates.composition import STEPS, compose
from simulator.workshops.gates.truth import Weights, is_solved, right_rows
from simulator.workshops.records.gates import RECORD, GatesDocument, Neuron
from ui.gates.gate_buttons import NETWORK, GateButtons
from ui.gates.network_page import NetworkPage
from ui.gates.neuron_canvas import NeuronCanvas
from ui.gates.neuron_controls import NeuronControls
from ui.gates.neuron_page import NeuronPage
from ui.gates.plane_canvas import PlaneCanvas
from ui.gates.rule_controls import RuleControls
from ui.gates.rule_record import RuleRecord
from ui.gates.words import title_of
from ui.plotting.plot_files import PlotFile
from ui.theme.colors import Theme
from ui.widgets.fields import Note
from ui.words.messages import listed, worded
from ui.workshop.bench import Bench, Task
from ui.workshop.columns import ControlColumn, two_columns

_EDITS = {
    "w1": worded("GatesBench", "Weight w₁"),
    "w2": worded("GatesBench", "Weight w₂"),
    "b": worded("GatesBench", "Bias"),
}


class GatesBench(Bench):
    """Chooses a gate and sets its neuron by hand, by its line or by the rule.

    Attributes
    ----------
    gates : GateButtons
    controls : NeuronControls
    rule : RuleControls
    neuron : NeuronPage
    network : NetworkPage
    table : QWidget
    map : PlaneCanvas
    drawing : NeuronCanvas
    record : RuleRecord
        Parts of these pages, by the names that lessons point at them with.
    hint : Note
        On the page of the network: where its nodes come from.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gates, self.controls, self.rule = (
            GateButtons(self),
            NeuronControls(self),
            RuleControls(self),
        )
        self.hint = Note(self)
        self.neuron, self.network = NeuronPage(self), NetworkPage(self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.neuron)
        self._pages.addWidget(self.network)
        column = ControlColumn(self)
        column.add(self.gates, self.controls, self.rule, self.hint)
        two_columns(self, column, self._pages)
        self._connect()

    def _connect(self) -> None:
        self.gates.chosen.connect(self._on_gate)
        self.controls.moved.connect(self._on_number)
        self.controls.form.chosen.connect(self._on_form)
        self.controls.output.chosen.connect(self._on_output)
        self.controls.names.clicked.connect(self._on_names)
        self.neuron.neuron.moved.connect(self._on_number)
        self.neuron.plane.line_moved.connect(self._on_line)
        self.neuron.row_picked.connect(self._on_row)
        self.rule.visits_wanted.connect(self._on_visits)
        self.rule.rate_wanted.connect(self._on_rate)
        self.network.step_wanted.connect(self._on_step)

    @property
    def table(self) -> QWidget:
        """The truth table of the page that is open."""
        page = self._pages.currentWidget()
        return self.network.table if page is self.network else self.neuron.table

    @property
    def map(self) -> PlaneCanvas:
        """The four rows and the line between them."""
        return self.neuron.plane

    @property
    def drawing(self) -> NeuronCanvas:
        """The drawing of one neuron."""
        return self.neuron.neuron

    @property
    def record(self) -> RuleRecord:
        """What the rule has done."""
        return self.neuron.record

    def picture(self) -> QWidget:
        """Return the drawing of the page that is open."""
        on_network = self.document is not None and self.document.page == "network"
        return self.network if on_network else self.neuron

    def home(self) -> QWidget:
        """Return the line between the rows, which keys move at once, or the network."""
        is_network = self._pages.currentWidget() is self.network
        return self.network.canvas if is_network else self.neuron.plane

    def plot_files(self) -> Sequence[PlotFile]:
        """Return the pictures, to be saved."""
        return (
            PlotFile(worded("GatesBench", "Picture of the neuron…"), "neuron", self.neuron.neuron),
            PlotFile(worded("GatesBench", "Picture of the line…"), "line", self.neuron.plane),
            PlotFile(
                worded("GatesBench", "Picture of the network…"), "network", self.network.canvas
            ),
        )

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.neuron.set_theme(theme)
        self.network.set_theme(theme)

    def show_document(self, document: GatesDocument) -> None:
        """Show the page that is open, and what its task is."""
        on_network = document.page == "network"
        self.gates.show_document(document)
        for part in (self.controls, self.rule):
            part.setVisible(not on_network)
            part.show_document(document)
        self.hint.setText(self._hint(document) if on_network else "")
        if on_network:
            self.network.show_document(document)
        else:
            self.neuron.show_document(document)
        self._pages.setCurrentIndex(int(on_network))
        self.task_told.emit(self._task(document))

    def _hint(self, document: GatesDocument) -> Message:
        wrong = [
            title_of(gate)
            for gate, weights in document.all_weights.items()
            if gate != "xor" and not is_solved(weights, gate)
        ]
        if not wrong:
            return worded(
                "GatesBench",
                "The nodes are the neurons as they stand under NAND, OR and AND: the network is "
                "put together, not trained.",
            )
        words = worded(
            "GatesBench", "{gates}: not right yet, so the network is not XOR. Open it above."
        )
        return words.format(gates=listed(*wrong))

    def _task(self, document: GatesDocument) -> Task | None:
        """Return what is to be done; None where the preset that is open says it."""
        if RECORD.preset_of(document) is not None:
            return None
        gates = document.all_weights
        if document.page == "network":
            is_done = document.step == STEPS and all(row.is_right for row in compose(gates))
            words = worded(
                "GatesBench", "Step through the four rows, node by node: NAND and OR, then AND."
            )
        elif document.gate == "xor":
            is_done = False
            words = worded(
                "GatesBench",
                "Can one line do XOR? {right} of 4 rows are right now; the reason is below.",
            ).format(right=right_rows(document.weights, "xor"))
        else:
            # An example that was right from the first is not solved by a look at it.
            is_found = document.gate in self.gates.found
            is_done = is_found and is_solved(document.weights, document.gate)
            words = worded(
                "GatesBench",
                "Find weights and a bias that make {gate}: {right} of 4 rows are right. Any right "
                "answer counts.",
            ).format(
                gate=title_of(document.gate), right=right_rows(document.weights, document.gate)
            )
        return Task(words, is_done)

    # -- what the learner does

    @Slot(str)
    def _on_gate(self, name: str) -> None:
        if name == NETWORK:
            self.change(worded("GatesBench", "XOR from gates"), page=NETWORK)
            return
        text = worded("GatesBench", "Gate {gate}").format(gate=title_of(name))
        self.change(text, page="neuron", gate=name)

    def _set(self, text: str, gesture: str, **numbers: float) -> None:
        self._change_neuron(
            text, gesture, self.document.neuron.moved(self.document.gate, **numbers)
        )

    def _change_neuron(self, text: str, gesture: str, neuron: Neuron, **fields: Any) -> None:
        """Wish for another neuron; what was no such gate before and is one now has been found."""
        gate = self.document.gate
        is_found = not is_solved(self.document.weights, gate) and is_solved(
            neuron.weights(gate), gate
        )
        if is_found:
            self.gates.found.add(gate)
        self.change(text, gesture, neurons=self.document.with_neuron(neuron), **fields)

    @Slot(str, float)
    def _on_number(self, name: str, value: float) -> None:
        self._set(_EDITS[name], name, **{name: value})

    @Slot(object, str)
    def _on_line(self, weights: Weights, how: str) -> None:
        self._set(worded("GatesBench", "Line"), how, **weights._asdict())

    @Slot(int)
    def _on_visits(self, visits: int) -> None:
        text, document = worded("GatesBench", "Perceptron rule"), self.document
        neuron = document.neuron
        made = rule.visits(neuron.start, document.gate, neuron.rate, visits)
        row = made[-1].row if made else document.row
        self._change_neuron(text, "", neuron.visited(visits), row=row)

    @Slot(float)
    def _on_rate(self, rate: float) -> None:
        neuron = self.document.neuron.moved(self.document.gate).at_rate(rate)
        text = worded("GatesBench", "Learning rate")
        self._change_neuron(text, "", neuron)

    @Slot(str)
    def _on_form(self, form: str) -> None:
        self.change(worded("GatesBench", "Bias or threshold"), form=form)

    @Slot(str)
    def _on_output(self, output: str) -> None:
        self.change(worded("GatesBench", "Step or sigmoid"), output=output)

    @Slot(bool)
    def _on_names(self, on: bool) -> None:
        self.change(worded("GatesBench", "Biological names"), biological=on)

    @Slot(int)
    def _on_row(self, row: int) -> None:
        self.change(worded("GatesBench", "Row"), "row", row=row)

    @Slot(int)
    def _on_step(self, step: int) -> None:
        self.change(worded("GatesBench", "Step"), "step", step=step)
