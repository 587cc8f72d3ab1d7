"""Which of the moments that are kept of a run are ends of epochs.

Where no batch is open a run need not stand at an end: steps on chosen rows, edits by hand and
another batch size lead to such states too, with as many epochs behind them as at the end before.
"""

from __future__ import annotations

from collections.abc import Sequence

from simulator.session.moment import Moment
from simulator.training.trainer import Trainer


def epoch_ends(moments: Sequence[Moment]) -> list[Moment]:
    """Return the moments at ends of epochs, the start among them; of each epoch one at most.

    Parameters
    ----------
    moments : sequence of Moment
        In order, from the first that is kept.
    """
    befores = (None, *moments)
    return [one for one, before in zip(moments, befores, strict=False) if _ends(one, before)]


def stands_at_end(trainer: Trainer, moments: Sequence[Moment]) -> bool:
    """Return whether a run stands at the end of an epoch, or at its start.

    Parameters
    ----------
    trainer : Trainer
    moments : sequence of Moment
        In order, up to where the run stands.
    """
    state, before = trainer.state, moments[-1] if moments else None
    if before is not None and before.update == state.update:  # that is where it stands
        return _ends(before, moments[-2] if len(moments) > 1 else None)
    return _is_end(state.epoch, state.position, trainer.epoch_loss, before)


def _ends(moment: Moment, before: Moment | None) -> bool:
    return _is_end(moment.epoch, moment.position, moment.loss, before)


def _is_end(epoch: int, position: int, loss: float | None, before: Moment | None) -> bool:
    if position or before is None:
        return not position
    # The loss on all rows is known where training itself has come to the end. It evaluates them
    # more and more seldom; then it counts whether updates in its own order led there.
    is_trained = loss is not None or (before.follows and before.rows is None)
    return before.epoch < epoch and is_trained
