"""Equations of a layer with dropout: what its mask does to an activation and to its delta."""

from __future__ import annotations

from dataclasses import replace

from simulator.equation_parts import Pair, factor, marked
from simulator.expressions import Equation, Fraction, Number, Text, row
from simulator.nn.layers import LayerRecord
from simulator.stepping.equations.parts import node
from simulator.stepping.step_plan import Step, UpdateRecord

# Letter of an activation before dropout; what goes on to the next layer keeps the letter a.
BEFORE = "h"


def share(record: UpdateRecord, layer: int, unit: int, passed: LayerRecord) -> Pair:
    """Return m / (1 − p) of one node: its mask is 0 where it is dropped, 1 where it is kept."""
    below = row("1 − ", Number(record.spec.layers[layer].dropout))
    kept = Text("0" if passed.is_dropped(unit) else "1")
    return Fraction(node("m", layer, unit), below), Fraction(kept, below)


def masked(record: UpdateRecord, layer: int, unit: int, passed: LayerRecord) -> Equation:
    """Return a = m / (1 − p) · h of one node of a layer with dropout, without how h is made."""
    assert passed.h is not None
    h = float(passed.h[unit])
    symbols, numbers = share(record, layer, unit, passed)
    return Equation(
        node("a", layer, unit),
        row(symbols, " ", node(BEFORE, layer, unit)),
        row(numbers, "·", factor(h)),
        marked(passed.a[unit], "result"),
    )


def output(
    record: UpdateRecord,
    step: Step,
    passed: LayerRecord,
    value: Pair,
    where: tuple[Equation, ...] = (),
) -> Equation:
    """Return a of one node; where dropout acts on it, a = m / (1 − p) · h with h in ``where``.

    Parameters
    ----------
    passed : LayerRecord
        What the layer computed.
    value : pair of Expression
        The output before dropout, in symbols and in numbers.
    where : tuple of Equation
        What the output is made of.
    """
    layer, unit = step.layer, step.unit
    if passed.h is None:
        return Equation(
            node("a", layer, unit), *value, marked(passed.a[unit], "result"), where=where
        )
    h = float(passed.h[unit])
    own = Equation(node(BEFORE, layer, unit), *value, marked(h, "result"))
    return replace(masked(record, layer, unit, passed), where=(*where, own))
