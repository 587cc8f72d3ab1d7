"""Nodes that stand on the flat ends of their activation for every row."""

from __future__ import annotations

import numpy as np

from simulator.callouts.callout import Callout, Finding, Node, Show
from simulator.callouts.readings import Readings
from simulator.callouts.records._idle import idle_of_a_layer, rows_told
from simulator.diagnostics.idle_nodes import idle_nodes
from simulator.messages import Message

# Inputs beyond this drive a node of usual weights to the flat ends of tanh and sigmoid.
_LARGE_INPUT = 10.0


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
    if _has_begun_so(readings, found):
        advice = Message("Begin with smaller weights and scaled inputs: then Reset.")
        return Finding(RECORD.name, says, why, advice, Show(found, ("setup", "data")))
    advice = Message(
        "They were not so at the start, too large updates took them there: try a smaller learning "
        "rate, then Reset."
    )
    return Finding(RECORD.name, says, why, advice, Show(found, ("field", "learning_rate")))


def _has_begun_so(readings: Readings, found: tuple[Node, ...]) -> bool:
    """Return whether the inputs or the first weights are to blame, and not the updates."""
    experiment = readings.experiment
    rows = experiment.data.X[readings.rows]
    if float(np.abs(rows).max(initial=0.0)) > _LARGE_INPUT:
        return True
    first = idle_nodes(readings.network, experiment.initial_state().theta, rows)
    return not {(node.layer, node.unit) for node in first}.isdisjoint(found)


RECORD = Callout(
    name="saturated_nodes",
    title=Message("Saturated nodes"),
    order=50,
    find=_find,
    updates=20,
    epochs=2,
    is_told_at_end=True,
)
