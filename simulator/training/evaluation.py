"""How good parameters are: loss and metrics on all data, and their history over the epochs."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.datasets import Task
from simulator.data.prepared import PreparedData
from simulator.nn.batch_pass import BatchPass
from simulator.nn.network import Network
from simulator.training.ending import Course, course_of

Array = NDArray[Any]

HISTORY_LIMIT = 1024
# From these on a finished run is called a success: nine rows of ten, half of the targets' spread.
_GOOD_ACCURACY = 0.9
GOOD_R2 = 0.5
_COLUMNS = 5


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How good the parameters are on all training and validation data.

    Attributes
    ----------
    loss : float
        Mean loss on the training data.
    accuracy : float or None
        Share of training samples classified right, 0..1; None for regression. A multi-label row
        is right where all its labels are.
    correct : int or None
        Number of training samples classified right.
    total : int
        Number of training samples.
    validation_loss, validation_accuracy : float or None
        The same on the validation data, None where there is none.
    r2, validation_r2 : float or None
        Regression only: the coefficient of determination, the mean over the outputs. None where
        a target is the same in every row, so that it is not defined.
    """

    loss: float
    accuracy: float | None
    correct: int | None
    total: int
    validation_loss: float | None
    validation_accuracy: float | None
    r2: float | None = None
    validation_r2: float | None = None

    @property
    def is_finite(self) -> bool:
        """Whether the losses on training and validation data are finite."""
        late = self.validation_loss
        return math.isfinite(self.loss) and (late is None or math.isfinite(late))

    def settled_losses(self) -> tuple[float, float]:
        """Return the losses for the goal and for early stopping under a mistake-driven loss.

        It may be 0 for a row that is wrong, so that 0 proves nothing: the goal is reached only
        where every training row is right, and a loss of 0 is no best one where a row is wrong.
        Infinite stands for both.
        """
        goal = self.loss if self.correct in (None, self.total) else math.inf
        if self.validation_loss is None:
            return goal, self.loss or goal
        right = self.validation_accuracy in (None, 1.0)
        return goal, self.validation_loss if self.validation_loss or right else math.inf

    def metrics(self) -> dict[str, float]:
        """Return the metrics that exist, by name."""
        named = {
            "accuracy": self.accuracy,
            "validation_accuracy": self.validation_accuracy,
            "r2": self.r2,
            "validation_r2": self.validation_r2,
            "validation_loss": self.validation_loss,
        }
        return {name: value for name, value in named.items() if value is not None}


@dataclass(frozen=True, slots=True, eq=False)
class History:
    """Evaluations over the epochs; immutable, thinned to a bounded number of points.

    Attributes
    ----------
    table : ndarray, shape (k, 5)
        Columns epoch, loss, validation loss, score, validation score; NaN where none. The score
        is the accuracy, and R² for regression.
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
    def score(self) -> Array:
        """Training accuracy 0..1, or R² (at most 1) for regression; shape (k,)."""
        return self.table[:, 3]

    @property
    def validation_score(self) -> Array:
        """Validation accuracy or R², shape (k,)."""
        return self.table[:, 4]

    def until(self, epoch: int) -> History:
        """Return the history up to and including `epoch`."""
        kept = self.epochs <= epoch
        return self if kept.all() else History(_frozen(self.table[kept]), self.stride)

    def course_after(self, epoch: int) -> Course:
        """Return what the loss was doing in the end, judged from the epochs after `epoch`.

        From all epochs where those are too few to say.
        """
        found = course_of(self.loss[self.epochs > epoch])
        return course_of(self.loss) if found is Course.UNKNOWN else found

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


def worst_r2(evaluation: Evaluation) -> float:
    """Return the lowest R² there is, 1 where there is none."""
    scores = evaluation.r2, evaluation.validation_r2
    return min((score for score in scores if score is not None), default=1.0)


def is_success(evaluation: Evaluation) -> bool:
    """Return whether a finished run is called a success."""
    unsure = evaluation.accuracy is not None and evaluation.accuracy < _GOOD_ACCURACY
    return not unsure and worst_r2(evaluation) >= GOOD_R2


def history_row(epoch: int, evaluation: Evaluation) -> list[float]:
    """Return one row of a `History` table."""
    values = (
        evaluation.loss,
        evaluation.validation_loss,
        evaluation.accuracy if evaluation.r2 is None else evaluation.r2,
        evaluation.validation_accuracy
        if evaluation.validation_r2 is None
        else evaluation.validation_r2,
    )
    return [float(epoch), *(math.nan if value is None else value for value in values)]


def evaluate(network: Network, theta: Array, data: PreparedData) -> Evaluation:
    """Return loss and metrics of `theta` on training and validation data."""
    with np.errstate(all="ignore"):
        loss, correct, r2 = _scores(network, theta, data.X, data.Y, data)
        validation_loss, right, validation_r2 = None, None, None
        if len(data.X_validation):
            validation_loss, right, validation_r2 = _scores(
                network, theta, data.X_validation, data.Y_validation, data
            )
    return Evaluation(
        loss,
        None if correct is None else correct / len(data.X),
        correct,
        len(data.X),
        validation_loss,
        None if right is None else right / len(data.X_validation),
        r2,
        validation_r2,
    )


def rows_pass(network: Network, theta: Array, data: PreparedData) -> BatchPass:
    """Return the pass of all training rows: the network's own, which its next one overwrites."""
    with np.errstate(all="ignore"):
        _scores(network, theta, data.X, data.Y, data)
    return network.batch_pass(len(data.X), None, theta.dtype)


