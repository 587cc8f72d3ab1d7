"""Three networks trained in a thread of their own: commands in, immutable snapshots out."""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter
from typing import Any, Final

from numpy.typing import NDArray

from simulator.diagnostics.regions import RegionGrid, Regions
from simulator.nn.network import Network
from simulator.session.job import DONE, GO_ON, SHOW, Next
from simulator.workshops.depth.plan import DepthPlan, plan_of
from simulator.workshops.depth.training import DepthTraining
from simulator.workshops.records.depth import DepthDocument

Array = NDArray[Any]

PICTURE_S: Final = 1.0 / 30.0
_SMOOTH_POINTS, _STEP_POINTS = 51, 61


@dataclass(frozen=True, slots=True)
class Begin:
    """Make the networks of a document and train them as far as it says, then on where wanted.

    Attributes
    ----------
    number : int
        Which beginning it is; its snapshots carry the number.
    document : DepthDocument
    trains : bool
    """

    number: int
    document: DepthDocument
    trains: bool


@dataclass(frozen=True, slots=True)
class SetTraining:
    """Train on, or leave the networks as they are."""

    on: bool


@dataclass(frozen=True, slots=True)
class TrainEpoch:
    """Train to the end of the next epoch."""


@dataclass(frozen=True, slots=True, eq=False)
class DepthSnapshot:
    """How the three networks stand.

    Attributes
    ----------
    number : int
        Of the beginning.
    plan : DepthPlan
    updates, epochs : int
    thetas : tuple of ndarray, shape (P_k,)
    losses : ndarray, shape (epochs + 1, 3)
    accuracies : tuple of float
    regions : tuple of Regions
    trains : bool
        Whether they go on until they are stopped.
    works : bool
        Whether there is more to do.
    commands : int
        How many commands have been carried out.
    """

    number: int
    plan: DepthPlan
    updates: int
    epochs: int
    thetas: tuple[Array, ...]
    losses: Array
    accuracies: tuple[float, ...]
    regions: tuple[Regions, ...]
    trains: bool
    works: bool
    commands: int


class DepthJob:
    """Trains the networks of one document at a time."""

    def __init__(self) -> None:
        self._number = self._goal = self._commands = 0
        self._training: DepthTraining | None = None
        self._networks: tuple[Network, ...] = ()
        self._grid: RegionGrid | None = None
        self._trains = False
        self._pictured = 0.0

    def handle(self, command: object) -> Next:
        """Carry out one command.

        Raises
        ------
        ValueError
            If it is none of the job's.
        """
        training = self._training
        self._commands += 1
        match command:
            case Begin():
                self._begin(command)
            case SetTraining(on):
                if training is not None and self._trains and not on:
                    self._goal = training.updates
                self._trains = on and training is not None and not training.is_over
            case TrainEpoch():
                if training is not None:
                    # It may not yet be as far as the document says.
                    reached, epoch = max(self._goal, training.updates), training.updates_an_epoch
                    self._goal, self._trains = reached + epoch - reached % epoch, False
            case _:
                raise ValueError(f"command must be one of the workshop's, got {command!r}")
        return SHOW

    def _begin(self, command: Begin) -> None:
        plan = plan_of(command.document)
        self._number, self._goal = command.number, command.document.updates
        self._training, self._trains = DepthTraining(plan), command.trains
        self._networks = tuple(Network(one.spec) for one in plan.drawn)
        points = _STEP_POINTS if command.document.has_steps else _SMOOTH_POINTS
        self._grid = RegionGrid(plan.experiments[0].data, (0, 1), points)
        self._pictured = 0.0

    @property
    def _works(self) -> bool:
        training = self._training
        if training is None or training.is_over:
            return False
        return self._trains or training.updates < self._goal

    def advance(self, deadline_s: float) -> Next:
        """Train until `deadline_s`."""
        if self._training is not None and self._works:
            goal = self._training.most_updates if self._trains else self._goal
            self._training.train_to(goal, deadline_s)
        return GO_ON if self._works else DONE

    def snapshot(self) -> DepthSnapshot | None:
        """Return how things stand; nothing where a picture was made just now and others follow."""
        training, grid, now = self._training, self._grid, perf_counter()
        if training is None or grid is None:
            return None
        if self._works and now < self._pictured + PICTURE_S:
            return None
        self._pictured = now
        thetas = training.thetas
        return DepthSnapshot(
            self._number,
            training.plan,
            training.updates,
            training.epochs,
            thetas,
            training.losses,
            training.accuracies(),
            tuple(map(grid.regions, self._networks, thetas)),
            self._trains and not training.is_over,
            self._works,
            self._commands,
        )
