"""Many starts of one network trained side by side: each is what a trainer alone would make of it.

The starts are the rows of one (R, P) stack and get the same batches in the same order, and with
dropout the same masks; or batches of data of their own (`simulator.training.own_rows`). All that
training does to parameters acts on each row by itself, so a row's path differs from a run of its
own only by the rounding of the matrix products.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

import numpy as np
from numpy.typing import DTypeLike, NDArray

from simulator.data.prepared import PreparedData
from simulator.nn.batch_pass import BatchPass
from simulator.nn.network import Network
from simulator.optimizers.optimizer import Optimizer
from simulator.optimizers.regularization import Regularization
from simulator.optimizers.schedules import Schedule
from simulator.optimizers.update_chain import UpdateChain
from simulator.training.evaluation import right_rows
from simulator.training.training_rows import checked_batch_size

Array = NDArray[Any]

# Numbers of the buffers of one evaluation: they stay in the cache.
_EVALUATION_NUMBERS = 1 << 18


class Orders(Protocol):
    """Draws the order in which an epoch goes through the rows, as a `numpy.random.Generator`."""

    def permutation(self, x: int, /) -> Array:
        """Return the numbers below `x` in random order, or an order (R, x) for each vector."""


class Batches(Protocol):
    """Where a stack's batches come from.

    Attributes
    ----------
    network : Network
    rows, batch_size : int
        Training rows, and how many of them make one update.
    tells_losses : bool
        Whether a pass tells each vector's loss.
    """

    network: Network
    rows: int
    batch_size: int
    tells_losses: bool

    def filled(self, rows: Array | None, replicas: int) -> BatchPass:
        """Return the pass of a training batch, its inputs and targets in place."""


class BatchBuffers:
    """What all stacks of one network and its data share: the rows, and buffers for the passes.

    Parameters
    ----------
    network : Network
    data : PreparedData
    batch_size : int
        Samples an update, at least 1; larger than the data means all of it.
    dtype : dtype, default float64
        Of the stacks: single precision takes less than half the time.
    """

    tells_losses = True

    def __init__(
        self,
        network: Network,
        data: PreparedData,
        batch_size: int,
        dtype: DTypeLike = np.float64,
    ) -> None:
        self._dtype = dtype
        self.network = network
        self.data = data
        self.rows = len(data.X)
        self.batch_size = checked_batch_size(batch_size, len(data.X))
        self.training, self.validation = (
            (with_ones(X).astype(dtype), np.ascontiguousarray(Y.T, dtype))
            for X, Y in ((data.X, data.Y), (data.X_validation, data.Y_validation))
        )
        self._passes: dict[tuple[int, int, bool], BatchPass] = {}

    def filled(self, rows: Array | None, replicas: int) -> BatchPass:
        """Return the pass of a training batch, its inputs and targets in place."""
        inputs, targets = self.training
        n = len(inputs) if rows is None else len(rows)
        batch = self._pass(n, replicas, drops=self.network.spec.drops)
        if rows is None:
            np.copyto(batch.inputs, inputs)
            np.copyto(batch.targets, targets)
        else:
            # mode="clip" lets take() write straight into the buffer; the rows are always valid.
            inputs.take(rows, 0, batch.inputs, "clip")
            targets.take(rows, 1, batch.targets, "clip")
        return batch

    def scores(self, theta: Array, *, validation: bool = False) -> Iterator[tuple[slice, Any, Any]]:
        """Evaluate a stack (R, P) on all rows, some of its parameter vectors at a time.

        Yields
        ------
        (slice, ndarray, ndarray or None)
            Which vectors, their mean losses, and the share of rows that each classifies right;
            None for regression.
        """
        inputs, targets = self.validation if validation else self.training
        widths = sum(columns for _, columns in self.network.spec.parameter_shapes)
        size = max(1, _EVALUATION_NUMBERS // max(1, 3 * widths * len(inputs)))
        for start in range(0, len(theta), size):
            part = theta[start : start + size]
            batch = self._pass(len(inputs), len(part), drops=False)
            np.copyto(batch.inputs, inputs)
            np.copyto(batch.targets, targets)
            losses = np.array(batch.loss(part))
            yield slice(start, start + len(part)), losses, self._right(batch)

    def _right(self, batch: BatchPass) -> Array | None:
        if self.data.task == "regression":
            return None
        last = batch.layers[-1]
        if batch.fused:
            last.activate()
        return np.asarray(right_rows(last.a, batch.targets, self.data.task).mean(axis=-1))

    def _pass(self, n: int, replicas: int, *, drops: bool) -> BatchPass:
        key = n, replicas, drops
        found = self._passes.get(key)
        if found is None:
            network = self.network
            found = BatchPass(network.spec, network.blocks, n, replicas, self._dtype, drops=drops)
            self._passes[key] = found
        return found


def with_ones(X: Array) -> Array:
    """Return inputs with a last column of ones, as a pass takes them."""
    return np.ascontiguousarray(np.hstack([X, np.ones((len(X), 1))]), np.float64)


class BatchedTrainer:
    """A stack of parameter vectors in training.

    A vector that diverges stays, from then on, at its latest values with a finite loss, as a
    trainer leaves it; the others go on.

    Parameters
    ----------
    buffers : BatchBuffers or other Batches
    theta : ndarray, shape (R, P)
        The starts; changed in place.
    optimizer : Optimizer
        Fresh, and used by this stack alone.
    rng : numpy.random.Generator or other Orders
    dropout_rng : numpy.random.Generator
        Sources of the shuffles and of the dropout masks: generators in equal states give several
        stacks the same batches.
    schedule : Schedule
    regularization : Regularization

    Attributes
    ----------
    theta : ndarray, shape (R, P)
    epoch, update : int
        Epochs completed and updates made.
    diverged_at : ndarray of int, shape (R,)
        The update, counted from 1, at which a vector met a number that is not finite; 0 where
        none did.
    """

    def __init__(
        self,
        buffers: Batches,
        theta: Array,
        optimizer: Optimizer,
        rng: Orders,
        dropout_rng: np.random.Generator,
        schedule: Schedule,
        regularization: Regularization,
    ) -> None:
        self.theta = theta
        self.epoch = 0
        self.update = 0
        self.diverged_at = np.zeros(len(theta), np.intp)
        self._buffers = buffers
        self._optimizer = optimizer
        self._rng, self._dropout_rng = rng, dropout_rng
        self._schedule = schedule
        self._gradient = np.zeros_like(theta)
        self._before = theta.copy()
        self._held: Array = np.empty(0, np.intp)
        self._chain = UpdateChain(optimizer, theta, self._gradient, buffers.network, regularization)

    def train_epoch(self) -> Iterator[int]:
        """Train for one epoch; yield the number of updates made after each one."""
        n, size = self._buffers.rows, self._buffers.batch_size
        self._optimizer.scale_rate(self._schedule.factor(self.epoch))
        order = None if size >= n else self._rng.permutation(n)
        for start in range(0, n, size):
            self._update(None if order is None else order[..., start : start + size])
            self.update += 1
            yield self.update
        self.epoch += 1

    def _update(self, rows: Array | None) -> None:
        theta, gradient = self.theta, self._gradient
        batch = self._buffers.filled(rows, len(theta))
        if self._buffers.network.spec.drops:
            batch.draw_masks(self._dropout_rng)
        if not batch.backpropagate(theta, gradient) and self._buffers.tells_losses:
            self._hold(np.logical_not(np.isfinite(batch.last_loss())))
        np.copyto(self._before, theta)
        self._chain.update()
        if len(self._held):
            theta[self._held] = self._before[self._held]
        if not self._chain.is_finite():
            self._hold(np.logical_not(self._chain.finite_parts().all(axis=1)))

    def _hold(self, bad: Array) -> None:
        """Put the rows of `bad` back to before the last update, for good."""
        fresh = np.flatnonzero(bad & (self.diverged_at == 0))
        if len(fresh):
            self.diverged_at[fresh] = self.update + 1
            self.theta[fresh] = self._before[fresh]
            self._held = np.flatnonzero(self.diverged_at)
