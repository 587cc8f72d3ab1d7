"""What the equations of several losses share."""

from __future__ import annotations

from collections.abc import Sequence

from simulator.equation_parts import SHOWN_LARGEST, Pair, Term, factor, over, part_of, total
from simulator.expressions import Expression, Number, Parens, Text, row
from simulator.nn.losses._base import OutputValues, SampleValues


def difference(a: float, y: float) -> Expression:
    """Return a − y with its numbers."""
    return row(Number(a), " − ", factor(y, "target"))


def error(one: OutputValues) -> Pair:
    """Return a − y of one output in symbols and in numbers."""
    return row(one.output, " − ", one.target), difference(one.a, one.y)


def of_error(function: str, one: OutputValues) -> Pair:
    """Return a function of a − y of one output, such as ``tanh(a − y)``."""
    symbols, numbers = error(one)
    return row(function, Parens(symbols)), row(function, Parens(numbers))


def summed_over(
    sample: SampleValues, one: Expression, terms: Sequence[Term], most: int = SHOWN_LARGEST
) -> Pair:
    """Return the sum of the terms of all outputs, of which `one` is the symbols.

    A long sum shows `most` terms: fewer where each is long.
    """
    symbols = over("k", sample.count, one) if sample.count > 1 else one
    return symbols, total(terms, most=most)


def mean_over(
    sample: SampleValues, one: Expression, terms: Sequence[Term], most: int = SHOWN_LARGEST
) -> Pair:
    """Return the mean of the terms of all outputs, as `summed_over` returns their sum."""
    symbols, numbers = summed_over(sample, one, terms, most)
    return (symbols, numbers) if sample.count == 1 else shared((symbols, Parens(numbers)), sample)


def shared(pair: Pair, whole: SampleValues | OutputValues) -> Pair:
    """Return a sum or a slope with its share of the mean over the outputs in front."""
    if whole.count == 1:
        return pair
    symbols, numbers = pair
    return row(part_of(whole.count), " ", symbols), row(part_of(whole.count), "·", numbers)


def times_count(one: OutputValues) -> list[Expression]:
    """Return the number of outputs and a point, as it stands in a denominator; or nothing."""
    return [Text(str(one.count)), Text("·")] if one.count > 1 else []
