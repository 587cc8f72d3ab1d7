"""Carries out ``lesson``: names the lessons that there are, and checks those in files."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence

from simulator.cli.outputs import WROTE
from simulator.lessons import library
from simulator.lessons.checking import problems
from simulator.lessons.files import read
from simulator.lessons.hand_in import encoded
from simulator.lessons.handing_in import model_hand_in
from simulator.lessons.lesson import Lesson
from simulator.lessons.quizzes import written
from simulator.lessons.recognising import MAX_BYTES
from simulator.messages import Message, reason
from simulator.notation import Say
from simulator.storage.atomic_files import read_bytes, write_atomically

SOLVED = Message("can be solved as it says")
_STEP = Message("step {step}")
_MINUTES = Message("{count} min")


def lesson_from(name: str) -> Lesson:
    """Return the lesson of that name, or the one in the file of that name.

    Raises
    ------
    ValueError
        If there is neither, or the file is wrong.
    """
    return library.lesson(name) or read(name)


def content_of(name: str) -> bytes:
    """Return a lesson's file as it is, of that name or of the lesson of that name.

    Raises
    ------
    ValueError
        If it cannot be read.
    """
    return library.content(name) or read_bytes(name, MAX_BYTES)


def listed(say: Say = str) -> Iterator[str]:
    """Yield the lessons by chapters, a line each."""
    for chapter in library.CHAPTERS:
        found = library.lessons_of(chapter.name)
        if found:
            yield say(chapter.title)
        for lesson in found:
            minutes = say(_MINUTES.format(count=f"{lesson.minutes:>3}"))
            yield f"  {lesson.name:<24}  {minutes}  {say(lesson.title)}"


def checked(
    files: Sequence[str], learner: str, say: Say = str
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Check lessons; yield each file's name, and what is wrong with it in lines.

    Parameters
    ----------
    files : sequence of str
        Files, or names of lessons that come with the program.
    learner : str
        Whose numbers they have.
    say : callable, default str
        Says a message in the wanted language.
    """
    for name in files:
        try:
            yield name, _found(lesson_from(name), learner, say)
        except ValueError as error:
            yield name, (say(reason(error)),)


def _found(lesson: Lesson, learner: str, say: Say) -> tuple[str, ...]:
    return tuple(
        f"{lesson.name}: {say(_STEP.format(step=one.step))}: {say(one.place)}: {say(one.says)}"
        for one in problems(lesson, learner)
    )


def quiz_written(arguments: argparse.Namespace, say: Say) -> str:
    """Write a lesson's questions for another system; return what is to be printed.

    Raises
    ------
    ValueError
        If there is no such lesson, it asks nothing, or the file cannot be written.
    """
    lesson = lesson_from(arguments.lesson)
    learners = arguments.variants or [""]
    content = written(lesson, arguments.format, learners, arguments.language, say)
    write_atomically(arguments.output, content)
    return say(WROTE.format(path=arguments.output))


def model_written(arguments: argparse.Namespace, say: Say = str) -> str:
    """Write what a learner hands in who does all as a lesson says; return what is to be printed.

    Raises
    ------
    ValueError
        If there is no such lesson, it cannot be done as it says, or the file cannot be written.
    """
    hand_in = model_hand_in(lesson_from(arguments.lesson), arguments.variant)
    write_atomically(arguments.output, encoded(hand_in))
    return say(WROTE.format(path=arguments.output))
