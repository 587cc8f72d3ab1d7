"""Stacks whose networks each have data of their own, such as the folds of a cross-validation.

Each vector of a stack goes through its own rows in its own order, so that what becomes of it does
not depend on which others stand beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.prepared import PreparedData
from simulator.nn.batch_pass import BatchPass
from simulator.nn.network import Network
from simulator.training.batched import with_ones
from simulator.training.training_rows import checked_batch_size

Array = NDArray[Any]


class OwnOrders:
    """Draws an order for each vector of a stack, each from its own generator.

    Parameters
    ----------
    rngs : sequence of numpy.random.Generator
        One a vector.
    """

    def __init__(self, rngs: Sequence[np.random.Generator]) -> None:
        self._rngs = tuple(rngs)

    def permutation(self, x: int, /) -> Array:
        """Return an order of the numbers below `x` for each vector, shape (R, x)."""
        return np.stack([rng.permutation(x) for rng in self._rngs])


class OwnRows:
    """Batches of data sets with equally many rows, for a stack whose vectors each have one.

    Parameters
    ----------
    network : Network
    data : sequence of PreparedData
        Equal in the number of training rows.
    which : sequence of int
        For each vector, its data set in `data`.
    batch_size : int
        Samples an update, at least 1; larger than the data means all of it.

    Attributes
    ----------
    network, batch_size
        As given.
    rows : int
        Training rows of each data set.
    tells_losses : bool
        False: a vector is known to have diverged by its parameters.
    """

    tells_losses = False

    def __init__(
        self,
        network: Network,
        data: Sequence[PreparedData],
        which: Sequence[int],
        batch_size: int,
    ) -> None:
        self.network = network
        self.rows = len(data[0].X)
        self.batch_size = checked_batch_size(batch_size, self.rows)
        self._inputs = np.concatenate([with_ones(one.X) for one in data])
        self._targets = np.concatenate([np.asarray(one.Y, np.float64) for one in data])
        self._starts = np.asarray(which, np.intp)[:, None] * self.rows
        self._passes: dict[int, BatchPass] = {}
        self._has_all = False

    def filled(self, rows: Array | None, replicas: int) -> BatchPass:
        """Return the pass of a batch (R, n), its inputs and targets in place; None: all rows."""
        n = self.rows if rows is None else rows.shape[-1]
        batch = self._passes.get(n)
        if batch is None:
            batch = self._passes[n] = self._new_pass(n, replicas)
        if rows is not None or not self._has_all:
            self._fill(batch, np.arange(self.rows) if rows is None else rows)
            # All rows stay in the pass where every update takes them.
            self._has_all = rows is None
        return batch

    def _new_pass(self, n: int, replicas: int) -> BatchPass:
        network = self.network
        return BatchPass(
            network.spec,
            network.blocks,
            n,
            replicas,
            np.float64,
            drops=network.spec.drops,
            own_rows=True,
        )

    def _fill(self, batch: BatchPass, rows: Array) -> None:
        chosen = self._starts + rows
        # mode="clip" lets take() write straight into the buffer; the rows are always valid.
        self._inputs.take(chosen, 0, batch.inputs, "clip")
        np.copyto(batch.targets, self._targets.take(chosen, 0, mode="clip").swapaxes(-1, -2))
