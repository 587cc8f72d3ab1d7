"""Equations of PReLU layers: a learnt slope for negative sums."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, ClassVar, cast

import numpy as np
from numpy.typing import NDArray

from simulator.equation_parts import ONE, Pair, derivative_of, factor, marked, remark, two_sided
from simulator.expressions import Equation, Number, Parens, row
from simulator.nn.layers import LayerRecord
from simulator.nn.layers.prelu import PReLURecord
from simulator.stepping.equations.layers._sums import SumEquations
from simulator.stepping.equations.parts import node
from simulator.stepping.step_plan import Step, StepKind, UpdateRecord

Array = NDArray[Any]


class PReLUEquations(SumEquations):
    """What a PReLU layer computes."""

    name: ClassVar[str] = "prelu"
    words: ClassVar[Mapping[str, str]] = MappingProxyType(
        {
            "slope": "A negative sum times how fast the loss grows with the activation; 0 above "
            "zero.",
        }
    )

    def value(self, record: UpdateRecord, layer: int, unit: int, passed: LayerRecord) -> Pair:
        """Return z above zero and p z below."""
        symbol, z = node("z", layer, unit), float(passed.z[unit])
        below = row(node("p", layer, unit), " ", symbol)
        p = float(cast(PReLURecord, passed).slope[unit])
        numbers = Number(z) if z > 0 else row(marked(p, "weight"), "·", factor(z))
        return two_sided("f", symbol, symbol, below), row(numbers, remark(z))

    def slope(
        self, record: UpdateRecord, layer: int, unit: int, passed: LayerRecord, letter: str
    ) -> Pair:
        """Return 1 above zero and p below."""
        if passed.z[unit] > 0:
            return ONE
        return node("p", layer, unit), factor(float(cast(PReLURecord, passed).slope[unit]))

    def slopes(self, record: UpdateRecord, layer: int, passed: LayerRecord) -> Array:
        """Return 1 above zero and p below, of every node."""
        return np.where(passed.z > 0.0, 1.0, cast(PReLURecord, passed).slope)

    def gradient(self, record: UpdateRecord, step: Step, feature_names: Sequence[str]) -> Equation:
        """Return the gradient by a weight or bias, or ∂E/∂p = ∂E/∂a · min(0, z)."""
        layer, unit, spec = step.layer, step.unit, record.spec
        if spec.parameter(layer, step.part).group.name != "slope":
            return super().gradient(record, step, feature_names)
        sample = record.samples[step.sample]
        passed = cast(PReLURecord, sample.layers[layer])
        of_output = derivative_of(node("a", layer, unit))
        symbols = row(of_output, "·", "min", Parens(row("0, ", node("z", layer, unit))))
        inner = Parens(row("0, ", Number(float(passed.z[unit]))))
        numbers = row(marked(passed.error[unit], "delta"), "·", "min", inner)
        value = sample.gradient[spec.parameter_index(layer, step.part, unit)]
        left = derivative_of(node("p", layer, unit))
        return Equation(left, symbols, numbers, marked(value, "gradient"))

    def sentence(self, record: UpdateRecord, step: Step) -> str:
        """Return what a slope's gradient is."""
        is_slope = step.kind is StepKind.GRADIENT and (
            record.spec.parameter(step.layer, step.part).group.name == "slope"
        )
        if not is_slope:
            return ""
        return self.words["slope"]


RECORD = PReLUEquations()
