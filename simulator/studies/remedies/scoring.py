"""How good the networks of a stack are on the same rows, all at once."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

from simulator.data.datasets import Task
from simulator.nn.batch_pass import BatchPass
from simulator.nn.network import Network
from simulator.training.evaluation import right_rows

Array = NDArray[Any]

# Numbers of the buffers of one pass: they stay in the cache.
_NUMBERS = 1 << 18


class Scorer:
    """Measures stacks of parameters on rows that stay the same.

    Parameters
    ----------
    network : Network
    X, Y : ndarray, shapes (n, f) and (n, k)
    task : {"binary", "multiclass", "multilabel", "regression"}
    dtype : dtype
        Of the stacks.
    """

    def __init__(self, network: Network, X: Array, Y: Array, task: Task, dtype: DTypeLike) -> None:
        self._network, self._task, self._dtype = network, task, dtype
        self._X, self._targets = X, np.ascontiguousarray(Y.T, dtype)
        self._passes: dict[int, BatchPass] = {}
        widths = sum(columns for _, columns in network.spec.parameter_shapes)
        self._at_once = max(1, _NUMBERS // max(1, 3 * widths * len(X)))
        middle = self._targets - self._targets.mean(axis=1, keepdims=True)
        self._spread = np.einsum("kn,kn->k", middle, middle)
        self._differ = bool(np.ptp(self._targets, axis=1).all() and self._spread.all())

    def measure(self, theta: Array) -> tuple[Array, Array]:
        """Return the mean losses and the scores of a stack (R, P), each of shape (R,).

        The score is the share of rows that are classified right and, for regression, R²; NaN where
        that is not defined.
        """
        losses, scores = np.empty(len(theta)), np.empty(len(theta))
        with np.errstate(all="ignore"):
            for start in range(0, len(theta), self._at_once):
                part = slice(start, start + self._at_once)
                batch = self._pass(len(theta[part]))
                losses[part] = batch.loss(theta[part])
                scores[part] = self._scores(batch)
        return losses, scores

    def _scores(self, batch: BatchPass) -> Array:
        last = batch.layers[-1]
        if batch.fused:
            last.activate()
        if self._task != "regression":
            return np.asarray(right_rows(last.a, self._targets, self._task).mean(axis=-1))
        if not self._differ:
            return np.full(len(last.a), np.nan)
        missed = last.a - self._targets
        return np.asarray(
            np.mean(1.0 - np.einsum("rkn,rkn->rk", missed, missed) / self._spread, axis=1)
        )

    def _pass(self, replicas: int) -> BatchPass:
        found = self._passes.get(replicas)
        if found is None:
            network = self._network
            found = BatchPass(network.spec, network.blocks, len(self._X), replicas, self._dtype)
            found.inputs[:, :-1] = self._X
            found.targets[...] = self._targets
            self._passes[replicas] = found
        return found
