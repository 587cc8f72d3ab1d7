"""A choice of one answer among several, or of all that are right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from simulator.lessons.questions.question import Context, Given, Judgement, Question, QuestionKind
from simulator.lessons.words import Line
from simulator.messages import Message
from simulator.storage.strict_json import StrictModel

_WRONG = Message("Not this one.")
_MORE = Message("Right so far; there is more to choose.")
_CHOOSE = Message("Choose an answer.")


class Option(StrictModel):
    """One answer to choose.

    Attributes
    ----------
    text : str
    is_right : bool
    says : str, optional
        What is said where it is chosen though it is wrong.
    """

    text: Line
    is_right: bool = False
    says: Line | None = None


class Choice(Question):
    """One answer of several; of several right ones all have to be chosen.

    Attributes
    ----------
    options : tuple of Option
    several : bool, optional
        Whether several can be chosen; by default where several are right. A question that asks for
        all of which one alone is right says so, or its look would give the answer away.
    """

    type: Literal["choice"] = "choice"
    options: Annotated[tuple[Option, ...], Field(strict=False, min_length=2, max_length=12)]
    several: bool | None = None

    @model_validator(mode="after")
    def _check(self) -> Self:
        if not self.right_ones:
            raise ValueError(Message("{name} must hold a right answer", name="options"))
        if self.several is False and len(self.right_ones) > 1:
            raise ValueError(
                Message("{name} must be true where several options are right", name="several")
            )
        return self

    @property
    def takes_several(self) -> bool:
        """Whether several options can be chosen."""
        return self.several or len(self.right_ones) > 1

    @property
    def right_ones(self) -> list[int]:
        """Which options are right, from 0."""
        return [k for k, option in enumerate(self.options) if option.is_right]

    def judge(self, given: Given, context: Context) -> Judgement:
        """Return what a list of options, by their numbers from 0, is worth."""
        chosen = self._checked(given)
        if not chosen:
            return Judgement(False, _CHOOSE, is_answer=False)
        wrong = [self.options[k] for k in chosen if not self.options[k].is_right]
        right = len(chosen) - len(wrong)
        if wrong:
            said = next((one.says for one in wrong if one.says), _WRONG)
            share = max(0.0, (right - len(wrong)) / len(self.right_ones))
            return Judgement(False, said, share=share)
        if right < len(self.right_ones):
            return Judgement(False, _MORE, share=right / len(self.right_ones))
        return self.right()

    def _checked(self, given: Given) -> list[int]:
        known = range(len(self.options))
        if not isinstance(given, Sequence) or isinstance(given, str) or len(given) > len(known):
            raise ValueError(Message("an answer must be a list of options by their numbers"))
        if any(type(one) is not int or one not in known for one in given):
            raise ValueError(
                Message("an option must be a whole number from 0 to {last}", last=known[-1])
            )
        return sorted(set(given))

    def model_answer(self, context: Context) -> Given:
        """Return the right options."""
        return self.right_ones

    def remarks(self) -> Iterator[str]:
        """Yield what is said to right answers and to each wrong option."""
        yield from super().remarks()
        yield from (one.says for one in self.options if one.says and not one.is_right)
        yield _MORE if self.takes_several else _WRONG

    def known_answers(self, context: Context) -> Iterator[tuple[Given, str]]:
        """Yield the wrong options of which something is said."""
        for k, option in enumerate(self.options):
            if not option.is_right and option.says:
                yield [k], option.says


RECORD = QuestionKind("choice", "one or more of several answers", 20, Choice)
