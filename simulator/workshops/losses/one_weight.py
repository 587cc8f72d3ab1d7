"""A classifier with one weight that moves: its accuracy is a staircase, its cross-entropy a slope.

A point x has the sum z = w x + b and the output a = σ(z), and is class 1 where z is above 0. So its
class changes at one weight alone, w = −b/x, and between such weights accuracy does not change.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.equation_parts import derivative_of, factor, marked, over, part_of, term, total
from simulator.expressions import (
    Equation,
    Expression,
    Number,
    Parens,
    Script,
    Symbol,
    row,
)
from simulator.nn import activations, losses

Array = NDArray[Any]

# w = −b/x and w x + b are to fit together, as on paper.
_DECIMALS = 10
_ENTROPY = "binary_cross_entropy"


class Point(NamedTuple):
    """A sample: where it is, and its class, 0 or 1."""

    x: float
    y: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a weight stands.

    Attributes
    ----------
    right, count : int
        How many of the points are classified right.
    entropy, slope : float
        The mean cross-entropy, and how fast it grows with the weight.
    at_step : bool
        Whether a point changes its class just here: accuracy has no derivative then.
    """

    right: int
    count: int
    entropy: float
    slope: float
    at_step: bool

    @property
    def accuracy(self) -> float:
        """The share that is right."""
        return self.right / self.count


def _arrays(points: Sequence[Point]) -> tuple[Array, Array]:
    return np.array([one.x for one in points]), np.array([float(one.y) for one in points])


def _sums(points: Sequence[Point], w: Array, b: float) -> Array:
    """Return the sums, shape (n_weights, n_points)."""
    return np.asarray(w[:, None] * _arrays(points)[0] + b)


def outputs(x: Array, w: float, b: float) -> Array:
    """Return a = σ(w x + b), shape (n,)."""
    return np.asarray(activations.REGISTRY["sigmoid"]((w * x + b)[None])[0])


def accuracies(points: Sequence[Point], w: Array, b: float) -> Array:
    """Return the share of the points that is right with each weight, shape (n_weights,)."""
    classes = np.round(_sums(points, w, b), _DECIMALS) > 0.0
    return np.asarray((classes == _arrays(points)[1]).mean(axis=1))


def entropies(points: Sequence[Point], w: Array, b: float) -> Array:
    """Return the mean cross-entropy with each weight, shape (n_weights,)."""
    z, y = _sums(points, w, b)[:, None, :], _arrays(points)[1][None]
    record = losses.REGISTRY[_ENTROPY]
    assert record.fused_value is not None
    return np.asarray(record.fused_value(z, y, np.empty_like(z)) / len(points))


def steps(points: Sequence[Point], b: float) -> tuple[float, ...]:
    """Return the weights at which a point changes its class, in order."""
    found = {round(-b / one.x, _DECIMALS) + 0.0 for one in points if one.x}
    return tuple(sorted(found))


@lru_cache(maxsize=8)  # a picture, its words and the equation ask for the same one after another
def _standing(points: tuple[Point, ...], w: float, b: float) -> Standing:
    at = np.array([w])
    x, y = _arrays(points)
    right = round(float(accuracies(points, at, b)[0]) * len(points))
    slope = float(((outputs(x, w, b) - y) * x).mean())
    return Standing(
        right,
        len(points),
        float(entropies(points, at, b)[0]),
        slope,
        round(w, _DECIMALS) in steps(points, b),
    )


def standing(points: Sequence[Point], w: float, b: float) -> Standing:
    """Return what both measures say at one weight."""
    return _standing(tuple(points), w, b)


def slope_equation(points: Sequence[Point], w: float, b: float) -> Equation:
    """Return ∂E/∂w of the mean cross-entropy; a long sum shows its two largest terms."""
    stand, count = standing(points, w, b), len(points)
    x, y = _arrays(points)
    a = outputs(x, w, b)
    one = row(Parens(row(_at("a"), " − ", _at("y"))), " ", _at("x"))
    terms = [
        term((ak - yk) * xk, row(Parens(row(Number(ak), " − ", factor(yk, "target"))), "·",
                                 factor(xk, "input")))
        for ak, yk, xk in zip(a.tolist(), y.tolist(), x.tolist(), strict=True)
    ]  # fmt: skip
    return Equation(
        derivative_of(Symbol("w")),
        row(part_of(count), " ", over("i", count, one)),
        row(part_of(count), "·", Parens(total(terms, most=2))),
        marked(stand.slope, "gradient"),
    )


def _at(letter: str) -> Expression:
    return Script(Symbol(letter), sub=Symbol("i"))
