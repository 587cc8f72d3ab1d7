"""Clipping: a gradient that is too long, or has numbers that are too large, is cut."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Call = Callable[[], object]


def clip_norm_calls(limit: float, gradient: Array, scratch: Array) -> tuple[Call, ...]:
    """Return the calls that shorten a gradient in place: ``g ← g min(1, limit / ‖g‖)``.

    Parameters
    ----------
    limit : float
        Greatest length; 0 is off.
    gradient, scratch : ndarray, shape (P,) or (R, P)
        Each of R gradients is shortened by itself.

    References
    ----------
    Pascanu, Mikolov and Bengio (2013), "On the difficulty of training recurrent neural networks".
    """
    if not limit:
        return ()
    if gradient.ndim == 1:
        return (partial(_shorten, gradient, limit),)
    return (partial(_shorten_each, gradient, limit, scratch),)


def clip_value_calls(limit: float, gradient: Array) -> tuple[Call, ...]:
    """Return the calls that cut each number of a gradient to ±`limit`, in place; 0 is off."""
    if not limit:
        return ()
    bound = np.array(limit, gradient.dtype)
    return (partial(np.clip, gradient, -bound, bound, gradient),)


def _shorten(g: Array, limit: float) -> None:
    length = math.sqrt(g.dot(g))
    if math.isinf(length):
        # The squares overflow long before the numbers do.
        size = float(np.abs(g).max())
        length = size * math.sqrt(np.square(g / size).sum()) if math.isfinite(size) else size
    if length > limit:
        np.multiply(g, limit / length, g)


def _shorten_each(g: Array, limit: float, scratch: Array) -> None:
    size = np.abs(g).max(axis=1, keepdims=True)
    size[size == 0.0] = 1.0
    # By the largest number first: the squares overflow long before the numbers do.
    unit = np.divide(g, size, scratch)
    length = size * np.sqrt(np.einsum("rp,rp->r", unit, unit))[:, None]
    np.multiply(g, limit / np.maximum(length, limit), g)
