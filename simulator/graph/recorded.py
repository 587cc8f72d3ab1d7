"""A forward and a backward pass as steps: computed once, recorded, then shown as far as wanted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from simulator.graph.reverse_mode import Backward, Contribution, Forward, backward, forward
from simulator.graph.scalar_graph import Edge, Graph
from simulator.messages import Message

Unit = Literal["edge", "node", "pass"]


@dataclass(frozen=True, slots=True)
class ValueStep:
    """An operation gets its value, or it is found that it has none."""

    node: int
    value: float | None
    fault: Message | None = None


@dataclass(frozen=True, slots=True)
class SeedStep:
    """The derivative of the result by itself: 1, from which the backward pass starts."""

    node: int


GraphStep = ValueStep | SeedStep | Contribution


@dataclass(frozen=True, slots=True)
class Arrived:
    """What has come to a node so far: the sum of its contributions, and how many they are."""

    total: float | None
    number: int
    count: int


class Recording:
    """Both passes of one graph, recorded.

    Parameters
    ----------
    graph : Graph

    Attributes
    ----------
    graph : Graph
    forward : Forward
    backward : Backward
    steps : tuple of GraphStep
        First the values, then the seed, then one contribution after another.
    """

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.forward: Forward = forward(graph)
        self.backward: Backward = backward(graph, self.forward.values)
        values = self._value_steps()
        output = graph.output
        seed = () if output is None or output not in self.forward.values else (SeedStep(output),)
        self.steps: tuple[GraphStep, ...] = (*values, *seed, *self.backward.contributions)
        self.forward_steps = len(values)
        self._shown_at = {step.node: at for at, step in enumerate(values)}
        self._arrivals = self._arrivals_by_node()

    def gradient(self, node: int) -> float | None:
        """Return the derivative of the result by a node; None where there is none.

        It is 0 where the result does not depend on the node.
        """
        if self.graph.output not in self.forward.values:
            return None
        if node not in self.graph.used and self.graph.nodes[node].kind != "number":
            return 0.0
        return self.backward.gradients.get(node)

    def value_at(self, node: int, position: int) -> float | None:
        """Return a node's value once `position` steps are done; None before it is computed."""
        return self.forward.values.get(node) if self._shown_at.get(node, -1) < position else None

    def fault_at(self, node: int, position: int) -> Message | None:
        """Return why a node has no value, once that is found."""
        return self.forward.faults.get(node) if self._shown_at.get(node, -1) < position else None

    def arrived_at(self, node: int, position: int) -> Arrived | None:
        """Return the gradient that has come to a node once `position` steps are done."""
        if node == self.graph.output and position > self.forward_steps:
            return Arrived(1.0, 1, 1)
        done = bisect_left(self._arrivals.get(node, ()), position)
        if not done:
            return None
        last = self.steps[self._arrivals[node][done - 1]]
        assert isinstance(last, Contribution)
        return Arrived(last.total, last.number, last.count)

    def handed_at(self, position: int) -> Mapping[Edge, Contribution]:
        """Return what the edges have handed downstream once `position` steps are done."""
        handed = (step for step in self.steps[:position] if isinstance(step, Contribution))
        return MappingProxyType({step.edge: step for step in handed})

    def stops(self, unit: Unit) -> tuple[int, ...]:
        """Return the positions at which a walk in steps of `unit` halts, the start among them."""
        if unit == "edge":
            return tuple(range(len(self.steps) + 1))
        ends = [
            at + 1
            for at, step in enumerate(self.steps)
            if at + 1 == len(self.steps) or _group(step, unit) != _group(self.steps[at + 1], unit)
        ]
        return (0, *ends)

    def _value_steps(self) -> tuple[ValueStep, ...]:
        values, faults = self.forward.values, self.forward.faults
        return tuple(
            ValueStep(one, values.get(one), faults.get(one))
            for one in self.graph.order
            if self.graph.nodes[one].kind == "operation" and (one in values or one in faults)
        )

    def _arrivals_by_node(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for at, step in enumerate(self.steps):
            if isinstance(step, Contribution):
                found.setdefault(step.source, []).append(at)
        return found


def _group(step: GraphStep, unit: Unit) -> tuple[str, int]:
    """Return what a step belongs to: steps of one group are one step of `unit`."""
    match step:
        case ValueStep(node):
            return "forward", 0 if unit == "pass" else node
        case SeedStep(node):
            return "backward", 0 if unit == "pass" else -node
        case Contribution():
            return "backward", 0 if unit == "pass" else step.edge.target
