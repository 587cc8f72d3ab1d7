"""Nodes that stand on the flat ends of their activation for every row."""

from __future__ import annotations

from simulator.callouts.callout import Callout, Finding, Show
from simulator.callouts.readings import Readings
from simulator.callouts.records._idle import idle_of_a_layer, rows_told
from simulator.messages import Message


def _find(readings: Readings) -> Finding | None:
    found = idle_of_a_layer(readings, is_dead=False)
    if not found:
        return None
    layer = found[0][0]
    says = Message(
        "{count} of {units} nodes of hidden layer {layer}: saturated for {rows}.",
        count=len(found),
        units=readings.spec.sizes[layer + 1],
        layer=layer + 1,
        rows=rows_told(readings),
    )
    why = Message(
        "Their sums lie so far out that the activation is flat there: with hardly any slope, the "
        "weights in front of them hardly learn."
    )
    advice = Message("Begin with smaller weights and scaled inputs: then Reset.")
    return Finding(RECORD.name, says, why, advice, Show(found, ("setup", "data")))


RECORD = Callout(
    name="saturated_nodes",
    title=Message("Saturated nodes"),
    order=50,
    find=_find,
    updates=20,
    epochs=2,
    is_told_at_end=True,
)
