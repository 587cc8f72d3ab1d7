"""What the arena's window asks of its job, and what it gets back; all of it immutable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from simulator.landscape.progressive_grid import Extent, LossGrid
from simulator.optimizers.update_parts import ArrowKind
from simulator.race.race import Racer, RaceRecord, UpdateNumbers
from simulator.race.update_parts import UpdatePart
from simulator.session.race_problems import PlaneChoice, Problem

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class RaceSetup:
    """A race as it is to be run.

    Attributes
    ----------
    problem : Problem
    racers : tuple of Racer
    start : ndarray, shape (P,), or None
        None: the problem's own.
    seed, updates : int
    threshold : float or None
    """

    problem: Problem
    racers: tuple[Racer, ...]
    start: Array | None = None
    seed: int = 0
    updates: int = 300
    threshold: float | None = None

    @property
    def origin(self) -> Array:
        """Where racers without a start of their own begin."""
        return self.problem.start if self.start is None else self.start


@dataclass(frozen=True, slots=True, eq=False)
class Prepare:
    """Run a race from start to end; `number` comes back with everything that belongs to it.

    `plane` is what a network's race is drawn on from now on; None: what it was drawn on before.
    """

    number: int
    setup: RaceSetup
    plane: PlaneChoice | None = None


@dataclass(frozen=True, slots=True)
class ShowPlane:
    """Draw a network's race on another plane."""

    choice: PlaneChoice


@dataclass(frozen=True, slots=True)
class ShowExtent:
    """Draw another window of the loss; None follows the race again."""

    extent: Extent | None


@dataclass(frozen=True, slots=True)
class InspectUpdate:
    """Take apart the update that a racer makes from its point at `update`; racer -1: none.

    Attributes
    ----------
    racer, update : int
    index : int
        The parameter whose numbers are told.
    """

    racer: int
    update: int
    index: int = 0


@dataclass(frozen=True, slots=True)
class StartAt:
    """Tell the parameters at a point of the picture, as `RaceSnapshot.lifted`."""

    at: tuple[float, ...]
    request: int


RaceCommand = ShowPlane | ShowExtent | InspectUpdate | StartAt


@dataclass(frozen=True, slots=True, eq=False)
class ForRace:
    """A command with the number of the race that it is meant for; for another it comes too late."""

    number: int
    command: RaceCommand


@dataclass(frozen=True, slots=True, eq=False)
class Lifted:
    """The parameters at a point of the picture, in answer to the `StartAt` of that number."""

    request: int
    theta: Array


@dataclass(frozen=True, slots=True, eq=False)
class UpdateArrow:
    """A part of an update on the picture; the parts of a move stand one behind the other.

    Attributes
    ----------
    kind : ArrowKind
        What moves the parameters along it; ``AHEAD`` leads from where they stand to the
        look-ahead point, ``MOVE`` is what comes out.
    name, symbol : str
        As in `simulator.race.update_parts`.
    start, end : ndarray, shape (d,)
    """

    kind: ArrowKind
    name: str
    symbol: str
    start: Array
    end: Array


@dataclass(frozen=True, slots=True, eq=False)
class UpdateDetails:
    """An update taken apart.

    Attributes
    ----------
    asked : InspectUpdate
    numbers : UpdateNumbers or None
        None where there is no such update: the racer has diverged.
    parts : tuple of UpdatePart
        Its numbers for the parameter.
    shown : tuple of UpdateArrow
        Its vectors on the picture, the resulting move last.
    """

    asked: InspectUpdate
    numbers: UpdateNumbers | None
    parts: tuple[UpdatePart, ...] = ()
    shown: tuple[UpdateArrow, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class RaceSnapshot:
    """How a race stands.

    Attributes
    ----------
    number : int
        Of the race, as `Prepare` gave it.
    record : RaceRecord
    coordinates : tuple of ndarray, shape (k, d)
        Each racer's way on the picture.
    off : tuple of ndarray, shape (k,)
        How far each kept point lies off the picture, as a share of its distance from the start.
    grid : LossGrid
        The loss over the window; coarse at first.
    start : ndarray, shape (d,)
        The common start on the picture.
    rows_used, rows : int
        Training rows whose mean loss the picture shows, and all.
    plane : str
        Kind of the plane that is drawn.
    explained : float or None
        For principal components, the share of the paths' spread that the plane shows.
    details : UpdateDetails or None
    lifted : Lifted or None
        In answer to the last `StartAt`.
    is_working : bool
        Whether updates are still to be made.
    own_extent : Extent or None
        The window that was asked for; None: it follows the race.
    """

    number: int
    record: RaceRecord
    coordinates: tuple[Array, ...]
    off: tuple[Array, ...]
    grid: LossGrid
    start: Array
    rows_used: int
    rows: int
    plane: str
    explained: float | None
    details: UpdateDetails | None
    lifted: Lifted | None
    is_working: bool
    own_extent: Extent | None
