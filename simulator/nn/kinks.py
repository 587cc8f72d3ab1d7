"""Where functions made of pieces change from one to the next: there a slope or its slope jumps."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


def pieces_between(values: Array, kinks: tuple[float, ...]) -> NDArray[np.intp]:
    """Return on which piece each value lies.

    Parameters
    ----------
    values : ndarray
    kinks : tuple of float

    Returns
    -------
    ndarray of int, shaped like `values`
        Twice the number of kinks below it, and 1 more exactly on a kink.
    """
    found = np.zeros(values.shape, np.intp)
    for kink in kinks:
        found += np.greater(values, kink)
        found += np.greater_equal(values, kink)
    return found
