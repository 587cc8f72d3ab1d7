"""What callouts on idle nodes share: of which layer they speak, and of how many rows."""

from __future__ import annotations

from simulator.callouts.callout import Node
from simulator.callouts.readings import Readings
from simulator.messages import Message
from simulator.nn.activations import Activation

# One idle node among many is no loss. From this share of a layer on it is said.
_SHARE = 0.25


def idle_of_a_layer(readings: Readings, *, is_dead: bool) -> tuple[Node, ...]:
    """Return the dead or saturated nodes of the first hidden layer that has many of them.

    Dead are those on a flat piece of their function, such as ReLU's. A smooth function has none:
    where its slope is 0, it is only too small for a float, and the node is saturated.
    """
    for layer in range(len(readings.spec.layers) - 1):
        record = readings.spec.layers[layer].record
        has_pieces = isinstance(record, Activation) and bool(record.kinks)
        found = tuple(
            (node.layer, node.unit)
            for node in readings.idle
            if node.layer == layer and (node.is_dead and has_pieces) is is_dead
        )
        if found and len(found) >= _SHARE * readings.spec.sizes[layer + 1]:
            return found
    return ()


def rows_told(readings: Readings) -> Message:
    """Return the rows that were looked at, in words."""
    looked, rows = len(readings.rows), readings.row_count
    if looked == rows:
        return Message("all {rows} rows", rows=rows)
    return Message("all of {looked} rows looked at, of {rows}", looked=looked, rows=rows)
