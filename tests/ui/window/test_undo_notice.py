"""Where undo takes a training back, the message says so, and that redo brings it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from simulator.scenarios import presets
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


def opened(qtbot: QtBot, controller: Controller, name: str) -> None:
    controller.open_preset(name)
    seen_at(qtbot, controller, name, 0)


def seen_at(qtbot: QtBot, controller: Controller, name: str, epoch: int) -> None:
    def is_seen() -> bool:
        latest = controller.latest
        return (
            latest is not None
            and latest.experiment.scenario.name == name
            and latest.state.epoch == epoch
        )

    qtbot.waitUntil(is_seen)


@pytest.mark.parametrize("made", [2, 5, 7])
def test_a_training_is_told_of_whatever_the_other_run_had_made(
    qtbot: QtBot, controller: Controller, bar: MessageBar, made: int
) -> None:
    learn(qtbot, controller, 5)
    opened(qtbot, controller, "moons")
    learn(qtbot, controller, made)
    controller.undo_stack.undo()
    seen_at(qtbot, controller, "xor", 5)
    assert bar.message == (
        "Undone: “Open Two moons”, and with it the training since then. The network is back at "
        f"epoch 5; Redo brings all of it back, up to epoch {made}."
    )
    bar.action.click()
    seen_at(qtbot, controller, "moons", made)
    assert bar.message == ""  # it had been left by opening the other before
    controller.undo_stack.undo()
    seen_at(qtbot, controller, "xor", 5)
    assert bar.message.startswith("Undone")  # each time


def test_a_run_that_had_not_begun_is_left_without_a_word(
    qtbot: QtBot, controller: Controller, bar: MessageBar
) -> None:
    learn(qtbot, controller, 5)
    opened(qtbot, controller, "moons")
    controller.undo_stack.undo()
    seen_at(qtbot, controller, "xor", 5)
    controller.undo_stack.redo()
    seen_at(qtbot, controller, "moons", 0)
    assert bar.message == ""


def test_redo_that_leaves_a_training_says_that_undo_brings_it_back(
    qtbot: QtBot, controller: Controller, bar: MessageBar
) -> None:
    opened(qtbot, controller, "moons")
    controller.undo_stack.undo()
    seen_at(qtbot, controller, "xor", 0)
    learn(qtbot, controller, 3)
    controller.undo_stack.redo()
    seen_at(qtbot, controller, "moons", 0)
    assert bar.message == (
        "Redone: “Open Two moons”, and the training before it is left. The network is at epoch 0; "
        "Undo brings that training back, up to epoch 3."
    )
    bar.action.click()
    seen_at(qtbot, controller, "xor", 3)


def test_a_training_with_another_rate_is_told_of_though_it_made_as_many_epochs(
    qtbot: QtBot, controller: Controller, bar: MessageBar
) -> None:
    learn(qtbot, controller, 3)
    slower = {"name": "sgd", "settings": {"learning_rate": 0.01}}
    controller.edit(presets.changed(presets.load("xor"), optimizer=slower), "Learning rate")
    controller.reset()
    seen_at(qtbot, controller, "xor", 0)
    learn(qtbot, controller, 3)
    controller.undo_stack.undo()
    qtbot.waitUntil(lambda: bar.message.startswith("Undone: “Reset”"))
    controller.undo_stack.undo()
    qtbot.waitUntil(lambda: controller.is_latest_shown)
    assert bar.message == ""  # of the rate alone: nothing was learnt with it before the reset
