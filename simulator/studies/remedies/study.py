"""A study of remedies against overfitting: each trained from the same starts, side by side.

All starts of a remedy are one stack (`simulator.training.batched`), fed the same batches in the
same order. Remedies that only end training sooner share the stack of the network that they end:
early stopping, a loss goal and fewer epochs cost nothing but to be looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.messages import Message
from simulator.nn import losses
from simulator.scenarios import presets
from simulator.scenarios.data_settings import SEED
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.schema import StoppingSettings
from simulator.studies.remedies.plan import EPOCHS, RemedyPlan
from simulator.studies.remedies.records import REGISTRY
from simulator.studies.remedies.remedy import rescripted
from simulator.studies.remedies.remedy_record import Found, RemedyRecord
from simulator.studies.remedies.rows import fewest_rows, folded, with_fewer_rows
from simulator.studies.remedies.runs import Line, Runs

Array = NDArray[Any]

_MOST_NUMBERS = 1 << 26
_MOST_EPOCHS = int(EPOCHS.maximum)


class RemedyStudy:
    """Trains an experiment with each remedy from several starts, in slices of time.

    Parameters
    ----------
    experiment : Experiment
    plan : RemedyPlan

    Attributes
    ----------
    experiment : Experiment
        As given, with the plan's epochs.
    plan : RemedyPlan
    seeds : tuple of int
    is_over : bool

    Raises
    ------
    ValueError
        If a remedy cannot be had, there are no rows to validate on, or so many starts do not fit
        into memory.
    """

    def __init__(self, experiment: Experiment, plan: RemedyPlan) -> None:
        epochs = int(EPOCHS.check(plan.epochs or min(experiment.scenario.epochs, _MOST_EPOCHS)))
        self.experiment, self.plan = rescripted(experiment, epochs=epochs), plan
        if losses.get(experiment.spec.loss).mistake_driven:
            raise ValueError(
                Message(
                    "The perceptron's loss says nothing of rows that are right: choose another."
                )
            )
        first = min(self.experiment.scenario.seed, int(SEED.maximum) - plan.seeds)
        self.seeds = tuple(range(first, first + plan.seeds))
        self._parts = folded(experiment.data, plan.folds, experiment.scenario.data.seed)
        self._runs: list[Runs] = []
        self._sizes: tuple[_Arm, ...] = tuple(map(self._sized, self._counts()))
        self._arms = {name: self._made(name, strength) for name, strength in plan.remedies}
        self._epochs = 0
        self._record: RemedyRecord | None = None
        self._total = max(arm.epochs for arm in self._arms.values())
        self._work = self._run()
        self.is_over = False

    def _made(self, name: str, strength: float) -> _Arm:
        """Return the lines of a remedy, one for each fold."""
        remedy = REGISTRY.find(name)
        return self._arm(name, strength, lambda whole: remedy.checked(whole, strength))

    def _counts(self) -> list[int]:
        """Return the numbers of training rows of the learning curve, the largest last."""
        if not self.plan.sizes:
            return []
        data = self._parts[0]
        least = max(fewest_rows(data), len(data.X) // self.plan.sizes)
        return sorted(set(np.linspace(least, len(data.X), self.plan.sizes).astype(int).tolist()))

    def _sized(self, count: int) -> _Arm:
        """Return the lines of the network as it is from fewer rows, one for each fold."""
        seed = self.experiment.scenario.data.seed

        def fewer(whole: Experiment) -> Experiment:
            if count >= len(whole.data.X):
                return whole
            return replace(whole, data=with_fewer_rows(whole.data, count, seed))

        return self._arm("base", 0.0, fewer)

    def _arm(self, name: str, strength: float, applied: Callable[[Experiment], Experiment]) -> _Arm:
        lines, remedied = [], self.experiment
        for fold, data in enumerate(self._parts):
            remedied = applied(replace(self.experiment, data=data))
            _check_memory(remedied, self.plan.seeds)
            runs = self._shared(fold, remedied)
            lines.append((runs, runs.ended_by(remedied, remedied.scenario.epochs)))
        return _Arm(name, strength, remedied, tuple(lines))

    def _shared(self, fold: int, remedied: Experiment) -> Runs:
        """Return the stack whose runs these are, a new one where there is none."""
        key = fold, _what_trains(remedied), remedied.data.n_features, len(remedied.data.X)
        for runs in self._runs:
            if runs.key == key:
                return runs
        self._runs.append(Runs(remedied, self.seeds, key))
        return self._runs[-1]

    # -- working

    def advance(self, deadline_s: float, count: int | None = None) -> bool:
        """Train until a point in time; return whether there is more to do.

        Parameters
        ----------
        deadline_s : float
            As `time.perf_counter` counts. A slice goes past it by one update of a stack at most.
        count : int, optional
            End after so many epochs of all, too.
        """
        with np.errstate(all="ignore"):
            for is_epoch in self._work:
                count = count - 1 if count is not None and is_epoch else count
                if count == 0 or perf_counter() >= deadline_s:
                    break
        return not self.is_over

    def _run(self) -> Iterator[bool]:
        """Yield after each piece of work whether it has ended an epoch."""
        for runs in self._runs:
            runs.begin()
            yield False
        for epoch in range(1, self._total + 1):
            for runs in self._runs:
                for _ in runs.train_epoch():
                    yield False
            self._epochs, self._record = epoch, None
            self.is_over = all(runs.is_over for runs in self._runs)
            yield True
            if self.is_over:
                return

    # -- reading

    def record(self) -> RemedyRecord:
        """Return how things stand; what was returned before stays as it was."""
        if self._record is None:
            found = tuple(arm.found() for arm in self._arms.values())
            self._record = RemedyRecord(
                found,
                tuple(arm.found() for arm in self._sizes),
                self.seeds,
                self.plan.folds,
                self._epochs,
                self._total,
                self.experiment.data.task == "regression",
            )
        return self._record

    def remedied(self, name: str) -> Experiment:
        """Return the experiment that is trained with a remedy; of several folds the last one's."""
        return self._arms[name].experiment

    def parameters(self, name: str) -> Array:
        """Return a copy of the weights of a remedy's first run, shape (P,)."""
        runs, line = self._arms[name].lines[-1]
        return runs.parameters(line, 0)


