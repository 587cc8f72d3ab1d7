"""The loss axis of a study's plots and its bins: pure arithmetic, no Qt."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ui.plotting.ticks import Scale, log_bounds, nice_ceiling, nice_step

Array = NDArray[Any]

BINS = 36
# Where the largest loss is more than this many times the smallest, equal ratios get equal bins.
_WIDE = 6.0
# One start of next to no loss must not press all others together.
_MOST_DECADES = 1e-9
# Losses this many times the threshold and the median are drawn at the axis' end: a few that run
# away must not hide all others.
_MOST_TIMES = 1e4


def loss_axis(losses: Array, threshold: float, *, log: bool = False) -> Scale:
    """Return the axis on which the finite `losses` and the threshold stand, huge losses aside.

    Parameters
    ----------
    losses : ndarray
        Of any shape; what is not finite is left out.
    threshold : float
        Greater than 0.
    log : bool, default False
        Whether the axis is logarithmic however narrow the range.
    """
    seen = losses[np.isfinite(losses)]
    if not len(seen) and not log:
        return Scale(0.0, nice_ceiling(2.0 * threshold))  # the line alone, in the middle
    positive = np.append(seen[seen > 0.0], threshold)
    usual = max(threshold, float(np.median(positive)))
    high = min(float(positive.max()), _MOST_TIMES * usual)
    low = min(max(float(positive.min()), _MOST_DECADES * high), high)
    if log or high > _WIDE * low:
        return Scale(*log_bounds(low, high), True)
    low = min(low, float(seen.min())) if len(seen) else low
    step = nice_step(max(high - low, 0.05 * high), 8)
    first, last = math.ceil(low / step) - 1, math.floor(high / step) + 1
    return Scale(step * max(0, first), step * last)


def bin_edges(axis: Scale) -> Array:
    """Return the limits of the bins, shape (BINS + 1,): evenly spaced as they are seen."""
    if axis.log:
        return np.geomspace(axis.low, axis.high, BINS + 1)
    return np.linspace(axis.low, axis.high, BINS + 1)


def bin_of(losses: Array, axis: Scale) -> Array:
    """Return each loss's bin, 0..BINS − 1; −1 where it is not finite."""
    known = np.isfinite(losses)
    share = axis.fractions(np.where(known, losses, axis.low))
    places = np.clip(np.floor(share * BINS), 0, BINS - 1).astype(np.intp)
    places[~known] = -1
    return places


def counts(losses: Array, axis: Scale, kinds: Array | None = None, of_kind: int = 0) -> Array:
    """Return how many losses each bin holds, shape (BINS,); only those of one kind, if asked."""
    places = bin_of(losses, axis)
    wanted = places >= 0 if kinds is None else (places >= 0) & (kinds == of_kind)
    return np.bincount(places[wanted], minlength=BINS)
