"""Planes through parameter space to look at the loss along, and what they hide.

A network's loss depends on all P parameters; a map shows two directions. Each kind of plane makes
another choice, and every one can say how far a point lies off it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.landscape.components import principal_components
from simulator.landscape.plane import Axis, Plane
from simulator.landscape.safe_lengths import length, node_lengths, scale
from simulator.messages import Message
from simulator.nn.network import Network

Array = NDArray[Any]

# More points of a path say nothing more about its two main directions.
_PATH_SAMPLE = 128
# Below this share of the first direction, a third point lies on the line of the other two.
_ON_LINE = 1e-6
# The best is beside the line from the start to now by more than this share of it, or on it.
_BESIDE = 0.02
_ROOM = 0.6
# Room that principal components leave around the points that they are made of.
_MARGIN = 1.25


def weights_plane(network: Network, first: Axis, second: Axis) -> Plane:
    """Return the plane of two chosen weights; a source of n_in stands for the bias.

    Raises
    ------
    ValueError
        If a weight does not exist or both are the same.
    """
    if first == second:
        raise ValueError(Message("the two weights of a surface must differ"))
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
    layers = zip(spec.layers, spec.groups, spec.pieces, blocks, strict=True)
    for layer, groups, pieces, (block, own) in layers:
        moved = [one.rows for one in groups if one.decays or (biases and one.origin == "bias")]
        rows = np.r_[tuple(moved)] if moved and (layer.trainable or frozen) else []
        still = np.delete(np.arange(len(block)), rows)
        block[still] = 0.0
        if len(rows):
            wanted = node_lengths(own[rows], pieces)
            wanted[wanted == 0.0] = 1.0
            block[rows] *= np.repeat(wanted / node_lengths(block[rows], pieces), pieces)


def _span_a_plane(directions: Array) -> bool:
    first, second = (one / (length(one) or 1.0) for one in directions)
    return bool(first.any()) and length(second - (second @ first) * first) > _ON_LINE


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
    found = principal_components(sample)
    if found is None:
        return _makeshift("path", points, downhill)
    components, shares = found
    if before is not None and before.kind == "path":
        signs = np.sign(np.einsum("kp,kp->k", components, before.directions))
    else:
        # By the size first: products of diverged weights overflow.
        signs = np.sign(components @ ((points[-1] - start) / scale(points[-1] - start)))
    components *= np.where(signs == 0.0, 1.0, signs)[:, None]
    explained = (float(shares[0]), float(shares[1]))
    names = ("component", "component")
    plane = Plane("path", components, start, None, 1.0, names, explained)
    reach = float(np.abs(plane.project(points)).max())
    return replace(plane, half_width=_ROOM * reach)


def principal_plane(points: Array) -> Plane | None:
    """Return the plane in which points of several ways spread most, through their mean.

    Parameters
    ----------
    points : ndarray, shape (k, P)
        Rows that are not finite are left out.

    Returns
    -------
    plane : Plane or None
        Its directions are orthogonal, each so that its largest part is positive. None where the
        points do not spread in two directions, as before the first update.
    """
    points = points[np.isfinite(points).all(axis=1)]
    found = principal_components(points)
    if found is None:
        return None
    components, shares = found
    # A weak second component is orthogonal to the first only nearly.
    directions = np.linalg.qr(components.T)[0].T
    largest = np.abs(directions).argmax(axis=1)
    directions = directions * np.sign(directions[[0, 1], largest])[:, None]
    middle = points.mean(axis=0)
    explained = (float(shares[0]), float(shares[1]))
    names = ("component", "component")
    plane = Plane("principal", directions, middle, None, 1.0, names, explained)
    reach = float(np.abs(plane.project(points)).max())
    return replace(plane, half_width=_MARGIN * reach)


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
    way = length(ahead)
    if not way > 0.0:
        return _makeshift("snapshots", start[None, :], downhill)
    first = ahead / way
    second = aside - (aside @ first) * first
    name, apart = "best", length(second)
    if apart > _BESIDE * way:
        second /= apart
    elif before is not None and (before.kind, before.names[0]) == ("snapshots", "now"):
        second, name = _orthogonal(before.directions[1], first), "across"
    else:
        second, name = _orthogonal(downhill, first), "downhill"
    width = _ROOM * max(way, apart)
    return Plane("snapshots", np.stack([first, second]), start.copy(), None, width, ("now", name))


def _makeshift(kind: str, points: Array, downhill: Array) -> Plane:
    """Return a plane to look along while a path is too short to have one."""
    start = points[0].copy()
    ahead = points[-1] - start
    name = "now" if ahead.any() else "downhill"
    first = _unit(ahead if ahead.any() else downhill)
    second = _orthogonal(downhill if name == "now" else np.zeros_like(start), first)
    other = "downhill" if name == "now" else "random"
    width = max(1.0, length(ahead) * _ROOM)
    return Plane(kind, np.stack([first, second]), start, None, width, (name, other))


def _unit(vector: Array) -> Array:
    """Return `vector` with length 1; a fixed random direction where it is zero."""
    size = length(vector)
    if not (size > 0.0 and np.isfinite(size)):
        vector = np.random.default_rng(0).normal(size=len(vector))
        size = length(vector)
    return np.asarray(vector / size)


def _orthogonal(vector: Array, first: Array) -> Array:
    """Return the part of `vector` across `first`, with length 1; a random one where it is zero."""
    across = vector - (vector @ first) * first
    if not length(across) > _ON_LINE * max(length(vector), 1e-300):
        other = np.random.default_rng(1).normal(size=len(first))
        across = other - (other @ first) * first
    return _unit(across)
