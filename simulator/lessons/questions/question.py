"""What a question is, and how an answer to it is judged.

A question knows right answers and wrong ones that are often given, each with what is said to it;
the first that fits decides.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field

from simulator.lessons.kinds import Kind, Kinded, any_of
from simulator.lessons.set_up import SetUp
from simulator.lessons.words import Line, Text
from simulator.messages import Message
from simulator.registry import Registry, discover

Given = Any
"""An answer as it is kept and handed in: a JSON value whose form is the kind's own."""


@dataclass(frozen=True, slots=True)
class Context:
    """Where a question is asked.

    Attributes
    ----------
    set_up : SetUp
        What the lesson has set up for it: numbers that are taken live are those of its start.
    learner : str
        Whose numbers they are.
    """

    set_up: SetUp
    learner: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What an answer is worth.

    Attributes
    ----------
    is_right : bool
    says : str
        What is said to it, a text of the lesson or a message; empty where there is nothing to say.
    is_answer : bool
        Whether it is an answer at all: a text that is no number is neither right nor wrong.
    share : float
        How much of it is right, 0..1.
    """

    is_right: bool
    says: str = ""
    is_answer: bool = True
    share: float = 0.0


class Question(Kinded):
    """A question of a lesson.

    Attributes
    ----------
    ask : str
    right_says : str
        What is said to a right answer.
    """

    ask: Text
    right_says: Line | None = None

    @abstractmethod
    def judge(self, given: Given, context: Context) -> Judgement:
        """Return what an answer is worth.

        Raises
        ------
        ValueError
            If it has not the form of an answer to such a question: a damaged file.
        """

    @abstractmethod
    def model_answer(self, context: Context) -> Given:
        """Return a right answer."""

    @abstractmethod
    def known_answers(self, context: Context) -> Iterator[tuple[Given, str]]:
        """Yield each wrong answer that the lesson names, and what is said to it."""

    def remarks(self) -> Iterator[str]:
        """Yield what may be said to answers: texts of the lesson, and messages."""
        yield from (one for one in (self.right_says,) if one)

    def doubts(self, context: Context) -> Iterator[Message]:
        """Yield what `lesson check` says of it beside its answers; most kinds have nothing."""
        yield from ()

    def right(self) -> Judgement:
        """Return the judgement on a right answer."""
        return Judgement(True, self.right_says or "", share=1.0)


@dataclass(frozen=True, slots=True)
class QuestionKind(Kind):
    """A kind of questions, as a record."""

    model: type[Question]


@cache
def kinds() -> Registry[QuestionKind]:
    """Return the kinds of questions by name."""
    return Registry("question", discover("simulator.lessons.questions.records", QuestionKind))


if TYPE_CHECKING:
    AnyQuestion = Question
else:
    AnyQuestion = any_of("question", kinds, Question)
    """The type of a field that holds a question."""

Points = Annotated[float, Field(ge=0.0, le=100.0)]
