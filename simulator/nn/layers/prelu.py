"""PReLU: leaky ReLU whose slope for negative sums is learnt, one for each node."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from simulator.nn.fast_calls import Call
from simulator.nn.kinks import pieces_between
from simulator.nn.layers import _rounding
from simulator.nn.layers._base import Layer, LayerKind, Shape, StepGroup
from simulator.nn.layers._checks import check_count, check_training
from simulator.nn.layers._parameter_group import ParameterGroup
from simulator.nn.layers._records import LayerRecord
from simulator.nn.layers._sums import SumsPass, sum_groups
from simulator.references import LibraryNames, Source

Array = NDArray[Any]

START_SLOPE = 0.25


@dataclass(frozen=True, slots=True)
class PReLU(Layer):
    """A layer with a learnt slope a node: ``a = max(z, 0) + p · min(z, 0)``, ``z = x @ W + b``.

    In PyTorch: ``nn.PReLU(num_parameters=units)`` behind a linear layer.

    Parameters
    ----------
    units : int
        Number of nodes, at least 1.
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
    He, Zhang, Ren and Sun (2015), "Delving deep into rectifiers"; the slopes start at 0.25.
    """

    kind: ClassVar[str] = "prelu"
    shares_sums: ClassVar[bool] = True
    activation: ClassVar[str] = "prelu"
    units: int
    dropout: float = field(default=0.0, kw_only=True)
    trainable: bool = field(default=True, kw_only=True)

    def __post_init__(self) -> None:
        check_count("units", self.units)
        check_training(self.dropout, self.trainable)

    @property
    def record(self) -> LayerKind:
        """The kind."""
        return RECORD

    def output_shape(self, input_shape: Shape) -> Shape:
        """Return (units,)."""
        return (self.units,)

    def parameter_shape(self, input_shape: Shape) -> tuple[int, int]:
        """Return (n_in + 2, units): the rows of `W`, then `b`, then the slopes."""
        return input_shape[0] + 2, self.units

    def groups(self, input_shape: Shape) -> tuple[ParameterGroup, ...]:
        """Return weights, biases and slopes."""
        (n_in,) = input_shape
        slope = ParameterGroup(
            name="slope",
            title="slope",
            titles="slopes",
            symbol="p",
            start=n_in + 1,
            stop=n_in + 2,
            n_in=n_in,
            origin="itself",
            initial=START_SLOPE,
            in_output=True,
        )
        return (*sum_groups(n_in, self.units), slope)

    def make_pass(self, x: Array, out: Array, drops: bool) -> PReLUPass:
        """Return buffers and arithmetic for one batch shape."""
        return PReLUPass(x, out, drops)

    def steps(self, input_shape: Shape) -> tuple[StepGroup, ...]:
        """Return sum and activation of each node."""
        return (StepGroup(("sum", "activation"), self.units),)

    def values(self, z: Array, rest: Array, out: Array, scratch: Array) -> None:
        """Write max(z, 0) + slope · min(z, 0)."""
        np.minimum(z, 0.0, out=scratch)
        np.multiply(scratch, rest[0][:, None], out=scratch)
        np.maximum(z, 0.0, out=out)
        np.add(out, scratch, out=out)


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class PReLURecord(LayerRecord):
    """What a PReLU layer computed.

    Attributes
    ----------
    error : ndarray, shape (units,)
        dE/da, of which the slope's gradient is made.
    slope : ndarray, shape (units,)
        The slopes.
    """

    error: Array
    slope: Array


class PReLUPass(SumsPass):
    """Buffers and arithmetic of a PReLU layer for one batch shape."""

    __slots__ = ("_kept_error",)

    def __init__(self, x: Array, out: Array, drops: bool) -> None:
        super().__init__(x, out, drops, out.shape[-2])
        self._kept_error = np.empty(out.shape, x.dtype)

    def pieces(self) -> NDArray[np.intp]:
        """Return on which side of 0 each sum lies."""
        return pieces_between(self.z, (0.0,))

    def sums(self, block: Array) -> list[Call]:
        """Return the call that computes `z`; values and deltas are bound to the slopes."""
        slope = block[..., self.x.shape[-2], :, None]
        self.value_calls = self._values(slope)
        self.backward_calls = self._backward(slope)
        self._drop()
        return super().sums(block)

    def _values(self, slope: Array) -> list[Call]:
        """Return the calls that write max(z, 0) + slope · min(z, 0) into `a`."""
        z, a, scratch, zero = self.z, self.a, self.scratch, np.zeros((), self.z.dtype)
        return [
            partial(np.minimum, z, zero, out=scratch),
            partial(np.multiply, scratch, slope, scratch),
            partial(np.maximum, z, zero, out=a),
            partial(np.add, a, scratch, out=a),
        ]

    def _backward(self, slope: Array) -> list[Call]:
        """Return the calls that turn dE/da, in `delta`, into dE/dz, and keep dE/da."""
        z, delta, scratch = self.z, self.delta, self.scratch
        one, zero = np.ones((), z.dtype), np.zeros((), z.dtype)
        active = np.empty(z.shape, np.bool_)
        return [
            partial(np.copyto, self._kept_error, delta),
            partial(np.greater, z, zero, active),
            partial(np.copyto, scratch, slope),
            partial(np.copyto, scratch, one, where=active),
            partial(np.multiply, delta, scratch, delta),
        ]

    def gradient(self, block: Array) -> list[Call]:
        """Return the calls for weights and biases, then Σ dE/da · min(z, 0) for the slopes."""
        z, scratch = self.z, self.scratch
        return [
            *super().gradient(block),
            partial(np.minimum, z, np.zeros((), z.dtype), out=scratch),
            partial(np.multiply, scratch, self._kept_error, scratch),
            partial(np.add.reduce, scratch, -1, None, block[..., self.x.shape[-2], :]),
        ]

    def record(self, x: Array, block: Array, gradient: Array) -> PReLURecord:
        """Return sums, activations, deltas, errors and slopes of the last pass."""
        z, a, delta = (values[:, 0].copy() for values in (self.z, self.a, self.delta))
        return PReLURecord(
            x=x,
            z=z,
            a=a,
            delta=delta,
            gradient=gradient,
            error=self._kept_error[:, 0].copy(),
            slope=block[-1].copy(),
        )

    def rounding(self, block: Array, error: Array) -> Array:
        """Return the error of the sums, as much larger as the slope is steep."""
        moved = np.maximum(np.abs(block[-1]), 1.0) * self._rounding_of_sums(block, error)
        return _rounding.with_own(moved, self.a.T)


RECORD = LayerKind(
    name="prelu",
    title="PReLU",
    order=20,
    explanation="Leaky ReLU whose slope for negative sums is learnt, one for each node; it starts "
    "at 0.25.",
    teaching=(
        "Instead of choosing the slope of leaky ReLU, each node learns its own from data: it "
        "costs one parameter a node, next to the weights hardly any. A slope may become 0, "
        "which is ReLU, 1, which is the identity, or negative, which bends like |z|. Choose "
        "it for deep networks where ReLU leaves nodes dead. With few rows the extra freedom "
        "can overfit, and weight decay should not draw the slopes to 0."
    ),
    reading="`z = x W + b`, and a = z if z > 0, else p z with the node's own p from `slope`",
    counting="With PReLU each node has a weight for every node before it, a bias and a slope.",
    build=PReLU,
    was_activation=True,
    formula="aⱼ = zⱼ if zⱼ > 0 else pⱼ zⱼ, with zⱼ = Σᵢ wᵢⱼ xᵢ + bⱼ",
    sources=(
        Source(
            "He, Zhang, Ren and Sun",
            2015,
            "Delving deep into rectifiers: surpassing human-level performance on ImageNet "
            "classification",
        ),
    ),
    elsewhere=LibraryNames(
        keras="PReLU",
        pytorch="nn.PReLU",
        note="There the weighted sums are a layer before it. Keras starts the slopes at 0; PyTorch "
        "has one slope for all nodes unless `num_parameters` says how many.",
    ),
)
