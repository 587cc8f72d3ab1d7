"""Where undo takes a training back, the message says so, and that redo brings it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from simulator.stepping.step_plan import Granularity
from ui.controller.controller import Controller
from ui.widgets.message_bar import MessageBar
from ui.window.undo_notice import UndoNotice


@pytest.fixture
def bar(qtbot: QtBot, controller: Controller) -> MessageBar:
    host = QWidget()
    qtbot.addWidget(host)
    bar = MessageBar(host)
    bar.notice = UndoNotice(controller, bar, host)  # type: ignore[attr-defined]
    bar.kept = host  # type: ignore[attr-defined]
    return bar


def learn(qtbot: QtBot, controller: Controller, epochs: int) -> None:
    controller.set_speed_limit(None)
    with qtbot.waitSignal(controller.completed):
        controller.train(epochs)


@pytest.mark.parametrize("edit", ["a weight", "a reset"])
def test_going_back_behind_a_training_is_told(
    qtbot: QtBot, controller: Controller, bar: MessageBar, edit: str
) -> None:
    learn(qtbot, controller, 2)
    if edit == "a weight":
        controller.set_weight(0, 0, 0, 0.5)
        name, back = "Set weight to 0.5", 2
    else:
        controller.new_weights()
        qtbot.waitUntil(lambda: controller.latest is not None)
        name, back = "New weights", 2
    learn(qtbot, controller, 5)
    epoch = controller.latest.state.epoch
    assert bar.message == ""
    controller.undo_stack.undo()
    qtbot.waitUntil(lambda: bar.message != "" or epoch <= back)
    assert bar.message == (
        f"Undone: “{name}”, and with it the training since then. The network is back at epoch "
        f"{back}; Redo brings all of it back, up to epoch {epoch}."
    )
    bar.action.click()
    assert bar.message == ""  # at once: it is not true any more
    qtbot.waitUntil(
        lambda: controller.latest is not None and controller.latest.state.epoch == epoch
    )
    assert bar.message == ""


def test_undo_that_takes_nothing_back_says_nothing(
    qtbot: QtBot, controller: Controller, bar: MessageBar
) -> None:
    learn(qtbot, controller, 2)
    controller.set_weight(0, 0, 0, 0.5)
    controller.undo_stack.undo()
    qtbot.waitUntil(lambda: controller.latest.edits == 2)
    assert bar.message == ""


@pytest.mark.parametrize("change", ["another edit", "a step"])
def test_what_was_said_goes_when_training_stands_elsewhere(
    qtbot: QtBot, controller: Controller, bar: MessageBar, change: str
) -> None:
    learn(qtbot, controller, 2)
    controller.set_weight(0, 0, 0, 0.5)
    learn(qtbot, controller, 5)
    controller.undo_stack.undo()
    qtbot.waitUntil(lambda: bar.message != "" and controller.stepper.is_ready)
    if change == "a step":
        controller.stepper.go(Granularity.UPDATE, 1)
    else:
        controller.reset()
    qtbot.waitUntil(lambda: bar.message == "")
