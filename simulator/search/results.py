"""What became of a setting: how good it was on each fold, and what is made of that."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field

from simulator.storage.strict_json import StrictModel

_Numbers = Annotated[tuple[float | None, ...], Field(strict=False, min_length=1, max_length=400)]


class Result(StrictModel):
    """One setting, trained on all folds for some epochs.

    Attributes
    ----------
    number : int
        The candidate's.
    round : int
        The method's round, from 0 on.
    epochs : int
        For how many it was trained.
    values : tuple
        The candidate's.
    losses : tuple of (float or None)
        Validation loss of each training: fold by fold, start by start. None where it diverged.
    scores : tuple of (float or None), or None
        Accuracy, or R² for regression, likewise; None where there is none.
    training_losses : tuple of (float or None)
        Losses on the rows that were trained on.
    parameters : int
        Of the network.
    relevances : tuple of float, or None
        For each hidden layer by how much the training loss grows, in the mean of all trainings,
        without the node that is missed least; None where the method does not ask.
    """

    number: Annotated[int, Field(ge=0)]
    round: Annotated[int, Field(ge=0)]
    epochs: Annotated[int, Field(ge=1)]
    values: Annotated[tuple[int | float | str | None, ...], Field(strict=False)]
    losses: _Numbers
    scores: _Numbers | None = None
    training_losses: _Numbers
    parameters: Annotated[int, Field(ge=0)]
    relevances: Annotated[tuple[float, ...], Field(strict=False)] | None = None

    @property
    def diverged(self) -> int:
        """How many of its trainings met a number that is not finite."""
        return sum(loss is None for loss in self.losses)

    @property
    def loss(self) -> float:
        """The mean validation loss; infinite where a training has diverged."""
        return _mean(self.losses, math.inf)

    @property
    def spread(self) -> float:
        """The standard deviation of the validation losses over folds and starts."""
        return _spread(self.losses)

    @property
    def training_loss(self) -> float:
        """The mean training loss; infinite where a training has diverged."""
        return _mean(self.training_losses, math.inf)

    @property
    def score(self) -> float:
        """The mean accuracy or R²; −∞ where a training has diverged or there is none."""
        return -math.inf if self.scores is None else _mean(self.scores, -math.inf)

    @property
    def score_spread(self) -> float:
        """The standard deviation of the scores over folds and starts."""
        return math.nan if self.scores is None else _spread(self.scores)

    def cost(self, ranked_by: Literal["loss", "score"]) -> float:
        """Return what is to be small: the loss, or the score the other way round."""
        return self.loss if ranked_by == "loss" else -self.score

    def error(self, ranked_by: Literal["loss", "score"]) -> float:
        """Return the standard error of the cost: the spread over √(number of trainings)."""
        spread = self.spread if ranked_by == "loss" else self.score_spread
        return spread / math.sqrt(len(self.losses))


def _mean(values: Sequence[float | None], otherwise: float) -> float:
    finite = [value for value in values if value is not None]
    return math.fsum(finite) / len(finite) if len(finite) == len(values) else otherwise


def _spread(values: Sequence[float | None]) -> float:
    finite = [value for value in values if value is not None]
    if len(finite) < len(values):
        return math.nan
    return statistics.stdev(finite) if len(finite) > 1 else 0.0


def ranked(results: Sequence[Result], ranked_by: Literal["loss", "score"]) -> list[Result]:
    """Return the latest result of each candidate, the best first.

    Who came to a later round stands before those that did not; in a round the lower cost counts,
    and of equals the one that was named first.
    """
    latest: dict[int, Result] = {}
    for one in sorted(results, key=lambda one: one.round):
        latest[one.number] = one
    return sorted(latest.values(), key=lambda one: (-one.epochs, one.cost(ranked_by), one.number))
