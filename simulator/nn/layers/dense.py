"""The fully connected layer with an activation: ``a = f(x @ W + b)``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from simulator.messages import Message
from simulator.nn import activations, fast_calls
from simulator.nn.activations import Activation
from simulator.nn.kinks import pieces_between
from simulator.nn.layers import _rounding
from simulator.nn.layers._base import Layer, LayerKind, Shape, StepGroup
from simulator.nn.layers._checks import check_count, check_training
from simulator.nn.layers._parameter_group import ParameterGroup
from simulator.nn.layers._records import LayerRecord
from simulator.nn.layers._sums import SumsPass, sum_groups
from simulator.references import LibraryNames, Source
from simulator.settings import Setting

Array = NDArray[Any]
Chosen = tuple[tuple[str, float], ...]

# Were activations once, and in files of then they still are.
_OWN_LAYERS = {"maxout": "Maxout({units}, pieces=…)", "prelu": "PReLU({units})"}


@dataclass(frozen=True, slots=True)
class Dense(Layer):
    """A fully connected layer: ``a = f(x @ W + b)`` with `W` of shape (n_in, units).

    Parameters
    ----------
    units : int
        Number of nodes, at least 1.
    activation : str, default "identity"
        Name of a registered activation.
    settings : mapping of str to float, default empty
        Settings of the activation, such as ``{"slope": 0.1}``. Kept as a tuple of pairs, so that
        layers can be compared and hashed; values equal to their default are left out.
    dropout : float, default 0.0
        See `Layer`.
    trainable : bool, default True
        See `Layer`.

    Attributes
    ----------
    function : Activation
        The activation with its settings.

    Raises
    ------
    ValueError
        If `units` is no whole number >= 1, the activation is unknown or a layer of its own, it
        has no such setting, a value or `dropout` is out of range, or `trainable` is no truth
        value.

    Examples
    --------
    >>> Dense(4, "leaky_relu", {"slope": 0.1}).settings
    (('slope', 0.1),)
    """

    kind: ClassVar[str] = "dense"
    shares_sums: ClassVar[bool] = True
    units: int
    activation: str = "identity"
    settings: Mapping[str, float] | Chosen = ()
    dropout: float = field(default=0.0, kw_only=True)
    trainable: bool = field(default=True, kw_only=True)
    function: Activation = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        check_count("units", self.units)
        for name, instead in _OWN_LAYERS.items():
            if self.activation == name:
                made = instead.format(units=self.units)
                raise ValueError(
                    Message("{name} is a layer of its own: use {made}", name=name, made=made)
                )
        function = activations.get(self.activation, **dict(self.settings))
        object.__setattr__(self, "function", function)
        usual = {setting.name: setting.default for setting in function.settings}
        kept = tuple((name, value) for name, value in function.chosen if value != usual[name])
        object.__setattr__(self, "settings", kept)
        check_training(self.dropout, self.trainable)

    def __reduce__(self) -> tuple[Any, ...]:
        # An activation's functions cannot be pickled; from its name it is found again.
        return _dense, (self.units, self.activation, self.settings, self.dropout, self.trainable)

    @property
    def record(self) -> Activation:
        """The activation."""
        return self.function

    @property
    def settings_in_full(self) -> tuple[tuple[Setting, float], ...]:
        """The activation's settings."""
        function = self.function
        return tuple((one, function.setting(one.name)) for one in function.settings)

    def output_shape(self, input_shape: Shape) -> Shape:
        """Return (units,)."""
        return (self.units,)

    def parameter_shape(self, input_shape: Shape) -> tuple[int, int]:
        """Return (n_in + 1, units): the rows of `W`, then `b`."""
        return input_shape[0] + 1, self.units

    def groups(self, input_shape: Shape) -> tuple[ParameterGroup, ...]:
        """Return weights and biases."""
        return sum_groups(input_shape[0], self.units)

    def make_pass(self, x: Array, out: Array, drops: bool) -> DensePass:
        """Return buffers and arithmetic for one batch shape."""
        return DensePass(self.function, x, out, drops)

    def steps(self, input_shape: Shape) -> tuple[StepGroup, ...]:
        """Return sum and activation of each node; where f needs them, first all sums."""
        if self.is_whole:
            return StepGroup(("sum",), self.units), StepGroup(("activation",), self.units)
        return (StepGroup(("sum", "activation"), self.units),)

    def values(self, z: Array, rest: Array, out: Array, scratch: Array) -> None:
        """Write f(z)."""
        flat = (len(out), -1)
        self.function.value(z.reshape(flat), out.reshape(flat), scratch.reshape(flat))


class DensePass(SumsPass):
    """Buffers and arithmetic of a dense layer for one batch shape."""

    __slots__ = ("activation",)

    def __init__(self, activation: Activation, x: Array, out: Array, drops: bool) -> None:
        super().__init__(x, out, drops, out.shape[-2])
        self.activation = activation
        z, a, scratch = self.z, self.a, self.scratch
        self.value_calls = fast_calls.value_calls(activation, z, a, scratch)
        self.backward_calls = fast_calls.backward_calls(activation, self.error, z, a, scratch)
        self._drop()

    def pieces(self) -> NDArray[np.intp] | None:
        """Return between which kinks of the activation each sum lies."""
        kinks = self.activation.kinks
        return pieces_between(self.z, kinks) if kinks else None

    def record(self, x: Array, block: Array, gradient: Array) -> LayerRecord:
        """Return sums, activations and deltas of the last pass."""
        z, a, delta = (values[:, 0].copy() for values in (self.z, self.a, self.delta))
        return LayerRecord(x=x, z=z, a=a, delta=delta, gradient=gradient)

    def rounding(self, block: Array, error: Array) -> Array:
        """Return the error of the sums, taken through the activation."""
        moved = self._rounding_of_sums(block, error)
        a = self.a.T
        return _rounding.with_own(_rounding.through(self.activation, self.z.T, a, moved), a)


def _dense(units: int, activation: str, settings: Chosen, dropout: float, trainable: bool) -> Dense:
    return Dense(units, activation, settings, dropout=dropout, trainable=trainable)


RECORD = LayerKind(
    name="dense",
    title="Dense",
    order=10,
    explanation="Each node has a weight for every node before it and a bias; an activation makes "
    "its output of their sum.",
    teaching=(
        "Every node sees every output of the layer before, so that a layer of 8 nodes behind "
        "4 has 8·4 weights and 8 biases: 40 parameters. The sums are one matrix product, x W "
        "+ b, and the activation bends them; without a bend, several dense layers are no more "
        "than one. Give hidden layers a nonlinear activation, and the output layer the one "
        "that suits what is to be predicted."
    ),
    reading="`z = x W + b` and `a = f(z)` with an [activation](#activations) f",
    counting="Each node has a weight for every node before it, and a bias.",
    build=Dense,
    has_activation=True,
    formula="aⱼ = f(Σᵢ wᵢⱼ xᵢ + bⱼ)",
    sources=(
        Source(
            "Rumelhart, Hinton and Williams",
            1986,
            "Learning representations by back-propagating errors",
        ),
    ),
    elsewhere=LibraryNames(
        keras="Dense",
        pytorch="nn.Linear",
        note="PyTorch's has no activation: a module of its own follows it",
    ),
)
