"""Mean squared logarithmic error, ``1/K Σₖ (ln(1 + aₖ) − ln(1 + yₖ))²``."""

from __future__ import annotations

from typing import Any

import numpy as np

from simulator.equation_parts import Pair, Term, factor, squared, term
from simulator.expressions import Expression, Fraction, Parens, row
from simulator.messages import Message
from simulator.nn.losses._base import Array, Loss, OutputValues, SampleValues, summed
from simulator.nn.losses._equations import mean_over, times_count
from simulator.nn.losses._outputs import wanted
from simulator.references import LibraryNames


def _above_minus_one(a: Array) -> Array:
    """Return outputs at least a rounding unit above −1, so that their logarithm exists."""
    above: Array = np.maximum(a, np.finfo(a.dtype).eps - 1.0)
    return above


def _value(a: Array, y: Array, scratch: Array) -> Any:
    np.log1p(_above_minus_one(a), out=scratch)
    np.subtract(scratch, np.log1p(y), out=scratch)
    np.multiply(scratch, scratch, out=scratch)
    return summed(scratch)


def _gradient(a: Array, y: Array, out: Array) -> None:
    p = _above_minus_one(a)
    np.log1p(p, out=out)
    np.subtract(out, np.log1p(y), out=out)
    np.multiply(out, 2.0, out=out)
    np.divide(out, 1.0 + p, out=out)


def _log1p(what: Expression) -> Expression:
    return row("ln", Parens(row("1 + ", what)))


def _shown(a: float) -> float:
    return float(_above_minus_one(np.array(a)))


def _logarithms(a: float, y: float) -> Expression:
    return row(_log1p(factor(_shown(a))), " − ", _log1p(factor(y, "target")))


def _term(a: float, y: float) -> Term:
    gap = float(np.log1p(_shown(a)) - np.log1p(y))
    return term(gap * gap, squared(Parens(_logarithms(a, y))))


def _equation(sample: SampleValues) -> Pair:
    one = squared(Parens(row(_log1p(sample.output), " − ", _log1p(sample.target))))
    return mean_over(sample, one, [_term(a, y) for a, y in sample.pairs()])


def _slope_equation(one: OutputValues) -> Pair:
    times = times_count(one)
    above = row("2 ", Parens(row(_log1p(one.output), " − ", _log1p(one.target))))
    above_numbers = row("2·", Parens(_logarithms(one.a, one.y)))
    below = row(*times, Parens(row("1 + ", one.output)))
    below_numbers = row(*times, Parens(row("1 + ", factor(_shown(one.a)))))
    return Fraction(above, below), Fraction(above_numbers, below_numbers)


RECORD = Loss(
    name="msle",
    title="Mean squared logarithmic error",
    order=50,
    value=_value,
    gradient=_gradient,
    over_outputs=True,
    formula="1/K Σₖ (ln(1 + aₖ) − ln(1 + yₖ))²",
    gradient_formula="2 (ln(1 + aₖ) − ln(1 + yₖ)) / ((1 + aₖ) K)",
    explanation="Mean squared logarithmic error: ratios count, not differences; for targets "
    "that span many sizes.",
    teaching=(
        "It compares ln(1 + a) with ln(1 + y): to say 10 for 20 costs 0.42, and 1000 for 2000 "
        "costs 0.48, although the second miss is a hundred times larger. Choose it for "
        "positive numbers that span many sizes, such as populations or prices, with softplus "
        "outputs. A guess that is too low costs more than one that is too high by as much. "
        "Mind the 1 in it: ln(y) + 1, as it is sometimes written, is another function."
    ),
    equation=_equation,
    slope_equation=_slope_equation,
    cut_off=lambda a, y: _above_minus_one(a) != a,
    on_scaled="The targets are scaled, and the logarithmic error then compares scaled numbers, not "
    "ratios of the data's own: leave the targets unscaled, or use another loss.",
    outputs=wanted(
        "The logarithmic error",
        "outputs above −1",
        "softplus",
        lower=-1.0,
        above_lower=True,
    ),
    targets=Message("above −1"),
    accepts=lambda y: y > -1.0,
    drawn_outputs=(-0.9, 5.0),
    drawn_targets=(2.0,),
    parents=("mse",),
    elsewhere=LibraryNames(
        keras="MeanSquaredLogarithmicError",
        sklearn="metrics.mean_squared_log_error",
        note="Keras takes outputs and targets below 0 for 0; in scikit-learn it is a metric.",
    ),
)
