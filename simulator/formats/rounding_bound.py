"""Outputs of a network together with how far rounding can move them.

Another processor or another order of summing gives the same outputs up to rounding, which grows
with the weights, and which flips a step node whose sum is nearly zero. A saved network's check
must not fail because of that.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.network import Network

Array = NDArray[Any]


def outputs_and_bound(network: Network, theta: Array, X: Array) -> tuple[Array, Array]:
    """Return a network's outputs and a bound on their rounding error.

    Parameters
    ----------
    network : Network
    theta : ndarray, shape (P,), float64
    X : ndarray, shape (n, inputs)
        Samples, scaled as in training.

    Returns
    -------
    outputs, bound : ndarray, shape (n, outputs)
        Both may hold values that are not finite where the network overflows.
    """
    with np.errstate(all="ignore"):
        outputs = network.predict(theta, X)
        error = np.zeros_like(X)
        passes = network.batch_pass(len(X)).layers
        for block, one in zip(network.blocks(theta), passes, strict=True):
            error = one.rounding(block, error)
        return outputs, error
