"""What callouts on equal nodes share: whether there are some, and what sets them apart."""

from __future__ import annotations

from simulator.callouts.callout import Node
from simulator.callouts.readings import Readings
from simulator.messages import Message


def equal_of_a_layer(readings: Readings) -> tuple[Node, ...]:
    """Return the nodes of the first hidden layer that has some that stay equal."""
    for layer in range(len(readings.spec.layers) - 1):
        twins = readings.twins(layer)
        if twins:
            return tuple((layer, unit) for unit in twins)
    return ()


def random_weights() -> Message:
    """Return the advice that alone sets equal nodes apart."""
    return Message("Start from random weights: choose another initializer, then Reset.")
