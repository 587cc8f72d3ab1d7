"""A graph's layout: places of nodes and ways of edges, before anything is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.graph.scalar_graph import Edge, Graph
from ui.computation_graphs.geometry.heights import heights
from ui.computation_graphs.geometry.layers import layering
from ui.computation_graphs.geometry.ordering import links_of, ordered

NODE_ROOM = 78.0
_NUMBER_ROOM = 44.0
_PASSING_ROOM = 26.0

# The layer, counted from the left from 0, and the height in pixels at the usual size.
Place = tuple[int, float]


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands.

    Attributes
    ----------
    places : mapping of int to Place
        The middle of each node.
    ways : mapping of Edge to tuple of Place
        What each edge leads through, from its source to its target.
    layers : int
        How many layers there are.
    height : float
        Of the whole.
    """

    places: Mapping[int, Place]
    ways: Mapping[Edge, tuple[Place, ...]]
    layers: int
    height: float


def laid_out(graph: Graph) -> Layout:
    """Return a graph's layout."""
    found = layering(graph)
    order = ordered(found)

    def room(item: object) -> float:
        if not isinstance(item, int):
            return _PASSING_ROOM
        return _NUMBER_ROOM if graph.nodes[item].kind == "number" else NODE_ROOM

    y = heights(order, *links_of(found), room)
    place = {item: (number, y[item]) for number, items in enumerate(order) for item in items}
    return Layout(
        {item: at for item, at in place.items() if isinstance(item, int)},
        {edge: tuple(place[item] for item in chain) for edge, chain in found.chains.items()},
        len(order),
        max((y[item] + room(item) / 2.0 for item in y), default=0.0),
    )