class _Arm:
    """A remedy with its lines: one a fold, each of all starts."""

    def __init__(
        self,
        name: str,
        strength: float,
        experiment: Experiment,
        lines: tuple[tuple[Runs, Line], ...],
    ) -> None:
        self.name, self.strength, self.experiment, self.lines = name, strength, experiment, lines
        self.epochs = experiment.scenario.epochs

    def found(self) -> Found:
        """Return how its runs stand."""
        lines = [line for _, line in self.lines]
        epochs, curves = _joined(lines)
        endings = [line.ending for line in lines]
        return Found(
            self.name,
            self.strength,
            epochs,
            *curves,
            np.concatenate([one.best_epoch for one in endings]),
            np.concatenate([one.ended_at for one in endings]),
            self.epochs,
            self.experiment.spec.parameter_count,
            len(self.experiment.data.X),
        )


def _joined(lines: list[Line]) -> tuple[Array, tuple[Array, Array, Array, Array]]:
    """Return the points of all folds' curves together, held where a fold has ended."""
    epochs = sorted({epoch for line in lines for epoch in line.epochs})
    # A fold that is behind within this epoch must not be made up: what all have is shown.
    reached = min(
        line.epochs[-1] if line.epochs and not line.ending.is_over else epochs[-1] if epochs else 0
        for line in lines
    )
    if any(not line.epochs for line in lines):
        epochs = []
    known = [epoch for epoch in epochs if epoch <= reached]
    rows = [np.searchsorted(line.epochs, known, "right") - 1 for line in lines]

    def curve(name: str) -> Array:
        parts = [
            np.stack([getattr(line.measured[k], name) for k in at])
            for line, at in zip(lines, rows, strict=True)
        ]
        return np.concatenate(parts, axis=1)

    if not known:
        nothing = np.empty((0, sum(len(line.ending.theta) for line in lines)))
        return np.empty(0, np.int64), (nothing, nothing, nothing, nothing)
    names = ("loss", "late", "score", "late_score")
    return np.asarray(known), tuple(map(curve, names))  # type: ignore[return-value]


def _what_trains(experiment: Experiment) -> object:
    """Return what of a scenario says how training goes, and not when it ends."""
    return presets.changed(
        experiment.scenario, epochs=1, stopping=StoppingSettings(), name="x", title="x"
    )


def _check_memory(experiment: Experiment, seeds: int) -> None:
    count = experiment.spec.parameter_count
    most = max(1, _MOST_NUMBERS // (8 * count))
    if seeds > most:
        raise ValueError(
            Message(
                "{name} must be <= {most} for a network of {count} parameters, so that "
                "all of them fit into memory, got {got}",
                name="starts",
                most=most,
                count=f"{count:,}",
                got=seeds,
            )
        )
