"""A neuron of two inputs as a gate: the four rows, their sums and their classes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final, Literal, NamedTuple, get_args

Gate = Literal["and", "or", "nand", "xor"]
Row = tuple[int, int]

INPUTS: Final[tuple[Row, ...]] = ((0, 0), (0, 1), (1, 0), (1, 1))
GATES: Final[tuple[Gate, ...]] = get_args(Gate)
TARGETS: Final[Mapping[Gate, tuple[int, ...]]] = MappingProxyType(
    {"and": (0, 0, 0, 1), "or": (0, 1, 1, 1), "nand": (1, 1, 1, 0), "xor": (0, 1, 1, 0)}
)
# 0.1 + 0.2 − 0.3 is to be 0 here, as on paper: a sum of 5.6e-17 would be above it.
_DECIMALS = 10


def on_paper(value: float) -> float:
    """Return a number without what binary fractions leave over: 0.1 + 0.2 is 0.3."""
    return round(value, _DECIMALS) + 0.0  # no −0


class Weights(NamedTuple):
    """The numbers of a neuron with two inputs."""

    w1: float
    w2: float
    b: float

    @property
    def theta(self) -> float:
        """The threshold: what the weighted inputs have to exceed, θ = −b."""
        return -self.b + 0.0

    def weighted(self, inputs: Row) -> float:
        """Return w₁x₁ + w₂x₂, without the bias: what a threshold is compared with."""
        return on_paper(self.w1 * inputs[0] + self.w2 * inputs[1])

    def total(self, inputs: Row) -> float:
        """Return w₁x₁ + w₂x₂ + b."""
        return on_paper(self.w1 * inputs[0] + self.w2 * inputs[1] + self.b)

    def fires(self, inputs: Row) -> int:
        """Return the class, 1 where the sum is above 0 and else 0: also where it is 0."""
        return int(self.total(inputs) > 0.0)


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a truth table.

    Attributes
    ----------
    inputs : tuple of int
    weighted, total : float
        The sum without and with the bias.
    output, target : int
    """

    inputs: Row
    weighted: float
    total: float
    output: int
    target: int

    @property
    def is_right(self) -> bool:
        """Whether the neuron gives what the gate asks for."""
        return self.output == self.target


@lru_cache(maxsize=64)  # all that is drawn of a neuron asks for it
def truth_table(weights: Weights, gate: Gate) -> tuple[TableRow, ...]:
    """Return the four rows of a gate, with what a neuron makes of them.

    Parameters
    ----------
    weights : Weights
    gate : {"and", "or", "nand", "xor"}

    Returns
    -------
    tuple of TableRow
        In the order of `INPUTS`.
    """
    return tuple(
        TableRow(x, weights.weighted(x), weights.total(x), weights.fires(x), target)
        for x, target in zip(INPUTS, TARGETS[gate], strict=True)
    )


def right_rows(weights: Weights, gate: Gate) -> int:
    """Return how many of the four rows a neuron has right."""
    return sum(row.is_right for row in truth_table(weights, gate))


def is_solved(weights: Weights, gate: Gate) -> bool:
    """Return whether a neuron is the gate: any weights that have all four rows right are."""
    return right_rows(weights, gate) == len(INPUTS)
