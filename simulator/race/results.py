"""What a race is given and what it shows: racers, their ways, and the numbers of one update."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from simulator.optimizers.watched_update import WatchedUpdate
from simulator.settings import Setting

Array = NDArray[np.float64]

BATCH_SIZE = Setting(
    "batch_size",
    1,
    1,
    explanation="Rows of the data whose mean gradient makes one update.",
    whole=True,
    title="Batch size",
)


class LabelTells(StrEnum):
    """What a ready-made label says of a racer, so that it is false once that is changed."""

    OPTIMIZER = "optimizer"
    LEARNING_RATE = "learning_rate"
    ROWS = "rows"


@dataclass(frozen=True, slots=True)
class Racer:
    """One optimizer in a race.

    Attributes
    ----------
    label : str
        What it is called on screen; a message where nobody typed it.
    optimizer : str
        Registered name.
    settings : mapping of str to float
        The optimizer's settings; missing ones take their default.
    batch_size : int or None
        Rows an update; None, or more than there are, means all rows.
    start : ndarray or None, shape (P,)
        Where it starts; None means where the race starts.
    tells : LabelTells or None
        What a ready-made label says; None for a name that is true of any setting.
    """

    label: str
    optimizer: str
    settings: Mapping[str, float] = field(default_factory=dict)
    batch_size: int | None = None
    start: Array | None = None
    tells: LabelTells | None = None


@dataclass(frozen=True, slots=True, eq=False)
class RecordedTrajectory:
    """Where one racer has been, at the updates that its race keeps.

    Attributes
    ----------
    racer : Racer
    points : ndarray, shape (k, P)
        Parameters.
    losses : ndarray, shape (k,)
        Loss on all rows.
    distance : ndarray, shape (k,)
        Length of the way travelled since the start, every update counted, also those between.
    reached : int or None
        First update after which the loss on all rows was at most the threshold.
    diverged : int or None
        First update after which the parameters or the loss were not finite. From there on the
        three arrays hold NaN.
    """

    racer: Racer
    points: Array
    losses: Array
    distance: Array
    reached: int | None
    diverged: int | None


@dataclass(frozen=True, slots=True, eq=False)
class RaceRecord:
    """A race so far; immutable.

    Attributes
    ----------
    updates : ndarray of int, shape (k,)
        Updates made at each kept point, the same for all racers: first 0, last `update`.
    trajectories : tuple of RecordedTrajectory
        One a racer, in the order given.
    update : int
        Updates made.
    threshold : float or None
        The loss to be reached.
    is_over : bool
        Whether all updates are made or all racers have diverged.
    exact_threshold : bool
        Whether the loss on all rows is computed after every update. If not, which is so for
        batches of a part of large data, `RecordedTrajectory.reached` and a loss that is not finite
        are seen at kept points only.
    """

    updates: NDArray[np.int64]
    trajectories: tuple[RecordedTrajectory, ...]
    update: int
    threshold: float | None
    is_over: bool
    exact_threshold: bool = True


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class UpdateNumbers(WatchedUpdate):
    """Everything that one racer computes in one update.

    Attributes
    ----------
    rows : tuple of int, or None
        The training rows of the batch, in order; None means all.
    """

    rows: tuple[int, ...] | None = None

    @property
    def gradient(self) -> Array:
        """What the optimizer gets, shape (P,): 0 for parameters that stay."""
        return self.stages.given
