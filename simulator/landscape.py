"""Loss surfaces over a plane through the current parameters, and decision regions.

Each grid point is a replica: a whole map is one call of ``loss`` on an (R, P) stack, in chunks
of bounded size. The plane is fixed by two directions and a reference point; the map shown is the
slice through the *current* parameters, so it changes as the network moves off the plane.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data import PreparedData, liveliest
from simulator.network import Network
from simulator.slices import Slice, losses_of_replicas

Array = NDArray[Any]
Axis = tuple[int, int, int]

# A map of more multiplications than this samples the training rows: about 50 ms.
_MAP_WORK = 4e8
_FEWEST_ROWS = 64
_COARSEST = 11
_PATH_POINTS = 1200
_PATH_NUMBERS = 1 << 20
_MARGIN = 0.82


@dataclass(frozen=True, slots=True, eq=False)
class Plane:
    """Two directions in parameter space with a reference point.

    Attributes
    ----------
    kind : str
        ``"weights"`` (two chosen weights; coordinates are their values) or ``"random"``.
    directions : ndarray, shape (2, P)
    reference : ndarray, shape (P,)
        Where both coordinates are zero.
    axes : pair of (layer, source, unit), or None
        The chosen weights.
    half_width : float
        How far the map reaches at first, to each side.
    """

    kind: str
    directions: Array
    reference: Array
    axes: tuple[Axis, Axis] | None
    half_width: float

    def project(self, thetas: Array) -> Array:
        """Return the coordinates, shape (k, 2), of the points nearest to `thetas` (k, P)."""
        inverse = np.linalg.pinv(self.directions)
        return np.asarray((thetas - self.reference) @ inverse)

    def distance(self, thetas: Array, origin: Array) -> Array:
        """Return how far `thetas` (k, P) lie off the plane through `origin`, shape (k,)."""
        moved = thetas - origin
        inverse = np.linalg.pinv(self.directions)
        return np.asarray(np.linalg.norm(moved - (moved @ inverse) @ self.directions, axis=1))


def weights_plane(network: Network, first: Axis, second: Axis) -> Plane:
    """Return the plane of two chosen weights; a source of n_in stands for the bias.

    Raises
    ------
    ValueError
        If a weight does not exist or both are the same.
    """
    if first == second:
        raise ValueError("the two weights of a surface must differ")
    directions = np.zeros((2, network.parameter_count))
    for k, axis in enumerate((first, second)):
        directions[k, network.weight_index(*axis)] = 1.0
    reference = np.zeros(network.parameter_count)
    return Plane("weights", directions, reference, (first, second), 4.0)


def random_plane(network: Network, theta: Array, rng: np.random.Generator) -> Plane:
    """Return a plane of two random directions through `theta`, filter-normalised.

    Each node's incoming weights in a direction, all its pieces together, get the length of that
    node's weights in `theta`; biases and slopes do not move.

    References
    ----------
    Li, Xu, Taylor, Studer and Goldstein (2018), "Visualizing the loss landscape of neural nets".
    """
    directions = rng.normal(size=(2, network.parameter_count))
    for direction in directions:
        views = zip(network.views(direction), network.views(theta), strict=True)
        for layer, (view, own) in zip(network.spec.layers, views, strict=True):
            pieces = layer.record.pieces
            length = _lengths(own.W, pieces)
            length[length == 0.0] = 1.0
            ratio = np.repeat(length / _lengths(view.W, pieces), pieces)
            np.multiply(view.W, ratio, out=view.W)
            view.b[...] = 0.0
            if view.slope is not None:
                view.slope[...] = 0.0
    return Plane("random", directions, theta.copy(), None, 1.5)


def _lengths(W: Array, pieces: int) -> Array:
    """Return the length of each node's incoming weights, shape (units,)."""
    by_node = W.reshape(len(W), -1, pieces)
    return np.asarray(np.sqrt(np.einsum("ijk,ijk->j", by_node, by_node)))


