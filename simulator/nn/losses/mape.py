"""Mean absolute percentage error, ``1/K Σₖ |aₖ − yₖ| / |yₖ|``, as a share and not times 100."""

from __future__ import annotations

from typing import Any

import numpy as np

from simulator.equation_parts import Pair, Term, absolute, marked, term
from simulator.expressions import Expression, Fraction, Number, row
from simulator.messages import Message
from simulator.nn.kinks import pieces_between
from simulator.nn.losses._base import Array, Loss, OutputValues, SampleValues, summed
from simulator.nn.losses._equations import difference, mean_over, of_error, times_count
from simulator.nn.losses.mae import absolute_gradient
from simulator.references import LibraryNames


def _base(y: Array) -> Array:
    """Return what a miss is divided by: |y|, and a rounding unit where a target is 0."""
    base: Array = np.absolute(y)
    base[base == 0.0] = np.finfo(y.dtype).eps
    return base


def _value(a: Array, y: Array, scratch: Array) -> Any:
    np.subtract(a, y, out=scratch)
    np.absolute(scratch, out=scratch)
    np.divide(scratch, _base(y), out=scratch)
    return summed(scratch)


def _gradient(a: Array, y: Array, out: Array) -> None:
    absolute_gradient(a, y, out)
    np.divide(out, _base(y), out=out)


def _base_number(y: float) -> float:
    return float(_base(np.array([y]))[0])


def _base_shown(y: float) -> Expression:
    """Return |y|, or what stands in for a target of 0."""
    return absolute(marked(y, "target")) if y else Number(_base_number(y))


def _term(a: float, y: float) -> Term:
    ratio = Fraction(absolute(difference(a, y)), _base_shown(y))
    return term(abs(a - y) / _base_number(y), ratio)


def _equation(sample: SampleValues) -> Pair:
    one = Fraction(absolute(row(sample.output, " − ", sample.target)), absolute(sample.target))
    return mean_over(sample, one, [_term(a, y) for a, y in sample.pairs()], most=2)


def _slope_equation(one: OutputValues) -> Pair:
    times = times_count(one)
    above, above_numbers = of_error("sgn", one)
    below, below_numbers = row(*times, absolute(one.target)), row(*times, _base_shown(one.y))
    return Fraction(above, below), Fraction(above_numbers, below_numbers)


_CLASSES = (
    "The percentage error divides by the target, and a class's targets are 0 and 1: "
    "use cross-entropy."
)

RECORD = Loss(
    name="mape",
    title="Mean absolute percentage error",
    order=40,
    value=_value,
    gradient=_gradient,
    over_outputs=True,
    formula="1/K Σₖ |aₖ − yₖ| / |yₖ|",
    gradient_formula="±1 / (K |yₖ|), the sign of aₖ − yₖ",
    explanation="Mean absolute percentage error: a miss counts as a share of its target "
    "(0.1 is 10 %), so no target may be 0.",
    teaching=(
        "Being off by 10 counts 0.1 for a target of 100 and 10 for a target of 1. Choose it "
        "where errors are spoken of in per cent, such as prices, and all targets are well "
        "away from 0: near 0 a single row outweighs all others. For positive outputs a guess "
        "that is too low costs at most 1, one that is too high has no limit, so the network "
        "leans towards low guesses."
    ),
    equation=_equation,
    slope_equation=_slope_equation,
    pieces=lambda a, y: pieces_between(a - y, (0.0,)),
    on_scaled="The targets are scaled, and the percentage error then is a share of scaled "
    "numbers, not of the data's own: leave the targets unscaled, or use another loss.",
    unsuited=tuple((task, _CLASSES) for task in ("binary", "multiclass", "multilabel")),
    targets=Message("other than 0"),
    accepts=lambda y: y != 0.0,
    drawn_outputs=(-1.0, 5.0),
    drawn_targets=(2.0,),
    parents=("mae",),
    elsewhere=LibraryNames(
        keras="MeanAbsolutePercentageError",
        sklearn="metrics.mean_absolute_percentage_error",
        note="Keras gives it in per cent, 100 times as much; in scikit-learn it is a metric.",
    ),
)
