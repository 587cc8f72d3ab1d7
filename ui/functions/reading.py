"""A function and its slope as numbers, at one sum or at many."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.activations import Activation

Array = NDArray[Any]


def values(record: Activation, z: Array) -> Array:
    """Return f(z), shape (n,)."""
    return record(z[np.newaxis])[0]


def slopes(record: Activation, z: Array) -> Array:
    """Return f′(z), shape (n,)."""
    sums = z[np.newaxis]
    return record.derivative(sums, record(sums))[0]


def value(record: Activation, z: float) -> float:
    """Return f at one sum."""
    return float(values(record, np.array([z]))[0])


def slope(record: Activation, z: float) -> float:
    """Return f′ at one sum."""
    return float(slopes(record, np.array([z]))[0])
