"""Deltas that grow on their way back: the first layers jump about."""

from __future__ import annotations

from simulator.callouts.callout import Callout, Finding, Show
from simulator.callouts.readings import Readings
from simulator.callouts.records._ratios import FACTOR, first_layer, ratio_of_deltas, rounded
from simulator.messages import Message


def _find(readings: Readings) -> Finding | None:
    ratio = ratio_of_deltas(readings)
    if ratio is None or ratio <= FACTOR:
        return None
    says = Message(
        "The deltas of hidden layer 1 are {factor} times larger than the outputs'.",
        factor=rounded(ratio),
    )
    why = Message(
        "Exploding gradients: on the way back the weights make them larger, layer by layer, so "
        "that the first layers jump about."
    )
    advice = Message("Begin with smaller weights, or clip the gradient in Set-up.")
    place = "setup", "regularization"
    return Finding(RECORD.name, says, why, advice, Show(first_layer(readings), place))


RECORD = Callout(
    name="exploding_gradients",
    title=Message("Exploding gradients"),
    order=70,
    find=_find,
    updates=20,
    epochs=3,
)
