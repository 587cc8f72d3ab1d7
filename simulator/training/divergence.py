"""Numbers that are not finite: the error that tells of them, and where they show first."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.messages import Message
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
        ``"loss"``, ``"parameters"``, or ``"memory"`` for what the optimizer remembers.
    learning_rate : float
        The learning rate in use.
    best_epoch : int or None
        The epoch of the best parameters, where those are others than the last good ones.
    best_is_back : bool
        Whether they were brought back in place of the last good ones.
    """

    def __init__(self, update: int, layer: int, what: str, learning_rate: float) -> None:
        self.update = update
        self.layer = layer
        self.what = what
        self.learning_rate = learning_rate
        self.best_epoch: int | None = None
        self.best_is_back = False
        super().__init__(
            _SENTENCES[what].format(update=update, layer=layer + 1, rate=f"{learning_rate:g}")
        )

    def __reduce__(self) -> tuple[Any, ...]:
        made = (self.update, self.layer, self.what, self.learning_rate)
        return type(self), made, self.__dict__


_SENTENCES = MappingProxyType(
    {
        "loss": Message(
            "loss is not finite at update {update} in layer {layer}, with learning rate {rate}"
        ),
        "parameters": Message(
            "parameters are not finite at update {update} in layer {layer}, with learning rate "
            "{rate}"
        ),
        "memory": Message(
            "the optimizer's memory is not finite at update {update} in layer {layer}; the "
            "gradient there is too large to be squared"
        ),
    }
)


def first_bad_layer(what: str, network: Network, finite: Array, batch: BatchPass) -> int:
    """Return the index of the layer where a number that is not finite shows first.

    Parameters
    ----------
    what : str
        What is not finite, as in `Diverged`; for ``"loss"`` the sums and activations of the batch
        are looked at, else `finite`.
    network : Network
    finite : ndarray of bool, shape (P,)
        Which parameters are finite, with what the optimizer remembers of them.
    batch : BatchPass
        The pass that the update was made from.
    """
    if what != "loss":
        good = [bool(block.all()) for block in network.blocks(finite)]
    else:
        good = [
            bool(np.isfinite(layer.z).all() and np.isfinite(layer.a).all())
            for layer in batch.layers
        ]
    return good.index(False) if False in good else len(good) - 1
