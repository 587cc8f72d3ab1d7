"""The rows that a trainer learns from, and the passes that its updates are made with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.prepared import PreparedData
from simulator.messages import Message
from simulator.nn.batch_pass import BatchPass
from simulator.nn.network import Network

Array = NDArray[Any]


class TrainingRows:
    """Training rows as the passes want them, with a pass for each size of batch.

    Parameters
    ----------
    network : Network
    data : PreparedData
    dtype : dtype
        Of the parameters.

    Raises
    ------
    ValueError
        If the data have not as many features and outputs as the network.
    """

    def __init__(self, network: Network, data: PreparedData, dtype: np.dtype[Any]) -> None:
        expected = network.spec.inputs, network.spec.outputs
        if (data.n_features, data.n_outputs) != expected:
            raise ValueError(
                "data must have {} features and {} outputs, as the network, got {} and {}".format(
                    *expected, data.n_features, data.n_outputs
                )
            )
        self._network, self._dtype = network, dtype
        self._inputs = np.ascontiguousarray(np.hstack([data.X, np.ones((len(data.X), 1))]), dtype)
        self._targets = np.ascontiguousarray(data.Y.T, dtype)
        self._passes: dict[int, BatchPass] = {}
        self._full_filled = False

    def filled(self, rows: Array | None) -> BatchPass:
        """Return the pass of a batch, its inputs and targets in place; None stands for all rows."""
        n = len(self._inputs) if rows is None else len(rows)
        batch = self._passes.get(n)
        if batch is None:
            # Its own buffers, not the network's: evaluations must not overwrite the full batch.
            batch = self._passes[n] = self._network.new_pass(
                n, self._dtype, drops=self._network.spec.drops
            )
            self._full_filled = False
        if rows is not None:
            # mode="clip" lets take() write straight into the buffer; the rows are always valid.
            self._inputs.take(rows, 0, batch.inputs, "clip")
            self._targets.take(rows, 1, batch.targets, "clip")
            self._full_filled = self._full_filled and n != len(self._inputs)
        elif not self._full_filled:
            np.copyto(batch.inputs, self._inputs)
            np.copyto(batch.targets, self._targets)
            self._full_filled = True
        return batch


def checked_batch_size(batch_size: int, n: int) -> int:
    """Return how many of `n` training rows a batch holds: all of them where it is larger.

    Raises
    ------
    ValueError
        If `batch_size` is below 1.
    """
    if batch_size < 1:
        problem = Message("{name} must be {wanted}, got {got}")
        wanted = Message(">= {bound}", bound=1)
        raise ValueError(problem.format(name="batch_size", wanted=wanted, got=batch_size))
    return min(batch_size, n)


def checked_rows(rows: Sequence[int] | Array, n: int) -> Array:
    """Return training rows, of which there are `n`, as an array.

    Raises
    ------
    ValueError
        If there is no row, or one that does not exist.
    """
    chosen = np.asarray(rows, dtype=np.intp)
    if not chosen.size or chosen.min() < 0 or chosen.max() >= n:
        problem = Message("{name} must be in 0..{last}, got {got}")
        raise ValueError(problem.format(name="rows", last=n - 1, got=chosen.tolist()))
    return chosen
