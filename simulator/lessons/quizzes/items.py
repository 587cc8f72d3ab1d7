"""A lesson's questions as quizzes have them: in HTML, each by itself.

What a format cannot say is left out, never bent: a formula is judged by its values here, and by its
letters elsewhere, so it is asked there with the right one alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.lessons.lesson import Lesson, LessonStep, Quiz
from simulator.lessons.questions.quantities import value_of
from simulator.lessons.questions.question import Context
from simulator.lessons.questions.records.choice import Choice
from simulator.lessons.questions.records.formula import FormulaQuestion
from simulator.lessons.questions.records.number import NumberQuestion
from simulator.lessons.questions.records.order import OrderQuestion
from simulator.lessons.quizzes.html import of_text
from simulator.messages import Message
from simulator.notation import Say
from simulator.practice.judging import tolerance
from simulator.scenarios.texts import ENGLISH, TextInLanguages
from simulator.worksheets.writers.quiz import QuizAnswer, QuizQuestion, decimal

_LEAST_TOLERANCE = 0.0001
_RIGHT = Message("Right.")


@dataclass(frozen=True, slots=True)
class Heading:
    """What every question has.

    Attributes
    ----------
    name, identifier : str
    text : str
        In HTML, as all that follows.
    hints : tuple of str
    """

    name: str
    identifier: str
    text: str
    hints: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChoiceItem:
    """One or several answers to be chosen.

    Attributes
    ----------
    heading : Heading
    options : tuple of (str, bool, str)
        Text, whether it is right, and what is said to it.
    takes_several : bool
        Whether several can be chosen.
    """

    heading: Heading
    options: tuple[tuple[str, bool, str], ...]
    takes_several: bool

    @property
    def right_ones(self) -> int:
        """How many are right."""
        return sum(is_right for _, is_right, _ in self.options)


@dataclass(frozen=True, slots=True)
class OrderItem:
    """Things to be put in order.

    Attributes
    ----------
    heading : Heading
    texts : tuple of str
        In the right order.
    shown : tuple of int
        In which order they are shown.
    """

    heading: Heading
    texts: tuple[str, ...]
    shown: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TextItem:
    """A formula to be typed, compared letter by letter.

    Attributes
    ----------
    heading : Heading
    answers : tuple of (str, bool, str)
        Text, whether it is right, and what is said to it.
    takes_several : bool
        Whether several can be chosen.
    """

    heading: Heading
    answers: tuple[tuple[str, bool, str], ...]


Item = QuizQuestion | ChoiceItem | OrderItem | TextItem


def items_of(
    lesson: Lesson, learner: str = "", language: str = ENGLISH, say: Say = str
) -> Iterator[Item]:
    """Yield a lesson's questions.

    Parameters
    ----------
    lesson : Lesson
    learner : str, optional
        Whose numbers they have.
    language : str, optional
        Of the lesson's texts.
    say : callable, default str
        Says a message in that language.
    """
    for index, step in enumerate(lesson.steps):
        context = Context(lesson.set_up_of(index), learner)
        for number, quiz in enumerate(step.quizzes, start=1):
            heading = _heading(lesson, step, quiz, number, learner, language)
            yield _item(quiz, heading, context, language, say)


def in_language(text: str | None, language: str) -> str:
    """Return a text of a lesson in a language, or in English where it is not there."""
    if isinstance(text, TextInLanguages):
        return text.said_in(language)
    return text or ""


def _heading(
    lesson: Lesson, step: LessonStep, quiz: Quiz, number: int, learner: str, language: str
) -> Heading:
    title = in_language(step.title, language)
    whose = f" ({learner})" if learner else ""
    asked = of_text(in_language(quiz.question.ask, language))
    before = of_text(in_language(step.text, language))
    slug = "".join(sign if sign.isalnum() and sign.isascii() else "-" for sign in learner.lower())
    return Heading(
        name=f"{title} {number}{whose}",
        identifier="-".join(one for one in (lesson.name, step.name, str(number), slug) if one),
        text=f"{before}{asked}",
        hints=tuple(of_text(in_language(one, language)) for one in quiz.hints),
    )


def _item(quiz: Quiz, heading: Heading, context: Context, language: str, say: Say) -> Item:
    question = quiz.question
    right = of_text(in_language(question.right_says, language)) or say(_RIGHT)
    match question:
        case NumberQuestion():
            return _number(question, heading, context, language, right)
        case Choice():
            options = tuple(
                (
                    of_text(in_language(one.text, language)),
                    one.is_right,
                    right if one.is_right else of_text(in_language(one.says, language)),
                )
                for one in question.options
            )
            return ChoiceItem(heading, options, question.takes_several)
        case OrderQuestion():
            texts = tuple(of_text(in_language(one, language)) for one in question.items)
            return OrderItem(heading, texts, tuple(question.shown))
        case FormulaQuestion():
            known = (
                (one.formula, False, in_language(one.says, language)) for one in question.wrong
            )
            answers = ((question.formula, True, right), *known)
            return TextItem(heading, tuple((a, is_right, of_text(b)) for a, is_right, b in answers))
        case _:
            raise TypeError(f"no quiz knows a question of the type {question.type}")


def _number(
    question: NumberQuestion, heading: Heading, context: Context, language: str, right: str
) -> QuizQuestion:
    value = value_of(question.value, context)
    answers = [_answer(value, question.within, question.digits, 100, right)]
    for one in question.wrong:
        wrong = value_of(one.value, context)
        says = of_text(in_language(one.says, language))
        answers.append(_answer(wrong, one.within, question.digits, 0, says))
    return QuizQuestion(
        name=heading.name,
        identifier=heading.identifier,
        text=heading.text,
        answers=tuple(answers),
        hints=heading.hints,
        working=right,
    )


def _answer(value: float, within: float | None, digits: int, percent: int, says: str) -> QuizAnswer:
    allowed = tolerance(value, digits) if within is None else within
    return QuizAnswer(decimal(value), decimal(max(allowed, _LEAST_TOLERANCE)), percent, says)
