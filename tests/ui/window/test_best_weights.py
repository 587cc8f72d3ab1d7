"""The best weights are back or offered when training ends, and the message names their epoch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from simulator.scenarios import presets
from simulator.session.run_end import RunEnd
from simulator.session.snapshot import Snapshot, Status
from simulator.training.divergence import Diverged
from simulator.training.ending import Course
from ui.controller.controller import Controller
from ui.widgets.message_bar import MessageBar
from ui.window.file_actions import FileActions
from ui.window.notices import Notices
from ui.words.numbers import short

OVERSHOOTING = {"name": "sgd", "settings": {"learning_rate": 1.5}}


@dataclass
class Desk:
    qtbot: QtBot
    controller: Controller
    bar: MessageBar

    @property
    def latest(self) -> Snapshot:
        assert self.controller.latest is not None
        return self.controller.latest

    def open(self, name: str = "iris", **fields: object) -> None:
        chosen = {"optimizer": OVERSHOOTING, **fields}
        self.controller.open(presets.changed(presets.load(name), **chosen))
        self.qtbot.waitUntil(lambda: self.controller.latest is not None)

    def train(self) -> None:
        with self.qtbot.waitSignal(self.controller.completed):
            self.controller.train()


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    host = QWidget()
    qtbot.addWidget(host)
    controller = Controller()
    bar = MessageBar(host)
    Notices(controller, FileActions(controller, host), bar, host)
    controller.start()
    yield Desk(qtbot, controller, bar)
    controller.close()


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"epochs": 12, "stopping": {"patience": 200}}, "Training finished after 12 epochs"),
        ({"stopping": {"patience": 200, "threshold": 0.05}}, "The loss goal is reached after"),
        ({"stopping": {"patience": 4}}, "Stopped early: no better validation loss for 4 epochs"),
    ],
)
def test_the_best_weights_are_back_at_every_end(
    desk: Desk, fields: dict[str, object], words: str
) -> None:
    desk.open(**fields)
    desk.train()
    watch = desk.latest.state.watch
    assert desk.bar.message.startswith(words)
    assert f". The weights of epoch {watch.best_epoch} are back: training loss " in desk.bar.message
    assert desk.latest.evaluation.validation_loss == watch.best
    surface = desk.latest.surface
    assert surface is not None
    np.testing.assert_array_equal(surface.origin, watch.best_theta)
    assert not desk.bar.action.isVisibleTo(desk.bar)


def test_a_training_loss_that_falls_alone_is_no_reason_to_go_on(desk: Desk) -> None:
    desk.open(stopping={"patience": 4})
    desk.train()
    poor = replace(desk.latest.evaluation, accuracy=0.5, correct=56)
    falling = replace(desk.latest, evaluation=poor, end=RunEnd(Course.FALLING))
    desk.controller.completed.emit(falling)
    told = desk.bar.message
    assert told.startswith("Stopped early: no better validation loss for 4 epochs")
    assert "The training loss alone is still falling: going on would learn" in told
    assert "Train goes on" not in told
    # A run that ended with its epochs is worth more of them.
    state = falling.state.copy()
    state.watch = replace(state.watch, stopped="")
    desk.controller.completed.emit(replace(falling, state=state))
    assert "The training loss is still falling: Train goes on" in desk.bar.message


def test_where_they_are_not_to_come_back_they_are_offered(desk: Desk) -> None:
    desk.open(epochs=12, stopping={"patience": 200, "restore_best": False})
    desk.train()
    watch, before = desk.latest.state.watch, desk.latest.state.theta
    told = f"The best validation loss, {short(watch.best)}, was that of epoch {watch.best_epoch}."
    assert told in desk.bar.message
    desk.bar.action.click()
    desk.qtbot.waitUntil(lambda: desk.latest.evaluation.validation_loss == watch.best)
    assert desk.controller.undo_stack.undoText() == "Take the best weights"
    desk.controller.undo_stack.undo()
    desk.qtbot.waitUntil(lambda: np.array_equal(desk.latest.state.theta, before))


def test_after_a_pause_they_are_offered(desk: Desk) -> None:
    # Only the first epoch is a gain so great.
    desk.open(epochs=1_000_000, stopping={"patience": 1_000_000, "min_delta": 10.0})
    desk.controller.toggle_training()
    desk.qtbot.waitUntil(lambda: desk.latest.state.watch.is_behind(desk.latest.state.epoch))
    desk.controller.toggle_training()
    desk.qtbot.waitUntil(lambda: desk.bar.message.startswith("Paused. The best validation loss"))
    desk.bar.action.click()
    best = desk.latest.state.watch.best
    desk.qtbot.waitUntil(lambda: desk.latest.evaluation.validation_loss == best)


def diverge(desk: Desk, **stopping: object) -> Diverged:
    layers = (presets.load("xor").layers[0], {"units": 1, "activation": "identity"})
    wild = {"name": "sgd", "settings": {"learning_rate": 3.0}}
    chosen = {"patience": 1_000_000, **stopping}
    desk.open("xor", layers=layers, loss="mse", optimizer=wild, stopping=chosen)
    with desk.qtbot.waitSignal(desk.controller.diverged) as caught:
        desk.controller.train()
    # What is told overtakes the snapshot of it.
    desk.qtbot.waitUntil(lambda: desk.latest.status is Status.DIVERGED)
    return caught.args[0].problem


def test_a_divergence_brings_the_best_back(desk: Desk) -> None:
    diverge(desk)
    desk.qtbot.waitUntil(lambda: desk.latest.state.watch.restored)
    watch = desk.latest.state.watch
    assert desk.bar.message.endswith(
        f"The best weights, those of epoch {watch.best_epoch}, are back."
    )
    assert desk.latest.evaluation.loss == watch.best


def test_a_divergence_names_the_best_that_is_not_to_come_back(desk: Desk) -> None:
    problem = diverge(desk, restore_best=False)
    assert not problem.best_is_back
    assert problem.best_epoch == desk.latest.state.watch.best_epoch
    assert "are back" not in desk.bar.message


def test_after_a_divergence_they_are_offered_beside_the_way_out(desk: Desk) -> None:
    diverge(desk, restore_best=False)
    assert desk.bar.action.text().startswith("Reset with ")
    assert desk.bar.other.text() == "Take the best"
    desk.bar.other.click()
    best = desk.latest.state.watch.best
    desk.qtbot.waitUntil(lambda: desk.latest.evaluation.loss == best)
    assert desk.controller.undo_stack.undoText() == "Take the best weights"
    assert desk.bar.message == ""


def test_where_they_are_back_after_a_divergence_they_are_not_offered(desk: Desk) -> None:
    diverge(desk)
    assert desk.bar.action.text().startswith("Reset with ")
    assert not desk.bar.other.isVisibleTo(desk.bar)
