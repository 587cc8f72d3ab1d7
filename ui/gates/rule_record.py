"""What the perceptron rule has done: the last visit's numbers, those before, and how it ends."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from simulator.notation.numerals import numeral_text
from simulator.workshops.gates import rule
from simulator.workshops.gates.rule import Visit
from simulator.workshops.gates.truth import INPUTS
from simulator.workshops.records.gates import GatesDocument
from ui.gates.rule_words import RuleWords
from ui.gates.words import W1, W2, pair
from ui.theme.colors import Theme
from ui.theme.type_size import set_figures
from ui.words.languages import speak
from ui.workshop.held_note import HeldNote
from ui.workshop.small_table import Cell, SmallTable

# A round of the four rows is seen at once.
_COLUMNS, _LEAST_ROWS, _OUTCOME_LINES = 6, 4, 3
_NONE = "–"


class RuleRecord(QWidget):
    """Shows before, change and after of the last visit, and all visits below one another.

    Attributes
    ----------
    table : SmallTable
        Every visit, the last one marked.
    outcome : HeldNote
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document: GatesDocument | None = None
        self._words = RuleWords(self)
        self.table, self.outcome = SmallTable(_COLUMNS, self), HeldNote(self)
        self._title, self._names = QLabel(self), [QLabel(self) for _ in range(3)]
        self._numbers = [[QLabel(_NONE, self) for _ in range(3)] for _ in range(3)]
        self._title.setProperty("role", "caption")
        # It takes what room there is: the pictures above are not to move for its rows.
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addLayout(self._grid())
        column.addWidget(self.table, 1)
        column.addWidget(self.outcome)
        speak(self._say)

    def _grid(self) -> QGridLayout:
        """Return the last visit's numbers: a line each for before, change and after."""
        layout = QGridLayout()
        layout.setHorizontalSpacing(20)
        layout.setVerticalSpacing(1)
        right = Qt.AlignmentFlag.AlignRight
        for column, symbol in enumerate((W1, W2, "b"), start=1):
            head = QLabel(symbol, self)
            head.setProperty("role", "muted")
            layout.addWidget(head, 0, column, right)
        for row, (name, line) in enumerate(zip(self._names, self._numbers, strict=True), start=1):
            name.setProperty("role", "muted")
            layout.addWidget(name, row, 0)
            for column, label in enumerate(line, start=1):
                set_figures(label)
                layout.addWidget(label, row, column, right)
        layout.setColumnStretch(4, 1)
        return layout

    def _say(self) -> None:
        self._title.setText(self.tr("The rule: w ← w − η (a − y) x"))
        self._title.setToolTip(
            self.tr("a is the output, y the target and x the input; for the bias x is 1")
        )
        names = self.tr("before"), self.tr("change"), self.tr("after")
        for label, name in zip(self._names, names, strict=True):
            label.setText(name)
        self.table.setAccessibleName(self.tr("Rows that the rule has visited"))
        self.table.set_empty_text(self.tr("Each row that the rule looks at is written here."))
        self.outcome.hold(self._words.outcomes(), lines=_OUTCOME_LINES)
        self.table.set_headings(
            [self.tr("visit"), self.tr("row"), "a − y", W1, W2, "b"],
            [
                self.tr("Which visit to a row, from the first"),
                self.tr("The inputs of the row"),
                self.tr("The error: the output minus the target"),
                *[self.tr("After the visit")] * 3,
            ],
        )
        self.table.setMinimumHeight(self.table.whole_height(_LEAST_ROWS))
        if self.document is not None:
            self.show_document(self.document)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.table.set_theme(theme)

    def show_document(self, document: GatesDocument) -> None:
        """Show how far the rule has come."""
        self.document = document
        neuron = document.neuron
        made = rule.visits(neuron.start, document.gate, neuron.rate, neuron.visits)
        ending = rule.ending(neuron.start, document.gate, neuron.rate)
        self._show_visit(made[-1] if made else None)
        self.table.show_cells([_line(one) for one in made])
        if made:
            self.table.selectRow(len(made) - 1)
            self.table.scrollToBottom()
        self.outcome.setText(self._words.outcome(document.gate, ending, len(made)))

    def _show_visit(self, last: Visit | None) -> None:
        if last is None:
            texts = [[_NONE] * 3] * 3
        else:
            lines = last.before, last.change, last.after
            texts = [[numeral_text(value) for value in line] for line in lines]
        for labels, line in zip(self._numbers, texts, strict=True):
            for label, text in zip(labels, line, strict=True):
                label.setText(text)


def _line(visit: Visit) -> list[Cell]:
    error = Cell(numeral_text(visit.error), "bad" if visit.error else "")
    after = [Cell(numeral_text(value)) for value in visit.after]
    return [Cell(str(visit.number)), Cell(pair(INPUTS[visit.row])), error, *after]
