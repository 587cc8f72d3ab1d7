"""The update in matrices: a group of a layer's parameters, what moves it, and what comes out."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from simulator.expressions import Expression, Number, Symbol, row
from simulator.stepping.matrices.parts import Array, Form, Matrix, Statement, sign
from simulator.stepping.matrices.rows import parameters, revealed
from simulator.stepping.progress import Progress
from simulator.stepping.step_plan import Step, UpdateRecord


def update(record: UpdateRecord, step: Step, progress: Progress) -> Statement:
    """Return ``W − η G = W′``; where the rule is more than that, ``W + ΔW = W′``."""
    spec, layer = record.spec, step.layer
    found = spec.parameter(layer, step.part)
    place = found.row - found.group.start, step.unit * spec.pieces[layer] + found.piece

    def part(theta: Array) -> Matrix:
        made = parameters(record, layer, theta, found.group.name)
        return replace(made, row=place[0], column=place[1])

    before, after = part(record.theta), part(record.theta_after)
    known = revealed(spec, layer, found.group, progress.updates[layer])
    before = replace(before, other=after.values)
    new = replace(
        after,
        other=before.values,
        symbol=_new(before.symbol),
        name=f"{before.name}_new",
        known=known,
    )
    rate, gradient = record.settings.get("learning_rate", 0.0), part(record.stages.given)
    is_plain = np.array_equal(after.values, before.values - gradient.values * rate)
    if is_plain and not record.state:
        by = row(sign("−"), Number(rate), " ")
        moved = replace(gradient, symbol=Symbol("G"), name="G", role="gradient")
        return Statement(Form.RULE, (before, by, moved, sign("="), new))
    step_made = after.values - before.values
    name = f"change_{before.name}"
    symbol = row(Symbol("Δ"), before.symbol)
    moved = replace(after, symbol=symbol, name=name, values=step_made, known=known)
    return Statement(Form.MOVE, (before, sign("+"), moved, sign("="), new))


def _new(symbol: Expression) -> Expression:
    return row(symbol, "′")
