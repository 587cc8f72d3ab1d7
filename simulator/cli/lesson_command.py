"""Carries out ``lesson``: names the lessons that there are, and checks those in files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from simulator.lessons import library
from simulator.lessons.checking import problems
from simulator.lessons.files import read
from simulator.lessons.lesson import Lesson
from simulator.messages import reason


def listed() -> Iterator[str]:
    """Yield the lessons by chapters, a line each."""
    for chapter in library.CHAPTERS:
        found = library.lessons_of(chapter.name)
        if found:
            yield chapter.title
        for lesson in found:
            yield f"  {lesson.name:<24}  {lesson.minutes:>3} min  {lesson.title}"


def checked(files: Sequence[str], learner: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Check lessons; yield each file's name, and what is wrong with it in lines.

    Parameters
    ----------
    files : sequence of str
        Files, or names of lessons that come with the program.
    learner : str
        Whose numbers they have.
    """
    for name in files:
        try:
            yield name, _found(library.lesson(name) or read(name), learner)
        except ValueError as error:
            yield name, (reason(error),)


def _found(lesson: Lesson, learner: str) -> tuple[str, ...]:
    return tuple(
        f"{lesson.name}: step {one.step}: {one.place}: {one.says}"
        for one in problems(lesson, learner)
    )
