"""Losses as they can be drawn: what a logarithmic axis has no place for, and single points.

Knows neither Qt nor the log of runs.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

# Where no loss above 0 is to be seen that says where the axis ends.
_LEAST = 1e-3


def floor_of(curves: Iterable[Array]) -> float:
    """Return where losses of 0 are drawn on a logarithmic axis: a tenth of the least above 0."""
    above = [values[np.isfinite(values) & (values > 0.0)] for values in curves]
    lows = [float(values.min()) for values in above if len(values)]
    return max(min(lows, default=10.0 * _LEAST) / 10.0, float(np.finfo(float).tiny))


def lifted(values: Array, floor: float) -> tuple[Array, Array]:
    """Return losses with zeros at `floor`, shape (n,), and which they are, bool (n,)."""
    zeros = values <= 0.0
    return np.where(zeros, floor, values), zeros


def lone_points(values: Array) -> Array:
    """Return which points have no neighbour to draw a line to, bool (n,)."""
    known = np.isfinite(values)
    before = np.concatenate([[False], known[:-1]])
    after = np.concatenate([known[1:], [False]])
    return known & ~before & ~after
