"""Remedies trained in a thread of their own: commands in, immutable snapshots out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from time import perf_counter

from simulator.scenarios.experiment import Experiment
from simulator.session.job import DONE, GO_ON, SHOW, Next
from simulator.studies.remedies.fits import Fit, Fits
from simulator.studies.remedies.plan import RemedyPlan
from simulator.studies.remedies.remedy_record import RemedyRecord
from simulator.studies.remedies.study import RemedyStudy

# Pictures of what the networks make of their data take longer than their losses.
_FITS_S = 0.4


@dataclass(frozen=True, slots=True, eq=False)
class Begin:
    """Drop the study there is and make another one, which trains at once.

    Attributes
    ----------
    number : int
        Which study it is; its snapshots carry the number.
    experiment : Experiment
    plan : RemedyPlan
    """

    number: int
    experiment: Experiment
    plan: RemedyPlan


@dataclass(frozen=True, slots=True)
class SetTraining:
    """Train on, or leave it where it is."""

    on: bool


@dataclass(frozen=True, slots=True, eq=False)
class RemedySnapshot:
    """How the job stands.

    Attributes
    ----------
    number : int
        The study's; 0 before the first.
    record : RemedyRecord or None
    fits : mapping of str to Fit
        What the first run with each remedy made of its data, a little while ago at most.
    experiments : mapping of str to Experiment
        What is trained with each remedy.
    trains : bool
    """

    number: int
    record: RemedyRecord | None
    fits: Mapping[str, Fit]
    experiments: Mapping[str, Experiment]
    trains: bool


class RemedyJob:
    """Makes one study at a time."""

    def __init__(self) -> None:
        self._number = 0
        self._study: RemedyStudy | None = None
        self._makers: dict[str, Fits] = {}
        self._fits: dict[str, Fit] = {}
        self._experiments: dict[str, Experiment] = {}
        self._fits_at = 0.0
        self._trains = False

    def handle(self, command: object) -> Next:
        """Carry out one command.

        Raises
        ------
        ValueError
            If the study cannot be made, or the command is none of the job's.
        """
        match command:
            case Begin():
                self._begin(command)
            case SetTraining(on):
                self._trains = on and self._study is not None and not self._study.is_over
            case _:
                raise ValueError(f"command must be one of the remedies', got {command!r}")
        return SHOW

    def _begin(self, command: Begin) -> None:
        self._number, self._study, self._trains = command.number, None, False
        study = RemedyStudy(command.experiment, command.plan)
        names = [name for name, _ in command.plan.remedies]
        self._experiments = {name: study.remedied(name) for name in names}
        self._makers = {name: Fits(one) for name, one in self._experiments.items()}
        self._study, self._trains = study, True
        self._take_fits()

    def advance(self, deadline_s: float) -> Next:
        """Train until `deadline_s`."""
        if self._study is None or not self._trains:
            return DONE
        self._trains = self._study.advance(deadline_s)
        return GO_ON if self._trains else DONE

    def snapshot(self) -> RemedySnapshot:
        """Return how things stand."""
        study = self._study
        if study is None:
            return RemedySnapshot(self._number, None, {}, {}, False)
        if not self._trains or perf_counter() - self._fits_at > _FITS_S:
            self._take_fits()
        return RemedySnapshot(
            self._number, study.record(), dict(self._fits), dict(self._experiments), self._trains
        )

    def _take_fits(self) -> None:
        study = self._study
        assert study is not None
        self._fits = {
            name: maker.fit(study.parameters(name)) for name, maker in self._makers.items()
        }
        self._fits_at = perf_counter()
