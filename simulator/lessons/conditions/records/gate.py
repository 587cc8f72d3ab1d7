"""A neuron of the Gates workshop is the gate that is asked for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from simulator.lessons.conditions.condition import Condition, ConditionKind, Verdict
from simulator.lessons.facts import Facts
from simulator.lessons.places import Place
from simulator.messages import Message
from simulator.workshops.gates.truth import INPUTS, Gate, right_rows
from simulator.workshops.records.gates import GatesDocument

_CLOSED = Message("Open the Gates workshop.")


class GateSolved(Condition):
    """The neuron that stands for a gate in the Gates workshop gives its truth table.

    Any weights do that have all four rows right.

    Attributes
    ----------
    gate : {"and", "or", "nand", "xor"}
    rows : int
        How many of the four rows have to be right; of XOR a single neuron can have three.
    """

    type: Literal["gate"] = "gate"
    gate: Gate
    rows: Literal[3, 4] = 4

    def verdict(self, facts: Facts) -> Verdict:
        """Return whether its rows are right."""
        document = facts.documents.get("gates")
        if not isinstance(document, GatesDocument):
            return Verdict(False, _CLOSED)
        right = right_rows(document.all_weights[self.gate], self.gate)
        says = Message("{gate}: {right} of {rows} rows are right.")
        named = says.format(gate=self.gate.upper(), right=right, rows=len(INPUTS))
        return Verdict.of(right >= self.rows, named, right / self.rows)

    def places(self) -> Iterable[Place]:
        """Return the workshop."""
        return (Place("workshop", "gates"),)


RECORD = ConditionKind(
    "gate", "a neuron of the Gates workshop gives a truth table", 300, GateSolved
)
