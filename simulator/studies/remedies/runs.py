"""All starts of one experiment, trained as one stack, and the remedies that end them in their ways.

Remedies that change nothing but when training ends share a stack: their runs are the same ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.network import Network
from simulator.scenarios.experiment import Experiment
from simulator.studies.remedies.ending import Ending
from simulator.studies.remedies.scoring import Scorer
from simulator.training.batched import BatchBuffers, BatchedTrainer

Array = NDArray[Any]

# Points of a curve: evenly spaced ones, and ever closer ones where curves fall fastest.
_EVEN_POINTS, _EARLY_POINTS = 48, 16
# What a group of runs may take: all that an update touches should stay in the cache.
_GROUP_BYTES = 1 << 20
# Figures agree with those of a trainer to five digits, in less than half the time.
_DTYPE = np.float32


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """Losses and scores, (R,) each, on training and on validation rows."""

    loss: Array
    late: Array
    score: Array
    late_score: Array

    def where(self, chosen: Array, other: Measured) -> Measured:
        """Return these where `chosen`, and another's elsewhere."""
        return Measured(
            np.where(chosen, self.loss, other.loss),
            np.where(chosen, self.late, other.late),
            np.where(chosen, self.score, other.score),
            np.where(chosen, self.late_score, other.late_score),
        )


class Line:
    """One remedy's ends of the runs of a stack, and its curves.

    Parameters
    ----------
    ending : Ending

    Attributes
    ----------
    ending : Ending
    epochs : list of int
    measured : list of Measured
        After these epochs; of a run that has ended, what its last weights give, and of one that
        diverged NaN.
    held : Measured or None
        Of the weights that runs ended with, for the runs of `held_for`, (R,).
    """

    def __init__(self, ending: Ending) -> None:
        self.ending = ending
        self.epochs: list[int] = []
        self.measured: list[Measured] = []
        self.held: Measured | None = None
        self.held_for: Array = np.zeros(len(ending.theta), np.bool_)
        self._points = _points(ending.epochs)

    def asks_at(self, epoch: int) -> bool:
        """Return whether anything of this line needs the losses after an epoch."""
        return self.ending.stopping.is_on or self.is_due(epoch)

    def is_due(self, epoch: int) -> bool:
        """Return whether the curve gets a point after an epoch."""
        return epoch in self._points

    def note(self, epoch: int, now: Measured) -> None:
        """Add a point to the curve."""
        lost = self.ending.ended_at < 0
        nothing = Measured(*(np.full(len(lost), np.nan) for _ in range(4)))
        self.epochs.append(epoch)
        self.measured.append(nothing.where(lost, now))


class Runs:
    """A stack of runs that differ in their seeds alone.

    Parameters
    ----------
    experiment : Experiment
    seeds : sequence of int
        Of the first weights; the order of the rows is that of the first one.
    key : object
        What tells this stack from others.

    Attributes
    ----------
    key
        As given.
    lines : list of Line
    """

    def __init__(self, experiment: Experiment, seeds: tuple[int, ...], key: object) -> None:
        self.key = key
        network, data = Network(experiment.spec), experiment.data
        self._groups = _grouped(experiment, network, seeds)
        self._early, self._late = (
            Scorer(network, X, Y, data.task, _DTYPE)
            for X, Y in ((data.X, data.Y), (data.X_validation, data.Y_validation))
        )
        self.lines: list[Line] = []
        self._epoch = 0

    def ended_by(self, experiment: Experiment, epochs: int) -> Line:
        """Return the line of a remedy that leaves the runs as they are up to their ends."""
        stopping = experiment.scenario.stopping.stopping
        line = Line(Ending(stopping, epochs, self._theta()))
        self.lines.append(line)
        return line

    @property
    def is_over(self) -> bool:
        """Whether all runs have ended, by all rules."""
        return all(line.ending.is_over for line in self.lines)

    def begin(self) -> None:
        """Measure the starts."""
        self._look(0)

    def train_epoch(self) -> Iterator[None]:
        """Train for an epoch and look at it; yield after every update.

        Where nothing is looked at, training waits until it is: a group that makes many updates in a
        row has its numbers in the cache.
        """
        if self.is_over:
            return
        self._epoch += 1
        if not any(line.asks_at(self._epoch) for line in self._open_lines()):
            return
        for group in self._groups:
            while group.epoch < self._epoch:
                for _ in group.train_epoch():
                    yield
        self._look(self._epoch)

    def _open_lines(self) -> list[Line]:
        return [line for line in self.lines if not line.ending.is_over]

    def _theta(self) -> Array:
        """Return the weights of all runs as they stand, shape (R, P)."""
        return np.concatenate([group.theta for group in self._groups])

    def parameters(self, line: Line, run: int) -> Array:
        """Return a copy of the weights that a run has now, or has ended with, shape (P,)."""
        ended = line.ending.ended_at[run] > 0
        theta = line.ending.theta if ended else self._theta()
        return np.asarray(theta[run], np.float64)

    # -- looking

    def _look(self, epoch: int) -> None:
        """Measure the stack where a rule asks for it or a curve gets a point."""
        open_lines = self._open_lines()
        theta = self._theta()
        now = self._measured(theta)
        at = np.concatenate([group.diverged_at for group in self._groups])
        gone = (at > 0) | ~np.isfinite(now.loss)
        for line in open_lines:
            line.ending.give_up(gone)
            line.ending.take(epoch, theta, now.loss, now.late)
            if line.is_due(epoch) or line.ending.is_over:
                self._note(line, epoch, now)

    def _measured(self, theta: Array) -> Measured:
        loss, score = self._early.measure(theta)
        late, late_score = self._late.measure(theta)
        return Measured(loss, late, score, late_score)

    def _note(self, line: Line, epoch: int, now: Measured) -> None:
        ended = line.ending.ended_at > 0
        if ended.any():
            if line.held is None or (ended != line.held_for).any():
                line.held, line.held_for = self._measured(line.ending.theta), ended
            now = line.held.where(ended, now)
        line.note(epoch, now)


def _grouped(
    experiment: Experiment, network: Network, seeds: tuple[int, ...]
) -> list[BatchedTrainer]:
    """Return the runs, in groups small enough for the cache, each fed the same batches."""
    spec, scenario = experiment.spec, experiment.scenario
    widths = sum(columns for _, columns in spec.parameter_shapes)
    rows = min(scenario.batch_size, len(experiment.data.X))
    numbers = 3 * widths * rows + 6 * spec.parameter_count
    size = max(1, _GROUP_BYTES // (np.dtype(_DTYPE).itemsize * numbers))
    schedule, regularization, _ = experiment.rules
    groups = []
    for part in np.array_split(np.array(seeds), -(-len(seeds) // size)):
        stream = experiment.initial_state(seeds[0])  # the same for each group
        theta = np.stack([experiment.initial_state(int(seed)).theta for seed in part])
        # Buffers of its own: what is written down for one group need not be for the next one.
        buffers = BatchBuffers(network, experiment.data, scenario.batch_size, _DTYPE)
        groups.append(
            BatchedTrainer(
                buffers, theta.astype(_DTYPE), stream.optimizer, stream.rng, stream.dropout_rng,
                schedule, regularization,
            )
        )  # fmt: skip
    return groups


def _points(epochs: int) -> frozenset[int]:
    """Return the epochs at which curves have points: 0 and the last among them."""
    even = np.linspace(0.0, epochs, min(epochs, _EVEN_POINTS) + 1)
    early = np.geomspace(1.0, epochs, _EARLY_POINTS)
    return frozenset(np.concatenate([even, early]).round().astype(int).tolist())
