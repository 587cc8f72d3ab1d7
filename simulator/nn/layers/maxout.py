"""Maxout: each node has several weighted sums and passes on the largest."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from simulator.nn.layers import _rounding
from simulator.nn.layers._base import Layer, LayerKind, Shape, StepGroup
from simulator.nn.layers._checks import check_count, check_training
from simulator.nn.layers._parameter_group import ParameterGroup
from simulator.nn.layers._records import LayerRecord
from simulator.nn.layers._sums import SumsPass, sum_groups
from simulator.references import Source
from simulator.settings import Setting

Array = NDArray[Any]

PIECES = Setting(
    "pieces",
    2,
    2,
    8,
    explanation="How many weighted sums each node has; the largest one is its output.",
    whole=True,
    title="Pieces",
)


@dataclass(frozen=True, slots=True)
class Maxout(Layer):
    """A layer whose nodes take the largest of several sums: ``a_j = max_i (x @ W + b)_{j,i}``.

    `W` has shape (n_in, units * pieces), and a node's pieces are columns one after the other.

    Parameters
    ----------
    units : int
        Number of nodes, at least 1.
    pieces : int, default 2
        Sums a node, 2 to 8.
    dropout : float, default 0.0
        See `Layer`.
    trainable : bool, default True
        See `Layer`.

    Raises
    ------
    ValueError
        If a number is out of range, or `trainable` is no truth value.

    References
    ----------
    Goodfellow, Warde-Farley, Mirza, Courville and Bengio (2013), "Maxout networks".
    """

    kind: ClassVar[str] = "maxout"
    shares_sums: ClassVar[bool] = True
    activation: ClassVar[str] = "maxout"
    units: int
    pieces: int = 2
    dropout: float = field(default=0.0, kw_only=True)
    trainable: bool = field(default=True, kw_only=True)

    def __post_init__(self) -> None:
        check_count("units", self.units)
        object.__setattr__(self, "pieces", int(PIECES.check(self.pieces)))
        check_training(self.dropout, self.trainable)

    @property
    def record(self) -> LayerKind:
        """The kind."""
        return RECORD

    @property
    def settings_in_full(self) -> tuple[tuple[Setting, float], ...]:
        """The number of pieces."""
        return ((PIECES, self.pieces),)

    def output_shape(self, input_shape: Shape) -> Shape:
        """Return (units,)."""
        return (self.units,)

    def parameter_shape(self, input_shape: Shape) -> tuple[int, int]:
        """Return (n_in + 1, units * pieces): the rows of `W`, then `b`."""
        return input_shape[0] + 1, self.units * self.pieces

    def groups(self, input_shape: Shape) -> tuple[ParameterGroup, ...]:
        """Return weights and biases; each piece is drawn as a layer with one sum a node."""
        return sum_groups(input_shape[0], self.units)

    def make_pass(self, x: Array, out: Array, drops: bool) -> MaxoutPass:
        """Return buffers and arithmetic for one batch shape."""
        return MaxoutPass(self.pieces, x, out, drops)

    def steps(self, input_shape: Shape) -> tuple[StepGroup, ...]:
        """Return, for each node, its sums piece by piece and the largest."""
        return (StepGroup((*["sum"] * self.pieces, "activation"), self.units),)  # type: ignore[arg-type]

    def values(self, z: Array, rest: Array, out: Array, scratch: Array) -> None:
        """Write each node's largest sum."""
        by_node = z.reshape(len(out), self.pieces, -1)
        np.maximum.reduce(by_node, 1, out=out.reshape(len(out), -1))


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class MaxoutRecord(LayerRecord):
    """What a maxout layer computed: `z` is each node's largest sum, `delta` is dE/dz of that one.

    For the other sums dE/dz is 0.

    Attributes
    ----------
    sums : ndarray, shape (units, pieces)
        All sums of each node.
    """

    sums: Array

    def winners(self) -> Array:
        """Return which of its sums each node passes on, the first of equals."""
        return np.asarray(self.sums.argmax(axis=1))

    def sum_of(self, unit: int, piece: int) -> float:
        """Return one of a node's sums."""
        return float(self.sums[unit, piece])


