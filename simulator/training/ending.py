"""What the loss was doing when training ended: jumping, falling still, or no longer falling."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


class Course(StrEnum):
    """What the loss did over the last epochs."""

    UNKNOWN = "unknown"
    BOUNCING = "bouncing"
    FALLING = "falling"
    FLAT = "flat"


# Epochs that are looked at: the last third, and at least so many; fewer say nothing.
_SHARE = 3
_FEWEST = 8
# It bounces where the rises of the loss add up to more than this, in natural logarithms and for
# each epoch, ...
_ROUGH = 0.02
# ... and it is still falling where it would fall by this share in as many epochs as have been made:
# of those that fall more slowly, nearly none falls by a tenth in five times as many.
_WORTHWHILE = 0.02


def course_of(losses: Array) -> Course:
    """Return what the loss was doing in the end.

    Parameters
    ----------
    losses : ndarray, shape (k,)
        After each epoch, or after every so many.
    """
    part = losses[-max(_FEWEST, len(losses) // _SHARE) :]
    if len(part) < _FEWEST or not np.isfinite(part).all() or part.min() <= 0.0:
        return Course.UNKNOWN
    logs = np.log(part)
    moves = np.diff(logs)
    rises = moves[moves > 0.0].sum() / len(moves)
    half = len(part) // 2
    first, second = part[:half].mean(), part[-half:].mean()
    # From the middle of one half to that of the other it took half the part's epochs.
    rate = np.log(first / second) / (len(part) - half)
    if rises > _ROUGH and rises > rate:
        return Course.BOUNCING
    if rate * len(losses) > _WORTHWHILE:
        return Course.FALLING
    return Course.FLAT
