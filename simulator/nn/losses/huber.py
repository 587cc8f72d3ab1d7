"""Huber's loss: ``1/K Σₖ h(aₖ − yₖ)`` with ``h(d) = ½ d² if |d| ≤ 1 else |d| − ½``."""

from __future__ import annotations

from typing import Any

import numpy as np

from simulator.equation_parts import Pair, Term, absolute, part_of, squared, term
from simulator.expressions import Cases, Expression, Parens, Symbol, Text, row
from simulator.nn.kinks import pieces_between
from simulator.nn.losses._base import Array, Loss, OutputValues, SampleValues, summed
from simulator.nn.losses._equations import difference, error, mean_over, shared
from simulator.references import LibraryNames, Source

DELTA = 1.0


def _value(a: Array, y: Array, scratch: Array) -> Any:
    # With c = d cut to ±1, both branches are one: c (d − c/2) is ½ d² inside, |d| − ½ outside.
    np.subtract(a, y, out=scratch)
    c = np.minimum(np.maximum(scratch, -DELTA), DELTA)
    np.subtract(scratch, 0.5 * c, out=scratch)
    np.multiply(scratch, c, out=scratch)
    return summed(scratch)


def _gradient(a: Array, y: Array, out: Array) -> None:
    np.subtract(a, y, out=out)
    np.maximum(out, -DELTA, out=out)
    np.minimum(out, DELTA, out=out)


def _cases() -> Expression:
    d = Symbol("d")
    size = absolute(d)
    inside, outside = row("½ ", squared(d)), row(size, " − ½")
    cases = Cases(((inside, row(size, " ≤ 1")), (outside, row(size, " > 1"))))
    return row(",   ", Symbol("h"), Parens(d), " = ", cases)


def _term(a: float, y: float) -> Term:
    size = abs(a - y)
    if size <= DELTA:
        return term(0.5 * size * size, row(part_of(2), "·", squared(Parens(difference(a, y)))))
    return term(size - 0.5, Parens(row(absolute(difference(a, y)), " − ", part_of(2))))


def _equation(sample: SampleValues) -> Pair:
    one = row(Symbol("h"), Parens(row(sample.output, " − ", sample.target)))
    # The two branches take their room: of a long sum, first and last stay.
    symbols, numbers = mean_over(sample, one, [_term(a, y) for a, y in sample.pairs()])
    return row(symbols, _cases()), numbers


def _slope_equation(one: OutputValues) -> Pair:
    symbols, numbers = error(one)
    slope = row(Symbol("h"), "′", Parens(symbols))
    if abs(one.a - one.y) <= DELTA:
        return shared((slope, Parens(numbers)), one)
    return shared((slope, Text("1") if one.a > one.y else Parens(Text("−1"))), one)


RECORD = Loss(
    name="huber",
    title="Huber loss",
    order=60,
    value=_value,
    gradient=_gradient,
    over_outputs=True,
    formula="1/K Σₖ h(aₖ − yₖ), h(d) = ½ d² if |d| ≤ 1 else |d| − ½",
    gradient_formula="(aₖ − yₖ, cut to −1..1) / K",
    explanation="Huber's loss: squared for small misses, absolute for large ones, so that it "
    "is smooth and bears wild rows.",
    teaching=(
        "Up to a miss of 1 it is the half squared error, whose pull weakens near the goal; "
        "beyond, its gradient stays at ±1, so that a row that is far off pulls no harder. "
        "Choose it for a regression with a few wild rows. The border of 1 is in units of the "
        "targets: with targets in thousands nearly every miss is large and it acts like the "
        "absolute error, so scale the targets."
    ),
    equation=_equation,
    slope_equation=_slope_equation,
    pieces=lambda a, y: pieces_between(a - y, (-DELTA, DELTA)),
    parents=("mse", "mae"),
    sources=(Source("Huber", 1964, "Robust estimation of a location parameter"),),
    elsewhere=LibraryNames(
        keras="Huber",
        pytorch="nn.HuberLoss",
        sklearn="huber",
        note="In scikit-learn a loss of SGDRegressor, with its own border between small and large.",
    ),
)
