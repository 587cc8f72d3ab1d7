"""Updates that leave frozen layers' parameters alone, bit for bit, under any update rule.

A gradient of zero would not do: momentum goes on moving, and weight decay needs no gradient.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.network import Network

Array = NDArray[Any]


def frozen_slices(network: Network) -> tuple[slice, ...]:
    """Return where the parameters of layers stand that are not trainable; empty where all learn."""
    layers = enumerate(network.spec.layers)
    return tuple(network.layer_slice(k) for k, layer in layers if not layer.trainable)


class Freezer:
    """Keeps some parameters as they are through an update.

    What the optimizer remembers of them fades as if their gradient were zero, so that a layer that
    is thawed later does not start with a jump.

    Parameters
    ----------
    slices : sequence of slice
        Where the parameters stand that stay.
    theta, gradient : ndarray, shape (P,) or (R, P)
        The gradient stays as it is: it is shown.

    Attributes
    ----------
    given : ndarray, shaped like `gradient`
        The gradient for the update rule: zero where parameters stay.
    """

    def __init__(self, slices: Sequence[slice], theta: Array, gradient: Array) -> None:
        self.given = np.empty_like(gradient)
        self._gradient = gradient
        self._masked = [self.given[..., part] for part in slices]
        self._live = [theta[..., part] for part in slices]
        self._kept = [part.copy() for part in self._live]

    def keep(self) -> None:
        """Note the parameters that stay, before the update."""
        for kept, live in zip(self._kept, self._live, strict=True):
            np.copyto(kept, live)

    def mask_gradient(self) -> None:
        """Make `given` of the gradient."""
        np.copyto(self.given, self._gradient)
        for part in self._masked:
            part.fill(0.0)

    def restore(self) -> None:
        """Put back the parameters that stay, after the update."""
        for kept, live in zip(self._kept, self._live, strict=True):
            np.copyto(live, kept)
