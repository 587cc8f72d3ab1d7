"""How numbers are written on screen: three significant digits, a true minus sign."""

from __future__ import annotations

import math

MINUS = "\N{MINUS SIGN}"


def short(value: float, digits: int = 3) -> str:
    """Return `value` with `digits` significant digits, such as ``−0.0312`` or ``1.2e−7``."""
    if math.isnan(value):
        return "not a number"
    if math.isinf(value):
        return "∞" if value > 0 else f"{MINUS}∞"
    if value == 0.0:
        return "0"
    size = abs(value)
    if size < 10.0 ** -(digits + 1) or size >= 1e6:
        text = f"{value:.{digits - 1}e}"
        mantissa, exponent = text.split("e")
        text = f"{mantissa}e{int(exponent)}"
    else:
        decimals = max(0, digits - 1 - math.floor(math.log10(size)))
        text = f"{value:.{min(decimals, digits + 3)}f}"
    return text.replace("-", MINUS)


def full(value: float) -> str:
    """Return `value` with every digit that counts, with a true minus sign."""
    return repr(float(value)).replace("-", MINUS)
