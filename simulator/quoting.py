"""Values as messages quote them: as they were given, but never more of them than a line holds."""

from __future__ import annotations

import math
import reprlib

from simulator.messages import Message

MOST_CHARACTERS = 80
MINUS = "\N{MINUS SIGN}"

_SHORT = reprlib.Repr()
_SHORT.maxlevel = 2


def quoted(value: object) -> str:
    """Return `repr(value)`, or the beginning of it and an ellipsis.

    A value may come from a file and be of any length, so no more of it is written out than shown.
    """
    if isinstance(value, str | bytes):
        whole = repr(value[:MOST_CHARACTERS])
        is_cut = len(value) > MOST_CHARACTERS
        return f"{whole[:MOST_CHARACTERS]}…" if is_cut or len(whole) > MOST_CHARACTERS else whole
    if isinstance(value, list | tuple | dict | set | frozenset):
        text = _SHORT.repr(value)
    else:
        try:
            text = repr(value)
        except ValueError:  # Python writes out no whole number of more than 4300 digits
            return Message("a number of thousands of digits")
    return text if len(text) <= MOST_CHARACTERS else f"{text[: MOST_CHARACTERS - 1]}…"


def figure(value: float, digits: int = 3) -> str:
    """Return a finite number with `digits` significant digits, such as ``−0.0312`` or ``1.20e−7``.

    A zero is ``0``, what is infinite ``∞``.
    """
    if not math.isfinite(value):
        return str(value).replace("inf", "∞").replace("-", MINUS)
    if value == 0.0:
        return "0"
    mantissa, power = f"{value:.{digits - 1}e}".split("e")
    exponent = int(power)  # of the rounded value: 0.9999 is written like 1, not like 0.9
    if -(digits + 1) <= exponent < 6:
        text = f"{value:.{max(0, digits - 1 - exponent)}f}"
    else:
        text = f"{mantissa}e{exponent}"
    return text.replace("-", MINUS)


def written(value: float) -> str:
    """Return `value` as an editable text that reads back as the same number."""
    if value == int(value) and abs(value) < 1e15:
        return str(int(value)).replace("-", MINUS)
    text = repr(value)
    mantissa, mark, exponent = text.partition("e")
    return (f"{mantissa}e{int(exponent)}" if mark else text).replace("-", MINUS)
