"""The parameters of the lowest training loss that was seen."""

from __future__ import annotations

import math
from typing import Any

from numpy.typing import NDArray

Array = NDArray[Any]


class BestSoFar:
    """Remembers the best parameters.

    Parameters
    ----------
    theta : ndarray, shape (P,)
        Those of the start, whose loss is not known yet.

    Attributes
    ----------
    theta : ndarray, shape (P,)
    """

    def __init__(self, theta: Array) -> None:
        self.theta = theta.copy()
        self._loss = math.inf

    @property
    def loss(self) -> float:
        """Their loss; infinite where none was noted."""
        return self._loss

    @property
    def is_known(self) -> bool:
        """Whether a loss was noted at all."""
        return math.isfinite(self._loss)

    def note(self, loss: float, theta: Array) -> bool:
        """Take `theta` (P,) if its loss is the lowest so far; return whether it is."""
        lowest = loss < self._loss
        if lowest:
            self._loss = loss
            self.theta[:] = theta
        return lowest

    def put_back(self, loss: float, theta: Array) -> None:
        """Take `theta` (P,) and its loss, whatever was the best until now."""
        self._loss = loss
        self.theta[:] = theta
