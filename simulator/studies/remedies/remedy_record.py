"""What a study of remedies has found so far."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Spread:
    """A mean over runs with its standard deviation; NaN where there is nothing to tell."""

    mean: float
    deviation: float

    @classmethod
    def of(cls, values: Array) -> Spread:
        """Return those of the finite values; of a single one the deviation is NaN."""
        known = values[np.isfinite(values)]
        if not len(known):
            return cls(math.nan, math.nan)
        deviation = float(known.std(ddof=1)) if len(known) > 1 else math.nan
        return cls(float(known.mean()), deviation)


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """How the runs with one remedy stand; immutable. R runs, k points of each curve.

    A run that has ended keeps the figures of the weights that it ended with.

    Attributes
    ----------
    name : str
        The remedy's.
    strength : float
    epochs : ndarray of int, shape (k,)
    training, validation : ndarray, shape (k, R)
        Mean losses after these epochs; NaN once a run has diverged.
    scores, late_scores : ndarray, shape (k, R)
        Share of rows classified right, or R²: of training and of validation rows.
    best_epoch, ended_at : ndarray of int, shape (R,)
        When the validation loss was lowest, and when the run ended: 0 while it goes on, -1 where
        it diverged.
    epochs_total : int
        After which it ends at the latest.
    parameters : int
        Of the network.
    rows : int
        Training rows.
    """

    name: str
    strength: float
    epochs: Array
    training: Array
    validation: Array
    scores: Array
    late_scores: Array
    best_epoch: Array
    ended_at: Array
    epochs_total: int
    parameters: int
    rows: int

    @property
    def loss(self) -> Spread:
        """The training loss now."""
        return Spread.of(self.training[-1])

    @property
    def late_loss(self) -> Spread:
        """The validation loss now."""
        return Spread.of(self.validation[-1])

    @property
    def score(self) -> Spread:
        """The share of training rows right now, or R²."""
        return Spread.of(self.scores[-1])

    @property
    def late_score(self) -> Spread:
        """The share of validation rows right now, or R²."""
        return Spread.of(self.late_scores[-1])

    @property
    def gap(self) -> Spread:
        """By how much the validation loss is above the training loss, run by run."""
        return Spread.of(self.validation[-1] - self.training[-1])

    @property
    def is_over(self) -> bool:
        """Whether all runs have ended."""
        return bool(self.ended_at.all())


@dataclass(frozen=True, slots=True, eq=False)
class RemedyRecord:
    """How a study stands.

    Attributes
    ----------
    found : tuple of Found
        In the order in which the remedies were chosen.
    by_rows : tuple of Found
        The network as it is from fewer and more training rows: its learning curve, if wanted.
    seeds : tuple of int
    folds : int
        0: validated on the rows that the scenario keeps aside.
    epochs, epochs_total : int
        Epochs that all have made, and the most that one makes.
    is_regression : bool
        Whether scores are R².
    """

    found: tuple[Found, ...]
    by_rows: tuple[Found, ...]
    seeds: tuple[int, ...]
    folds: int
    epochs: int
    epochs_total: int
    is_regression: bool

    @property
    def is_over(self) -> bool:
        """Whether all runs have ended."""
        return all(one.is_over for one in (*self.found, *self.by_rows))

    def ranked(self) -> tuple[Found, ...]:
        """Return the remedies, the one with the lowest validation loss first; lost ones last."""

        def place(one: Found) -> float:
            mean = one.late_loss.mean
            return mean if math.isfinite(mean) else math.inf

        return tuple(sorted(self.found, key=place))
