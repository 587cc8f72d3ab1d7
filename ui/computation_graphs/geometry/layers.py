"""Each node's layer, and the way of each edge through the layers between its ends.

Results stand one layer to the right of the last of their inputs; everything else just left of what
uses it first. An edge that spans several layers passes through a place in each of
them (Sugiyama, Tagawa and Toda, 1981), so that nodes make room for it. Edges from one source pass
through the same places, and part where the first of them ends.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.graph.scalar_graph import Edge, Graph

# A node's id, or a place that its edges pass through: the source's id and the layer.
Item = int | tuple[int, int]


@dataclass(frozen=True, slots=True)
class Layering:
    """Nodes and passing places by layer.

    Attributes
    ----------
    layers : tuple of tuple of Item
        From left to right.
    chains : mapping of Edge to tuple of Item
        What each edge leads through, its two ends included.
    """

    layers: tuple[tuple[Item, ...], ...]
    chains: Mapping[Edge, tuple[Item, ...]]


def layering(graph: Graph) -> Layering:
    """Put a graph's nodes in layers."""
    place = layer_of(graph)
    layers: list[list[Item]] = [[] for _ in range(max(place.values(), default=-1) + 1)]
    for one in _from_the_result(graph):
        layers[place[one]].append(one)
    chains: dict[Edge, tuple[Item, ...]] = {}
    known: set[tuple[int, int]] = set()
    for target in graph.order:
        for slot, source in enumerate(graph.nodes[target].inputs):
            if source is not None:
                edge = Edge(target, slot)
                between = range(place[source] + 1, place[target])
                passed = [(source, layer) for layer in between]
                chains[edge] = (source, *passed, target)
                for item in passed:
                    if item not in known:
                        known.add(item)
                        layers[item[1]].append(item)
    return Layering(tuple(map(tuple, layers)), chains)


def layer_of(graph: Graph) -> dict[int, int]:
    """Return each node's layer, counted from the left from 0."""
    place: dict[int, int] = {}
    for one in graph.order:
        sources = [place[source] for source in graph.nodes[one].inputs if source is not None]
        least = 1 if graph.nodes[one].kind == "operation" else 0
        place[one] = max((layer + 1 for layer in sources), default=least)
    for one in reversed(graph.order):
        users = [place[edge.target] for edge in graph.users[one]]
        if users:
            place[one] = min(users) - 1
    return place


def _from_the_result(graph: Graph) -> list[int]:
    """Return the nodes as one meets them going back from the result, first inputs first.

    As a start this has few crossings already: what is computed together stands together.
    """
    found: dict[int, None] = {}
    starts = [] if graph.output is None else [graph.output]
    waiting = [*graph.order, *starts]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found[one] = None
            inputs = [source for source in graph.nodes[one].inputs if source is not None]
            waiting += reversed(inputs)
    return list(found)
