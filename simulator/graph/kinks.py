"""Where a graph has no single derivative: max and min of equal values, ReLU and |·| at 0."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto

import numpy as np

from simulator.graph.operations import Dual
from simulator.graph.scalar_graph import Graph

_EXTREMES, _AT_ZERO = ("max", "min"), ("relu", "abs")


class Meeting(Enum):
    """What two sides do that meet at a point.

    Attributes
    ----------
    CROSS
        Their slopes differ: a kink, without a single derivative.
    TOUCH
        Their slopes are the same, which is the derivative.
    """

    CROSS = auto()
    TOUCH = auto()


def meeting(graph: Graph, values: Mapping[int, float], variable: int) -> Meeting | None:
    """Return what two sides do that meet in the graph's result; None where none meet.

    Parameters
    ----------
    graph : Graph
    values : mapping of int to float
        Of the forward pass.
    variable : int
        By which the result is differentiated. Where some cross and others touch, they cross.
    """
    duals: dict[int, Dual] = {}
    found: set[Meeting] = set()
    with np.errstate(all="ignore"):
        for one in graph.order:
            node = graph.nodes[one]
            if one not in graph.used or one not in values:
                continue
            if node.operation is None:
                duals[one] = Dual(np.asarray(node.value), np.array([float(one == variable)]))
                continue
            operands = [duals[at] for at in node.inputs if at is not None]
            duals[one] = node.operation.dual(operands)
            found |= _met(node.operation.name, operands)
    return next((kind for kind in Meeting if kind in found), None)


def _met(operation: str, operands: list[Dual]) -> set[Meeting]:
    """Return what two sides do in one operation: its inputs, or its input and zero."""
    first = operands[0]
    if operation in _EXTREMES:
        other = operands[1]
    elif operation in _AT_ZERO:
        other = Dual(np.zeros(()), np.zeros(1))
    else:
        return set()
    if first.value != other.value:
        return set()
    alike = np.allclose(first.slopes, other.slopes, rtol=1e-9, atol=1e-12)
    return {Meeting.TOUCH if alike else Meeting.CROSS}
