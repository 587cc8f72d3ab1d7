"""What every kind of layer can say and do: the protocol that the rest of the program speaks.

A layer is a frozen description. Its parameters are one block of numbers with rows and columns; its
pass owns the buffers of one batch shape. Whoever trains, steps, draws or saves a network asks a
layer through this protocol and knows no kind by name.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, ClassVar, Literal, Self, cast

import numpy as np
from numpy.typing import NDArray

from simulator.nn.activations import OutputFunction
from simulator.nn.fast_calls import Call
from simulator.nn.layers._parameter_group import ParameterGroup
from simulator.nn.layers._records import LayerRecord
from simulator.references import NOWHERE, LibraryNames, Source
from simulator.settings import Setting

Array = NDArray[Any]
Shape = tuple[int, ...]
StepPart = Literal["statistic", "sum", "activation"]


@dataclass(frozen=True, slots=True)
class StepGroup:
    """Steps of a forward pass that go node by node, each node through all parts.

    Attributes
    ----------
    parts : tuple of {"statistic", "sum", "activation"}
        What is computed one after the other at each node. A statistic belongs to the whole layer.
    count : int
        Number of nodes; 1 for statistics.
    """

    parts: tuple[StepPart, ...]
    count: int

    def __len__(self) -> int:
        return len(self.parts) * self.count


class Layer(ABC):
    """A layer's frozen description.

    Attributes
    ----------
    kind : str
        Name of its kind in the registry and in files.
    dropout : float
        Share of the nodes that each training pass drops, 0 <= dropout < 1. Those that are kept
        are divided by 1 − dropout, so that a pass without dropping needs no scaling (inverted
        form). Predictions and evaluations never drop. Must be 0 in the output layer.
    trainable : bool
        Whether updates change the layer's parameters; False freezes them.
    shares_sums : bool
        Whether outputs follow from weighted sums ``x @ W + b`` of the block's first rows, so that
        the points of a plane through the parameters can share parts of them; see `values`.

    References
    ----------
    Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov (2014), "Dropout: a simple way to
    prevent neural networks from overfitting"; there the weights are scaled in prediction instead.
    """

    __slots__ = ()
    kind: ClassVar[str]
    shares_sums: ClassVar[bool] = False
    dropout: float
    trainable: bool

    @property
    @abstractmethod
    def activation(self) -> str:
        """Name of what makes outputs of sums: a function's, or else the layer's own kind."""

    @property
    @abstractmethod
    def record(self) -> OutputFunction:
        """What is known of the function that makes the outputs: an activation, or the kind."""

    @property
    def explanation(self) -> str:
        """What the layer computes, in a sentence or two for a learner."""
        return self.record.explanation

    @property
    def settings_in_full(self) -> tuple[tuple[Setting, float], ...]:
        """Every number that can be chosen, with its value here."""
        return ()

    @property
    def is_whole(self) -> bool:
        """Whether an output depends on the sums of all of the layer's nodes."""
        return not self.record.elementwise

    @abstractmethod
    def output_shape(self, input_shape: Shape) -> Shape:
        """Return the shape of the outputs of one sample."""

    @abstractmethod
    def parameter_shape(self, input_shape: Shape) -> tuple[int, int]:
        """Return rows and columns of the block of parameters; a node's columns stand together."""

    @abstractmethod
    def groups(self, input_shape: Shape) -> tuple[ParameterGroup, ...]:
        """Return what the block's rows are, from the first row to the last."""

    @abstractmethod
    def make_pass(self, x: Array, out: Array, drops: bool) -> LayerPass:
        """Return buffers and arithmetic for one batch shape.

        Parameters
        ----------
        x : ndarray, shape (..., n_in + 1, n)
            Inputs with their row of ones; filled by the layer before.
        out : ndarray, shape (..., units, n)
            Where the outputs go.
        drops : bool
            Whether nodes are dropped, by masks to be drawn or set before each pass.
        """

    @abstractmethod
    def steps(self, input_shape: Shape) -> tuple[StepGroup, ...]:
        """Return the steps of the forward pass in order."""

    def for_training(self, dropout: float = 0.0, trainable: bool = True) -> Self:
        """Return the layer with another share of dropped nodes, and frozen or not."""
        return cast(Self, replace(cast(Any, self), dropout=dropout, trainable=trainable))

    def values(self, z: Array, rest: Array, out: Array, scratch: Array) -> None:
        """Write the outputs for given sums; only where `shares_sums`.

        Parameters
        ----------
        z : ndarray, shape (columns, n, points)
            Sums.
        rest : ndarray, shape (rows below the bias, columns, points or 1)
            The parameters that are not in the sums.
        out, scratch : ndarray, shape (units, n, points)
        """
        raise NotImplementedError(f"a layer of the kind {self.kind} has no shared sums")


