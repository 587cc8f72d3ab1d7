"""The arithmetic of a network for one batch shape, in buffers that are allocated once.

A dense layer's parameters are a block of (n_in + 1) x n_out numbers: the rows are `W`, the last
row is `b`. Inputs carry an entry that is always one, so one matrix product gives ``x @ W + b``
and one gives both gradients. Samples run along the last axis. R parameter vectors at once run
through the same lines as batched products.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

from simulator import activations, losses
from simulator.activations import Activation
from simulator.spec import NetworkSpec

Array = NDArray[Any]
Blocks = Callable[[Array], list[Array]]


class DensePass:
    """Buffers and arithmetic of one dense layer for one batch shape.

    Samples run along the last axis: sums over a layer's few nodes are then whole-row operations.

    Attributes
    ----------
    x : ndarray, shape (..., n_in + 1, n)
        Inputs with their row of ones; filled by the layer before.
    z, a, delta : ndarray, shape (..., n_out, n)
        Weighted sums, activations and dE/dz of the last pass.
    """

    __slots__ = (
        "_block_transposed",
        "_delta_transposed",
        "_multiply",
        "a",
        "activation",
        "block_gradient",
        "delta",
        "scratch",
        "weights",
        "x",
        "z",
    )

    def __init__(self, activation: Activation, x: Array, shape: tuple[int, ...], a: Array) -> None:
        self.activation = activation
        self.x = x
        self.a = a
        self.z = np.empty(shape, x.dtype)
        self.delta = np.empty(shape, x.dtype)
        self.scratch = np.empty(shape, x.dtype)
        # np.dot has half the overhead of np.matmul, which alone can batch over replicas.
        self._multiply: Any = np.dot if len(shape) == 2 else np.matmul
        self._delta_transposed = np.swapaxes(self.delta, -1, -2)
        self._block_transposed: Array = x
        self.weights: Array = x
        self.block_gradient: Array = x

    def bind(self, block: Array) -> None:
        """Use `block`, shape (..., n_in + 1, n_out), as the layer's parameters."""
        self._block_transposed = np.swapaxes(block, -1, -2)
        self.weights = block[..., :-1, :]

    def sums(self) -> None:
        """Compute `z` from `x`."""
        self._multiply(self._block_transposed, self.x, out=self.z)

    def activate(self) -> None:
        """Compute `a` from `z`."""
        self.activation.value(self.z, self.a, self.scratch)

    def forward(self) -> None:
        """Compute `z` and `a` from `x`."""
        self._multiply(self._block_transposed, self.x, out=self.z)
        self.activation.value(self.z, self.a, self.scratch)

    def backward(self) -> None:
        """Compute the parameters' gradient from `delta`."""
        self._multiply(self.x, self._delta_transposed, out=self.block_gradient)

    def propagate(self, before: DensePass) -> None:
        """Compute the delta of the layer `before` from this layer's delta."""
        self._multiply(self.weights, self.delta, out=before.delta)
        before.activation.backward(before.delta, before.z, before.a, before.scratch)


class BatchPass:
    """Forward and backward pass for one batch shape, with every buffer allocated once.

    Parameters
    ----------
    spec : NetworkSpec
    blocks : callable
        Splits a parameter vector into the layers' blocks, as views.
    n : int
        Samples in the batch.
    replicas : int or None
        R for ``(R, P)`` parameters, None for ``(P,)``.
    dtype : dtype

    Attributes
    ----------
    inputs : ndarray, shape (n, inputs + 1)
        One sample a row, to be filled by the caller; the last column stays one.
    targets : ndarray, shape (outputs, n)
        One sample a column, to be filled by the caller.
    layers : tuple of DensePass
        The layers' buffers after a pass: this is what the stepper records.
    fused : bool
        Whether output activation and loss are computed in one overflow-safe form; `loss` then
        leaves the outputs' `a` alone.
    """

    def __init__(
        self, spec: NetworkSpec, blocks: Blocks, n: int, replicas: int | None, dtype: DTypeLike
    ) -> None:
        self._blocks = blocks
        lead = () if replicas is None else (replicas,)
        self.inputs = np.ones((n, spec.inputs + 1), dtype)
        self.targets = np.zeros((spec.outputs, n), dtype)
        x = self.inputs.T
        passes = []
        for layer in spec.layers:
            padded = np.ones((*lead, layer.units + 1, n), dtype)
            activation = activations.get(layer.activation)
            shape = (*lead, layer.units, n)
            passes.append(DensePass(activation, x, shape, padded[..., :-1, :]))
            x = padded
        self.layers = tuple(passes)
        self._hidden, self._last = self.layers[:-1], self.layers[-1]
        self._loss = losses.get(spec.loss)
        self._fused_value = self._loss.fused_value
        if self._loss.fused_with != spec.layers[-1].activation:
            self._fused_value = None
        self._divisor = self._loss.divisor(n, spec.outputs)
        self.fused = self._fused_value is not None
        self._theta: Array | None = None
        self._gradient: Array | None = None

    def _bind(self, theta: Array) -> None:
        if theta is not self._theta:
            for layer, block in zip(self.layers, self._blocks(theta), strict=True):
                layer.bind(block)
            self._theta = theta

    def forward(self, theta: Array) -> Array:
        """Return the outputs ``(..., outputs, n)``: a buffer that the next pass overwrites."""
        self._bind(theta)
        for layer in self.layers:
            layer.forward()
        return self._last.a

    def loss(self, theta: Array) -> Any:
        """Return the mean loss of `theta` on the batch: a float, or ``(R,)``."""
        self._bind(theta)
        for layer in self._hidden:
            layer.forward()
        last = self._last
        last.sums()
        if self._fused_value is not None:
            total = self._fused_value(last.z, self.targets, last.scratch)
        else:
            last.activate()
            total = self._loss.value(last.a, self.targets, last.scratch)
        return total / self._divisor

    def loss_and_gradient(self, theta: Array, gradient: Array) -> Any:
        """Write the gradient, shaped like `theta`, and return the mean loss."""
        self.forward(theta)
        if gradient is not self._gradient:
            for layer, block in zip(self.layers, self._blocks(gradient), strict=True):
                layer.block_gradient = block
            self._gradient = gradient
        last = self._last
        if self._fused_value is not None:
            total = self._fused_value(last.z, self.targets, last.scratch)
            np.subtract(last.a, self.targets, out=last.delta)
        else:
            total = self._loss.value(last.a, self.targets, last.scratch)
            self._loss.gradient(last.a, self.targets, last.delta)
            last.activation.backward(last.delta, last.z, last.a, last.scratch)
        np.multiply(last.delta, 1.0 / self._divisor, out=last.delta)
        last.backward()
        for k in range(len(self._hidden), 0, -1):
            before = self.layers[k - 1]
            self.layers[k].propagate(before)
            before.backward()
        return total / self._divisor
