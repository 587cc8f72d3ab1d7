"""A number to be typed."""

from __future__ import annotations

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
_MOST_CHARACTERS = 200

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
        return numeral_text(value_of(self.value, context), digits=self.digits + 2)

    def known_answers(self, context: Context) -> Iterator[tuple[Given, str]]:
        """Yield the wrong numbers."""
        for one in self.wrong:
            yield numeral_text(value_of(one.value, context), digits=self.digits + 2), one.says


RECORD = QuestionKind("number", "a number to be typed", 10, NumberQuestion)
