"""The last update as it was made: what is drawn of it beside the parameters that it led to."""

from __future__ import annotations

from typing import Any, NamedTuple

from numpy.typing import NDArray

Array = NDArray[Any]


class LastUpdate(NamedTuple):
    """An update's gradient and where it was made from.

    Attributes
    ----------
    gradient : ndarray, shape (P,)
        As the optimizer got it; zeros before the first update.
    before : ndarray, shape (P,)
        The parameters before the update; those of now before the first.
    """

    gradient: Array
    before: Array
