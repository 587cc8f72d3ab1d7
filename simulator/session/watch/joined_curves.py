"""What was noted of one line of training at two times, as one: of its end, and on the way again."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.session.watch.curve_table import MOST_POINTS
from simulator.session.watch.curves import NO_CURVES, Curves, KeptPoints

Array = NDArray[Any]


def joined(latest: Curves, now: Curves) -> Curves:
    """Return the curves of what is pinned now, with all that was noted along the line.

    Parameters
    ----------
    latest : Curves
        Up to the latest moment.
    now : Curves
        Up to an earlier moment of the same line, with other pins perhaps.
    """
    if not now.pins:
        return NO_CURVES
    updates = np.concatenate([latest.updates, now.updates])
    order = np.argsort(updates, kind="stable")  # of one update, that of now comes last
    updates, stride = updates[order], max(latest.stride, now.stride)
    while len(np.unique(updates // stride)) > MOST_POINTS:
        stride *= 2
    starts = np.flatnonzero(np.diff(updates // stride, prepend=-1))
    kept = {one.key: _kept(latest, now, one.key) for one in now.pins}
    if not len(starts):
        return now
    pairs = zip(latest.rows(now.pins), (now.last, now.low, now.high), strict=True)
    last, low, high = (np.concatenate(pair, axis=1)[:, order] for pair in pairs)
    known = np.where(np.isnan(last), -1, np.arange(len(updates)))
    places = np.maximum.reduceat(known, starts, axis=1)
    # −1 where a point has no value at all: its last column holds NaN then, as all of it do.
    ends = np.append(starts[1:], len(updates)) - 1
    chosen = np.where(places < 0, ends, places)
    return Curves(
        now.pins,
        now.awake,
        stride,
        updates[ends],
        np.take_along_axis(last, chosen, axis=1),
        np.fmin.reduceat(low, starts, axis=1),
        np.fmax.reduceat(high, starts, axis=1),
        {key: points for key, points in kept.items() if len(points.updates)},
    )


def _kept(latest: Curves, now: Curves, key: int) -> KeptPoints:
    return latest.kept_of(key).joined(now.kept_of(key))
