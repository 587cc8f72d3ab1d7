"""How each node and edge looks at one moment: values that tell what has to be painted anew."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from simulator.graph.recorded import ValueStep
from simulator.graph.reverse_mode import Contribution
from simulator.graph.scalar_graph import Edge, Node
from simulator.messages import Message
from ui.computation_graphs.picture.numbers import gradient_text, local_text, value_text, written
from ui.computation_graphs.shown import ShownGraph
from ui.computation_graphs.signs import order_matters, sign

_PLAIN_NODE, _CURRENT_NODE = 1.2, 2.6
_THIN, _THICK = 1.2, 2.6


class NodeLook(NamedTuple):
    """A node as it is painted.

    Attributes
    ----------
    inside : str
        Its sign, or its name.
    value, gradient : str
        Above and below it.
    color : str
        Of its border: a token of the theme.
    width : float
        Of its border.
    is_known : bool
        Whether it has a value.
    is_selected, is_result : bool
    fault : Message or None
    """

    inside: str
    value: str
    gradient: str
    color: str
    width: float
    is_known: bool
    is_selected: bool
    is_result: bool
    fault: Message | None

    @property
    def shape(self) -> object:
        """All but its texts."""
        return self.color, self.width, self.is_selected, self.is_result


class EdgeLook(NamedTuple):
    """An edge as it is painted.

    Attributes
    ----------
    color : str
        A token of the theme; empty where nothing has gone along it yet.
    width : float
    is_selected : bool
    order : str
        Which of an operation's inputs it is, where that matters.
    local : str
        The local derivative, where it is shown.
    is_now : bool
        Whether the last step went along it.
    handed : str
        What it has handed, where that is a part of the sum that is made just now.
    """

    color: str
    width: float
    is_selected: bool
    order: str
    local: str
    is_now: bool
    handed: str

    @property
    def line(self) -> object:
        """All but its texts."""
        return self.color, self.width, self.is_selected


class Looks(NamedTuple):
    """A whole graph as it is painted."""

    nodes: Mapping[int, NodeLook]
    edges: Mapping[Edge, EdgeLook]


def looks_of(shown: ShownGraph, hidden: frozenset[Edge]) -> Looks:
    """Return how everything looks.

    Parameters
    ----------
    shown : ShownGraph
    hidden : frozenset of Edge
        Edges whose number has no room, and is shown only when it is their turn.
    """
    nodes = {one: _node(shown, node) for one, node in shown.graph.nodes.items()}
    edges = {
        Edge(one, slot): _edge(shown, Edge(one, slot), hidden)
        for one, node in shown.graph.nodes.items()
        for slot, source in enumerate(node.inputs)
        if source is not None
    }
    return Looks(nodes, edges)


def _node(shown: ShownGraph, node: Node) -> NodeLook:
    one, fault = node.id, shown.fault(node.id)
    gradient, is_known = gradient_text(shown, one), shown.value(one) is not None
    if fault is not None:
        color = "bad"
    elif shown.arrived(one) is not None:
        color = "backward"
    else:
        color = "forward" if is_known else "muted"
    return NodeLook(
        shown.names[one] if node.operation is None else sign(node.operation.name),
        value_text(shown, one),
        gradient,
        color,
        _CURRENT_NODE if shown.current_node() == one else _PLAIN_NODE,
        is_known,
        shown.selected == one,
        one == shown.graph.output,
        fault,
    )


def _edge(shown: ShownGraph, edge: Edge, hidden: frozenset[Edge]) -> EdgeLook:
    step, found = shown.step, shown.handed.get(edge)
    is_now = found is not None and step == found
    color, width = "backward" if found is not None else "", _THIN
    if isinstance(step, ValueStep) and step.node == edge.target:
        color, width = "forward", _THICK
    elif is_now:
        assert found is not None
        color, width = "bad" if found.product is None else "backward", _THICK
    local = shown.locals.get(edge) if shown.is_backward else None
    return EdgeLook(
        color,
        width,
        shown.selected == edge,
        str(edge.slot + 1) if has_order(shown, edge) else "",
        "" if local is None or (edge in hidden and not is_now) else local_text(local),
        is_now,
        _handed(shown, found),
    )


def _handed(shown: ShownGraph, found: Contribution | None) -> str:
    if found is None or found.product is None or found.count == 1 or not shown.is_backward:
        return ""
    return written(found.product) if shown.current_node() == found.source else ""


def has_order(shown: ShownGraph, edge: Edge) -> bool:
    """Return whether it matters which of an operation's inputs an edge is."""
    operation = shown.graph.nodes[edge.target].operation
    return operation is not None and order_matters(operation.name)
