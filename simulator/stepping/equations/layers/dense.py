"""Equations of dense layers: those of their activations."""

from __future__ import annotations

from typing import Any, ClassVar, cast

from numpy.typing import NDArray

from simulator.equation_parts import Pair
from simulator.expressions import Equation
from simulator.nn.activations import Activation
from simulator.nn.layers import LayerRecord
from simulator.nn.layers.dense import Dense
from simulator.stepping.equations import curves
from simulator.stepping.equations.layers._sums import SumEquations
from simulator.stepping.step_plan import UpdateRecord

Array = NDArray[Any]


class DenseEquations(SumEquations):
    """What a dense layer computes."""

    name: ClassVar[str] = "dense"

    def value(self, record: UpdateRecord, layer: int, unit: int, passed: LayerRecord) -> Pair:
        """Return f(z)."""
        return curves.value(_function(record, layer), layer, unit, passed)

    def where(
        self, record: UpdateRecord, layer: int, unit: int, passed: LayerRecord
    ) -> tuple[Equation, ...]:
        """Return what f(z) is made of, where that has a name."""
        return curves.where(_function(record, layer), layer, unit, passed)

    def slope(
        self, record: UpdateRecord, layer: int, unit: int, passed: LayerRecord, letter: str
    ) -> Pair:
        """Return f′(z)."""
        return curves.slope(_function(record, layer), layer, unit, passed, letter)

    def slopes(self, record: UpdateRecord, layer: int, passed: LayerRecord) -> Array:
        """Return f′(z) of every node."""
        return _function(record, layer).derivative(passed.z[:, None], passed.a[:, None])[:, 0]


def _function(record: UpdateRecord, layer: int) -> Activation:
    return cast(Dense, record.spec.layers[layer]).function


RECORD = DenseEquations()
