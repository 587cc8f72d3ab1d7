"""Hidden nodes that learn nothing, because their slope is 0, or nearly, in every row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.activations import Activation
from simulator.nn.network import Network

Array = NDArray[Any]

# Rows that are looked at, evenly spaced over the data.
MOST_ROWS = 1000
# A share of the steepest slope below which a node is as good as stuck: tanh beyond ±0.9995.
_SATURATED = 1e-3


@dataclass(frozen=True, slots=True, order=True)
class IdleNode:
    """A hidden node whose slope is 0, or nearly, whatever the row.

    Attributes
    ----------
    layer, unit : int
        Which node it is.
    is_dead : bool
        Whether its slope is exactly 0 in every row, so that nothing can move the weights in front
        of it; else the node is saturated, and they hardly move.
    """

    layer: int
    unit: int
    is_dead: bool


def idle_nodes(network: Network, theta: Array, X: Array) -> tuple[IdleNode, ...]:
    """Return the hidden nodes that learn nothing, in the order of layers and nodes.

    Parameters
    ----------
    network : Network
    theta : ndarray, shape (P,)
    X : ndarray, shape (n, inputs)
        Samples, scaled as in training; of more than `MOST_ROWS` some are taken, evenly spaced.

    Returns
    -------
    tuple of IdleNode
        None of layers whose outputs depend on the whole layer, whose slope is 0 by nature, or
        whose nodes are made of pieces.

    References
    ----------
    Lu, Shin, Su and Karniadakis (2019), "Dying ReLU and initialization: theory and numerical
    examples".
    """
    rows = X[:: max(1, -(-len(X) // MOST_ROWS))]
    batch = network.new_pass(len(rows))
    batch.inputs[:, :-1] = rows
    found: list[IdleNode] = []
    with np.errstate(all="ignore"):
        batch.forward(np.asarray(theta, np.float64))
        for k, layer in enumerate(network.spec.layers[:-1]):
            record = layer.record
            if isinstance(record, Activation) and can_idle(record):
                slopes = record.derivative(batch.layers[k].z, batch.layers[k].a)
                found += idle_in_layer(k, record, np.abs(slopes).max(axis=-1))
    return tuple(found)


def can_idle(record: Activation) -> bool:
    """Return whether a slope of 0 tells that a node learns nothing, rather than lies in nature."""
    return record.elementwise and record.trains


def idle_in_layer(layer: int, record: Activation, steepest: Array) -> list[IdleNode]:
    """Return a layer's idle nodes, from the size of each one's steepest slope, shape (units,)."""
    stuck = np.flatnonzero(steepest <= _SATURATED * record.steepest)
    return [IdleNode(layer, int(unit), bool(steepest[unit] == 0.0)) for unit in stuck]
