"""The whole chain in practice: nothing is told that is to be worked out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from chain_use import ALL_ON, GRADIENT, UPDATE, chain_panel, long_batch, of, put
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot
from steps_fixture import make_update

from simulator.practice import Answer, question
from simulator.stepping.parameter_chain import LinkKind
from simulator.stepping.step_plan import Step, StepKind, StepPlan, UpdateRecord
from ui.stepping.chain.line import Line
from ui.stepping.chain.secrecy import Told
from ui.stepping.chain.view import ChainView
from ui.stepping.panel import StepPanel
from ui.words.numbers import full


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[StepPanel]:
    made = chain_panel()
    qtbot.addWidget(made)
    yield made
    QSettings().clear()


def practising(panel: StepPanel, record: UpdateRecord, step: Step) -> ChainView:
    panel.set_practice(True)
    return put(panel, record, step)


def secrets(view: ChainView) -> list[Line]:
    return [line for line in view.lines if line.told is not Told.RESULT]


def told_anywhere(view: ChainView, line: Line) -> str:
    """Return all that a line tells, in whatever way."""
    index = view.model().index(list(view.lines).index(line), 0)
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
    box = view._painter.box(line)
    spots = () if box is None else box.spots
    texts = [str(index.data(role)) for role in roles] + [line.text(), line.latex(), line.whole()]
    return " ".join([*texts, *(full(spot.about.value) for spot in spots)])


@pytest.mark.parametrize("optimizer", ["sgd", "adam", "rprop"])
@pytest.mark.parametrize("step", [None, GRADIENT, Step(StepKind.SUM, 0, 0, 0), UPDATE])
def test_practice_tells_nothing_that_is_to_be_worked_out(
    panel: StepPanel, optimizer: str, step: Step | None
) -> None:
    record = make_update(optimizer=optimizer, regularization=ALL_ON)
    panel.set_practice(True)
    view, plan = put(panel, record, step), StepPlan(record.spec, 4)
    index = -1 if step is None else plan.index_of(step)
    hidden = secrets(view)
    assert {line.link for line in hidden} == {
        line.link for line in view.lines if plan.index_of(line.link.step) >= index
    }
    assert hidden
    for line in hidden:
        told = told_anywhere(view, line)
        assert not any(digit in told for digit in (full(line.link.value), "0."))
        assert line.text().endswith("?")
    assert full(record.theta_after[record.spec.parameter_index(0, 1, 2)]) not in view.plain_text()


def test_hints_tell_the_formula_and_then_the_numbers(panel: StepPanel) -> None:
    record = make_update(optimizer="momentum")
    view, ask = practising(panel, record, UPDATE), panel.practice.practising
    velocity, new = of(view, LinkKind.MEMORY), of(view, LinkKind.NEW)
    assert velocity.text() == "v ← ?"
    ask.give_hint()
    velocity, new = of(view, LinkKind.MEMORY), of(view, LinkKind.NEW)
    assert velocity.text() == "v ← μ v − η g = ?"
    assert new.text().endswith("+ Δw_{23}^(1) = ?")
    ask.give_hint()
    velocity, new = of(view, LinkKind.MEMORY), of(view, LinkKind.NEW)
    assert "0.9" in velocity.text()
    assert velocity.text().endswith("?")
    assert new.text().endswith("+ Δw_{23}^(1) = ?")
    ask.give_hint()
    assert of(view, LinkKind.MEMORY).text().endswith("?") is False
    assert of(view, LinkKind.NEW).text().endswith("?")
    assert ask.go_on()
    ask.show_answer()
    assert not secrets(view)


def test_a_right_answer_opens_its_lines(panel: StepPanel) -> None:
    record = make_update()
    view = practising(panel, record, GRADIENT)
    before = len(secrets(view))
    asked = question(record, GRADIENT)
    assert asked is not None
    panel.practice.practising.answer(Answer(asked.value, 3))
    assert len(secrets(view)) == before - 1


def test_rows_of_a_long_batch_are_not_chosen_by_what_is_to_be_worked_out(panel: StepPanel) -> None:
    record = long_batch()
    view = practising(panel, record, replace(GRADIENT, sample=0))
    assert [
        line.link.step.sample for line in view.lines if line.link.kind is LinkKind.GRADIENT
    ] == [*range(4)]
    rest = of(view, LinkKind.REST)
    assert rest.text() == "?"
    assert rest.whole() == ""
    panel.set_practice(False)
    assert of(view, LinkKind.REST).whole()
