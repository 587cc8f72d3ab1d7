"""What a study of initial weights found, and by what rule a start counts as stuck."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.prepared import PreparedData
from simulator.messages import Message
from simulator.nn import losses
from simulator.nn.spec import NetworkSpec

Array = NDArray[Any]

# A start is stuck where its loss stays above this share of what a constant answer would cost ...
STUCK_SHARE = 0.25
# ... unless no start comes far below that: then above this many times the best start's loss,
TIMES_BEST = 2.0
# and in any case where it is hardly better than the constant answer.
HARDLY_BETTER = 0.9
# Where the constant answer costs nothing.
NEXT_TO_NOTHING = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class StudyRecord:
    """How a study stands; immutable. R starts, k points of each curve.

    Attributes
    ----------
    initializer : str
        Name of the rule that the starts are drawn by.
    seeds : ndarray of int, shape (R,)
        Each start's seed, as for `Experiment.initial_state`.
    epochs : ndarray of int, shape (k,)
        Epochs at which all losses were measured, from 0 on.
    losses : ndarray of float32, shape (k, R)
        Mean training losses then; NaN once a start has diverged.
    final : ndarray, shape (R,)
        The latest of them in full precision.
    validation, accuracy : ndarray, shape (R,), or None
        Validation loss and share of training rows classified right, 0..1, at the same point; None
        where there is none.
    diverged : ndarray of bool, shape (R,)
        Starts that met a number that is not finite; they are trained no further.
    diverged_at : ndarray of int, shape (R,)
        The update, counted from 1, at which that was; 0 for the others.
    guess : float
        Loss of always giving the same answer; see `guess_loss`.
    threshold : float
        The loss above which a start counts as stuck.
    total_epochs, updates, total_updates : int
        Epochs there will be, updates that every start has made, and will have made.
    is_over : bool
        Whether all epochs are done.
    by_rows : bool
        Whether a start is solved where every row is right, whatever its loss: that of a wrong row
        may be 0 (`Loss.mistake_driven`).
    """

    initializer: str
    seeds: Array
    epochs: Array
    losses: Array
    final: Array
    validation: Array | None
    accuracy: Array | None
    diverged: Array
    diverged_at: Array
    guess: float
    threshold: float
    total_epochs: int
    updates: int
    total_updates: int
    is_over: bool
    by_rows: bool = False

    @property
    def stuck(self) -> Array:
        """Starts that have not diverged and are not solved, shape (R,).

        Their loss is above the threshold; or a row is wrong, where that is what counts.
        """
        if self.by_rows and self.accuracy is not None:
            return np.asarray(~self.diverged & (self.accuracy < 1.0))
        with np.errstate(invalid="ignore"):
            return np.asarray(~self.diverged & (self.final > self.threshold))

    @property
    def best(self) -> float:
        """The lowest loss of all starts; NaN where all have diverged."""
        alive = self.final[~self.diverged]
        return float(alive.min()) if len(alive) else math.nan

    def judged(self, threshold: float) -> StudyRecord:
        """Return the same with another threshold.

        Raises
        ------
        ValueError
            If it is not a finite number > 0.
        """
        if not (math.isfinite(threshold) and threshold > 0.0):
            raise ValueError(
                Message(
                    "{name} must be a finite number > 0, got {got}", name="threshold", got=threshold
                )
            )
        return replace(self, threshold=threshold)


def guess_loss(spec: NetworkSpec, data: PreparedData) -> float:
    """Return the mean training loss of always giving the same answer, whatever the inputs.

    The answer is the mean or the median of the targets, whichever costs less: these are the best
    constants for squared errors and cross-entropy, and for absolute errors. A loss that shrinks
    with the weights (`Loss.mistake_driven`) lets any answer be given for nothing.
    """
    loss, targets = losses.get(spec.loss), np.ascontiguousarray(data.Y.T)
    if loss.mistake_driven:
        return 0.0
    found = []
    for answer in (targets.mean(axis=1), np.median(targets, axis=1)):
        same = np.repeat(answer[:, None], targets.shape[1], axis=1)
        with np.errstate(all="ignore"):
            total = loss.value(same, targets, np.empty_like(same))
        found.append(float(total) / loss.divisor(targets.shape[1], len(targets)))
    finite = [value for value in found if math.isfinite(value)]
    return min(finite, default=math.inf)


def stuck_threshold(best: float, guess: float) -> float:
    """Return the loss above which a start counts as stuck, if nobody chooses one.

    A quarter of the loss of always giving the same answer. Where the data are so hard that no
    start comes far below that, twice the best start's loss, and never more than nine tenths of
    what a constant answer costs: a start that has learnt nothing is stuck even if all are. Where
    a constant answer costs nothing, any loss above zero, to rounding, is stuck; the perceptron
    criterion, which takes nothing for some wrong rows, goes by rows (`StudyRecord.by_rows`).

    Parameters
    ----------
    best : float
        Lowest loss of all starts; NaN where there is none.
    guess : float
        See `guess_loss`.
    """
    if guess == 0.0:
        return NEXT_TO_NOTHING
    if not math.isfinite(guess):
        return TIMES_BEST * best if math.isfinite(best) and best > 0.0 else 1.0
    twice = TIMES_BEST * best if math.isfinite(best) else 0.0
    return min(max(STUCK_SHARE * guess, twice), HARDLY_BETTER * guess)
