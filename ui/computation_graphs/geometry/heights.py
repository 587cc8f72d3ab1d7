"""How high items stand: near the middle of what they are joined to, in their order and apart.

In each layer the heights wanted are moved as little as the order and the distances allow: the least
squares under such constraints pool neighbours that want to be too near (isotonic regression).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from ui.computation_graphs.geometry.layers import Item

_SWEEPS = 10

Links = Mapping[Item, Sequence[Item]]


def heights(
    layers: Sequence[Sequence[Item]],
    left: Links,
    right: Links,
    room: Callable[[Item], float],
) -> dict[Item, float]:
    """Return the height of each item's middle.

    Parameters
    ----------
    layers : sequence of sequence of Item
        Each from top to bottom.
    left, right : mapping of Item to sequence of Item
        What each is joined to in the layers beside it.
    room : callable
        ``room(item)`` returns how much height an item takes.
    """
    rooms = {item: room(item) for layer in layers for item in layer}
    offsets = [_offsets([rooms[item] for item in layer]) for layer in layers]
    found: dict[Item, float] = {}
    for layer in layers:
        y = 0.0
        for item in layer:
            found[item] = y + rooms[item] / 2.0
            y += rooms[item]
    both = {item: (*left[item], *right[item]) for item in rooms}
    for sweep in range(_SWEEPS):
        numbers = range(len(layers)) if sweep % 2 == 0 else range(len(layers) - 1, -1, -1)
        joined = both if 0 < sweep < _SWEEPS - 1 else (left if sweep == 0 else right)
        for number in numbers:
            wanted = [_middle(item, joined, found) for item in layers[number]]
            found.update(zip(layers[number], _pooled(wanted, offsets[number]), strict=True))
    top = min((y - rooms[item] / 2.0 for item, y in found.items()), default=0.0)
    return {item: y - top for item, y in found.items()}


def _middle(item: Item, joined: Links, found: Mapping[Item, float]) -> float:
    ends = [found[other] for other in joined[item]]
    return sum(ends) / len(ends) if ends else found[item]


def spread(wanted: Sequence[float], room: Sequence[float]) -> list[float]:
    """Return heights near those wanted, in order, with each item's room around it."""
    return _pooled(wanted, _offsets(room))


def _offsets(room: Sequence[float]) -> list[float]:
    """Return how far below the first of a layer each item's middle is, where all touch."""
    offsets = [0.0] if room else []
    for above, below in pairwise(room):
        offsets.append(offsets[-1] + (above + below) / 2.0)
    return offsets


def _pooled(wanted: Sequence[float], offsets: Sequence[float]) -> list[float]:
    pools: list[tuple[float, int]] = []  # what a pool wants on average, and how many are in it
    for want, offset in zip(wanted, offsets, strict=True):
        mean, count = want - offset, 1
        while pools and pools[-1][0] > mean:
            other, size = pools.pop()
            mean, count = (mean * count + other * size) / (count + size), count + size
        pools.append((mean, count))
    bases = [mean for mean, count in pools for _ in range(count)]
    return [base + offset for base, offset in zip(bases, offsets, strict=True)]
