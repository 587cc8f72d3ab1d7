"""Which rows a measurement looks at while a network trains: some, where all would take long."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

# Products of a row and a parameter in one pass: a few milliseconds on one core.
_MOST_PRODUCTS = 1_500_000
_MOST, _FEWEST = 1000, 64


def rows_looked_at(n: int, parameters: int) -> Array:
    """Return the rows to look at, evenly spaced over the data.

    Parameters
    ----------
    n : int
        Rows of the data.
    parameters : int
        Of the network, P: the more, the fewer rows, but 64 at least.

    Returns
    -------
    ndarray of int, shape (k,)
        All of them where there are few.
    """
    most = min(n, max(_FEWEST, min(_MOST, _MOST_PRODUCTS // max(1, parameters))))
    return np.linspace(0, n - 1, most).round().astype(np.intp)
