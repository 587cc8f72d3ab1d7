"""How numbers are written in equations, in the interface's language where they are none."""

from __future__ import annotations

import math

from simulator.notation import numerals
from simulator.notation.numerals import DIGITS
from ui.words.numbers import short as said

__all__ = ["DIGITS", "numeral", "numeral_text"]


def numeral(value: float, *, short: bool = False, digits: int = DIGITS) -> tuple[str, str]:
    """Return a number as (digits, power of ten): as the core has it, "not a number" in words."""
    if math.isnan(value):
        return said(value), ""
    return numerals.numeral(value, short=short, digits=digits)


def numeral_text(value: float) -> str:
    """Return a number as plain text, such as ``1.2e−7``."""
    return said(value) if math.isnan(value) else numerals.numeral_text(value)
