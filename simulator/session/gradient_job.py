"""Gradients checked in a thread of their own: commands in, immutable snapshots out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from numpy.typing import NDArray

from simulator.diagnostics.compared_gradients import ComparedGradients, GradientComparison
from simulator.diagnostics.gradient_cost import Clock, Cost, measured_costs
from simulator.diagnostics.step_study import StepStudy, step_study
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.session.job import DONE, GO_ON, SHOW, Next

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Check:
    """Drop the comparison there is and make another one.

    Attributes
    ----------
    number : int
        Which comparison it is; its snapshots carry the number.
    spec : NetworkSpec
    theta : ndarray, shape (P,)
    X, Y : ndarray, shape (n, inputs) and (n, outputs)
        The rows whose mean loss is differentiated.
    chosen : int or None
        The parameter that is looked at closely.
    """

    number: int
    spec: NetworkSpec
    theta: Array
    X: Array
    Y: Array
    chosen: int | None


@dataclass(frozen=True, slots=True)
class Choose:
    """Look at one parameter closely."""

    index: int


@dataclass(frozen=True, slots=True)
class Stop:
    """Leave the comparison and the measurement as they are."""


@dataclass(frozen=True, slots=True, eq=False)
class GradientSnapshot:
    """How the job stands.

    Attributes
    ----------
    number : int
        The comparison's; 0 before the first.
    compared : ComparedGradients or None
    study : StepStudy or None
        Of the parameter that is looked at.
    costs : tuple of Cost
        What has been measured so far.
    works : bool
        Whether there is more to compare.
    """

    number: int
    compared: ComparedGradients | None
    study: StepStudy | None
    costs: tuple[Cost, ...]
    works: bool


class GradientJob:
    """Compares one set of parameters at a time; measures what gradients cost when that is done.

    Parameters
    ----------
    costs : tuple of Cost
        What was measured before; where there is anything, nothing is measured again.
    clock : callable
        Returns seconds, for that measurement.
    """

    def __init__(self, costs: tuple[Cost, ...] = (), clock: Clock = perf_counter) -> None:
        self._given: Check | None = None
        self._network: Network | None = None
        self._comparison: GradientComparison | None = None
        self._works = False
        self._wanted: int | None = None
        self._study: StepStudy | None = None
        self._costs = list(costs)
        self._measuring: Iterator[Cost | None] | None = None if costs else measured_costs(clock)

    def handle(self, command: object) -> Next:
        """Carry out one command.

        Raises
        ------
        ValueError
            If it is none of the job's.
        """
        if isinstance(command, Check):
            self._begin(command)
        elif isinstance(command, Choose):
            self._wanted = command.index
        elif isinstance(command, Stop):
            self._works, self._measuring = False, None
        else:
            raise ValueError(f"command must be one of the check's, got {command!r}")
        return SHOW

    def _begin(self, wanted: Check) -> None:
        self._given = wanted
        self._network = Network(wanted.spec)
        self._comparison = GradientComparison(self._network, wanted.theta, wanted.X, wanted.Y)
        self._works, self._wanted, self._study = True, wanted.chosen, None

    def advance(self, deadline_s: float) -> Next:
        """Work until `deadline_s`: the parameter that is looked at, then all of them, then cost."""
        more = True
        while more and perf_counter() < deadline_s:
            more = self._go_on()
        return GO_ON if more else DONE

    def _go_on(self) -> bool:
        """Do one piece of work; return whether there may be more."""
        if self._wanted is not None and self._given is not None:
            self._look(self._given, self._wanted)
        elif self._works and self._comparison is not None:
            self._works = self._comparison.go_on()
        elif self._measuring is not None:
            self._measure(self._measuring)
        else:
            return False
        return True

    def _look(self, given: Check, index: int) -> None:
        self._wanted = None
        if self._network is not None and index < len(given.theta):
            self._study = step_study(self._network, given.theta, given.X, given.Y, index)

    def _measure(self, measuring: Iterator[Cost | None]) -> None:
        try:
            found = next(measuring)
        except StopIteration:
            self._measuring = None
        else:
            self._costs += [] if found is None else [found]

    def snapshot(self) -> GradientSnapshot:
        """Return how things stand."""
        comparison, given = self._comparison, self._given
        return GradientSnapshot(
            0 if given is None else given.number,
            None if comparison is None else comparison.found(),
            self._study,
            tuple(self._costs),
            self._works,
        )
