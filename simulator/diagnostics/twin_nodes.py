"""Nodes of a layer with equal weights and equal gradients: updates keep them equal for ever."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.network import Network

Array = NDArray[Any]

# Differences below this share of a layer's largest weight come from rounding, not from learning.
_EQUAL = 1e-9


def twin_nodes(network: Network, theta: Array, gradient: Array, layer: int) -> tuple[int, ...]:
    """Return the nodes of a hidden layer that have a twin, in their order.

    Twins agree in all weights into them and out of them, and in the gradients of these: whatever
    the optimizer does with the one it does with the other. One set of weights that differs, on
    either side, would drive them apart.

    Parameters
    ----------
    network : Network
    theta, gradient : ndarray, shape (P,)
    layer : int
        Index of a layer that is not the last.

    Returns
    -------
    tuple of int
        None where the layer drops nodes (dropout treats no two alike), or where the next one has
        no weights of its own for each node.

    References
    ----------
    Rumelhart, Hinton and Williams (1986), "Learning internal representations by error
    propagation", section on breaking symmetry.
    """
    spec = network.spec
    groups = [group for group in spec.groups[layer + 1] if group.origin == "nodes"]
    if spec.layers[layer].dropout or not groups or spec.sizes[layer + 1] < 2:
        return ()
    parts = []
    for values in (theta, gradient):
        blocks = network.blocks(values)
        into = blocks[layer].reshape(len(blocks[layer]), spec.sizes[layer + 1], -1)
        out = blocks[layer + 1][groups[0].rows]
        parts += [_scaled(into.transpose(1, 0, 2).reshape(spec.sizes[layer + 1], -1)), _scaled(out)]
    return _equal_rows(np.concatenate(parts, axis=1))


def _scaled(rows: Array) -> Array:
    """Return `rows` in units of their largest number; zeros stay."""
    largest = float(np.abs(rows).max(initial=0.0))
    return rows / largest if 0.0 < largest < np.inf else rows


def _equal_rows(rows: Array) -> tuple[int, ...]:
    """Return which rows equal another one: neighbours once they are sorted by a random sum."""
    if not np.isfinite(rows).all():
        return ()
    sums = rows @ np.random.default_rng(0).normal(size=rows.shape[1])
    order = np.argsort(sums, kind="stable")
    same = (np.abs(np.diff(rows[order], axis=0)) <= _EQUAL).all(axis=1)
    found = np.zeros(len(rows), bool)
    found[order[:-1][same]] = found[order[1:][same]] = True
    return tuple(np.flatnonzero(found).tolist())
