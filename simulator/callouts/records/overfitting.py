"""The validation loss rises while the training loss falls: rows are learnt by heart."""

from __future__ import annotations

import numpy as np

from simulator.callouts.callout import Callout, Finding, Show
from simulator.callouts.readings import Readings
from simulator.messages import Message
from simulator.quoting import figure

# The generalization loss of Prechelt (1998), "Early stopping – but when?": how much higher the
# validation loss is than its lowest so far. He stops at 1 to 5 %; ten are beyond doubt.
_RISEN = 1.1
# Near zero that is next to nothing: it must have lost again a tenth of what it had gained, too.
_LOST = 0.1
_FEWEST_EPOCHS = 10
# The mean of so many is compared: single epochs of small data go up and down.
_SMOOTHED = 5


def _find(readings: Readings) -> Finding | None:
    validation, losses = readings.history.validation_loss[readings.part], readings.losses
    if readings.experiment.scenario.stopping.patience or len(validation) < 2 * _SMOOTHED:
        return None
    if not np.isfinite(validation).all() or not np.isfinite(losses).all():
        return None
    best = int(np.argmin(validation))
    epoch = int(readings.history.epochs[readings.part][best])
    lowest, now = float(validation[best]), float(validation[-_SMOOTHED:].mean())
    gained = float(readings.history.validation_loss[0]) - lowest
    waited = readings.epoch - epoch >= readings.share_of_epochs(_FEWEST_EPOCHS)
    rises = now > _RISEN * lowest and now - lowest > _LOST * gained
    falls = float(losses[-_SMOOTHED:].mean()) < float(losses[best])
    if not (waited and rises and falls):
        return None
    says = Message(
        "The validation loss rises: {best} after epoch {epoch}, {now} now.",
        best=figure(lowest),
        epoch=epoch,
        now=figure(float(validation[-1])),
    )
    why = Message(
        "Overfitting: meanwhile the training loss fell from {before} to {after}. The network "
        "learns its rows by heart, noise and all.",
        before=figure(float(losses[best])),
        after=figure(float(losses[-1])),
    )
    advice = Message("Try early stopping, weight decay, dropout, fewer nodes, or more data.")
    return Finding(RECORD.name, says, why, advice, Show(place=("panel", "loss")))


RECORD = Callout(
    name="overfitting",
    title=Message("Overfitting"),
    order=100,
    find=_find,
    updates=20,
    epochs=5,
)
