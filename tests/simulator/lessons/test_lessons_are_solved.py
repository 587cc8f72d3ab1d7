"""Every lesson's model answers do what it asks for, and its wrong answers get their words."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from simulator.glossary.terms import glossary
from simulator.lessons import library
from simulator.lessons.checking import problems
from simulator.lessons.conditions.records.answers import Answers
from simulator.lessons.lesson import Lesson
from simulator.lessons.markup import TERM
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.texts import TextInLanguages

LESSONS = library.lessons()


@pytest.fixture(params=LESSONS, ids=lambda one: one.name)
def lesson(request: pytest.FixtureRequest) -> Lesson:
    return request.param  # type: ignore[no-any-return]


@pytest.mark.parametrize("learner", ["", "Kim Mina"])
def test_it_can_be_solved_as_it_says(lesson: Lesson, learner: str) -> None:
    assert list(problems(lesson, learner)) == []


def test_every_text_is_in_both_languages(lesson: Lesson) -> None:
    for text in _texts(lesson):
        assert isinstance(text, TextInLanguages), text
        assert "ko" in text.texts, text


def test_links_lead_to_known_words_and_to_the_same_in_both_languages(lesson: Lesson) -> None:
    known = {term.id for term in glossary()}
    for text in _texts(lesson):
        assert isinstance(text, TextInLanguages)
        links = [
            sorted(re.findall(r"\]\(((?:at|term):[^)]*)\)", one)) for one in text.texts.values()
        ]
        assert all(one == links[0] for one in links), text
        assert {one.removeprefix(TERM) for one in links[0] if one.startswith(TERM)} <= known, text


def _texts(value: object) -> Iterator[str]:
    """Yield all texts for people of a document."""
    if isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif hasattr(value, "model_fields_set"):
        for name in type(value).model_fields:  # type: ignore[attr-defined]
            inner = getattr(value, name)
            if name in (
                "title",
                "about",
                "text",
                "says",
                "ask",
                "note",
                "right_says",
                "done_says",
                "hints",
            ):
                yield from _flat(inner)
            elif not isinstance(inner, str):
                yield from _texts(inner)


def _flat(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _flat(one)


def test_what_a_task_asks_of_rows_is_what_their_targets_say(lesson: Lesson) -> None:
    """Or the window would count rows as wrong that the lesson ticks."""
    for index, step in enumerate(lesson.steps):
        scenario = lesson.set_up_of(index).scenario_for("")
        for task in step.tasks:
            if not isinstance(task.wants, Answers) or scenario is None:
                continue
            data = Experiment.from_scenario(scenario).data
            targets = dict(zip(map(tuple, data.raw.tolist()), data.labels.tolist(), strict=True))
            asked = {tuple(row.inputs): row.answer for row in task.wants.rows}
            known = {row: answer for row, answer in asked.items() if row in targets}
            assert known == {row: targets[row] for row in known}, (lesson.name, step.name)
