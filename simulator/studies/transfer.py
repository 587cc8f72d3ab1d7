"""Transfer learning: B from A's weights against a fresh start, for ever more rows of B.

References
----------
Yosinski, Clune, Bengio and Lipson (2014), "How transferable are features in deep neural networks?"
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from time import perf_counter
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from simulator.nn.network import Network
from simulator.scenarios.experiment import Experiment
from simulator.settings import Setting
from simulator.studies.replicas import (
    EPOCHS,
    Judge,
    checked_seeds,
    first_weights,
    learners,
    rows_in_turns,
    updates_of,
    with_frozen_hidden,
    with_rows,
    without_diverged,
)
from simulator.studies.task_pairs import TaskPair
from simulator.training.state import TrainingState

Array = NDArray[Any]

UPDATES = Setting(
    "updates",
    200,
    10,
    5000,
    whole=True,
    explanation="Updates with which each learns B: as many for few rows as for all.",
)
STARTS: Final = ("fresh", "tuned", "frozen")
ROWS: Final = (5, 10, 20, 50, 100)
_POINTS = 25
# A difference counts from so many standard errors on.
_ERRORS = 2.0


@dataclass(frozen=True, slots=True, eq=False)
class Learnt:
    """How R replicas learnt B from one start and so many rows.

    Attributes
    ----------
    start : int
        In `STARTS`.
    rows : int
        Training rows of B.
    updates : ndarray, shape (k,)
    losses : ndarray, shape (k, R)
        Mean loss on B's validation rows; NaN where a replica has diverged.
    accuracies : ndarray, shape (k, R), or None
    """

    start: int
    rows: int
    updates: Array
    losses: Array
    accuracies: Array | None

    @property
    def scores(self) -> Array:
        """What is the better the higher it is, (k, R): accuracies, or losses below 0."""
        return -self.losses if self.accuracies is None else self.accuracies


@dataclass(frozen=True, slots=True, eq=False)
class TransferRecord:
    """How a study stands; immutable.

    Attributes
    ----------
    rows : tuple of int
        Of B, from few to all.
    learnt : tuple of Learnt
        By rows, then in the order of `STARTS`; those that have been looked at.
    updates : int
        With which each learns B.
    epochs : int
        For which A was learnt.
    seeds : int
    is_over : bool
    """

    rows: tuple[int, ...]
    learnt: tuple[Learnt, ...]
    updates: int
    epochs: int
    seeds: int
    is_over: bool

    def of(self, start: int, rows: int) -> Learnt | None:
        """Return what came of a start and so many rows; None where it is still to come."""
        for one in self.learnt:
            if (one.start, one.rows) == (start, rows):
                return one
        return None

    def is_done(self, one: Learnt) -> bool:
        """Return whether all updates were made."""
        return int(one.updates[-1]) >= self.updates

    def verdict(self, start: int, rows: int) -> int | None:
        """Return whether a start pays for so many rows: 1, or −1 where it does harm.

        The replicas are compared in pairs, for those of one seed have the same rows in the same
        order. A mean difference of less than twice its standard error is none: 0. None is returned
        where the two are still in training.
        """
        ours, fresh = self.of(start, rows), self.of(0, rows)
        if ours is None or fresh is None or not (self.is_done(ours) and self.is_done(fresh)):
            return None
        apart = ours.scores[-1] - fresh.scores[-1]
        apart = apart[np.isfinite(apart)]
        if len(apart) < 2:
            return 0
        error = float(apart.std(ddof=1)) / np.sqrt(len(apart))
        mean = float(apart.mean())
        return int(np.sign(mean)) if abs(mean) > _ERRORS * error else 0

    def rows_for_a_fresh_start(self, start: int, rows: int) -> int | None:
        """Return how many rows a fresh start needs to be as good; None where all are too few."""
        ours = self.of(start, rows)
        for count in self.rows:
            fresh = self.of(0, count)
            if ours is None or fresh is None or not self.is_done(fresh):
                continue
            if np.nanmean(fresh.scores[-1]) >= np.nanmean(ours.scores[-1]):
                return count
        return None


class Transfer:
    """Learns A, then B from its weights and from a fresh start, in slices of time.

    Parameters
    ----------
    pair : TaskPair
    seeds : int
        R, the number of replicas; each has rows of B of its own.
    epochs : int
        For how long A is learnt.
    updates : int
        With how many updates B is learnt.
    fresh_output : bool, default True
        Whether only the hidden layers are taken from A, and the output layer begins anew.

    Raises
    ------
    ValueError
        If a number is out of range, or there is no hidden layer.

    Attributes
    ----------
    pair : TaskPair
    is_over : bool
    """

    def __init__(
        self,
        pair: TaskPair,
        *,
        seeds: int,
        epochs: int,
        updates: int,
        fresh_output: bool = True,
    ) -> None:
        self.pair = pair
        self._frozen = with_frozen_hidden(pair.experiment)
        self._seeds = checked_seeds(pair.experiment, seeds)
        self._epochs = int(EPOCHS.check(epochs))
        self._updates = int(UPDATES.check(updates))
        self._fresh_output = fresh_output
        self._start = first_weights(pair.experiment, self._seeds)
        self._judge = Judge(Network(pair.experiment.spec), pair.second)
        count = len(pair.second.X)
        self._rows = (*(rows for rows in ROWS if rows < count), count)
        self._learnt: list[Learnt] = []
        self._theta: dict[int, Array] = {}
        self.is_over = False
        self._work = self._run()

    def advance(self, deadline_s: float, count: int | None = None) -> bool:
        """Train until a point in time; return whether there is more to do.

        Parameters
        ----------
        deadline_s : float
            As `time.perf_counter` counts. A slice goes past it by one update at most.
        count : int, optional
            End after so many updates, too.
        """
        with np.errstate(all="ignore"):
            for _ in self._work:
                count = None if count is None else count - 1
                if count == 0 or perf_counter() >= deadline_s:
                    break
        return not self.is_over

    def _run(self) -> Iterator[None]:
        first = learners(self.pair.experiment, self._start, [self.pair.first], 0)
        for _ in range(self._epochs):
            for _ in first.train_epoch():
                yield
        taken = first.theta.copy()
        if self._fresh_output:
            network = Network(self.pair.experiment.spec)
            output = network.layer_slice(len(network.spec.layers) - 1)
            taken[:, output] = self._start[:, output]
        plain = self.pair.experiment
        starts = ((plain, self._start), (plain, taken), (self._frozen, taken))
        for rows in self._rows:
            for start, (experiment, theta) in enumerate(starts):
                yield from self._learn(experiment, theta, start, rows)
        self.is_over = True

    def _learn(self, experiment: Experiment, theta: Array, start: int, rows: int) -> Iterator[None]:
        second = self.pair.second
        data = [
            with_rows(second, rows_in_turns(second, seed)[:rows]) for seed in range(self._seeds)
        ]
        trainer = learners(experiment, theta, data, 1)
        points = set(np.linspace(0, self._updates, _POINTS).round().astype(int).tolist())
        seen = [(0, without_diverged(trainer, self._judge.looked(trainer.theta)))]
        self._learnt.append(_learnt(start, rows, seen))
        for made in updates_of(trainer, self._updates):
            if made in points:
                seen.append((made, without_diverged(trainer, self._judge.looked(trainer.theta))))
                self._learnt[-1] = _learnt(start, rows, seen)
            yield
        if rows == self._rows[-1]:
            self._theta[start] = trainer.theta[0].copy()

    def record(self) -> TransferRecord:
        """Return how things stand; what was returned before stays as it was."""
        return TransferRecord(
            self._rows,
            tuple(self._learnt),
            self._updates,
            self._epochs,
            self._seeds,
            self.is_over,
        )

    def state(self, start: int) -> TrainingState | None:
        """Return how the first replica stands after all rows of B; None where it is to come."""
        theta = self._theta.get(start)
        if theta is None:
            return None
        state = self.pair.experiment.initial_state(0)
        state.theta[:] = theta
        batch = self.pair.experiment.scenario.batch_size
        state.epoch, state.update = self._updates // -(-self._rows[-1] // batch), self._updates
        return state


def _learnt(start: int, rows: int, seen: list[tuple[int, Any]]) -> Learnt:
    right = [one.accuracies for _, one in seen if one.accuracies is not None]
    return Learnt(
        start,
        rows,
        np.array([made for made, _ in seen]),
        np.stack([one.losses for _, one in seen]),
        np.stack(right) if right else None,
    )
