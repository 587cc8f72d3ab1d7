"""Lengths of vectors whose squares may overflow: those of a network that has diverged."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


def scale(numbers: Array) -> float:
    """Return a power of two of the size of the largest number: to divide by it is exact."""
    largest = max(float(numbers.max()), -float(numbers.min()))
    return math.ldexp(1.0, math.frexp(largest)[1] - 1)


def length(vector: Array) -> float:
    """Return the Euclidean length of `vector`."""
    size = scale(vector)
    return float(size * np.linalg.norm(vector / size))


def node_lengths(W: Array, pieces: int) -> Array:
    """Return the length of each node's incoming weights, shape (units,).

    Parameters
    ----------
    W : ndarray, shape (n_in, units * pieces)
    pieces : int
        Columns of one node.
    """
    size = scale(W)
    by_node = W.reshape(len(W), -1, pieces) / size
    return np.asarray(size * np.sqrt(np.einsum("ijk,ijk->j", by_node, by_node)))
