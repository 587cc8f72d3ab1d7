"""The log-cosh loss, ``1/K Σₖ ln cosh(aₖ − yₖ)``.

It is nearly ½ d² for small d and |d| − ln 2 for large d. For small d, cosh d rounds to 1; but with
t = e^|d| − 1, cosh d − 1 is ½ t² / (1 + t), where nothing cancels, and log1p keeps its digits. For
large d, cosh overflows; but there the loss grows exactly as |d| does.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from simulator.equation_parts import Pair, Term, absolute, term
from simulator.expressions import Parens, row
from simulator.nn.losses._base import Array, Loss, OutputValues, SampleValues, summed
from simulator.nn.losses._equations import difference, mean_over, of_error, shared
from simulator.references import LibraryNames, Source

# From here on e^−2|d| is nothing beside 1, and t² is far from overflow, in float32 too.
_STRAIGHT = 20.0
# Beyond this, cosh is not a finite number any more; it only says how the equation is written.
_OVERFLOW = 700.0


def _value(a: Array, y: Array, scratch: Array) -> Any:
    np.subtract(a, y, out=scratch)
    np.absolute(scratch, out=scratch)
    t = np.minimum(scratch, _STRAIGHT)
    np.subtract(scratch, t, out=scratch)
    np.expm1(t, out=t)
    below = t + 1.0
    np.multiply(t, t, out=t)
    np.divide(t, below, out=t)
    np.multiply(t, 0.5, out=t)
    np.log1p(t, out=t)
    np.add(scratch, t, out=scratch)
    return summed(scratch)


def _gradient(a: Array, y: Array, out: Array) -> None:
    np.subtract(a, y, out=out)
    np.tanh(out, out=out)


def _term(a: float, y: float) -> Term:
    size = abs(a - y)
    value = float(_value(np.array([[a]]), np.array([[y]]), np.empty((1, 1))))
    if size > _OVERFLOW:
        # The same value, in the form that does not overflow.
        return term(value, Parens(row(absolute(difference(a, y)), " − ", "ln", Parens(row("2")))))
    return term(value, row("ln", Parens(row("cosh", Parens(difference(a, y))))))


def _equation(sample: SampleValues) -> Pair:
    inner = row("cosh", Parens(row(sample.output, " − ", sample.target)))
    one = row("ln", Parens(inner))
    return mean_over(sample, one, [_term(a, y) for a, y in sample.pairs()])


def _slope_equation(one: OutputValues) -> Pair:
    return shared(of_error("tanh", one), one)


RECORD = Loss(
    name="log_cosh",
    title="Log-cosh loss",
    order=65,
    value=_value,
    gradient=_gradient,
    over_outputs=True,
    formula="1/K Σₖ ln cosh(aₖ − yₖ)",
    gradient_formula="tanh(aₖ − yₖ) / K",
    explanation="Half the square of small misses, the size of large ones. It is like Huber's loss, "
    "but smooth everywhere.",
    teaching=(
        "For small misses it is close to ½ d², for large ones to |d| − 0.69, and its gradient "
        "tanh(d) passes smoothly from one to the other. Choose it like Huber's loss where you "
        "want no border at all: the second derivative has no jump, which smooth methods like. "
        "Its border, too, is about 1 in units of the targets, so scale them."
    ),
    equation=_equation,
    slope_equation=_slope_equation,
    parents=("mse", "mae", "huber"),
    sources=(
        Source(
            "Saleh and Saleh",
            2022,
            "Statistical properties of the log-cosh loss function used in machine learning",
        ),
    ),
    elsewhere=LibraryNames(keras="LogCosh"),
)
