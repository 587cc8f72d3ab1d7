"""A step function stands in the way of the gradient: what is in front of it learns nothing."""

from __future__ import annotations

from simulator.callouts.callout import Callout, Finding, Show
from simulator.callouts.readings import Readings
from simulator.messages import Message
from simulator.scenarios.output_advice import dead_layer


def _find(readings: Readings) -> Finding | None:
    spec = readings.spec
    layer = dead_layer(spec.layers, spec.loss)
    if layer is None:
        return None
    activation = Message.in_context("simulator", spec.layers[layer].record.title)
    says = Message(
        "The activation {activation} of hidden layer {layer} lets no gradient through.",
        activation=activation,
        layer=layer + 1,
    )
    why = Message("Its slope is 0 everywhere: the weights in front of it get a gradient of 0.")
    advice = Message("Choose sigmoid or tanh there: steps with a slope.")
    if layer == len(spec.layers) - 1:
        says = Message(
            "The outputs' activation {activation} lets no gradient through.", activation=activation
        )
        advice = Message("Choose sigmoid outputs, or the perceptron criterion as loss.")
    nodes = tuple((layer, unit) for unit in range(spec.sizes[layer + 1]))
    return Finding(RECORD.name, says, why, advice, Show(nodes, ("setup", "network")))


RECORD = Callout(
    name="step_in_the_way", title=Message("A step in the way"), order=20, find=_find, updates=0
)
