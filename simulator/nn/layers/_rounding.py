"""How far rounding can move what layers compute: the parts that their bounds share."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.activations import Activation

Array = NDArray[Any]

EPSILON = float(np.finfo(np.float64).eps)
# Library functions differ by a few units in the last place.
FUNCTION_ERROR = 4.0 * EPSILON
_LARGEST_EXPONENT = 700.0


def with_own(moved: Array, a: Array) -> Array:
    """Return the bound `moved` with the rounding of the outputs `a` themselves.

    Where sums overflow (inf - inf), nothing is known: the bound is then infinite.
    """
    bound = moved + FUNCTION_ERROR * np.abs(a)
    return np.where(np.isnan(bound), np.inf, bound)


def through(activation: Activation, z: Array, a: Array, error: Array) -> Array:
    """Return how far outputs move where their sums move by `error`, shape (n, units)."""
    if not activation.monotone:
        return activation.steepest * error
    if activation.elementwise:
        # Monotone, so the ends of the interval z ± error lead to the ends of the outputs.
        low, high = activation(z - error), activation(z + error)
        return np.asarray(np.maximum(np.abs(low - a), np.abs(high - a)))
    # If every sum moves by at most e, each probability changes by a factor of exp(2 e) at most.
    exponent = 2.0 * error.max(axis=1, keepdims=True)
    factor = np.expm1(np.minimum(exponent, _LARGEST_EXPONENT))
    return np.where(exponent < _LARGEST_EXPONENT, np.minimum(a * factor, 1.0), 1.0)
