"""Which numbers count as new in practice: each of each update, row, node and part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot
from run_samples import make_run
from steps_fixture import XOR_X, make_update

from simulator.practice import Answer
from simulator.scenarios import presets
from simulator.session.run import Run
from simulator.stepping.step_plan import Step, StepKind, StepPlan
from ui.stepping.practice import score
from ui.stepping.practice.practising import Practising


@pytest.fixture
def practising(qtbot: QtBot) -> Iterator[Practising]:
    score.forget()
    found = Practising()
    found.set_on(True)
    yield found
    score.forget()


def answer_all(practising: Practising, run: Run, kind: StepKind) -> list[bool]:
    """Answer every question of one kind of an update; return which were seen before."""
    record, again = run.record(None), []
    plan = StepPlan(record.spec, len(record.rows))
    for step in map(plan.__getitem__, range(len(plan))):
        practising.show_step(record, step)
        if step.kind is kind and practising.question is not None:
            again.append(practising.is_again)
            practising.answer(Answer(practising.question.value))
    practising.show_step(record, None)
    return again


def test_the_numbers_of_each_update_are_new(practising: Practising) -> None:
    """A perceptron's activations are 0 and 1 in every update, and one row stands in each batch."""
    run = make_run(presets.load("xor_perceptron"))
    assert run.trainer.batch_size == 1
    for _ in range(12):
        assert answer_all(practising, run, StepKind.ACTIVATION) == [False]
        run.apply_update(None)
    found = score.tally(StepKind.ACTIVATION)
    assert (found.asked, found.at_once, found.again) == (12, 12, 0)


def test_the_numbers_of_the_same_update_are_seen_and_those_of_another_network_new(
    practising: Practising,
) -> None:
    first = answer_all(practising, make_run(presets.load("xor_perceptron")), StepKind.ACTIVATION)
    same = answer_all(practising, make_run(presets.load("xor_perceptron")), StepKind.ACTIVATION)
    other = answer_all(practising, make_run(presets.load("and")), StepKind.ACTIVATION)
    assert first == [False]
    assert same == [True]
    assert other
    assert not any(other)


def test_two_parts_of_one_step_are_two_numbers(practising: Practising) -> None:
    """What Adam remembers of a gradient of 0 is 0 twice."""
    record = make_update(X=np.zeros_like(XOR_X), optimizer="adam", warm_up=0)
    practising.show_step(record, Step(StepKind.UPDATE, -1, 0, 0, 0))
    for _ in ("m", "v"):
        assert practising.question is not None
        assert practising.question.memory
        assert practising.question.value == 0.0
        assert not practising.is_again
        practising.answer(Answer(0.0))
        assert practising.go_on()


def test_a_number_is_the_same_at_another_place_of_the_batch(practising: Practising) -> None:
    """And what stands at its place is another row's, though its value is the same."""
    there = make_update(theta=np.zeros(17), warm_up=0)
    back = make_update(X=XOR_X[::-1].copy(), theta=np.zeros(17), warm_up=0)
    back = replace(back, rows=there.rows[::-1])
    practising.show_step(there, Step(StepKind.ACTIVATION, 0, 0, 0))
    assert practising.question is not None
    practising.answer(Answer(practising.question.value))
    for record, place, is_again in ((back, 0, False), (back, 3, True), (there, 3, False)):
        practising.show_step(record, Step(StepKind.ACTIVATION, place, 0, 0))
        assert practising.is_again is is_again
