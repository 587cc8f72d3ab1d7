"""Reverse-mode differentiation of a scalar graph, written to be read.

Forward: every node's value, inputs first. Backward: the derivative of the result by the result is
1; each operation takes what has arrived at it, its *upstream* gradient, multiplies it by its
*local* derivative by each of its inputs and hands the product *downstream*. What arrives at a node
from several sides is added up. Every node is visited once in each direction (Linnainmaa, 1976;
Griewank and Walther, *Evaluating Derivatives*, 2008, chapter 3), in loops and without recursion, so
that a graph may be as deep as memory allows. Knows nothing of networks.

What has no value stops there: nothing is computed from it, and the reason stands beside it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from simulator.graph.faults import product_fault, slope_fault, value_fault
from simulator.graph.operations import Operation
from simulator.graph.scalar_graph import Edge, Graph, Node
from simulator.messages import Message


@dataclass(frozen=True, slots=True)
class Forward:
    """What the forward pass computed.

    Attributes
    ----------
    values : mapping of int to float
        By node; a node without a value is not in it.
    faults : mapping of int to Message
        Why a node has no value although its inputs have theirs.
    """

    values: Mapping[int, float]
    faults: Mapping[int, Message]


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one edge hands downstream: upstream × local.

    Attributes
    ----------
    edge : Edge
    source : int
        The node that receives it: the operation's input.
    upstream : float
        The derivative of the result by the operation's own value.
    local : float or None
        The derivative of the operation's value by this input; None where it has none.
    product : float or None
        None where it is no finite number.
    total : float or None
        What has arrived at the source so far, this product included; None once a part is missing.
    number, count : int
        It is contribution `number` of `count` to the source, counted from 1.
    fault : Message or None
        Why product or total is missing.
    """

    edge: Edge
    source: int
    upstream: float
    local: float | None
    product: float | None
    total: float | None
    number: int = 1
    count: int = 1
    fault: Message | None = None


@dataclass(frozen=True, slots=True)
class Backward:
    """What the backward pass computed.

    Attributes
    ----------
    contributions : tuple of Contribution
        In the order in which they are computed. Constants receive none, as they do not change.
    gradients : mapping of int to float
        By node; one of which a part is missing is not in it, nor are constants and what the result
        does not depend on.
    """

    contributions: tuple[Contribution, ...]
    gradients: Mapping[int, float]


def forward(graph: Graph) -> Forward:
    """Compute every node's value, inputs first."""
    values: dict[int, float] = {}
    faults: dict[int, Message] = {}
    with np.errstate(all="ignore"):
        for one in graph.order:
            node = graph.nodes[one]
            if node.operation is None:
                values[one] = node.value
                continue
            operands = operands_of(node, values)
            if operands is None:
                continue
            result = float(node.operation.value(*operands))
            fault = value_fault(node.operation, operands, result)
            if fault is None:
                values[one] = result
            else:
                faults[one] = fault
    return Forward(MappingProxyType(values), MappingProxyType(faults))


def operands_of(node: Node, values: Mapping[int, float]) -> tuple[np.float64, ...] | None:
    """Return the values of a node's inputs; None where one is missing."""
    found = [None if one is None else values.get(one) for one in node.inputs]
    if any(value is None for value in found):
        return None
    # NumPy's numbers: Python's own raise errors at 1/0 and turn complex at (−8)^(1/3).
    return tuple(np.float64(value) for value in found if value is not None)


def backward(graph: Graph, values: Mapping[int, float]) -> Backward:
    """Hand the derivative of the result back along the edges.

    Parameters
    ----------
    graph : Graph
    values : mapping of int to float
        Of the forward pass.

    Returns
    -------
    Backward
        Empty where the result has no value.
    """
    if graph.output not in values:
        return Backward((), MappingProxyType({}))
    sweep = _Sweep(graph)
    with np.errstate(all="ignore"):
        for one in reversed(graph.order):
            if one in sweep.receives:
                for edge in _locals(graph, one, values):
                    sweep.hand_back(edge)
    whole = {one: value for one, value in sweep.gradients.items() if value is not None}
    return Backward(tuple(sweep.contributions), MappingProxyType(whole))


@dataclass(frozen=True, slots=True)
class _Local:
    """An edge with the local derivative on it, or with the reason why there is none."""

    edge: Edge
    source: int
    slope: float
    fault: Message | None


class _Sweep:
    """What has been handed back so far."""

    def __init__(self, graph: Graph) -> None:
        self.receives = moving(graph)
        # None once a part of the sum is missing.
        self.gradients: dict[int, float | None] = {}
        if graph.output is not None and graph.output in self.receives:
            self.gradients[graph.output] = 1.0
        self.contributions: list[Contribution] = []
        self._counts = dict.fromkeys(graph.used, 0)
        for one in graph.used:
            for source in graph.nodes[one].inputs:
                if source is not None:
                    self._counts[source] += 1
        self._arrived = dict.fromkeys(graph.used, 0)

    def hand_back(self, local: _Local) -> None:
        """Hand upstream × local to the source of an edge, and add it up there."""
        source = local.source
        if source not in self.receives:
            return
        self._arrived[source] += 1
        upstream = self.gradients[local.edge.target]
        if upstream is None:
            self.gradients[source] = None
            return
        handed = self._product(local, upstream, self.gradients.setdefault(source, 0.0))
        self.gradients[source] = handed.total
        self.contributions.append(handed)

    def _product(self, local: _Local, upstream: float, before: float | None) -> Contribution:
        source, fault = local.source, local.fault
        product = total = None
        if fault is None:
            product = upstream * local.slope
            total = None if before is None else before + product
            fault = product_fault(product if total is None else total)
        return Contribution(
            local.edge,
            source,
            upstream,
            None if local.fault else local.slope,
            product if product is not None and math.isfinite(product) else None,
            None if fault else total,
            self._arrived[source],
            self._counts[source],
            fault,
        )


def moving(graph: Graph) -> frozenset[int]:
    """Return the nodes that the result depends on and that depend on a variable themselves."""
    found: set[int] = set()
    for one in graph.order:
        node = graph.nodes[one]
        if node.kind == "variable" or any(source in found for source in node.inputs):
            found.add(one)
    return frozenset(found & graph.used)


def local_slopes(operation: Operation, operands: tuple[np.float64, ...]) -> tuple[float, ...]:
    """Return an operation's partial derivatives at its operands."""
    result = operation.value(*operands)
    return tuple(float(slope) for slope in operation.partials(*operands, result))


def _locals(graph: Graph, one: int, values: Mapping[int, float]) -> Iterator[_Local]:
    """Yield what connects a node with its inputs."""
    node = graph.nodes[one]
    operands = operands_of(node, values)
    if node.operation is None or operands is None:
        return
    for slot, slope in enumerate(local_slopes(node.operation, operands)):
        source = node.inputs[slot]
        if source is not None:
            fault = slope_fault(node.operation, operands, slot, slope)
            yield _Local(Edge(one, slot), source, slope, fault)
