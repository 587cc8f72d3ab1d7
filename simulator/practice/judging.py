"""Judges an answer by the digits that are shown, and says what a wrong one got wrong."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from simulator.messages import Message
from simulator.notation.numerals import DIGITS
from simulator.practice.mistakes import WRONG_SIGN, Mistake
from simulator.practice.questions import Question
from simulator.quoting import MINUS

# A value below this is rounding that is left of a zero.
_NOTHING = 1e-12
_CLOSE = 0.03
# A number that is rounded to three digits on the way is off by so much of it at most.
_ON_THE_WAY = 0.005
_MOST_SAID = 2
# Finer answers are typed with an exponent.
_FINEST = 1e-9
_UNKNOWN = Message("Not this number.")
_SHOW_CHANGE = Message("Right so far; give more digits: {count} digits show the change.")
_TELL_APART = Message("Right so far; give more digits: {count} tell it from a wrong result.")


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
        Whether it is taken for the result.
    told : tuple of Message
        What went wrong, the likeliest first; two where two errors lead to the same number.
    coarse : bool, default False
        Whether it is right only because fewer digits were typed than count.
    from_screen : bool, default False
        Whether it is right only of the numbers as they are shown, which are rounded.
    wanted : int, default 0
        How many digits it takes to tell it from the old value, or from a known error: it is right
        to its own digits, which are fewer. Neither right nor wrong, then; 0 where it is either.
    """

    right: bool
    told: tuple[Message, ...] = ()
    coarse: bool = False
    from_screen: bool = False
    wanted: int = 0


def judge(answer: Answer, question: Question) -> Verdict:
    """Judge an answer.

    It is right if it is the value rounded to the digits that are shown of it, three as a rule, or
    to as many as were typed if these are fewer: within half a unit of the last of them. So few that
    the old value, or a known error, rounds to the same number are no answer yet: more are wanted.
    It is right as well if it is that of the numbers as they are shown, unless a known error lies
    nearer; if it is just that, to its last digit, no zeros are wanted at its end. An error is known
    by the exact numbers first, then by those that are shown, where one more may be rounded on the
    way.
    """
    digits = question.digits
    if fits(answer, question.value, digits):
        found = _right(answer, question)
        return (found.wanted and _just_as_shown(answer, question)) or found
    shown = question.on_screen()
    made = list(question.mistakes())
    if shown is not None and fits(answer, shown.value, digits):
        distance = _distance(answer, shown.value)
        if all(distance <= _distance(answer, one.value) for one in made):
            coarse = _right(answer, replace(question, value=shown.value))
            return coarse if coarse.wanted else Verdict(True, from_screen=True)
    told = _known(answer, question, made)
    if not told:
        precise = _too_fine(answer, question) or _precise(answer, question)
        told = (precise,) if precise else _nearest(answer, question, shown, made)
    return Verdict(False, told or (_near(answer, question.value),))


def _right(answer: Answer, question: Question) -> Verdict:
    """Return the verdict on an answer that is right to its own digits: are they enough?"""
    if fits(Answer(answer.value), question.value, question.digits):
        return Verdict(True)
    of_change = _enough(answer, question, [question.before])
    wanted = max(of_change, _enough(answer, question, [one.value for one in question.mistakes()]))
    if not wanted:
        return Verdict(True, coarse=True)
    told = _SHOW_CHANGE if of_change else _TELL_APART
    return Verdict(False, (told.format(count=wanted),), wanted=wanted)


def _just_as_shown(answer: Answer, question: Question) -> Verdict | None:
    """Return that an answer is right if it is just what the numbers give as they are shown.

    It is judged as with zeros at its end: whoever works out −0.367 + 0.296 writes −0.071. None
    where it is not right even so.
    """
    shown = question.on_screen() if answer.unit else None
    if shown is None or not math.isclose(answer.value, shown.value, rel_tol=_NOTHING):
        return None
    with_zeros = judge(Answer(answer.value), question)
    return with_zeros if with_zeros.right else None


