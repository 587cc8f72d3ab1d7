"""Outputs that are taken for probabilities: kept off 0 and 1, with logarithms that can be shown."""

from __future__ import annotations

from types import MappingProxyType
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
# Mean losses below which a difference of logarithms has lost digits that can be seen, for float64
# and float32; and the largest sum of them for which every sample is certainly right.
_FEW_DIGITS = MappingProxyType({"d": 1e-3, "f": 0.1})
_SURE_SUM = 10.0
# Closer than this to 0 or 1, a rounded output no longer gives its logarithm to all digits.
_EDGE = 1e-4


def clipped(a: Array) -> Array:
    """Return probabilities a rounding unit off 0 and 1, so that logarithms stay finite."""
    eps = np.finfo(a.dtype).eps
    return np.clip(a, eps, 1.0 - eps)


def is_clipped(a: Array) -> NDArray[np.bool_]:
    """Return which probabilities `clipped` changes."""
    changed: NDArray[np.bool_] = clipped(a) != a
    return changed


def clipped_number(a: float) -> float:
    """Return one probability a rounding unit off 0 and 1."""
    return float(clipped(np.array(a)))


def is_probability(y: Array) -> NDArray[np.bool_]:
    """Return where numbers lie between 0 and 1."""
    return (y >= 0.0) & (y <= 1.0)


def is_one_of_many(y: Array) -> bool:
    """Return whether each sample's targets, shape (k, n), are one 1 and else 0."""
    flat = y.reshape(-1)
    # Of numbers between 0 and 1 that add up to 1, the squares add up to less.
    return bool(flat.dot(flat) == y.shape[-1] and (np.add.reduce(y, axis=0) == 1.0).all())


def digits_kept_from(y: Array) -> float:
    """Return the summed loss of targets (k, n) from which the quick form keeps enough digits."""
    least: float = _FEW_DIGITS[y.dtype.char] * y.shape[-1]
    return min(least, _SURE_SUM)


def logarithm(p: float, value: float, shown: Expression | None = None) -> Expression:
    """Return log(p); near 0 and 1 the logarithm itself, since p has too few digits for it."""
    if _EDGE < p < 1.0 - _EDGE:
        return row("ln", Parens(Number(p) if shown is None else shown))
    return factor(value)
