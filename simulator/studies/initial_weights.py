"""A study of initial weights: one network trained from many random starts at once.

Each start is a replica (`simulator.training.batched`), drawn from a seed of its own and fed the
same batches in the same order as all others, so that nothing but the first weights tells them
apart.
Early stopping is left out: every start gets equally many updates.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator import optimizers
from simulator.diagnostics.activation_statistics import LayerActivity, layer_activity
from simulator.messages import Message
from simulator.nn import initializers, losses
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.scenarios.experiment import Experiment
from simulator.settings import Setting
from simulator.studies.study_record import StudyRecord, guess_loss, stuck_threshold
from simulator.training.batched import BatchBuffers, BatchedTrainer
from simulator.training.state import initial_state

Array = NDArray[Any]

__all__ = ["EPOCHS", "SEED", "STARTS", "Study", "StudyRecord"]

STARTS = Setting(
    "starts", 200, 10, 1000, whole=True, explanation="How many random starts are trained."
)
EPOCHS = Setting(
    "epochs", 300, 1, 100_000, whole=True, explanation="For how many epochs each is trained."
)
SEED = Setting(
    "seed",
    0,
    0,
    2**32 - 1 - STARTS.maximum,
    whole=True,
    explanation="Seed of the first start; the others have the numbers after it.",
)

# Points of a curve: evenly spaced ones, and ever closer ones where curves fall fastest.
_EVEN_POINTS, _EARLY_POINTS = 160, 60
# What a group of starts may take: all that an update touches should stay in the cache.
_GROUP_BYTES = 1 << 21
_MOST_BYTES = 1 << 30
_MOST_FLOAT32 = float(np.finfo(np.float32).max)


class Study:
    """Trains many random starts of an experiment, in slices of time.

    Parameters
    ----------
    experiment : Experiment
        Network, data, optimizer, batch size, schedule and regularization.
    starts : int, 10 to 1000, default 200
        R, the number of starts.
    initializer : str, optional
        Name of the rule for the first weights; default: the scenario's.
    seed : int, default 0
        Seed of the first start, and of the order of the rows; the starts have the seeds
        ``seed .. seed + starts - 1``.
    epochs : int, optional
        Default: the scenario's number.

    Raises
    ------
    ValueError
        If a number is out of range, the initializer is unknown, or so many starts of a network of
        this size do not fit into memory.
    """

    def __init__(
        self,
        experiment: Experiment,
        starts: int = 200,
        initializer: str | None = None,
        *,
        seed: int = 0,
        epochs: int | None = None,
    ) -> None:
        scenario = experiment.scenario
        self.experiment = experiment
        self.initializer = initializers.get(initializer or scenario.initializer).name
        self.epochs = int(EPOCHS.check(scenario.epochs if epochs is None else epochs))
        self.seeds = _seeds(seed, starts)
        self.guess = guess_loss(experiment.spec, experiment.data)
        _check_memory(experiment, starts)
        self._buffers = BatchBuffers(Network(experiment.spec), experiment.data, scenario.batch_size)
        self._groups = self._drawn_groups()
        self._measures = _Measures(_points(self.epochs), starts, self._buffers)
        self._record: StudyRecord | None = None
        self._work = self._run()
        self.is_over = False

    def _drawn_groups(self) -> list[BatchedTrainer]:
        """Return the starts, in groups small enough for the cache."""
        experiment = self.experiment
        rows = _group_size(experiment.spec, self._buffers.batch_size)
        parts = np.array_split(self.seeds, -(-len(self.seeds) // rows))
        schedule, regularization, _ = experiment.rules
        groups = []
        for seeds in parts:
            stream = experiment.initial_state(int(self.seeds[0]))  # the same for each group
            theta = np.stack([self._start(int(seed)) for seed in seeds])
            groups.append(
                BatchedTrainer(
                    self._buffers, theta, stream.optimizer, stream.rng, stream.dropout_rng,
                    schedule, regularization,
                )
            )  # fmt: skip
        return groups

    def _start(self, seed: int) -> Array:
        # The optimizer has no part in the start.
        state = initial_state(self.experiment.spec, optimizers.get("sgd"), seed, self.initializer)
        return state.theta

    # -- working

    def advance(self, deadline_s: float, count: int | None = None) -> bool:
        """Train until a point in time; return whether there is more to do.

        Parameters
        ----------
        deadline_s : float
            As `time.perf_counter` counts. A slice goes past it by one update of a group at most.
        count : int, optional
            End after so many epochs of all starts, too.
        """
        with np.errstate(all="ignore"):
            for is_epoch in self._work:
                count = count - 1 if count is not None and is_epoch else count
                if count == 0 or perf_counter() >= deadline_s:
                    break
        return not self.is_over

    def _run(self) -> Iterator[bool]:
        """Yield after each piece of work whether it has ended an epoch."""
        yield from self._measure(0)
        for epoch in range(1, self.epochs + 1):
            for group in self._groups:
                for _ in group.train_epoch():
                    yield False
            if self._measures.wants(epoch):
                yield from self._measure(epoch)
            self.is_over = epoch == self.epochs
            yield True

    def _measure(self, epoch: int) -> Iterator[bool]:
        for _ in self._measures.take(epoch, self._groups):
            yield False
        self._record = None

    # -- reading

    def record(self) -> StudyRecord:
        """Return how things stand; what was returned before stays as it was."""
        per_epoch = -(-len(self.experiment.data.X) // self._buffers.batch_size)
        updates = min(group.update for group in self._groups)
        found = self._record
        if found is None:
            found = self._record = self._measured(self.epochs * per_epoch)
        if (found.updates, found.is_over) != (updates, self.is_over):
            found = self._record = replace(found, updates=updates, is_over=self.is_over)
        return found

    def _measured(self, total_updates: int) -> StudyRecord:
        measures = self._measures
        at = np.concatenate([group.diverged_at for group in self._groups])
        final = measures.final.copy()
        diverged = (at > 0) | ~np.isfinite(final)
        final[diverged] = np.nan
        alive = final[~diverged]
        best = float(alive.min()) if len(alive) else math.nan
        return StudyRecord(
            self.initializer, self.seeds, *measures.curves(), _fixed(final),
            measures.validation, measures.accuracy, _fixed(diverged), _fixed(at),
            self.guess, stuck_threshold(best, self.guess),
            self.epochs, 0, total_updates, False,
            losses.get(self.experiment.spec.loss).mistake_driven,
        )  # fmt: skip

    def parameters(self, index: int) -> Array:
        """Return a copy of the current parameters of a start, shape (P,).

        Raises
        ------
        ValueError
            If there is no start of that number.
        """
        return self._row(index).copy()

    def start(self, index: int) -> Array:
        """Return the parameters that a start began with, shape (P,)."""
        self._row(index)
        return self._start(int(self.seeds[index]))

    def activity(self, index: int) -> tuple[LayerActivity, ...]:
        """Return how a start's activations are spread in each layer, at first and now."""
        network, X = self._buffers.network, self.experiment.data.X
        return layer_activity(network, self.start(index), self._row(index), X)

    def _row(self, index: int) -> Array:
        if not 0 <= index < len(self.seeds):
            problem = Message("{name} must be in 0..{last}, got {got}")
            raise ValueError(problem.format(name="start", last=len(self.seeds) - 1, got=index))
        for group in self._groups:
            if index < len(group.theta):
                return np.asarray(group.theta[index])
            index -= len(group.theta)
        raise AssertionError("the groups hold all starts")


