"""The graph of the Computation graphs workshop has a value or a derivative."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field

from simulator.graph.reverse_mode import backward, forward
from simulator.graph.scalar_graph import Graph
from simulator.lessons.conditions.bounds import Bounds
from simulator.lessons.conditions.condition import Condition, ConditionKind, Verdict
from simulator.lessons.facts import Facts
from simulator.lessons.places import Place
from simulator.messages import Message
from simulator.notation.numerals import numeral_text
from simulator.workshops.records.graphs import GraphsDocument

_CLOSED = Message("Open the Computation graphs workshop.")
_UNFINISHED = Message("The graph has no result yet.")


class GraphNumber(Condition, Bounds):
    """The result of the graph, or its derivative by a variable, lies within bounds.

    Attributes
    ----------
    by : str, optional
        The variable; without it the result itself is meant.
    """

    type: Literal["graph"] = "graph"
    by: Annotated[str, Field(min_length=1, max_length=40)] | None = None

    def verdict(self, facts: Facts) -> Verdict:
        """Return whether it does."""
        document = facts.documents.get("graphs")
        if not isinstance(document, GraphsDocument):
            return Verdict(False, _CLOSED)
        value = _number(document.graph, self.by)
        if value is None:
            return Verdict(False, _UNFINISHED)
        says = Message("It is {value}; wanted: {wanted}.")
        numbers = {"value": numeral_text(value), "wanted": self.wanted()}
        return Verdict.of(self.hold(value), says.format(**numbers))

    def places(self) -> Iterable[Place]:
        """Return the workshop."""
        return (Place("workshop", "graphs"),)


def _number(graph: Graph, by: str | None) -> float | None:
    """Return the result, or its derivative by a variable; None where the graph has none."""
    if graph.output is None:
        return None
    values = forward(graph).values
    if graph.output not in values:
        return None
    if by is None:
        return float(values[graph.output])
    node = next((one.id for one in graph.variables() if one.name == by), None)
    if node is None:
        return None
    found = backward(graph, values).gradients.get(node)
    return None if found is None or not math.isfinite(found) else found


RECORD = ConditionKind(
    "graph", "the graph has a result or a derivative within bounds", 320, GraphNumber
)
