"""How far a training has come, in epochs."""

from __future__ import annotations

import numpy as np

from simulator.session.snapshot import Snapshot, Status
from ui.words.numbers import grouped


def epochs_made(snapshot: Snapshot) -> str:
    """Return how many epochs have been made, with the part of one that has been begun.

    Loss and scores are those of this moment, and not of the last epoch's end, which the curves
    show: ``18.3``, or ``18.25`` where one digit does not tell it. While updates follow each other
    too fast to be read, whole epochs are enough.
    """
    return _written(snapshot, snapshot.state.epoch, snapshot.state.position)


def epochs_of_target(snapshot: Snapshot) -> str:
    """Return how many epochs of how many had been made when it was evaluated: ``18.3 / 300``."""
    at = snapshot.evaluated_at or (snapshot.state.epoch, snapshot.state.position)
    return f"{_written(snapshot, *at)} / {grouped(snapshot.epochs_target)}"


def epoch_of_weights(snapshot: Snapshot) -> int | None:
    """Return of which earlier epoch the weights are, where the best ones were brought back.

    None where they are those of now, also once they have been changed.
    """
    state = snapshot.state
    watch = state.watch
    if snapshot.status is Status.RUNNING or watch.best_epoch >= state.epoch:
        return None
    is_back = watch.best_theta is not None and np.array_equal(watch.best_theta, state.theta)
    return watch.best_epoch if is_back else None


def _written(snapshot: Snapshot, whole: int, part: int) -> str:
    if not part or (snapshot.status is Status.RUNNING and not snapshot.is_unhurried):
        return grouped(whole)
    rows = len(snapshot.experiment.data.X)
    digits = 1 if 10 * part % rows == 0 else 2
    # Cut off, not rounded: an epoch is not told as over before it is.
    begun = min(10**digits - 1, 10**digits * part // rows)
    return f"{grouped(whole)}.{begun:0{digits}}"
