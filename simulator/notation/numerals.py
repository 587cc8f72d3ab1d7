"""How numbers are written in equations: three significant digits, less zeros that say nothing."""

from __future__ import annotations

import math

from simulator.quoting import MINUS, figure

DIGITS = 3
MOST_DIGITS = 7
_EXACT = 1e-12


def numeral(value: float, *, short: bool = False) -> tuple[str, str]:
    """Return a number as (digits, power of ten), such as ``("−0.20", "")`` or ``("1.2", "−7")``.

    What is exact is written without trailing zeros (1, 0.50); what is rounded keeps three
    significant digits, and more where they would hide that it is not a whole number (0.9996); not
    so where it has to be `short` (1.00).
    """
    digits, most = DIGITS, DIGITS if short else MOST_DIGITS
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


def numeral_text(value: float, *, short: bool = False) -> str:
    """Return a number as plain text, such as ``1.2e−7``; `short` as in `numeral`."""
    mantissa, power = numeral(value, short=short)
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
