"""A scalar computation graph: variables, constants and operations, joined from left to right.

A graph never changes; whoever edits one gets another. It may be unfinished: an operation whose
inputs are not all connected has no value yet. Knows how nodes hang together and nothing of what
they compute.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import Literal, NamedTuple

from simulator.graph.operations import OPERATIONS, Operation
from simulator.graph.plain_text import digits_of
from simulator.messages import Message
from simulator.quoting import MINUS

Kind = Literal["variable", "number", "operation"]


class GraphProblem(ValueError):
    """What cannot be done to a graph, in words for people."""


def number_name(value: float) -> str:
    """Return what a constant is called where nobody has written it: its digits and its sign."""
    digits = digits_of(value)
    return MINUS + digits[1:] if digits.startswith("-") else digits  # −0 has a sign, too


class Edge(NamedTuple):
    """The connection into an operation: which operation, and which of its inputs."""

    target: int
    slot: int


@dataclass(frozen=True, slots=True)
class Node:
    """One node.

    Attributes
    ----------
    id : int
        Never changes.
    kind : {"variable", "number", "operation"}
    name : str
        What a variable is called, or the result of an operation; empty where it has no name. A
        constant's name is how it is written.
    value : float
        Of a variable or a constant; an operation's value is computed.
    operation : Operation or None
        What an operation computes.
    inputs : tuple of (int or None)
        The ids of an operation's inputs in their order; None where none is connected.
    """

    id: int
    kind: Kind
    name: str = ""
    value: float = 0.0
    operation: Operation | None = None
    inputs: tuple[int | None, ...] = ()


@dataclass(frozen=True)
class Graph:
    """Nodes and which of them is the result.

    Parameters
    ----------
    nodes : mapping of int to Node
        By id; inputs are ids of the same graph.
    output : int or None
        The node whose derivatives are asked for; None while there is none.

    Raises
    ------
    GraphProblem
        If an input or the output is no node of the graph, or if a node depends on itself.
    """

    nodes: Mapping[int, Node]
    output: int | None = None
    _order: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "nodes", MappingProxyType(dict(self.nodes)))
        if self.output is not None and self.output not in self.nodes:
            raise GraphProblem(Message("the result is no node of the graph"))
        object.__setattr__(self, "_order", _sorted(self.nodes))

    @property
    def order(self) -> tuple[int, ...]:
        """Every node's id, inputs before what uses them; otherwise the oldest first."""
        return self._order

    @cached_property
    def users(self) -> Mapping[int, tuple[Edge, ...]]:
        """For each node the connections that start at it."""
        found: dict[int, list[Edge]] = {one: [] for one in self.nodes}
        for target in self.order:
            for slot, source in enumerate(self.nodes[target].inputs):
                if source is not None:
                    found[source].append(Edge(target, slot))
        return MappingProxyType({one: tuple(edges) for one, edges in found.items()})

    @cached_property
    def used(self) -> frozenset[int]:
        """The nodes that the result depends on, itself among them."""
        return frozenset(ancestors(self, () if self.output is None else (self.output,)))

    def variables(self) -> tuple[Node, ...]:
        """Return the variables, the oldest first."""
        return tuple(self.nodes[one] for one in self.order if self.nodes[one].kind == "variable")

    def next_id(self) -> int:
        """Return an id that no node has."""
        return max(self.nodes, default=0) + 1


class GraphBuilder:
    """Builds a graph node by node, inputs before what uses them.

    Examples
    --------
    >>> builder = GraphBuilder()
    >>> x = builder.variable("x", 3.0)
    >>> square = builder.apply("*", x, x)
    >>> len(builder.graph(square).nodes)
    2
    """

    def __init__(self) -> None:
        self._nodes: dict[int, Node] = {}

    def variable(self, name: str, value: float) -> int:
        """Add a variable and return its id."""
        return self._add(Node(len(self._nodes) + 1, "variable", name, float(value)))

    def constant(self, value: float, name: str = "") -> int:
        """Add a constant, written as `name`, and return its id."""
        written = name or number_name(value)
        return self._add(Node(len(self._nodes) + 1, "number", written, float(value)))

    def apply(self, operation: str, *inputs: int, name: str = "") -> int:
        """Add an operation, whose result may have a name, and return its id."""
        found = OPERATIONS[operation]
        if len(inputs) != found.arity:
            raise ValueError(f"{operation} takes {found.arity} inputs, got {len(inputs)}")
        made = Node(len(self._nodes) + 1, "operation", name, 0.0, found, inputs)
        return self._add(made)

    def set_name(self, one: int, name: str) -> None:
        """Give an operation's result a name."""
        self._nodes[one] = replace(self._nodes[one], name=name)

    def set_value(self, one: int, value: float) -> None:
        """Give a variable another value."""
        self._nodes[one] = replace(self._nodes[one], value=float(value))

    def graph(self, output: int | None = None) -> Graph:
        """Return the graph; its result is `output`, or the node that was added last."""
        return Graph(self._nodes, next(reversed(self._nodes), None) if output is None else output)

    def _add(self, node: Node) -> int:
        self._nodes[node.id] = node
        return node.id


def _sorted(nodes: Mapping[int, Node]) -> tuple[int, ...]:
    """Return the ids in topological order (Kahn, 1962): a node is ready once its inputs stand."""
    waits = {one: sum(1 for _ in _sources(node)) for one, node in nodes.items()}
    users: dict[int, list[int]] = {one: [] for one in nodes}
    for one, node in nodes.items():
        for source in _sources(node):
            if source not in nodes:
                raise GraphProblem(Message("an input is no node of the graph"))
            users[source].append(one)
    ready = [one for one, count in waits.items() if not count]
    heapq.heapify(ready)
    order: list[int] = []
    while ready:
        order.append(one := heapq.heappop(ready))
        for user in users[one]:
            waits[user] -= 1
            if not waits[user]:
                heapq.heappush(ready, user)
    if len(order) < len(nodes):
        raise GraphProblem(Message("a node may not depend on itself"))
    return tuple(order)


def _sources(node: Node) -> Iterator[int]:
    return (source for source in node.inputs if source is not None)


def ancestors(graph: Graph, starts: Iterable[int]) -> set[int]:
    """Return the nodes that `starts` depend on, themselves among them."""
    found: set[int] = set()
    waiting = list(starts)
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += _sources(graph.nodes[one])
    return found