def _scores(
    network: Network, theta: Array, X: Array, Y: Array, data: PreparedData
) -> tuple[float, int | None, float | None]:
    batch = network.batch_pass(len(X), None, theta.dtype)
    batch.inputs[:, :-1] = X
    batch.targets[...] = Y.T
    loss = float(batch.loss(theta))
    outputs = batch.layers[-1].a
    if batch.fused:
        batch.layers[-1].activate()
    if data.task == "regression":
        return loss, None, r_squared(outputs, batch.targets)
    return loss, int(np.count_nonzero(right_rows(outputs, batch.targets, data.task))), None


def r_squared(outputs: Array, targets: Array) -> float | None:
    """Return ``R² = 1 − Σ (y − a)² / Σ (y − ȳ)²``, the mean over the outputs.

    Parameters
    ----------
    outputs, targets : ndarray, shape (k, n)
        One sample a column. Scaling both alike does not change R².

    Returns
    -------
    float or None
        At most 1; 0 is as good as always saying the mean. None where a target is the same in
        every row (as with a single row): then it is not defined.
    """
    # Equal targets differ from their rounded mean: whether they differ is asked of them directly.
    if not np.ptp(targets, axis=1).all():
        return None
    middle = targets - targets.mean(axis=1, keepdims=True)
    spread = np.einsum("kn,kn->k", middle, middle)
    if not spread.all():
        return None
    missed = targets - outputs
    return float(np.mean(1.0 - np.einsum("kn,kn->k", missed, missed) / spread))


def classify(outputs: Array, task: Task = "multiclass") -> Array:
    """Return the class of each sample, or its labels for a multi-label task.

    Parameters
    ----------
    outputs : ndarray, shape (k, n) or (R, k, n)
        Network outputs or targets, one sample a column; of R networks at once.
    task : {"binary", "multiclass", "multilabel"}, default "multiclass"

    Returns
    -------
    ndarray of int, shape (n,), or (k, n) for "multilabel"; with R networks ``(R, ...)``
        The largest output's index; with one output 1 where it is above 0.5, else 0. For
        "multilabel" that decision for each output by itself.
    """
    if task == "multilabel":
        return np.asarray(outputs > 0.5, dtype=np.intp)
    if outputs.shape[-2] == 1:
        return np.asarray(outputs[..., 0, :] > 0.5, dtype=np.intp)
    return np.asarray(outputs.argmax(axis=-2))


def right_rows(outputs: Array, targets: Array, task: Task) -> NDArray[np.bool_]:
    """Return which samples are classified right, shape (n,); for multi-label with all labels.

    Parameters
    ----------
    outputs : ndarray, shape (k, n), or (R, k, n) for R networks, which gives (R, n)
    targets : ndarray, shape (k, n)
    task : {"binary", "multiclass", "multilabel"}
    """
    same = np.asarray(classify(outputs, task) == classify(targets, task))
    return np.asarray(same.all(axis=-2)) if task == "multilabel" else same
