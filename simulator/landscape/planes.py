"""Planes through parameter space to look at the loss along, and what they hide.

A network's loss depends on all P parameters; a map shows two directions. Each kind of plane makes
another choice, and every one can say how far a point lies off it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.network import Network

Array = NDArray[Any]
Axis = tuple[int, int, int]

# More points of a path say nothing more about its two main directions.
_PATH_SAMPLE = 128
# Below this share of the first direction, a third point lies on the line of the other two.
_ON_LINE = 1e-6
# The best is beside the line from the start to now by more than this share of it, or on it.
_BESIDE = 0.02
_ROOM = 0.6
_PART_NUMBERS = 1 << 19


@dataclass(frozen=True, slots=True, eq=False)
class Plane:
    """Two directions in parameter space with a reference point.

    Attributes
    ----------
    kind : str
        ``"weights"``, ``"random"``, ``"path"`` or ``"snapshots"``.
    directions : ndarray, shape (2, P)
    reference : ndarray, shape (P,)
        Where both coordinates are zero.
    axes : pair of (layer, source, unit), or None
        The two weights that are the coordinates, where the plane is one of weights.
    half_width : float
        How far the map reaches at first, to each side.
    names : pair of str
        What each direction is: ``"weight"``, ``"random"``, ``"component"``, ``"now"`` (from the
        start to here), ``"best"`` (towards the best parameters), ``"downhill"``, ``"across"`` (kept
        from the plane before).
    explained : pair of float, or None
        Principal components only: the share of the path's variance along each direction, 0..1.
    """

    kind: str
    directions: Array
    reference: Array
    axes: tuple[Axis, Axis] | None
    half_width: float
    names: tuple[str, str] = ("weight", "weight")
    explained: tuple[float, float] | None = None
    _inverse: Array = field(init=False, repr=False)

    def __post_init__(self) -> None:
        # Dᵀ (D Dᵀ)⁻¹: the pseudoinverse by way of a 2 × 2 matrix, of directions of length 1, as
        # the squares of a diverged network's weights overflow.
        lengths = np.array([_length(one) or 1.0 for one in self.directions])
        units = self.directions / lengths[:, None]
        object.__setattr__(self, "_inverse", units.T @ np.linalg.pinv(units @ units.T) / lengths)

    def project(self, thetas: Array) -> Array:
        """Return the coordinates, shape (k, 2), of the points nearest to `thetas` (k, P)."""
        return self._by_part(thetas, lambda part: (part - self.reference) @ self._inverse, 2)

    def distance(self, thetas: Array, origin: Array) -> Array:
        """Return how far `thetas` (k, P) lie off the plane through `origin`, shape (k,)."""

        def lengths(part: Array) -> Array:
            moved = part - origin
            moved -= (moved @ self._inverse) @ self.directions
            return np.asarray(np.linalg.norm(moved, axis=1, keepdims=True))

        return self._by_part(thetas, lengths, 1)[:, 0]

    def _by_part(self, thetas: Array, of: Callable[[Array], Array], columns: int) -> Array:
        """Return `of` some rows at a time: copies of a large network's whole path are too much."""
        found = np.empty((len(thetas), columns))
        size = max(1, _PART_NUMBERS // thetas.shape[1])
        for start in range(0, len(thetas), size):
            found[start : start + size] = of(thetas[start : start + size])
        return found


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
    node's weights in `theta`; biases, slopes and frozen layers do not move. Only where too few
    weights are left to span a plane, as in a network of one weight and one bias, biases move with
    their node's weights, and then frozen layers as well.

    References
    ----------
    Li, Xu, Taylor, Studer and Goldstein (2018), "Visualizing the loss landscape of neural nets".
    """
    drawn = rng.normal(size=(2, network.parameter_count))
    for frozen, biases in ((False, False), (False, True), (True, False), (True, True)):
        directions = drawn.copy()
        for direction in directions:
            _normalise(network, direction, theta, frozen=frozen, biases=biases)
        if _span_a_plane(directions):
            break
    return Plane("random", directions, theta.copy(), None, 1.5, ("random", "random"))


def _normalise(
    network: Network, direction: Array, theta: Array, *, frozen: bool, biases: bool
) -> None:
    """Give each node's part of `direction` the length of its weights in `theta`, in place."""
    blocks = zip(network.blocks(direction), network.blocks(theta), strict=True)
    spec = network.spec
    for layer, n_in, (block, own) in zip(spec.layers, spec.sizes, blocks, strict=False):
        rows = n_in + biases
        if layer.trainable or frozen:
            pieces = layer.record.pieces
            length = _lengths(own[:rows], pieces)
            length[length == 0.0] = 1.0
            ratio = np.repeat(length / _lengths(block[:rows], pieces), pieces)
            np.multiply(block[:rows], ratio, out=block[:rows])
            block[rows:] = 0.0
        else:
            block[...] = 0.0


def _span_a_plane(directions: Array) -> bool:
    first, second = (one / (_length(one) or 1.0) for one in directions)
    return bool(first.any()) and _length(second - (second @ first) * first) > _ON_LINE


def _lengths(W: Array, pieces: int) -> Array:
    """Return the length of each node's incoming weights, shape (units,)."""
    size = _scale(W)
    by_node = W.reshape(len(W), -1, pieces) / size
    return np.asarray(size * np.sqrt(np.einsum("ijk,ijk->j", by_node, by_node)))


def _scale(numbers: Array) -> float:
    """Return a power of two of the size of the largest number: to divide by it is exact."""
    largest = max(float(numbers.max()), -float(numbers.min()))
    return math.ldexp(1.0, math.frexp(largest)[1] - 1)


def _length(vector: Array) -> float:
    """Return the length of a vector whose squares may overflow."""
    size = _scale(vector)
    return float(size * np.linalg.norm(vector / size))


def path_plane(points: Array, downhill: Array, before: Plane | None = None) -> Plane:
    """Return the plane of the first two principal components of a path.

    The components are those of the path's points about their mean, so that they show most of its
    variance. Until the path has two directions of its own, what is missing is made up with
    `downhill` and a random direction; `explained` is then None.

    Parameters
    ----------
    points : ndarray, shape (k, P)
        The path, oldest first; the first point is where both coordinates are zero.
    downhill : ndarray, shape (P,)
        The direction of steepest descent now.
    before : Plane, optional
        The plane shown until now: the new directions get the signs closest to its own. The first
        ones are turned so that the path leads to the right and up.

    References
    ----------
    Li, Xu, Taylor, Studer and Goldstein (2018), section 7; Lorch (2016), "Visualizing deep
    network training trajectories with PCA".
    """
    start = points[0].copy()
    sample = points[:: -(-len(points) // _PATH_SAMPLE)]
    variances, vectors = np.linalg.eigh(_inner_products(sample))
    strongest = variances[::-1][:2]
    if len(sample) < 3 or not strongest[1] > _ON_LINE**2 * strongest[0]:
        return _makeshift("path", points, downhill)
    main = vectors[:, ::-1][:, :2].T
    components = np.empty((2, len(start)))
    for part, centred in _centred(sample):
        components[:, part] = main @ centred
    components /= np.array([_length(one) for one in components])[:, None]
    if before is not None and before.kind == "path":
        signs = np.sign(np.einsum("kp,kp->k", components, before.directions))
    else:
        # By the size first: products of diverged weights overflow.
        signs = np.sign(components @ ((points[-1] - start) / _scale(points[-1] - start)))
    components *= np.where(signs == 0.0, 1.0, signs)[:, None]
    shares = strongest / variances.sum()
    explained = (float(shares[0]), float(shares[1]))
    names = ("component", "component")
    plane = Plane("path", components, start, None, 1.0, names, explained)
    reach = float(np.abs(plane.project(points)).max())
    return replace(plane, half_width=_ROOM * reach)


def _centred(sample: Array) -> Iterator[tuple[slice, Array]]:
    """Yield a path's points (k, P) about their mean, some columns at a time.

    Copies of all of a large network's path at once would take hundreds of megabytes.
    """
    size = _scale(sample)
    columns = max(1, _PART_NUMBERS // len(sample))
    for first in range(0, sample.shape[1], columns):
        part = slice(first, first + columns)
        # By the size first: a sum of diverged weights overflows.
        scaled = sample[:, part] / size
        yield part, scaled - scaled.mean(axis=0)


def _inner_products(sample: Array) -> Array:
    """Return the inner products (k, k) of a path's points about their mean, up to a factor."""
    size = max((_scale(centred) for _, centred in _centred(sample)), default=1.0)
    products = np.zeros((len(sample), len(sample)))
    for _, centred in _centred(sample):
        scaled = centred / size
        products += scaled @ scaled.T
    return products


def snapshots_plane(
    start: Array, now: Array, best: Array, downhill: Array, before: Plane | None = None
) -> Plane:
    """Return the plane through three points of a run: its start, where it is, and its best.

    The first coordinate is the distance from the start towards now. Where the best lies on that
    line or close to it (often it is now), the second direction is `downhill`, made orthogonal to
    the first.

    Parameters
    ----------
    start, now, best, downhill : ndarray, shape (P,)
    before : Plane, optional
        The plane shown until now: where the best is on the line, its second direction is kept. The
        steepest descent of a run in progress turns, and turns round, from one look to the next.
    """
    ahead, aside = now - start, best - start
    length = _length(ahead)
    if not length > 0.0:
        return _makeshift("snapshots", start[None, :], downhill)
    first = ahead / length
    second = aside - (aside @ first) * first
    name, apart = "best", _length(second)
    if apart > _BESIDE * length:
        second /= apart
    elif before is not None and (before.kind, before.names[0]) == ("snapshots", "now"):
        second, name = _orthogonal(before.directions[1], first), "across"
    else:
        second, name = _orthogonal(downhill, first), "downhill"
    width = _ROOM * max(length, apart)
    return Plane("snapshots", np.stack([first, second]), start.copy(), None, width, ("now", name))


def _makeshift(kind: str, points: Array, downhill: Array) -> Plane:
    """Return a plane to look along while a path is too short to have one."""
    start = points[0].copy()
    ahead = points[-1] - start
    name = "now" if ahead.any() else "downhill"
    first = _unit(ahead if ahead.any() else downhill)
    second = _orthogonal(downhill if name == "now" else np.zeros_like(start), first)
    other = "downhill" if name == "now" else "random"
    width = max(1.0, _length(ahead) * _ROOM)
    return Plane(kind, np.stack([first, second]), start, None, width, (name, other))


def _unit(vector: Array) -> Array:
    """Return `vector` with length 1; a fixed random direction where it is zero."""
    length = _length(vector)
    if not (length > 0.0 and np.isfinite(length)):
        vector = np.random.default_rng(0).normal(size=len(vector))
        length = _length(vector)
    return np.asarray(vector / length)


def _orthogonal(vector: Array, first: Array) -> Array:
    """Return the part of `vector` across `first`, with length 1; a random one where it is zero."""
    across = vector - (vector @ first) * first
    if not _length(across) > _ON_LINE * max(_length(vector), 1e-300):
        other = np.random.default_rng(1).normal(size=len(first))
        across = other - (other @ first) * first
    return _unit(across)
