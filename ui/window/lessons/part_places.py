"""Nodes and edges of the drawing as places of a lesson, there and back."""

from __future__ import annotations

from simulator.lessons.places import Place
from simulator.nn.spec import NetworkSpec
from ui.canvas.content.selection import Selection


def part_of(place: Place, spec: NetworkSpec) -> tuple[int, ...]:
    """Return what the drawing calls a node (layer, unit) or an edge (layer, number, unit).

    Whether the network has it is not asked.
    """
    layer, unit = place.node
    if place.kind == "node":
        return layer - 1, unit - 1
    before, source = place.source
    n_in = spec.sizes[before] if before < len(spec.sizes) else 0
    return layer - 1, n_in if source == 0 else source - 1, unit - 1


def chosen_places(selection: Selection, spec: NetworkSpec) -> frozenset[Place]:
    """Return the places that are selected."""
    found = [Place("node", f"{layer + 1}.{unit + 1}") for layer, unit in selection.nodes]
    if selection.edge is not None:
        layer, number, unit = selection.edge
        source = spec.source(layer, number, unit)
        if source >= 0:
            begin = "b" if source == spec.sizes[layer] else str(source + 1)
            found.append(Place("edge", f"{layer}.{begin}-{layer + 1}.{unit + 1}"))
    return frozenset(found)
