"""What is shown of a graph at one moment: both passes as far as they have been stepped.

A value that every view reads. Knows no widgets.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from simulator.graph.labels import labels_of
from simulator.graph.recorded import Arrived, GraphStep, Recording, SeedStep, Unit, ValueStep
from simulator.graph.reverse_mode import Contribution
from simulator.graph.scalar_graph import Edge, Graph, Node
from simulator.messages import Message
from ui.computation_graphs.signs import lowered

# What can be selected: a node, or the connection into one.
Selected = int | Edge | None


@dataclass(frozen=True)
class ShownGraph:
    """A graph, both passes, and how far they are shown.

    Attributes
    ----------
    recording : Recording
    position : int
        How many steps are done.
    selected : int or Edge or None
    """

    recording: Recording
    position: int = 0
    selected: Selected = None

    @classmethod
    def of(cls, graph: Graph) -> ShownGraph:
        """Return a graph before its first step."""
        return cls(Recording(graph))

    @property
    def graph(self) -> Graph:
        """The graph itself."""
        return self.recording.graph

    @cached_property
    def labels(self) -> Mapping[int, str]:
        """What each node is called, as it is typed."""
        return labels_of(self.graph)

    @cached_property
    def names(self) -> Mapping[int, str]:
        """What each node is called, as it is written."""
        return {one: lowered(label) for one, label in self.labels.items()}

    @property
    def end(self) -> int:
        """How many steps there are."""
        return len(self.recording.steps)

    @property
    def step(self) -> GraphStep | None:
        """The step that was done last; None before the first."""
        return self.recording.steps[self.position - 1] if self.position else None

    @property
    def is_backward(self) -> bool:
        """Whether the backward pass has begun."""
        return self.position > self.recording.forward_steps

    @cached_property
    def handed(self) -> Mapping[Edge, Contribution]:
        """What the edges have handed downstream."""
        return self.recording.handed_at(self.position)

    @cached_property
    def locals(self) -> Mapping[Edge, float]:
        """The local derivative on each edge that hands one back, done or not."""
        found = self.recording.backward.contributions
        return {one.edge: one.local for one in found if one.local is not None}

    def value(self, node: int) -> float | None:
        """Return a node's value as far as it is shown."""
        return self.recording.value_at(node, self.position)

    def fault(self, node: int) -> Message | None:
        """Return why a node has no value, or why it hands nothing back along an edge."""
        found = self.recording.fault_at(node, self.position)
        if found is not None:
            return found
        faults = (one.fault for edge, one in self.handed.items() if edge.target == node)
        return next((fault for fault in faults if fault is not None), None)

    def arrived(self, node: int) -> Arrived | None:
        """Return the gradient that has come to a node as far as it is shown."""
        return self.recording.arrived_at(node, self.position)

    def current_node(self) -> int | None:
        """Return the node at which the last step was done."""
        match self.step:
            case ValueStep(node) | SeedStep(node):
                return node
            case Contribution() as found:
                return found.source
            case None:
                return None

    def moved(self, move: str, unit: Unit = "edge") -> ShownGraph:
        """Return what is shown after a step: ``first``, ``back``, ``forward`` or ``last``."""
        stops = self.recording.stops(unit)
        places = {
            "first": 0,
            "last": self.end,
            "back": max((at for at in stops if at < self.position), default=0),
            "forward": min((at for at in stops if at > self.position), default=self.end),
        }
        return replace(self, position=places[move])

    def is_like(self, graph: Graph) -> bool:
        """Return whether another graph differs from this one in values and names alone."""
        return _shape(graph) == _shape(self.graph)

    def with_graph(self, graph: Graph) -> ShownGraph:
        """Return another graph as far as this one is shown: whole, or up to the same step."""
        recording = Recording(graph)
        whole = self.position == self.end
        position = min(self.position, len(recording.steps)) if self.is_like(graph) else 0
        return ShownGraph(
            recording,
            len(recording.steps) if whole else position,
            self.selected if _is_there(graph, self.selected) else None,
        )

    def with_selected(self, selected: Selected) -> ShownGraph:
        """Return the same with another selection."""
        return replace(self, selected=selected)

    def selected_node(self) -> Node | None:
        """Return the node that is selected; None where none is."""
        return self.graph.nodes.get(self.selected) if isinstance(self.selected, int) else None


def _shape(graph: Graph) -> object:
    """Return what a graph is made of, without its values."""
    nodes = [(one, node.kind, node.operation, node.inputs) for one, node in graph.nodes.items()]
    return nodes, graph.output


def _is_there(graph: Graph, selected: Selected) -> bool:
    if isinstance(selected, Edge):
        target = graph.nodes.get(selected.target)
        inputs = () if target is None else target.inputs
        return selected.slot < len(inputs) and inputs[selected.slot] is not None
    return selected in graph.nodes
