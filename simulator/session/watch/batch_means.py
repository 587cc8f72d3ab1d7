"""Activations and deltas as the mean over the batch of each update."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn import losses
from simulator.nn.batch_pass import BatchPass
from simulator.nn.spec import NetworkSpec
from simulator.session.watch.pins import Pin, Quantity
from simulator.training.trainer import Trainer

Array = NDArray[Any]


@dataclass(slots=True, eq=False)
class MeanBuffers:
    """The pinned rows of one pass's buffers.

    Attributes
    ----------
    place : int
        Counts the passes: one of each size of batch.
    batch : BatchPass
    rows : list of ndarray
        One item a pin.
    views : list of memoryview
        The same, as they are written fastest.
    shares : ndarray, shape (numbers, pins)
        What each number counts for in each pin.
    written : io.BytesIO
    """

    place: int
    batch: BatchPass
    rows: list[Array]
    shares: Array
    views: list[memoryview] = field(default_factory=list)
    written: io.BytesIO = field(default_factory=io.BytesIO)

    def __post_init__(self) -> None:
        self.views = [row.data.cast("B") for row in self.rows]

    def taken(self) -> Array:
        """Return the means of what was written, shape (m, pins), and begin anew."""
        values = np.frombuffer(self.written.getvalue(), self.rows[0].dtype)
        self.written.seek(0)
        self.written.truncate()
        return np.asarray(values.reshape(-1, len(self.shares)) @ self.shares)


class BatchMeans:
    """Reads the buffers that each update's pass has left.

    The pass was made with the parameters before that update. What dropout let through counts: a
    mean is over what went on to the next layer. The mean of the deltas is that of the rows' own
    deltas, not of their shares in the batch's loss.

    Parameters
    ----------
    spec : NetworkSpec
    pins : sequence of (int, Pin)
        Pins of means, each with its row in the table.

    Attributes
    ----------
    rows : list of int
        In the order of what `taken` gives.
    """

    def __init__(self, spec: NetworkSpec, pins: Sequence[tuple[int, Pin]]) -> None:
        self._spec = spec
        self._pins = [pin for _, pin in pins]
        self.rows = [row for row, _ in pins]
        self._known: dict[int, MeanBuffers] = {}
        self._order: list[int] = []

    def __len__(self) -> int:
        """Return the number of pins."""
        return len(self.rows)

    def write(self, trainer: Trainer) -> None:
        """Write down what the latest update's pass has left."""
        batch = trainer.latest_pass
        found = self._known.get(id(batch))
        if found is None:
            assert batch is not None
            found = self._known[id(batch)] = self.bound(batch)
        self._order.append(found.place)
        write = found.written.write
        for view in found.views:
            write(view)

    def taken(self) -> Array:
        """Return what was written, shape (pins, m), and begin anew."""
        order = np.array(self._order)
        self._order.clear()
        values = np.empty((len(order), len(self._pins)))
        for one in self._known.values():
            values[order == one.place] = one.taken()
        return values.T

    def latest(self, trainer: Trainer) -> Array:
        """Return the means that the latest update's pass has left; NaN before the first."""
        if trainer.latest_pass is None:
            return np.full(len(self._pins), np.nan)
        buffers = self.bound(trainer.latest_pass)
        return np.concatenate([row.copy() for row in buffers.rows]) @ buffers.shares

    def forget(self) -> None:
        """Forget the buffers of a trainer that is gone, and what was written of them."""
        self._known.clear()
        self._order.clear()

    def bound(self, batch: BatchPass) -> MeanBuffers:
        """Return where the numbers of a pass are, and what they count for."""
        found = [self._weighted(batch, pin) for pin in self._pins]
        rows = [row for row, _ in found]
        shares = np.zeros((sum(row.size for row in rows), len(rows)))
        start = 0
        for pin, (row, share) in enumerate(found):
            shares[start : start + row.size, pin] = share
            start += row.size
        return MeanBuffers(len(self._known), batch, rows, shares)

    def _weighted(self, batch: BatchPass, pin: Pin) -> tuple[Array, float]:
        """Return the numbers whose sum a pin is, and what each of them counts for."""
        n, layer = len(batch.inputs), batch.layers[pin.layer]
        if pin.quantity is Quantity.ACTIVATION:
            return layer.out[pin.unit], 1.0 / n
        loss, outputs = losses.get(self._spec.loss), self._spec.outputs
        # A row by itself divides its loss by another number than the batch does.
        share = loss.divisor(n, outputs) / loss.divisor(1, outputs) / n
        pieces = self._spec.pieces[pin.layer]
        part = layer.delta[pin.unit * pieces : (pin.unit + 1) * pieces]
        return part.reshape(-1), share
