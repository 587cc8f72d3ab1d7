"""The lessons that come with the program, by chapters; found by being there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files as resources
from importlib.resources.abc import Traversable
from typing import Final

from simulator.lessons.files import parsed
from simulator.lessons.head import Head, Listed, head_of
from simulator.lessons.lesson import Lesson
from simulator.messages import Message, reason


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of the course.

    Attributes
    ----------
    name : str
        Stands in the lessons' files.
    title : Message
    """

    name: str
    title: Message


CHAPTERS: Final[tuple[Chapter, ...]] = (
    Chapter("neuron", Message("The neuron and gates")),
    Chapter("layers", Message("Layers, matrices, tensors")),
    Chapter("activations", Message("Activations")),
    Chapter("losses", Message("Outputs and losses")),
    Chapter("graphs", Message("Gradients on graphs")),
    Chapter("backpropagation", Message("Backpropagation")),
    Chapter("vanishing", Message("Vanishing gradients")),
    Chapter("descent", Message("Gradient descent and landscapes")),
    Chapter("optimizers", Message("Optimizers")),
    Chapter("weights", Message("Initial weights")),
    Chapter("practice", Message("Training in practice")),
    Chapter("own", Message("Writing lessons")),
)
"""In the order of the course."""


@cache
def lessons() -> tuple[Lesson, ...]:
    """Return all lessons, in the order of the course.

    Raises
    ------
    ValueError
        If a file is no lesson, or is of no chapter; the message begins with the file's name.
    """
    names = [chapter.name for chapter in CHAPTERS]
    files = [one.name for one in _folder().iterdir() if one.name.endswith(".json")]
    found = [_read(name) for name in files]
    return tuple(sorted(found, key=lambda one: (names.index(str(one.chapter)), one.order)))


@cache
def heads() -> tuple[Head, ...]:
    """Return what a list shows of all lessons, in the order of the course."""
    names = [chapter.name for chapter in CHAPTERS]
    files = [one for one in _folder().iterdir() if one.name.endswith(".json")]
    found = [head_of(one.read_bytes()) for one in files]
    return tuple(sorted(found, key=lambda one: (names.index(one.chapter), one.order)))


def heads_of(chapter: str) -> Sequence[Head]:
    """Return what a list shows of a chapter's lessons, in their order."""
    return [one for one in heads() if one.chapter == chapter]


def whole(listed: Listed) -> Lesson:
    """Return the lesson of which a list shows the head."""
    return listed if isinstance(listed, Lesson) else _read(_file(listed.name))


def _folder() -> Traversable:
    return resources("resources") / "lessons"


def _read(file: str) -> Lesson:
    try:
        return parsed((_folder() / file).read_bytes())
    except ValueError as error:
        problem = Message("{file}: {problem}", file=file, problem=reason(error))
        raise ValueError(problem) from None


def lessons_of(chapter: str) -> Sequence[Lesson]:
    """Return the lessons of a chapter, in their order."""
    return [one for one in lessons() if one.chapter == chapter]


@cache
def lesson(name: str) -> Lesson | None:
    """Return a lesson by its name; None where there is none of that name."""
    return None if content(name) is None else _read(_file(name))


def content(name: str) -> bytes | None:
    """Return the file of a lesson, which is called as the lesson is; None where there is none."""
    there = _file(name) in (one.name for one in _folder().iterdir())
    return (_folder() / _file(name)).read_bytes() if there else None


def _file(name: str) -> str:
    return f"{name}.json"