def _enough(answer: Answer, question: Question, others: Sequence[float]) -> int:
    """Return with how many digits the value is none of the others that the answer may be, too.

    Those do not count that all the digits that are shown do not tell from it. 0: it is none now.
    """
    value, most = question.value, question.digits
    alike = [one for one in others if fits(answer, one, most) and not _same(one, value, most)]
    if not alike:
        return 0
    for digits in range(1, most):
        typed = Answer(float(f"{value:.{digits - 1}e}"), _unit(value, digits))
        if typed.unit < answer.unit and not any(fits(typed, one, most) for one in alike):
            return digits
    return most


def _same(other: float, value: float, digits: int) -> bool:
    return fits(Answer(other), value, digits) or fits(Answer(value), other, digits)


def fits(answer: Answer, value: float, digits: int = DIGITS) -> bool:
    """Return whether an answer is `value`, as far as its digits tell: `digits` count at most."""
    unit = _unit_of(answer, value, digits)
    # A hair more than half a unit: decimals are no binary numbers.
    return abs(answer.value - value) <= 0.5 * unit * (1.0 + 1e-9) + _NOTHING


def tolerance(value: float, digits: int = DIGITS) -> float:
    """Return how far an answer of so many digits may be off: half a unit of the last of them."""
    return 0.5 * _unit(value, digits)


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
        if fits(answer, mistake.value, question.digits)
        and not fits(Answer(mistake.value), question.value, question.digits)
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
    digits = question.digits
    if any(_is_about(answer, value, digits) for value in right):
        return ()
    tried = made if shown is None else [*made, *shown.mistakes()]
    around = [one for one in tried if one.value and _is_about(answer, one.value, digits)]
    apart = [
        one for one in around if not any(fits(Answer(one.value), value, digits) for value in right)
    ]
    if not apart:
        return ()
    return (min(apart, key=lambda one: abs(answer.value - one.value)).told,)


def _unit_of(answer: Answer, value: float, digits: int) -> float:
    """Return the step of an answer's last digit, from so many digits of the value to one."""
    return max(_unit(value, digits), min(answer.unit, _unit(value, 1)))


def _is_about(answer: Answer, value: float, digits: int) -> bool:
    """Return whether an answer is `value` where a number was rounded on the way to it."""
    unit, on_the_way = _unit_of(answer, value, digits), _ON_THE_WAY * 10.0 ** (DIGITS - digits)
    return abs(answer.value - value) <= 0.5 * unit + on_the_way * abs(value)


def _distance(answer: Answer, value: float) -> float:
    """Return how far a value lies outside of what rounds to the answer."""
    return max(0.0, abs(answer.value - value) - 0.5 * answer.unit * (1.0 + 1e-9))


def _too_fine(answer: Answer, question: Question) -> Message | None:
    """Return that an answer were right without the zeros at its end; None where it were not."""
    if not _FINEST <= answer.unit < 1.0:
        return None
    places = round(-math.log10(answer.unit))
    typed = _decimal(answer.value, places)
    for fewer in range(places - 1, -1, -1):
        coarse = _decimal(answer.value, fewer)
        if float(coarse) != float(typed):
            break
        one = Answer(answer.value, 10.0**-fewer)
        if fits(one, question.value, question.digits):
            return Message(
                "{coarse} would be right so far, {typed} is not: "
                "a zero at the end is a digit, too.",
                coarse=coarse.replace("-", MINUS),
                typed=typed.replace("-", MINUS),
            )
    return None


def _decimal(value: float, places: int) -> str:
    return f"{value:.{places}f}"


def _precise(answer: Answer, question: Question) -> Message | None:
    """Return what each digit of an answer tells: another sign, or another decimal point."""
    value, digits = question.value, question.digits
    if fits(Answer(-answer.value, answer.unit), value, digits):
        return WRONG_SIGN
    for power in (1, 2, 3, -1, -2, -3):
        shifted = Answer(answer.value * 10.0**power, answer.unit * 10.0**power)
        if fits(shifted, value, digits):
            return Message("The digits are right, the decimal point is in another place.")
    return None


def _near(answer: Answer, value: float) -> Message:
    """Return what an answer without a known error has to do with the value."""
    if abs(answer.value - value) <= _CLOSE * abs(value):
        return Message("Close: rounded too early, perhaps. Round at the end, to three digits.")
    return _UNKNOWN
