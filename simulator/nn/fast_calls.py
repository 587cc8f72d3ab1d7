"""Activations and output errors as lists of single NumPy calls, bound to a pass's buffers.

The records of `activations` and `losses` say what is computed. The commonest have it also in the
cheapest form for small arrays, where a call's overhead is the whole cost: numbers are arrays
without axes (NumPy would make one of a float at every call, for 0.15 µs), and nothing but NumPy
runs between two calls. Such forms stand in the records too; a test holds each against the plain
one. Here is what chooses between them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from types import MappingProxyType
from typing import Any

from numpy.typing import NDArray

from simulator.nn.activations import Activation, OutputFunction

Array = NDArray[Any]
Call = Callable[[], object]

# Sums z no larger than this: exp(z), and a thousand of them added up, is far from any limit.
_SAFE_SUM = MappingProxyType({"d": 300.0, "f": 60.0})
# Where the squared misses add up to less, their sum in any order is finite, and what a float64
# gradient makes of them far from overflow.
_FINITE_SQUARES = MappingProxyType({"d": 1e100, "f": 1e37})


def safe_sum(z: Array) -> float:
    """Return the size of `z` below which no exponential overflows, nor a thousand added up."""
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


def moderate_calls(function: OutputFunction, z: Array, a: Array, scratch: Array) -> list[Call]:
    """Return the calls that write ``f(z)`` where all sums are below `safe_sum`, if they are fewer.

    Returns
    -------
    list of callable
        None of them where the function has no such form.
    """
    if isinstance(function, Activation) and function.moderate_calls is not None:
        return function.moderate_calls(z, a, scratch)
    return []
