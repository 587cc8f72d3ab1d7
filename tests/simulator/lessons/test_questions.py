"""Questions: right answers in every form, known wrong ones, and what is no answer at all."""

from __future__ import annotations

from typing import Any

import pytest

from simulator.lessons.questions.question import AnyQuestion, Context, kinds
from simulator.lessons.set_up import SetUp
from simulator.storage.strict_json import StrictModel

SUM = {"of": "sum", "place": "node/1.1", "row": 3}
QUESTIONS: dict[str, dict[str, Any]] = {
    "number": {"value": SUM, "wrong": [{"value": 1.0, "says": "without the bias"}]},
    "choice": {
        "options": [
            {"text": "a", "is_right": True},
            {"text": "b", "says": "not b"},
            {"text": "c", "is_right": True},
        ]
    },
    "order": {
        "items": ["a", "b", "c", "d"],
        "wrong": [{"begins": [1, 0], "says": "a comes before b"}],
    },
    "formula": {
        "formula": "6*x*e^(3*x^2)",
        "variables": ["x"],
        "lowest": -1,
        "highest": 1,
        "wrong": [{"formula": "e^(3*x^2)", "says": "and the inner derivative?"}],
    },
}
CONTEXT = Context(SetUp(scenario="and"))


class _Case(StrictModel):
    question: AnyQuestion


def made(kind: str, **fields: Any) -> AnyQuestion:
    document = {"type": kind, "ask": "?", **QUESTIONS[kind], **fields}
    return _Case.model_validate({"question": document}).question


def test_every_kind_is_here() -> None:
    assert QUESTIONS.keys() == kinds().keys()


@pytest.mark.parametrize("kind", QUESTIONS)
def test_model_answers_are_right_and_known_ones_get_their_words(kind: str) -> None:
    question = made(kind, right_says="yes")
    found = question.judge(question.model_answer(CONTEXT), CONTEXT)
    assert (found.is_right, found.says, found.share) == (True, "yes", 1.0)
    known = list(question.known_answers(CONTEXT))
    assert known
    for given, says in known:
        judged = question.judge(given, CONTEXT)
        assert (judged.is_right, judged.says) == (False, says)
        assert judged.share < 1.0


@pytest.mark.parametrize(
    ("kind", "given", "is_right", "is_answer"),
    [
        ("number", "0.3", True, True),
        ("number", "3/10", True, True),
        ("number", "0,30", True, True),
        ("number", "0.31", False, True),
        ("number", "1e9", False, True),
        ("number", "three", False, False),
        ("number", "", False, False),
        ("choice", [2, 0, 0], True, True),
        ("choice", [0], False, True),
        ("choice", [], False, False),
        ("order", [0, 1, 3, 2], False, True),
        ("formula", "exp(3x²)·6x", True, True),
        ("formula", "x", False, True),
        ("formula", "y", False, False),
        ("formula", "x = 1", False, False),
        ("formula", "6x·", False, False),
    ],
)
def test_answers_are_judged(kind: str, given: Any, is_right: bool, is_answer: bool) -> None:
    found = made(kind).judge(given, CONTEXT)
    assert (found.is_right, found.is_answer) == (is_right, is_answer), found.says
    assert found.is_right or found.says


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        ("number", 0.3),
        ("number", "1" * 10_000),
        ("choice", "0"),
        ("choice", [7]),
        ("choice", [True]),
        ("order", [0, 1]),
        ("order", [0, 0, 1, 2]),
        ("formula", ["x"]),
    ],
)
def test_what_no_window_hands_in_is_refused(kind: str, given: Any) -> None:
    with pytest.raises(ValueError, match="must"):
        made(kind).judge(given, CONTEXT)


def test_one_right_option_may_look_like_one_of_several() -> None:
    """Or round buttons would tell who is asked for all that one alone is right."""
    one = [{"text": "a", "is_right": True}, {"text": "b"}]
    assert made("choice").takes_several
    assert not made("choice", options=one).takes_several
    assert made("choice", options=one, several=True).takes_several
    assert made("choice", options=one, several=True).judge([0], CONTEXT).is_right
    with pytest.raises(ValueError, match="several must be true"):
        made("choice", several=False)


def test_greek_letters_may_be_typed_by_their_names() -> None:
    question = made("formula", formula="-2θ", variables=("θ", "x"), wrong=())
    for given in ("-2*theta", "-2θ", "−theta·2", "x*0 - 2theta"):
        assert question.judge(given, CONTEXT).is_right, given
    assert not question.judge("thetas", CONTEXT).is_answer


def test_parts_of_what_is_right_count() -> None:
    assert made("choice").judge([0], CONTEXT).share == pytest.approx(0.5)
    assert made("choice").judge([0, 1], CONTEXT).share == pytest.approx(0.0)
    assert made("order").judge([0, 1, 3, 2], CONTEXT).share == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("of", "place", "wanted"),
    [
        # The presets of the course: C3, an error of 0.6 along weights of 0.6 and 0.4.
        ("delta", "node/2.1", 0.6),
        ("delta", "node/1.1", 0.36),
        ("delta", "node/1.2", 0.24),
        ("weight", "edge/1.1-2.1", 0.6),
        ("bias", "node/2.1", -0.4),
        ("gradient", "edge/1.1-2.1", 0.6),
        ("change", "edge/1.1-2.1", -0.06),
        ("new weight", "edge/1.1-2.1", 0.54),
        ("activation", "node/0.1", 1.0),
        ("loss", None, 0.18),
    ],
)
def test_numbers_are_taken_from_the_run(of: str, place: str | None, wanted: float) -> None:
    context = Context(SetUp(scenario="sharing_blame"))
    value = {"of": of, "row": 3} | ({"place": place} if place else {})
    answer = made("number", value=value).model_answer(context)
    assert float(answer.replace("−", "-")) == pytest.approx(wanted, rel=1e-4)


def test_learners_have_numbers_of_their_own_that_stay_the_same() -> None:
    context = [Context(SetUp(scenario="xor", varies=True), name) for name in ("Ada", "Bo", " ada ")]
    value = {"of": "sum", "place": "node/1.1", "row": 3}
    first, second, again = (made("number", value=value).model_answer(one) for one in context)
    assert first != second
    assert first == again


@pytest.mark.parametrize(
    ("value", "wrong", "right"),
    [
        (11.0, "1e1", "1.1e1"),
        (110.0, "1e2", "1.1e2"),
        (62001.0, "6e4", "6.2e4"),
        (0.0013, "2e-3", "1e-3"),
    ],
)
def test_an_exponent_rounds_no_whole_number(value: float, wrong: str, right: str) -> None:
    question = made("number", value=value, wrong=[])
    assert not question.judge(wrong, CONTEXT).is_right
    assert question.judge(right, CONTEXT).is_right
