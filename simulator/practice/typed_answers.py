"""Answers as learners type them: numbers with a decimal point or comma, and fractions.

How fine an answer is follows from its digits: half a unit of the last one is left open by it. An
exponent makes no answer coarser than its digits written out: ``1e1`` is 10, to one.
"""

from __future__ import annotations

import re

from simulator.notation.typed_numbers import STROKES, complaint, read
from simulator.practice.judging import Answer
from simulator.quoting import MINUS

# More digits than a number here can tell apart.
_MOST_DIGITS = 17
_EXPONENT = re.compile(r"e[+-]?\d+$", re.IGNORECASE)


def read_answer(text: str) -> Answer | str:
    """Return the answer that `text` spells, or a message on why it is none.

    Examples
    --------
    >>> read_answer("0,25")
    Answer(value=0.25, unit=0.01)
    >>> read_answer("-3/4")
    Answer(value=-0.75, unit=0.0)
    """
    reading = read(text)
    if reading.value is None:
        return complaint(reading)
    if STROKES.search(text):
        return Answer(reading.value)
    return Answer(reading.value, _unit(reading.text, reading.value))


def _unit(text: str, value: float) -> float:
    """Return what a unit of the last digit is worth, 1 at most; 0 where no number is that small."""
    digits = re.sub(r"\D", "", _EXPONENT.sub("", text.replace(MINUS, "-")))
    # Python makes no whole number of thousands of digits, nor a float of one of hundreds.
    told = "".join(str(int(digit)) for digit in digits).lstrip("0")
    if told:
        first = int(told[:_MOST_DIGITS])
        fewer = 10.0 ** -len(told[_MOST_DIGITS:])
        return min(1.0, float(f"{abs(value) / first * fewer:.1e}"))
    return float(10.0 ** -len(re.split(r"[.,]", text)[-1])) if re.search(r"[.,]", text) else 1.0
