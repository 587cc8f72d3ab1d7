"""Nodes that are equal and stay equal: together they are one node."""

from __future__ import annotations

from simulator.callouts.callout import Callout, Finding, Show
from simulator.callouts.readings import Readings
from simulator.messages import Message


def _find(readings: Readings) -> Finding | None:
    for layer in range(len(readings.spec.layers) - 1):
        twins = readings.twins(layer)
        if twins:
            says = Message(
                "{count} of {units} nodes of hidden layer {layer} are equal, and stay so.",
                count=len(twins),
                units=readings.spec.sizes[layer + 1],
                layer=layer + 1,
            )
            why = Message(
                "Their weights and their gradients are the same, so that every update changes them "
                "alike: they do the work of fewer nodes."
            )
            advice = Message("Start from random weights: choose another initializer, then Reset.")
            nodes = tuple((layer, unit) for unit in twins)
            return Finding(RECORD.name, says, why, advice, Show(nodes, ("setup", "network")))
    return None


# Two looks apart, so that nodes that only pass one another are not taken for twins.
RECORD = Callout(
    name="symmetric_nodes", title=Message("Nodes that stay equal"), order=30, find=_find, updates=5
)
