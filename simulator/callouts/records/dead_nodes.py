"""Nodes whose slope is 0 for every row: nothing can move the weights in front of them."""

from __future__ import annotations

from simulator.callouts.callout import Callout, Finding, Show
from simulator.callouts.readings import Readings
from simulator.callouts.records._idle import idle_of_a_layer, rows_told
from simulator.messages import Message


def _find(readings: Readings) -> Finding | None:
    dead = idle_of_a_layer(readings, is_dead=True)
    if not dead:
        return None
    layer = dead[0][0]
    is_zero = readings.signals.is_zero[layer]
    gaps = {
        "count": len(dead),
        "units": readings.spec.sizes[layer + 1],
        "layer": layer + 1,
        "rows": rows_told(readings),
    }
    says = Message("{count} of {units} nodes of hidden layer {layer}: slope 0 for {rows}.", **gaps)
    if all(is_zero[unit] for _, unit in dead):
        says = Message(
            "{count} of {units} nodes of hidden layer {layer}: output 0 for {rows}.", **gaps
        )
    why = Message(
        "They are dead: where the slope is 0 for every row, no gradient comes to the weights, and "
        "nothing brings the node back."
    )
    advice = Message(
        "Draw new weights and take a smaller learning rate, or choose an activation with a slope "
        "everywhere, such as leaky ReLU."
    )
    return Finding(RECORD.name, says, why, advice, Show(dead, ("field", "learning_rate")))


RECORD = Callout(
    name="dead_nodes",
    title=Message("Dead nodes"),
    order=40,
    find=_find,
    updates=20,
    epochs=2,
    is_told_at_end=True,
)
