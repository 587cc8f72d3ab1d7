"""The page of the network: XOR from three gates, walked through node by node."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from simulator.workshops.gates.composition import STEPS, compose, place_of, sum_equation
from simulator.workshops.gates.truth import INPUTS
from simulator.workshops.records.gates import GatesDocument
from ui.gates.composed_view import ComposedView
from ui.gates.network_canvas import NetworkCanvas
from ui.gates.words import name_of, pair
from ui.math import EquationView
from ui.stepping.transport import StepTransport
from ui.theme.colors import Theme
from ui.theme.type_size import set_figures
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import filled
from ui.workshop.held_note import HeldNote
from ui.workshop.step_keys import StepKeys

_EQUATION_HEIGHT = 96


class NetworkPage(QWidget):
    """Shows the network, the step's equation, and the truth table as it fills in.

    Attributes
    ----------
    canvas : NetworkCanvas
    transport : StepTransport
    equation : EquationView
    sentence : HeldNote
    table : ComposedView

    Signals
    -------
    step_wanted(int)
        So many nodes are to have been computed.
    """

    step_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document: GatesDocument | None = None
        self.canvas, self.table = NetworkCanvas(self), ComposedView(self)
        self.transport, self.position = StepTransport(self), QLabel(self)
        self.equation, self.sentence = EquationView(self, ground="window"), HeldNote(self)
        set_figures(self.position)
        self.position.setProperty("role", "muted")
        self.equation.setFixedHeight(_EQUATION_HEIGHT)
        self._lay_out()
        self.transport.moved.connect(self._on_moved)
        self.canvas.stepped.connect(self._on_moved)
        StepKeys(self).moved.connect(self._on_moved)
        speak(self._say)

    def _lay_out(self) -> None:
        head, below, left = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        head.addWidget(self.transport)
        head.addStretch(1)
        head.addWidget(self.position)
        left.setSpacing(6)
        left.addLayout(head)
        left.addWidget(self.sentence)
        left.addWidget(self.equation)
        left.addStretch(1)
        below.setSpacing(16)
        below.addLayout(left, 1)
        below.addWidget(self.table, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.canvas, 1)
        column.addLayout(below)

    def _say(self) -> None:
        tips = (
            self.tr("Back to before the first row (Home)"),
            self.tr("Take the last node back (←)"),
            self.tr("Compute the next node (→)"),
            self.tr("All nodes of all four rows (End)"),
        )
        for button, tip in zip(self.transport.buttons(), tips, strict=True):
            button.setToolTip(tooltip(tip))
        if self.document is not None:
            self._show_step(self.document)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        for part in (self.canvas, self.transport, self.equation, self.table):
            part.set_theme(theme)

    def show_document(self, document: GatesDocument) -> None:
        """Show another step, or other weights."""
        self.document = document
        self.canvas.show_document(document)
        self.table.show_document(document)
        step = document.step
        for button, enabled in zip(
            self.transport.buttons(), (step > 0, step > 0, step < STEPS, step < STEPS), strict=True
        ):
            button.setEnabled(enabled)
        self._show_step(document)

    def _show_step(self, document: GatesDocument) -> None:
        count = self.tr("{step} / {all}")
        self.position.setText(filled(count, step=document.step, all=STEPS))
        self.sentence.hold([self._beginning()])
        place = place_of(document.step)
        if place is None:
            self.sentence.setText(self._beginning())
            self.equation.show_message("")
            return
        gates = document.all_weights
        output = compose(gates)[place.row].outputs[place.part]
        above = self.tr("Row {row}, {gate}: the sum is above 0, so it gives 1.")
        below = self.tr("Row {row}, {gate}: the sum is not above 0, so it gives 0.")
        words = above if output else below
        self.sentence.setText(filled(words, row=pair(INPUTS[place.row]), gate=name_of(place.part)))
        self.equation.show_equation(sum_equation(gates, place))

    def _beginning(self) -> str:
        return self.tr(
            "Press Step (→): the first node of the row (0, 0) adds up its weighted inputs."
        )

    @Slot(str)
    def _on_moved(self, move: str) -> None:
        if self.document is None:
            return
        step = self.document.step
        wanted = {"first": 0, "back": step - 1, "forward": step + 1, "last": STEPS}[move]
        self.step_wanted.emit(max(0, min(wanted, STEPS)))
