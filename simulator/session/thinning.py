"""Which moments of a run stay where they have become too many."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

from simulator.session.moment import Moment

# The latest ones stay as they are: steps that can be taken back are among them.
_RECENT = 64


def staying(moments: Sequence[Moment], needed: Collection[int] = ()) -> list[bool]:
    """Return which moments stay where the older ones are to be half as dense.

    Those go that are too near to the one before, so that the older ones are about as far apart
    from one another, whenever they were kept. The start, the best, the latest ones and those that
    are needed stay. Where only such are left, of large networks, all go but the start and those
    that are needed.

    Parameters
    ----------
    moments : sequence of Moment
        In order.
    needed : collection of int, optional
        Places of those that stay whatever they take.
    """
    fixed = {0, *needed}
    recent = len(moments) - min(_RECENT, len(moments) // 2)
    best = best_of(moments)
    apart, last = 2 * spacing(moments[:recent]), moments[0].update
    stays = []
    for k, one in enumerate(moments):
        stays.append(k >= recent or one is best or k in fixed or one.update - last >= apart)
        last = one.update if stays[-1] else last
    return [k in fixed for k in range(len(moments))] if all(stays) else stays


def without(moments: Sequence[Moment], stays: Sequence[bool]) -> list[Moment]:
    """Return the moments that stay, the first among them; each knows what comes next to it."""
    kept: list[Moment] = []
    for one, is_kept in zip(moments, stays, strict=True):
        if is_kept:
            kept.append(one)
        else:
            kept[-1] = kept[-1].without(one)
    return kept


def best_of(moments: Sequence[Moment]) -> Moment | None:
    """Return the moment with the lowest known loss, the first of equal ones; None without any."""
    known = [one for one in moments if one.loss is not None]
    return min(known, key=lambda one: math.inf if one.loss is None else one.loss, default=None)


def spacing(moments: Sequence[Moment]) -> float:
    """Return how many updates lie between moments on average; 1 where there is but one."""
    if len(moments) < 2:
        return 1.0
    return (moments[-1].update - moments[0].update) / (len(moments) - 1)
