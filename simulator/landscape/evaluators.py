"""Which way of finding the loss over a plane is the faster one."""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from simulator.landscape.plane import Plane
from simulator.landscape.plane_losses import PlaneEvaluator
from simulator.landscape.progressive_grid import Points
from simulator.landscape.replica_losses import ReplicaEvaluator
from simulator.nn.network import Network

Array = NDArray[Any]


class Evaluator(Points, Protocol):
    """What finds the loss over a plane."""

    def grid(self, x: Array, y: Array) -> Array:
        """Return the loss over a grid of coordinates, shape (ny, nx)."""
        ...


def evaluator_of(network: Network, plane: Plane, X: Array, Y: Array) -> Evaluator:
    """Return what finds the mean loss on (X, Y) over `plane`.

    A plane of two weights leaves most of a network as it is, so its points share their work where
    all layers are made of weighted sums.
    """
    if plane.axes is None or not all(layer.shares_sums for layer in network.spec.layers):
        return ReplicaEvaluator(network, plane, X, Y)
    return PlaneEvaluator(network, plane, X, Y)


def surface_losses(network: Network, plane: Plane, x: Array, y: Array, X: Array, Y: Array) -> Array:
    """Return the mean loss on (X, Y) over a grid of `plane`, shape (ny, nx)."""
    # Parameters close to overflow are drawn as a clipped region; they are no error here.
    with np.errstate(all="ignore"):
        return evaluator_of(network, plane, X, Y).grid(x, y)
