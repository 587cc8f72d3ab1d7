"""Mean squared error, ``1/K Σₖ (aₖ − yₖ)²``."""

from __future__ import annotations

from typing import Any

import numpy as np

from simulator.equation_parts import Pair, squared, term
from simulator.expressions import Expression, Fraction, Parens, Text, row
from simulator.nn.losses._base import Array, Loss, OutputValues, SampleValues, summed
from simulator.nn.losses._equations import difference, error, mean_over
from simulator.references import LibraryNames


def squared_error(a: Array, y: Array, scratch: Array) -> Any:
    """Return Σ (a − y)²."""
    np.subtract(a, y, out=scratch)
    np.multiply(scratch, scratch, out=scratch)
    return summed(scratch)


def _gradient(a: Array, y: Array, out: Array) -> None:
    np.subtract(a, y, out=out)
    np.multiply(out, 2.0, out=out)


def squared_errors(sample: SampleValues) -> tuple[Expression, list[Any]]:
    """Return (a − y)² of an output in symbols, and of all outputs as terms of a sum."""
    one = squared(Parens(row(sample.output, " − ", sample.target)))
    return one, [term((a - y) ** 2, squared(Parens(difference(a, y)))) for a, y in sample.pairs()]


def _equation(sample: SampleValues) -> Pair:
    return mean_over(sample, *squared_errors(sample))


def _slope_equation(one: OutputValues) -> Pair:
    symbols, numbers = error(one)
    if one.count == 1:
        return row(Text("2"), "", Parens(symbols)), row(Text("2"), "·", Parens(numbers))
    part = Fraction(Text("2"), Text(str(one.count)))
    return row(part, " ", Parens(symbols)), row(part, "·", Parens(numbers))


RECORD = Loss(
    name="mse",
    title="Mean squared error",
    order=10,
    value=squared_error,
    gradient=_gradient,
    over_outputs=True,
    formula="1/K Σₖ (aₖ − yₖ)²",
    gradient_formula="2 (aₖ − yₖ) / K",
    explanation="Mean squared error: large misses count much more than small ones.",
    teaching=(
        "A miss of 3 counts nine times as much as a miss of 1, and its gradient, 2 (a − y), "
        "grows with the miss: far-off outputs are pulled hard, good ones gently. It is the "
        "loss of a regression with identity outputs and then aims at the mean of the targets. "
        "With sigmoid or softmax outputs it learns slowly where it is most wrong: at an "
        "output of 0.01 for a target of 1 the derivative a (1 − a) leaves only 0.01 of the "
        "pull. Use cross-entropy there."
    ),
    equation=_equation,
    slope_equation=_slope_equation,
    error_factor=2.0,
    elsewhere=LibraryNames(
        keras="MeanSquaredError",
        pytorch="nn.MSELoss",
        sklearn="squared_error",
        note="scikit-learn's networks take half of it.",
    ),
)
