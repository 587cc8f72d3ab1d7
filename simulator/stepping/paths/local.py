"""The local slopes of one layer for one row, taken from the layer kind's own backward pass.

The record holds sums, outputs and deltas; the slopes between them it does not. A layer's backward
pass turns dE/da into dE/dz and that into dE/dx, linearly. Given a unit vector for each node, it
returns the columns of ∂a/∂z and ∂z/∂x: for a kind of layer that is added tomorrow, too.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.layers import Layer, LayerPass, LayerRecord

Array = NDArray[Any]


class LocalSlopes:
    """One layer's slopes for one row.

    Parameters
    ----------
    layer : Layer
    block : ndarray, shape (rows, columns)
        Its parameters.
    passed : LayerRecord
        What it computed: inputs, sums and outputs are taken from here.

    Attributes
    ----------
    columns : ndarray of int, shape (units,)
        The column of each node's sum: of several, the one that is passed on.
    """

    def __init__(self, layer: Layer, block: Array, passed: LayerRecord) -> None:
        self._layer, self._block, self._passed = layer, block, passed.before_dropout()
        self._units = len(passed.a)
        self._pieces = block.shape[1] // self._units
        self.columns = np.arange(self._units) * self._pieces + self._passed.winners()

    def links(self) -> Array:
        """Return ∂z/∂x of every node's sum, shape (n_in, units)."""
        made = self._pass(self._units)
        made.delta[...] = 0.0
        made.delta[self.columns, np.arange(self._units)] = 1.0
        found = np.empty((len(self._passed.x), self._units), self._block.dtype)
        for call in made.propagate(found):
            call()
        return found

    def slopes(self) -> Array:
        """Return ∂a/∂z before dropout: (units,), or (units, units) by all sums of the layer."""
        if not self._layer.is_whole:
            made = self._pass(1)
            _send_back(made, np.ones((self._units, 1)))
            return np.asarray(made.delta[self.columns, 0])
        made = self._pass(self._units)
        _send_back(made, np.eye(self._units))
        return np.asarray(made.delta[self.columns])

    def by_parameter(self, row: int, column: int) -> tuple[float, float]:
        """Return ∂z/∂p of the sum of `column`, and ∂a/∂p of its node where z stays as it is."""
        made = self._pass(1)
        _send_back(made, np.zeros((self._units, 1)))
        made.delta[column] = 1.0
        of_sum = self._gradient(made)[row, column]
        error = np.zeros((self._units, 1))
        error[column // self._pieces] = 1.0
        _send_back(made, error)
        made.delta[...] = 0.0
        return float(of_sum), float(self._gradient(made)[row, column])

    def _pass(self, copies: int) -> LayerPass:
        """Return the row's pass, as often side by side as there are vectors to be sent back."""
        passed, dtype = self._passed, self._block.dtype
        x = np.ones((len(passed.x) + 1, copies), dtype)
        x[:-1] = passed.x[:, None]
        # Dropout stands behind the output and is told apart.
        made = self._layer.make_pass(x, np.empty((self._units, copies), dtype), drops=False)
        for call in made.sums(self._block):
            call()
        places = [(unit, piece) for unit in range(self._units) for piece in range(self._pieces)]
        made.z[...] = np.array([passed.sum_of(*place) for place in places], dtype)[:, None]
        made.a[...] = passed.a[:, None]
        return made

    def _gradient(self, made: LayerPass) -> Array:
        found = np.zeros_like(self._block)
        for call in made.gradient(found):
            call()
        return found


def _send_back(made: LayerPass, error: Array) -> None:
    made.error[...] = error
    for call in made.backward_calls:
        call()
