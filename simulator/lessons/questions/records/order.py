"""Things to be put in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from simulator.lessons.questions.question import Context, Given, Judgement, Question, QuestionKind
from simulator.lessons.words import Line
from simulator.messages import Message
from simulator.storage.strict_json import StrictModel

_WRONG = Message("Not in this order.")
_FIRST = Message("Right up to number {count}; look at what follows.")

Places = Annotated[
    tuple[Annotated[int, Field(ge=0, le=11)], ...], Field(strict=False, min_length=1, max_length=12)
]


class KnownOrder(StrictModel):
    """A wrong order that is often given.

    Attributes
    ----------
    begins : tuple of int
        How it begins: items by their numbers, from 0, as they are listed in the right order.
    says : str
    """

    begins: Places
    says: Line


class OrderQuestion(Question):
    """Items to be put in order; they are shown in another one.

    Attributes
    ----------
    items : tuple of str
        In the right order.
    wrong : tuple of KnownOrder
        The first that fits decides what is said.
    """

    type: Literal["order"] = "order"
    items: Annotated[tuple[Line, ...], Field(strict=False, min_length=3, max_length=12)]
    wrong: Annotated[tuple[KnownOrder, ...], Field(strict=False, max_length=24)] = ()

    @model_validator(mode="after")
    def _check(self) -> Self:
        for one in self.wrong:
            places = list(one.begins)
            if len(set(places)) < len(places) or max(places) >= len(self.items):
                raise ValueError(Message("an order must name each item once at most"))
            if places == list(range(len(places))):
                raise ValueError(Message("a wrong order must begin otherwise than the right one"))
        return self

    @property
    def shown(self) -> list[int]:
        """In which order the items are shown first: never the right one."""
        count = len(self.items)
        return [*range(1, count, 2), *range(0, count, 2)]

    def judge(self, given: Given, context: Context) -> Judgement:
        """Return what an order, a list of the items' numbers from 0, is worth."""
        places = self._checked(given)
        if places == list(range(len(self.items))):
            return self.right()
        right = next(k for k, place in enumerate(places) if place != k)
        for one in self.wrong:
            if places[: len(one.begins)] == list(one.begins):
                return Judgement(False, one.says, share=right / len(places))
        says = _FIRST.format(count=right) if right else _WRONG
        return Judgement(False, says, share=right / len(places))

    def _checked(self, given: Given) -> list[int]:
        if not isinstance(given, Sequence) or isinstance(given, str):
            raise ValueError(Message("an answer must be a list of items by their numbers"))
        if sorted(map(str, given)) != sorted(map(str, range(len(self.items)))):
            raise ValueError(Message("an answer must name each item once"))
        return [int(one) for one in given]

    def model_answer(self, context: Context) -> Given:
        """Return the right order."""
        return list(range(len(self.items)))

    def remarks(self) -> Iterator[str]:
        """Yield what is said to right answers and to each known wrong one."""
        yield from super().remarks()
        yield from (one.says for one in self.wrong)
        yield _FIRST.format(count=len(self.items))

    def known_answers(self, context: Context) -> Iterator[tuple[Given, str]]:
        """Yield the wrong orders."""
        for one in self.wrong:
            rest = [k for k in range(len(self.items)) if k not in one.begins]
            yield [*one.begins, *rest], one.says


RECORD = QuestionKind("order", "things to be put in order", 30, OrderQuestion)
