"""The study as a job in a thread of its own: commands in, immutable snapshots out."""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.diagnostics.activation_statistics import LayerActivity
from simulator.scenarios.experiment import Experiment
from simulator.session.job import DONE, GO_ON, SHOW, Next
from simulator.studies.initial_weights import Study, StudyRecord

Array = NDArray[Any]

# While training goes on, the chosen start's activations are looked at this often.
_LOOK_S = 0.1


@dataclass(frozen=True, slots=True, eq=False)
class Begin:
    """Drop the study there is and begin another one.

    Attributes
    ----------
    number : int
        Which study it is; its snapshots carry the number.
    experiment : Experiment
    starts : int
    initializer : str
    seed : int
    epochs : int
    """

    number: int
    experiment: Experiment
    starts: int
    initializer: str
    seed: int
    epochs: int


@dataclass(frozen=True, slots=True)
class SetRunning:
    """Go on, or pause."""

    on: bool


@dataclass(frozen=True, slots=True)
class Choose:
    """Look at one start closely; None at no one."""

    index: int | None


@dataclass(frozen=True, slots=True)
class Forget:
    """Drop the study there is."""


Command = Begin | SetRunning | Choose | Forget


@dataclass(frozen=True, slots=True, eq=False)
class ChosenStart:
    """One start, looked at closely.

    Attributes
    ----------
    index, seed : int
    start, theta : ndarray, shape (P,)
        What it began with, and what training has made of it so far.
    activity : tuple of LayerActivity
        How its activations are spread in each layer, at first and now.
    epoch, updates : int
        The last epoch that had been measured, and the updates made, when this was looked at.
    """

    index: int
    seed: int
    start: Array
    theta: Array
    activity: tuple[LayerActivity, ...]
    epoch: int
    updates: int


@dataclass(frozen=True, slots=True, eq=False)
class StudySnapshot:
    """How the job stands.

    Attributes
    ----------
    number : int
        The study's; 0 before the first.
    record : StudyRecord or None
        None without a study.
    running : bool
    chosen : ChosenStart or None
    """

    number: int
    record: StudyRecord | None
    running: bool
    chosen: ChosenStart | None


class StudyJob:
    """Trains one study at a time and looks at the start that was chosen."""

    def __init__(self) -> None:
        self._number = 0
        self._study: Study | None = None
        self._running = False
        self._index: int | None = None
        self._chosen: ChosenStart | None = None
        self._looked_at = 0.0

    def handle(self, command: object) -> Next:
        """Carry out one command.

        Raises
        ------
        ValueError
            If a study cannot be made like this; the one before is gone all the same, because its
            memory may be what the new one needs.
        """
        if isinstance(command, Begin):
            self._begin(command)
        elif isinstance(command, SetRunning):
            self._running = command.on and self._study is not None
        elif isinstance(command, Choose):
            self._choose(command.index)
        elif isinstance(command, Forget):
            self._drop()
        else:
            raise ValueError(f"command must be one of the study's, got {command!r}")
        return SHOW

    def _begin(self, wanted: Begin) -> None:
        kept = self._index
        self._drop()
        self._number = wanted.number
        self._study = Study(
            wanted.experiment,
            wanted.starts,
            wanted.initializer,
            seed=wanted.seed,
            epochs=wanted.epochs,
        )
        self._running = True
        if kept is not None and kept < wanted.starts:
            self._index = kept

    def _drop(self) -> None:
        self._study, self._running = None, False
        self._index = self._chosen = None

    def _choose(self, index: int | None) -> None:
        self._index, self._chosen = index, None
        if index is not None and self._study is not None:
            try:
                self._look(self._study, index)
            except ValueError:  # chosen among the starts of a study that is gone by now
                self._index = None

    def advance(self, deadline_s: float) -> Next:
        """Train until `deadline_s`."""
        study = self._study
        if study is None or not self._running:
            return DONE
        self._running = study.advance(deadline_s)
        return GO_ON if self._running else DONE

    def snapshot(self) -> StudySnapshot:
        """Return how things stand."""
        study, index = self._study, self._index
        record = None
        if study is not None:
            record = study.record()
            if len(record.epochs) == 0:  # not even the starts have been measured yet
                record = None
            elif index is not None and self._is_due(record):
                self._look(study, index)
        return StudySnapshot(self._number, record, self._running, self._chosen)

    def _is_due(self, record: StudyRecord) -> bool:
        chosen = self._chosen
        if chosen is None or chosen.updates == record.updates:
            return chosen is None
        return not self._running or perf_counter() - self._looked_at > _LOOK_S

    def _look(self, study: Study, index: int) -> None:
        record = study.record()
        epochs = record.epochs
        start, theta = study.start(index), study.parameters(index)
        self._chosen = ChosenStart(
            index,
            int(study.seeds[index]),
            _fixed(start),
            _fixed(theta),
            study.activity(index),
            int(epochs[-1]) if len(epochs) else 0,
            record.updates,
        )
        self._looked_at = perf_counter()


def _fixed(values: Array) -> Array:
    values.setflags(write=False)
    return np.asarray(values)
