"""The tables of kinds in the page on lessons: what each is called, does, and is written with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from simulator.lessons import lesson as lessons
from simulator.lessons import set_up
from simulator.lessons.actions import action
from simulator.lessons.conditions import condition
from simulator.lessons.kinds import KIND, Kind
from simulator.lessons.questions import question
from simulator.messages import Message
from simulator.storage.strict_json import StrictModel
from ui.guide.records.markdown import cell, code, table
from ui.guide.records.page_kind import Say
from ui.words.messages import worded

_FILE_FIELDS = ("format", "version")
_ASKED_BY_ALL = ("ask", "right_says")
# What a lesson is made of, by the fields that hold it.
_PARTS: Mapping[str, type[StrictModel]] = MappingProxyType(
    {
        "lesson": lessons.Lesson,
        "steps": lessons.LessonStep,
        "sets_up": set_up.SetUp,
        "tasks": lessons.Task,
        "quizzes": lessons.Quiz,
    }
)


def part_table(say: Say) -> str:
    """Return the table of fields of a lesson and its parts."""
    rows = ((code(name), *_fields(model, ())) for name, model in _PARTS.items())
    heads = worded("help", "part"), *_FIELD_HEADS
    return table(map(say, heads), rows)


def condition_table(say: Say) -> str:
    """Return the table of conditions."""
    return _kind_table(condition.kinds(), say, ())


def question_table(say: Say) -> str:
    """Return the table of questions, without the fields that all of them have."""
    return _kind_table(question.kinds(), say, _ASKED_BY_ALL)


def action_table(say: Say) -> str:
    """Return the table of actions."""
    return _kind_table(action.kinds(), say, ())


def _kind_table(kinds: Mapping[str, Kind], say: Say, known: tuple[str, ...]) -> str:
    rows = (
        (code(one.name), cell(say(Message(one.title))), *_fields(one.model, (KIND, *known)))
        for one in kinds.values()
    )
    heads = worded("help", "type"), worded("help", "what"), *_FIELD_HEADS
    return table(map(say, heads), rows)


_FIELD_HEADS = (worded("help", "must have"), worded("help", "may have"))


def _fields(model: type[StrictModel], known: tuple[str, ...]) -> tuple[str, str]:
    """Return the fields that a document must have, and those that it may have."""
    shown = {name: one for name, one in model.model_fields.items() if name not in known}
    must = [code(k) for k, one in shown.items() if one.is_required() or k in _FILE_FIELDS]
    may = [code(k) for k in shown if code(k) not in must]
    return ", ".join(must), ", ".join(may)


LESSON_TABLES: Mapping[str, Callable[[Say], str]] = MappingProxyType(
    {
        "lesson-parts": part_table,
        "lesson-conditions": condition_table,
        "lesson-questions": question_table,
        "lesson-actions": action_table,
    }
)
