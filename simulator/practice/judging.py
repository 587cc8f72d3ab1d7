"""Judges an answer by the digits that are shown, and says what a wrong one got wrong."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from simulator.messages import Message
from simulator.practice.mistakes import WRONG_SIGN, Mistake
from simulator.practice.questions import Question
from simulator.quoting import MINUS

_DIGITS = 3
# A value below this is rounding that is left of a zero.
_NOTHING = 1e-12
_CLOSE = 0.03
# A number that is rounded to three digits on the way is off by so much of it at most.
_ON_THE_WAY = 0.005
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
    from_screen : bool, default False
        Whether it is right only of the numbers as they are shown, which are rounded.
    """

    right: bool
    told: tuple[Message, ...] = ()
    coarse: bool = False
    from_screen: bool = False


def judge(answer: Answer, question: Question) -> Verdict:
    """Judge an answer.

    It is right if it is the value rounded to three digits, or to as many as were typed if these
    are fewer: within half a unit of the last of them. It is right as well if it is that of the
    numbers as they are shown, unless a known error lies nearer. An error is known by the exact
    numbers first, then by those that are shown, where one more may be rounded on the way.
    """
    if fits(answer, question.value):
        return Verdict(True, coarse=not fits(Answer(answer.value), question.value))
    shown = question.on_screen()
    made = list(question.mistakes())
    if shown is not None and fits(answer, shown.value):
        distance = _distance(answer, shown.value)
        if all(distance <= _distance(answer, one.value) for one in made):
            return Verdict(True, from_screen=True)
    told = _known(answer, question, made)
    if not told:
        precise = _too_fine(answer, question.value) or _precise(answer, question.value)
        told = (precise,) if precise else _nearest(answer, question, shown, made)
    return Verdict(False, told or (_near(answer, question.value),))


def fits(answer: Answer, value: float) -> bool:
    """Return whether an answer is `value`, as far as its digits tell."""
    unit = _unit_of(answer, value)
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


def _known(answer: Answer, question: Question, made: Sequence[Mistake]) -> tuple[Message, ...]:
    """Return the known errors that lead to the answer, the likeliest first.

    Of several that fit, those count that the typed digits do not tell apart.
    """
    fitting = [
        (_distance(answer, mistake.value), mistake.told)
        for mistake in made
        if fits(answer, mistake.value) and not fits(Answer(mistake.value), question.value)
    ]
    nearest = min((distance for distance, _ in fitting), default=0.0)
    found = dict.fromkeys(told for distance, told in fitting if distance == nearest)
    return tuple(found)[:_MOST_SAID]


def _nearest(
    answer: Answer, question: Question, shown: Question | None, made: Sequence[Mistake]
) -> tuple[Message, ...]:
    """Return the error whose number, made of what is shown, is the nearest to the answer.

    There is none where the answer lies as near to what is right.
    """
    right = [question.value] if shown is None else [question.value, shown.value]
    if any(_is_about(answer, value) for value in right):
        return ()
    tried = made if shown is None else [*made, *shown.mistakes()]
    around = [one for one in tried if one.value and _is_about(answer, one.value)]
    apart = [one for one in around if not any(fits(Answer(one.value), value) for value in right)]
    if not apart:
        return ()
    return (min(apart, key=lambda one: abs(answer.value - one.value)).told,)


def _unit_of(answer: Answer, value: float) -> float:
    """Return the step of an answer's last digit, from three digits of the value to one."""
    return max(_unit(value, _DIGITS), min(answer.unit, _unit(value, 1)))


def _is_about(answer: Answer, value: float) -> bool:
    """Return whether an answer is `value` where a number was rounded on the way to it."""
    unit = _unit_of(answer, value)
    return abs(answer.value - value) <= 0.5 * unit + _ON_THE_WAY * abs(value)


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


def _precise(answer: Answer, value: float) -> Message | None:
    """Return what each digit of an answer tells: another sign, or another decimal point."""
    if fits(Answer(-answer.value, answer.unit), value):
        return WRONG_SIGN
    for power in (1, 2, 3, -1, -2, -3):
        shifted = Answer(answer.value * 10.0**power, answer.unit * 10.0**power)
        if fits(shifted, value):
            return Message("The digits are right, the decimal point is in another place.")
    return None


def _near(answer: Answer, value: float) -> Message:
    """Return what an answer without a known error has to do with the value."""
    if abs(answer.value - value) <= _CLOSE * abs(value):
        return Message("Close: rounded too early, perhaps. Round at the end, to three digits.")
    return _UNKNOWN
