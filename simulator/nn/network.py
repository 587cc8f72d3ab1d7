"""A network compiled from its description: predictions, loss and gradient on flat parameters.

All parameters are one vector `theta` of shape (P,), each layer's `W` and `b` are views of it;
``(R, P)`` stands for R networks at once. A network owns work buffers and is therefore not safe to
share between threads: compile the same description once per thread.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, DTypeLike, NDArray

from simulator.nn import initializers
from simulator.nn.activations.prelu import START_SLOPE
from simulator.nn.batch_pass import BatchPass
from simulator.nn.spec import NetworkSpec

Array = NDArray[Any]

_KEPT_PASSES = 6
_CHUNK_BYTES = 1 << 21


@dataclass(frozen=True, slots=True)
class LayerView:
    """Named views of one layer's parameters; writing to them writes to `theta`.

    Attributes
    ----------
    W : ndarray, shape (n_in, n_out) or (R, n_in, n_out)
        Weights; ``W[i, j]`` leads from node i of the layer before to node j. With k pieces a node
        (maxout), n_out is ``units * k`` and node j's pieces are the columns from ``j * k`` on.
    b : ndarray, shape (n_out,) or (R, n_out)
        Biases.
    slope : ndarray, shape (units,) or (R, units), or None
        Learnt slopes for negative sums (PReLU); None in other layers.
    """

    W: Array
    b: Array
    slope: Array | None = None


class Network:
    """A network ready to compute; it holds no parameters.

    Parameters
    ----------
    spec : NetworkSpec
        The structure.

    Notes
    -----
    Numbers that are not finite flow through as in NumPy: NaN in a row of `X` makes that row's
    outputs NaN, and with them the loss. `simulator.data.prepared` and files let no such number in,
    and a trainer stops at the first one.

    Attributes
    ----------
    spec : NetworkSpec
        As given.
    parameter_count : int
        P, the length of `theta`.
    """

    def __init__(self, spec: NetworkSpec) -> None:
        self.spec = spec
        self._shapes = spec.parameter_shapes
        self._bounds = spec.offsets
        self.parameter_count = self._bounds[-1]
        self._passes: OrderedDict[tuple[int, int | None, str, bool], BatchPass] = OrderedDict()

    def blocks(self, theta: Array) -> list[Array]:
        """Return each layer's block as a view of `theta`.

        Its rows are `W`, then `b`, then the slopes where there are any: ``(..., n_in + 1, n_out)``
        or ``(..., n_in + 2, n_out)``.
        """
        return [
            theta[..., start:stop].reshape(*theta.shape[:-1], rows, columns)
            for (rows, columns), start, stop in zip(
                self._shapes, self._bounds, self._bounds[1:], strict=False
            )
        ]

    def views(self, theta: Array) -> tuple[LayerView, ...]:
        """Return the named views of `theta`, one item a layer.

        Parameters
        ----------
        theta : ndarray, shape (P,) or (R, P)
            Parameters, or anything shaped like them, such as a gradient.

        Returns
        -------
        tuple of LayerView
            `W` and `b` of each layer; writing to them changes `theta`.
        """
        self._check_theta(theta)
        found = []
        for n_in, block in zip(self.spec.sizes, self.blocks(theta), strict=False):
            slope = block[..., n_in + 1, :] if block.shape[-2] > n_in + 1 else None
            found.append(LayerView(block[..., :n_in, :], block[..., n_in, :], slope))
        return tuple(found)

    def layer_slice(self, layer: int) -> slice:
        """Return where the parameters of `layer` stand in `theta`."""
        return slice(self._bounds[layer], self._bounds[layer + 1])

    def weight_index(self, layer: int, source: int, unit: int) -> int:
        """Return the index in `theta` of a weight, or of the bias where `source` is n_in.

        Further numbers stand for a node's slope or its other pieces: `Dense.node_parameters`.
        """
        count, units = self.spec.node_parameters[layer], self.spec.layers[layer].units
        if not (0 <= source < count and 0 <= unit < units):
            raise ValueError(f"layer {layer} has no weight from node {source} to node {unit}")
        return self.spec.parameter_index(layer, source, unit)

    def initial_parameters(
        self,
        rng: np.random.Generator,
        initializer: str = "xavier_uniform",
        dtype: DTypeLike = np.float64,
    ) -> Array:
        """Draw start parameters: weights by the named rule, biases zero, slopes 0.25.

        Each piece of a maxout layer is drawn by itself, as a layer with one sum a node.

        Parameters
        ----------
        rng : numpy.random.Generator
            Source of randomness.
        initializer : str, default "xavier_uniform"
            Name of a registered initializer.
        dtype : dtype, default float64
            float64 or float32.

        Returns
        -------
        ndarray, shape (P,)
        """
        theta = np.zeros(self.parameter_count, dtype)
        draw = initializers.get(initializer).draw
        for layer, view in zip(self.spec.layers, self.views(theta), strict=True):
            pieces = layer.record.pieces
            for piece in range(pieces):
                view.W[:, piece::pieces] = draw(rng, len(view.W), layer.units)
            if view.slope is not None:
                view.slope[...] = START_SLOPE
        return theta

    def new_pass(self, n: int, dtype: DTypeLike = np.float64, *, drops: bool = False) -> BatchPass:
        """Return buffers for batches of `n` samples that nobody else uses."""
        return BatchPass(self.spec, self.blocks, n, None, dtype, drops=drops)

    def batch_pass(
        self,
        n: int,
        replicas: int | None = None,
        dtype: DTypeLike = np.float64,
        *,
        drops: bool = False,
    ) -> BatchPass:
        """Return buffers for batches of `n` samples; the latest few shapes are kept."""
        key = (n, replicas, np.dtype(dtype).char, drops)
        found = self._passes.get(key)
        if found is None:
            found = BatchPass(self.spec, self.blocks, n, replicas, key[2], drops=drops)
            self._passes[key] = found
            if len(self._passes) > _KEPT_PASSES:
                self._passes.popitem(last=False)
        else:
            self._passes.move_to_end(key)
        return found

    def predict(self, theta: ArrayLike, X: ArrayLike) -> Array:
        """Return the outputs for `X`.

        Parameters
        ----------
        theta : array_like, shape (P,) or (R, P)
            Parameters.
        X : array_like, shape (n, inputs)
            Samples, scaled as in training.

        Returns
        -------
        ndarray, shape (n, outputs) or (R, n, outputs), dtype of `theta`

        Raises
        ------
        ValueError
            If a shape does not fit.
        """
        checked, inputs, _ = self._check(theta, X, None)
        if checked.ndim == 1:
            return self._filled(checked, inputs, None).forward(checked).T.copy()
        n_outputs = self.spec.outputs
        outputs = np.empty((len(checked), len(inputs), n_outputs), checked.dtype)
        for rows in self._chunks(len(checked), len(inputs), checked.itemsize):
            part = checked[rows]
            outputs[rows] = self._filled(part, inputs, None).forward(part).swapaxes(-1, -2)
        return outputs

    def loss(self, theta: ArrayLike, X: ArrayLike, Y: ArrayLike) -> Any:
        """Return the mean loss on (X, Y): a float for (P,), an array (R,) for (R, P).

        Parameters
        ----------
        theta : array_like, shape (P,) or (R, P)
        X : array_like, shape (n, inputs)
        Y : array_like, shape (n, outputs)

        Raises
        ------
        ValueError
            If a shape does not fit.
        """
        checked, inputs, targets = self._check(theta, X, Y)
        if checked.ndim == 1:
            return checked.dtype.type(self._filled(checked, inputs, targets).loss(checked))
        values = np.empty(len(checked), checked.dtype)
        for rows in self._chunks(len(checked), len(inputs), checked.itemsize):
            part = checked[rows]
            values[rows] = self._filled(part, inputs, targets).loss(part)
        return values

    def loss_and_gradient(
        self,
        theta: ArrayLike,
        X: ArrayLike,
        Y: ArrayLike,
        *,
        masks: Sequence[ArrayLike | None] | None = None,
    ) -> tuple[Any, Array]:
        """Return the mean loss and its gradient, shaped like `theta`.

        Parameters
        ----------
        theta : array_like, shape (P,) or (R, P)
        X : array_like, shape (n, inputs)
        Y : array_like, shape (n, outputs)
        masks : sequence of array_like, shape (n, units), or None, optional
            One item a layer: what the layer's activations are multiplied by, the same in all R
            networks. Of use in layers with dropout only, where training draws 0 for a dropped
            node and 1 / (1 − dropout) for a kept one. None, or no masks at all: no node is
            dropped.

        Raises
        ------
        ValueError
            If a shape does not fit, or a layer without dropout is given a mask.

        Returns
        -------
        loss : float or ndarray, shape (R,)
        gradient : ndarray, shape (P,) or (R, P), dtype of `theta`

        References
        ----------
        Rumelhart, Hinton and Williams (1986), "Learning representations by back-propagating
        errors".
        """
        checked, inputs, targets = self._check(theta, X, Y)
        drawn = None if masks is None else self._check_masks(masks, len(inputs))
        gradient = np.empty_like(checked)
        if checked.ndim == 1:
            batch = self._filled(checked, inputs, targets, drawn)
            value = batch.loss_and_gradient(checked, gradient)
            return checked.dtype.type(value), gradient
        values = np.empty(len(checked), checked.dtype)
        for rows in self._chunks(len(checked), len(inputs), checked.itemsize):
            part = checked[rows]
            batch = self._filled(part, inputs, targets, drawn)
            values[rows] = batch.loss_and_gradient(part, gradient[rows])
        return values, gradient

    def _filled(
        self, theta: Array, X: Array, Y: Array | None, masks: list[Array | None] | None = None
    ) -> BatchPass:
        replicas = None if theta.ndim == 1 else len(theta)
        batch = self.batch_pass(len(X), replicas, theta.dtype, drops=masks is not None)
        if masks is not None:
            batch.set_masks(masks)
        batch.inputs[:, :-1] = X
        if Y is not None:
            batch.targets[...] = Y.T
        return batch

    def _chunks(self, replicas: int, n: int, itemsize: int) -> list[slice]:
        """Split replicas so that one chunk's buffers stay within the cache."""
        widths = sum(columns for _, columns in self._shapes)
        per_replica = n * widths * 3 * itemsize + self.parameter_count * itemsize
        size = max(1, min(replicas, _CHUNK_BYTES // per_replica))
        return [slice(k, min(k + size, replicas)) for k in range(0, replicas, size)]

    def _check_theta(self, theta: Array) -> None:
        if theta.ndim not in (1, 2) or theta.shape[-1] != self.parameter_count:
            p = self.parameter_count
            raise ValueError(f"theta must have shape ({p},) or (R, {p}), got {theta.shape}")

    def _check_masks(self, masks: Sequence[ArrayLike | None], n: int) -> list[Array | None]:
        layers = self.spec.layers
        if len(masks) != len(layers):
            raise ValueError(f"masks must have {len(layers)} items, got {len(masks)}")
        found = [None if mask is None else np.asarray(mask) for mask in masks]
        for k, (mask, layer) in enumerate(zip(found, layers, strict=True)):
            if mask is not None and not layer.dropout:
                raise ValueError(f"masks[{k}] must be None: layer {k} has no dropout")
            if mask is not None and mask.shape != (n, layer.units):
                raise ValueError(
                    f"masks[{k}] must have shape ({n}, {layer.units}), got {mask.shape}"
                )
        return found

    def _check(
        self, theta: ArrayLike, X: ArrayLike, Y: ArrayLike | None
    ) -> tuple[Array, Array, Any]:
        theta, X = np.asarray(theta), np.asarray(X)
        if theta.dtype not in (np.float32, np.float64):
            theta = theta.astype(np.float64)
        self._check_theta(theta)
        if X.ndim != 2 or X.shape[1] != self.spec.inputs or not len(X):
            raise ValueError(f"X must have shape (n >= 1, {self.spec.inputs}), got {X.shape}")
        if Y is None:
            return theta, X, None
        Y = np.asarray(Y)
        if Y.shape != (len(X), self.spec.outputs):
            raise ValueError(f"Y must have shape ({len(X)}, {self.spec.outputs}), got {Y.shape}")
        return theta, X, Y
