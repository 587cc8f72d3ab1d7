"""The controls of the perceptron rule: one row more, on to the end, or over again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from simulator.workshops.gates import rule
from simulator.workshops.gates.rule import End
from simulator.workshops.records.gates import RATE, GatesDocument
from ui.gates.rule_words import RuleWords
from ui.widgets.fields import Note
from ui.widgets.number_field import NumberField
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.titles import translated

_FIELD_WIDTH = 76


class RuleControls(QWidget):
    """Steps the rule, and says what it did at the last row.

    Attributes
    ----------
    forward, run, again : QPushButton
    rate : NumberField
    sentence : Note
    complaint : Note
        What is wrong with a typed learning rate.

    Signals
    -------
    visits_wanted(int)
        The rule is to have visited so many rows.
    rate_wanted(float)
    """

    visits_wanted = Signal(int)
    rate_wanted = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document: GatesDocument | None = None
        self._words = RuleWords(self)
        self.forward, self.run, self.again = (QPushButton(self) for _ in range(3))
        self.rate, self._title, self._eta = NumberField(RATE, self), QLabel(self), QLabel("η", self)
        self.sentence, self.complaint = Note(self), Note(self, "error-note")
        self._lay_out()
        self.forward.clicked.connect(lambda: self._go(self._made() + 1))
        self.run.clicked.connect(lambda: self._go(self._ending().visits))
        self.again.clicked.connect(lambda: self._go(0))
        self.rate.committed.connect(self.rate_wanted)
        self.rate.complained.connect(self.complaint.setText)
        speak(self._say)

    def _lay_out(self) -> None:
        self._title.setProperty("role", "caption")
        self._eta.setBuddy(self.rate)
        self.rate.setFixedWidth(_FIELD_WIDTH)
        for button in (self.forward, self.run, self.again):
            button.setAutoDefault(False)
        pace, buttons = QHBoxLayout(), QGridLayout()
        pace.addStretch(1)
        pace.addWidget(self._eta)
        pace.addWidget(self.rate)
        buttons.setSpacing(6)
        buttons.addWidget(self.forward, 0, 0)
        buttons.addWidget(self.run, 0, 1)
        buttons.addWidget(self.again, 1, 0)
        buttons.addLayout(pace, 1, 1)
        buttons.setColumnStretch(0, 1)
        buttons.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addLayout(buttons)
        column.addWidget(self.complaint)
        column.addWidget(self.sentence)

    def _say(self) -> None:
        self._title.setText(self.tr("Perceptron rule"))
        self.forward.setText(self.tr("Next &row"))
        self.forward.setToolTip(
            tooltip(self.tr("Let the rule look at one more row, and change the weights if need be"))
        )
        self.run.setText(self.tr("To the &end"))
        self.run.setToolTip(
            tooltip(self.tr("Go on until every row is right, or until it goes round in circles"))
        )
        self.again.setText(self.tr("&Start over"))
        self.again.setToolTip(tooltip(self.tr("Back to the weights that were set by hand")))
        self.rate.setAccessibleName(translated(RATE.title))
        for part in (self.rate, self._eta):
            part.setToolTip(tooltip(translated(RATE.explanation)))
        if self.document is not None:
            self.show_document(self.document)

    def _made(self) -> int:
        return 0 if self.document is None else self.document.neuron.visits

    def _ending(self) -> rule.Ending:
        assert self.document is not None
        neuron = self.document.neuron
        return rule.ending(neuron.start, self.document.gate, neuron.rate)

    def _go(self, visits: int) -> None:
        if self.document is not None:
            self.visits_wanted.emit(max(0, min(visits, rule.MAX_VISITS)))

    def show_document(self, document: GatesDocument) -> None:
        """Show how far the rule has come."""
        self.document = document
        neuron, ending = document.neuron, self._ending()
        many = neuron.visits
        is_done = ending.end is End.SOLVED and many >= ending.visits
        self.rate.set_value(neuron.rate)
        self.forward.setEnabled(not is_done and many < rule.MAX_VISITS)
        self.run.setEnabled(many < ending.visits)
        self.again.setEnabled(many > 0)
        made = rule.visits(neuron.start, document.gate, neuron.rate, many)
        self.sentence.setText(self._words.visit(made[-1] if made else None))
