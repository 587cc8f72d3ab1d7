"""What is known of a watched number after so many updates: noted then, or at a kept moment."""

from __future__ import annotations

import math

import numpy as np

from simulator.session.watch.curves import Curves


def values_at(curves: Curves, key: int, update: int) -> tuple[float, float, float] | None:
    """Return the last, the lowest and the highest value of a pin's point; None where none is.

    Parameters
    ----------
    curves : Curves
    key : int
        The pin's.
    update : int
        Updates made at the point.
    """
    row, place = curves.row(key), int(np.searchsorted(curves.updates, update))
    if row >= 0 and place < len(curves.updates) and curves.updates[place] == update:
        last, low, high = (float(one[row, place]) for one in (curves.last, curves.low, curves.high))
        if math.isfinite(last):
            return last, low, high
    kept = curves.kept_of(key)
    place = int(np.searchsorted(kept.updates, update))
    if place < len(kept.updates) and kept.updates[place] == update:
        value = float(kept.values[place])
        return value, value, value
    return None
