"""Nodes that are equal and stay equal: together they are one node."""

from __future__ import annotations

from simulator.callouts.callout import Callout, Finding, Show
from simulator.callouts.readings import Readings
from simulator.callouts.records._equal import equal_of_a_layer, random_weights
from simulator.messages import Message


def _find(readings: Readings) -> Finding | None:
    twins = equal_of_a_layer(readings)
    if not twins:
        return None
    layer = twins[0][0]
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
    return Finding(RECORD.name, says, why, random_weights(), Show(twins, ("setup", "network")))


# Two looks apart, so that nodes that only pass one another are not taken for twins.
RECORD = Callout(
    name="symmetric_nodes", title=Message("Nodes that stay equal"), order=30, find=_find, updates=5
)
