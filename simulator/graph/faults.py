"""What has no value, in words: a division by zero, ln of a negative number, an overflow."""

from __future__ import annotations

import math
from collections.abc import Sequence

from simulator.graph.operations import Operation
from simulator.messages import Message
from simulator.notation.numerals import numeral_text

LARGEST = "1.8e308"


def value_fault(operation: Operation, operands: Sequence[float], result: float) -> Message | None:
    """Return why an operation has no value for finite `operands`; None where it has one.

    Parameters
    ----------
    operation : Operation
    operands : sequence of float
    result : float
        What NumPy makes of it.
    """
    if math.isfinite(result):
        return None
    first, last = operands[0], operands[-1]
    match operation.name:
        case "/" if last == 0.0:
            return Message(
                "division by zero: {first} ÷ 0 has no value; the divisor must not be 0",
                first=numeral_text(first),
            )
        case "ln" if first <= 0.0:
            return Message(
                "ln({value}) has no value: only numbers above 0 have a logarithm",
                value=numeral_text(first),
            )
        case "sqrt" if first < 0.0:
            return Message(
                "√({value}) has no value among the real numbers: no square is negative",
                value=numeral_text(first),
            )
        case "^" if first == 0.0:
            return Message(
                "division by zero: 0 to the power {exponent} is 1 ÷ 0", exponent=numeral_text(last)
            )
        case "^" if math.isnan(result):
            return Message(
                "({base}) to the power {exponent} has no value: a negative number has powers with "
                "whole exponents only",
                base=numeral_text(first),
                exponent=numeral_text(last),
            )
    return Message("overflow: the result is larger than {largest}", largest=LARGEST)


def slope_fault(
    operation: Operation, operands: Sequence[float], slot: int, slope: float
) -> Message | None:
    """Return why an operation has no local derivative by one of its inputs; None where it has."""
    if math.isfinite(slope):
        return None
    first = operands[0]
    match operation.name:
        case "^" if slot == 1 and first <= 0.0:
            return Message(
                "no derivative by the exponent: it needs ln({value}), and only numbers above 0 "
                "have a logarithm",
                value=numeral_text(first),
            )
        case "sqrt" | "^" if first == 0.0:
            return Message(
                "no derivative at 0: the curve stands upright there, its slope is infinite"
            )
    return Message("overflow: the derivative is larger than {largest}", largest=LARGEST)


def product_fault(product: float) -> Message | None:
    """Return why upstream × local, both finite, or a sum of such is no number that can be shown."""
    if math.isfinite(product):
        return None
    return Message("overflow: the gradient is larger than {largest}", largest=LARGEST)
