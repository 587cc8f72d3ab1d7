"""A race that is run beside the learner's training: its updates, its picture, one update inside.

A race is run to its end at once, and played back from what it kept: so the map's window and plane
suit all of it from the first moment, and going back or forward costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

import numpy as np

from simulator.optimizers.update_parts import ArrowKind
from simulator.race.projections import Projection
from simulator.race.race import Race, RaceRecord, UpdateNumbers
from simulator.race.update_parts import UpdatePart, look_ahead, update_parts
from simulator.session.job import DONE, GO_ON, SHOW, BrokenOff, Next
from simulator.session.race_commands import (
    ForRace,
    InspectUpdate,
    Lifted,
    Prepare,
    RaceSnapshot,
    ShowExtent,
    ShowPlane,
    StartAt,
    UpdateArrow,
    UpdateDetails,
)
from simulator.session.race_picture import RacePicture
from simulator.session.race_problems import FunctionProblem, PlaneChoice
from simulator.session.watched_objective import WatchedObjective

# How much longer than for the last record it waits until the next.
_PATIENCE = 10.0


class RaceJob:
    """Runs races; a job for a thread of its own: commands in, snapshots out.

    Parameters
    ----------
    is_ending : callable, optional
        Whether its thread is to end; asked often enough that a large network's race does soon.
    """

    def __init__(self, is_ending: Callable[[], bool] = lambda: False) -> None:
        self._is_ending = is_ending
        self._number = 0
        self._race: Race | None = None
        self._record: RaceRecord | None = None
        self._picture: RacePicture | None = None
        self._choice = PlaneChoice()
        self._details: UpdateDetails | None = None
        self._wanted = InspectUpdate(-1, 0)
        self._lifted: Lifted | None = None
        self._turn = False
        self._next_record_s = 0.0

    # -- commands

    def handle(self, command: object) -> Next:
        """Carry out one command; one that is meant for a race before comes too late.

        A command that comes without a race's number is for the one that is there.
        """
        if isinstance(command, ForRace):
            if command.number != self._number:
                return GO_ON
            command = command.command
        match command:
            case Prepare():
                self._prepare(command)
            case ShowPlane(choice):
                self._show_plane(choice)
            case ShowExtent(extent):
                if self._picture is not None and self._record is not None:
                    self._picture.show_extent(extent, self._record)
            case InspectUpdate():
                self._wanted = command
                self._inspect()
            case StartAt(at, request):
                assert self._picture is not None
                theta = self._picture.projection.parameters_at(np.array(at))
                self._lifted = Lifted(request, theta)
            case _:
                raise TypeError(f"unknown command {command!r}")
        return SHOW

    def _prepare(self, wanted: Prepare) -> None:
        setup = wanted.setup
        race = Race(
            WatchedObjective(setup.problem.objective(), self._look),
            setup.racers,
            setup.origin,
            seed=setup.seed,
            threshold=setup.threshold,
            updates=setup.updates,
        )
        self._number, self._race, self._record = wanted.number, race, race.record()
        self._choice = wanted.plane or self._choice
        self._details, self._wanted, self._lifted = None, InspectUpdate(-1, 0), None
        before, extent = self._picture, None
        if before is not None and before.setup.problem is setup.problem:
            extent = before.own_extent
        if before is not None and before.shows(setup, self._choice):
            before.update(self._record, setup)
        else:
            self._picture = RacePicture(setup, self._choice, self._record, extent, self._look)

    def _look(self) -> None:
        """Break off what is being done where the thread is to end."""
        if self._is_ending():
            raise BrokenOff

    def _show_plane(self, choice: PlaneChoice) -> None:
        self._choice = choice
        if self._picture is not None and self._record is not None:
            setup = self._picture.setup
            self._picture = RacePicture(setup, choice, self._record, look=self._look)
            self._inspect_again()

    # -- work

    def advance(self, deadline_s: float) -> Next:
        """Make updates and points of the map that are missing, in turn."""
        race, picture = self._race, self._picture
        if race is None or picture is None:
            return DONE
        self._turn = not self._turn
        if not race.is_over and (self._turn or picture.is_complete):
            if not race.advance(deadline_s):
                self._catch_up()
                self._finish(picture)
        elif not picture.is_complete:
            picture.advance(deadline_s)
        return GO_ON if not (race.is_over and picture.is_complete) else DONE

    def _finish(self, picture: RacePicture) -> None:
        if self._record is not None and picture.finish(self._record):
            self._inspect_again()

    def _catch_up(self) -> None:
        """Bring record and picture up to the updates that have been made."""
        race, record, picture = self._race, self._record, self._picture
        assert race is not None
        assert record is not None
        assert picture is not None
        if record.update == race.update and record.is_over == race.is_over:
            return
        # A long race of a large network is much to copy: most of the time belongs to the race.
        if not race.is_over and perf_counter() < self._next_record_s:
            return
        began = perf_counter()
        self._record = race.record()
        if picture.update(self._record):
            self._inspect_again()
        if self._details is None and self._wanted.racer >= 0:
            self._inspect()
        self._next_record_s = perf_counter() + _PATIENCE * (perf_counter() - began)

    # -- one update

    def _inspect_again(self) -> None:
        """Draw the update that is shown on a projection that is another one."""
        if self._details is not None:
            self._inspect()

    def _inspect(self) -> None:
        race, picture, wanted = self._race, self._picture, self._wanted
        self._details = None
        if race is None or picture is None or not 0 <= wanted.racer < len(picture.coordinates):
            return
        if wanted.update > race.update:
            return  # not made yet: asked for again when it is
        with np.errstate(all="ignore"):
            try:
                numbers = race.update_numbers(wanted.racer, wanted.update)
            except ValueError:  # it has diverged: there is no such update
                self._details = UpdateDetails(wanted, None)
                return
            parts = update_parts(numbers, wanted.index)
            shown = _arrows(picture.projection, numbers, parts)
            self._details = UpdateDetails(wanted, numbers, parts, shown)

    # -- what is shown

    def snapshot(self) -> object:
        """Return how the race stands; None before the first."""
        if self._race is None or self._picture is None:
            return None
        self._catch_up()
        picture, problem = self._picture, self._picture.setup.problem
        assert self._record is not None
        is_function = isinstance(problem, FunctionProblem)
        return RaceSnapshot(
            number=self._number,
            record=self._record,
            coordinates=picture.coordinates,
            off=picture.off,
            grid=picture.loss,
            start=picture.start,
            rows_used=picture.projection.rows_used,
            rows=problem.rows,
            plane="function" if is_function else self._choice.kind,
            explained=picture.projection.explained,
            details=self._details,
            lifted=self._lifted,
            is_working=not self._race.is_over,
            own_extent=picture.own_extent,
        )


def _arrows(
    projection: Projection, numbers: UpdateNumbers, parts: tuple[UpdatePart, ...]
) -> tuple[UpdateArrow, ...]:
    """Return the vectors of an update on the picture, each behind the one before."""
    at = here = projection.project(numbers.theta[None, :])[0]
    shown = []
    points = look_ahead(numbers)
    if points is not None:
        before = projection.project(points.before[None, :])[0]
        shown.append(UpdateArrow(ArrowKind.AHEAD, "look-ahead", "μ v", before, here))
    for part in parts:
        if part.vector is None or part.kind is None:
            continue
        run = projection.project_moves(part.vector[None, :])[0]
        if part.kind is ArrowKind.MOVE:
            shown.append(UpdateArrow(part.kind, part.name, part.symbol, here, here + run))
            continue
        shown.append(UpdateArrow(part.kind, part.name, part.symbol, at, at + run))
        at = at + run
    return tuple(shown)
