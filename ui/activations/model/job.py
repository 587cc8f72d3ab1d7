"""Activations compared in a thread of their own: commands in, immutable snapshots out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from simulator.scenarios.experiment import Experiment
from simulator.session.job import DONE, GO_ON, SHOW, Next
from simulator.studies.activation_comparison import ActivationComparison, ComparisonRecord

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Compare:
    """Drop the comparison there is and make another one.

    Attributes
    ----------
    number : int
        Which comparison it is; its snapshots carry the number.
    experiment : Experiment
    theta : ndarray, shape (P,)
        The weights as they stand.
    epochs : int
    trains : bool
        Whether training begins at once.
    """

    number: int
    experiment: Experiment
    theta: Array
    epochs: int
    trains: bool


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """Look at the network with other weights as they stand, shape (P,)."""

    theta: Array


@dataclass(frozen=True, slots=True)
class SetTraining:
    """Train on, or leave it where it is."""

    on: bool


@dataclass(frozen=True, slots=True, eq=False)
class ComparisonSnapshot:
    """How the job stands.

    Attributes
    ----------
    number : int
        The comparison's; 0 before the first.
    record : ComparisonRecord or None
        None without a comparison.
    trains : bool
    """

    number: int
    record: ComparisonRecord | None
    trains: bool


class ComparisonJob:
    """Makes one comparison at a time."""

    def __init__(self) -> None:
        self._number = 0
        self._comparison: ActivationComparison | None = None
        self._trains = False

    def handle(self, command: object) -> Next:
        """Carry out one command.

        Raises
        ------
        ValueError
            If the network has no activation to be exchanged, or the command is none of the job's.
        """
        match command:
            case Compare():
                self._number, self._comparison, self._trains = command.number, None, False
                given = command.experiment, command.theta, command.epochs
                self._comparison = ActivationComparison(*given)
                self._trains = command.trains
            case Look(theta):
                if self._comparison is not None:
                    self._comparison.look(theta)
            case SetTraining(on):
                self._trains = on and self._comparison is not None
            case _:
                raise ValueError(f"command must be one of the comparison's, got {command!r}")
        return SHOW

    def advance(self, deadline_s: float) -> Next:
        """Train until `deadline_s`."""
        if self._comparison is None or not self._trains:
            return DONE
        self._trains = self._comparison.advance(deadline_s)
        return GO_ON if self._trains else DONE

    def snapshot(self) -> ComparisonSnapshot:
        """Return how things stand."""
        record = None if self._comparison is None else self._comparison.record()
        return ComparisonSnapshot(self._number, record, self._trains)