class LayerPass(ABC):
    """Buffers and arithmetic of one layer for one batch shape.

    Samples run along the last axis: sums over a layer's few nodes are then whole-row operations.
    Everything is written down once for given parameters, as lists of calls.

    Attributes
    ----------
    x : ndarray, shape (..., n_in + 1, n)
        Inputs with their row of ones; filled by the layer before.
    z, delta : ndarray, shape (..., columns, n)
        What is computed first, as a rule weighted sums, and dE/dz of the last pass.
    a : ndarray, shape (..., units, n)
        Outputs, before dropout.
    error : ndarray, shape (..., units, n)
        Where dE/da is put. It may be `delta` itself where that is turned into dE/dz in place.
    mask : ndarray, shape (units, n), or None
        With dropout, what each output is multiplied by on its way to the next layer: 0 where the
        node is dropped, 1 / (1 − dropout) where it is kept. The same for all replicas.
    scratch : ndarray, shape (..., units, n)
    value_calls : list of callable
        They make `a` of `z`, and what goes on to the next layer.
    backward_calls : list of callable
        They make `delta` of `error`.
    """

    __slots__ = (
        "a", "backward_calls", "delta", "error", "mask", "out", "scratch", "value_calls", "x", "z",
    )  # fmt: skip

    def __init__(self, x: Array, out: Array, drops: bool, columns: int) -> None:
        self.x, self.out = x, out
        # The slope needs the outputs themselves, so what goes on has then a buffer of its own.
        self.a = np.empty(out.shape, x.dtype) if drops else out
        self.mask = np.ones(out.shape[-2:], x.dtype) if drops else None
        shape = (*out.shape[:-2], columns, out.shape[-1])
        self.z = np.empty(shape, x.dtype)
        self.delta = np.empty(shape, x.dtype)
        self.scratch = np.empty(out.shape, x.dtype)
        self.error = self.delta
        self.value_calls: list[Call] = []
        self.backward_calls: list[Call] = []

    def _drop(self) -> None:
        """Put the mask behind the outputs and in front of their slope."""
        if self.mask is not None:
            self.value_calls.append(partial(np.multiply, self.a, self.mask, self.out))
            drop = partial(np.multiply, self.error, self.mask, self.error)
            self.backward_calls.insert(0, drop)

    def pieces(self) -> NDArray[np.intp] | None:
        """Return on which piece of its function each node is, shape (..., units, n).

        None where the function is smooth. Two passes whose pieces are equal lie on the same one.
        """
        return None

    def node_sums(self) -> Array:
        """Return the `z` that each node passes on, shape (..., units, n); of several, that one."""
        return self.z

    def activate(self) -> None:
        """Compute `a` from `z`."""
        for call in self.value_calls:
            call()

    @abstractmethod
    def sums(self, block: Array) -> list[Call]:
        """Return the calls that compute `z` with `block` as parameters.

        Whatever else needs parameters is bound too: `value_calls` and `backward_calls` are right
        from then on.
        """

    @abstractmethod
    def gradient(self, block: Array) -> list[Call]:
        """Return the calls that write the parameters' gradient, from `delta`, into `block`."""

    @abstractmethod
    def propagate(self, into: Array) -> list[Call]:
        """Return the calls that write dE/dx, without the row of ones, into `into`."""

    @abstractmethod
    def record(self, x: Array, block: Array, gradient: Array) -> LayerRecord:
        """Return what the last pass, of one sample, computed; dropout is not yet in it.

        Parameters
        ----------
        x : ndarray, shape (n_in,)
            What came in.
        block, gradient : ndarray, shape (rows, columns)
            The layer's parameters, and the gradient by them.
        """

    @abstractmethod
    def rounding(self, block: Array, error: Array) -> Array:
        """Return how far rounding can move each output, shape (n, units).

        Parameters
        ----------
        block : ndarray, shape (rows, columns)
        error : ndarray, shape (n, n_in)
            How far it can have moved what came in.
        """


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class LayerKind:
    """What a kind of layer is, apart from any one layer.

    Attributes
    ----------
    name : str
        Name in files.
    title : str
        The name for people.
    order : int
        Where it stands in menus.
    explanation : str
        What it computes, for a learner.
    build : callable
        ``build(units=…, dropout=…, trainable=…, **settings)`` returns a layer; without `units`
        where `has_units` is false. A dense layer takes `activation` and its `settings` as well.
    settings : tuple of Setting
        The numbers that can be chosen.
    reading : str
        What a layer computes of its inputs x with its parameters by name, in full, for whoever
        reads a file. Markdown.
    counting : str
        Which parameters its nodes have, in a sentence for a learner.
    has_units : bool
        Whether the number of nodes is chosen; else it is that of the layer before.
    has_activation : bool
        Whether an activation is chosen.
    was_activation : bool
        Whether there are files that name it as the activation of a dense layer, as before it was
        a kind of its own. They still open.
    constant_alone : bool
        Whether a single node gives the same number whatever comes in, so that no gradient comes
        through it.
    lower, upper, bounded, trains, elementwise, unsuited
        As in `Activation`.
    formula : str
        What a node computes, as a line of text.
    teaching : str
        Some sentences for a learner, for its page of the help: what it does to signals and
        gradients, when to choose it, and what goes wrong.
    sources : tuple of Source
        Where it was published.
    elsewhere : LibraryNames
        What other libraries call it.
    """

    name: str
    title: str
    order: int
    explanation: str
    reading: str
    counting: str
    build: Callable[..., Layer]
    settings: tuple[Setting, ...] = ()
    has_units: bool = True
    has_activation: bool = False
    was_activation: bool = False
    lower: float = -math.inf
    upper: float = math.inf
    trains: bool = True
    elementwise: bool = True
    constant_alone: bool = False
    unsuited: tuple[tuple[Any, str], ...] = ()
    formula: str = ""
    teaching: str = ""
    sources: tuple[Source, ...] = ()
    elsewhere: LibraryNames = NOWHERE

    @property
    def bounded(self) -> bool:
        """Whether the outputs are bounded on both sides."""
        return math.isfinite(self.lower) and math.isfinite(self.upper)
