"""From parameters to coordinates of a race's picture and back, and the loss there.

A function's coordinates are its variables. A network has as many as weights; its picture is a plane
through them, and paths are projected onto it.
"""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from simulator.data.prepared import PreparedData
from simulator.landscape.evaluators import Evaluator, evaluator_of
from simulator.landscape.plane import Plane
from simulator.landscape.progressive_grid import Extent
from simulator.landscape.work_limits import affordable_rows
from simulator.nn.network import Network
from simulator.race.benchmark_functions import Function

Array = NDArray[Any]

# Multiplications for a whole map of a network; more rows than allow it are sampled.
_MAP_WORK = 3e9
_LARGE = 2000
# Values of a function that are found together: a part of a millisecond.
_FUNCTION_CHUNK = 4096
_MARGIN = 1.25


class Projection(Protocol):
    """What a race is drawn on.

    Attributes
    ----------
    chunk : int
        How many losses are found together: some milliseconds' work.
    side : int
        Points along each side of the finest grid.
    strides : tuple of int
        Which of them each grid takes, from coarse to fine.
    rows_used : int
        Training rows whose mean loss the picture shows; 1 for a function.
    explained : float or None
        Share of the paths' spread that the plane shows, for principal components.
    """

    chunk: int
    side: int
    strides: tuple[int, ...]
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

    def parameters_at(self, at: Array) -> Array:
        """Return the parameters (P,) at coordinates (d,) of the picture."""
        ...

    def at(self, x: Array, y: Array) -> Array:
        """Return the loss at single points, shape (g,); for a curve `y` means nothing."""
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

    chunk = _FUNCTION_CHUNK
    rows_used = 1
    explained: float | None = None

    def __init__(self, function: Function) -> None:
        self._function = function
        is_map = function.dimension == 2
        self.side = 161 if is_map else 601
        self.strides: tuple[int, ...] = (5, 1) if is_map else (1,)

    def project(self, thetas: Array) -> Array:
        """Return the points as they are."""
        return thetas

    def project_moves(self, moves: Array) -> Array:
        """Return the differences as they are."""
        return moves

    def distance(self, thetas: Array) -> Array:
        """Return zeros: nothing is left out."""
        return np.zeros(len(thetas))

    def parameters_at(self, at: Array) -> Array:
        """Return the point itself."""
        return np.asarray(at, np.float64)

    def at(self, x: Array, y: Array) -> Array:
        """Return the function's values at single points, shape (g,)."""
        is_map = self._function.dimension == 2
        return self._function.value(np.column_stack([x, y]) if is_map else x[:, None])

    def first_extent(self, thetas: Array) -> Extent:
        """Return the function's own window."""
        (x0, x1), (y0, y1) = [*self._function.window, (0.0, 0.0)][:2]
        return x0, x1, y0, y1


class PlaneProjection:
    """A plane through a network's weights.

    Parameters
    ----------
    network : Network
    data : PreparedData
        The loss is the mean over its training rows, or over as many as are quickly computed.
    plane : Plane
    """

    def __init__(self, network: Network, data: PreparedData, plane: Plane) -> None:
        self._plane = plane
        self.explained = None if plane.explained is None else sum(plane.explained)
        count = network.parameter_count
        self.side = 31 if count > _LARGE else 61
        self.strides: tuple[int, ...] = (3, 1) if count > _LARGE else (6, 2, 1)
        stride = -(-len(data.X) // affordable_rows(_MAP_WORK, self.side**2, count))
        X, Y = data.X[::stride], data.Y[::stride]
        self.rows_used = len(X)
        self._evaluator: Evaluator = evaluator_of(network, plane, X, Y)
        self.chunk = self._evaluator.chunk

    def project(self, thetas: Array) -> Array:
        """Return the coordinates of the plane's points nearest to `thetas`."""
        return self._plane.project(thetas)

    def project_moves(self, moves: Array) -> Array:
        """Return the parts of `moves` that lie in the plane."""
        return self._plane.project_moves(moves)

    def distance(self, thetas: Array) -> Array:
        """Return the distances from the plane."""
        return self._plane.distance(thetas)

    def parameters_at(self, at: Array) -> Array:
        """Return the parameters at a point of the plane."""
        return self._plane.parameters_at(float(at[0]), float(at[1]))

    def at(self, x: Array, y: Array) -> Array:
        """Return the mean loss at single points, shape (g,)."""
        return self._evaluator.at(x, y)

    def first_extent(self, thetas: Array) -> Extent:
        """Return a square around the start that holds all of `thetas`, with a margin."""
        places = self.project(thetas)
        places = places[np.isfinite(places).all(axis=1)]
        middle, reach = self._plane.here, 0.0
        if len(places):
            middle = 0.5 * (places.min(axis=0) + places.max(axis=0))
            reach = float(np.abs(places - middle).max()) * _MARGIN
        half = max(self._plane.half_width, reach)
        (x0, y0), (x1, y1) = (middle - half).tolist(), (middle + half).tolist()
        return x0, x1, y0, y1
