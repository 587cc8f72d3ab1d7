"""A derivative worked out rule by rule, a line for each rule, and checked against the graph."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from simulator.graph.scalar_graph import Graph, GraphProblem
from simulator.graph.symbolic.partials import applied, written_number
from simulator.graph.symbolic.rules import Applied, Rule, differentiated
from simulator.graph.symbolic.simplify import simplified
from simulator.graph.symbolic.terms import Derivative, Name, Term, evaluate, replaced, walk
from simulator.messages import Message

MOST_OPERATIONS = 60
MOST_TERMS = 900
TOLERANCE = 1e-9


@dataclass(frozen=True, slots=True)
class DerivationStep:
    """One line.

    Attributes
    ----------
    term : Term
        The derivative as far as it has been worked out.
    rule : Rule or None
        By which rule it came from the line above; None in the first line, which asks, and in the
        last, which is simplified.
    inner : tuple of Term
        What the chain rule took as u, once each.
    """

    term: Term
    rule: Rule | None = None
    inner: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a graph's result is differentiated by one variable.

    Attributes
    ----------
    variable : str
    steps : tuple of DerivationStep
        From the question to the simplified derivative.
    """

    variable: str
    steps: tuple[DerivationStep, ...]

    @property
    def result(self) -> Term:
        """The simplified derivative."""
        return self.steps[-1].term

    def value(self, values: Mapping[str, float]) -> float:
        """Return the derivative's number; NaN or infinite where there is none."""
        return evaluate(self.result, values)


def formula_of(graph: Graph, labels: Mapping[int, str]) -> Term:
    """Return a graph's result as one formula in its variables.

    Parameters
    ----------
    graph : Graph
    labels : mapping of int to str
        What variables are called.

    Raises
    ------
    GraphProblem
        If nothing is connected, or if the formula would be too long: what is used twice is written
        twice.
    """
    terms: dict[int, Term] = {}
    sizes: dict[int, int] = {}
    for one in graph.order:
        node = graph.nodes[one]
        if one not in graph.used:
            continue
        if node.kind == "variable":
            terms[one], sizes[one] = Name(labels[one]), 0
        elif node.operation is None:
            terms[one], sizes[one] = written_number(node.value, node.name), 0
        else:
            sources = [source for source in node.inputs if source is not None]
            if len(sources) < len(node.inputs):
                raise GraphProblem(Message("an input is not connected yet"))
            sizes[one] = 1 + sum(sizes[source] for source in sources)
            if sizes[one] > MOST_OPERATIONS:
                raise too_long()
            terms[one] = applied(node.operation.name, tuple(terms[source] for source in sources))
    if graph.output is None:
        raise GraphProblem(Message("the graph has no result yet"))
    return terms[graph.output]


def too_long() -> GraphProblem:
    """Return why a derivation is not written out."""
    return GraphProblem(
        Message(
            "this formula is too long to be differentiated by hand: written out it has more than "
            "{most} operations; the graph needs no more steps for it than it has edges",
            most=MOST_OPERATIONS,
        )
    )


def derive(formula: Term, variable: str) -> Derivation:
    """Work out the derivative of a formula by one of its variables.

    Each line applies one rule, everywhere it fits; the last is simplified.

    Raises
    ------
    GraphProblem
        If a line becomes too long to be read.
    """
    steps = [DerivationStep(Derivative(formula))]
    while (first := _waiting(steps[-1].term)) is not None:
        steps.append(_next_line(steps[-1].term, differentiated(first.body, variable), variable))
        if sum(1 for _ in walk(steps[-1].term)) > MOST_TERMS:
            raise too_long()
    short = simplified(steps[-1].term)
    if short != steps[-1].term:
        steps.append(DerivationStep(short))
    return Derivation(variable, tuple(steps))


def agree(derived: float, by_graph: float) -> bool:
    """Return whether the derivative in symbols and the graph's have the same number."""
    return math.isclose(derived, by_graph, rel_tol=TOLERANCE, abs_tol=TOLERANCE)


def _waiting(term: Term) -> Derivative | None:
    return next((part for part in walk(term) if isinstance(part, Derivative)), None)


def _next_line(term: Term, found: Applied, variable: str) -> DerivationStep:
    inner: dict[Term, None] = {}

    def change(part: Term) -> Term | None:
        if not isinstance(part, Derivative):
            return None
        one = differentiated(part.body, variable)
        if one.rule is not found.rule:
            return part
        if one.inner is not None:
            inner[one.inner] = None
        return one.result

    return DerivationStep(replaced(term, change), found.rule, tuple(inner))
