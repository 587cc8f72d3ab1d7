"""Which row a learner sees first: one in which every weight has something to learn from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


def fullest_row(X: Array) -> int:
    """Return the first row with the most inputs that are not zero.

    A weight's gradient is its input times a delta, so an input of 0 teaches its weights nothing:
    of XOR's rows, (0, 0) moves the biases alone and (1, 1) everything.

    Parameters
    ----------
    X : ndarray, shape (n_samples, n_features)
        At least one row.

    Returns
    -------
    int
        In 0..n_samples - 1.
    """
    return int(np.argmax(np.count_nonzero(X, axis=1)))


def fullest_first(X: Array, rows: Sequence[int]) -> list[int]:
    """Return the positions in `rows` with the fullest of these rows first, the rest as they were.

    Parameters
    ----------
    X : ndarray, shape (n_samples, n_features)
    rows : sequence of int
        At least one index of a row of `X`.

    Returns
    -------
    list of int
        Every number of 0..len(rows) - 1 once.
    """
    first = fullest_row(X[np.asarray(rows)])
    return [first, *(position for position in range(len(rows)) if position != first)]
