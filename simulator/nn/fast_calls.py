"""Activations and output errors as lists of single NumPy calls, bound to a pass's buffers.

The records of `activations` and `losses` say what is computed. The commonest have it also in the
cheapest form for small arrays, where a call's overhead is the whole cost: numbers are arrays
without axes (NumPy would make one of a float at every call, for 0.15 µs), and nothing but NumPy
runs between two calls. A test holds every such form against the plain one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.activations import Activation

Array = NDArray[Any]
Call = Callable[[], object]

# Output activations made of exponentials, whose overflow is what `safe_sum` guards against.
EXPONENTIAL = ("sigmoid", "softmax")

# Sums z no larger than this: exp(z), and a thousand of them added up, is far from any limit.
_SAFE_SUM = MappingProxyType({"d": 300.0, "f": 60.0})
_FEW_UNITS = 32
# Where the squared misses add up to less, their sum in any order is finite.
_FINITE_SQUARES = MappingProxyType({"d": 1e300, "f": 1e37})


def safe_sum(z: Array) -> float:
    """Return the size of `z` below which `exponential_calls` is right."""
    return _SAFE_SUM[z.dtype.char]


def finite_squares(values: Array) -> float:
    """Return the sum of squared misses below which a squared loss is certainly finite."""
    return _FINITE_SQUARES[values.dtype.char]


def value_calls(activation: Activation, z: Array, a: Array, scratch: Array) -> list[Call]:
    """Return the calls that write ``f(z)`` into `a`."""
    if activation.value_calls is not None:
        return activation.value_calls(z, a, scratch)
    return [partial(activation.value, z, a, scratch)]


def backward_calls(
    activation: Activation, delta: Array, z: Array, a: Array, scratch: Array
) -> list[Call]:
    """Return the calls that turn dE/da, in `delta`, into dE/dz."""
    if activation.backward_calls is not None:
        return activation.backward_calls(delta, z, a, scratch)
    return [partial(activation.backward, delta, z, a, scratch)]


def exponential_calls(name: str, z: Array, a: Array, scratch: Array) -> list[Call]:
    """Return the calls of sigmoid or softmax where no exponential can overflow; else none.

    Softmax then needs no maximum subtracted: exp(z) / Σ exp(z) is exact to rounding as it stands.

    Parameters
    ----------
    name : str
        Name of the activation.
    z, a, scratch : ndarray, shape (units, n)
    """
    if name == "sigmoid":
        one = np.ones((), z.dtype)
        below, total = partial(np.add, scratch, one, a), a
    elif name == "softmax":
        # A few rows of equal sums: dividing by one row for all costs more than computing them.
        rows = len(z) if len(z) <= _FEW_UNITS else 1
        total = np.empty((rows, z.shape[1]), z.dtype)
        below = partial(np.ones((rows, len(z)), z.dtype).dot, scratch, total)
    else:
        return []
    return [partial(np.exp, z, scratch), below, partial(np.divide, scratch, total, a)]


def fused_totals(name: str, z: Array, y: Array, scratch: Array) -> Any:
    """Return the summed cross-entropy of R networks, where all sums are below `safe_sum`.

    Sigmoid: Σ log(1 + e^z) − Σ y z; softmax: Σ (Σₖ yₖ) log Σₖ e^zₖ − Σ y z. No maximum needs to be
    taken out, and the sums over samples are products with vectors.

    Parameters
    ----------
    name : str
        Output activation, ``"sigmoid"`` or ``"softmax"``.
    z, scratch : ndarray, shape (R, units, n)
    y : ndarray, shape (units, n)

    Returns
    -------
    ndarray, shape (R,)
    """
    right = z.reshape(len(z), -1).dot(y.reshape(-1))
    np.exp(z, scratch)
    if name == "sigmoid":
        np.log1p(scratch, scratch)
        return scratch.reshape(len(z), -1).dot(np.ones(y.size, z.dtype)) - right
    total = np.add.reduce(scratch, axis=1)
    return np.log(total, total).dot(np.add.reduce(y, axis=0)) - right
