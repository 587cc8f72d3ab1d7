"""The truth table of the network, filled in as its nodes are computed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from simulator.workshops.gates.composition import PARTS, Composed, compose, place_of
from simulator.workshops.gates.truth import INPUTS
from simulator.workshops.records.gates import GatesDocument
from ui.gates.words import X1, X2, name_of
from ui.words.languages import speak
from ui.words.messages import filled
from ui.workshop.small_table import Cell, SmallTable

_COLUMNS = 6


class ComposedView(SmallTable):
    """Inputs, what NAND, OR and AND give, and XOR."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_COLUMNS, parent)
        self.document: GatesDocument | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSelectionMode(self.SelectionMode.NoSelection)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Truth table of the network"))
        gives = self.tr("What {gate} gives")
        self.set_headings(
            [X1, X2, *(name_of(part) for part in PARTS), name_of("xor")],
            [
                self.tr("The first input"),
                self.tr("The second input"),
                *(filled(gives, gate=name_of(part)) for part in PARTS),
                self.tr("The target: 1 where exactly one input is 1"),
            ],
        )

    def show_document(self, document: GatesDocument) -> None:
        """Show what has been computed up to the document's step."""
        self.document = document
        rows = compose(document.all_weights)
        self.show_cells([self._line(document.step, k, row) for k, row in enumerate(rows)])
        self.updateGeometry()

    def _line(self, step: int, row: int, composed: Composed) -> list[Cell]:
        now = place_of(step)
        cells = [Cell(str(x)) for x in composed.inputs]
        for k, part in enumerate(PARTS):
            is_known = step > row * len(PARTS) + k
            text = str(composed.outputs[part]) if is_known else "·"
            is_now = now is not None and (now.row, now.part) == (row, part)
            token = "forward" if is_now else "" if is_known else "muted"
            if part == "and" and is_known:
                token = "good" if composed.is_right else "bad"
                text += " ✓" if composed.is_right else " ✗"
            cells.append(Cell(text, token))
        return [*cells, Cell(str(composed.target))]

    def sizeHint(self) -> QSize:
        """Ask for all four rows."""
        return QSize(400, self.whole_height(len(INPUTS)))

    def minimumSizeHint(self) -> QSize:
        """Give way in width alone."""
        return QSize(240, self.whole_height(len(INPUTS)))

    def changeEvent(self, event: QEvent) -> None:
        """Ask for another height in another size of type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
