"""The step panel where it is narrowest, as on a projector: everything is there and whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from steps_fixture import make_update

from simulator.nn.layers.dense import Dense
from simulator.nn.spec import NetworkSpec
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.stepping.step_plan import StepPlan
from ui.stepping.panel import StepPanel
from ui.theme import style
from ui.theme.colors import DARK
from ui.words.languages import Languages

IRIS = Experiment.from_scenario(presets.load("iris"))


@pytest.fixture
def panel(qtbot: QtBot, styled: QApplication) -> StepPanel:
    style.apply(styled, DARK)
    made = StepPanel()
    qtbot.addWidget(made)
    made.set_theme(DARK)
    made.resize(made.minimumSizeHint())
    made.show()
    return made


def test_at_its_narrowest_the_longest_plan_is_told_whole(panel: StepPanel) -> None:
    panel.resize(panel.minimumSizeHint())
    record = make_update()
    plan = StepPlan(NetworkSpec(64, (Dense(32, "relu"), Dense(10, "softmax")), "mse"), 16)
    assert len(plan) > 10_000
    panel.show_position(record, plan, -1)
    QApplication.processEvents()
    position = panel.position
    assert panel.rect().contains(position.geometry())
    assert position.width() >= position.fontMetrics().horizontalAdvance(position.text())
    assert panel.transport.width() == panel.transport.sizeHint().width()
    assert position.geometry().left() > panel.player.geometry().right()
    assert panel.player.label.isVisibleTo(panel)
    assert panel.player.label.text() == "2/s"
    step = panel.transport.forward
    assert step.width() >= step.fontMetrics().horizontalAdvance(step.text()) + 16 + 24


@pytest.mark.parametrize("width", [408, 480, 520, 600, 682])
def test_in_korean_counts_of_five_digits_are_told_whole(
    panel: StepPanel, korean: Languages, width: int
) -> None:
    record = make_update()
    plan = StepPlan(NetworkSpec(64, (Dense(32, "relu"), Dense(10, "softmax")), "mse"), 16)
    panel.show_position(record, plan, -1)
    panel.position.show_position(12_345, len(plan))
    panel.resize(width, 228)
    QApplication.processEvents()
    position = panel.position
    assert position.text().startswith("12")
    assert position.width() >= position.fontMetrics().horizontalAdvance(position.text())
    assert position.geometry().left() > panel.player.geometry().right()
    assert panel.rect().contains(position.geometry())


def test_at_its_narrowest_the_next_batch_is_named_whole(panel: StepPanel) -> None:
    panel.set_experiment(IRIS)
    panel.resize(panel.minimumSizeHint())
    box = panel.samples.list
    assert box.width() >= box.fontMetrics().horizontalAdvance(box.currentText()) + 40


def test_at_its_narrowest_a_row_of_many_can_still_be_chosen(panel: StepPanel) -> None:
    panel.set_experiment(IRIS)
    panel.resize(panel.minimumSizeHint())
    panel.samples.list.setCurrentIndex(1)
    panel.samples.list.activated.emit(1)
    panel.grab()
    for part in (panel.by, panel.samples.list, panel.samples.number):
        assert panel.rect().contains(part.rect().translated(part.mapTo(panel, QPoint(0, 0))))
    assert panel.samples.number.text() == "Row 1"
    panel.resize(720, 248)
    panel.grab()
    assert panel.samples.number.text() == "Row 1 → setosa"
    assert panel.player.label.isVisibleTo(panel)


@pytest.mark.parametrize("is_chain", [False, True])
@pytest.mark.parametrize("is_korean", [False, True])
def test_what_a_step_says_is_whole_in_small_windows_and_nothing_below_it_jumps(
    panel: StepPanel, request: pytest.FixtureRequest, *, is_chain: bool, is_korean: bool
) -> None:
    if is_korean:
        request.getfixturevalue("korean")
    panel.resize(621, 276)  # in a window of 1280 × 800
    panel.set_experiment(IRIS)
    record = make_update()
    plan = StepPlan(record.spec, len(record.samples))
    panel.body.switches.chain.setChecked(is_chain)
    tops = []
    kinds = {(plan[k].kind, plan[k].layer): k for k in reversed(range(len(plan)))}
    for index in sorted(kinds.values()):
        panel.show_position(record, plan, index)
        QApplication.processEvents()
        assert panel.sentence.shown_text() == panel.sentence.text(), panel.sentence.text()
        tops.append(panel.body.mapTo(panel, QPoint()).y())
    assert tops == sorted(tops)  # room for another line, once taken, is kept
