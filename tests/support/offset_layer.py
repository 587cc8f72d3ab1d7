"""A made-up kind of layer, for tests that no kind is known by name: it adds a learnt number."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from simulator.equation_parts import ONE, Pair, derivative_of, factor, marked
from simulator.expressions import Equation, row
from simulator.nn.fast_calls import Call
from simulator.nn.layers import Layer, LayerKind, LayerPass, LayerRecord, ParameterGroup, StepGroup
from simulator.nn.layers._rounding import with_own
from simulator.nn.layers.dense import Dense
from simulator.nn.spec import NetworkSpec
from simulator.stepping.equations.layers import LayerEquations
from simulator.stepping.equations.parts import incoming, node
from simulator.stepping.records import PassRecord
from simulator.stepping.step_plan import Step, UpdateRecord

Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Offset(Layer):
    """Adds a learnt number to each node: a = x + c."""

    kind: ClassVar[str] = "offset"
    activation: ClassVar[str] = "offset"
    dropout: float = field(default=0.0, kw_only=True)
    trainable: bool = field(default=True, kw_only=True)

    @property
    def record(self) -> LayerKind:
        return KIND

    def output_shape(self, input_shape: tuple[int, ...]) -> tuple[int, ...]:
        return input_shape

    def parameter_shape(self, input_shape: tuple[int, ...]) -> tuple[int, int]:
        return 1, input_shape[0]

    def groups(self, input_shape: tuple[int, ...]) -> tuple[ParameterGroup, ...]:
        (n,) = input_shape
        return (
            ParameterGroup(
                name="c", title="offset", titles="offsets", symbol="c", start=0, stop=1, n_in=n,
                origin="same",
            ),
        )  # fmt: skip

    def make_pass(self, x: Array, out: Array, drops: bool) -> OffsetPass:
        return OffsetPass(x, out, drops, out.shape[-2])

    def steps(self, input_shape: tuple[int, ...]) -> tuple[StepGroup, ...]:
        return (StepGroup(("activation",), input_shape[0]),)


class OffsetPass(LayerPass):
    """x + c, and the error back as it is."""

    __slots__ = ()

    def sums(self, block: Array) -> list[Call]:
        x = self.x[..., :-1, :]
        self.value_calls, self.backward_calls = [partial(np.copyto, self.a, self.z)], []
        self._drop()
        return [partial(np.add, x, block[..., 0, :, None], self.z)]

    def gradient(self, block: Array) -> list[Call]:
        return [partial(np.add.reduce, self.delta, -1, None, block[..., 0, :])]

    def propagate(self, into: Array) -> list[Call]:
        return [partial(np.copyto, into, self.delta)]

    def record(self, x: Array, block: Array, gradient: Array) -> LayerRecord:
        z, a, delta = (values[:, 0].copy() for values in (self.z, self.a, self.delta))
        return LayerRecord(x=x, z=z, a=a, delta=delta, gradient=gradient)

    def rounding(self, block: Array, error: Array) -> Array:
        return with_own(error, self.a.T)


KIND = LayerKind(
    name="offset",
    title="offset",
    order=900,
    explanation="Adds a learnt number.",
    reading="a = x + `c`",
    counting="With an offset each node has one number.",
    build=Offset,
    has_units=False,
)


class OffsetEquations(LayerEquations):
    """What an offset computes."""

    name: ClassVar[str] = "offset"

    def forward(self, record: UpdateRecord, step: Step, feature_names: Any) -> Equation:
        passed = record.samples[step.sample].layers[step.layer]
        x, c = passed.x[step.unit], passed.z[step.unit] - passed.x[step.unit]
        symbols = row(incoming(step.layer, step.unit), " + ", node("c", step.layer, step.unit))
        result = marked(passed.a[step.unit], "result")
        place = node("a", step.layer, step.unit)
        return Equation(place, symbols, row(marked(x), " + ", factor(float(c))), result)

    def slope(self, *place: Any) -> Pair:
        return ONE

    def slopes(self, record: UpdateRecord, layer: int, passed: LayerRecord) -> Array:
        return np.ones_like(passed.z)

    def blame(self, record: UpdateRecord, sample: PassRecord, layer: int, unit: int) -> Pair:
        return node("δ", layer, unit), factor(float(sample.layers[layer].delta[unit]))

    def errors_before(self, record: UpdateRecord, sample: PassRecord, layer: int) -> Array:
        return sample.layers[layer].delta

    def gradient(self, record: UpdateRecord, step: Step, feature_names: Any) -> Equation:
        delta = record.samples[step.sample].layers[step.layer].delta[step.unit]
        left = derivative_of(node("c", step.layer, step.unit))
        return Equation(left, node("δ", step.layer, step.unit), marked(delta), marked(delta))


SPEC = NetworkSpec(2, (Dense(3, "tanh"), Offset(), Dense(1, "sigmoid")), "mse")
