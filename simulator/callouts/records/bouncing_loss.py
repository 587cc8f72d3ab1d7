"""A loss that jumps up and down: the learning rate steps over the valley."""

from __future__ import annotations

from simulator.callouts.callout import Callout, Finding, Show
from simulator.callouts.readings import Readings
from simulator.messages import Message
from simulator.nn.losses import get
from simulator.quoting import figure
from simulator.training.ending import Course
from simulator.training.evaluation import is_success

# A loss so many times the first one is told by a notice of its own.
_SPOILT = 10.0
_LAST = 8


def _find(readings: Readings) -> Finding | None:
    losses = readings.losses
    if get(readings.spec.loss).mistake_driven:
        return None  # its size says little, and the perceptron rule turns at any rate
    if readings.course is not Course.BOUNCING or is_success(readings.evaluation):
        return None
    if losses[-1] > _SPOILT * readings.history.loss[0]:
        return None
    last = losses[-_LAST:]
    says = Message(
        "The training loss jumps between {low} and {high} at learning rate {rate}.",
        low=figure(float(last.min())),
        high=figure(float(last.max())),
        rate=f"{readings.experiment.scenario.optimizer.settings['learning_rate']:g}",
    )
    why = Message("Each update steps across the valley instead of down into it.")
    advice = Message("Try a third of the learning rate, or larger batches.")
    return Finding(RECORD.name, says, why, advice, Show(place=("field", "learning_rate")))


RECORD = Callout(
    name="bouncing_loss",
    title=Message("A loss that jumps"),
    order=80,
    find=_find,
    updates=20,
    epochs=5,
    is_told_at_end=True,
)
