"""The direction in which training goes down: the gradient without what is frozen."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray

from simulator.nn.network import Network
from simulator.optimizers.freezing import frozen_slices

Array = NDArray[Any]


def without_frozen(network: Network, gradient: Array) -> Array:
    """Return a gradient (P,) with zeros for layers that are frozen."""
    kept = gradient.copy()
    for frozen in frozen_slices(network):
        kept[frozen] = 0.0
    return kept


def downhill(network: Network, theta: Array, X: Array, Y: Array) -> Array:
    """Return the direction of steepest descent of the loss on (X, Y), shape (P,)."""
    return -without_frozen(network, network.loss_and_gradient(theta, X, Y)[1])
