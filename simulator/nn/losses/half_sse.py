"""Half the sum of squared errors, ``½ Σₖ (aₖ − yₖ)²``: the textbook form."""

from __future__ import annotations

from typing import Any

import numpy as np

from simulator.equation_parts import Pair, part_of
from simulator.expressions import Parens, row
from simulator.nn.losses._base import Array, Loss, OutputValues, SampleValues
from simulator.nn.losses._equations import error, summed_over
from simulator.nn.losses.mse import squared_error, squared_errors
from simulator.references import LibraryNames, Source


def _value(a: Array, y: Array, scratch: Array) -> Any:
    return 0.5 * squared_error(a, y, scratch)


def _gradient(a: Array, y: Array, out: Array) -> None:
    np.subtract(a, y, out=out)


def _equation(sample: SampleValues) -> Pair:
    symbols, numbers = summed_over(sample, *squared_errors(sample))
    inner = Parens(numbers) if sample.count > 1 else numbers
    return row(part_of(2), " ", symbols), row(part_of(2), "·", inner)


def _slope_equation(one: OutputValues) -> Pair:
    symbols, numbers = error(one)
    return Parens(symbols), Parens(numbers)


RECORD = Loss(
    name="half_sse",
    title="Half squared error",
    order=20,
    value=_value,
    gradient=_gradient,
    over_outputs=False,
    formula="½ Σₖ (aₖ − yₖ)²",
    gradient_formula="aₖ − yₖ",
    explanation="Half the squared error: the textbook form, whose gradient is simply a − y.",
    teaching=(
        "The half cancels the 2 of the square, so that the delta of an identity output is a − "
        "y and formulas by hand come out short. Some lecture notes call it mean squared "
        "error; it adds the outputs of a row up and does not divide by their number. With one "
        "output its minimum is the same and its gradient half as large, so that it wants "
        "twice the learning rate."
    ),
    equation=_equation,
    slope_equation=_slope_equation,
    error_factor=1.0,
    parents=("mse",),
    sources=(
        Source(
            "Rumelhart, Hinton and Williams",
            1986,
            "Learning representations by back-propagating errors",
        ),
    ),
    elsewhere=LibraryNames(
        sklearn="squared_error",
        note="scikit-learn's networks take the mean over the outputs too.",
    ),
)
