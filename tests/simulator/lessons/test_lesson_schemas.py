"""The published JSON Schemas of lessons and hand-ins: what the program takes they take, too."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from support.json_schema import complaints
from support.repository import FIXTURES, ROOT

from simulator.lessons import schemas
from simulator.lessons.checking import problems
from simulator.lessons.files import parsed

PUBLISHED = schemas.published()
LESSON = json.loads(PUBLISHED["lesson.schema.json"])
FILES = sorted((ROOT / "resources" / "lessons").glob("*.json"))
GOOD = json.loads((FIXTURES / "lesson.json").read_text("utf-8"))


def test_the_published_schemas_are_those_of_the_models() -> None:
    for name, text in PUBLISHED.items():
        assert (ROOT / "docs" / "schemas" / name).read_text("utf-8") == text


def test_every_lesson_follows_the_schema() -> None:
    documents = [json.loads(path.read_text("utf-8")) for path in FILES]
    assert len(documents) > 1
    assert [line for one in documents for line in complaints(one, LESSON)] == []


@pytest.mark.parametrize(
    "wants",
    [
        {"type": "magic"},
        {"at_least": 1},
        {"type": "steps"},
        {"type": "steps", "at_least": 1, "colour": "red"},
        {"type": "all", "conditions": [{"type": "magic"}]},
    ],
)
def test_a_condition_that_is_none_does_not_follow_it(wants: dict[str, Any]) -> None:
    document = deepcopy(GOOD)
    document["steps"][0]["tasks"][0]["wants"] = wants
    assert complaints(document, LESSON)


@pytest.mark.parametrize("page", ["lesson-format.md", "ko/lesson-format.md"])
def test_the_example_of_the_page_can_be_solved_and_follows_the_schema(page: str) -> None:
    text = (ROOT / "docs" / page).read_text("utf-8")
    example = text.split("```json\n", 1)[1].split("\n```\n", 1)[0]
    assert list(problems(parsed(example.encode()))) == []
    assert complaints(json.loads(example), LESSON) == []
