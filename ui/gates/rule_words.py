"""What is said of a visit of the perceptron rule, and of how it ends."""

from __future__ import annotations

from PySide6.QtCore import QObject

from simulator.notation.numerals import numeral_text
from simulator.workshops.gates.rule import MAX_VISITS, End, Ending, Visit
from simulator.workshops.gates.truth import INPUTS, Gate
from ui.gates.words import name_of, pair
from ui.words.messages import filled


class RuleWords(QObject):
    """Says what the rule does."""

    def visit(self, last: Visit | None) -> str:
        """Return what happened at the row that was visited last."""
        if last is None:
            return self.tr(
                "The rule takes one row after another. Only a row that is wrong moves the weights."
            )
        right = self.tr(
            "Visit {number}, row {row}: the sum {sum} gives {output}, the target is {target}. The "
            "error is 0, and nothing changes."
        )
        wrong = self.tr(
            "Visit {number}, row {row}: the sum {sum} gives {output}, the target is {target}. The "
            "error is {error}, and each weight moves by −η · {factor} · its input."
        )
        return filled(
            wrong if last.error else right,
            number=last.number,
            row=pair(INPUTS[last.row]),
            sum=numeral_text(last.total),
            output=last.output,
            target=last.target,
            error=numeral_text(last.error),
            factor=f"({numeral_text(last.error)})" if last.error < 0 else "1",
        )

    def outcome(self, gate: Gate, ending: Ending, made: int) -> str:
        """Return how the rule has ended; empty while it has not."""
        if made < ending.visits:
            return ""
        if ending.end is End.SOLVED:
            return self._solved(gate, ending.visits)
        if ending.end is End.LIMIT:
            return self.tr("No more visits are kept. Start over, or set other weights.")
        words = self.tr(
            "Before visit {next} the weights are what they were before visit {first}: from there "
            "on the rule goes round in circles. No line separates the rows of {gate}, so it never "
            "ends."
        )
        return filled(words, next=ending.visits + 1, first=ending.first, gate=name_of(gate))

    def outcomes(self) -> list[str]:
        """Return what `outcome` may say, each as long as it gets, to keep room for it."""
        many = MAX_VISITS
        endless = Ending(many, End.ROUND, many), Ending(many, End.LIMIT)
        found = [self.outcome("xor", one, many) for one in endless]
        return [*found, self.outcome("nand", Ending(many, End.SOLVED), many)]

    def _solved(self, gate: Gate, visits: int) -> str:
        if not visits:
            words = self.tr("All four rows of {gate} are right already: nothing would change.")
            return filled(words, gate=name_of(gate))
        words = self.tr(
            "After visit {visits} all four rows of {gate} are right: nothing changes any more."
        )
        return filled(words, visits=visits, gate=name_of(gate))
