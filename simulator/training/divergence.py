"""Numbers that are not finite: the error that tells of them, and where they show first."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.batch_pass import BatchPass
from simulator.nn.network import Network

Array = NDArray[Any]


class Diverged(ArithmeticError):
    """Training met a number that is not finite; the last good parameters are kept.

    Where the parameters went wrong, the optimizer's memory went with them: it starts afresh, so
    that training can go on with a smaller learning rate.

    Attributes
    ----------
    update : int
        The update, counted from 1, that went wrong; it was not applied, and where its loss was
        not finite, the update before it was taken back.
    layer : int
        Index of the layer where it shows first.
    what : str
        ``"loss"`` or ``"parameters"``.
    learning_rate : float
        The learning rate in use.
    """

    def __init__(self, update: int, layer: int, what: str, learning_rate: float) -> None:
        self.update = update
        self.layer = layer
        self.what = what
        self.learning_rate = learning_rate
        verb = "is" if what == "loss" else "are"
        super().__init__(
            f"{what} {verb} not finite at update {update} in layer {layer + 1}; "
            f"the learning rate {learning_rate:g} is probably too large"
        )


def first_bad_layer(what: str, network: Network, theta: Array, batch: BatchPass) -> int:
    """Return the index of the layer where a number that is not finite shows first.

    Parameters
    ----------
    what : str
        ``"parameters"``, or ``"loss"`` for the sums and activations of a batch.
    network : Network
    theta : ndarray, shape (P,)
    batch : BatchPass
        The pass that the update was made from.
    """
    if what == "parameters":
        finite = [bool(np.isfinite(block).all()) for block in network.blocks(theta)]
    else:
        finite = [
            bool(np.isfinite(layer.z).all() and np.isfinite(layer.a).all())
            for layer in batch.layers
        ]
    return finite.index(False) if False in finite else len(finite) - 1
