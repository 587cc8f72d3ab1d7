"""Where a race is drawn: its projection, the window of it that is seen, and the loss there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.landscape.planes import principal_plane, random_plane, weights_plane
from simulator.landscape.progressive_grid import Extent, LossGrid, ProgressiveGrid
from simulator.nn.network import Network
from simulator.race.projections import FunctionProjection, PlaneProjection, Projection
from simulator.race.race import RaceRecord
from simulator.session.race_commands import RaceSetup
from simulator.session.race_problems import FunctionProblem, NetworkProblem, PlaneChoice, Problem

Array = NDArray[Any]

# Points a racer that principal components are made of: enough for its shape.
_PATH_POINTS = 48
# The plane of principal components follows the race when it has become this much longer.
_GROWTH = 2.0
# A racer whose loss is this many times that of the start is on its way out of every picture.
_LOST = 3.0


class RacePicture:
    """The picture of one race, made again as the race goes on.

    Parameters
    ----------
    setup : RaceSetup
    choice : PlaneChoice
        The plane of a network's picture.
    record : RaceRecord
        The race as it stands.
    extent : Extent, optional
        The window that the learner wants; None: one that holds the race.
    look : callable, optional
        Called between pieces of work that may take long; an exception of it breaks them off.

    Attributes
    ----------
    projection : Projection
    coordinates : tuple of ndarray, shape (k, d)
        Each racer's way on the picture.
    off : tuple of ndarray, shape (k,)
        How far each of its points lies off the picture, as a share of its distance from its first.
    loss : LossGrid
        The loss over the window, as fine as it has been made.
    """

    projection: Projection
    coordinates: tuple[Array, ...]
    off: tuple[Array, ...]
    loss: LossGrid

    def __init__(
        self,
        setup: RaceSetup,
        choice: PlaneChoice,
        record: RaceRecord,
        extent: Extent | None = None,
        look: Callable[[], None] = lambda: None,
    ) -> None:
        self.setup, self._choice, self.own_extent = setup, choice, extent
        self._look = look
        self._extent: Extent | None = None
        self._fit(record)

    @property
    def is_complete(self) -> bool:
        """Whether the finest grid of the window is there."""
        return self._grid.is_over

    @property
    def start(self) -> Array:
        """The common start's coordinates, shape (d,)."""
        with np.errstate(all="ignore"):
            return np.asarray(self.projection.project(self.setup.origin[None, :])[0])

    def advance(self, deadline_s: float) -> None:
        """Compute losses of the window until a time on the clock of `perf_counter`."""
        with np.errstate(all="ignore"):
            stride = self._grid.advance(deadline_s)
        if stride is not None:
            self.loss = self._grid.level(stride)

    def shows(self, setup: RaceSetup, choice: PlaneChoice) -> bool:
        """Return whether another race can stay on it: one on the same plane through its start."""
        before = self.setup
        if before.problem is not setup.problem or self._is_principal:
            return False
        if isinstance(setup.problem, FunctionProblem):
            return True
        return choice == self._choice and np.array_equal(before.origin, setup.origin)

    def show_extent(self, extent: Extent | None, record: RaceRecord) -> None:
        """Show another window; None follows the race again."""
        self.own_extent = extent
        self._follow(record)

    def update(self, record: RaceRecord, setup: RaceSetup | None = None) -> bool:
        """Draw the race as it stands now, or another one that the picture suits.

        Returns
        -------
        bool
            Whether the projection is another one: it is fitted to the race as it grows.
        """
        self.setup = setup or self.setup
        if self._is_principal and record.update >= _GROWTH * max(self._fitted_at, 1):
            self._fit(record)
            return True
        self._project(record)
        self._follow(record)
        return False

    def finish(self, record: RaceRecord) -> bool:
        """Fit plane and window to the race as a whole, now that it is over.

        Returns
        -------
        bool
            Whether the projection is another one.
        """
        if self._is_principal:
            self._fit(record)
            return True
        if isinstance(self.setup.problem, NetworkProblem):
            self._cover(
                self.own_extent or self.projection.first_extent(np.vstack(self._shown(record)))
            )
        return False

    @property
    def _is_principal(self) -> bool:
        return self._choice.kind == "principal" and isinstance(self.setup.problem, NetworkProblem)

    def _fit(self, record: RaceRecord) -> None:
        setup = self.setup
        points = np.vstack(_points_of(record))
        self._look()
        self.projection = projection_of(setup.problem, self._choice, points, setup.origin)
        self._fitted_at, self._extent = record.update, None
        self._project(record)
        self._follow(record)

    def _project(self, record: RaceRecord) -> None:
        """Bring every racer's way onto the picture."""
        self._look()
        with np.errstate(all="ignore"):
            ways = [one.points for one in record.trajectories]
            self.coordinates = tuple(self.projection.project(way) for way in ways)
            self.off = tuple(_share_off(self.projection, way) for way in ways)

    def _follow(self, record: RaceRecord) -> None:
        """Have the loss cover the window that the learner wants, or else all of the race."""
        self._look()
        self._cover(self.own_extent or self._extent_of_race(record))

    def _cover(self, extent: Extent) -> None:
        """Begin the loss over `extent`, unless it is there already."""
        if extent == self._extent:
            return
        self._extent = extent
        x0, x1, y0, y1 = extent
        side, is_curve = self.projection.side, self.setup.problem.dimension == 1
        x = np.linspace(x0, x1, side)
        y = None if is_curve else np.linspace(y0, y1, side)
        self._grid = ProgressiveGrid(self.projection, x, y, self.projection.strides)
        # The coarse grid at once, so that there always is one of this window.
        with np.errstate(all="ignore"):
            while (stride := self._grid.advance(0.0)) is None:
                self._look()
        self.loss = self._grid.level(stride)

    def _extent_of_race(self, record: RaceRecord) -> Extent:
        """Return the window now, or a wider one where the race has left it."""
        parts = self._shown(record)
        if self._extent is not None and self.own_extent is None:
            x0, x1, y0, y1 = self._extent
            places = np.vstack([self.projection.project(one) for one in parts])
            is_curve = places.shape[1] == 1
            if is_curve or bool(((places >= (x0, y0)) & (places <= (x1, y1))).all()):
                return self._extent
        return self.projection.first_extent(np.vstack(parts))

    def _shown(self, record: RaceRecord) -> list[Array]:
        """Return the points that should be seen, each (k, P): the start's and the racers'."""
        return [self.setup.origin[None, :], *_points_of(record)]


