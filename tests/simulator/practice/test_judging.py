"""What is taken for right, and what the digits of an answer have to do with it."""

from __future__ import annotations

import itertools
from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest
from steps_fixture import make_update

from simulator import optimizers
from simulator.messages import Message
from simulator.nn.layers.dense import Dense
from simulator.nn.spec import NetworkSpec
from simulator.practice import Answer, Question, judge, question, questions
from simulator.practice.mistakes import Mistake
from simulator.quoting import MINUS, figure
from simulator.stepping.step_plan import Step, StepKind, StepPlan


def asked(value: float) -> Question:
    """Return a question with no known errors."""
    found = question(make_update(), Step(StepKind.SUM, 0, 0, 0))
    assert found is not None
    return replace(found, value=value, mistakes=lambda: iter(()), on_screen=lambda: None)


def typed(text: str) -> Answer:
    """Return a decimal with the worth of its last digit."""
    number = Decimal(text.replace(MINUS, "-"))
    return Answer(float(number), 10.0 ** int(number.as_tuple().exponent))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.312", 0.31234),
        ("0.31", 0.31234),
        ("0.3", 0.31234),
        ("0.31234", 0.31234),
        ("−0.312", -0.31234),
        ("1e-3", 0.001),
        ("1", 0.97),
        ("1.20e−7", 1.2e-7),
        ("0", 0.0),
        ("0.00", 1e-17),
        ("1230", 1234.0),
        ("0.125", 0.1245),
        ("0.124", 0.1245),
    ],
)
def test_what_rounds_to_the_value_is_right(text: str, value: float) -> None:
    assert judge(typed(text), asked(value)).right


@pytest.mark.parametrize(
    ("text", "value", "coarse"),
    [("0.7", 0.732, True), ("0.73", 0.7316, True), ("0.732", 0.7321, False), ("0.5", 0.5, False)],
)
def test_what_is_right_to_fewer_digits_is_told_apart(text: str, value: float, coarse: bool) -> None:
    verdict = judge(typed(text), asked(value))
    assert verdict.right
    assert verdict.coarse is coarse


def test_a_fraction_is_exact_and_three_digits_of_it_count() -> None:
    assert judge(Answer(1.0 / 3.0), asked(0.3333)).right
    assert not judge(Answer(1.0 / 3.0), asked(0.3312)).right


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.313", 0.3121),
        ("0.32", 0.3121),
        ("0.4", 0.3121),
        ("0", 0.31),
        ("0", 0.0004),
        ("0.312", -0.312),
        ("0.1", 0.0),
        ("1200", 1234.0),
    ],
)
def test_what_does_not_is_wrong(text: str, value: float) -> None:
    assert not judge(typed(text), asked(value)).right


@pytest.mark.parametrize(
    ("text", "value", "told"),
    [
        ("0.314", 0.3121, "rounded too early"),
        ("-0.312", 0.3121, "the sign is not"),
        ("3.12", 0.3121, "decimal point"),
        ("0.0312", 0.3121, "decimal point"),
        ("77", 0.3121, "Not this number."),
        ("0.70", 0.732, "0.7 would be right so far, 0.70 is not"),
        ("−0.700", -0.732, "−0.7 would be right so far, −0.700 is not"),
        ("0.60", 0.732, "Not this number."),
    ],
)
def test_without_a_known_error_its_size_tells(text: str, value: float, told: str) -> None:
    verdict = judge(typed(text), asked(value))
    assert len(verdict.told) == 1
    assert told in verdict.told[0]


def test_two_errors_with_the_same_number_are_both_named() -> None:
    X, Y = np.array([[0.5, 0.5]]), np.array([[1.0]])
    record = make_update(X=X, Y=Y)
    found = question(record, Step(StepKind.SUM, 0, 0, 0))
    assert found is not None
    ambiguous = [one for one in found.mistakes() if one.value == 0.0]
    assert not ambiguous
    weight = question(record, Step(StepKind.GRADIENT, 0, 0, 0, 0))
    assert weight is not None
    told = judge(Answer(0.5, 0.01), weight).told
    assert [one.pattern for one in told] == [
        "That is what came in alone: multiply it by δ = {d}.",
    ]


def test_a_result_that_is_no_number_is_not_asked_for() -> None:
    with np.errstate(all="ignore"):
        record = make_update(warm_up=0, theta=np.full(17, np.inf))
    assert question(record, Step(StepKind.SUM, 0, 0, 0)) is None


NETWORKS = (
    (("tanh", "sigmoid"), "binary_cross_entropy", 1),
    (("relu", "softmax"), "categorical_cross_entropy", 3),
    (("sigmoid", "identity"), "mse", 2),
    (("swish", "tanh"), "half_sse", 1),
    (("leaky_relu", "identity"), "huber", 2),
    (("softplus", "sigmoid"), "log_cosh", 1),
)


def test_a_right_answer_rounded_to_the_digits_shown_is_never_refused() -> None:
    rng = np.random.default_rng(5)
    count = 0
    turns = itertools.cycle(itertools.product(NETWORKS, optimizers.REGISTRY))
    while count < 10_000:
        ((hidden, last), loss, outputs), optimizer = next(turns)
        spec = NetworkSpec(3, (Dense(4, hidden), Dense(outputs, last)), loss)
        X = 10.0 ** rng.uniform(-2.0, 2.0) * rng.standard_normal((3, 3))
        Y = np.eye(3)[:, :outputs]
        record = make_update(spec, X, Y, optimizer=optimizer, seed=int(rng.integers(1000)))
        plan = StepPlan(spec, 3)
        for index in rng.permutation(len(plan))[:100].tolist():
            for found in questions(record, plan[index]):
                for digits in (3, found.digits, found.digits + int(rng.integers(1, 6))):
                    verdict = judge(typed(figure(found.value, digits)), found)
                    enough = verdict.right or (digits < found.digits and verdict.wanted > digits)
                    assert enough, (found.value, digits, plan[index])
                count += 1


def test_what_is_right_of_the_shown_numbers_takes_as_many_digits_as_tell_it_from_an_error() -> None:
    """0.34 is 0.342, worked out with what is shown, and could as well be the error's 0.344."""
    wrong = Mistake(0.344, Message("wrong"))
    found = replace(asked(0.3121), mistakes=lambda: iter((wrong,)))
    shown = replace(found, value=0.342)
    question = replace(found, on_screen=lambda: shown)
    verdict = judge(typed("0.34"), question)
    assert not verdict.right
    assert verdict.wanted == 3
    assert str(verdict.told[0]) == (
        "Right so far; give more digits: 3 tell it from a wrong result."
    )
    assert judge(typed("0.342"), question).from_screen
    assert not judge(typed("0.344"), question).wanted
