"""Every layer is frozen: nothing can learn."""

from __future__ import annotations

from simulator.callouts.callout import Callout, Finding, Show
from simulator.callouts.readings import Readings
from simulator.messages import Message


def _find(readings: Readings) -> Finding | None:
    layers = readings.spec.layers
    if any(layer.trainable for layer in layers):
        return None
    says = Message("All {count} layers are frozen: nothing can learn.", count=len(layers))
    if len(layers) == 1:
        says = Message("The only layer is frozen: nothing can learn.")
    why = Message("Updates leave the weights of a frozen layer alone.")
    advice = Message("Thaw a layer: click its lock in Set-up, section Network.")
    return Finding(RECORD.name, says, why, advice, Show(place=("setup", "network")))


RECORD = Callout(
    name="all_frozen", title=Message("Everything is frozen"), order=10, find=_find, updates=0
)
