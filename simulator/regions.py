"""Decision regions: what a network answers over two features, the others at their mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data import PreparedData, liveliest
from simulator.network import Network

Array = NDArray[Any]


def default_features(data: PreparedData) -> tuple[int, int]:
    """Return the two features over which decision regions are shown at first."""
    return liveliest(data.raw)


@dataclass(frozen=True, slots=True, eq=False)
class Regions:
    """Network outputs over two features, the others at their mean; immutable.

    Attributes
    ----------
    x, y : ndarray, shape (nx,) and (ny,)
        Raw values of the two features.
    outputs : ndarray, shape (ny, nx, k)
        The network's outputs.
    features : pair of int
        Which features.
    """

    x: Array
    y: Array
    outputs: Array
    features: tuple[int, int]


class RegionGrid:
    """The grid on which decision regions are computed, prepared once.

    Parameters
    ----------
    data : PreparedData
    features : pair of int
        Two different features.
    resolution : int, default 61
        Grid points to each side.

    Raises
    ------
    ValueError
        If a feature does not exist or both are the same.
    """

    def __init__(self, data: PreparedData, features: tuple[int, int], resolution: int = 61) -> None:
        i, j = features
        if i == j or not (0 <= i < data.n_features and 0 <= j < data.n_features):
            raise ValueError(
                f"features must be two different ones of {data.n_features}, got {features}"
            )
        self.features = features
        everything = np.vstack([data.raw, data.raw_validation])
        self.x = _padded(everything[:, i], resolution)
        self.y = _padded(everything[:, j], resolution)
        grid = np.tile(data.raw.mean(axis=0), (resolution * resolution, 1))
        grid[:, i] = np.tile(self.x, resolution)
        grid[:, j] = np.repeat(self.y, resolution)
        self._inputs = (grid - data.offset) / data.scale

    def regions(self, network: Network, theta: Array) -> Regions:
        """Return the outputs of `theta` on the grid."""
        with np.errstate(all="ignore"):
            outputs = network.predict(theta, self._inputs)
        shape = (len(self.y), len(self.x), network.spec.outputs)
        return Regions(self.x, self.y, outputs.reshape(shape), self.features)


def _padded(values: Array, resolution: int) -> Array:
    low, high = float(values.min()), float(values.max())
    pad = 0.2 * (high - low) or 1.0
    return np.linspace(low - pad, high + pad, resolution)
