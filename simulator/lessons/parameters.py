"""Where a network has the parameter that an edge stands for."""

from __future__ import annotations

from simulator.lessons.places import Place
from simulator.messages import Message
from simulator.nn.spec import NetworkSpec


def parameter_index(spec: NetworkSpec, place: Place) -> int:
    """Return where in `theta` the weight or the bias of an edge stands.

    Raises
    ------
    ValueError
        If the place is no edge, or the network has no such one.
    """
    if place.kind != "edge":
        raise ValueError(Message("{place} is no edge", place=str(place)))
    layer, unit = place.node
    before, source = place.source
    is_there = 1 <= layer <= len(spec.layers) and unit <= spec.sizes[layer]
    if not is_there or before != layer - 1 or source > spec.sizes[layer - 1]:
        raise ValueError(Message("there is no {place} in this network", place=str(place)))
    row = spec.sizes[layer - 1] if source == 0 else source - 1
    return spec.parameter_index(layer - 1, row, unit - 1)
