"""Judges an answer by the digits that are shown, and says what a wrong one got wrong."""

from __future__ import annotations

import math
from dataclasses import dataclass

from simulator.messages import Message
from simulator.practice.mistakes import WRONG_SIGN
from simulator.practice.questions import Question
from simulator.quoting import MINUS

_DIGITS = 3
# A value below this is rounding that is left of a zero.
_NOTHING = 1e-12
_CLOSE = 0.03
_MOST_SAID = 2
# Finer answers are typed with an exponent.
_FINEST = 1e-9
_UNKNOWN = Message("Not this number.")


@dataclass(frozen=True, slots=True)
class Answer:
    """A number as it was typed.

    Attributes
    ----------
    value : float
    unit : float, default 0.0
        What one unit of its last digit is worth: 0.01 of ``0.25``; 0 where it is exact, as a
        fraction is.
    """

    value: float
    unit: float = 0.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an answer is worth.

    Attributes
    ----------
    right : bool
    told : tuple of Message
        What went wrong, the likeliest first; two where two errors lead to the same number.
    coarse : bool, default False
        Whether it is right only because fewer digits were typed than count.
    """

    right: bool
    told: tuple[Message, ...] = ()
    coarse: bool = False


def judge(answer: Answer, question: Question) -> Verdict:
    """Judge an answer.

    It is right if it is the value rounded to three digits, or to as many as were typed if these
    are fewer: within half a unit of the last of them.
    """
    if fits(answer, question.value):
        return Verdict(True, coarse=not fits(Answer(answer.value), question.value))
    near = _too_fine(answer, question.value) or _near(answer, question.value)
    return Verdict(False, _known(answer, question) or (near,))


def fits(answer: Answer, value: float) -> bool:
    """Return whether an answer is `value`, as far as its digits tell."""
    unit = max(_unit(value, _DIGITS), min(answer.unit, _unit(value, 1)))
    # A hair more than half a unit: decimals are no binary numbers.
    return abs(answer.value - value) <= 0.5 * unit * (1.0 + 1e-9) + _NOTHING


def tolerance(value: float) -> float:
    """Return how far an answer of three digits may be off: half a unit of the third of them."""
    return 0.5 * _unit(value, _DIGITS)


def _unit(value: float, digits: int) -> float:
    """Return what a unit of a value's last significant digit is worth."""
    if value == 0.0 or not math.isfinite(value):
        return 0.0
    return float(10.0 ** (math.floor(math.log10(abs(value))) + 1 - digits))


def _known(answer: Answer, question: Question) -> tuple[Message, ...]:
    """Return the known errors that lead to the answer, the likeliest first.

    Of several that fit, those count that the typed digits do not tell apart.
    """
    fitting = [
        (_distance(answer, mistake.value), mistake.told)
        for mistake in question.mistakes()
        if fits(answer, mistake.value) and not fits(Answer(mistake.value), question.value)
    ]
    nearest = min((distance for distance, _ in fitting), default=0.0)
    found = dict.fromkeys(told for distance, told in fitting if distance == nearest)
    return tuple(found)[:_MOST_SAID]


def _distance(answer: Answer, value: float) -> float:
    """Return how far a value lies outside of what rounds to the answer."""
    return max(0.0, abs(answer.value - value) - 0.5 * answer.unit * (1.0 + 1e-9))


def _too_fine(answer: Answer, value: float) -> Message | None:
    """Return that an answer were right without the zeros at its end; None where it were not."""
    if not _FINEST <= answer.unit < 1.0:
        return None
    places = round(-math.log10(answer.unit))
    typed = _decimal(answer.value, places)
    for fewer in range(places - 1, -1, -1):
        coarse = _decimal(answer.value, fewer)
        if float(coarse) != float(typed):
            break
        if fits(Answer(answer.value, 10.0**-fewer), value):
            return Message(
                "{coarse} would be right, {typed} is not: a zero at the end is a digit, too.",
                coarse=coarse.replace("-", MINUS),
                typed=typed.replace("-", MINUS),
            )
    return None


def _decimal(value: float, places: int) -> str:
    return f"{value:.{places}f}"


def _near(answer: Answer, value: float) -> Message:
    """Return what an answer without a known error has to do with the value."""
    if abs(answer.value - value) <= _CLOSE * abs(value):
        return Message("Close: rounded too early, perhaps. Round at the end, to three digits.")
    if fits(Answer(-answer.value, answer.unit), value):
        return WRONG_SIGN
    for power in (1, 2, 3, -1, -2, -3):
        shifted = Answer(answer.value * 10.0**power, answer.unit * 10.0**power)
        if fits(shifted, value):
            return Message("The digits are right, the decimal point is in another place.")
    return _UNKNOWN
