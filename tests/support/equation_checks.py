"""Equations held to the record: every line of numbers must lead to what was recorded."""

from __future__ import annotations

import math

import pytest
from steps_fixture import evaluate

from simulator.expressions import (
    Equation,
    Expression,
    Fraction,
    Hat,
    Marked,
    Parens,
    Root,
    Row,
    Script,
    Sum,
)
from simulator.nn.network import Network
from simulator.stepping.equations import batch_parameter, equation
from simulator.stepping.step_plan import Step, StepKind, StepPlan, UpdateRecord

TOLERANCE = 1e-12


def parts(expression: Expression) -> list[Expression]:
    """Return the expression and everything in it."""
    inner: tuple[Expression | None, ...] = ()
    match expression:
        case Row(items):
            inner = items
        case Script(base, sub, sup):
            inner = (base, sub, sup)
        case Fraction(above, below):
            inner = (above, below)
        case Sum(body, lower, upper):
            inner = (body, lower, upper)
        case Marked(body, _) | Parens(body) | Root(body) | Hat(body):
            inner = (body,)
    return [expression, *(part for one in inner if one is not None for part in parts(one))]


def recorded(record: UpdateRecord, step: Step) -> float:
    """Return the number that the record holds for `step`."""
    network = Network(record.spec)
    if step.kind is StepKind.UPDATE:
        return record.theta_after[network.weight_index(step.layer, step.part, step.unit)]
    if step.kind is StepKind.BATCH_GRADIENT:
        return record.gradient[
            network.weight_index(step.layer, *batch_parameter(record, step.layer))
        ]
    sample = record.samples[step.sample]
    if step.kind is StepKind.LOSS:
        return sample.loss
    layer = sample.layers[step.layer]
    if step.kind is StepKind.GRADIENT:
        return sample.gradient[network.weight_index(step.layer, step.part, step.unit)]
    if step.kind is StepKind.STATISTIC:
        return layer.statistics[step.part]
    if step.kind is StepKind.SUM:
        return layer.sum_of(step.unit, max(0, step.part))
    return (layer.a if step.kind is StepKind.ACTIVATION else layer.delta)[step.unit]


def check_lines(shown: Equation) -> None:
    """Check that each line of numbers amounts to its result."""
    for one in (*shown.where, shown):
        amount, result = evaluate(one.numbers), evaluate(one.result)
        # Most do: pytest's own words are for those that do not, and cost as much as all the rest.
        if amount != result and not abs(amount - result) <= TOLERANCE * abs(result) < math.inf:
            assert amount == pytest.approx(result, rel=TOLERANCE, abs=1e-13)


def check_all(record: UpdateRecord) -> None:
    """Check the equations of all steps of an update."""
    plan = StepPlan(record.spec, len(record.samples))
    for step in map(plan.__getitem__, range(len(plan))):
        shown = equation(record, step)
        assert evaluate(shown.result) == recorded(record, step)
        check_lines(shown)