@dataclass(frozen=True, slots=True, eq=False)
class Surface:
    """A loss map with the optimizer's path on it; immutable.

    Attributes
    ----------
    x, y : ndarray, shape (nx,) and (ny,)
        Coordinates along the two directions.
    loss : ndarray, shape (ny, nx)
        Mean training loss; may hold infinities.
    here : pair of float
        Coordinates of the current parameters.
    here_loss : float
        Their loss.
    path : ndarray, shape (k, 2)
        Earlier parameters, oldest first, projected onto the plane.
    kind : str
        The plane's kind.
    axes : pair of (layer, source, unit), or None
        The plane's weights.
    off_plane : float
        Distance of the path's start from this slice, as a share of its distance from here.
    rows, total_rows : int
        Training rows whose mean loss is shown, and all there are: large networks sample.
    """

    x: Array
    y: Array
    loss: Array
    here: tuple[float, float]
    here_loss: float
    path: Array
    kind: str
    axes: tuple[Axis, Axis] | None
    off_plane: float
    rows: int
    total_rows: int


def surface_losses(
    network: Network,
    theta: Array,
    plane: Plane,
    x: Array,
    y: Array,
    X: Array,
    Y: Array,
) -> Array:
    """Return the loss on (X, Y) over the slice of `plane` through `theta`, shape (ny, nx)."""
    here = plane.project(theta[None, :])[0]
    across, along = x - here[0], y - here[1]
    with np.errstate(all="ignore"):
        if plane.axes is None:
            return losses_of_replicas(network, theta, plane.directions, across, along, X, Y)
        return Slice(network, theta, plane.directions, X, Y).grid(across, along)