class _Measures:
    """The curves of all starts, and the latest figures.

    Attributes
    ----------
    final : ndarray, shape (R,)
    validation, accuracy : ndarray, shape (R,), or None
    """

    def __init__(self, points: Array, starts: int, buffers: BatchBuffers) -> None:
        self._points = points
        self._buffers = buffers
        self._losses = np.empty((len(points), starts), np.float32)
        self._count = 0
        self.final = np.full(starts, np.nan)
        self.validation: Array | None = None
        self.accuracy: Array | None = None

    def wants(self, epoch: int) -> bool:
        """Return whether the losses after `epoch` are kept."""
        return bool(self._points[self._count] == epoch)

    def take(self, epoch: int, groups: list[BatchedTrainer]) -> Iterator[None]:
        """Evaluate all starts, piece by piece; nothing that can be read changes before the end."""
        final, accuracy = np.empty_like(self.final), np.empty_like(self.final)
        validation = np.empty_like(self.final)
        counts, late = False, len(self._buffers.data.X_validation) > 0
        offset = 0
        for group in groups:
            for part, values, right in self._buffers.scores(group.theta):
                rows = slice(offset + part.start, offset + part.stop)
                final[rows] = values
                if right is not None:
                    accuracy[rows], counts = right, True
                yield
            for part, values, _ in (
                self._buffers.scores(group.theta, validation=True) if late else ()
            ):
                validation[offset + part.start : offset + part.stop] = values
                yield
            offset += len(group.theta)
        gone = np.concatenate([group.diverged_at for group in groups]) > 0
        # Beyond what float32 holds, a loss is drawn as a huge one.
        self._losses[self._count] = np.where(gone, np.nan, np.minimum(final, _MOST_FLOAT32))
        self._count += 1
        self.final = final
        self.validation = _fixed(validation) if late else None
        self.accuracy = _fixed(accuracy) if counts else None

    def curves(self) -> tuple[Array, Array]:
        """Return copies of the epochs (k,) and the losses (k, R) measured so far."""
        known = slice(self._count)
        return _fixed(self._points[known].copy()), _fixed(self._losses[known].copy())


def _seeds(first: int, starts: int) -> Array:
    count = int(STARTS.check(starts))
    return _fixed(int(SEED.check(first)) + np.arange(count, dtype=np.int64))


def _fixed(values: Array) -> Array:
    values.setflags(write=False)
    return values


def _points(epochs: int) -> Array:
    """Return the epochs at which losses are kept: 0 and the last among them."""
    even = np.linspace(0.0, epochs, min(epochs + 1, _EVEN_POINTS))
    early = np.geomspace(1.0, epochs, _EARLY_POINTS)
    return np.unique(np.concatenate([even, early]).round().astype(np.int64))


def _group_size(spec: NetworkSpec, batch_size: int) -> int:
    widths = sum(columns for _, columns in spec.parameter_shapes)
    numbers = 3 * widths * batch_size + 6 * spec.parameter_count
    return max(1, _GROUP_BYTES // (8 * numbers))


def _check_memory(experiment: Experiment, starts: int) -> None:
    kept = 5 + len(optimizers.get(experiment.scenario.optimizer.name).state_names)
    count = experiment.spec.parameter_count
    most = _MOST_BYTES // (8 * kept * count)
    if starts > most:
        raise ValueError(
            Message(
                "{name} must be <= {most} for a network of {count} parameters, so that "
                "all of them fit into memory, got {got}",
                name="starts",
                most=most,
                count=f"{count:,}",
                got=starts,
            )
        )
