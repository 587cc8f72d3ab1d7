"""The arithmetic of a network for one batch shape, in buffers that are allocated once.

Each layer brings the arithmetic of its own kind; here the layers are joined, and the outputs' loss
and its gradient are put behind them. Samples run along the last axis. R parameter vectors at once
run through the same lines as batched operations.

A pass is written down once for given parameters, as a list of NumPy calls with all arguments
filled in, and then played: on tiny networks the interpreter's work between two calls would cost
as much as the calls.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

from simulator.nn import fast_calls, losses
from simulator.nn.activations import OutputFunction
from simulator.nn.fast_calls import Call
from simulator.nn.layers import LayerPass
from simulator.nn.spec import NetworkSpec

Array = NDArray[Any]
Blocks = Callable[[Array], list[Array]]


class DropoutMasks:
    """Draws the masks of a pass's layers, all of them with one call of the generator.

    Parameters
    ----------
    layers : list of (ndarray, float)
        Each layer's mask, to be written to, and the share that it drops.
    """

    __slots__ = ("_calls", "_random")

    def __init__(self, layers: list[tuple[Array, float]]) -> None:
        self._random = np.empty(sum(mask.size for mask, _ in layers))
        self._calls: list[Call] = []
        start = 0
        for mask, dropout in layers:
            drawn = self._random[start : start + mask.size].reshape(mask.shape)
            start += mask.size
            kept = np.empty(mask.shape, np.bool_)
            # Random numbers are below 1, so that exactly the share `dropout` of them is below it.
            self._calls += [
                partial(np.greater_equal, drawn, np.array(dropout), kept),
                partial(np.multiply, kept, np.array(1.0 / (1.0 - dropout), mask.dtype), mask),
            ]

    def draw(self, rng: np.random.Generator) -> None:
        """Write new masks."""
        rng.random(out=self._random)
        for call in self._calls:
            call()


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
    drops : bool, default False
        Whether layers with dropout drop, by masks to be drawn or set before each pass.
    own_rows : bool, default False
        Whether each of the R networks gets samples of its own. Such a pass is for gradients: it
        tells no losses.

    Attributes
    ----------
    inputs : ndarray, shape (n, inputs + 1), or (R, n, inputs + 1) with `own_rows`
        One sample a row, to be filled by the caller; the last column stays one.
    targets : ndarray, shape (outputs, n), or (R, outputs, n) with `own_rows`
        One sample a column, to be filled by the caller.
    layers : tuple of LayerPass
        The layers' buffers after a pass: this is what the stepper records.
    fused : bool
        Whether output activation and loss are computed in one overflow-safe form; `loss` then
        leaves the outputs' `a` alone.
    """

    def __init__(
        self,
        spec: NetworkSpec,
        blocks: Blocks,
        n: int,
        replicas: int | None,
        dtype: DTypeLike,
        *,
        drops: bool = False,
        own_rows: bool = False,
    ) -> None:
        self._blocks = blocks
        lead = () if replicas is None else (replicas,)
        first = lead if own_rows else ()
        self.inputs = np.ones((*first, n, spec.inputs + 1), dtype)
        self.targets = np.zeros((*first, spec.outputs, n), dtype)
        x = self.inputs.swapaxes(-1, -2)
        passes: list[LayerPass] = []
        for layer, units in zip(spec.layers, spec.sizes[1:], strict=True):
            padded = np.ones((*lead, units + 1, n), dtype)
            passes.append(layer.make_pass(x, padded[..., :-1, :], drops and layer.dropout > 0.0))
            x = padded
        self.layers = tuple(passes)
        self._masks = DropoutMasks(
            [
                (one.mask, layer.dropout)
                for one, layer in zip(passes, spec.layers, strict=True)
                if one.mask is not None
            ]
        )
        self._last = passes[-1]
        self._loss = losses.get(spec.loss)
        self.fused = self._loss.fused_with == spec.layers[-1].activation
        self._divisor = self._loss.divisor(n, spec.outputs)
        self._total: Any = None
        self._theta: Array | None = None
        self._gradient: Array | None = None
        self._forward: list[Call] = []
        self._backward: list[Call] = []
        self._prepare_output(spec.layers[-1].record, replicas is None)

    def _prepare_output(self, function: OutputFunction, single: bool) -> None:
        last = self._last
        # A view of the same numbers as one row, whose dot() with itself is the cheapest sum.
        self._flat_z, self._flat_delta = last.z.reshape(-1), last.error.reshape(-1)
        self._factor = np.array(1.0 / self._divisor, last.z.dtype)
        self._moderate: list[Call] = []
        self._moderate_value = None if single or not self.fused else self._loss.moderate_value
        self._output = self._any_output
        if self.fused:
            self._output = self._fused_output
            if single:
                self._moderate = fast_calls.moderate_calls(function, last.z, last.a, last.scratch)
        elif single and self._loss.error_factor is not None:
            self._factor *= self._loss.error_factor
            self._output = self._squared_output
        self._limit = fast_calls.safe_sum(last.z)
        self._safe = self._limit**2
        self._finite = fast_calls.finite_squares(last.z)

    def _bind(self, theta: Array) -> None:
        """Write the forward pass down, up to the outputs' sums; arrays are known by identity."""
        if theta is not self._theta:
            self._forward = []
            for layer, block in zip(self.layers, self._blocks(theta), strict=True):
                self._forward += [*layer.sums(block), *layer.value_calls]
            del self._forward[-len(self._last.value_calls) :]
            self._theta, self._gradient = theta, None

    def _bind_gradient(self, gradient: Array) -> None:
        """Write the backward pass down, from the outputs' delta."""
        if gradient is not self._gradient:
            blocks = self._blocks(gradient)
            self._backward = self._last.gradient(blocks[-1])
            for k in range(len(self.layers) - 1, 0, -1):
                before = self.layers[k - 1]
                self._backward += self.layers[k].propagate(before.error)
                self._backward += before.backward_calls
                self._backward += before.gradient(blocks[k - 1])
            self._gradient = gradient

    def draw_masks(self, rng: np.random.Generator) -> None:
        """Draw which nodes the next pass drops, for each sample."""
        self._masks.draw(rng)

    def set_masks(self, masks: Sequence[Array | None]) -> None:
        """Set the masks: for each layer ``(n, units)``, or None where nothing is dropped."""
        for layer, mask in zip(self.layers, masks, strict=True):
            if layer.mask is not None:
                layer.mask[...] = 1.0 if mask is None else np.transpose(mask)

    def masks(self) -> tuple[Array | None, ...]:
        """Return copies of the masks: for each layer ``(n, units)``, None without dropout."""
        return tuple(None if layer.mask is None else layer.mask.T.copy() for layer in self.layers)

    def forward(self, theta: Array) -> Array:
        """Return the outputs ``(..., outputs, n)``: a buffer that the next pass overwrites."""
        self._bind(theta)
        for call in self._forward:
            call()
        self._activate()
        return self._last.a

    def loss(self, theta: Array) -> Any:
        """Return the mean loss of `theta` on the batch: a float, or ``(R,)``."""
        self._bind(theta)
        for call in self._forward:
            call()
        if not self.fused:
            self._activate()
        self._total = None
        return self.last_loss()

    def last_loss(self) -> Any:
        """Return the mean loss of the last pass, computed only when it is asked for."""
        if self._total is None:
            self._total = self._loss_sum()
        return self._total / self._divisor

    def _loss_sum(self) -> Any:
        last = self._last
        if self._loss.fused_value is None or not self.fused:
            return self._loss.value(last.a, self.targets, last.scratch)
        if self._moderate_value is not None and self._is_moderate():
            return self._moderate_value(last.z, self.targets, last.scratch)
        return self._loss.fused_value(last.z, self.targets, last.scratch)

    def row_losses(self) -> Array:
        """Return each sample's own loss of the last pass, one network's, shape (n,).

        Their mean is the mean loss, for a loss that is a mean over samples.
        """
        last = self._last
        value = self._loss.value
        numbers = last.a
        if self.fused and self._loss.fused_value is not None:
            value, numbers = self._loss.fused_value, last.z
        # Each sample takes the place of a network with a batch of one: sums are theirs alone.
        each = np.ascontiguousarray(numbers.T)[:, :, None]
        targets = np.ascontiguousarray(self.targets.T)[:, :, None]
        total = value(each, targets, np.empty_like(each))
        return np.asarray(total / self._loss.divisor(1, len(self.targets)))

    def loss_pieces(self) -> Array | None:
        """Return on which piece of the loss each output of the last pass is; None if it is smooth.

        With its partner a loss is a function of the sums, which have pieces of their own.
        """
        pieces = self._loss.pieces
        return None if self.fused or pieces is None else pieces(self._last.a, self.targets)

    def cut_off(self) -> NDArray[np.bool_] | None:
        """Return which outputs of the last pass lie where the loss is cut off; None if it is not.

        With its partner a loss is a function of the sums, and defined for all of them.
        """
        cut_off = self._loss.cut_off
        return None if self.fused or cut_off is None else cut_off(self._last.a, self.targets)

    @property
    def output_sums(self) -> Array:
        """The sums behind the outputs of the last pass, ``([R,] sums, n)``."""
        return self._last.z

    def loss_and_gradient(self, theta: Array, gradient: Array) -> Any:
        """Write the gradient, shaped like `theta`, and return the mean loss."""
        self.backpropagate(theta, gradient)
        return self.last_loss()

    def backpropagate(self, theta: Array, gradient: Array) -> bool:
        """Write the gradient, shaped like `theta`, without computing the loss.

        Returns
        -------
        bool
            True where the loss is certainly finite; False says nothing about it.
        """
        self._bind(theta)
        self._bind_gradient(gradient)
        self._total = None
        for call in self._forward:
            call()
        finite = self._output()
        for call in self._backward:
            call()
        return finite

    def _activate(self) -> bool:
        """Compute the outputs from their sums; return whether all sums are of moderate size."""
        moderate = bool(self._moderate) and self._is_moderate()
        for call in self._moderate if moderate else self._last.value_calls:
            call()
        return moderate

    def _is_moderate(self) -> bool:
        if self._flat_z.dot(self._flat_z) < self._safe:
            return True
        return bool(self._flat_z.max() < self._limit and self._flat_z.min() > -self._limit)

    # The three ways to the outputs' activations and delta; each returns what `backpropagate` does.

    def _fused_output(self) -> bool:
        last = self._last
        moderate = self._activate()
        np.subtract(last.a, self.targets, last.delta)
        np.multiply(last.delta, self._factor, last.delta)
        return moderate

    def _squared_output(self) -> bool:
        last = self._last
        self._activate()
        np.subtract(last.a, self.targets, last.error)
        finite = bool(self._flat_delta.dot(self._flat_delta) < self._finite)
        np.multiply(last.error, self._factor, last.error)
        for call in last.backward_calls:
            call()
        return finite

    def _any_output(self) -> bool:
        last = self._last
        self._activate()
        self._loss.gradient(last.a, self.targets, last.error)
        np.multiply(last.error, self._factor, last.error)
        for call in last.backward_calls:
            call()
        return False
