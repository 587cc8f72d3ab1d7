"""The page of one neuron: its drawing, the line that it draws, the truth table and the rule."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from simulator.workshops.records.gates import GatesDocument
from ui.gates.neuron_canvas import NeuronCanvas
from ui.gates.plane_canvas import PlaneCanvas
from ui.gates.rule_record import RuleRecord
from ui.gates.truth_view import TruthView
from ui.gates.why_words import WhyWords
from ui.theme.colors import Theme
from ui.words.languages import speak
from ui.words.messages import filled
from ui.workshop.held_note import HeldNote

# How the height is shared out beyond what the tables need.
_PICTURES, _TABLES = 1, 1
_WHY_LINES = 4


class NeuronPage(QWidget):
    """Shows one neuron in four ways at once.

    Attributes
    ----------
    neuron : NeuronCanvas
    plane : PlaneCanvas
    table : TruthView
    record : RuleRecord
    why : HeldNote
        Why no line does it, where none does.

    Signals
    -------
    row_picked(int)
        Another row is to be looked at.
    """

    row_picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = WhyWords(self)
        self.neuron, self.plane = NeuronCanvas(self), PlaneCanvas(self)
        self.table, self.record, self.why = TruthView(self), RuleRecord(self), HeldNote(self)
        self._heading = QLabel(self)
        self._heading.setProperty("role", "caption")
        self._heading.setWordWrap(True)
        below = QVBoxLayout()
        below.setSpacing(6)
        below.addWidget(self._heading)
        below.addWidget(self.table)
        below.addWidget(self.why)
        below.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.addWidget(self.neuron, 0, 0)
        grid.addWidget(self.plane, 0, 1)
        grid.addLayout(below, 1, 0)
        grid.addWidget(self.record, 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(0, _PICTURES)
        grid.setRowStretch(1, _TABLES)
        self.table.row_picked.connect(self.row_picked)
        self.plane.row_picked.connect(self.row_picked)
        speak(self._say)

    def _say(self) -> None:
        if self.table.document is not None:
            self._tell(self.table.document)

    def show_document(self, document: GatesDocument) -> None:
        """Show another neuron, gate or row."""
        for part in (self.neuron, self.plane, self.table, self.record):
            part.show_document(document)
        self._tell(document)

    def _tell(self, document: GatesDocument) -> None:
        """Say which class a sum on the limit is, and why no line does it where none does.

        The room for the reason stays whatever the gate.
        """
        heading = self.tr("Truth table: a sum of exactly {limit} gives 0")
        limit = "θ" if document.form == "threshold" else "0"
        self._heading.setText(filled(heading, limit=limit))
        self.why.hold([self._words.sentence(document.changed(gate="xor"))], lines=_WHY_LINES)
        self.why.setText(self._words.sentence(document))

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        for part in (self.neuron, self.plane, self.table, self.record):
            part.set_theme(theme)
