"""The published JSON Schemas of lessons and hand-ins: what the program takes they take, too."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from support.json_schema import complaints
from support.repository import FIXTURES, ROOT

from simulator.lessons import schemas
from simulator.lessons.actions import action
from simulator.lessons.actions.action import AnyAction
from simulator.lessons.checking import problems
from simulator.lessons.conditions import condition
from simulator.lessons.conditions.condition import AnyCondition
from simulator.lessons.conditions.records.setting import READ
from simulator.lessons.files import parsed
from simulator.lessons.known_names import ACTIONS, PANELS, SECTIONS, TOOLS
from simulator.race import presets as races
from simulator.storage.strict_json import StrictModel
from simulator.workshops.registry import REGISTRY

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


class _Written(StrictModel):
    conditions: tuple[AnyCondition, ...]
    actions: tuple[AnyAction, ...]


@pytest.mark.parametrize("page", ["lesson-format.md", "ko/lesson-format.md"])
def test_the_page_shows_every_kind_as_it_is_written_and_every_name(page: str) -> None:
    text = (ROOT / "docs" / page).read_text("utf-8")
    blocks = [one.split("\n```\n", 1)[0] for one in text.split("```json\n")[2:]]
    conditions, actions = (tuple(json.loads(one)) for one in blocks)
    found = _Written.model_validate({"conditions": conditions, "actions": actions})
    assert {one.type for one in found.conditions} == {*condition.kinds()}
    assert {one.type for one in found.actions} == {*action.kinds()}
    names = {*PANELS, *SECTIONS, *TOOLS, *ACTIONS, *READ, *REGISTRY, *races.REGISTRY}
    assert [name for name in names if f"`{name}`" not in text] == []
