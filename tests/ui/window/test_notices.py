"""What the message bar says after training, after errors, and what its button then does."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from scenario_samples import ADAM

from simulator.diagnostics.idle_nodes import IdleNode
from simulator.scenarios import presets
from simulator.session.run_end import NO_END, RunEnd
from simulator.session.snapshot import Snapshot
from simulator.training.divergence import Diverged
from simulator.training.ending import Course
from simulator.training.evaluation import Evaluation, History, history_row
from ui.controller.controller import Controller
from ui.theme.style import BASE_PIXELS
from ui.widgets.message_bar import MessageBar
from ui.window.file_actions import FileActions
from ui.window.notices import Notices


@dataclass
class Desk:
    """The parts between the worker and the message bar."""

    qtbot: QtBot
    controller: Controller
    files: FileActions
    bar: MessageBar

    @property
    def text(self) -> str:
        return self.bar.text.text() if self.bar.isVisible() else ""

    @property
    def kind(self) -> object:
        return self.bar.property("kind")

    @property
    def latest(self) -> Snapshot:
        assert self.controller.latest is not None
        return self.controller.latest

    def open(self, name: str, **fields: object) -> Snapshot:
        self.controller.open(presets.changed(presets.load(name), **fields))
        self.wait_for_update(0)
        return self.latest

    def wait_for_update(self, update: int) -> None:
        self.qtbot.waitUntil(
            lambda: (
                self.controller.latest is not None and self.controller.latest.state.update == update
            )
        )


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    host = QWidget()
    host.resize(800, 300)
    qtbot.addWidget(host)
    controller = Controller()
    files, bar = FileActions(controller, host), MessageBar(host)
    Notices(controller, files, bar, host)
    host.show()
    controller.start()
    yield Desk(qtbot, controller, files, bar)
    controller.close()


def finished(desk: Desk, epochs: int = 300, end: RunEnd = NO_END, **fields: object) -> None:
    snapshot = desk.open("xor")
    known = Evaluation(0.04567, None, None, 4, None, None)
    state = snapshot.state.copy()
    state.epoch = epochs
    evaluation = replace(known, **fields)
    desk.controller.completed.emit(replace(snapshot, evaluation=evaluation, state=state, end=end))


def test_the_end_of_training_is_told_in_figures(desk: Desk) -> None:
    finished(desk, accuracy=1.0, correct=4)
    assert desk.text == (
        "Training finished after 300 epochs: loss 0.0457, 4 of 4 training samples right."
    )
    assert desk.kind == "success"


def test_one_epoch_is_one(desk: Desk) -> None:
    finished(desk, epochs=1, accuracy=1.0, correct=4)
    assert desk.text.startswith("Training finished after 1 epoch: loss")


def test_another_network_withdraws_how_the_last_one_ended_and_nothing_else(desk: Desk) -> None:
    finished(desk, accuracy=1.0, correct=4)
    desk.controller.reset()
    desk.qtbot.waitUntil(lambda: desk.text == "")
    finished(desk, accuracy=1.0, correct=4)
    desk.files.succeeded.emit("Saved it.")
    desk.open("xor")
    assert desk.text == "Saved it."


def test_validation_is_told_where_there_is_some(desk: Desk) -> None:
    finished(desk, accuracy=1.0, correct=4, validation_loss=0.3, validation_accuracy=0.9666)
    words = "4 of 4 training samples right, 96.7 % of the validation samples."
    assert desk.text.replace("\N{NO-BREAK SPACE}", " ").endswith(words)


def test_a_result_that_could_be_better_says_how_to_go_on(desk: Desk) -> None:
    finished(desk, accuracy=0.5, correct=2)
    assert "2 of 4 training samples right. Train goes on; New weights" in desk.text
    assert desk.kind == "info"


def test_the_end_of_a_training_takes_two_lines_and_leaves_the_captions_in_sight(desk: Desk) -> None:
    host = desk.bar.parentWidget()
    assert host is not None
    host.resize(653, 400)  # the canvas of a window of 1280 pixels, with the air at its sides
    font = QFont(host.font())
    font.setPixelSize(BASE_PIXELS)
    desk.bar.text.setFont(font)
    scores = {"accuracy": 0.821, "correct": 92, "total": 112}
    finished(desk, **scores, validation_loss=0.835, validation_accuracy=0.8158)
    assert "Train goes on" in desk.text
    label = desk.bar.text
    assert label.heightForWidth(label.width()) <= 2 * label.fontMetrics().lineSpacing() + 4


def test_a_loss_that_grew_asks_for_a_smaller_learning_rate(desk: Desk) -> None:
    snapshot = desk.open("xor")
    history = History().extended([history_row(1, Evaluation(0.6, 1.0, 4, 4, None, None))])
    for loss, kind in ((0.7, "caution"), (math.nan, "caution"), (0.6, "success")):
        evaluation = Evaluation(loss, 1.0, 4, 4, None, None)
        desk.controller.completed.emit(replace(snapshot, evaluation=evaluation, history=history))
        assert desk.kind == kind
        assert ("smaller learning rate" in desk.text) is (kind == "caution")


def test_stepping_makes_room_but_only_good_news_go(desk: Desk) -> None:
    desk.open("xor")
    desk.qtbot.waitUntil(lambda: desk.controller.stepper.record is not None)
    desk.files.succeeded.emit("Opened mine.json.")
    desk.controller.stepper.first()
    assert desk.text
    desk.controller.stepper.forward()
    assert desk.text == ""
    desk.controller.refused.emit("no")
    desk.controller.stepper.forward()
    assert desk.text == "No"


@pytest.mark.parametrize(
    ("scores", "kind"),
    [((-1.0, None), "info"), ((0.0, None), "info"), ((0.9, -1.0), "info"), ((0.9, 0.8), "success")],
)
def test_a_regression_no_better_than_the_mean_is_no_success(
    desk: Desk, scores: tuple[float, float | None], kind: str
) -> None:
    finished(desk, r2=scores[0], validation_r2=scores[1])
    assert desk.kind == kind
    assert ("no better than always giving the mean." in desk.text) is (kind == "info")


@pytest.mark.parametrize(("score", "kind"), [(0.49, "info"), (0.5, "success")])
def test_a_regression_that_explains_less_than_half_is_no_success(
    desk: Desk, score: float, kind: str
) -> None:
    finished(desk, r2=score)
    assert desk.kind == kind
    assert ("less than half of the targets' spread." in desk.text) is (kind == "info")


@pytest.mark.parametrize(
    ("end", "words", "kind"),
    [
        (RunEnd(Course.BOUNCING), "jumps up and down: try a smaller learning rate", "caution"),
        (RunEnd(Course.FALLING), "is still falling: Train goes on, a larger learning", "info"),
        (RunEnd(Course.FLAT), "hardly falls any more: New weights may end elsewhere", "info"),
        (
            RunEnd(Course.FLAT, (IdleNode(0, 1, True), IdleNode(0, 2, False))),
            "Dead, with slope 0 in every row: h₁.2. New weights may keep",
            "info",
        ),
        (
            RunEnd(Course.FLAT, tuple(IdleNode(0, k, False) for k in range(6))),
            "Saturated, with almost no slope in any row: h₁.1, h₁.2, h₁.3, h₁.4, …. New weights",
            "info",
        ),
        # A loss that falls needs no other weights, whichever nodes are idle.
        (RunEnd(Course.FALLING, (IdleNode(0, 1, True),)), "is still falling", "info"),
    ],
)
def test_the_advice_suits_what_the_loss_was_doing(
    desk: Desk, end: RunEnd, words: str, kind: str
) -> None:
    finished(desk, end=end, accuracy=0.5, correct=2)
    assert words in desk.text
    assert desk.kind == kind
    # What has learnt its task needs no advice.
    finished(desk, end=end, accuracy=1.0, correct=4)
    assert desk.text.endswith("4 of 4 training samples right.")
    assert desk.kind == "success"


def test_a_real_training_that_jumps_is_told_so(desk: Desk) -> None:
    desk.open("xor", optimizer={"name": "adam", "settings": {"learning_rate": 50.0}}, epochs=60)
    desk.controller.train()
    desk.qtbot.waitUntil(lambda: "after 60 epochs" in desk.text)
    assert "try a smaller learning rate than 50." in desk.text


def test_regression_has_only_a_loss_to_tell(desk: Desk) -> None:
    finished(desk)
    assert desk.text == "Training finished after 300 epochs: loss 0.0457."


def test_a_real_training_is_told_once_it_is_complete(desk: Desk) -> None:
    desk.open("xor", epochs=20)
    desk.controller.train()
    desk.qtbot.waitUntil(lambda: "after 20 epochs" in desk.text)
    loss = desk.latest.evaluation.loss
    assert f"loss {loss:.3g}" in desk.text


def test_a_new_training_clears_the_old_result(desk: Desk) -> None:
    finished(desk, accuracy=1.0, correct=4)
    desk.controller.running_changed.emit(False)
    assert desk.text
    desk.controller.running_changed.emit(True)
    assert desk.text == ""


@pytest.mark.parametrize(("what", "words"), [("loss", "Loss"), ("parameters", "A weight")])
def test_divergence_is_told_with_a_way_out(desk: Desk, what: str, words: str) -> None:
    desk.controller.diverged.emit(Diverged(47, 1, what, 10.0))
    assert desk.text == (
        f"{words} became infinite at update 47 in layer 2: the learning rate 10 is probably too "
        "large. The last good weights are kept."
    )
    assert desk.kind == "caution"
    assert desk.bar.action.isVisible()
    assert desk.bar.action.text() == "Reset with 1"


def test_a_gradient_too_large_is_told_and_the_rate_is_not_blamed(desk: Desk) -> None:
    desk.controller.diverged.emit(Diverged(47, 1, "memory", 10.0))
    assert desk.text == (
        "What the optimizer remembers became infinite at update 47 in layer 2: the gradient there "
        "is too large to be squared. The last good weights are kept."
    )
    assert not desk.bar.action.isVisible()


def test_the_way_out_resets_with_a_tenth_of_the_learning_rate(desk: Desk) -> None:
    first = desk.open("xor", epochs=10, optimizer=ADAM).state.theta
    desk.controller.train()
    desk.qtbot.waitUntil(lambda: bool(desk.text) and not desk.controller.is_running)
    desk.controller.diverged.emit(Diverged(11, 0, "loss", 0.05))
    desk.qtbot.mouseClick(desk.bar.action, Qt.MouseButton.LeftButton)
    desk.wait_for_update(0)
    assert desk.latest.state.optimizer.settings["learning_rate"] == pytest.approx(0.005)
    assert desk.latest.state.optimizer.settings["beta1"] == 0.9  # the others stay
    assert desk.latest.state.theta.tolist() == first.tolist()
    assert desk.controller.scenario is not None
    assert desk.controller.scenario.optimizer.name == "adam"
    assert desk.text == ""
    # Both can be taken back.
    desk.controller.undo_stack.undo()
    desk.controller.undo_stack.undo()
    assert desk.controller.scenario.optimizer.settings["learning_rate"] == 0.05


def test_a_real_divergence_is_told(desk: Desk) -> None:
    layers = (presets.load("xor").layers[0], {"units": 1, "activation": "identity"})
    rate = {"name": "sgd", "settings": {"learning_rate": 1000.0}}
    desk.open("xor", layers=layers, loss="mse", optimizer=rate)
    desk.controller.train()
    desk.qtbot.waitUntil(lambda: "became infinite" in desk.text)
    assert not desk.controller.is_running
    assert all(map(math.isfinite, desk.latest.state.theta))


def test_a_refusal_begins_like_a_sentence(desk: Desk) -> None:
    desk.controller.refused.emit("row must be in 0..3, got 9")
    assert desk.text == "Row must be in 0..3, got 9"
    assert desk.kind == "error"
    assert not desk.bar.details_button.isVisible()
    desk.files.refused.emit("")
    assert desk.bar.isVisible()


def test_an_error_of_ours_has_its_details(desk: Desk) -> None:
    desk.controller.failed.emit("Traceback: a loose wire")
    assert desk.text == "Something went wrong inside Deltascope. Your network is still here."
    assert desk.kind == "error"
    assert desk.bar.details_button.isVisible()
    assert desk.bar.details.toPlainText() == "Traceback: a loose wire"


def test_what_was_done_is_confirmed(desk: Desk) -> None:
    desk.files.succeeded.emit("Opened <b>mine</b>.json.")
    assert desk.text == "Opened <b>mine</b>.json."
    assert desk.bar.text.textFormat() is Qt.TextFormat.PlainText
    assert desk.kind == "success"


def trained_to_a_stop(desk: Desk, **stopping: object) -> None:
    sgd = {"name": "sgd", "settings": {"learning_rate": 1.5}}
    desk.open("iris", stopping=stopping, optimizer=sgd, epochs=5000)
    with desk.qtbot.waitSignal(desk.controller.completed):
        desk.controller.train()
    assert desk.latest.state.epoch < 5000


def test_early_stopping_says_why_and_what_is_back(desk: Desk) -> None:
    trained_to_a_stop(desk, patience=4)
    watch = desk.latest.state.watch
    assert desk.text.startswith(
        f"Stopped early: no better validation loss for 4 epochs. "
        f"The weights of epoch {watch.best_epoch} are back: loss "
    )
    assert desk.latest.evaluation.validation_loss == pytest.approx(watch.best)


def test_the_loss_goal_is_told(desk: Desk) -> None:
    trained_to_a_stop(desk, threshold=0.2)
    epoch = desk.latest.state.epoch
    assert desk.text.startswith(f"The loss goal is reached after {epoch} epochs: loss ")


def test_training_goes_on_after_an_early_stop(desk: Desk) -> None:
    trained_to_a_stop(desk, patience=3)
    epoch = desk.latest.state.epoch
    with desk.qtbot.waitSignal(desk.controller.completed):
        desk.controller.train()
    assert desk.latest.state.epoch > epoch
