"""Equations of a layer with dropout: what its mask does to an activation and to its delta."""

from __future__ import annotations

from simulator.equation_parts import Pair, factor, marked
from simulator.expressions import Equation, Fraction, Number, Text, row
from simulator.stepping.equations.parts import node
from simulator.stepping.program import Step, UpdateRecord
from simulator.stepping.records import LayerRecord

# Letter of an activation before dropout; what goes on to the next layer keeps the letter a.
BEFORE = "h"


def share(record: UpdateRecord, layer: int, unit: int, passed: LayerRecord) -> Pair:
    """Return m / (1 − p) of one node: its mask is 0 where it is dropped, 1 where it is kept."""
    below = row("1 − ", Number(record.spec.layers[layer].dropout))
    kept = Text("0" if passed.is_dropped(unit) else "1")
    return Fraction(node("m", layer, unit), below), Fraction(kept, below)


def activation(
    record: UpdateRecord, step: Step, passed: LayerRecord, where: tuple[Equation, ...]
) -> Equation:
    """Return a = m / (1 − p) · h of one node, with the equation of h in ``where``."""
    assert passed.h is not None
    layer, unit = step.layer, step.unit
    symbols, numbers = share(record, layer, unit, passed)
    return Equation(
        node("a", layer, unit),
        row(symbols, " ", node(BEFORE, layer, unit)),
        row(numbers, "·", factor(float(passed.h[unit]))),
        marked(passed.a[unit], "result"),
        where=where,
    )
