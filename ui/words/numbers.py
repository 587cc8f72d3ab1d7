"""How numbers are written on screen: three significant digits, a true minus sign."""

from __future__ import annotations

import math

from simulator import quoting
from simulator.notation.numerals import digits_of_change
from ui.words.messages import said, worded

MINUS = quoting.MINUS
# Some languages join the sign to the number.
PERCENT = worded("numbers", "{0} %")
NOT_A_NUMBER = worded("numbers", "not a number")


def short(value: float, digits: int = 3) -> str:
    """Return `value` with `digits` significant digits, such as ``−0.0312`` or ``1.20e−7``.

    What is no number is said in the interface's language, again in another one by a message that
    keeps it.
    """
    if math.isnan(value):
        return NOT_A_NUMBER.read_as(said(NOT_A_NUMBER))
    return quoting.figure(value, digits)


def changed(before: float, after: float) -> tuple[str, str]:
    """Return an old and a new number with as many digits as show the change, as equations do."""
    old, new = digits_of_change(before, after)
    return short(before, old), short(after, new)


def full(value: float) -> str:
    """Return `value` as it is told on hover: at most ten significant digits, a true minus sign.

    A float has up to 17 of them, the last of which are rounding; whole numbers lose none. What is
    no number, or infinite, is written as `short` does.
    """
    value = float(value)
    if not math.isfinite(value):
        return short(value)
    return exact(value if value.is_integer() and abs(value) < 1e15 else float(f"{value:.9e}"))


def exact(value: float) -> str:
    """Return `value` with every digit that tells it from its neighbours: what a field edits."""
    return repr(float(value)).replace("-", MINUS)


def grouped(number: int) -> str:
    """Return a whole number with thin gaps between thousands."""
    return f"{number:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")


def percent(share: float, digits: int = 0) -> str:
    """Return a share, 1 for all, in per cent: ``12.5 %``, or joined where a language joins it."""
    number = f"{100.0 * share:.{digits}f}".replace("-", MINUS)
    return said(PERCENT.format(number))
