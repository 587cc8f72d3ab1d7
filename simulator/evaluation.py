"""How good parameters are: loss and metrics on all data, and their history over the epochs."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data import PreparedData
from simulator.network import Network

Array = NDArray[Any]

HISTORY_LIMIT = 1024
_COLUMNS = 5


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How good the parameters are on all training and validation data.

    Attributes
    ----------
    loss : float
        Mean loss on the training data.
    accuracy : float or None
        Share of training samples classified right, 0..1; None for regression.
    correct : int or None
        Number of training samples classified right.
    total : int
        Number of training samples.
    validation_loss, validation_accuracy : float or None
        The same on the validation data, None where there is none.
    """

    loss: float
    accuracy: float | None
    correct: int | None
    total: int
    validation_loss: float | None
    validation_accuracy: float | None

    def metrics(self) -> dict[str, float]:
        """Return the metrics that exist, by name."""
        named = {
            "accuracy": self.accuracy,
            "validation_accuracy": self.validation_accuracy,
            "validation_loss": self.validation_loss,
        }
        return {name: value for name, value in named.items() if value is not None}


@dataclass(frozen=True, slots=True, eq=False)
class History:
    """Evaluations over the epochs; immutable, thinned to a bounded number of points.

    Attributes
    ----------
    table : ndarray, shape (k, 5)
        Columns epoch, loss, validation loss, accuracy, validation accuracy; NaN where none.
    stride : int
        Epochs that are a multiple of it are recorded.
    """

    table: Array = field(default_factory=lambda: _frozen(np.empty((0, _COLUMNS))))
    stride: int = 1

    @property
    def epochs(self) -> Array:
        """Epochs completed, shape (k,)."""
        return self.table[:, 0]

    @property
    def loss(self) -> Array:
        """Mean training loss, shape (k,)."""
        return self.table[:, 1]

    @property
    def validation_loss(self) -> Array:
        """Mean validation loss, shape (k,)."""
        return self.table[:, 2]

    @property
    def accuracy(self) -> Array:
        """Training accuracy 0..1, shape (k,)."""
        return self.table[:, 3]

    @property
    def validation_accuracy(self) -> Array:
        """Validation accuracy 0..1, shape (k,)."""
        return self.table[:, 4]

    def until(self, epoch: int) -> History:
        """Return the history up to and including `epoch`."""
        kept = self.epochs <= epoch
        return self if kept.all() else History(_frozen(self.table[kept]), self.stride)

    def extended(self, rows: list[list[float]]) -> History:
        """Return a history with `rows` added, every second point dropped when it grows too long."""
        if not rows:
            return self
        table = np.concatenate([self.table, np.array(rows)])
        stride = self.stride
        while len(table) > HISTORY_LIMIT:
            stride *= 2
            table = table[table[:, 0] % stride == 0]
        return History(_frozen(table), stride)


def _frozen(table: Array) -> Array:
    table.setflags(write=False)
    return table


def history_row(epoch: int, evaluation: Evaluation) -> list[float]:
    """Return one row of a `History` table."""
    values = (
        evaluation.loss,
        evaluation.validation_loss,
        evaluation.accuracy,
        evaluation.validation_accuracy,
    )
    return [float(epoch), *(math.nan if value is None else value for value in values)]


def evaluate(network: Network, theta: Array, data: PreparedData) -> Evaluation:
    """Return loss and metrics of `theta` on training and validation data."""
    with np.errstate(all="ignore"):
        loss, correct = _scores(network, theta, data.X, data.Y, data)
        validation_loss, right = None, None
        if len(data.X_validation):
            validation_loss, right = _scores(
                network, theta, data.X_validation, data.Y_validation, data
            )
    return Evaluation(
        loss,
        None if correct is None else correct / len(data.X),
        correct,
        len(data.X),
        validation_loss,
        None if right is None else right / len(data.X_validation),
    )


def _scores(
    network: Network, theta: Array, X: Array, Y: Array, data: PreparedData
) -> tuple[float, int | None]:
    batch = network.batch_pass(len(X), None, theta.dtype)
    batch.inputs[:, :-1] = X
    batch.targets[...] = Y.T
    loss = float(batch.loss(theta))
    if data.task == "regression":
        return loss, None
    outputs = batch.layers[-1].a
    if batch.fused:
        batch.layers[-1].activate()
    return loss, int(np.count_nonzero(classify(outputs) == classify(batch.targets)))


def classify(outputs: Array) -> Array:
    """Return the class of each sample.

    Parameters
    ----------
    outputs : ndarray, shape (k, n)
        Network outputs or targets, one sample a column.

    Returns
    -------
    ndarray of int, shape (n,)
        The largest output's index; with one output 1 where it is above 0.5, else 0.
    """
    if len(outputs) == 1:
        return np.asarray(outputs[0] > 0.5, dtype=np.intp)
    return np.asarray(outputs.argmax(axis=0))