class MaxoutPass(SumsPass):
    """Buffers and arithmetic of a maxout layer for one batch shape."""

    __slots__ = ("_pieces",)

    def __init__(self, pieces: int, x: Array, out: Array, drops: bool) -> None:
        super().__init__(x, out, drops, out.shape[-2] * pieces)
        self._pieces = pieces
        # A node's error is one number, and dE/dz has as many as the node has sums.
        self.error = np.empty(out.shape, x.dtype)
        by_node = _by_node(self.z, pieces)
        self.value_calls = [partial(np.maximum.reduce, by_node, axis=-2, out=self.a)]
        self.backward_calls = [self._backward]
        self._drop()

    def _backward(self) -> None:
        """Hand each node's error to its largest sum."""
        pieces = self._pieces
        wins = winners(self.z, pieces)[..., None, :] == np.arange(pieces)[:, None]
        np.multiply(self.error[..., None, :], wins, out=_by_node(self.delta, pieces))

    def node_sums(self) -> Array:
        """Return each node's largest sum."""
        return self.a

    def pieces(self) -> NDArray[np.intp]:
        """Return which of its sums are a node's largest, each as a binary digit."""
        largest = _by_node(self.z, self._pieces) == self.a[..., None, :]
        digits = 2 ** np.arange(self._pieces)[:, None]
        return np.asarray((largest * digits).sum(axis=-2))

    def record(self, x: Array, block: Array, gradient: Array) -> MaxoutRecord:
        """Return all sums, the largest ones and their deltas of the last pass."""
        a, error = self.a[:, 0].copy(), self.error[:, 0].copy()
        sums = self.z[:, 0].reshape(len(a), -1).copy()
        return MaxoutRecord(x=x, z=a, a=a, delta=error, gradient=gradient, sums=sums)

    def rounding(self, block: Array, error: Array) -> Array:
        """Return the error of the sum that moves most: the largest moves by no more than that."""
        a = self.a.T
        moved = self._rounding_of_sums(block, error).reshape(*a.shape, -1).max(axis=-1)
        return _rounding.with_own(moved, a)


def _by_node(z: Array, pieces: int) -> Array:
    """Return `z` (..., units * pieces, n) as (..., units, pieces, n)."""
    return z.reshape(*z.shape[:-2], -1, pieces, z.shape[-1])


def winners(z: Array, pieces: int) -> Array:
    """Return the piece that is each node's largest sum, shape (..., units, n).

    Parameters
    ----------
    z : ndarray, shape (..., units * pieces, n)
        Sums; a node's pieces stand one after the other.
    pieces : int

    Returns
    -------
    ndarray of int
        The first of them where several are equal.
    """
    return np.asarray(_by_node(z, pieces).argmax(axis=-2))


RECORD = LayerKind(
    name="maxout",
    title="maxout",
    order=30,
    explanation="Each node has several weighted sums and passes on the largest: the shape of its "
    "bends is learnt.",
    teaching=(
        "With two pieces a node is the larger of two straight lines: it can become ReLU, |z| "
        "or a line, whatever suits the data; with more pieces it approaches any curve that "
        "bends upwards. Only the winning piece gets the delta, with a derivative of 1, so "
        "that nothing shrinks and no node dies. The price is a full set of weights for each "
        "piece: two pieces double the parameters."
    ),
    reading="`z = x W + b`, and a is the largest of each node's sums: `pieces` says how many "
    "neighbouring columns of `W` belong to a node",
    counting="With maxout each piece of a node has a weight for every node before it, and a bias.",
    build=Maxout,
    was_activation=True,
    settings=(PIECES,),
    formula="aⱼ = maxₘ zⱼₘ, with zⱼₘ = Σᵢ wᵢⱼₘ xᵢ + bⱼₘ",
    sources=(
        Source("Goodfellow, Warde-Farley, Mirza, Courville and Bengio", 2013, "Maxout networks"),
    ),
)
