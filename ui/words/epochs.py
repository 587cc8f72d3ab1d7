"""How far a training has come, in epochs."""

from __future__ import annotations

from simulator.session.snapshot import Snapshot, Status
from ui.words.numbers import grouped


def epochs_made(snapshot: Snapshot) -> str:
    """Return how many epochs have been made, with the part of one that has been begun.

    Loss and scores are those of this moment, and not of the last epoch's end, which the curves
    show: ``18.3``. While updates follow each other too fast to be read, whole epochs are enough.
    """
    whole, part = snapshot.state.epoch, snapshot.state.position
    if not part or (snapshot.status is Status.RUNNING and not snapshot.is_unhurried):
        return grouped(whole)
    tenths = 10 * part // len(snapshot.experiment.data.X)
    return f"{grouped(whole)}.{min(9, tenths)}"


def epochs_of_target(snapshot: Snapshot) -> str:
    """Return how many epochs have been made of how many, ``18.3 / 300``."""
    return f"{epochs_made(snapshot)} / {grouped(snapshot.epochs_target)}"
