"""How numbers are written in equations: three significant digits, less zeros that say nothing."""

from __future__ import annotations

import math
from functools import lru_cache

from simulator.expressions import Expression, Marked, Number
from simulator.quoting import MINUS, figure

DIGITS = 3
MOST_DIGITS = 7
# A change that more than so many digits would show is none that a reader can follow.
_MOST_OF_CHANGE = 10
# How much of a change may be lost, or gained, where old and new number are rounded.
_LOST = 0.25
_EXACT = 1e-12


def digits_of_change(before: float, after: float) -> tuple[int, int]:
    """Return with how many digits an old and a new number are written so that the change shows.

    Three, or as many more as the two must have to differ by the change, to a quarter of it: −4.34
    and −4.34 become −4.338 and −4.341. Both end at the same decimal place. A change that ten digits
    do not show is left to three.
    """
    change = after - before
    if not change or not math.isfinite(change):
        return DIGITS, DIGITS
    first = _exponent(max(abs(before), abs(after)))
    for digits in range(DIGITS, _MOST_OF_CHANGE + 1):
        places = digits - 1 - first
        seen = round(after, places) - round(before, places)
        if abs(seen - change) <= _LOST * abs(change):
            old, new = (places + 1 + _exponent(one) if one else 0 for one in (before, after))
            return max(old, DIGITS), max(new, DIGITS)
    return DIGITS, DIGITS


def _exponent(value: float) -> int:
    return int(f"{value:.{DIGITS - 1}e}".partition("e")[2])


@lru_cache(maxsize=8192)  # a picture that is painted anew writes mostly the numbers it had before
def numeral(value: float, *, short: bool = False, digits: int = DIGITS) -> tuple[str, str]:
    """Return a number as (digits, power of ten), such as ``("−0.20", "")`` or ``("1.2", "−7")``.

    What is exact is written without trailing zeros (1, 0.50); what is rounded keeps three
    significant digits, or as many as are wanted (`digits_of_change`), and more where they would
    hide that it is not a whole number (0.9996); not so where it has to be `short` (1.00).
    """
    most = digits if short else max(digits, MOST_DIGITS)
    text = figure(value, digits)
    if not math.isfinite(value):
        return text, ""
    while _looks_whole(text) and not _is_exact(text, value) and digits < most:
        digits += 1
        text = figure(value, digits)
    mantissa, _, power = text.partition("e")
    if _is_exact(text, value):
        mantissa = _trimmed(mantissa, 0 if power else 2)
    return mantissa, power


def has_power(expression: Expression) -> bool:
    """Return whether a number is written with a power of ten, to which no exponent can be added."""
    if isinstance(expression, Marked):
        return has_power(expression.body)
    if not isinstance(expression, Number):
        return False
    return bool(numeral(expression.value, short=expression.short, digits=expression.digits)[1])


def numeral_text(value: float, *, short: bool = False, digits: int = DIGITS) -> str:
    """Return a number as plain text, such as ``1.2e−7``; `short`, `digits` as in `numeral`."""
    mantissa, power = numeral(value, short=short, digits=digits)
    return f"{mantissa}e{power}" if power else mantissa


def _parsed(text: str) -> float:
    return float(text.replace(MINUS, "-"))


def _is_exact(text: str, value: float) -> bool:
    return math.isclose(_parsed(text), value, rel_tol=_EXACT, abs_tol=0.0)


def _looks_whole(text: str) -> bool:
    return "." in text and "e" not in text and _parsed(text) == round(_parsed(text))


def _trimmed(mantissa: str, decimals: int) -> str:
    whole, _, fraction = mantissa.partition(".")
    rest = fraction.rstrip("0")
    if not rest:
        return whole
    return f"{whole}.{rest.ljust(min(decimals, len(fraction)), '0')}"
