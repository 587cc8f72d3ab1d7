"""Outputs of a network together with how far rounding can move them.

Another processor or another order of summing gives the same outputs up to rounding, which grows
with the weights, and which flips a step node whose sum is nearly zero. A saved network's check
must not fail because of that.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.activations import Activation
from simulator.nn.network import Network

Array = NDArray[Any]

_EPSILON = float(np.finfo(np.float64).eps)
# Library functions differ by a few units in the last place.
_FUNCTION_ERROR = 4.0 * _EPSILON
_LARGEST_EXPONENT = 700.0


def outputs_and_bound(network: Network, theta: Array, X: Array) -> tuple[Array, Array]:
    """Return a network's outputs and a bound on their rounding error.

    Parameters
    ----------
    network : Network
    theta : ndarray, shape (P,), float64
    X : ndarray, shape (n, inputs)
        Samples, scaled as in training.

    Returns
    -------
    outputs, bound : ndarray, shape (n, outputs)
        Both may hold values that are not finite where the network overflows.
    """
    with np.errstate(all="ignore"):
        outputs = network.predict(theta, X)
        a, error = X, np.zeros_like(X)
        records = network.batch_pass(len(X)).layers
        for view, record in zip(network.views(theta), records, strict=True):
            weights = np.abs(view.W)
            terms = np.abs(a) @ weights + np.abs(view.b)
            error = error @ weights + 2.0 * (len(view.W) + 2) * _EPSILON * terms
            a = record.a.T
            error = _through(record.activation, record.z.T, a, error, view.slope)
        return outputs, error


def _through(
    activation: Activation, z: Array, a: Array, error: Array, slope: Array | None
) -> Array:
    """Return the error behind an activation, given the error of the sums `z` before it."""
    if slope is not None:
        moved = np.maximum(np.abs(slope), 1.0) * error
    elif activation.pieces > 1:
        # The largest of several numbers moves by no more than the one that moves most.
        moved = error.reshape(*a.shape, -1).max(axis=-1)
    elif not activation.monotone:
        moved = activation.steepest * error
    elif activation.elementwise:
        # Monotone, so the ends of the interval z ± error lead to the ends of the outputs.
        low, high = activation(z - error), activation(z + error)
        moved = np.maximum(np.abs(low - a), np.abs(high - a))
    else:
        # If every sum moves by at most e, each probability changes by a factor of exp(2 e) at most.
        exponent = 2.0 * error.max(axis=1, keepdims=True)
        factor = np.expm1(np.minimum(exponent, _LARGEST_EXPONENT))
        moved = np.where(exponent < _LARGEST_EXPONENT, np.minimum(a * factor, 1.0), 1.0)
    # Where sums overflow (inf - inf), nothing is known.
    bound = moved + _FUNCTION_ERROR * np.abs(a)
    return np.where(np.isnan(bound), np.inf, bound)
