"""One sample's forward and backward pass, copied out of the buffers of the code that trains.

A record is immutable: the interface reads it from another thread while training goes on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.batch_pass import DensePass
from simulator.nn.network import LayerView, Network

Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class LayerRecord:
    """What one layer computed for one sample.

    Attributes
    ----------
    x : ndarray, shape (n_in,)
        What came in: the inputs, or the activations of the layer before.
    z, a, delta : ndarray, shape (n_out,)
        Weighted sums, what goes on to the next layer, and dE/dz. Where a node has several sums
        (maxout), `z` is the largest, and `delta` is dE/dz of that one; it is 0 for the others.
    W_gradient : ndarray, shape (n_in, n_out)
        dE/dW; with k pieces a node (n_in, n_out * k).
    b_gradient : ndarray, shape (n_out,)
        dE/db; with k pieces a node (n_out * k,).
    sums : ndarray, shape (n_out, k), or None
        All sums of each node (maxout); None where a node has one.
    error : ndarray, shape (n_out,), or None
        dE/da, where a learnt slope needs it.
    slope : ndarray, shape (n_out,), or None
        Learnt slopes (PReLU).
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
    sums: Array | None = None
    error: Array | None = None
    slope: Array | None = None
    mask: Array | None = None
    h: Array | None = None

    def before_dropout(self) -> LayerRecord:
        """Return the record with f(z) as `a`, from which slopes are computed."""
        return self if self.h is None else replace(self, a=self.h, mask=None, h=None)

    def is_dropped(self, unit: int) -> bool:
        """Return whether dropout leaves node `unit` out of this pass."""
        return self.mask is not None and not self.mask[unit]

    def winner(self, unit: int) -> int:
        """Return which of a node's sums is the largest, the first of equals; 0 with one sum."""
        return 0 if self.sums is None else int(self.sums[unit].argmax())


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
    views = zip(network.views(gradient), network.views(theta), strict=True)
    for buffer, (view, own) in zip(buffers, views, strict=True):
        layers.append(_layer_record(buffer, before, view, own))
        before = layers[-1].a
    return PassRecord(inputs, target, tuple(layers), float(loss), gradient)


def _layer_record(
    buffer: DensePass, x: Array, gradient: LayerView, parameters: LayerView
) -> LayerRecord:
    found = _whole_record(buffer, x, gradient, parameters)
    if buffer.mask is None:
        return found
    mask = buffer.mask[:, 0].copy()
    return replace(found, a=found.a * mask, mask=mask, h=found.a)


def _whole_record(
    buffer: DensePass, x: Array, gradient: LayerView, parameters: LayerView
) -> LayerRecord:
    a = buffer.a[:, 0].copy()
    if buffer.activation.pieces > 1:
        sums = buffer.z[:, 0].reshape(len(a), -1).copy()
        error = buffer.error[:, 0].copy()
        return LayerRecord(x, a, a, error, gradient.W, gradient.b, sums)
    z, delta = buffer.z[:, 0].copy(), buffer.delta[:, 0].copy()
    if parameters.slope is None:
        return LayerRecord(x, z, a, delta, gradient.W, gradient.b)
    kept = buffer.recorded_error()
    error = delta if kept is None else kept[:, 0].copy()
    slope = parameters.slope.copy()
    return LayerRecord(x, z, a, delta, gradient.W, gradient.b, None, error, slope)
