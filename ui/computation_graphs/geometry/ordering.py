"""The order within each layer that has few crossings.

Layers are swept to and fro; each is sorted by the mean place of its neighbours in the layer before
(the barycentre heuristic), then neighbours change places where that saves crossings. The best order
seen is kept, and the sweeps end once nothing improves.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Sequence
from itertools import pairwise

from ui.computation_graphs.geometry.layers import Item, Layering

MOST_SWEEPS = 12
_PATIENCE = 3

Layers = list[list[Item]]
Links = dict[Item, list[Item]]


def ordered(found: Layering) -> Layers:
    """Return the layers, each in its order from top to bottom."""
    layers = [list(layer) for layer in found.layers]
    left, right = links_of(found)
    best, fewest = _copy(layers), crossings(layers, right)
    stale = 0
    for sweep in range(MOST_SWEEPS):
        if not fewest or stale == _PATIENCE:
            break
        _sweep(layers, left, right, rightwards=sweep % 2 == 0)
        _swap_neighbours(layers, left, right)
        count = crossings(layers, right)
        stale = 0 if count < fewest else stale + 1
        if count < fewest:
            best, fewest = _copy(layers), count
    return best


def crossings(layers: Sequence[Sequence[Item]], right: Links) -> int:
    """Return how many pairs of edges cross."""
    total = 0
    for layer, following in pairwise(layers):
        place = {item: k for k, item in enumerate(following)}
        ends: list[int] = []
        for item in layer:
            mine = sorted([place[other] for other in right[item]])
            for end in mine:
                total += len(ends) - bisect_right(ends, end)
            for end in mine:
                insort(ends, end)
    return total


def links_of(found: Layering) -> tuple[Links, Links]:
    """Return for each item what it is joined to in the layer before and in the one behind."""
    items = [item for layer in found.layers for item in layer]
    left: Links = {item: [] for item in items}
    right: Links = {item: [] for item in items}
    pairs = {pair: None for one in found.chains.values() for pair in pairwise(one)}
    for first, second in pairs:
        right[first].append(second)
        left[second].append(first)
    return left, right


def _sweep(layers: Layers, left: Links, right: Links, *, rightwards: bool) -> None:
    links = left if rightwards else right
    numbers = range(1, len(layers)) if rightwards else range(len(layers) - 2, -1, -1)
    for number in numbers:
        before = layers[number - 1 if rightwards else number + 1]
        place = {item: k for k, item in enumerate(before)}
        here = {item: k for k, item in enumerate(layers[number])}

        def mean(item: Item, place: dict[Item, int] = place, here: dict[Item, int] = here) -> float:
            ends = [place[other] for other in links[item]]
            return sum(ends) / len(ends) if ends else float(here[item])

        layers[number].sort(key=mean)


def _swap_neighbours(layers: Layers, left: Links, right: Links) -> None:
    """Let neighbours change places wherever that saves crossings on both sides."""
    for number, layer in enumerate(layers):
        sides = [
            _ends(layer, links, layers[beside])
            for beside, links in ((number - 1, left), (number + 1, right))
            if 0 <= beside < len(layers)
        ]
        for k in range(len(layer) - 1):
            first, second = layer[k], layer[k + 1]
            gain = sum(_gain(ends[first], ends[second]) for ends in sides)
            if gain > 0:
                layer[k], layer[k + 1] = second, first


def _ends(layer: list[Item], links: Links, beside: list[Item]) -> dict[Item, list[int]]:
    """Return at which places of the layer beside it the edges of each item end."""
    place = {item: k for k, item in enumerate(beside)}
    return {item: [place[other] for other in links[item]] for item in layer}


def _gain(above: list[int], below: list[int]) -> int:
    """Return how many edges of two items cross less where they change places."""
    return sum((one > other) - (one < other) for one in above for other in below)


def _copy(layers: Layers) -> Layers:
    return [list(layer) for layer in layers]
