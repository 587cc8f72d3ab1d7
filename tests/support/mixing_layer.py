"""A made-up kind of layer: weighted sums without biases, by a matrix that is not called W."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from simulator.nn.fast_calls import Call
from simulator.nn.layers import Layer, LayerKind, LayerPass, LayerRecord, ParameterGroup, StepGroup
from simulator.nn.layers._rounding import EPSILON, with_own

Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Mixing(Layer):
    """Mixes what comes in: a = Kᵀ x."""

    kind: ClassVar[str] = "mixing"
    activation: ClassVar[str] = "mixing"
    units: int
    dropout: float = field(default=0.0, kw_only=True)
    trainable: bool = field(default=True, kw_only=True)

    @property
    def record(self) -> LayerKind:
        return KIND

    def output_shape(self, input_shape: tuple[int, ...]) -> tuple[int, ...]:
        return (self.units,)

    def parameter_shape(self, input_shape: tuple[int, ...]) -> tuple[int, int]:
        return input_shape[0], self.units

    def groups(self, input_shape: tuple[int, ...]) -> tuple[ParameterGroup, ...]:
        (n,) = input_shape
        return (
            ParameterGroup(
                name="K", title="share", titles="shares", symbol="k", start=0, stop=n, n_in=n,
                origin="nodes", initial=None, decays=True, fan_in=n, fan_out=self.units,
            ),
        )  # fmt: skip

    def make_pass(self, x: Array, out: Array, drops: bool) -> MixingPass:
        return MixingPass(x, out, drops, out.shape[-2])

    def steps(self, input_shape: tuple[int, ...]) -> tuple[StepGroup, ...]:
        return (StepGroup(("activation",), self.units),)


class MixingPass(LayerPass):
    """Kᵀ x, and the error back along K."""

    __slots__ = ("_block",)

    def sums(self, block: Array) -> list[Call]:
        self._block = block
        self.value_calls, self.backward_calls = [partial(np.copyto, self.a, self.z)], []
        self._drop()
        return [partial(np.matmul, np.swapaxes(block, -1, -2), self.x[..., :-1, :], self.z)]

    def gradient(self, block: Array) -> list[Call]:
        return [partial(np.matmul, self.x[..., :-1, :], np.swapaxes(self.delta, -1, -2), block)]

    def propagate(self, into: Array) -> list[Call]:
        return [partial(np.matmul, self._block, self.delta, into)]

    def record(self, x: Array, block: Array, gradient: Array) -> LayerRecord:
        z, a, delta = (values[:, 0].copy() for values in (self.z, self.a, self.delta))
        return LayerRecord(x=x, z=z, a=a, delta=delta, gradient=gradient)

    def rounding(self, block: Array, error: Array) -> Array:
        terms = np.abs(self.x[:-1].T) @ np.abs(block)
        own = 2.0 * (len(block) + 2) * EPSILON * terms
        return with_own(error @ np.abs(block) + own, self.a.T)


KIND = LayerKind(
    name="mixing",
    title="mixing",
    order=901,
    explanation="Adds up shares of what comes in.",
    reading="a = x @ `K`",
    counting="A mixing node has a share of each input, and no bias.",
    build=Mixing,
)
