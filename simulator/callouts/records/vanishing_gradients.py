"""Deltas that shrink on their way back: the first layers hardly learn."""

from __future__ import annotations

from simulator.callouts.callout import Callout, Finding, Show
from simulator.callouts.readings import Readings
from simulator.callouts.records._ratios import FACTOR, first_layer, ratio_of_deltas, rounded
from simulator.messages import Message


def _find(readings: Readings) -> Finding | None:
    ratio = ratio_of_deltas(readings)
    if ratio is None or not 0.0 < ratio < 1.0 / FACTOR:
        return None
    says = Message(
        "The deltas of hidden layer 1 are {factor} times smaller than the outputs'.",
        factor=rounded(1.0 / ratio),
    )
    why = Message(
        "Vanishing gradients: on the way back each slope and each small weight makes them smaller, "
        "so that the first layers hardly learn."
    )
    advice = Message(
        "Try ReLU or tanh in the hidden layers, suitable first weights, or fewer layers."
    )
    return Finding(
        RECORD.name, says, why, advice, Show(first_layer(readings), ("setup", "network"))
    )


RECORD = Callout(
    name="vanishing_gradients",
    title=Message("Vanishing gradients"),
    order=60,
    find=_find,
    updates=20,
    epochs=3,
)
