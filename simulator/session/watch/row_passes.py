"""Activations and deltas of single training rows, for the parameters as they stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.prepared import PreparedData
from simulator.nn.batch_pass import BatchPass
from simulator.nn.network import Network
from simulator.session.watch.pins import Pin, Quantity

Array = NDArray[Any]


class RowPasses:
    """Runs the pinned rows through the code that trains, one by one, as the stepper does.

    No node is dropped: the numbers are those that the canvas shows of the row.

    Parameters
    ----------
    network : Network
    data : PreparedData
    pins : sequence of (int, Pin)
        Pins of single training rows, each with its row in the table.

    Attributes
    ----------
    rows : list of int
        In the order of what `values` returns.
    """

    def __init__(
        self, network: Network, data: PreparedData, pins: Sequence[tuple[int, Pin]]
    ) -> None:
        self._network, self._data = network, data
        by_row: dict[int, list[tuple[int, Pin]]] = {}
        for place, pin in pins:
            by_row.setdefault(pin.row or 0, []).append((place, pin))
        self._pins = {row: [pin for _, pin in found] for row, found in by_row.items()}
        self.rows = [place for found in by_row.values() for place, _ in found]
        # For each row its pass, whether deltas are wanted, and where the numbers are.
        self._bound: list[tuple[BatchPass, bool, list[tuple[Array, int]]]] = []
        self._gradient = np.zeros(0)

    def __len__(self) -> int:
        """Return the number of pins."""
        return len(self.rows)

    def values(self, theta: Array) -> list[float]:
        """Return the pinned values for `theta`, shape (P,), in the order of `rows`."""
        if not self._bound:
            self._gradient = np.empty_like(theta)
            self._bound = [self._bind(row, pins, theta) for row, pins in self._pins.items()]
        found: list[float] = []
        for batch, has_deltas, readings in self._bound:
            # The arrays are the same from time to time: what is bound to them stays bound.
            if has_deltas:
                batch.backpropagate(theta, self._gradient)
            else:
                batch.forward(theta)
            found += [numbers.item(unit) for numbers, unit in readings]
        return found

    def _bind(
        self, row: int, pins: Sequence[Pin], theta: Array
    ) -> tuple[BatchPass, bool, list[tuple[Array, int]]]:
        batch = self._network.new_pass(1, theta.dtype)
        batch.inputs[0, :-1] = self._data.X[row]
        batch.targets[:, 0] = self._data.Y[row]
        has_deltas = any(pin.quantity is Quantity.DELTA for pin in pins)
        return batch, has_deltas, [(self._numbers(batch, pin), pin.unit) for pin in pins]

    def _numbers(self, batch: BatchPass, pin: Pin) -> Array:
        """Return a layer's activations or deltas, shape (units, 1)."""
        layer = batch.layers[pin.layer]
        if pin.quantity is Quantity.ACTIVATION:
            return layer.a
        # Where a node has several sums, its delta is that of the one that it passes on.
        return layer.delta if self._network.spec.pieces[pin.layer] == 1 else layer.error
