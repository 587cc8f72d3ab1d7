"""Which sums a small step of a parameter carries over a kink, where differences say nothing.

ReLU, maxout or the absolute error are made of pieces. Between two points on different pieces, a
difference is the slope of neither, and no sign that backpropagation is wrong. A cross-entropy with
an output of 0 or less is cut off: flat, with a gradient that all the same leads back.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.batch_pass import BatchPass
from simulator.nn.network import Network

Array = NDArray[Any]

_BLOCK_NUMBERS = 1 << 18


@dataclass(frozen=True, slots=True, order=True)
class KinkedSum:
    """A sum that a step carries over a kink, or an output for which the loss is cut off.

    Attributes
    ----------
    layer : int
        Index of the layer; the number of layers stands for the loss, whose kink is met by an
        output and its target, and which may be cut off for an output.
    unit : int
        The node.
    sample : int
        The row.
    """

    layer: int
    unit: int
    sample: int


def near_kinks(
    network: Network,
    theta: Array,
    X: Array,
    Y: Array,
    steps: tuple[float, ...],
    parameters: Array | None = None,
) -> tuple[NDArray[np.bool_], tuple[KinkedSum, ...]]:
    """Return which parameters carry a sum over a kink or move a cut-off output, and the sums.

    Parameters
    ----------
    network : Network
    theta : ndarray, shape (P,)
    X : ndarray, shape (n, inputs)
    Y : ndarray, shape (n, outputs)
    steps : tuple of float
        By how much each parameter is moved, one after the other.
    parameters : ndarray of int, optional
        Indices into `theta` of those that are moved; default: all.

    Returns
    -------
    crossing : ndarray of bool, shape (P,) or (len(parameters),)
    sums : tuple of KinkedSum
        In the order of layers, nodes and rows.
    """
    chosen = np.arange(len(theta)) if parameters is None else parameters
    count = len(chosen)
    crossing, sums = np.zeros(count, np.bool_), set[KinkedSum]()
    base = _pieces(network, theta[None], X, Y)
    if not base.by_layer and base.cut_off is None:
        return crossing, ()
    for rows in _blocks(network, count, len(X)):
        moved, indices = np.tile(theta, (len(rows), 1)), chosen[rows]
        for step in steps:
            moved[np.arange(len(rows)), indices] = theta[indices] + theta.dtype.type(step)
            for layer, is_met in _met(base, _pieces(network, moved, X, Y)):
                crossing[rows] |= is_met.any(axis=(-2, -1))
                places = np.argwhere(is_met.any(axis=0)).tolist()
                sums.update(KinkedSum(layer, unit, sample) for unit, sample in places)
    return crossing, tuple(sorted(sums))


@dataclass(frozen=True, slots=True)
class _Pieces:
    """On which pieces the sums (R, units, n) lie, by layer; only of layers that have any.

    Further the layers' number, for which outputs the loss is cut off, and the sums behind them.
    """

    by_layer: dict[int, Array]
    count: int
    cut_off: NDArray[np.bool_] | None
    output_sums: Array


def _met(base: _Pieces, moved: _Pieces) -> Iterator[tuple[int, NDArray[np.bool_]]]:
    """Yield, by layer, which sums (R, units, n) were carried over a kink or are cut off."""
    for layer, pieces in moved.by_layer.items():
        yield layer, pieces != base.by_layer[layer]
    if base.cut_off is not None and moved.cut_off is not None:
        # Softmax ties a row's outputs together: one sum moves them all.
        moves = (moved.output_sums != base.output_sums).any(axis=-2, keepdims=True)
        yield base.count, (base.cut_off | moved.cut_off) & moves


def _pieces(network: Network, thetas: Array, X: Array, Y: Array) -> _Pieces:
    batch = BatchPass(network.spec, network.blocks, len(X), len(thetas), thetas.dtype)
    batch.inputs[:, :-1] = X
    batch.targets[...] = np.transpose(Y)
    with np.errstate(all="ignore"):
        batch.loss(thetas)
    found = {k: layer.pieces() for k, layer in enumerate(batch.layers)}
    found[len(batch.layers)] = batch.loss_pieces()
    by_layer = {layer: pieces for layer, pieces in found.items() if pieces is not None}
    return _Pieces(by_layer, len(batch.layers), batch.cut_off(), batch.output_sums)


def _blocks(network: Network, count: int, n: int) -> Iterator[Array]:
    widths = sum(columns for _, columns in network.spec.parameter_shapes)
    size = max(1, _BLOCK_NUMBERS // max(1, 3 * widths * n + network.parameter_count))
    return (np.arange(k, min(k + size, count)) for k in range(0, count, size))
