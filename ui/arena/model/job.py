"""The arena's work in its own thread: the race, the map under it, and one update taken apart.

A race is run to its end at once, and played back from what it kept: so the map's window and plane
suit all of it from the first moment, and going back or forward costs nothing.
"""

from __future__ import annotations

from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.optimizers.update_parts import ArrowKind
from simulator.race.race import Race, RaceRecord, UpdateNumbers
from simulator.race.update_parts import UpdatePart, look_ahead, update_parts
from ui.arena.model.commands import (
    ArenaSnapshot,
    InspectUpdate,
    Lifted,
    Prepare,
    RaceSetup,
    ShowExtent,
    ShowPlane,
    StartAt,
    UpdateArrow,
    UpdateDetails,
)
from ui.arena.model.problems import FunctionProblem, NetworkProblem, PlaneChoice
from ui.arena.model.projections import Extent, Projection, projection_of
from ui.arena.model.survey import Survey
from ui.worker.job import DONE, GO_ON, SHOW, Next

Array = NDArray[Any]

# Points a racer that principal components are made of: enough for its shape.
_PATH_POINTS = 48
# The plane of principal components follows the race when it has become this much longer.
_GROWTH = 2.0
# A racer whose loss is this many times that of the start is on its way out of every picture.
_LOST = 3.0
# How much longer than for the last record it waits until the next.
_PATIENCE = 10.0
# Parts of a move that come from what the optimizer remembers.


