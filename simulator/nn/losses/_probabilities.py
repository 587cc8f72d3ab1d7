"""Outputs that are taken for probabilities: kept off 0 and 1, with logarithms that can be shown."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.equation_parts import factor
from simulator.expressions import Expression, Number, Parens, row

Array = NDArray[Any]

# Why a cross-entropy does not suit a regression.
CLASSES_ONLY = (
    "Cross-entropy compares probabilities of classes; for numbers use mean squared error."
)
# Closer than this to 0 or 1, a rounded output no longer gives its logarithm to all digits.
_EDGE = 1e-4


def clipped(a: Array) -> Array:
    """Return probabilities a rounding unit off 0 and 1, so that logarithms stay finite."""
    eps = np.finfo(a.dtype).eps
    return np.clip(a, eps, 1.0 - eps)


def clipped_number(a: float) -> float:
    """Return one probability a rounding unit off 0 and 1."""
    return float(clipped(np.array(a)))


def is_probability(y: Array) -> NDArray[np.bool_]:
    """Return where numbers lie between 0 and 1."""
    return (y >= 0.0) & (y <= 1.0)


def logarithm(p: float, value: float, shown: Expression | None = None) -> Expression:
    """Return log(p); near 0 and 1 the logarithm itself, since p has too few digits for it."""
    if _EDGE < p < 1.0 - _EDGE:
        return row("log", Parens(Number(p) if shown is None else shown))
    return factor(value)
