"""The output layer is frozen while a layer before it is not: it stays as it was drawn."""

from __future__ import annotations

from simulator.callouts.callout import Callout, Finding, Show
from simulator.callouts.readings import Readings
from simulator.messages import Message


def _find(readings: Readings) -> Finding | None:
    *hidden, output = readings.spec.layers
    if output.trainable or not any(layer.trainable for layer in hidden):
        return None
    says = Message("The output layer is frozen: only layers before it learn.")
    why = Message(
        "Its weights and biases stay as they were when it was frozen, so that the hidden layers "
        "have to fit them."
    )
    advice = Message("Thaw it, unless that is what you want to see: click its lock in Set-up.")
    return Finding(RECORD.name, says, why, advice, Show(place=("setup", "network")))


RECORD = Callout(
    name="frozen_output",
    title=Message("The output layer is frozen"),
    order=15,
    find=_find,
    updates=0,
)
