"""The truth table of the neuron: each row's sum, class and target, and what it asks for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from simulator.notation.numerals import numeral_text
from simulator.workshops.gates.lines import Demand, demands
from simulator.workshops.gates.truth import INPUTS, TableRow, truth_table
from simulator.workshops.records.gates import GatesDocument
from ui.gates.neuron_canvas import output_of
from ui.gates.words import X1, X2, asked, name_of, shown_sum
from ui.words.languages import speak
from ui.words.messages import filled
from ui.workshop.small_table import Cell, SmallTable

_RIGHT, _WRONG = ("good", "✓"), ("bad", "✗")
_COLUMNS = 6
_LEAST_WIDTH = 324  # a bar to scroll by would lie over the last row


class TruthView(SmallTable):
    """The four rows, filled in at once.

    Signals
    -------
    row_picked(int)
        That row is to be looked at.
    """

    row_picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_COLUMNS, parent)
        self.document: GatesDocument | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.itemSelectionChanged.connect(self._on_selected)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Truth table"))
        if self.document is not None:
            self._show_headings(self.document)

    def show_document(self, document: GatesDocument) -> None:
        """Show another neuron, gate or row."""
        before, self.document = self.document, document
        if before is None or (before.gate, before.form) != (document.gate, document.form):
            self._show_headings(document)
        table = truth_table(document.weights, document.gate)
        asks = demands(document.weights, document.gate)
        self.blockSignals(True)
        self.show_cells([self._line(document, *pair) for pair in zip(table, asks, strict=True)])
        self.selectRow(document.row)
        self.blockSignals(False)
        self.updateGeometry()

    def _show_headings(self, document: GatesDocument) -> None:
        threshold = document.form == "threshold"
        total = "w₁x₁ + w₂x₂" if threshold else "w₁x₁ + w₂x₂ + b"
        above = self.tr("The class is 1 where the sum is above θ, else 0")
        zero = self.tr("The class is 1 where the sum is above 0, else 0")
        self.set_headings(
            [X1, X2, self.tr("sum"), "a", name_of(document.gate), self.tr("asks for")],
            [
                self.tr("The first input"),
                self.tr("The second input"),
                filled(self.tr("The weighted sum: {formula}"), formula=total),
                above if threshold else zero,
                self.tr("The target: what the gate gives for these inputs"),
                self.tr("What the row asks of the weights, and whether it has it"),
            ],
        )

    def _line(self, document: GatesDocument, row: TableRow, ask: Demand) -> list[Cell]:
        threshold = document.form == "threshold"
        token, mark = _RIGHT if row.is_right else _WRONG
        output = str(row.output)
        if document.output == "sigmoid":
            output = f"{numeral_text(round(output_of(document, row.total), 3))} → {row.output}"
        return [
            Cell(str(row.inputs[0])),
            Cell(str(row.inputs[1])),
            Cell(numeral_text(shown_sum(row, document))),
            Cell(output, token),
            Cell(str(row.target)),
            Cell(f"{asked(ask.inputs, ask.above, threshold=threshold)} {mark}", token),
        ]

    @Slot()
    def _on_selected(self) -> None:
        rows = self.selectionModel().selectedRows()
        if rows and self.document is not None and rows[0].row() != self.document.row:
            self.row_picked.emit(rows[0].row())

    def sizeHint(self) -> QSize:
        """Ask for all four rows."""
        return QSize(400, self.whole_height(len(INPUTS)))

    def minimumSizeHint(self) -> QSize:
        """Give way in width alone, down to what all columns need."""
        return QSize(_LEAST_WIDTH, self.whole_height(len(INPUTS)))

    def changeEvent(self, event: QEvent) -> None:
        """Ask for another height in another size of type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
