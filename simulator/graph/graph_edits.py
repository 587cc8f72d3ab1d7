"""A graph changed in one place: nodes added, connected, named and removed.

Each edit returns another graph, so that undoing one is going back to the graph before. What cannot
be done is refused in words.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace

from simulator.graph.definitions import MAX_NODES
from simulator.graph.formula_names import is_name, plain_name
from simulator.graph.labels import labels_of
from simulator.graph.operations import OPERATIONS
from simulator.graph.scalar_graph import (
    Edge,
    Graph,
    GraphProblem,
    Node,
    ancestors,
    number_name,
)
from simulator.messages import Message

_LETTERS = "xyabcdwuvpqrst"


def with_variable(graph: Graph, value: float) -> Graph:
    """Add a variable with a name that is free."""
    _check_room(graph)
    taken = {node.name for node in graph.nodes.values()}
    names = (*_LETTERS, *(f"x{number}" for number in range(1, MAX_NODES + 1)))
    name = next(one for one in names if one not in taken)
    return _with(graph, Node(graph.next_id(), "variable", name, _finite(value)))


def with_constant(graph: Graph, value: float) -> Graph:
    """Add a constant."""
    _check_room(graph)
    return _with(graph, Node(graph.next_id(), "number", number_name(value), _finite(value)))


def with_operation(graph: Graph, operation: str) -> Graph:
    """Add an operation whose inputs are not connected; it is the result where there is none."""
    _check_room(graph)
    found = OPERATIONS[operation]
    made = Node(graph.next_id(), "operation", "", 0.0, found, (None,) * found.arity)
    return _with(graph, made, made.id if graph.output is None else graph.output)


def connected(graph: Graph, source: int, edge: Edge) -> Graph:
    """Make a node the input of an operation, in place of what is connected there.

    Raises
    ------
    GraphProblem
        If the target takes no inputs, or if the source depends on it.
    """
    target = graph.nodes[edge.target]
    if target.operation is None:
        raise GraphProblem(
            Message("{name} takes no inputs: connect to an operation", name=target.name)
        )
    if edge.target in ancestors(graph, (source,)):
        raise GraphProblem(
            Message(
                "this would close a circle: {name} is needed for what it would be computed from",
                name=labels_of(graph)[edge.target],
            )
        )
    result = graph.output
    if result == source:  # what was last goes on into what is new
        result = _end_of(graph, edge.target)
    return _with(graph, _plugged(target, edge.slot, source), result)


def disconnected(graph: Graph, edge: Edge) -> Graph:
    """Take away what is connected to one input of an operation."""
    return _with(graph, _plugged(graph.nodes[edge.target], edge.slot, None))


def removed(graph: Graph, ids: Iterable[int]) -> Graph:
    """Take nodes away, with the connections that start or end at them."""
    gone = set(ids)
    left = {
        one: replace(node, inputs=tuple(None if at in gone else at for at in node.inputs))
        for one, node in graph.nodes.items()
        if one not in gone
    }
    if graph.output not in gone:
        return Graph(left, graph.output)
    operations = [one for one, node in left.items() if node.kind == "operation"]
    return Graph(left, max(operations, default=None))


def renamed(graph: Graph, one: int, text: str) -> Graph:
    """Give a variable or a result another name; a result may have none.

    Raises
    ------
    GraphProblem
        If it is no name, or if another node is called so.
    """
    node, name = graph.nodes[one], plain_name(text.strip())
    if name or node.kind == "variable":
        if not is_name(text.strip()):
            raise GraphProblem(
                Message(
                    "{text} is not a name: take a letter, with or without a number, or a word of "
                    "three letters or more, such as y, w1 or price",
                    text=f"'{text.strip()}'",
                )
            )
        if any(other.name == name for other in graph.nodes.values() if other.id != one):
            raise GraphProblem(Message("another node is called {name}", name=name))
    return _with(graph, replace(node, name=name))


def valued(graph: Graph, one: int, value: float) -> Graph:
    """Give a variable or a constant another value."""
    node = graph.nodes[one]
    name = number_name(value) if node.kind == "number" else node.name
    return _with(graph, replace(node, name=name, value=_finite(value)))


def with_result(graph: Graph, one: int) -> Graph:
    """Ask for the derivatives of another node."""
    return Graph(graph.nodes, one)


def _with(graph: Graph, node: Node, output: int | None = None) -> Graph:
    """Return the graph with a node added or changed."""
    nodes = {**graph.nodes, node.id: node}
    return Graph(nodes, graph.output if output is None else output)


def _plugged(node: Node, slot: int, source: int | None) -> Node:
    inputs = (*node.inputs[:slot], source, *node.inputs[slot + 1 :])
    return replace(node, inputs=inputs)


def _end_of(graph: Graph, one: int) -> int:
    """Return the last node that is computed from a node."""
    ends = [end for end in graph.order if one in ancestors(graph, (end,))]
    return ends[-1]


def _check_room(graph: Graph) -> None:
    if len(graph.nodes) >= MAX_NODES:
        raise GraphProblem(Message("a graph has at most {most} nodes here", most=MAX_NODES))


def _finite(value: float) -> float:
    if not math.isfinite(value):
        raise GraphProblem(Message("a value must be a finite number"))
    return float(value)