class ArenaJob:
    """Runs races; a job for `ui.worker.host`."""

    def __init__(self) -> None:
        self._number = 0
        self._setup: RaceSetup | None = None
        self._race: Race | None = None
        self._record: RaceRecord | None = None
        self._choice = PlaneChoice()
        self._projection: Projection | None = None
        self._survey: Survey | None = None
        self._own_extent: Extent | None = None
        self._fitted_at = 0
        self._details: UpdateDetails | None = None
        self._wanted = InspectUpdate(-1, 0)
        self._lifted: Lifted | None = None
        self._coordinates: tuple[Array, ...] = ()
        self._off: tuple[Array, ...] = ()
        self._turn = False
        self._next_record_s = 0.0

    # -- commands

    def handle(self, command: object) -> Next:
        """Carry out one command."""
        match command:
            case Prepare(number, setup):
                self._prepare(number, setup)
            case ShowPlane(choice):
                self._choice = choice
                self._own_extent = None
                self._choose_projection()
            case ShowExtent(extent):
                self._own_extent = extent
                self._follow()
            case InspectUpdate():
                self._wanted = command
                self._inspect()
            case StartAt(at, request):
                assert self._projection is not None
                self._lifted = Lifted(request, self._projection.lift(np.array(at)))
            case _:
                raise TypeError(f"unknown command {command!r}")
        return SHOW

    def _prepare(self, number: int, setup: RaceSetup) -> None:
        race = Race(
            setup.problem.objective(),
            setup.racers,
            setup.origin,
            seed=setup.seed,
            threshold=setup.threshold,
            updates=setup.updates,
        )
        old, self._setup = self._setup, setup
        if old is None or old.problem is not setup.problem:
            self._own_extent = None
        self._number, self._race = number, race
        self._details, self._wanted, self._lifted = None, InspectUpdate(-1, 0), None
        self._take_record()
        if not self._can_keep_projection(old, setup):
            self._choose_projection()
        self._project()
        self._follow()

    def _can_keep_projection(self, old: RaceSetup | None, new: RaceSetup) -> bool:
        """Return whether the picture stays: the same surface, and planes through the same point."""
        if old is None or old.problem is not new.problem or self._projection is None:
            return False
        if self._is_principal:
            return False
        return isinstance(new.problem, FunctionProblem) or np.array_equal(old.origin, new.origin)

    # -- work

    def advance(self, deadline_s: float) -> Next:
        """Make updates and rows of the map that are missing, in turn."""
        race, survey = self._race, self._survey
        if race is None or survey is None:
            return DONE
        self._turn = not self._turn
        if self._is_working and (self._turn or survey.is_complete):
            if not race.advance(deadline_s):
                self._catch_up()
                self._choose_final_projection()
        elif not survey.is_complete:
            survey.advance(deadline_s)
        incomplete = self._survey is not None and not self._survey.is_complete
        return GO_ON if self._is_working or incomplete else DONE

    @property
    def _is_working(self) -> bool:
        return self._race is not None and not self._race.is_over

    def _take_record(self) -> None:
        assert self._race is not None
        self._record = self._race.record()

    # -- the picture

    def _points(self) -> Array:
        """Return some points of every racer's way, shape (k, P); none of a way that is lost."""
        assert self._record is not None
        parts = []
        for trajectory in self._record.trajectories:
            with np.errstate(all="ignore"):
                sound = np.flatnonzero(trajectory.losses <= _LOST * trajectory.losses[0])
            rows = np.linspace(0, len(sound) - 1, _PATH_POINTS).astype(int)
            parts.append(
                trajectory.points[sound[np.unique(rows)]] if len(sound) else trajectory.points[:0]
            )
        return np.vstack(parts)

    def _choose_projection(self) -> None:
        if self._setup is None or self._record is None:
            return
        setup = self._setup
        self._projection = projection_of(setup.problem, self._choice, self._points(), setup.origin)
        self._fitted_at = self._record.update
        self._survey = None
        self._project()
        self._follow()
        if self._details is not None:
            self._inspect()

    def _project(self) -> None:
        """Bring every racer's way onto the picture."""
        assert self._record is not None
        if self._projection is None:
            return
        with np.errstate(all="ignore"):
            trajectories = self._record.trajectories
            self._coordinates = tuple(
                self._projection.project(trajectory.points) for trajectory in trajectories
            )
            self._off = tuple(self._share_off(trajectory.points) for trajectory in trajectories)

    def _share_off(self, points: Array) -> Array:
        """Return how far points lie off the picture, as a share of the way from the first."""
        assert self._projection is not None
        away = self._projection.distance(points)
        travelled = np.linalg.norm(points - points[:1], axis=1)
        return np.clip(
            np.divide(away, travelled, out=np.zeros_like(away), where=travelled > 0), 0, 1
        )

    def _follow(self) -> None:
        """Have the map cover the window that the learner wants, or else all of the race."""
        if self._projection is None or self._setup is None:
            return
        extent = self._own_extent or self._extent_of_race()
        if self._survey is None or self._survey.extent != extent:
            is_curve = self._setup.problem.dimension == 1
            self._survey = Survey(self._projection, extent, is_curve=is_curve)
            self._survey.begin()

    def _extent_of_race(self) -> Extent:
        """Return the window now, or a wider one where the race has left it."""
        assert self._projection is not None
        assert self._setup is not None
        points = np.vstack([self._setup.origin[None, :], self._points()])
        if self._survey is not None and self._own_extent is None:
            x0, x1, y0, y1 = self._survey.extent
            here = self._projection.project(points)
            if here.shape[1] == 1 or bool(((here >= (x0, y0)) & (here <= (x1, y1))).all()):
                return self._survey.extent
        return self._projection.first_extent(points)

    # -- one update

    def _inspect(self) -> None:
        race, wanted = self._race, self._wanted
        self._details = None
        if race is None or not 0 <= wanted.racer < len(self._coordinates):
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
            self._details = UpdateDetails(wanted, numbers, parts, self._shown(numbers, parts))

    def _shown(
        self, numbers: UpdateNumbers, parts: tuple[UpdatePart, ...]
    ) -> tuple[UpdateArrow, ...]:
        """Return the vectors of an update on the picture, each behind the one before."""
        assert self._projection is not None
        at = here = self._projection.project(numbers.theta[None, :])[0]
        shown = []
        points = look_ahead(numbers)
        if points is not None:
            before = self._projection.project(points.before[None, :])[0]
            shown.append(UpdateArrow(ArrowKind.AHEAD, "look-ahead", "μ v", before, here))
        for part in parts:
            if part.vector is None or part.kind is None:
                continue
            run = self._projection.project_moves(part.vector[None, :])[0]
            if part.kind is ArrowKind.MOVE:
                shown.append(UpdateArrow(part.kind, part.name, part.symbol, here, here + run))
                continue
            shown.append(UpdateArrow(part.kind, part.name, part.symbol, at, at + run))
            at = at + run
        return tuple(shown)

    # -- what is shown

    def snapshot(self) -> object:
        """Return how the race stands; None before the first."""
        if self._race is None or self._record is None or self._setup is None:
            return None
        self._catch_up()
        assert self._projection is not None
        assert self._survey is not None
        with np.errstate(all="ignore"):
            start = self._projection.project(self._setup.origin[None, :])[0]
        return ArenaSnapshot(
            self._number,
            self._record,
            self._coordinates,
            self._off,
            self._survey.grid,
            start,
            self._projection.rows_used,
            self._setup.problem.rows,
            "function" if isinstance(self._setup.problem, FunctionProblem) else self._choice.kind,
            self._projection.explained,
            self._details,
            self._lifted,
            self._is_working,
        )

    def _catch_up(self) -> None:
        """Bring record and picture up to the updates that have been made."""
        assert self._race is not None
        assert self._record is not None
        over = self._race.is_over
        if self._record.update == self._race.update and self._record.is_over == over:
            return
        # A long race of a large network is much to copy: most of the time belongs to the race.
        if not over and perf_counter() < self._next_record_s:
            return
        began = perf_counter()
        self._bring_up_to_date()
        self._next_record_s = perf_counter() + _PATIENCE * (perf_counter() - began)

    def _bring_up_to_date(self) -> None:
        assert self._record is not None
        self._take_record()
        outgrown = self._record.update >= _GROWTH * max(self._fitted_at, 1)
        if self._is_principal and outgrown:
            self._choose_projection()
        else:
            self._project()
            self._follow()
        if self._details is None and self._wanted.racer >= 0:
            self._inspect()

    def _choose_final_projection(self) -> None:
        """Fit plane and window to the race as a whole, now that it is over."""
        if self._is_principal:
            self._choose_projection()
        elif isinstance(self._setup.problem if self._setup else None, NetworkProblem):
            self._survey = None if self._own_extent is None else self._survey
            self._follow()

    @property
    def _is_principal(self) -> bool:
        return self._choice.kind == "principal" and isinstance(
            self._setup.problem if self._setup else None, NetworkProblem
        )
