"""That an update is made is told with its loss only where it was made by stepping."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot
from steps_fixture import make_update

from simulator.stepping.step_plan import Granularity, StepPlan
from ui.controller.controller import Controller
from ui.stepping.panel import StepPanel
from ui.words.numbers import short


@pytest.fixture
def controller(qtbot: QtBot) -> Iterator[Controller]:
    made = Controller()
    made.start()
    made.open_preset("xor")
    settle(qtbot, made, 0)
    yield made
    made.close()


def settle(qtbot: QtBot, controller: Controller, update: int) -> None:
    """Wait until `update` updates are behind what is seen and what is stepped through."""

    def settled() -> bool:
        latest, record = controller.latest, controller.stepper.record
        if latest is None or record is None or not controller.stepper.is_ready:
            return False
        return latest.state.update == record.update == update

    qtbot.waitUntil(settled)


def test_a_redo_is_no_update_of_the_row_that_was_shown(
    qtbot: QtBot, controller: Controller
) -> None:
    stepper = controller.stepper
    controller.set_weight(0, 0, 0, 0.5)
    settle(qtbot, controller, 0)
    stepped = stepper.record
    assert stepper.made is None
    stepper.go(Granularity.UPDATE, 1)
    settle(qtbot, controller, 1)
    assert stepper.made is stepped
    stepper.choose_rows((2,))
    settle(qtbot, controller, 1)
    controller.undo_stack.undo()
    settle(qtbot, controller, 0)
    controller.undo_stack.redo()
    settle(qtbot, controller, 1)
    assert stepper.made is None
    stepper.go(Granularity.EPOCH, 1)
    settle(qtbot, controller, 2)
    assert stepper.made is None


def test_the_panel_tells_what_was_stepped_alone(qtbot: QtBot) -> None:
    panel = StepPanel()
    qtbot.addWidget(panel)
    earlier, record = make_update(warm_up=1), make_update(warm_up=4)
    plan = StepPlan(record.spec, 4)
    panel.show_position(earlier, plan, -1)
    panel.show_position(record, plan, -1)
    assert "is made" not in panel.sentence.text()
    panel.show_position(record, plan, -1, earlier)
    told = f"Update 4 is made; the loss of its batch was {short(earlier.loss)}."
    assert panel.sentence.text() == told
