"""Lessons and hand-ins that somebody made to do harm: refused in words, or read with little work.

Work is counted, never timed.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from call_counts import python_calls
from support.repository import FIXTURES

from simulator.graph import definitions
from simulator.lessons import hand_in, markup
from simulator.lessons.checking import problems
from simulator.lessons.effort import MOST_OF_FORMULAS
from simulator.lessons.files import parsed
from simulator.lessons.lesson import MOST_STEPS
from simulator.lessons.questions.records import formula
from simulator.lessons.recognising import MAX_BYTES
from simulator.lessons.words import MOST_CHARACTERS
from simulator.scenarios import presets

# A call of Python costs about a tenth of a microsecond: a second at most.
_MOST_CALLS = 400_000
GATE = {"type": "gate", "gate": "or"}
MARKUP = {
    "emphasis": "*a_ ",
    "brackets": "[a](http://x ",
    "script": "[a](javascript:alert(1)) ",
    "file": "[a](file:///etc/passwd) ",
    "html": "<script>alert(1)</script>",
    "code": "`a",
    "quotes": "> ",
    "lists": "- ",
    "links": "[a](at:node/1.1) ",
    "pictures": "![a](http://x/y.png)",
    "korean": "가**나**",
}


def lesson(steps: list[dict[str, Any]]) -> bytes:
    document = {"format": "deltascope-lesson", "version": 1, "name": "x", "title": "x"}
    return json.dumps({**document, "about": "x", "steps": steps}, ensure_ascii=False).encode()


def step(number: int, **more: Any) -> dict[str, Any]:
    return {"name": f"s{number}", "title": "t", "text": "t", **more}


def task(wants: dict[str, Any]) -> dict[str, Any]:
    return {"says": "x", "wants": wants, "model": [{"type": "train", "epochs": 1}]}


def nested(levels: int) -> dict[str, Any]:
    found: dict[str, Any] = GATE
    for _ in range(levels):
        found = {"type": "any", "conditions": [found]}
    return found


@pytest.mark.parametrize("sign", MARKUP.values(), ids=MARKUP)
def test_texts_are_not_parsed_before_they_are_shown(
    sign: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(text: str) -> None:
        raise AssertionError(text[:40])

    monkeypatch.setattr(markup, "blocks", refused)
    text = (sign * MOST_CHARACTERS)[:MOST_CHARACTERS].rsplit(" ", 1)[0]
    raw = lesson([step(k, text={"en": text, "ko": text}) for k in range(MOST_STEPS)])
    assert python_calls(lambda: parsed(raw)) < _MOST_CALLS


@pytest.mark.parametrize("sign", MARKUP.values(), ids=MARKUP)
def test_a_text_of_markup_alone_is_shown_and_leads_to_the_lessons_places_alone(sign: str) -> None:
    text = (sign * MOST_CHARACTERS)[:MOST_CHARACTERS]
    found: list[tuple[markup.Block, ...]] = []
    assert python_calls(lambda: found.append(markup.blocks(text))) < _MOST_CALLS
    spans = [span for block in found[0] for span in block.spans]
    assert {str(one.place) for one in spans if one.place} <= {"node/1.1"}
    assert not any(one.term for one in spans)


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (MOST_STEPS + 1, "steps must have at most 200 items"),
        (5000, "steps must have at most 200 items"),
        (9000, "a lesson has at most 200 steps"),
        (10_000, "a lesson has at most 200 steps"),
    ],
)
def test_too_many_steps_are_refused_in_words(count: int, words: str) -> None:
    raw = lesson([step(k) for k in range(count)])
    with pytest.raises(ValueError, match=words):
        parsed(raw)


def test_too_many_steps_are_not_read_one_by_one() -> None:
    def refused() -> None:
        with pytest.raises(ValueError, match="at most 200"):
            parsed(raw)

    raw = lesson([step(k) for k in range(5000)])
    assert python_calls(refused) < 10 * 5000  # what counts the fields of the JSON text


def test_a_file_that_is_too_large_is_not_looked_at() -> None:
    with pytest.raises(ValueError, match="larger than 5 MB"):
        parsed(b"{" * (MAX_BYTES + 1))
    with pytest.raises(ValueError, match="larger than 16 MB"):
        hand_in.parsed(b"{" * (hand_in.MAX_BYTES + 1))


@pytest.mark.parametrize(
    ("levels", "words"),
    [
        (4, r"steps\[0\].tasks\[0\].wants: all and any must not be nested more than 3 deep"),
        (40, "nested more than 16 levels deep"),
    ],
)
def test_conditions_nested_deeply_are_refused_in_words(levels: int, words: str) -> None:
    assert parsed(lesson([step(0, tasks=[task(nested(3))])]))
    with pytest.raises(ValueError, match=words):
        parsed(lesson([step(0, tasks=[task(nested(levels))])]))


@pytest.mark.parametrize(("parse", "count"), [(parsed, 5000), (hand_in.parsed, 100_000)])
def test_thousands_of_levels_end_no_recursion(parse: Any, count: int) -> None:
    inner = '{"type": "all", "conditions": [' * count + json.dumps(GATE) + "]}" * count
    raw = lesson([step(0, tasks=[task({"x": 0})])]).replace(b'{"x": 0}', inner.encode())
    with pytest.raises(ValueError, match=r"16 levels deep|0 objects"):
        parse(raw)


def test_formulas_are_read_only_as_far_as_a_lesson_may_have_some(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read = 0

    def counted(text: str, *rest: Any) -> Any:
        nonlocal read
        read += len(text)
        return definitions.read_graph(text, *rest)

    monkeypatch.setattr(formula, "read_graph", counted)
    long = "+".join(f"sin(x*{k})" for k in range(45))
    question = {"type": "formula", "ask": "a", "formula": long, "variables": ["x"]}
    quizzes = [{"question": {**question, "wrong": [{"formula": long, "says": "a"}] * 24}}] * 8
    with pytest.raises(ValueError, match="may have 50000 signs together"):
        parsed(lesson([step(k, quizzes=quizzes) for k in range(20)]))
    assert 0 < read <= 2 * MOST_OF_FORMULAS
    assert parsed((FIXTURES / "lesson.json").read_bytes())


def test_model_answers_that_would_train_for_ever_are_not_carried_out() -> None:
    endless = {"type": "train", "epochs": 100_000}
    wants = {"type": "epochs", "at_least": 100_000}
    tasks = [{"says": "x", "wants": wants, "model": [endless] * 32}] * 8
    raw = lesson([step(k, sets_up={"scenario": "xor"}, tasks=tasks) for k in range(20)])
    found = list(problems(parsed(raw)))
    assert len(found) == 8 * 20
    assert {str(one.says) for one in found} == {
        "its model answer does not do it: model answers of a lesson may take 20000 epochs and "
        "updates together"
    }


def test_a_hand_in_that_is_full_is_read_with_little_work() -> None:
    scenario = json.loads(presets.load("xor").model_dump_json(exclude_none=True))
    network = {"scenario": scenario, "parameters": [0.1] * 4000}
    steps = [{"name": f"s{k}", "network": network, "answers": {"0": "9" * 900}} for k in range(200)]
    document = {"format": hand_in.FORMAT, "version": 1, "lesson": "x", "learner": "a"}
    raw = json.dumps({**document, "steps": steps}).encode()
    assert python_calls(lambda: hand_in.parsed(raw)) < _MOST_CALLS
    full = json.dumps({**document, "steps": steps * 2}).encode()
    with pytest.raises(ValueError, match="steps must have at most 200 items"):
        hand_in.parsed(full)
