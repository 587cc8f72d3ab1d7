"""Equations of maxout layers: the largest of several sums."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, ClassVar, cast

import numpy as np
from numpy.typing import NDArray

from simulator.equation_parts import ONE, Pair
from simulator.expressions import Expression, Marked, Number, Parens, row
from simulator.nn.layers import LayerRecord
from simulator.nn.layers.maxout import MaxoutRecord
from simulator.stepping.equations.layers._sums import SumEquations
from simulator.stepping.equations.parts import piece_of
from simulator.stepping.step_plan import Step, StepKind, UpdateRecord

Array = NDArray[Any]


class MaxoutEquations(SumEquations):
    """What a maxout layer computes."""

    name: ClassVar[str] = "maxout"
    words: ClassVar[Mapping[str, str]] = MappingProxyType(
        {
            "delta": "The delta of the largest sum, which alone reaches the output; the others "
            "get 0.",
            "smaller": "This sum was not the largest, so nothing here changes the output.",
        }
    )

    def value(self, record: UpdateRecord, layer: int, unit: int, passed: LayerRecord) -> Pair:
        """Return max(z₁, z₂, …)."""
        symbols: list[Expression | str] = []
        numbers: list[Expression | str] = []
        for piece, z in enumerate(cast(MaxoutRecord, passed).sums[unit]):
            comma = ", " if piece else ""
            symbols += [comma, piece_of("z", layer, unit, piece)]
            numbers += [comma, Number(float(z))]
        return row("max", Parens(row(*symbols))), row("max", Parens(row(*numbers)))

    def slope(
        self, record: UpdateRecord, layer: int, unit: int, passed: LayerRecord, letter: str
    ) -> Pair:
        """Return 1: the delta is that of the largest sum."""
        return ONE

    def slopes(self, record: UpdateRecord, layer: int, passed: LayerRecord) -> Array:
        """Return 1 for every node."""
        return np.ones(len(passed.z))

    def own_delta(
        self, layer: int, unit: int, passed: LayerRecord, piece: int
    ) -> tuple[Expression, float]:
        """Return δ of one of a node's sums: it belongs to the largest, others have 0."""
        symbol = Marked(piece_of("δ", layer, unit, piece), "delta")
        wins = piece == passed.winners()[unit]
        return symbol, float(passed.delta[unit]) if wins else 0.0

    def sentence(self, record: UpdateRecord, step: Step) -> str:
        """Return what only the largest sum does."""
        if step.kind is StepKind.DELTA:
            return self.words["delta"]
        if step.kind is StepKind.GRADIENT:
            winners = record.samples[step.sample].layers[step.layer].winners()
            if record.spec.parameter(step.layer, step.part).piece != winners[step.unit]:
                return self.words["smaller"]
        return ""


RECORD = MaxoutEquations()
