"""The derivative as a limit: what difference quotients make of smaller and smaller steps."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.graph.scalar_graph import Graph

Array = NDArray[np.float64]

_PROBES, _PLACES = 201, 4
# How closely two neighbours are looked at, and how much nearer they are then where no break is.
_HALVINGS, _SHRUNK = 30, 0.1


@dataclass(frozen=True, slots=True)
class Difference:
    """What becomes of the result when one variable moves by `delta`.

    Attributes
    ----------
    delta : float
    before, after : float
        The result at the variable's value, and at value + delta; NaN where there is none.
    back : float
        The result at value − delta.
    """

    delta: float
    before: float
    after: float
    back: float

    @property
    def forward(self) -> float:
        """The forward difference quotient, (f(x + Δ) − f(x)) / Δ."""
        return (self.after - self.before) / self.delta

    @property
    def central(self) -> float:
        """The central difference quotient, (f(x + Δ) − f(x − Δ)) / 2Δ."""
        return (self.after - self.back) / (2.0 * self.delta)


def result_along(graph: Graph, variable: int, points: Array) -> Array:
    """Return the result where one variable takes the values of `points` and the others stay.

    Parameters
    ----------
    graph : Graph
    variable : int
    points : ndarray, shape (k,)

    Returns
    -------
    ndarray, shape (k,)
        NaN where there is no finite result.
    """
    values: dict[int, Array] = {}
    with np.errstate(all="ignore"):
        for one in graph.order:
            node = graph.nodes[one]
            if node.operation is None:
                given = points if one == variable else node.value
                values[one] = np.broadcast_to(np.asarray(given, np.float64), points.shape)
                continue
            operands = [values.get(-1 if at is None else at) for at in node.inputs]
            if all(operand is not None for operand in operands):
                found = np.asarray(node.operation.value(*operands), np.float64)
                values[one] = np.where(np.isfinite(found), found, np.nan)
    missing = np.full(points.shape, np.nan)
    return missing if graph.output is None else values.get(graph.output, missing).copy()


def break_between(graph: Graph, variable: int, low: float, high: float) -> float | None:
    """Return a place between two of a variable's values where the result has none, or jumps.

    Parameters
    ----------
    graph : Graph
    variable : int
    low, high : float

    Returns
    -------
    float or None
        A pole, a gap's first place or a jump, to a ten-thousandth of the distance; None where
        nothing of that was found.

    Notes
    -----
    Of the neighbours among evenly spaced points, the two that are furthest apart are looked at ever
    more closely: what is continuous comes closer together, what is not does not.
    """
    x = np.linspace(low, high, _PROBES)
    y = result_along(graph, variable, x)
    if not np.isfinite(y).all():
        return _near(float(x[np.flatnonzero(~np.isfinite(y))[0]]), high - low)
    at = int(np.abs(np.diff(y)).argmax())
    first = float(abs(y[at + 1] - y[at]))
    left, right = float(x[at]), float(x[at + 1])
    for _ in range(_HALVINGS):
        near = np.array([left, 0.5 * (left + right), right])
        found = result_along(graph, variable, near)
        if not np.isfinite(found).all():
            return _near(float(near[1]), high - low)
        apart = np.abs(np.diff(found))
        if apart.max() <= first * _SHRUNK:
            return None
        side = int(apart.argmax())
        left, right = float(near[side]), float(near[side + 1])
    return _near(left, high - low)


def _near(place: float, distance: float) -> float:
    return round(place, _PLACES - math.floor(math.log10(distance))) + 0.0


def difference(graph: Graph, variable: int, delta: float) -> Difference:
    """Return what becomes of the result when a variable moves by `delta`.

    Raises
    ------
    ValueError
        If `delta` is 0.
    """
    if delta == 0.0:
        raise ValueError(f"delta must not be 0, got {delta}")
    here = graph.nodes[variable].value
    before, after, back = result_along(
        graph, variable, np.array([here, here + delta, here - delta])
    )
    return Difference(delta, float(before), float(after), float(back))
