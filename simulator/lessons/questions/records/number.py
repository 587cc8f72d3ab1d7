"""A number to be typed."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from simulator.lessons.questions.quantities import AnyValue, value_of
from simulator.lessons.questions.question import Context, Given, Judgement, Question, QuestionKind
from simulator.lessons.words import Line
from simulator.messages import Message
from simulator.notation.numerals import DIGITS, numeral_text
from simulator.practice.judging import Answer, fits
from simulator.practice.typed_answers import read_answer
from simulator.storage.strict_json import StrictModel

_WRONG = Message("Not this number.")
_ROUNDED = Message(
    "the wrong answer {wrong}, typed as {typed}, counts as the right one, {right}, rounded: "
    "give within, a number smaller than {apart}"
)
_MOST_CHARACTERS = 200
_LEAST_DIGITS = 2

Within = Annotated[float, Field(gt=0.0, le=1e9)]


class KnownNumber(StrictModel):
    """A wrong number that is often given.

    Attributes
    ----------
    value : float or Quantity
    says : str
        What is said to it.
    within : float, optional
        How far off it may be; by default as its digits tell.
    """

    value: AnyValue
    says: Line
    within: Within | None = None


class NumberQuestion(Question):
    """A number, typed with as many digits as are wanted.

    Attributes
    ----------
    value : float or Quantity
        The right one; a quantity is taken from the run as the step sets it up.
    within : float, optional
        How far off an answer may be; by default half a unit of the third significant digit, or of
        the last that was typed where these are fewer.
    digits : int
        How many significant digits count where `within` is left out.
    wrong : tuple of KnownNumber
        The first that fits decides what is said.
    """

    type: Literal["number"] = "number"
    value: AnyValue
    within: Within | None = None
    digits: Annotated[int, Field(ge=1, le=7)] = DIGITS
    wrong: Annotated[tuple[KnownNumber, ...], Field(strict=False, max_length=24)] = ()

    def judge(self, given: Given, context: Context) -> Judgement:
        """Return what a typed text is worth."""
        if not isinstance(given, str) or len(given) > _MOST_CHARACTERS:
            raise ValueError(Message("an answer must be a number, as text"))
        answer = read_answer(given)
        if isinstance(answer, str):
            return Judgement(False, answer, is_answer=False)
        if self._is(answer, value_of(self.value, context), self.within):
            return self.right()
        for one in self.wrong:
            if self._is(answer, value_of(one.value, context), one.within):
                return Judgement(False, one.says)
        return Judgement(False, _WRONG)

    def _is(self, answer: Answer, value: float, within: float | None) -> bool:
        if within is None:
            return fits(answer, value, self.digits)
        return abs(answer.value - value) <= within * (1.0 + 1e-9)

    def model_answer(self, context: Context) -> Given:
        """Return the right number as it is shown."""
        return self._shown(value_of(self.value, context))

    def remarks(self) -> Iterator[str]:
        """Yield what is said to right answers and to each known wrong one."""
        yield from super().remarks()
        yield from (one.says for one in self.wrong)

    def known_answers(self, context: Context) -> Iterator[tuple[Given, str]]:
        """Yield the wrong numbers."""
        for one in self.wrong:
            yield self._shown(value_of(one.value, context)), one.says

    def doubts(self, context: Context) -> Iterator[Message]:
        """Yield the wrong numbers that count as the right one, rounded, as soon as they are typed.

        Whoever types fewer digits than count is right where these are: so may be whoever has made
        the mistake. A single digit is left out, unless the wrong number has no more.
        """
        right = value_of(self.value, context)
        for one in self.wrong:
            wrong = value_of(one.value, context)
            typed = [text for text in _typings(wrong, self.digits) if self._is_right(text, right)]
            if typed and not self._is_right(self._shown(wrong), right):
                apart = numeral_text(abs(wrong - right), digits=2)
                yield _ROUNDED.format(
                    wrong=numeral_text(wrong),
                    typed=typed[0],
                    right=numeral_text(right),
                    apart=apart,
                )

    def _shown(self, value: float) -> str:
        return numeral_text(value, digits=self.digits + 2)

    def _is_right(self, text: str, value: float) -> bool:
        answer = read_answer(text)
        return not isinstance(answer, str) and self._is(answer, value, self.within)


def _typings(value: float, digits: int) -> Iterator[str]:
    """Yield how a number may be typed: as it is where it is short, else rounded to two digits up.

    Whole numbers are typed whole.
    """
    if value == float(f"{value:.{digits}g}"):
        yield f"{value:.15g}"
        return
    size = math.floor(math.log10(abs(value))) + 1
    yield from dict.fromkeys(
        f"{value:.{max(0, count - size)}f}" for count in range(_LEAST_DIGITS, digits + 1)
    )


RECORD = QuestionKind("number", "a number to be typed", 10, NumberQuestion)
