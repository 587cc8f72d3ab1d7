"""Catastrophic forgetting: a network learns A and then B, and A's loss stays in view.

After A the way forks: B alone, and B with some of A's rows among its own, which is called replay.

References
----------
McCloskey and Cohen (1989), "Catastrophic interference in connectionist networks"; French (1999),
"Catastrophic forgetting in connectionist networks"; Robins (1995), "Catastrophic forgetting,
rehearsal and pseudorehearsal".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from time import perf_counter
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from simulator.nn.network import Network
from simulator.settings import Setting
from simulator.studies.replicas import (
    EPOCHS,
    Judge,
    checked_seeds,
    first_weights,
    learners,
    rows_in_turns,
    with_frozen_hidden,
    with_rows,
    without_diverged,
)
from simulator.studies.task_pairs import TaskPair
from simulator.training.batched import BatchedTrainer
from simulator.training.state import TrainingState

Array = NDArray[Any]

REPLAY = Setting(
    "replay",
    0.2,
    0.0,
    1.0,
    minimum_open=True,
    explanation="Share of A's training rows that are learnt again among B's.",
)
WAYS: Final = ("alone", "replay")
_MOST_POINTS = 200


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """How good R replicas were at both tasks over some epochs.

    Attributes
    ----------
    epochs : ndarray, shape (k,)
        Counted from the first of A.
    losses : ndarray, shape (k, 2, R)
        Mean loss on the validation rows of A and of B; NaN where a replica has diverged.
    accuracies : ndarray, shape (k, 2, R), or None
        None for regression.
    """

    epochs: Array
    losses: Array
    accuracies: Array | None

    @property
    def scores(self) -> Array:
        """What is the better the higher it is, (k, 2, R): accuracies, or losses below 0."""
        return -self.losses if self.accuracies is None else self.accuracies


@dataclass(frozen=True, slots=True, eq=False)
class ForgettingRecord:
    """How a study stands; immutable.

    Attributes
    ----------
    learning : Course
        While A was learnt.
    ways : tuple of Course
        While B is learnt, in the order of `WAYS`; each begins where A ended.
    epochs : (int, int)
        Of A and of B.
    seeds : int
    replayed : int
        How many of A's rows are learnt again.
    is_over : bool
    """

    learning: Course
    ways: tuple[Course, ...]
    epochs: tuple[int, int]
    seeds: int
    replayed: int
    is_over: bool

    def forgotten(self, way: int) -> Array:
        """Return by how much each replica (R,) is worse at A now than it was at its best.

        In parts of 1 of the accuracy, for regression in the loss's own size.
        """
        course = self.ways[way]
        seen = np.concatenate([self.learning.scores[:, 0], course.scores[:, 0]])
        return np.asarray(seen.max(axis=0) - course.scores[-1, 0])


class Forgetting:
    """Trains replicas on A, then on B alone and with replay, in slices of time.

    Parameters
    ----------
    pair : TaskPair
    seeds : int
        R, the number of replicas.
    epochs : (int, int)
        For how long A and then B is learnt.
    replay : float
        Share of A's rows that the second way learns again; each replica has drawn its own.
    frozen : bool
        Whether only the output layer learns B.

    Raises
    ------
    ValueError
        If a number is out of range, or there is no hidden layer to be frozen.

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
        epochs: tuple[int, int],
        replay: float,
        frozen: bool = False,
    ) -> None:
        self._experiment = pair.experiment
        self._second = with_frozen_hidden(pair.experiment) if frozen else pair.experiment
        self.pair = pair
        self._seeds = checked_seeds(pair.experiment, seeds)
        self._epochs = int(EPOCHS.check(epochs[0])), int(EPOCHS.check(epochs[1]))
        self._replayed = max(1, round(REPLAY.check(replay) * len(pair.first.X)))
        start = first_weights(pair.experiment, self._seeds)
        self._trainers = [learners(pair.experiment, start, [pair.first], 0)]
        network = Network(pair.experiment.spec)
        self._judges = Judge(network, pair.first), Judge(network, pair.second)
        self._seen: list[list[tuple[int, Array]]] = [[], [], []]
        self.is_over = False
        self._record: ForgettingRecord | None = None
        self._work = self._run()
        with np.errstate(all="ignore"):
            self._look(0, self._trainers[0], 0)

    def advance(self, deadline_s: float, count: int | None = None) -> bool:
        """Train until a point in time; return whether there is more to do.

        Parameters
        ----------
        deadline_s : float
            As `time.perf_counter` counts. A slice goes past it by one update at most.
        count : int, optional
            End after so many epochs, too.
        """
        with np.errstate(all="ignore"):
            for is_epoch in self._work:
                count = count - 1 if count is not None and is_epoch else count
                if count == 0 or perf_counter() >= deadline_s:
                    break
        return not self.is_over

    def _run(self) -> Iterator[bool]:
        """Yield after each update whether it has ended an epoch of all that are in training."""
        first, second = self._epochs
        yield from self._learn([0], first, 0)
        learnt = self._trainers[0].theta
        both = [
            with_rows(self.pair.second, rows_in_turns(self.pair.first, seed)[: self._replayed],
                      self.pair.first)
            for seed in range(self._seeds)
        ]  # fmt: skip
        for task, data in ((1, [self.pair.second]), (2, both)):
            self._trainers.append(learners(self._second, learnt, data, task))
            self._look(task, self._trainers[task], first)
        yield from self._learn([1, 2], second, first)
        self.is_over, self._record = True, None

    def _learn(self, stages: list[int], epochs: int, before: int) -> Iterator[bool]:
        points = set(np.linspace(0, epochs, min(epochs, _MOST_POINTS) + 1).round().tolist())
        for epoch in range(1, epochs + 1):
            for stage in stages:
                for _ in self._trainers[stage].train_epoch():
                    yield False
                if epoch in points:
                    self._look(stage, self._trainers[stage], before + epoch)
            yield True

    def _look(self, stage: int, trainer: BatchedTrainer, epoch: int) -> None:
        found = [without_diverged(trainer, judge.looked(trainer.theta)) for judge in self._judges]
        losses = np.stack([one.losses for one in found])
        right = [one.losses if one.accuracies is None else one.accuracies for one in found]
        self._seen[stage].append((epoch, np.stack([losses, np.stack(right)])))
        self._record = None

    def record(self) -> ForgettingRecord:
        """Return how things stand; what was returned before stays as it was."""
        if self._record is None:
            learning, *ways = [self._course(seen) for seen in self._seen if seen]
            self._record = ForgettingRecord(
                learning, tuple(ways), self._epochs, self._seeds, self._replayed, self.is_over
            )
        return self._record

    def _course(self, seen: list[tuple[int, Array]]) -> Course:
        values = np.stack([one for _, one in seen])
        has_classes = self.pair.first.task != "regression"
        return Course(
            np.array([epoch for epoch, _ in seen]),
            values[:, 0],
            values[:, 1] if has_classes else None,
        )

    def state(self, stage: int) -> TrainingState | None:
        """Return how the first replica stands: after A (0), after B alone (1), with replay (2).

        None where that stage has not begun.
        """
        if stage >= len(self._trainers):
            return None
        state = self._experiment.initial_state(0)
        state.theta[:] = self._trainers[stage].theta[0]
        made = [self._trainers[0], *([self._trainers[stage]] if stage else [])]
        state.epoch = sum(one.epoch for one in made)
        state.update = sum(one.update for one in made)
        return state
