"""One sample's forward and backward pass, copied out of the buffers of the code that trains.

A record is immutable: the interface reads it from another thread while training goes on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.layers import LayerRecord
from simulator.nn.network import Network

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class PassRecord:
    """Forward and backward pass of one sample.

    Attributes
    ----------
    inputs : ndarray, shape (n_inputs,)
        The sample, scaled as in training.
    target : ndarray, shape (n_outputs,)
        What the outputs should be; NaN where that is not known, and so is what follows from it:
        the loss, the deltas and the gradient.
    layers : tuple of LayerRecord
        One item a layer, the first hidden layer first.
    loss : float
        The sample's loss.
    gradient : ndarray, shape (P,)
        The sample's gradient; the layers' gradients are views of it.
    """

    inputs: Array
    target: Array
    layers: tuple[LayerRecord, ...]
    loss: float
    gradient: Array

    @property
    def has_target(self) -> bool:
        """Whether it is known what the outputs should be."""
        return not bool(np.isnan(self.target).any())


def record_pass(
    network: Network,
    theta: Array,
    x: Array,
    y: Array,
    masks: Sequence[Array | None] | None = None,
) -> PassRecord:
    """Run one sample through the training code and keep everything it computed.

    Parameters
    ----------
    network : Network
    theta : ndarray, shape (P,)
    x : ndarray, shape (n_inputs,)
    y : ndarray, shape (n_outputs,)
    masks : sequence of ndarray, shape (n_out,), or None, optional
        One item a layer: the masks of the layers with dropout. Without, no node is dropped.

    Returns
    -------
    PassRecord

    Raises
    ------
    ValueError
        If a shape does not fit.
    """
    inputs, target = np.array(x, theta.dtype), np.array(y, theta.dtype)
    single = None if masks is None else [None if m is None else m[None, :] for m in masks]
    with np.errstate(all="ignore"):
        loss, gradient = network.loss_and_gradient(
            theta, inputs[None, :], target[None, :], masks=single
        )
    buffers = network.batch_pass(1, None, theta.dtype, drops=masks is not None).layers
    layers = []
    before = inputs
    blocks = zip(buffers, network.blocks(theta), network.blocks(gradient), strict=True)
    for buffer, block, own in blocks:
        found = buffer.record(before, block, own)
        layers.append(found if buffer.mask is None else found.with_mask(buffer.mask[:, 0].copy()))
        before = layers[-1].a
    return PassRecord(inputs, target, tuple(layers), float(loss), gradient)
