"""What a list of lessons shows of each: read in no time, where whole lessons take a second."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import ConfigDict, Field

from simulator.lessons.lesson import Lesson
from simulator.lessons.words import Line
from simulator.storage import strict_json
from simulator.storage.strict_json import StrictModel


class HeadStep(StrictModel):
    """A step of which no more is known than a list tells.

    Attributes
    ----------
    name, title : str
    items : tuple of int
        A number for each task and question.
    """

    name: str
    title: Line
    items: tuple[int, ...]


class Head(StrictModel):
    """A lesson of which no more is known than a list tells.

    Attributes
    ----------
    name, title, about, chapter : str
    order, minutes : int
    steps : tuple of HeadStep
    """

    model_config = ConfigDict(extra="ignore")

    name: str
    title: Line
    about: Line
    chapter: str
    order: int = 0
    minutes: int = 5
    steps: Annotated[tuple[HeadStep, ...], Field(strict=False)]


Listed = Lesson | Head
"""A lesson in a list."""


def head_of(raw: bytes) -> Head:
    """Return the head of a lesson that comes with the program: its file is known to be right."""
    document = strict_json.parse(raw)
    return Head.model_validate({**document, "steps": [_step(one) for one in document["steps"]]})


def _step(document: Mapping[str, Any]) -> dict[str, Any]:
    count = len(document.get("tasks", ())) + len(document.get("quizzes", ()))
    return {
        "name": document["name"],
        "title": document["title"],
        "items": tuple(range(count)),
    }
