"""What a landscape knows of the way that a network has gone, as a value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Trail:
    """The points of a `Trajectory`, oldest first.

    Attributes
    ----------
    points : ndarray, shape (k, P)
    updates : ndarray of int, shape (k,)
        After how many updates each point was.
    manual_edits : ndarray of bool, shape (k,)
        Whether a point was reached by hand.
    stride : int
        Points whose update is a multiple of it are added while training runs.
    """

    points: Array
    updates: Array
    manual_edits: Array
    stride: int

    def thinned(self, most: int) -> Trail:
        """Return a trail of at most `most` points, at least 2; start and end stay.

        A manual edit stays on the way to the next point that is kept.
        """
        count = len(self.updates)
        if count <= most:
            return self
        kept = np.unique(np.linspace(0, count - 1, max(2, most)).astype(np.intp))
        edits = np.cumsum(self.manual_edits)[kept]
        by_hand = np.diff(edits, prepend=edits[:1]) > 0
        return Trail(self.points[kept], self.updates[kept], by_hand, self.stride)

    def until(self, update: int, theta: Array) -> Trail:
        """Return the trail up to where the parameters were `theta` (P,), after `update` updates.

        They are its last point, also where they are none of its own.
        """
        first = int(np.searchsorted(self.updates, update, "left"))
        last = int(np.searchsorted(self.updates, update, "right"))
        for known in range(first, last):
            if np.array_equal(self.points[known], theta):
                kept = slice(0, known + 1)
                columns = (self.points[kept], self.updates[kept], self.manual_edits[kept])
                return Trail(*columns, self.stride)
        return Trail(
            np.vstack([self.points[:first], theta[None, :]]),
            np.append(self.updates[:first], update),
            np.append(self.manual_edits[:first], False),
            self.stride,
        )


@dataclass(frozen=True, slots=True, eq=False)
class LandscapeState:
    """The way so far, and the best on it.

    Attributes
    ----------
    trail : Trail
        Its first point is the start.
    best : ndarray, shape (P,)
        The parameters of the lowest training loss that was seen.
    best_loss : float
        That loss; infinite where none was noted.
    """

    trail: Trail
    best: Array
    best_loss: float

    def arrays(self) -> Iterator[Array]:
        """Yield everything that takes memory."""
        yield from (self.trail.points, self.trail.updates, self.trail.manual_edits, self.best)
