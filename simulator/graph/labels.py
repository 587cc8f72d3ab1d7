"""What each node is called: its own name, or one that is made up for it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain, count
from types import MappingProxyType

from simulator.graph.scalar_graph import Graph

_RESULTS = ("y", "z", "f", "g", "result")
_INNER = ("v", "u", "h", "node")


def labels_of(graph: Graph) -> Mapping[int, str]:
    """Return a name for each node.

    Results without a name are ``v1``, ``v2``, … in the order in which they are computed (Griewank's
    letter), the last result ``y``; other letters where variables have these. A constant is called
    as it is written.
    """
    given = {node.name for node in graph.nodes.values() if node.name}
    letters = chain(_INNER, (f"inner{'_' * k}" for k in count()))
    letter = next(one for one in letters if not _is_taken(one, given))
    results = chain(_RESULTS, (f"{letter}{'_' * k}_y" for k in count()))
    found: dict[int, str] = {}
    made = 0
    for one in graph.order:
        node = graph.nodes[one]
        if node.name:
            found[one] = node.name
        elif one == graph.output:
            found[one] = next(name for name in results if name not in given)
        else:
            made += 1
            found[one] = f"{letter}{made}"
    return MappingProxyType(found)


def _is_taken(letter: str, given: set[str]) -> bool:
    return any(name.startswith(letter) and name[len(letter) :].isdigit() for name in given)
