"""The error of the outputs shared out over the weights: a picture of blame, not backpropagation.

Textbooks begin with it: an output's error goes back to the nodes before it in proportion to the
sizes of their weights, so that the parts of a node add up to its error again, layer by layer.
Backpropagation does not share: it multiplies by the weights themselves and by the slopes. The two
agree where the weights into each node add up to 1 and the slopes are 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.stepping.records import PassRecord

Array = NDArray[Any]


@dataclass(frozen=True, eq=False)
class Blame:
    """One row's errors, shared out.

    Attributes
    ----------
    spec : NetworkSpec
    shares : tuple of ndarray, shape (n_in, units)
        For each layer, which part of a node's error goes back to each node before it; the parts of
        a node add up to 1.
    errors : tuple of ndarray, shape (n,)
        The inputs' errors, then each layer's; the outputs' are a − y.
    sample : PassRecord
        The row's pass.
    """

    spec: NetworkSpec
    shares: tuple[Array, ...]
    errors: tuple[Array, ...]
    sample: PassRecord

    def along(self, layer: int, source: int, unit: int) -> float:
        """Return the error that goes back from a node of `layer` to one of the layer before."""
        return float(self.shares[layer][source, unit] * self.errors[layer + 1][unit])


def share_out(spec: NetworkSpec, theta: Array, sample: PassRecord) -> Blame:
    """Return the errors of one recorded pass, shared out in proportion to the sizes of weights.

    Parameters
    ----------
    spec : NetworkSpec
    theta : ndarray, shape (P,)
    sample : PassRecord

    Returns
    -------
    Blame
        Where all weights into a node are 0, each gets the same part. A layer without weights hands
        each node's error to the node of the same number.
    """
    blocks = Network(spec).blocks(theta)
    shares = tuple(_shares(spec, layer, blocks[layer], sample) for layer in range(len(spec.layers)))
    errors = [sample.layers[-1].a - sample.target]
    for share in reversed(shares):
        errors.insert(0, share @ errors[0])
    return Blame(spec, shares, tuple(errors), sample)


def _shares(spec: NetworkSpec, layer: int, block: Array, sample: PassRecord) -> Array:
    """Return the parts of one layer, from the weights of the sums that are passed on."""
    group, pieces = spec.groups[layer][0], spec.pieces[layer]
    if group.origin != "nodes":
        return np.eye(spec.sizes[layer + 1])
    winners = sample.layers[layer].winners()
    sizes = np.abs(block[group.rows, np.arange(len(winners)) * pieces + winners])
    total = sizes.sum(axis=0)
    equal = np.full_like(sizes, 1.0 / len(sizes))
    return np.asarray(np.divide(sizes, total, out=equal, where=total > 0.0))
