"""The few words that notation has: of terms that are left out, and of a case's condition."""

from __future__ import annotations

import math
from collections.abc import Callable

from simulator.expressions import Elided
from simulator.messages import Message
from simulator.notation.numerals import DIGITS, numeral_text

# Says a message in a language; `str` leaves it English.
Say = Callable[[str], str]

NOT_A_NUMBER = Message("not a number")


def words_for(elided: Elided) -> Message:
    """Return ``58 smaller, together 0.12``."""
    return Message(
        "{count} smaller, together {value}", count=elided.count, value=numeral_text(elided.value)
    )


def case(value: str, condition: str) -> Message:
    """Return a value with its condition."""
    return Message("{value} if {condition}", value=value, condition=condition)


def number(value: float, say: Say, *, short: bool = False, digits: int = DIGITS) -> str:
    """Return a number as plain text; what is none is said in words."""
    if math.isnan(value):
        return say(NOT_A_NUMBER)
    return numeral_text(value, short=short, digits=digits)
