"""Changes that three digits lose: how they are written, and how answers to them are judged."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from sheet_samples import sheet
from steps_fixture import make_update

from simulator.messages import Message
from simulator.notation import to_text
from simulator.notation.numerals import digits_of_change
from simulator.practice import Answer, Question, judge, questions
from simulator.practice.mistakes import Mistake
from simulator.quoting import MINUS, figure
from simulator.stepping.equations import equation
from simulator.stepping.parameter_chain import parameter_chain, parameter_of
from simulator.stepping.step_plan import Step, StepKind, UpdateRecord
from simulator.worksheets import NetworkChoices
from simulator.worksheets.writers import quiz

STEP = Step(StepKind.UPDATE, -1, 0, 0, 0)


@pytest.mark.parametrize(
    ("before", "after", "digits"),
    [
        (-4.3402, -4.3412, (4, 4)),
        (-0.507, -0.513, (3, 3)),
        (0.123, 0.456, (3, 3)),
        (1.0, 1.00000001, (9, 9)),
        (9.9996, 10.0006, (5, 5)),
        (0.0, 0.3, (3, 3)),
        (0.3, 0.3, (3, 3)),
        (1.0, 1.0 + 1e-13, (3, 3)),
        (2.0, float("nan"), (3, 3)),
    ],
)
def test_as_many_digits_as_show_the_change(
    before: float, after: float, digits: tuple[int, int]
) -> None:
    assert digits_of_change(before, after) == digits


def test_numbers_that_are_shown_differ_by_their_change() -> None:
    rng = np.random.default_rng(3)
    for before, size in zip(rng.normal(size=300) * 10.0, rng.uniform(-6.0, 0.0, 300), strict=True):
        after = float(before + rng.normal() * 10.0**size)
        pairs = zip((before, after), digits_of_change(before, after), strict=True)
        old, new = (float(figure(one, digits).replace(MINUS, "-")) for one, digits in pairs)
        assert new - old == pytest.approx(after - before, rel=0.26)


def small() -> UpdateRecord:
    """Return an update of a large weight by a small learning rate, as Adam makes it."""
    theta = 0.3 * np.random.default_rng(4).standard_normal(17)
    theta[0] = -4.3402
    return make_update(optimizer="adam", theta=theta, warm_up=1, learning_rate=0.001)


def numbers_in(text: str) -> list[str]:
    return [part.strip("() ") for part in text.replace("→", " ").split()]


def test_the_sum_can_be_seen_in_the_step_and_in_the_chain() -> None:
    record = small()
    index = record.spec.parameter_index(0, 0, 0)
    assert index == 0
    ends = float(record.theta[index]), float(record.theta_after[index])
    old, new = (figure(one, 4) for one in ends)
    assert old != new
    assert figure(ends[0]) == figure(ends[1])
    shown = equation(record, STEP)
    assert old in numbers_in(to_text(shown.numbers))
    assert new in numbers_in(to_text(shown.result))
    last = parameter_chain(record, parameter_of(record, STEP)).links[-1].equation
    assert last is not None
    assert old in numbers_in(to_text(last.numbers))
    assert to_text(last.result) == new


def test_a_memory_that_hardly_changes_is_told_apart_from_what_it_was() -> None:
    record = small()
    texts = [to_text(asked.equation.result) for asked in questions(record, STEP) if asked.memory]
    assert len(texts) == 2
    for text in texts:
        before, after = text.split(" → ")
        assert before != after


def asked(value: float, before: float, *errors: float) -> Question:
    """Return the question of an update, with errors that lead to these numbers."""
    found = questions(make_update(), STEP)[-1]
    return replace(
        found,
        value=value,
        before=before,
        digits=digits_of_change(before, value)[1],
        mistakes=lambda: iter([Mistake(one, Message("Not this number.")) for one in errors]),
        on_screen=lambda: None,
    )


@pytest.mark.parametrize(
    ("text", "unit", "value", "before", "wanted"),
    [
        (-0.5, 0.1, -0.513, -0.507, 3),
        (-0.51, 0.01, -0.513, -0.507, 3),
        (-4.34, 0.01, -4.3412, -4.3402, 4),
        (-0.5, 0.1, -0.513, -0.607, 0),  # it tells the old value
        (0.5, 0.1, 0.5, 0.507, 0),  # it is the value itself
        (0.3, 0.1, 0.31234, 0.31234, 0),  # nothing changes that could be told
    ],
)
def test_what_the_old_value_rounds_to_as_well_is_neither_right_nor_wrong(
    text: float, unit: float, value: float, before: float, wanted: int
) -> None:
    verdict = judge(Answer(text, unit), asked(value, before))
    assert (verdict.right, verdict.wanted) == (wanted == 0, wanted)
    if wanted:
        (told,) = verdict.told
        assert f"{wanted} digits show the change" in told


def test_what_a_known_error_rounds_to_as_well_needs_more_digits() -> None:
    verdict = judge(Answer(0.7, 0.1), asked(0.732, 5.0, 0.734, 9.0))
    assert not verdict.right
    assert verdict.wanted == 3
    assert "3 tell it from a wrong result" in verdict.told[0]
    assert judge(Answer(0.7, 0.1), asked(0.732, 5.0, 0.76, 9.0)).right
    assert judge(Answer(0.73, 0.01), asked(0.732, 5.0, 0.7321)).right, "no digits tell it"


def test_a_sheet_asks_for_the_digits_in_which_the_change_is_seen() -> None:
    choices = NetworkChoices((3, 3, 2), learning_rate=0.00002)
    found = sheet(choices, kinds=(StepKind.UPDATE,))
    fine = [one for one in found.questions if one.digits > 3]
    assert fine
    for one in fine:
        index = found.start.spec.parameter_index(one.step.layer, one.step.part, one.step.unit)
        assert abs(float(found.record.theta[index]) - one.value) > one.tolerance
        assert f"to {one.digits} significant digits" in quiz._text(found, one, str)
