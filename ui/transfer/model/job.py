"""A study in a thread of its own: commands in, immutable snapshots out."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.scenarios.experiment import Experiment
from simulator.session.job import DONE, GO_ON, SHOW, Next
from simulator.training.state import TrainingState
from ui.transfer.model.plans import Plan, Record, Study

_STATES = 3


@dataclass(frozen=True, slots=True, eq=False)
class Begin:
    """Drop the study there is and make another one, which trains at once.

    Attributes
    ----------
    number : int
        Which study it is; its snapshots carry the number.
    plan : Plan
    opened : Experiment or None
        The experiment that is open.
    """

    number: int
    plan: Plan
    opened: Experiment | None


@dataclass(frozen=True, slots=True)
class SetTraining:
    """Train on, or leave it where it is."""

    on: bool


@dataclass(frozen=True, slots=True, eq=False)
class TransferSnapshot:
    """How the job stands.

    Attributes
    ----------
    number : int
        The study's; 0 before the first.
    record : Record or None
        None without a study.
    trains : bool
    experiment : Experiment or None
        Whose network learns both tasks.
    states : tuple of (TrainingState or None)
        What can be opened, while nothing trains; None where it is to come.
    """

    number: int
    record: Record | None
    trains: bool
    experiment: Experiment | None
    states: tuple[TrainingState | None, ...]


class TransferJob:
    """Makes one study at a time."""

    def __init__(self) -> None:
        self._number = 0
        self._study: Study | None = None
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
                self._number, self._study, self._trains = command.number, None, False
                self._study = command.plan.made(command.opened)
                self._trains = True
            case SetTraining(on):
                self._trains = on and self._study is not None and not self._study.is_over
            case _:
                raise ValueError(f"command must be one of the study's, got {command!r}")
        return SHOW

    def advance(self, deadline_s: float) -> Next:
        """Train until `deadline_s`."""
        if self._study is None or not self._trains:
            return DONE
        self._trains = self._study.advance(deadline_s)
        return GO_ON if self._trains else DONE

    def snapshot(self) -> TransferSnapshot:
        """Return how things stand."""
        study = self._study
        if study is None:
            return TransferSnapshot(self._number, None, False, None, ())
        states = () if self._trains else tuple(study.state(k) for k in range(_STATES))
        return TransferSnapshot(
            self._number, study.record(), self._trains, study.pair.experiment, states
        )
