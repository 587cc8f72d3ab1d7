"""From parameters to coordinates of the picture and back, and the loss there. No widgets.

A function's coordinates are its variables. A network has as many as weights; its picture is the
plane through the common start along two directions, and paths are projected onto it.
"""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from simulator.landscape.plane_losses import PlaneEvaluator, losses_of_replicas
from simulator.landscape.planes import random_plane, weights_plane
from simulator.nn.network import Network
from simulator.race.benchmark_functions import Function
from ui.arena.model.problems import FunctionProblem, NetworkProblem, PlaneChoice, Problem

Array = NDArray[Any]
Extent = tuple[float, float, float, float]

# Multiplications for a whole map of a network; more rows than allow it are sampled.
_MAP_WORK = 3e9
_FEWEST_ROWS = 64
_CURVE_POINTS = 601
_FUNCTION_PASSES = (31, 161)
_NETWORK_PASSES = (11, 31, 61)
_LARGE = 2000
# A principal component along which the paths spread less than this share of the first is noise.
_FLAT = 1e-6
_MARGIN = 1.25


class Projection(Protocol):
    """What a race is drawn on.

    Attributes
    ----------
    passes : tuple of int
        Points along each side, from coarse to fine.
    rows_used : int
        Training rows whose mean loss the picture shows; 1 for a function.
    explained : float or None
        Share of the paths' spread that the plane shows, for principal components.
    """

    passes: tuple[int, ...]
    rows_used: int
    explained: float | None

    def project(self, thetas: Array) -> Array:
        """Return the coordinates of `thetas` (k, P), shape (k, d)."""
        ...

    def project_moves(self, moves: Array) -> Array:
        """Return the coordinates of differences (k, P), shape (k, d)."""
        ...

    def distance(self, thetas: Array) -> Array:
        """Return how far `thetas` (k, P) lie off the picture, shape (k,)."""
        ...

    def lift(self, at: Array) -> Array:
        """Return the parameters (P,) at coordinates (d,) of the picture."""
        ...

    def losses(self, x: Array, y: Array) -> Array:
        """Return the loss over a grid, shape (ny, nx); over a curve `y` has one, unused number."""
        ...

    def first_extent(self, thetas: Array) -> Extent:
        """Return a window that suits, given all points (k, P) that should be in it."""
        ...


class FunctionProjection:
    """A function over its own variables.

    Parameters
    ----------
    function : Function
    """

    rows_used = 1
    explained: float | None = None

    def __init__(self, function: Function) -> None:
        self._function = function
        is_map = function.dimension == 2
        self.passes: tuple[int, ...] = _FUNCTION_PASSES if is_map else (_CURVE_POINTS,)

    def project(self, thetas: Array) -> Array:
        """Return the points as they are."""
        return thetas

    def project_moves(self, moves: Array) -> Array:
        """Return the differences as they are."""
        return moves

    def distance(self, thetas: Array) -> Array:
        """Return zeros: nothing is left out."""
        return np.zeros(len(thetas))

    def lift(self, at: Array) -> Array:
        """Return the point itself."""
        return np.asarray(at, np.float64)

    def losses(self, x: Array, y: Array) -> Array:
        """Return the function's values over a grid."""
        if self._function.dimension == 1:
            return self._function.value(x[:, None])[None, :]
        across, along = np.meshgrid(x, y)
        points = np.column_stack([across.reshape(-1), along.reshape(-1)])
        return self._function.value(points).reshape(len(y), len(x))

    def first_extent(self, thetas: Array) -> Extent:
        """Return the function's own window."""
        (x0, x1), (y0, y1) = [*self._function.window, (0.0, 0.0)][:2]
        return x0, x1, y0, y1


