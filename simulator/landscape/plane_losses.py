"""The loss over a plane through the parameters, from the parts that the plane's points share.

At the point (x, y) a layer's weights are ``W + x·A + y·B``, so its sums over inputs that do not
depend on the point are ``WᵀX + x·AᵀX + y·BᵀX``: three products for all points together. Nodes
that no point moves are computed once. From the first moved layer on, the points stand along the
last axis, and a layer's sums are one product for all of them, or one more a direction that moves
its weights. Equal to rounding to evaluating each point's parameters by themselves.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.landscape.plane import Plane
from simulator.nn import fast_calls, losses
from simulator.nn.layers import Layer
from simulator.nn.network import Network

Array = NDArray[Any]

# Numbers in the largest buffer of a chunk: large enough to spread a call's cost over many points,
# small enough for the cache.
_CHUNK_NUMBERS = 1 << 16


@dataclass(frozen=True, slots=True, eq=False)
class _Layer:
    """What a layer's sums are made of.

    Attributes
    ----------
    units, columns : int
        Nodes, and their sums: with pieces (maxout) a node has several.
    fixed : ndarray, shape (columns * n, 1 or 3)
        Sums over what comes from fixed nodes: at (0, 0) and, where weights there move, the
        changes along both directions.
    moved : tuple of (int, ndarray)
        For the varying nodes before, weights (columns, m) with the row of the coefficients that
        they are multiplied by: 0 for the weights themselves.
    rest : ndarray, shape (rows below the bias, units, 3)
        Parameters that are in no sum, such as learnt slopes: at (0, 0), and their changes along
        both directions.
    """

    layer: Layer
    units: int
    columns: int
    fixed: Array
    moved: tuple[tuple[int, Array], ...]
    rest: Array


class PlaneEvaluator:
    """The mean loss on (X, Y) over a plane.

    Parameters
    ----------
    network : Network
    plane : Plane
    X : ndarray, shape (n, inputs)
    Y : ndarray, shape (n, outputs)

    Attributes
    ----------
    chunk : int
        How many points are computed together.
    """

    def __init__(self, network: Network, plane: Plane, X: Array, Y: Array) -> None:
        self._here, self._n = plane.here, len(X)
        self._targets = np.ascontiguousarray(Y.T, np.float64)
        self._loss = losses.get(network.spec.loss)
        self._fused = self._loss.fused_with == network.spec.layers[-1].activation
        self._divisor = self._loss.divisor(self._n, network.spec.outputs)
        self._layers: list[_Layer] = []
        spanned = (plane.origin, *plane.directions)
        parts = [network.blocks(values.astype(np.float64)) for values in spanned]
        self._plan(network, parts, np.vstack([X.T, np.ones(self._n)]))
        self._buffers: dict[tuple[int, str], Array] = {}
        widest = max((layer.columns for layer in self._layers), default=1)
        self.chunk = max(1, _CHUNK_NUMBERS // (widest * self._n))

    def _plan(self, network: Network, parts: list[list[Array]], fixed: Array) -> None:
        """Walk through the layers with `fixed`, the inputs (n_in + 1, n) that do not vary."""
        varying = np.zeros(0, np.intp)
        last = len(network.spec.layers) - 1
        for k, description in enumerate(network.spec.layers):
            whole_blocks = [part[k] for part in parts]
            blocks = [block[: len(fixed)] for block in whole_blocks]
            rest = np.stack([block[len(fixed) :] for block in whole_blocks], axis=-1)
            stands = np.ones(len(blocks[0]), bool)
            stands[varying] = False
            still = np.flatnonzero(stands)
            moves = any(block[still].any() for block in blocks[1:]) or bool(rest[..., 1:].any())
            sums = [block[still].T @ fixed[still] for block in blocks[: 3 if moves else 1]]
            whole = k == last or varying.size > 0 or description.is_whole
            units, pieces = np.arange(network.spec.sizes[k + 1]), network.spec.pieces[k]
            if not whole:
                touched = sum(np.abs(block).sum(axis=0) for block in whole_blocks[1:])
                units = np.flatnonzero(np.reshape(touched, (len(units), -1)).sum(axis=1))
            columns = (units[:, None] * pieces + np.arange(pieces)).reshape(-1)
            weights = tuple(
                (row, np.ascontiguousarray(block[varying][:, columns].T))
                for row, block in enumerate(blocks)
                if varying.size and (row == 0 or block[varying].any())
            )
            if units.size and (k == last or moves or varying.size):
                rows = np.stack([own[columns].reshape(-1) for own in sums], axis=-1)
                self._layers.append(
                    _Layer(
                        description,
                        len(units),
                        len(columns),
                        rows,
                        weights,
                        rest[:, columns],
                    )
                )
                varying = units
            if k < last:
                a = np.empty((network.spec.sizes[k + 1], self._n, 1))
                description.values(sums[0][..., None], rest[..., :1], a, np.empty_like(a))
                fixed = np.vstack([a[..., 0], np.ones(self._n)])

    def grid(self, x: Array, y: Array) -> Array:
        """Return the mean loss over a grid of coordinates, shape (ny, nx)."""
        across, along = (values.reshape(-1) for values in np.meshgrid(x, y))
        return self.at(across, along).reshape(len(y), len(x))

    def at(self, x: Array, y: Array) -> Array:
        """Return the mean loss at single points, given by their coordinates, shape (g,)."""
        found = np.empty(x.size)
        x, y = x - self._here[0], y - self._here[1]
        for start in range(0, found.size, self.chunk):
            part = slice(start, start + self.chunk)
            found[part] = self._losses(x[part], y[part])
        return found

    def _losses(self, x: Array, y: Array) -> Array:
        """Return the mean loss at each of a chunk's points, shape (g,)."""
        coefficients = np.stack([np.ones_like(x), x, y])
        values = np.empty(0)
        for k, layer in enumerate(self._layers):
            z = self._sums(k, layer, values, coefficients)
            if k < len(self._layers) - 1 or not self._fused:
                values = self._values(k, layer, z, coefficients)
        totals = self._fused_totals(z) if self._fused else self._totals(values)
        return np.asarray(totals / self._divisor)

    def _values(self, k: int, layer: _Layer, z: Array, coefficients: Array) -> Array:
        """Return the layer's activations, shape (units * n, g)."""
        points = z.shape[1]
        values = self._buffer(k, "a", (layer.units * self._n, points))
        scratch = self._buffer(k, "scratch", values.shape)
        shape = (layer.units, self._n, points)
        layer.layer.values(
            z.reshape(layer.columns, self._n, points),
            layer.rest @ coefficients,
            values.reshape(shape),
            scratch.reshape(shape),
        )
        return values

    def _buffer(self, layer: int, kind: str, shape: tuple[int, ...]) -> Array:
        """Return a buffer that is made once; a smaller last chunk uses the front of it."""
        size = math.prod(shape)
        found = self._buffers.get((layer, kind))
        if found is None or found.size < size:
            found = self._buffers[layer, kind] = np.empty(size)
        return found[:size].reshape(shape)

    def _sums(self, k: int, layer: _Layer, before: Array, coefficients: Array) -> Array:
        """Return the layer's sums, shape (columns * n, g)."""
        points = coefficients.shape[1]
        z = self._buffer(k, "z", (layer.columns * self._n, points))
        used = coefficients[: layer.fixed.shape[1]]
        if not layer.moved:
            return layer.fixed.dot(used, out=z)
        more = self._buffer(k, "more", z.shape)
        for row, weights in layer.moved:
            into = z if row == 0 else more
            flat = before.reshape(weights.shape[1], -1)
            np.dot(weights, flat, out=into.reshape(layer.columns, -1))
            if row:
                np.multiply(more, coefficients[row], out=more)
                np.add(z, more, out=z)
        constant = layer.fixed if len(used) == 1 else layer.fixed.dot(used, out=more)
        return np.add(z, constant, out=z)

    def _fused_totals(self, z: Array) -> Any:
        """Return the summed loss at each point, shape (g,), from the outputs' sums."""
        limit, short = fast_calls.safe_sum(z), self._loss.moderate_value
        if short is None or not (z.max() < limit and z.min() > -limit):
            return self._recorded(self._loss.fused_value, z)
        return self._recorded(short, z)

    def _totals(self, a: Array) -> Any:
        """Return the summed loss at each point, shape (g,), from the outputs."""
        return self._recorded(self._loss.value, a)

    def _recorded(self, value: Any, numbers: Array) -> Any:
        """Return what the loss's record says, which expects the points first."""
        units = self._layers[-1].units
        ordered = numbers.reshape(units, self._n, -1).transpose(2, 0, 1)
        scratch = self._buffer(-1, "scratch", (units, self._n, ordered.shape[0]))
        return value(ordered, self._targets, scratch.transpose(2, 0, 1))
