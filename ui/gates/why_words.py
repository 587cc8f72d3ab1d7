"""Why no line can do XOR, in words and with the numbers of the line that is there."""

from __future__ import annotations

from PySide6.QtCore import QObject

from simulator.notation.numerals import numeral_text
from simulator.workshops.gates.lines import is_separable, most_right, opposite_sums
from simulator.workshops.gates.truth import TARGETS, right_rows
from simulator.workshops.records.gates import GatesDocument
from ui.words.messages import filled


class WhyWords(QObject):
    """Says what contradicts what."""

    def sentence(self, document: GatesDocument) -> str:
        """Return the reason; empty for a gate that a line can do."""
        gate, weights = document.gate, document.weights
        if is_separable(TARGETS[gate]):
            return ""
        first, second = opposite_sums(weights)
        words = self.tr(
            "{right} of 4 are right; no line has more than {most}. The rows (0, 0) and (1, 1) "
            "together ask for w₁ + w₂ + 2b ≤ 0, the rows (0, 1) and (1, 0) for w₁ + w₂ + 2b > 0. "
            "It is the same number, here {first} = {second}, and it cannot be both."
        )
        return filled(
            words,
            right=right_rows(weights, gate),
            most=most_right(gate),
            first=numeral_text(first),
            second=numeral_text(second),
        )
