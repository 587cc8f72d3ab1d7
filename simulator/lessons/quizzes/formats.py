"""The formats that a lesson's questions can be written in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from simulator.lessons.lesson import Lesson
from simulator.lessons.quizzes import gift, moodle_xml, qti
from simulator.lessons.quizzes.items import Item, in_language, items_of
from simulator.messages import Message
from simulator.notation import Say
from simulator.scenarios.texts import ENGLISH

_NO_QUESTIONS = Message("the lesson {name} asks no questions")


@dataclass(frozen=True, slots=True)
class QuizFormat:
    """A format.

    Attributes
    ----------
    name : str
        Its name in commands.
    title : Message
        Its name for people.
    ending : str
        Of a file's name, with the point.
    write : callable
        Takes the questions and their title, returns a file's content.
    """

    name: str
    title: Message
    ending: str
    write: Callable[[Sequence[Item], str], bytes]


FORMATS = MappingProxyType(
    {
        one.name: one
        for one in (
            QuizFormat("gift", Message("Quiz as GIFT"), ".txt", gift.write),
            QuizFormat("moodle", Message("Quiz as Moodle XML"), ".xml", moodle_xml.write),
            QuizFormat("qti", Message("Quiz as QTI 2.1 package"), ".zip", qti.write),
        )
    }
)


def written(
    lesson: Lesson,
    name: str,
    learners: Sequence[str] = ("",),
    language: str = ENGLISH,
    say: Say = str,
) -> bytes:
    """Return a lesson's questions in a format, one variant for each learner.

    Raises
    ------
    ValueError
        If the lesson asks none.
    """
    items = [one for learner in learners for one in items_of(lesson, learner, language, say)]
    if not items:
        raise ValueError(_NO_QUESTIONS.format(name=lesson.name))
    return FORMATS[name].write(items, in_language(lesson.title, language))
