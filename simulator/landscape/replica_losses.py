"""The loss over a plane, each of its points a network by itself.

Where every weight moves, the points of a plane have little to share, and this is faster than
`simulator.landscape.plane_losses`.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.landscape.plane import Plane
from simulator.nn.network import Network

Array = NDArray[Any]

# Numbers of the parameters of a chunk's points.
_GRID_NUMBERS = 1 << 18
# Multiplications of one chunk of single points: some 5 ms.
_CHUNK_WORK = 20_000_000


class ReplicaEvaluator:
    """The mean loss on (X, Y) over a plane.

    Parameters
    ----------
    network : Network
    plane : Plane
    X : ndarray, shape (n, inputs)
    Y : ndarray, shape (n, outputs)

    Attributes
    ----------
    chunk : int
        How many single points are computed together: a few milliseconds' work.
    """

    def __init__(self, network: Network, plane: Plane, X: Array, Y: Array) -> None:
        self._network, self._plane = network, plane
        self._X, self._Y = X, Y
        numbers = min(_GRID_NUMBERS, _CHUNK_WORK // max(1, len(X)))
        self.chunk = max(1, numbers // network.parameter_count)

    def grid(self, x: Array, y: Array) -> Array:
        """Return the mean loss over a grid of coordinates, shape (ny, nx)."""
        plane = self._plane
        across, along = x - plane.here[0], y - plane.here[1]
        losses = np.empty((len(y), len(x)))
        steps = across[:, None] * plane.directions[0]
        rows = max(1, _GRID_NUMBERS // steps.size)
        for start in range(0, len(y), rows):
            origins = along[start : start + rows, None] * plane.directions[1] + plane.origin
            thetas = origins[:, None, :] + steps
            flat = self._network.loss(thetas.reshape(-1, len(plane.origin)), self._X, self._Y)
            losses[start : start + rows] = flat.reshape(-1, len(x))
        return losses

    def at(self, x: Array, y: Array) -> Array:
        """Return the mean loss at single points, given by their coordinates, shape (g,)."""
        plane, found = self._plane, np.empty(x.size)
        for start in range(0, found.size, self.chunk):
            part = slice(start, start + self.chunk)
            places = np.stack([x[part] - plane.here[0], y[part] - plane.here[1]], axis=1)
            thetas = plane.origin + places @ plane.directions
            found[part] = self._network.loss(thetas, self._X, self._Y)
        return found
