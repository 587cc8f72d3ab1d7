"""Mean absolute error, ``1/K Σₖ |aₖ − yₖ|``."""

from __future__ import annotations

from typing import Any

import numpy as np

from simulator.equation_parts import Pair, Term, absolute, term
from simulator.expressions import row
from simulator.nn.kinks import pieces_between
from simulator.nn.losses._base import Array, Loss, OutputValues, SampleValues, summed
from simulator.nn.losses._equations import difference, mean_over, of_error, shared
from simulator.references import LibraryNames


def _value(a: Array, y: Array, scratch: Array) -> Any:
    np.subtract(a, y, out=scratch)
    np.absolute(scratch, out=scratch)
    return summed(scratch)


def absolute_gradient(a: Array, y: Array, out: Array) -> None:
    """Write the sign of a − y into `out`."""
    np.subtract(a, y, out=out)
    np.sign(out, out=out)


def _term(a: float, y: float) -> Term:
    return term(abs(a - y), absolute(difference(a, y)))


def _equation(sample: SampleValues) -> Pair:
    one = absolute(row(sample.output, " − ", sample.target))
    return mean_over(sample, one, [_term(a, y) for a, y in sample.pairs()])


def _slope_equation(one: OutputValues) -> Pair:
    return shared(of_error("sgn", one), one)


RECORD = Loss(
    name="mae",
    title="Mean absolute error",
    order=30,
    value=_value,
    gradient=absolute_gradient,
    over_outputs=True,
    formula="1/K Σₖ |aₖ − yₖ|",
    gradient_formula="±1 / K, the sign of aₖ − yₖ",
    explanation="Mean absolute error: every miss counts by its size, so that a few wild rows "
    "do not rule the rest.",
    teaching=(
        "A miss of 10 pulls no harder than a miss of 0.1: the gradient is ±1, its sign alone. "
        "Rows that are far off the rest thus have no more say than any other, and the network "
        "aims at the median of the targets, not at their mean. Because the pull does not "
        "weaken near the goal, it trembles around it at a fixed learning rate: let a schedule "
        "lower the rate, or use Huber's loss."
    ),
    equation=_equation,
    slope_equation=_slope_equation,
    pieces=lambda a, y: pieces_between(a - y, (0.0,)),
    elsewhere=LibraryNames(
        keras="MeanAbsoluteError",
        pytorch="nn.L1Loss",
        sklearn="metrics.mean_absolute_error",
        note="In scikit-learn a metric.",
    ),
)
