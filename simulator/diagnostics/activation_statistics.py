"""How the activations of each layer are spread: what a start does to the signals (COURSE.md D7)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.activations import OutputFunction
from simulator.nn.network import Network

Array = NDArray[Any]

BINS = 40
# Rows that are looked at, evenly spaced over the data; more would not change the shape.
MOST_ROWS = 1000


@dataclass(frozen=True, slots=True, eq=False)
class LayerActivity:
    """The activations of one layer over all rows, for two parameter vectors.

    Attributes
    ----------
    record : OutputFunction
        What makes the layer's outputs: its activation, or the layer's own kind.
    units : int
        Its nodes.
    edges : ndarray, shape (BINS + 1,)
        Limits of the bins, the same for both.
    before, after : ndarray of int, shape (BINS,)
        How many activations lie in each bin; values that are not finite lie in none.
    spread_before, spread_after : float
        Standard deviation of the activations; NaN where one is not finite.
    """

    record: OutputFunction
    units: int
    edges: Array
    before: Array
    after: Array
    spread_before: float
    spread_after: float


def layer_activity(
    network: Network, before: Array, after: Array, X: Array
) -> tuple[LayerActivity, ...]:
    """Return how the activations of each layer are spread, before and after training.

    Parameters
    ----------
    network : Network
    before, after : ndarray, shape (P,)
        Two parameter vectors, such as a start and what training made of it.
    X : ndarray, shape (n, inputs)
        Samples, scaled as in training; of more than `MOST_ROWS` some are taken, evenly spaced.

    Returns
    -------
    tuple of LayerActivity
        One item a layer, the first hidden layer first. Dropout drops nothing here.

    References
    ----------
    Glorot and Bengio (2010), "Understanding the difficulty of training deep feedforward neural
    networks", figures 2 to 4.
    """
    rows = X[:: -(-len(X) // MOST_ROWS)]
    pairs = zip(
        _activations(network, before, rows), _activations(network, after, rows), strict=True
    )
    return tuple(
        _compared(layer.record, units, first, last)
        for layer, units, (first, last) in zip(
            network.spec.layers, network.spec.sizes[1:], pairs, strict=True
        )
    )


def _activations(network: Network, theta: Array, X: Array) -> list[Array]:
    batch = network.new_pass(len(X))
    batch.inputs[:, :-1] = X
    with np.errstate(all="ignore"):
        batch.forward(np.asarray(theta, np.float64))
    return [layer.a for layer in batch.layers]


def _compared(activation: OutputFunction, units: int, before: Array, after: Array) -> LayerActivity:
    both = np.concatenate([before[np.isfinite(before)], after[np.isfinite(after)]])
    edges = np.linspace(*activation_range(activation, both), BINS + 1)
    first, last = (np.histogram(a[np.isfinite(a)], edges)[0] for a in (before, after))
    with np.errstate(all="ignore"):
        spreads = float(np.std(before)), float(np.std(after))
    for values in (edges, first, last):
        values.setflags(write=False)
    return LayerActivity(activation, units, edges, first, last, *spreads)


def activation_range(activation: OutputFunction, values: Array) -> tuple[float, float]:
    """Return between which limits activations are counted: their bounds, or what they reach.

    Parameters
    ----------
    activation : OutputFunction
    values : ndarray
        Finite ones; there may be none.
    """
    if activation.bounded:
        return activation.lower, activation.upper
    low, high = (float(values.min()), float(values.max())) if len(values) else (0.0, 0.0)
    # Numbers too close together for forty different limits are drawn as one heap in the middle.
    margin = 0.0 if high - low > 1e-9 * max(abs(low), abs(high), 1e-3) else 0.5
    return low - margin, high + margin
