"""`lesson check` finds what a lesson promises and does not keep."""

from __future__ import annotations

import json
from typing import Any

import pytest
from support.repository import FIXTURES

from simulator.lessons.checking import problems
from simulator.lessons.files import parsed

GOOD = json.loads((FIXTURES / "lesson.json").read_text("utf-8"))


def said(change: Any) -> list[str]:
    """Return what is said of a good lesson after a change."""
    document = json.loads(json.dumps(GOOD))
    change(document["steps"])
    lesson = parsed(json.dumps(document).encode())
    return [f"{one.step}, {one.place}: {one.says}" for one in problems(lesson)]


def number(value: float, wrong: float, **more: Any) -> Any:
    """Return what has a lesson ask for a number, with a wrong one."""

    def change(steps: list[dict[str, Any]]) -> None:
        known = [{"value": wrong, "says": "No."}]
        asked = {"type": "number", "ask": "?", "value": value, "wrong": known, **more}
        steps[0]["quizzes"] = [{"question": asked}]

    return change


@pytest.mark.parametrize(
    ("value", "wrong", "typed"),
    [
        (-0.271, -0.3, "-0.3"),
        (0.3041, 0.2963, "0.30"),
        (5.4321, 5.39876, "5.4"),
    ],
)
def test_a_wrong_number_that_rounds_to_the_right_one_is_told(
    value: float, wrong: float, typed: str
) -> None:
    (words,) = said(number(value, wrong))
    assert words.startswith("sum, question 1: the wrong answer")
    assert f"typed as {typed}, counts as the right one" in words
    assert not said(number(value, wrong, within=abs(value - wrong) / 2.0))


@pytest.mark.parametrize(
    ("value", "wrong"), [(110.0, 100.0), (1800.0, 2000.0), (17.0, 16.0), (1.9, 1.95), (0.77, 0.776)]
)
def test_numbers_that_are_typed_as_they_are_are_told_apart(value: float, wrong: float) -> None:
    assert not said(number(value, wrong))


def scaled(**more: Any) -> Any:
    """Return what has a lesson's task be about the scaling of the data."""

    def change(steps: list[dict[str, Any]]) -> None:
        steps[0]["tasks"] = [
            {
                "says": "Standardise.",
                "wants": {"type": "setting", "name": "scaling", "one_of": ["standardize"]},
                "model": [{"type": "set", "settings": {"scaling": "standardize"}}],
                **more,
            }
        ]
        steps[0]["quizzes"] = []

    return change


def test_a_task_that_grading_would_refuse_is_told_until_it_opens_what_it_changes() -> None:
    words, later = said(scaled())
    assert "a hand-in of its model answers is refused: data.scaling is not as" in words
    assert later.startswith("or, tasks: a hand-in of its model answers is refused")
    assert not said(scaled(opens=["data.scaling"]))


def test_what_a_task_opens_has_to_be_of_the_data() -> None:
    with pytest.raises(ValueError, match=r"opens\[0\] must be one of data.source"):
        said(scaled(opens=["learning_rate"]))


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("text", "[x](at:action/trane)", "there is no action 'trane'; there are: train, reset"),
        ("text", "[x](at:panel/lost)", "there is no panel 'lost'; there are: setup, list"),
        ("text", "[x](term:baias)", "the glossary has no term 'baias'"),
        ("text", {"en": "x", "ko": "[x](term:baias)"}, "the glossary has no term 'baias'"),
        ("points_at", ["workshop/gats/rule"], "there is no workshop 'gats'; there are: gates"),
        ("points_at", ["field/rate"], "there is no field 'rate'; there are: learning_rate"),
    ],
)
def test_slips_of_the_pen_in_names_are_told(field: str, value: Any, words: str) -> None:
    def change(steps: list[dict[str, Any]]) -> None:
        steps[0][field] = value

    assert any(one.startswith(f"sum, places: {words}") for one in said(change))


def test_a_wrong_answer_that_counts_as_right_is_told() -> None:
    (words,) = said(number(1.0095, 1.01))
    assert "the wrong answer 1.01 counts as right" in words