class Path:
    """Parameters along training, thinned to a bounded number of points.

    Parameters
    ----------
    parameter_count : int
        P.
    """

    def __init__(self, parameter_count: int) -> None:
        limit = max(64, min(_PATH_POINTS, _PATH_NUMBERS // parameter_count))
        self._points = np.empty((limit, parameter_count))
        self._updates = np.empty(limit, dtype=np.int64)
        self._count = 0
        self._stride = 1

    def __len__(self) -> int:
        return self._count

    @property
    def points(self) -> Array:
        """The points, oldest first, shape (k, P): a view."""
        return self._points[: self._count]

    def wants(self, update: int) -> bool:
        """Return whether the point after `update` updates should be added."""
        return update % self._stride == 0

    def add(self, update: int, theta: Array) -> None:
        """Add a point; when the path is full, keep every second one."""
        if self._count and update <= self._updates[self._count - 1]:
            self._count = int(np.searchsorted(self._updates[: self._count], update))
        if self._count == len(self._points):
            self._stride *= 2
            kept = slice(0, self._count, 2)
            size = len(self._points[kept])
            self._points[:size] = self._points[kept].copy()
            self._updates[:size] = self._updates[kept].copy()
            self._count = size
        self._points[self._count] = theta
        self._updates[self._count] = update
        self._count += 1


class Landscape:
    """The map that follows one network: plane, window and path.

    Parameters
    ----------
    network : Network
        Used by this landscape's thread alone.
    data : PreparedData
        Training data of the loss.
    theta : ndarray, shape (P,)
        Where the path starts.
    resolution : int, default 51
        Grid points to each side.
    """

    def __init__(
        self, network: Network, data: PreparedData, theta: Array, resolution: int = 51
    ) -> None:
        self.network = network
        self.data = data
        self.resolution = affordable(resolution, network.parameter_count)
        self.path = Path(network.parameter_count)
        self.path.add(0, theta)
        self._seed = 0
        self._X, self._Y = self._sampled_rows()
        self.plane = weights_plane(network, *default_axes(network, data))
        self._center = np.zeros(2)
        self._half = self.plane.half_width
        self._zoom = 1.0
        self.look_along(self.plane, theta)

    def _sampled_rows(self) -> tuple[Array, Array]:
        """Return evenly spaced training rows, as many as a map in time allows."""
        work = self.resolution**2 * self.network.parameter_count
        wanted = max(_FEWEST_ROWS, int(_MAP_WORK / work))
        stride = -(-len(self.data.X) // wanted)
        return self.data.X[::stride], self.data.Y[::stride]

    def look_along(self, plane: Plane, theta: Array) -> None:
        """Show another plane; the window is placed around `theta` and the path's start."""
        self.plane = plane
        coordinates = plane.project(np.vstack([self.path.points[:1], theta[None, :]]))
        self._center = coordinates.mean(axis=0)
        self._half = plane.half_width
        self._include(coordinates)

    def look_along_random(self, theta: Array) -> None:
        """Show a fresh pair of random directions, reproducibly: the next seed each time."""
        self._seed += 1
        self.look_along(random_plane(self.network, theta, np.random.default_rng(self._seed)), theta)

    def zoom(self, factor: float) -> None:
        """Make the window `factor` times as wide."""
        if not (math.isfinite(factor) and factor > 0):
            raise ValueError(f"factor must be > 0, got {factor}")
        self._zoom = min(50.0, max(0.02, self._zoom * factor))

    def _include(self, coordinates: Array) -> None:
        """Widen the window, in coarse steps so that it does not jitter, until all points fit."""
        finite = coordinates[np.isfinite(coordinates).all(axis=1)]
        if not len(finite):
            return
        low, high = finite.min(axis=0), finite.max(axis=0)
        if (np.abs(np.vstack([low, high]) - self._center) <= _MARGIN * self._half).all():
            return
        low = np.minimum(low, self._center - _MARGIN * self.plane.half_width)
        high = np.maximum(high, self._center + _MARGIN * self.plane.half_width)
        self._center = (low + high) / 2.0
        needed = float((high - low).max()) / 2.0 / _MARGIN
        self._half = max(self.plane.half_width, needed * 1.25)

    def _off_plane(self, theta: Array) -> float:
        start = self.path.points[:1]
        with np.errstate(all="ignore"):
            travelled = float(np.linalg.norm(start - theta))
            distance = float(self.plane.distance(start, theta)[0])
        share = distance / travelled if travelled > 0.0 else 0.0
        return share if math.isfinite(share) else 1.0

    def surface(self, theta: Array) -> Surface:
        """Return the map through `theta` with the path so far."""
        # Parameters close to overflow are drawn as a clipped region; they are no error here.
        with np.errstate(all="ignore"):
            return self._surface(theta)

    def _surface(self, theta: Array) -> Surface:
        path = self.plane.project(self.path.points)
        here = self.plane.project(theta[None, :])[0]
        self._include(np.vstack([path, here[None, :]]))
        half = self._half * self._zoom
        center = self._center if self._zoom >= 1.0 else here
        steps = np.linspace(-half, half, self.resolution)
        x, y = center[0] + steps, center[1] + steps
        losses = surface_losses(self.network, theta, self.plane, x, y, self._X, self._Y)
        here_loss = float(self.network.loss(theta, self._X, self._Y))
        return Surface(
            x,
            y,
            losses,
            (float(here[0]), float(here[1])),
            here_loss,
            path,
            self.plane.kind,
            self.plane.axes,
            self._off_plane(theta),
            len(self._X),
            len(self.data.X),
        )


def affordable(resolution: int, parameter_count: int) -> int:
    """Return the resolution of a map in time: halved while the fewest rows are too much work."""
    while resolution > _COARSEST and resolution**2 * parameter_count * _FEWEST_ROWS > 2 * _MAP_WORK:
        resolution = max(_COARSEST, resolution // 2 | 1)  # odd: the middle is a grid point
    return resolution


def default_axes(network: Network, data: PreparedData) -> tuple[Axis, Axis]:
    """Return the weights shown at first: from the two liveliest inputs to the first node.

    With one input, its weight and the bias.
    """
    if network.spec.inputs == 1:
        return (0, 0, 0), (0, 1, 0)
    first, second = liveliest(data.X)
    return (0, first, 0), (0, second, 0)
