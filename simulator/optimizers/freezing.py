"""Updates that leave frozen layers' parameters alone, bit for bit, under any update rule.

A gradient of zero would not do: momentum goes on moving, and weight decay needs no gradient.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.network import Network
from simulator.optimizers.rules import Optimizer

Array = NDArray[Any]


class Freezer:
    """Updates all parameters but those of layers that are not trainable.

    Parameters
    ----------
    network : Network

    Attributes
    ----------
    slices : list of slice
        Where the frozen layers' parameters stand in `theta`; empty where every layer learns.
    """

    def __init__(self, network: Network) -> None:
        layers = enumerate(network.spec.layers)
        self.slices = [network.layer_slice(k) for k, layer in layers if not layer.trainable]
        self._gradient: Array | None = None

    def update(self, optimizer: Optimizer, theta: Array, gradient: Array, before: Array) -> None:
        """Change `theta` in place by one update, except for the frozen layers.

        What the optimizer remembers of a frozen layer fades as if its gradient were zero, so that
        a layer that is thawed later does not start with a jump.

        Parameters
        ----------
        optimizer : Optimizer
        theta, gradient : ndarray, shape (P,) or (R, P)
            The gradient stays as it is: it is shown.
        before : ndarray, shaped like `theta`
            A copy of `theta` from before the update.
        """
        if self._gradient is None:
            self._gradient = np.empty_like(gradient)
        np.copyto(self._gradient, gradient)
        for frozen in self.slices:
            self._gradient[..., frozen] = 0.0
        optimizer.update(theta, self._gradient)
        for frozen in self.slices:
            theta[..., frozen] = before[..., frozen]
