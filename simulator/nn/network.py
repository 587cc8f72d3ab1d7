"""A network compiled from its description: predictions, loss and gradient on flat parameters.

All parameters are one vector `theta` of shape (P,), each layer's `W` and `b` are views of it;
``(R, P)`` stands for R networks at once. A network owns work buffers and is therefore not safe to
share between threads: compile the same description once per thread.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, DTypeLike, NDArray

from simulator.messages import Message
from simulator.nn import initializers
from simulator.nn.batch_pass import BatchPass
from simulator.nn.layers import ParameterGroup
from simulator.nn.spec import NetworkSpec

Array = NDArray[Any]

_KEPT_PASSES = 6
_CHUNK_BYTES = 1 << 21


class LayerView(Mapping[str, Array]):
    """Named views of one layer's parameters; writing to them writes to `theta`.

    A dense layer's are ``view.W``, or ``view["W"]``, of shape (n_in, n_out) or (R, n_in, n_out),
    where ``W[i, j]`` leads from node i of the layer before to node j, and ``view.b``, of shape
    (n_out,) or (R, n_out). Other kinds have others, as their `Layer.groups` say; where a node has
    several columns of the block, as with maxout, they stand one after the other.

    Parameters
    ----------
    groups : sequence of ParameterGroup
    block : ndarray, shape (..., rows, columns)
        The layer's parameters.
    """

    __slots__ = ("_views",)

    def __init__(self, groups: Sequence[ParameterGroup], block: Array) -> None:
        self._views = {group.name: _view(group, block) for group in groups}

    def __getitem__(self, name: str) -> Array:
        return self._views[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._views)

    def __len__(self) -> int:
        return len(self._views)

    def __getattr__(self, name: str) -> Array:
        if name == "_views" or name not in self._views:
            raise AttributeError(f"this layer has no parameters {name!r}")
        return self._views[name]


class NodeValues(NamedTuple):
    """What the nodes of one layer make of n samples.

    Attributes
    ----------
    z, a : ndarray, shape (units, n)
        What each node computes first (as a rule its weighted sum), and what it passes on.
    """

    z: Array
    a: Array


def _view(group: ParameterGroup, block: Array) -> Array:
    return block[..., group.rows if group.origin == "nodes" else group.start, :]


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
        """Return each layer's block ``(..., rows, columns)`` as a view of `theta`."""
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
            `W` and `b` of each dense layer; writing to them changes `theta`.
        """
        self._check_theta(theta)
        return tuple(map(LayerView, self.spec.groups, self.blocks(theta)))

    def layer_slice(self, layer: int) -> slice:
        """Return where the parameters of `layer` stand in `theta`."""
        return slice(self._bounds[layer], self._bounds[layer + 1])

    def weight_index(self, layer: int, source: int, unit: int) -> int:
        """Return the index in `theta` of a weight, or of the bias where `source` is n_in.

        In other layers than dense ones it is the number of one of the node's parameters:
        `NetworkSpec.node_parameters`.

        Raises
        ------
        ValueError
            If there is no such layer, or none such in it.
        """
        layers = len(self.spec.layers)
        if not 0 <= layer < layers:
            problem = Message("{name} must be in 0..{last}, got {got}")
            raise ValueError(problem.format(name="layer", last=layers - 1, got=layer))
        count, units = self.spec.node_parameters[layer], self.spec.sizes[layer + 1]
        if not (0 <= source < count and 0 <= unit < units):
            problem = Message("layer {layer} has no weight from node {source} to node {unit}")
            raise ValueError(problem.format(layer=layer, source=source, unit=unit))
        return self.spec.parameter_index(layer, source, unit)

    def initial_parameters(
        self,
        rng: np.random.Generator,
        initializer: str = initializers.USUAL,
        dtype: DTypeLike = np.float64,
    ) -> Array:
        """Draw start parameters: weights by the named rule; others have their number to start from.

        Where a node has several columns of the block, as with maxout, each is drawn by itself.

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
        spec = self.spec
        for groups, pieces, view in zip(spec.groups, spec.pieces, self.views(theta), strict=True):
            for group in groups:
                if group.initial is not None:
                    view[group.name][...] = group.initial
                    continue
                for piece in range(pieces):
                    view[group.name][:, piece::pieces] = draw(rng, group.fan_in, group.fan_out)
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

    def node_values(self, theta: Array, X: Array) -> tuple[NodeValues, ...]:
        """Compute what every node makes of `X`, with no node dropped.

        Parameters
        ----------
        theta : ndarray, shape (P,)
        X : ndarray, shape (n, inputs)
            Samples, scaled as in training.

        Returns
        -------
        tuple of NodeValues
            One item a layer: views of buffers that the next pass overwrites.

        Raises
        ------
        ValueError
            If a shape does not fit.
        """
        checked, inputs, _ = self._check(theta, X, None)
        if checked.ndim != 1:
            raise ValueError(f"theta must have shape ({self.parameter_count},), got {theta.shape}")
        batch = self._filled(checked, inputs, None)
        batch.forward(checked)
        return tuple(NodeValues(layer.node_sums(), layer.a) for layer in batch.layers)

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
        layers, sizes = self.spec.layers, self.spec.sizes[1:]
        if len(masks) != len(layers):
            raise ValueError(f"masks must have {len(layers)} items, got {len(masks)}")
        found = [None if mask is None else np.asarray(mask) for mask in masks]
        for k, (mask, layer, units) in enumerate(zip(found, layers, sizes, strict=True)):
            if mask is not None and not layer.dropout:
                raise ValueError(f"masks[{k}] must be None: layer {k} has no dropout")
            if mask is not None and mask.shape != (n, units):
                raise ValueError(f"masks[{k}] must have shape ({n}, {units}), got {mask.shape}")
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