class PlaneProjection:
    """A plane through a network's weights.

    Parameters
    ----------
    problem : NetworkProblem
    directions : ndarray, shape (2, P)
    origin : ndarray, shape (P,)
        A point of the plane.
    reference : ndarray, shape (P,)
        Where both coordinates are zero, projected onto the plane.
    half_width : float
        How far a first window reaches to each side of the start.
    explained : float, optional
    """

    def __init__(
        self,
        problem: NetworkProblem,
        directions: Array,
        origin: Array,
        reference: Array,
        half_width: float,
        *,
        by_weights: bool = False,
        explained: float | None = None,
    ) -> None:
        self.explained = explained
        self._network = Network(problem.experiment.spec)
        self._directions, self._origin, self._reference = directions, origin, reference
        self._inverse = np.linalg.pinv(directions)
        self._half_width = half_width
        self._by_weights = by_weights
        count = self._network.parameter_count
        self.passes: tuple[int, ...] = _NETWORK_PASSES[: 2 if count > _LARGE else 3]
        work = self.passes[-1] ** 2 * count
        data = problem.experiment.data
        stride = -(-len(data.X) // max(_FEWEST_ROWS, int(_MAP_WORK / work)))
        self._X, self._Y = data.X[::stride], data.Y[::stride]
        self.rows_used = len(self._X)
        self._slice: PlaneEvaluator | None = None

    def project(self, thetas: Array) -> Array:
        """Return the coordinates of the plane's points nearest to `thetas`."""
        return np.asarray((thetas - self._reference) @ self._inverse)

    def project_moves(self, moves: Array) -> Array:
        """Return the parts of `moves` that lie in the plane."""
        return np.asarray(moves @ self._inverse)

    def distance(self, thetas: Array) -> Array:
        """Return the distances from the plane."""
        moved = thetas - self._origin
        inside = (moved @ self._inverse) @ self._directions
        return np.asarray(np.linalg.norm(moved - inside, axis=1))

    def lift(self, at: Array) -> Array:
        """Return the parameters at a point of the plane."""
        here = self.project(self._origin[None, :])[0]
        return np.asarray(self._origin + (np.asarray(at) - here) @ self._directions)

    def losses(self, x: Array, y: Array) -> Array:
        """Return the mean loss over a grid of the plane."""
        here = self.project(self._origin[None, :])[0]
        across, along = x - here[0], y - here[1]
        if not self._by_weights:
            return losses_of_replicas(
                self._network, self._origin, self._directions, across, along, self._X, self._Y
            )
        if self._slice is None:
            self._slice = PlaneEvaluator(
                self._network, self._origin, self._directions, self._X, self._Y
            )
        return self._slice.grid(across, along)

    def first_extent(self, thetas: Array) -> Extent:
        """Return a square around the start that holds all of `thetas`, with a margin."""
        here = self.project(thetas)
        here = here[np.isfinite(here).all(axis=1)]
        middle = self.project(self._origin[None, :])[0]
        if len(here):
            middle = 0.5 * (here.min(axis=0) + here.max(axis=0))
            reach = float(np.abs(here - middle).max()) * _MARGIN
        else:
            reach = 0.0
        half = max(self._half_width, reach)
        return (
            float(middle[0] - half), float(middle[0] + half),
            float(middle[1] - half), float(middle[1] + half),
        )  # fmt: skip


def projection_of(
    problem: Problem, choice: PlaneChoice, points: Array, origin: Array
) -> Projection:
    """Return the projection of `problem`.

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
    if choice.kind == "principal":
        found = principal_directions(points)
        if found is not None:
            directions, middle, explained = found
            spread = float(np.abs((points - middle) @ directions.T).max())
            return PlaneProjection(
                problem, directions, middle, middle, _MARGIN * spread, explained=explained
            )
    if choice.kind == "weights":
        plane = weights_plane(network, *choice.axes)
        return PlaneProjection(
            problem, plane.directions, origin, plane.reference, plane.half_width, by_weights=True
        )
    plane = random_plane(network, origin, np.random.default_rng(choice.seed))
    return PlaneProjection(problem, plane.directions, origin, plane.reference, plane.half_width)


def principal_directions(points: Array) -> tuple[Array, Array, float] | None:
    """Return the two directions in which `points` spread most.

    Parameters
    ----------
    points : ndarray, shape (k, P)
        Rows that are not finite are left out.

    Returns
    -------
    directions : ndarray, shape (2, P)
        Orthogonal, of length 1; each so that its largest part is positive.
    middle : ndarray, shape (P,)
        The points' mean, through which the plane goes.
    explained : float
        Share of the spread (variance) that lies in the plane.

    None is returned where the points do not spread in two directions: before the first update.
    """
    points = points[np.isfinite(points).all(axis=1)]
    if len(points) < 3:
        return None
    middle = points.mean(axis=0)
    centred = points - middle
    # Few points in many dimensions: the eigenvectors of their products say the same as an SVD,
    # in a fraction of its time.
    squares, shares = np.linalg.eigh(centred @ centred.T)
    if not squares[-2] > _FLAT**2 * squares[-1]:
        return None
    directions = np.linalg.qr((shares[:, [-1, -2]].T @ centred).T)[0].T
    largest = np.abs(directions).argmax(axis=1)
    directions = directions * np.sign(directions[[0, 1], largest])[:, None]
    return directions, middle, float(squares[-2:].sum() / squares.sum())
