"""What the arena's pictures and tables draw: one immutable description, without any widget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.optimizers.update_parts import ArrowKind
from ui.plotting.racer_styles import RacerStyle

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class RacerTrajectory:
    """One racer's way over what is drawn.

    Attributes
    ----------
    label : str
    style : RacerStyle
    updates : ndarray, shape (k,)
        Numbers of the kept updates.
    points : ndarray, shape (k, 2), or (k, 1) for a curve
        Coordinates on the map; not finite from where it diverged.
    losses, distance : ndarray, shape (k,)
        Its loss, and the length of its way so far.
    reached, diverged : int or None
        Updates at which it came to the threshold, and at which it left the finite numbers.
    off : ndarray, shape (k,), or None
        How far it lies off the map, as a share of its way from the start; None: nowhere.
    is_exact : bool
        Whether every update was looked at for `reached`, not only the kept ones.
    """

    label: str
    style: RacerStyle
    updates: Array
    points: Array
    losses: Array
    distance: Array
    reached: int | None = None
    diverged: int | None = None
    off: Array | None = None
    is_exact: bool = True

    def row_at(self, update: int) -> int:
        """Return the last kept row at or before `update`."""
        return max(0, int(np.searchsorted(self.updates, update, "right")) - 1)

    def last_row(self, update: int) -> int:
        """Return the last row up to `update` at which it stood somewhere; -1 if there is none."""
        upto = np.isfinite(self.points[: self.row_at(update) + 1]).all(axis=1)
        rows = np.flatnonzero(upto)
        return int(rows[-1]) if len(rows) else -1

    def has_diverged(self, update: int) -> bool:
        """Return whether it had left the finite numbers by `update`."""
        return self.diverged is not None and self.diverged <= update

    def has_reached(self, update: int) -> bool:
        """Return whether it had come to the threshold by `update`."""
        return self.reached is not None and self.reached <= update


@dataclass(frozen=True, slots=True)
class Arrow:
    """A part of an update over the map.

    Attributes
    ----------
    kind : ArrowKind
    start, end : tuple of float
        Coordinates on the map.
    text, short : str
        What the legend calls it, and where there is little room.
    """

    kind: ArrowKind
    start: tuple[float, float]
    end: tuple[float, float]
    text: str
    short: str = ""
