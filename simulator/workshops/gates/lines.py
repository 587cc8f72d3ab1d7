"""What one straight line can do on the four points, and why it cannot do XOR."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from simulator.workshops.gates.truth import INPUTS, TARGETS, Gate, Row, Weights, on_paper

Point = tuple[float, float]
# A weight below this draws no line.
_LEAST = 1e-9


@dataclass(frozen=True, slots=True)
class Demand:
    """What a row asks of the weights: its sum above 0, or not.

    Attributes
    ----------
    inputs : tuple of int
    above : bool
    total : float
        The sum that a neuron has there.
    """

    inputs: Row
    above: bool
    total: float

    @property
    def is_met(self) -> bool:
        """Whether the sum is on the side that is asked for."""
        return (self.total > 0.0) is self.above


def demands(weights: Weights, gate: Gate) -> tuple[Demand, ...]:
    """Return what the four rows ask of a neuron, and what it has."""
    return tuple(
        Demand(x, bool(target), weights.total(x))
        for x, target in zip(INPUTS, TARGETS[gate], strict=True)
    )


def is_separable(outputs: Sequence[int]) -> bool:
    """Return whether one line can give these four outputs.

    The sums of opposite corners are equal whatever the weights are,
    ``s(0,0) + s(1,1) = 2b + w₁ + w₂ = s(0,1) + s(1,0)``, so both of one pair cannot be above 0
    while neither of the other is. Everything else a line can do.

    Parameters
    ----------
    outputs : sequence of int
        0 or 1, in the order of `INPUTS`.
    """
    first, second = {outputs[0], outputs[3]}, {outputs[1], outputs[2]}
    return not (len(first) == len(second) == 1 and first != second)


def opposite_sums(weights: Weights) -> tuple[float, float]:
    """Return the sums at (0, 0) and (1, 1) together, and those at (0, 1) and (1, 0): equal."""
    low, left, right, high = (weights.total(x) for x in INPUTS)
    return on_paper(low + high), on_paper(left + right)


def most_right(gate: Gate) -> int:
    """Return how many rows the best of all lines has right: 4, but of XOR 3."""
    targets = TARGETS[gate]
    return max(
        sum(a == y for a, y in zip(outputs, targets, strict=True))
        for outputs in product((0, 1), repeat=len(INPUTS))
        if is_separable(outputs)
    )


def foot(weights: Weights, of: Point = (0.5, 0.5)) -> Point | None:
    """Return the point of the line w₁x₁ + w₂x₂ + b = 0 nearest to another; None without a line."""
    square = weights.w1**2 + weights.w2**2
    if math.sqrt(square) < _LEAST:
        return None
    away = (weights.w1 * of[0] + weights.w2 * of[1] + weights.b) / square
    return of[0] - away * weights.w1, of[1] - away * weights.w2


def through(weights: Weights, point: Point) -> Weights:
    """Return the neuron whose line is parallel and goes through a point."""
    return weights._replace(b=-(weights.w1 * point[0] + weights.w2 * point[1]))


def lifted(weights: Weights, by: float) -> Weights:
    """Return the neuron whose line is moved upwards, square to itself; an upright one to the right.

    Parameters
    ----------
    weights : Weights
        Not both weights are 0.
    by : float
        How far, in the units of the inputs.
    """
    upwards = weights.w2 > 0.0 or (weights.w2 == 0.0 and weights.w1 > 0.0)
    size = math.hypot(weights.w1, weights.w2)
    return weights._replace(b=weights.b - by * (size if upwards else -size))


def turned(weights: Weights, about: Point, towards: Point) -> Weights:
    """Return the neuron whose line is turned about one point so that it goes through another.

    Its weights stay as large together, and class 1 stays on the side where it was.
    """
    across, up = towards[0] - about[0], towards[1] - about[1]
    length = math.hypot(across, up)
    if length < _LEAST:
        return weights
    size = math.hypot(weights.w1, weights.w2)
    w1, w2 = -up / length * size, across / length * size
    if w1 * weights.w1 + w2 * weights.w2 < 0.0:
        w1, w2 = -w1, -w2
    return through(Weights(w1, w2, weights.b), about)
