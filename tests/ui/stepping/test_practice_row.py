"""The row of practice in panels of every width."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from steps_fixture import make_update

from simulator.practice import Answer
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.session.update_recording import record_update
from simulator.stepping.step_plan import StepPlan
from ui.stepping.panel import StepPanel
from ui.theme.colors import DARK, LIGHT

XOR = Experiment.from_scenario(presets.load("xor"))
XOR_UPDATE = record_update(XOR, XOR.initial_state(), None)


@pytest.fixture
def panel(qtbot: QtBot) -> StepPanel:
    panel = StepPanel()
    qtbot.addWidget(panel)
    panel.set_theme(DARK)
    panel.set_experiment(XOR)
    panel.set_practice(True)
    record = make_update()
    plan = StepPlan(record.spec, len(record.samples))
    panel.show_position(record, plan, len(plan) - 1)
    panel.show()
    return panel


@pytest.mark.parametrize("width", [408, 430, 560, 640, 1100])
def test_nothing_is_squeezed(qtbot: QtBot, panel: StepPanel, width: int) -> None:
    panel.resize(width, 248)
    transport, row = panel.transport, panel.practice
    qtbot.waitUntil(lambda: transport.width() == transport.sizeHint().width())
    shown = [row.symbol, row.hint, row.reveal, row.score, row.check]
    for part in filter(lambda one: one.isVisible(), shown):
        qtbot.waitUntil(lambda part=part: part.width() >= part.sizeHint().width())
        assert row.rect().contains(part.geometry())
    assert panel.switch.isVisible()
    assert panel.rect().contains(panel.switch.geometry())


def test_the_row_is_there_only_while_something_is_asked(panel: StepPanel) -> None:
    assert panel.practice.isVisible()
    panel.practice.set_covered(True)
    assert not panel.practice.isVisible()
    panel.practice.set_covered(False)
    panel.set_theme(LIGHT)
    panel.set_practice(False)
    assert not panel.practice.isVisible()
    assert panel.view.equation is not None


def test_the_field_is_named_for_readers_by_what_it_asks(panel: StepPanel) -> None:
    assert panel.practice.field.accessibleName() == "Your answer: b_4^(1)"
    assert panel.switch.accessibleName() == "Practice"
    assert "0.100" in panel.sentence.text()


def test_what_is_told_of_an_answer_leaves_the_formula_its_place(panel: StepPanel) -> None:
    record = XOR_UPDATE
    plan = StepPlan(record.spec, len(record.samples))
    panel.resize(560, 228)
    panel.show_position(record, plan, 2)
    panel.practising.answer(Answer(5.0))
    told = panel.sentence.text()
    assert told.startswith("✗")
    panel.practising.answer(Answer(-0.071, 0.001))
    QApplication.processEvents()
    sentence, body = panel.sentence, panel.body
    assert sentence.text().endswith("with all digits: −0.0712.")  # what a sum is has no room
    assert sentence.shown_text() == sentence.text()
    assert sentence.mapTo(panel, sentence.rect().bottomLeft()).y() < body.geometry().top()
    panel.resize(1100, 228)
    panel.show_position(record, plan, 2)
    assert sentence.text().endswith("plus the bias.")


def test_the_output_of_a_step_function_is_asked_as_0_or_1(panel: StepPanel) -> None:
    gate = Experiment.from_scenario(presets.load("and"))
    panel.set_experiment(gate)
    record = record_update(gate, gate.initial_state(), None)
    plan = StepPlan(record.spec, len(record.samples))
    hints = []
    for index in range(2):
        panel.show_position(record, plan, index)
        hints.append(panel.practice.field.placeholderText())
    assert hints == ["to 3 digits", "0 or 1?"]
    right = panel.practice.practising.question
    assert right is not None
    panel.practice.practising.answer(Answer(1.0 - right.value, 1.0))
    said = panel.practice.words.told(panel.practice.practising, "", held=False)[0]
    assert "f(−z)" not in said
    assert "without its bias" not in said
