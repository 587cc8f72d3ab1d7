"""Weighted sums ``x @ W + b``: what dense, maxout and PReLU layers begin with."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.fast_calls import Call
from simulator.nn.layers._base import LayerPass
from simulator.nn.layers._parameter_group import ParameterGroup
from simulator.nn.layers._rounding import EPSILON

Array = NDArray[Any]


def sum_groups(n_in: int, units: int) -> tuple[ParameterGroup, ParameterGroup]:
    """Return the groups `W` and `b` of a block: n_in rows of weights, then a row of biases."""
    return (
        ParameterGroup(
            name="W",
            title="weight",
            titles="weights",
            symbol="w",
            start=0,
            stop=n_in,
            n_in=n_in,
            origin="nodes",
            initial=None,
            decays=True,
            fan_in=n_in,
            fan_out=units,
        ),
        ParameterGroup(
            name="b",
            title="bias",
            titles="biases",
            symbol="b",
            start=n_in,
            stop=n_in + 1,
            n_in=n_in,
            origin="bias",
        ),
    )


class SumsPass(LayerPass):
    """The part of a pass that is one product forwards and two backwards.

    Inputs carry an entry that is always one, so one matrix product gives ``x @ W + b`` and one
    gives both gradients. R parameter vectors at once are batched products.
    """

    __slots__ = ("_delta_transposed", "_single", "_weights")

    def __init__(self, x: Array, out: Array, drops: bool, columns: int) -> None:
        super().__init__(x, out, drops, columns)
        self._weights: Array = x
        self._single = self.z.ndim == 2
        self._delta_transposed = np.swapaxes(self.delta, -1, -2)

    def _product(self, first: Array, second: Array, out: Array) -> Call:
        # An array's own dot() has a third of the overhead of matmul(), which alone can batch.
        if self._single:
            return partial(first.dot, second, out)
        return partial(np.matmul, first, second, out)

    def sums(self, block: Array) -> list[Call]:
        """Return the call that computes `z`."""
        rows = self.x.shape[-2]
        self._weights = block[..., : rows - 1, :]
        return [self._product(np.swapaxes(block[..., :rows, :], -1, -2), self.x, self.z)]

    def gradient(self, block: Array) -> list[Call]:
        """Return the call that writes dE/dW and dE/db into `block`."""
        rows = self.x.shape[-2]
        return [self._product(self.x, self._delta_transposed, block[..., :rows, :])]

    def propagate(self, into: Array) -> list[Call]:
        """Return the call that takes the deltas back along the weights."""
        if not self._single and self.delta.shape[-2] == 1:
            # A product of a column and a row for each network: matmul() takes twice as long.
            return [partial(np.multiply, self._weights, self.delta, into)]
        return [self._product(self._weights, self.delta, into)]

    def _rounding_of_sums(self, block: Array, error: Array) -> Array:
        """Return how far rounding can move each sum, shape (n, columns)."""
        n_in = self.x.shape[-2] - 1
        weights = np.abs(block[:n_in])
        terms = np.abs(self.x[:-1].T) @ weights + np.abs(block[n_in])
        moved: Array = error @ weights + 2.0 * (n_in + 2) * EPSILON * terms
        return moved
