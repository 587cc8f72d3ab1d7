"""An activation and its slope as curves over the sum: values, where it is steepest, where flat."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.activations import Activation

Array = NDArray[Any]

FLAT = 0.01
"""A slope below this lets hardly any error through."""

_CLASSES = 3
_POINTS = 2001
# A slope as large as the largest, and not only next to it.
_AS_LARGE = 1e-9


def values(record: Activation, z: Array) -> Array:
    """Return f(z), shape (n,); of a whole layer the first node's, the others' sums being 0."""
    return np.asarray(record(_sums(record, z))[0])


def slopes(record: Activation, z: Array) -> Array:
    """Return f′(z), shape (n,)."""
    sums = _sums(record, z)
    return np.asarray(record.derivative(sums, record(sums))[0])


def _sums(record: Activation, z: Array) -> Array:
    sums = np.zeros((1 if record.elementwise else _CLASSES, len(z)))
    sums[0] = z
    return sums


def value(record: Activation, z: float) -> float:
    """Return f at one sum."""
    return float(values(record, np.array([z]))[0])


def slope(record: Activation, z: float) -> float:
    """Return f′ at one sum."""
    return float(slopes(record, np.array([z]))[0])


def steepest(record: Activation, low: float, high: float) -> tuple[float, float] | None:
    """Return where f′ is largest, and how large, as in (0, 0.25) for the sigmoid.

    Parameters
    ----------
    record : Activation
    low, high : float
        Between which sums it is looked for.

    Returns
    -------
    tuple of (float, float), or None
        Sum and slope. None where the slope is largest at no single place inside, as that of ReLU.
    """
    z = np.linspace(low, high, _POINTS)
    found = slopes(record, z)
    at, largest = int(found.argmax()), float(found.max())
    if at in (0, _POINTS - 1) or (found >= largest - _AS_LARGE * abs(largest)).sum() > 1:
        return None
    if _is_whole(z[at]):  # met exactly: a finer search would only add digits
        return float(z[at]), largest
    fine = np.linspace(z[at - 1], z[at + 1], _POINTS)
    found = slopes(record, fine)
    return float(fine[found.argmax()]), float(found.max())


def _is_whole(z: float) -> bool:
    return abs(z - round(z)) < _AS_LARGE


def flat(record: Activation, low: float, high: float) -> list[tuple[float, float]]:
    """Return the stretches of `low`..`high` in which the slope is smaller in size than `FLAT`."""
    z = np.linspace(low, high, _POINTS)
    inside = np.concatenate([[False], np.abs(slopes(record, z)) < FLAT, [False]])
    starts = np.flatnonzero(~inside[:-1] & inside[1:])
    ends = np.flatnonzero(inside[:-1] & ~inside[1:]) - 1
    return [(float(z[a]), float(z[b])) for a, b in zip(starts, ends, strict=True) if b > a]
