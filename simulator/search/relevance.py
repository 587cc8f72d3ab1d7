"""How much each hidden node is missed: by how much the loss grows without it."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.prepared import PreparedData
from simulator.nn.network import Network

Array = NDArray[Any]


def least_relevances(network: Network, theta: Array, data: PreparedData) -> tuple[float, ...]:
    """Return for each hidden layer the relevance of the node that is missed least.

    A node's relevance is the training loss without it, less the loss with it: without it means
    that its outgoing weights are 0 (Mozer and Smolensky 1989). All nodes of a layer are tried at
    once, each in a copy of the parameters. A layer has none where the next one has no weights.

    Parameters
    ----------
    network : Network
    theta : ndarray, shape (P,)
    data : PreparedData
        Its training rows count.
    """
    loss = float(network.loss(theta, data.X, data.Y))
    found = []
    for layer, nodes in enumerate(network.spec.sizes[1:-1]):
        without = np.repeat(theta[None], nodes, axis=0)
        following = network.views(without)[layer + 1]
        if "W" not in following:
            return ()
        each = np.arange(nodes)
        following["W"][each, each] = 0.0
        found.append(float(network.loss(without, data.X, data.Y).min()) - loss)
    return tuple(found)
