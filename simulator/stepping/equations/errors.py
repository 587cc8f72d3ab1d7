"""Equations of the losses that compare numbers one output at a time, and of their slopes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.equation_parts import (
    Pair,
    Term,
    absolute,
    factor,
    marked,
    over,
    part_of,
    squared,
    term,
    total,
)
from simulator.expressions import Cases, Expression, Fraction, Number, Parens, Symbol, Text, row
from simulator.nn import losses

Array = NDArray[Any]


def value(name: str, output: Expression, wanted: Expression, a: Array, y: Array) -> Pair | None:
    """Return the loss of one sample in symbols and in numbers, or None where there is no form.

    Parameters
    ----------
    name : str
        Registered name of the loss.
    output, wanted : Expression
        Symbols of an output and its target: of output k, or of the only one.
    a, y : ndarray, shape (n_outputs,)
    """
    form = _VALUES.get(name)
    if form is None:
        return None
    count, (symbols, number) = len(y), form
    terms = [number(float(p), float(t)) for p, t in zip(a, y, strict=True)]
    # Wide terms and Huber's two branches take their room: of a long sum, first and last stay.
    one = symbols(output, wanted)
    numbers = total(terms, keep=(0,) if name in ("huber", "perceptron") else ())
    remark = _huber_cases() if name == "huber" else Text("")
    if count == 1:
        return row(one, remark), numbers
    if not losses.get(name).over_outputs:
        return row(over("k", count, one), remark), numbers
    part = part_of(count)
    return row(part, " ", over("k", count, one), remark), row(part, "·", Parens(numbers))


def slope(
    name: str, output: Expression, wanted: Expression, a: float, y: float, count: int
) -> Pair | None:
    """Return ∂E/∂a of one output of `count` in symbols and in numbers, or None."""
    form = _SLOPES.get(name)
    return None if form is None else form(output, wanted, a, y, count)


def difference(a: float, y: float) -> Expression:
    """Return a − y with its numbers."""
    return row(Number(a), " − ", factor(y, "target"))


def _shared(symbols: Expression, numbers: Expression, count: int) -> Pair:
    """Return a slope with its share of the mean over the outputs in front."""
    if count == 1:
        return symbols, numbers
    return row(part_of(count), " ", symbols), row(part_of(count), "·", numbers)


def _absolute(output: Expression, wanted: Expression) -> Expression:
    return absolute(row(output, " − ", wanted))


def _absolute_term(a: float, y: float) -> Term:
    return term(abs(a - y), absolute(difference(a, y)))


def _absolute_slope(output: Expression, wanted: Expression, a: float, y: float, count: int) -> Pair:
    symbols = row("sgn", Parens(row(output, " − ", wanted)))
    return _shared(symbols, row("sgn", Parens(difference(a, y))), count)


def _base(y: float) -> Expression:
    """Return what MAPE divides by: |y|, or what stands in for a target of 0."""
    if y == 0.0:
        return Number(_base_value(y))
    return absolute(marked(y, "target"))


def _base_value(y: float) -> float:
    return float(losses.percentage_base(np.array(y)))


def _percentage(output: Expression, wanted: Expression) -> Expression:
    return Fraction(_absolute(output, wanted), absolute(wanted))


def _percentage_term(a: float, y: float) -> Term:
    ratio = Fraction(absolute(difference(a, y)), _base(y))
    return term(abs(a - y) / _base_value(y), ratio)


def _percentage_slope(
    output: Expression, wanted: Expression, a: float, y: float, count: int
) -> Pair:
    times = [Text(str(count)), Text("·")] if count > 1 else []
    above = row("sgn", Parens(row(output, " − ", wanted)))
    above_numbers = row("sgn", Parens(difference(a, y)))
    below, below_numbers = row(*times, absolute(wanted)), row(*times, _base(y))
    return Fraction(above, below), Fraction(above_numbers, below_numbers)


def _log1p(what: Expression) -> Expression:
    return row("log", Parens(row("1 + ", what)))


def _above_minus_one(a: float) -> float:
    return float(losses.above_minus_one(np.array(a)))


def _logarithms(a: float, y: float) -> Expression:
    return row(_log1p(factor(_above_minus_one(a))), " − ", _log1p(factor(y, "target")))


def _logarithmic(output: Expression, wanted: Expression) -> Expression:
    return squared(Parens(row(_log1p(output), " − ", _log1p(wanted))))


def _logarithmic_term(a: float, y: float) -> Term:
    gap = float(np.log1p(_above_minus_one(a)) - np.log1p(y))
    return term(gap * gap, squared(Parens(_logarithms(a, y))))


def _logarithmic_slope(
    output: Expression, wanted: Expression, a: float, y: float, count: int
) -> Pair:
    times = [Text(str(count)), Text("·")] if count > 1 else []
    above = row("2 ", Parens(row(_log1p(output), " − ", _log1p(wanted))))
    above_numbers = row("2·", Parens(_logarithms(a, y)))
    below = row(*times, Parens(row("1 + ", output)))
    below_numbers = row(*times, Parens(row("1 + ", factor(_above_minus_one(a)))))
    return Fraction(above, below), Fraction(above_numbers, below_numbers)


def _huber(output: Expression, wanted: Expression) -> Expression:
    return row(Symbol("h"), Parens(row(output, " − ", wanted)))


def _huber_cases() -> Expression:
    d = Symbol("d")
    size = absolute(d)
    inside, outside = row("½ ", squared(d)), row(size, " − ½")
    cases = Cases(((inside, row(size, " ≤ 1")), (outside, row(size, " > 1"))))
    return row(",   ", Symbol("h"), Parens(d), " = ", cases)


def _huber_term(a: float, y: float) -> Term:
    size = abs(a - y)
    if size <= losses.HUBER_DELTA:
        return term(0.5 * size * size, row(part_of(2), "·", squared(Parens(difference(a, y)))))
    return term(size - 0.5, Parens(row(absolute(difference(a, y)), " − ", part_of(2))))


def _huber_slope(output: Expression, wanted: Expression, a: float, y: float, count: int) -> Pair:
    symbols = row(Symbol("h"), "′", Parens(row(output, " − ", wanted)))
    if abs(a - y) <= losses.HUBER_DELTA:
        return _shared(symbols, Parens(difference(a, y)), count)
    return _shared(symbols, Text("1") if a > y else Parens(Text("−1")), count)


def _wrong_side(output: Expression, wanted: Expression) -> Expression:
    inner = row(Parens(row("1 − 2", wanted)), Parens(row(output, " − ½")))
    return row("max", Parens(row("0, ", inner)))


def _wrong_side_term(a: float, y: float) -> Term:
    inner = row(
        Parens(row("1 − 2·", factor(y, "target"))),
        "·",
        Parens(row(Number(a), " − ", part_of(2))),
    )
    size = max(0.0, (1.0 - 2.0 * y) * (a - 0.5))
    return term(size, row("max", Parens(row("0, ", inner))))


def _wrong_side_slope(
    output: Expression, wanted: Expression, a: float, y: float, count: int
) -> Pair:
    symbols = Parens(row("1 − 2", wanted))
    if (1.0 - 2.0 * y) * (a - 0.5) > 0.0:
        return symbols, Parens(row("1 − 2·", factor(y, "target")))
    return Text("0"), Text("0")


_Symbols = Callable[[Expression, Expression], Expression]
_VALUES: Mapping[str, tuple[_Symbols, Callable[[float, float], Term]]] = MappingProxyType(
    {
        "mae": (_absolute, _absolute_term),
        "mape": (_percentage, _percentage_term),
        "msle": (_logarithmic, _logarithmic_term),
        "huber": (_huber, _huber_term),
        "perceptron": (_wrong_side, _wrong_side_term),
    }
)
_SLOPES: Mapping[str, Callable[[Expression, Expression, float, float, int], Pair]] = (
    MappingProxyType(
        {
            "mae": _absolute_slope,
            "mape": _percentage_slope,
            "msle": _logarithmic_slope,
            "huber": _huber_slope,
            "perceptron": _wrong_side_slope,
        }
    )
)
