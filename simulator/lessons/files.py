"""Lessons as JSON: read with suspicion. Nothing in a file is ever executed."""

from __future__ import annotations

from pydantic import ValidationError

from simulator.formats.file_checks import checked_format
from simulator.lessons.effort import one_lesson
from simulator.lessons.lesson import FORMAT, MOST_STEPS, Lesson
from simulator.lessons.recognising import MAX_BYTES
from simulator.messages import Message, reason
from simulator.storage import strict_json
from simulator.storage.atomic_files import FileProblem, StrPath, read_bytes

_MOST_OBJECTS = 8000  # fewer than JSON may hold, or it would be refused without a word on steps
_TOO_MANY_OBJECTS = Message("holds more than {most} objects: a lesson has at most {steps} steps")


def parsed(raw: bytes) -> Lesson:
    """Return the lesson that JSON text holds.

    Raises
    ------
    ValueError
        If anything in it is missing, unknown or wrong; the message names step and field.
    """
    if len(raw) > MAX_BYTES:
        raise ValueError(Message("is larger than {most} MB", most=MAX_BYTES >> 20))
    if raw.count(b"{") > _MOST_OBJECTS:
        raise ValueError(_TOO_MANY_OBJECTS.format(most=_MOST_OBJECTS, steps=MOST_STEPS))
    document = strict_json.parse(raw)
    checked_format(document, (FORMAT,))
    try:
        with one_lesson():
            return Lesson.model_validate(document)
    except ValidationError as error:
        raise ValueError(strict_json.describe(error)) from None


def read(path: StrPath) -> Lesson:
    """Read a lesson.

    Raises
    ------
    FileProblem
        If the file cannot be read, or holds no lesson.
    """
    raw = read_bytes(path, MAX_BYTES)
    try:
        return parsed(raw)
    except ValueError as error:
        raise FileProblem(path, reason(error)) from None