def projection_of(
    problem: Problem, choice: PlaneChoice, points: Array, origin: Array
) -> Projection:
    """Return what a race on `problem` is drawn on.

    Parameters
    ----------
    problem : Problem
    choice : PlaneChoice
        Means nothing for a function.
    points : ndarray, shape (k, P)
        Where racers have been, for principal components.
    origin : ndarray, shape (P,)
        The common start: planes of weights and random directions go through it.

    Raises
    ------
    ValueError
        If there are no such weights.
    """
    if isinstance(problem, FunctionProblem):
        return FunctionProjection(problem.function)
    network = Network(problem.experiment.spec)
    plane = principal_plane(points) if choice.kind == "principal" else None
    if choice.kind == "weights":
        plane = weights_plane(network, *choice.axes).through(origin)
    elif plane is None:
        plane = random_plane(network, origin, np.random.default_rng(choice.seed))
    return PlaneProjection(network, problem.experiment.data, plane)


def _points_of(record: RaceRecord) -> list[Array]:
    """Return some points of every racer's way, each (k, P); none of a way that is lost.

    Where all of a way are taken they are no copy: a large network's are hundreds of megabytes.
    """
    parts = []
    for one in record.trajectories:
        with np.errstate(all="ignore"):
            sound = np.flatnonzero(one.losses <= _LOST * one.losses[0])
        rows = np.unique(np.linspace(0, len(sound) - 1, _PATH_POINTS).astype(int))
        chosen = sound[rows] if len(sound) else sound
        parts.append(one.points if len(chosen) == len(one.points) else one.points[chosen])
    return parts


def _share_off(projection: Projection, points: Array) -> Array:
    """Return how far points lie off the picture, as a share of the way from the first."""
    away = projection.distance(points)
    travelled = np.linalg.norm(points - points[:1], axis=1)
    share = np.divide(away, travelled, out=np.zeros_like(away), where=travelled > 0)
    return np.asarray(np.clip(share, 0, 1))
