"""Lessons in files: what is wrong is said with the step and the field."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from support.repository import FIXTURES

from simulator.lessons.files import parsed
from simulator.lessons.library import CHAPTERS, heads, heads_of, lessons, whole

GOOD = json.loads((FIXTURES / "lesson.json").read_text("utf-8"))


def changed(*path: str | int, to: Any) -> bytes:
    """Return a good lesson with one field changed, or left out where `to` is a KeyError."""
    document = json.loads(json.dumps(GOOD))
    place = document
    for name in path[:-1]:
        place = place[name]
    if to is KeyError:
        del place[path[-1]]
    else:
        place[path[-1]] = to
    return json.dumps(document).encode()


STEP: tuple[str | int, ...] = ("steps", 0)
TASK = (*STEP, "tasks", 0)
QUESTION = (*STEP, "quizzes", 0, "question")


@pytest.mark.parametrize(
    ("path", "to", "words"),
    [
        (("title",), KeyError, "title is missing"),
        (("minutes",), 0, "minutes must be >= 1"),
        (("colour",), "red", "colour is not a known field"),
        (("steps",), [], "steps must not be empty"),
        ((*TASK, "wants"), {"type": "steps", "at_lest": 2}, "wants.at_lest is not a known field"),
        ((*STEP, "text"), "[x](at:door/1)", "steps[0].text"),
        ((*STEP, "points_at"), ["node/x"], "steps[0].points_at[0]: 'x' is no node"),
        ((*STEP, "sets_up"), {"scenario": "nowhere"}, "steps[0].sets_up.scenario"),
        ((*STEP, "sets_up"), {"settings": {"seed": "1"}}, "settings must stand beside a scenario"),
        ((*STEP, "sets_up"), {"varies": True}, "varies must stand beside a scenario"),
        ((*STEP, "sets_up"), {"workshop": {"name": "gates", "preset": "x"}}, "steps[0].sets_up"),
        ((*TASK, "wants", "at_least"), 0, "steps[0].tasks[0].wants.at_least must be >= 1"),
        (
            (*TASK, "wants"),
            {"type": "magic"},
            "steps[0].tasks[0].wants must be of one of the types",
        ),
        ((*TASK, "wants"), {"at_least": 1}, "steps[0].tasks[0].wants must say its type"),
        ((*TASK, "model"), [], "steps[0].tasks[0].model must not be empty"),
        ((*TASK, "model"), [{"type": "run", "code": "1"}], "steps[0].tasks[0].model[0]"),
        ((*QUESTION, "value"), "much", "steps[0].quizzes[0].question.value must be a number"),
        ((*QUESTION, "value"), {"of": "sum"}, "place must be a node for sum"),
        ((*STEP, "name"), "or", "two steps are called or"),
    ],
)
def test_what_is_wrong_is_said_with_its_field(
    path: tuple[str | int, ...], to: Any, words: str
) -> None:
    with pytest.raises(ValueError, match=re.escape(words)):
        parsed(changed(*path, to=to))


def test_heads_tell_of_lessons_what_a_list_shows() -> None:
    """They are read without the lessons, and in the same order."""
    assert [one.name for one in heads()] == [one.name for one in lessons()]
    for head, lesson in zip(heads(), lessons(), strict=True):
        for name in ("title", "about", "chapter", "order", "minutes"):
            assert getattr(head, name) == getattr(lesson, name), (lesson.name, name)
        assert [one.name for one in head.steps] == [one.name for one in lesson.steps]
        assert [one.title for one in head.steps] == [one.title for one in lesson.steps]
        assert [len(one.items) for one in head.steps] == [len(one.items) for one in lesson.steps]
        assert whole(head) == lesson
        assert whole(lesson) is lesson
    assert sum(len(heads_of(one.name)) for one in CHAPTERS) == len(heads())
