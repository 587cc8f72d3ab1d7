"""Numbers as they stand in the graph, each written once."""

from __future__ import annotations

from functools import lru_cache

from simulator.notation.numerals import numeral_text
from ui.computation_graphs.shown import ShownGraph
from ui.words.messages import filled, said, worded

_SO_FAR = worded("GraphNodes", "{gradient}  ({number} of {count})")
_MOST = 4096


@lru_cache(maxsize=_MOST)
def written(value: float) -> str:
    """Return a number with three significant digits."""
    return numeral_text(value)


def local_text(value: float) -> str:
    """Return what stands on an edge: what goes back along it is multiplied by this."""
    return f"× {written(value)}"


def value_text(shown: ShownGraph, one: int) -> str:
    """Return what stands above a node."""
    name = shown.names[one] if shown.graph.nodes[one].kind == "operation" else ""
    value = shown.value(one)
    if value is None:
        return name
    return f"{name} = {written(value)}" if name else written(value)


def gradient_text(shown: ShownGraph, one: int) -> str:
    """Return what stands below a node."""
    arrived = shown.arrived(one)
    if arrived is None or arrived.total is None:
        return ""
    text = written(arrived.total)
    if arrived.number == arrived.count:
        return text
    return filled(said(_SO_FAR), gradient=text, number=arrived.number, count=arrived.count)
