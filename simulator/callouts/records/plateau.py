"""A loss that stands still though little is learnt."""

from __future__ import annotations

from simulator.callouts.callout import Callout, Finding, Show
from simulator.callouts.readings import Readings
from simulator.callouts.records._equal import equal_of_a_layer, random_weights
from simulator.messages import Message
from simulator.quoting import figure
from simulator.training.ending import Course
from simulator.training.evaluation import is_success

_FEWEST_EPOCHS = 30


def _find(readings: Readings) -> Finding | None:
    made = readings.epochs_made
    if made < readings.share_of_epochs(_FEWEST_EPOCHS) or is_success(readings.evaluation):
        return None
    if readings.course is not Course.FLAT:
        return None
    says = Message(
        "The training loss has hardly moved from {loss} for {epochs} epochs.",
        epochs=made // 3,
        loss=figure(float(readings.losses[-1])),
    )
    why = Message(
        "A plateau: the gradient is small there, though little has been learnt. Some are left "
        "again after a while, others are the best that this network can do."
    )
    advice = Message("Try new weights, another learning rate, or more hidden nodes.")
    if equal_of_a_layer(readings):  # more of them, or a larger step, would leave them equal
        advice = random_weights()
    return Finding(RECORD.name, says, why, advice, Show(place=("panel", "loss")))


RECORD = Callout(
    name="plateau",
    title=Message("A plateau"),
    order=90,
    find=_find,
    updates=20,
    epochs=10,
    is_told_at_end=True,
)
