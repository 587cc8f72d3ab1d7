"""Whoever reckons with the rounded numbers on the screen is right, or told what went wrong."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from steps_fixture import XOR_X, make_update

from simulator import optimizers
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.layer_norm import LayerNorm
from simulator.nn.layers.maxout import Maxout
from simulator.nn.layers.prelu import PReLU
from simulator.nn.spec import NetworkSpec
from simulator.notation.numerals import numeral_text
from simulator.practice import Answer, Question, Verdict, judge, question, questions
from simulator.practice.on_screen import rounded
from simulator.practice.typed_answers import read_answer
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.session.update_recording import record_update
from simulator.stepping.step_plan import Step, StepKind, StepPlan, UpdateRecord

D1 = Step(StepKind.DELTA, 0, 0, 0)


@cache
def xor() -> UpdateRecord:
    experiment = Experiment.from_scenario(presets.load("xor"))
    return record_update(experiment, experiment.initial_state(), None)


def of(step: Step) -> Question:
    found = question(xor(), step)
    assert found is not None
    return found


def judged(text: str, asked: Question) -> Verdict:
    answer = read_answer(text)
    assert isinstance(answer, Answer)
    return judge(answer, asked)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # −0.507 · 0.362 by hand; of all digits it is −0.1833.
        ("-0.184", "You left out the slope f′(z): that is only what comes back."),
        ("-0.183", "You left out the slope f′(z): that is only what comes back."),
        # −0.507 · 0.362 = −0.184, and −0.184 · 0.624.
        ("-0.115", "You multiplied by the activation a; wanted is the slope f′(z)."),
        # 1 − 0.624²
        ("0.611", "That is the slope f′(z) alone: it multiplies what comes back."),
        # Between −0.507 · 0.362 and the exact one no other error lies nearer.
        ("-0.1837", "You left out the slope f′(z): that is only what comes back."),
    ],
)
def test_an_error_made_with_the_shown_digits_is_named(text: str, told: str) -> None:
    verdict = judged(text, of(D1))
    assert not verdict.right
    assert [one.pattern for one in verdict.told] == [told]


def test_far_from_every_error_it_is_no_known_number() -> None:
    assert [one.pattern for one in judged("-0.187", of(D1)).told] == ["Not this number."]


def test_what_is_right_of_the_shown_digits_is_right() -> None:
    verdict = judged("-0.1121", of(D1))  # −0.507 · 0.362 · (1 − 0.624²)
    assert verdict.right
    exact = judged("-0.1119", of(D1))
    assert exact.right
    assert not exact.from_screen


@pytest.mark.parametrize(
    ("text", "right"),
    [
        # −0.367 + 0.296, of −0.07125; the activation, −0.07113, rounds to −0.071 as well.
        ("-0.071", True),
        ("-0.0710", True),
        ("-0.0711", False),
        ("-0.07", False),
    ],
)
def test_just_what_the_shown_digits_give_needs_no_zero_at_its_end(text: str, right: bool) -> None:
    verdict = judged(text, of(Step(StepKind.SUM, 0, 0, 1)))
    assert (verdict.right, verdict.from_screen) == (right, right)


def test_it_is_told_that_it_is_of_shown_digits() -> None:
    record = make_update()
    plan = StepPlan(record.spec, 4)
    met = 0
    for index in range(len(plan)):
        for one in questions(record, plan[index]):
            shown = one.on_screen()
            assert shown is not None
            verdict = judged(numeral_text(shown.value, digits=one.digits), one)
            assert verdict.right, (plan[index], one.value, shown.value)
            met += verdict.from_screen
    assert met


def test_rounding_too_early_is_not_taken_for_an_error() -> None:
    asked = of(D1)
    told = judged("-0.1127", asked).told
    assert "rounded too early" in told[0]


def test_numbers_are_rounded_as_they_are_written() -> None:
    values = [
        0.0,
        1.0,
        -0.50721,
        0.99961,
        123.44,
        1234567.0,
        -1.2345e-8,
        0.5,
        1e-3,
        9.9999999,
        -2.0,
    ]
    for value, found in zip(values, rounded(np.array(values)).tolist(), strict=True):
        written = read_answer(numeral_text(value))
        assert isinstance(written, Answer)
        assert found == pytest.approx(written.value, rel=1e-12), value


@pytest.mark.parametrize("optimizer", optimizers.REGISTRY)
def test_every_step_has_a_result_of_shown_digits_near_its_own(optimizer: str) -> None:
    layers = (Maxout(3, 2), LayerNorm(), PReLU(3), Dense(2, "softmax"))
    spec = NetworkSpec(2, layers, "categorical_cross_entropy")
    record = make_update(spec, XOR_X + 0.123, np.eye(2)[[0, 1, 1, 0]], optimizer=optimizer)
    plan = StepPlan(spec, len(record.samples))
    kinds = set()
    for index in range(0, len(plan), 5):
        for asked in questions(record, plan[index]):
            shown = asked.on_screen()
            assert shown is not None
            assert shown.value == pytest.approx(asked.value, rel=0.1, abs=0.01), plan[index]
            assert list(shown.mistakes()) or not list(asked.mistakes())
            kinds.add(plan[index].kind)
    assert len(kinds) > 6
