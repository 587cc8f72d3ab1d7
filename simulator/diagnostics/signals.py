"""How large the deltas of each layer are: what comes back of the error, layer by layer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.network import Network

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Signals:
    """What one pass over some rows shows of a network.

    Attributes
    ----------
    deltas : tuple of float
        Root of the mean square of ∂E/∂z over nodes and rows, for each layer.
    is_zero : tuple of ndarray of bool, shape (units,)
        For each layer, which nodes give exactly 0 for every row.
    gradient : ndarray, shape (P,)
        Of the mean loss of these rows.
    """

    deltas: tuple[float, ...]
    is_zero: tuple[Array, ...]
    gradient: Array


def measure_signals(network: Network, theta: Array, X: Array, Y: Array) -> Signals:
    """Return the sizes of the deltas, the silent nodes and the gradient; dropout drops nothing.

    Parameters
    ----------
    network : Network
    theta : ndarray, shape (P,)
    X : ndarray, shape (n, inputs)
    Y : ndarray, shape (n, outputs)

    References
    ----------
    Glorot and Bengio (2010), "Understanding the difficulty of training deep feedforward neural
    networks", figure 7: the size of back-propagated gradients by layer.
    """
    batch = network.batch_pass(len(X))
    batch.inputs[:, :-1] = X
    batch.targets[...] = Y.T
    gradient = np.zeros(network.parameter_count)
    with np.errstate(all="ignore"):
        batch.backpropagate(np.asarray(theta, np.float64), gradient)
        deltas = tuple(float(np.sqrt(np.mean(layer.delta**2))) for layer in batch.layers)
    is_zero = tuple((layer.a == 0.0).all(axis=-1) for layer in batch.layers)
    return Signals(deltas, is_zero, gradient)
