"""A value dragged sideways: how far a pixel moves it."""

from __future__ import annotations

import math

_FINE = 0.1
_FAR = 1e9


def step_of(value: float) -> float:
    """Return a hundredth of the power of ten that a value is of: 1 for 100, 0.01 for 1.1."""
    size = abs(value)
    if size < 1e-6:
        return 0.01
    return float(10.0 ** (math.floor(math.log10(size)) - 2))


def scrubbed(value: float, pixels: float, *, fine: bool = False) -> float:
    """Return a value dragged by some pixels, rounded to the step it is moved by.

    Parameters
    ----------
    value : float
        Where the drag began.
    pixels : float
    fine : bool, default False
        A tenth as far.
    """
    step = max(step_of(value), 1e-12) * (_FINE if fine else 1.0)
    digits = max(0, -math.floor(math.log10(step)))
    moved = round(value + round(pixels) * step, digits)
    return min(max(moved, -_FAR), _FAR) if abs(value) <= _FAR else moved
