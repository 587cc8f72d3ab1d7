"""The first layer's deltas beside the outputs': what vanishes or grows on its way back."""

from __future__ import annotations

import math

from simulator.callouts.callout import Node
from simulator.callouts.readings import Readings
from simulator.quoting import figure
from simulator.training.evaluation import is_success

# Factors of a hundred on the way back: with them the first layer learns a hundred times slower, or
# faster, than the last at the same learning rate. Sigmoid networks of four and more hidden layers
# come to it from usual starts (Glorot and Bengio 2010, figure 7; Nielsen 2015, chapter 5).
FACTOR = 100.0
_FEWEST_LAYERS = 3


def ratio_of_deltas(readings: Readings) -> float | None:
    """Return the size of the first layer's deltas over that of the outputs'.

    None in a shallow network, where there is no error to speak of, and where the network has
    learnt what it is to: then small deltas are a good sign.
    """
    deltas = readings.signals.deltas
    if len(deltas) < _FEWEST_LAYERS or is_success(readings.evaluation):
        return None
    if not all(map(math.isfinite, deltas)) or deltas[-1] == 0.0:
        return None
    return deltas[0] / deltas[-1]


def first_layer(readings: Readings) -> tuple[Node, ...]:
    """Return the nodes of the first hidden layer."""
    return tuple((0, unit) for unit in range(readings.spec.sizes[1]))


def rounded(factor: float) -> str:
    """Return a factor of at least a hundred with two digits, written out."""
    return f"{float(f'{factor:.2g}'):.0f}" if factor < 1e6 else figure(factor, 2)
