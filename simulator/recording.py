"""One sample's forward and backward pass, copied out of the buffers of the code that trains.

A record is immutable: the interface reads it from another thread while training goes on.
"""

from __future__ import annotations

from dataclasses import dataclass
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
        Weighted sums, activations and dE/dz.
    W_gradient : ndarray, shape (n_in, n_out)
        dE/dW.
    b_gradient : ndarray, shape (n_out,)
        dE/db.
    """

    x: Array
    z: Array
    a: Array
    delta: Array
    W_gradient: Array
    b_gradient: Array


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


def record_pass(network: Network, theta: Array, x: Array, y: Array) -> PassRecord:
    """Run one sample through the training code and keep everything it computed.

    Parameters
    ----------
    network : Network
    theta : ndarray, shape (P,)
    x : ndarray, shape (n_inputs,)
    y : ndarray, shape (n_outputs,)

    Returns
    -------
    PassRecord

    Raises
    ------
    ValueError
        If a shape does not fit.
    """
    inputs, target = np.array(x, theta.dtype), np.array(y, theta.dtype)
    with np.errstate(all="ignore"):
        loss, gradient = network.loss_and_gradient(theta, inputs[None, :], target[None, :])
    buffers = network.batch_pass(1, None, theta.dtype).layers
    layers = []
    before = inputs
    for buffer, view in zip(buffers, network.views(gradient), strict=True):
        a = buffer.a[:, 0].copy()
        layers.append(
            LayerRecord(before, buffer.z[:, 0].copy(), a, buffer.delta[:, 0].copy(), view.W, view.b)
        )
        before = a
    return PassRecord(inputs, target, tuple(layers), float(loss), gradient)
