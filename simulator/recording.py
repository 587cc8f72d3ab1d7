"""One sample's forward and backward pass, copied out of the buffers of the code that trains.

A record is immutable: the interface reads it from another thread while training goes on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.network import Network

Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class LayerRecord:
    """What one layer computed for one sample.

    Attributes
    ----------
    x : ndarray, shape (n_in,)
        What came in: the inputs, or the activations of the layer before.
    z, a, delta : ndarray, shape (n_out,)
        Weighted sums, what goes on to the next layer, and dE/dz.
    W_gradient : ndarray, shape (n_in, n_out)
        dE/dW.
    b_gradient : ndarray, shape (n_out,)
        dE/db.
    mask : ndarray, shape (n_out,), or None
        With dropout, 0 for a dropped node and 1 / (1 − dropout) for a kept one; None without.
    h : ndarray, shape (n_out,), or None
        With dropout, the activations f(z) before it: ``a = h * mask``; None without, where `a`
        is f(z).
    """

    x: Array
    z: Array
    a: Array
    delta: Array
    W_gradient: Array
    b_gradient: Array
    mask: Array | None = None
    h: Array | None = None

    def before_dropout(self) -> LayerRecord:
        """Return the record with f(z) as `a`, from which slopes are computed."""
        return self if self.h is None else replace(self, a=self.h, mask=None, h=None)

    def is_dropped(self, unit: int) -> bool:
        """Return whether dropout leaves node `unit` out of this pass."""
        return self.mask is not None and not self.mask[unit]


@dataclass(frozen=True, slots=True)
class PassRecord:
    """Forward and backward pass of one sample.

    Attributes
    ----------
    inputs : ndarray, shape (n_inputs,)
        The sample, scaled as in training.
    target : ndarray, shape (n_outputs,)
        What the outputs should be.
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
    for buffer, view in zip(buffers, network.views(gradient), strict=True):
        z, a, delta = (values[:, 0].copy() for values in (buffer.z, buffer.a, buffer.delta))
        mask, h = None, None
        if buffer.mask is not None:
            mask, h = buffer.mask[:, 0].copy(), a
            a = h * mask
        layers.append(LayerRecord(before, z, a, delta, view.W, view.b, mask, h))
        before = a
    return PassRecord(inputs, target, tuple(layers), float(loss), gradient)
