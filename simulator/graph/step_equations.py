"""The equation of one step: an operation with its numbers, or upstream × local = downstream."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from simulator.equation_parts import SHOWN_IN_FULL, factor, marked, product, total
from simulator.expressions import (
    Equation,
    Expression,
    Fraction,
    Marked,
    Number,
    Parens,
    Role,
    Script,
    Symbol,
    Text,
    row,
)
from simulator.graph.operations import Operation
from simulator.graph.recorded import Recording, SeedStep, ValueStep
from simulator.graph.reverse_mode import Contribution
from simulator.graph.scalar_graph import Node
from simulator.graph.symbolic.partials import PARTIALS, applied, written_number
from simulator.graph.symbolic.simplify import simplified
from simulator.graph.symbolic.terms import ONE, TWO, Greater, Name, Quotient, Term
from simulator.graph.symbolic.written import symbol, written

_NOTHING = Text("—")


class StepEquations:
    """The equations of a recording's steps.

    Parameters
    ----------
    recording : Recording
    labels : mapping of int to str
        What the nodes are called.
    """

    def __init__(self, recording: Recording, labels: Mapping[int, str]) -> None:
        self._recording, self._labels = recording, labels
        self._numbers = {labels[one]: value for one, value in recording.forward.values.items()}

    def of(self, index: int) -> Equation:
        """Return the equation of one step."""
        step = self._recording.steps[index]
        match step:
            case ValueStep():
                return self._value(step)
            case SeedStep(node):
                one = Text("1")
                return Equation(self._slope(node), one, one, marked(1.0, "gradient"))
            case Contribution():
                return self._contribution(step, index)

    def local(self, step: Contribution) -> Equation:
        """Return the local derivative on a step's edge, in symbols and with its numbers."""
        node = self._node(step.edge.target)
        inputs = tuple(self._term(one) for one in node.inputs if one is not None)
        result = Name(self._labels[node.id])
        found = simplified(PARTIALS[operation_of(node).name](*inputs, result)[step.edge.slot])
        if step.local == 0.5 and isinstance(found, Greater):
            found = Quotient(ONE, TWO)  # equal values share the slope
        left = Fraction(self._d(node.id), self._d(step.source))
        numbers, last = written(found, leaf=self._number), self._or_nothing(step.local)
        return Equation(left, written(found), numbers, last)

    def _value(self, step: ValueStep) -> Equation:
        node = self._node(step.node)
        inputs = tuple(self._term(one) for one in node.inputs if one is not None)
        term = applied(operation_of(node).name, inputs)
        left, numbers = symbol(self._labels[node.id]), written(term, leaf=self._number)
        return Equation(left, written(term), numbers, self._or_nothing(step.value, "result"))

    def _contribution(self, step: Contribution, index: int) -> Equation:
        """Return upstream × local; where more has arrived before, what they add up to."""
        local = Fraction(self._d(step.edge.target), self._d(step.source))
        number = _NOTHING if step.local is None else factor(step.local)
        handed = Equation(
            self._part(step.source, step.number, step.count),
            row(self._slope(step.edge.target), " · ", local),
            row(marked(step.upstream, "gradient"), " · ", number),
            self._or_nothing(step.product, "gradient"),
            where=(self.local(step),),
        )
        if step.number == 1 or (step.total is None and step.fault is None) or step.product is None:
            return handed
        return self._sum(step, index, handed)

    def _sum(self, step: Contribution, index: int, handed: Equation) -> Equation:
        """Return the sum of all that has arrived at a node."""
        earlier = self._recording.steps[:index]
        arrived = [
            one.product
            for one in (*earlier, step)
            if isinstance(one, Contribution)
            if one.source == step.source and one.product is not None
        ]
        parts = [self._part(step.source, k, step.count) for k in range(1, step.number + 1)]
        more = (Marked(Text(" + …"), "muted"),) if step.number < step.count else ()
        return Equation(
            self._slope(step.source),
            row(*_added(parts), *more),
            total([product(value, "gradient") for value in arrived]),
            self._or_nothing(step.total, "gradient"),
            where=(*handed.where, replace(handed, where=())),
        )

    def _part(self, node: int, number: int, count: int) -> Expression:
        """Return the derivative by a node, or the part of it that comes along one edge."""
        slope = self._slope(node)
        return slope if count == 1 else Script(Parens(slope), sub=Text(str(number)))

    def _slope(self, node: int) -> Expression:
        output = self._recording.graph.output
        assert output is not None
        return Fraction(self._d(output), self._d(node))

    def _d(self, node: int) -> Expression:
        return row(Symbol("∂"), symbol(self._labels[node]))

    def _term(self, one: int) -> Term:
        node = self._node(one)
        if node.kind == "number":
            return written_number(node.value, node.name)
        return Name(self._labels[one])

    def _number(self, name: str) -> Expression:
        value = self._numbers.get(name)
        return symbol(name) if value is None else Number(value, name=name)

    def _node(self, one: int) -> Node:
        return self._recording.graph.nodes[one]

    @staticmethod
    def _or_nothing(value: float | None, role: Role = "plain") -> Expression:
        return _NOTHING if value is None else marked(value, role)


def operation_of(node: Node) -> Operation:
    """Return what a node computes that is neither a variable nor a constant."""
    assert node.operation is not None
    return node.operation


def _added(items: list[Expression]) -> list[Expression | str]:
    """Return items with plus signs between them; the middle of a long sum is left out."""
    if len(items) > SHOWN_IN_FULL:
        items = [items[0], Text("…"), *items[-2:]]
    joined: list[Expression | str] = [items[0]]
    for item in items[1:]:
        joined += [" + ", item]
    return joined
