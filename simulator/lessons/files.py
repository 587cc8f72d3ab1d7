"""Lessons as JSON: read with suspicion. Nothing in a file is ever executed."""

from __future__ import annotations

from simulator.formats.saved_files import parsed_as, read_as
from simulator.lessons.effort import one_lesson
from simulator.lessons.lesson import FORMAT, MOST_STEPS, Lesson
from simulator.lessons.recognising import MAX_BYTES
from simulator.messages import Message
from simulator.storage.atomic_files import StrPath

_MOST_OBJECTS = 8000  # fewer than JSON may hold, or it would be refused without a word on steps
_TOO_MANY_OBJECTS = Message("holds more than {most} objects: a lesson has at most {steps} steps")


def parsed(raw: bytes) -> Lesson:
    """Return the lesson that JSON text holds.

    Raises
    ------
    ValueError
        If anything in it is missing, unknown or wrong; the message names step and field.
    """
    if len(raw) <= MAX_BYTES and raw.count(b"{") > _MOST_OBJECTS:
        raise ValueError(_TOO_MANY_OBJECTS.format(most=_MOST_OBJECTS, steps=MOST_STEPS))
    with one_lesson():
        return parsed_as(FORMAT, raw, MAX_BYTES, Lesson.model_validate)


def read(path: StrPath) -> Lesson:
    """Read a lesson.

    Raises
    ------
    FileProblem
        If the file cannot be read, or holds no lesson.
    """
    return read_as(path, MAX_BYTES, parsed)
