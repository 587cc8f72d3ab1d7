"""What a network answers over two features, the others as in one row, or over its only one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from simulator.data import datasets
from simulator.data.own_row import AnyRow, raw_of
from simulator.data.prepared import PreparedData, liveliest
from simulator.messages import Message
from simulator.nn.network import Network

if TYPE_CHECKING:
    from simulator.diagnostics.boundaries import Boundary

Array = NDArray[Any]

_HALF = 0.5


def default_features(data: PreparedData) -> tuple[int, int]:
    """Return the two features over which regions are shown at first; twice the only one."""
    known = datasets.REGISTRY.get(data.source)
    chosen = known.shown_features if known is not None else None
    return liveliest(data.raw) if chosen is None else chosen


def check_features(data: PreparedData, features: tuple[int, int]) -> None:
    """Check that regions of `data` can be made over two features.

    Raises
    ------
    ValueError
        If a feature does not exist or both are the same, unless there is only one.
    """
    i, j = features
    if data.n_features == 1 and features == (0, 0):
        return
    if i == j or not (0 <= i < data.n_features and 0 <= j < data.n_features):
        problem = Message("{name} must be two different ones of {count}, got {got}")
        raise ValueError(problem.format(name="features", count=data.n_features, got=features))


@dataclass(frozen=True, slots=True, eq=False)
class Regions:
    """Network outputs over two features, the others as in one row; immutable.

    Attributes
    ----------
    x, y : ndarray, shape (nx,) and (ny,)
        Raw values of the two features. With a single feature ny is 1, and `y` means nothing.
    outputs : ndarray, shape (ny, nx, k)
        The network's outputs; for regression in the data's own units.
    features : pair of int
        Which features.
    row : int or OwnRow
        The row whose other features the picture goes through.
    boundary : Boundary or None
        Of a single output that is 0 or 1 everywhere, as a step node gives.
    """

    x: Array
    y: Array
    outputs: Array
    features: tuple[int, int]
    row: AnyRow = 0
    boundary: Boundary | None = None


class RegionGrid:
    """The grid on which decision regions are computed, prepared once.

    Parameters
    ----------
    data : PreparedData
    features : pair of int
        Two different features; ``(0, 0)`` where there is only one.
    resolution : int, default 61
        Grid points to each side; four times as many along a single feature.
    row : int or OwnRow, default 0
        The row whose values the other features have.

    Attributes
    ----------
    x, y : ndarray, shape (nx,) and (ny,)
        As in `Regions`.
    inputs : ndarray, shape (ny * nx, f)
        The grid's points, scaled as in training; along x first.

    Raises
    ------
    ValueError
        If a feature does not exist or both are the same.
    """

    def __init__(
        self, data: PreparedData, features: tuple[int, int], resolution: int = 61, row: AnyRow = 0
    ) -> None:
        check_features(data, features)
        i, j = features
        self.row = row
        self._unscaled = data.unscaled if data.task == "regression" else None
        self.features = features
        if data.n_features == 1:
            self.x = padded(np.vstack([data.raw, data.raw_validation])[:, 0], 4 * resolution)
            self.y = np.zeros(1)
            self.inputs = (self.x[:, None] - data.offset) / data.scale
            return
        everything = np.vstack([data.raw, data.raw_validation])
        self.x = padded(everything[:, i], resolution)
        self.y = padded(everything[:, j], resolution)
        grid = np.tile(raw_of(data, row), (resolution * resolution, 1))
        grid[:, i] = np.tile(self.x, resolution)
        grid[:, j] = np.repeat(self.y, resolution)
        self.inputs = (grid - data.offset) / data.scale

    def regions(self, network: Network, theta: Array) -> Regions:
        """Return the outputs of `theta` on the grid."""
        with np.errstate(all="ignore"):
            outputs = network.predict(theta, self.inputs)
            if self._unscaled is not None:
                outputs = self._unscaled(outputs)
        shape = (len(self.y), len(self.x), network.spec.outputs)
        given = outputs.reshape(shape)
        found = self._boundary(network, theta) if is_hard(given) else None
        return Regions(self.x, self.y, given, self.features, self.row, found)

    def _boundary(self, network: Network, theta: Array) -> Boundary | None:
        if len(self.y) == 1:
            return None
        from simulator.diagnostics.boundaries import boundary

        def answer(points: Array) -> Array:
            with np.errstate(all="ignore"):
                return np.asarray(network.predict(theta, points)[:, 0] > _HALF)

        return boundary(self.inputs.reshape(len(self.y), len(self.x), -1), answer)


def is_hard(outputs: Array) -> bool:
    """Return whether a single output is nothing but 0 or 1, as a step node gives."""
    return outputs.shape[-1] == 1 and bool(np.all((outputs == 0.0) | (outputs == 1.0)))


def padded(values: Array, resolution: int) -> Array:
    """Return even places over all `values`, and a fifth of their span to each side."""
    low, high = float(values.min()), float(values.max())
    pad = 0.2 * (high - low) or 1.0
    return np.linspace(low - pad, high + pad, resolution)
