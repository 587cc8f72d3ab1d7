"""What comes back of the error layer by layer, and what the layers pass on (COURSE.md C11, C12)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from simulator.diagnostics.activation_statistics import activation_range
from simulator.diagnostics.idle_nodes import can_idle, idle_in_layer
from simulator.diagnostics.looked_at import rows_looked_at
from simulator.nn import losses
from simulator.nn.activations import Activation, OutputFunction
from simulator.nn.batch_pass import BatchPass
from simulator.nn.network import Network

Array = NDArray[Any]

BINS: Final = 32
QUANTILES: Final = (0.05, 0.25, 0.5, 0.75, 0.95)
"""Shares of a layer's activations that lie below the values that are told."""

_QUANTILES, _FRACTIONS = np.array(QUANTILES), np.linspace(0.0, 1.0, BINS + 1)
# Of the errors' way back through n layers of sigmoids with weights of size 1: the most that is
# left, since a sigmoid's slope is at most 0.25.
SIGMOID_STEEPEST: Final = 0.25


@dataclass(frozen=True, slots=True, eq=False)
class GradientStatistics:
    """One pass over some rows, told layer by layer: L layers, the first hidden one first.

    Attributes
    ----------
    weights : ndarray, shape (L,)
        Root of the mean square of ∂E/∂θ over a layer's parameters, of the rows' mean loss; NaN
        where a layer has none.
    deltas : ndarray, shape (L,)
        Root of the mean square of δ = ∂E/∂z over a layer's nodes and the rows, each row's of its
        own loss.
    slopes : ndarray, shape (L,)
        Mean size of f'(z) over a layer's nodes and the rows; NaN where outputs depend on the whole
        layer, or are made otherwise than by a function of one sum.
    dead, saturated : ndarray, shape (L,)
        How many of a layer's nodes have a slope of exactly 0 in every row, or of next to nothing;
        NaN of the outputs and where it means nothing: see `idle_nodes`.
    units : tuple of int, length L
    quantiles : ndarray, shape (L, 5)
        Below which activations the shares `QUANTILES` of a layer's lie; NaN where one of them is
        not finite.
    limits : ndarray, shape (L, 2)
        Between which activations the histogram's bins lie: bounds where outputs have them.
    counts : ndarray of int, shape (L, BINS)
        How many of a layer's activations lie in each bin.
    rows : int
        How many rows were looked at.
    """

    weights: Array
    deltas: Array
    slopes: Array
    dead: Array
    saturated: Array
    units: tuple[int, ...]
    quantiles: Array
    limits: Array
    counts: Array
    rows: int

    @property
    def nbytes(self) -> int:
        """How much memory it takes."""
        arrays = (self.weights, self.deltas, self.slopes, self.dead, self.saturated)
        more = (self.quantiles, self.limits, self.counts)
        return sum(one.nbytes for one in (*arrays, *more))


class GradientMeter:
    """Measures one network again and again, in buffers that are made once.

    Parameters
    ----------
    network : Network
        Used by this meter alone.
    X : ndarray, shape (n, inputs)
        Samples, scaled as in training; of many, some are looked at, evenly spaced.
    Y : ndarray, shape (n, outputs)
    """

    def __init__(self, network: Network, X: Array, Y: Array) -> None:
        rows = rows_looked_at(len(X), network.parameter_count)
        self._network = network
        self._batch: BatchPass = network.new_pass(len(rows))
        self._batch.inputs[:, :-1] = X[rows]
        self._batch.targets[...] = Y[rows].T
        self._theta = np.zeros(network.parameter_count)
        self._gradient = np.zeros(network.parameter_count)
        divisor = losses.get(network.spec.loss).divisor
        self._of_one_row = divisor(len(rows), Y.shape[1]) / divisor(1, Y.shape[1])
        self._rows = len(rows)

    def measure(self, theta: Array) -> GradientStatistics:
        """Return what one pass shows; dropout drops nothing.

        Parameters
        ----------
        theta : ndarray, shape (P,)

        References
        ----------
        Glorot and Bengio (2010), "Understanding the difficulty of training deep feedforward neural
        networks": figures 2 to 4 for activations, 6 and 7 for gradients by layer.
        """
        batch, spec = self._batch, self._network.spec
        np.copyto(self._theta, theta)
        count = len(spec.layers)
        slopes, dead, saturated = (np.full(count, np.nan) for _ in range(3))
        weights, deltas = np.full(count, np.nan), np.full(count, np.nan)
        quantiles, limits = np.full((count, len(QUANTILES)), np.nan), np.zeros((count, 2))
        counts = np.zeros((count, BINS), np.int32)
        with np.errstate(all="ignore"):
            batch.backpropagate(self._theta, self._gradient)
            blocks = self._network.blocks(self._gradient)
            for k, (layer, made) in enumerate(zip(spec.layers, batch.layers, strict=True)):
                weights[k], deltas[k] = root_mean_square(blocks[k]), root_mean_square(made.delta)
                record = layer.record
                if isinstance(record, Activation) and record.elementwise:
                    sizes = np.abs(record.derivative(made.z, made.a))
                    slopes[k] = sizes.mean()
                    if k < count - 1 and can_idle(record):
                        idle = idle_in_layer(k, record, sizes.max(axis=-1))
                        dead[k] = sum(node.is_dead for node in idle)
                        saturated[k] = len(idle) - dead[k]
                quantiles[k], limits[k], counts[k] = _spread(layer.record, made.a)
        deltas *= self._of_one_row
        return GradientStatistics(
            weights, deltas, slopes, dead, saturated, spec.sizes[1:], quantiles, limits, counts,
            self._rows,
        )  # fmt: skip


def sigmoid_bound(deltas: Array) -> Array:
    """Return what 0.25ⁿ leaves of the outputs' delta in each layer, shape (L,).

    Between a layer and the outputs lie n layers of nodes that the error passes: 0 of the outputs
    themselves, 1 of the last hidden layer.

    Parameters
    ----------
    deltas : ndarray, shape (L,)
    """
    n = np.arange(len(deltas))[::-1]
    return np.asarray(deltas[-1] * SIGMOID_STEEPEST**n)


def root_mean_square(values: Array) -> float:
    """Return the root of the mean square; NaN of no values."""
    return float(np.sqrt(np.mean(values**2))) if values.size else float("nan")


def _spread(record: OutputFunction, a: Array) -> tuple[Array, tuple[float, float], Array]:
    """Return quantiles, limits and counts of a layer's activations."""
    ordered = np.sort(a, axis=None)
    quantiles = np.full(len(QUANTILES), np.nan)
    # Infinite numbers are the first and the last ones, and NaN comes behind them.
    if np.isfinite(ordered[0]) and np.isfinite(ordered[-1]):
        quantiles = ordered[(_QUANTILES * (len(ordered) - 1) + 0.5).astype(np.intp)]
    else:
        ordered = ordered[np.isfinite(ordered)]
    low, high = activation_range(record, ordered)
    below = np.searchsorted(ordered, low + (high - low) * _FRACTIONS)
    below[-1] = len(ordered)
    return quantiles, (low, high), np.diff(below)
