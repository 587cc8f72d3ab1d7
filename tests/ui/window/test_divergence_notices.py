"""What is said of numbers that became infinite, and how messages go with what they speak of."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from message_desk import Desk, finished, message_desk
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from run_samples import with_optimizer

from simulator.diagnostics.idle_nodes import IdleNode
from simulator.scenarios import presets, trials, way_out
from simulator.scenarios.larger_rate import LargerRate
from simulator.scenarios.presets import Scenario
from simulator.scenarios.way_out import Change, WayOut
from simulator.session.run_end import RunEnd
from simulator.session.snapshot import Status
from simulator.training.divergence import Diverged
from simulator.training.early_stopping import Watch
from simulator.training.ending import Course
from simulator.training.evaluation import History, history_row
from ui.controller.controller import Controller
from ui.window.divergence_words import DivergenceWords
from ui.words.languages import Languages
from ui.worker.news import NotFinite


@pytest.fixture
def desk(qtbot: QtBot, spoken: Languages) -> Iterator[Desk]:
    """Return a desk whose last message is said in another language after the test."""
    with message_desk(qtbot) as desk:
        yield desk
        assert desk.untold(spoken) == []


def diverged(
    desk: Desk,
    change: Change = Change.RATE,
    what: str = "loss",
    kept_loss: float = 0.5,
    offered: Scenario | None = None,
    **fields: object,
) -> None:
    """Have the worker tell of a divergence; the scenario offered has a tenth of the rate."""
    scenario = offered or desk.controller.scenario
    assert scenario is not None
    rate = scenario.optimizer.settings["learning_rate"]
    changed = {
        Change.RATE: with_optimizer(scenario.optimizer.name, learning_rate=rate / 10),
        Change.WEIGHTS: scenario.optimizer,
        Change.BOTH: with_optimizer(scenario.optimizer.name, learning_rate=rate / 10),
        Change.SCALING: scenario.optimizer,
        Change.NOTHING: None,
        Change.UNKNOWN: None,
    }[change]
    other = None if changed is None else presets.changed(scenario, optimizer=changed)
    found = replace(WayOut(change, other), **fields)
    problem = Diverged(47, 1, what, rate)
    desk.controller.diverged.emit(NotFinite(1, problem, kept_loss, 45, found, 2))


@pytest.mark.parametrize(
    ("what", "words"),
    [("loss", "Loss"), ("parameters", "A weight"), ("memory", "What the optimizer remembers")],
)
def test_divergence_is_told_with_a_way_out(desk: Desk, what: str, words: str) -> None:
    desk.open("xor", optimizer=with_optimizer("adam", learning_rate=10.0))
    diverged(desk, what=what)
    assert desk.text == (
        f"{words} became infinite at update 47 in the output layer: the learning rate 10 is too "
        "large. The last good weights, of update 45, are kept."
    )
    assert desk.kind == "caution"
    assert desk.bar.action.isVisible()
    assert desk.bar.action.text() == "Reset with 1"


@pytest.mark.parametrize(
    ("change", "fields", "words", "button"),
    [
        (Change.WEIGHTS, {"weights_size": 1e9}, "first weights are huge, up to 1", "New weights"),
        (Change.WEIGHTS, {}, "at smaller learning rates too.", "New weights"),
        (Change.BOTH, {"weights_size": 1e9}, "first weights are huge", "New weights with 0.05"),
        (Change.BOTH, {}, "at smaller learning rates too.", "New weights with 0.05"),
        (
            Change.WEIGHTS,
            {"rows_tried": 32, "updates_tried": 12},
            "the first weights probably do not suit. In so large a network “New weights” was tried "
            "for 12 updates on 32 rows only. ",
            "New weights",
        ),
        (Change.SCALING, {"inputs_size": 3e8}, "inputs are huge, up to 3", "Standardize the"),
        (Change.NOTHING, {"inputs_size": 3e8}, "inputs are huge, up to 3", ""),
        (Change.UNKNOWN, {}, "A smaller learning rate may help; trying it out", ""),
        (Change.UNKNOWN, {"weights_size": 1e9}, "first weights are huge, up to 1", ""),
        (
            Change.NOTHING,
            {},
            "neither a smaller learning rate nor other weights help, nor both together.",
            "",
        ),
    ],
)
def test_the_rate_is_blamed_only_where_a_smaller_one_helps(
    desk: Desk, change: Change, fields: dict[str, object], words: str, button: str
) -> None:
    desk.open("xor")
    diverged(desk, change, **fields)
    assert words in desk.text
    assert "is too large" not in desk.text
    assert desk.bar.action.isVisible() is bool(button)
    assert button in desk.bar.action.text()


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (Change.RATE, "“Reset with 1” brings the steps back"),
        (Change.WEIGHTS, "“New weights” brings the steps back"),
        (Change.BOTH, "“New weights with 1” brings the steps back"),
        (Change.SCALING, "“Standardize the inputs” brings the steps back"),
        (Change.UNKNOWN, "Reset to step again."),
        (Change.NOTHING, "Reset to step again."),
    ],
)
def test_the_stepper_says_what_the_message_says(desk: Desk, change: Change, says: str) -> None:
    desk.open("xor", optimizer=with_optimizer("adam", learning_rate=10.0))
    with desk.qtbot.waitSignal(desk.controller.diverged) as caught:
        diverged(desk, change)
    (news,) = caught.args
    text = DivergenceWords().obstacle(news)
    assert says in text
    assert desk.text.startswith(DivergenceWords().reason(news))
    assert text.startswith(DivergenceWords().reason(news))
    assert desk.bar.action.text() in text or not desk.bar.action.isVisible()


def test_kept_weights_are_called_good_only_where_their_loss_is(desk: Desk) -> None:
    desk.open("xor")
    diverged(desk, kept_loss=6e301)
    assert "weights kept, of update 45, have a loss of 6" in desk.text
    assert "good weights" not in desk.text


WHOSE = {
    "The best weights, those of epoch 12, are back.": (12, True, 0.5),
    "The last good weights, of update 45, are kept; the best were those of epoch 12.": (
        12,
        False,
        0.5,
    ),
    "The last good weights, of update 45, are kept.": (None, False, 0.5),
    "The weights kept, of update 45, have a loss of 6000; the best were those of epoch 12.": (
        12,
        False,
        6e3,
    ),
    "The weights kept, of update 45, have a loss of 6000: begin again.": (None, False, 6e3),
}


@pytest.mark.parametrize("sentence", WHOSE)
def test_one_sentence_says_whose_weights_there_are(desk: Desk, sentence: str) -> None:
    desk.open("xor")
    epoch, is_back, kept_loss = WHOSE[sentence]
    problem = Diverged(47, 1, "loss", 10.0)
    problem.best_epoch, problem.best_is_back = epoch, is_back
    found = WayOut(Change.NOTHING, None)
    desk.controller.diverged.emit(NotFinite(1, problem, kept_loss, 45, found, 2))
    before, _, said = desk.text.partition(", nor both together. ")
    assert said.replace("\u202f", "") == sentence
    assert "kept" not in before


def test_a_rate_that_was_tried_on_a_few_rows_alone_is_offered_as_such(desk: Desk) -> None:
    desk.open("xor", optimizer=with_optimizer("adam", learning_rate=10.0))
    diverged(desk, rows_tried=32, updates_tried=12)
    assert desk.text.startswith(
        "Loss became infinite at update 47 in the output layer: the learning rate 10 is probably "
        "too large. In so large a network 1 was tried for 12 updates on 32 rows only."
    )
    assert desk.bar.action.text() == "Reset with 1"


def test_the_way_out_resets_with_the_learning_rate_that_works(desk: Desk) -> None:
    first = desk.open("xor", epochs=10, optimizer=with_optimizer("adam", learning_rate=0.05))
    desk.controller.train()
    desk.qtbot.waitUntil(lambda: bool(desk.text) and not desk.controller.is_running)
    diverged(desk)
    desk.qtbot.mouseClick(desk.bar.action, Qt.MouseButton.LeftButton)
    desk.wait_for_update(0)
    assert desk.latest.state.optimizer.settings["learning_rate"] == pytest.approx(0.005)
    assert desk.latest.state.optimizer.settings["beta1"] == 0.9  # the others stay
    assert desk.latest.state.theta.tolist() == first.state.theta.tolist()
    assert desk.controller.scenario is not None
    assert desk.controller.scenario.optimizer.name == "adam"
    assert desk.text == ""
    desk.controller.undo_stack.undo()
    assert desk.controller.scenario.optimizer.settings["learning_rate"] == 0.05
    desk.wait_for_update(10)


def test_new_weights_with_a_smaller_rate_begin_again_with_both(desk: Desk) -> None:
    first = desk.open("xor", optimizer=with_optimizer("adam", learning_rate=10.0))
    diverged(desk, Change.BOTH, offered=way_out.with_new_weights(first.experiment.scenario))
    desk.qtbot.mouseClick(desk.bar.action, Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(lambda: desk.controller.scenario != first.experiment.scenario)
    desk.wait_for_update(0)
    assert desk.latest.state.optimizer.settings["learning_rate"] == 1.0
    assert desk.latest.state.theta.tolist() != first.state.theta.tolist()
    assert "New weights and learning rate" in desk.controller.undo_stack.undoText()


def test_a_message_of_another_scenario_goes_with_it_and_its_button_does_nothing(desk: Desk) -> None:
    desk.open("xor")
    diverged(desk)
    stale = desk.bar.action
    press = desk.notices.on_begin_again
    offered = presets.load("xor")
    iris = presets.load("iris")
    desk.controller.open(iris)
    assert desk.text == ""
    assert not stale.isVisible()
    press(WayOut(Change.RATE, offered), offered)
    desk.qtbot.waitUntil(lambda: desk.controller.latest is not None)
    assert desk.controller.scenario == iris


def changes() -> dict[str, Callable[[Controller], object]]:
    """Return what takes away the state that a message speaks of."""
    xor = presets.load("xor")
    slower = presets.changed(xor, optimizer=with_optimizer("sgd", learning_rate=0.01))
    return {
        "a start": lambda controller: controller.begin_from(np.zeros(17), "Start"),
        "another scenario": lambda controller: controller.open_preset("and"),
        "a setting": lambda controller: controller.edit(slower, "Slower"),
        "new weights": lambda controller: controller.new_weights(),
        "a weight": lambda controller: controller.set_weight(0, 0, 0, 0.5),
        "undo": lambda controller: controller.undo_stack.undo(),
    }


@pytest.mark.parametrize("name", changes())
@pytest.mark.parametrize("kind", ["end", "divergence"])
def test_what_is_said_of_a_state_goes_when_the_state_does(desk: Desk, name: str, kind: str) -> None:
    desk.open("xor")
    desk.controller.set_weight(0, 0, 0, 0.25)
    if kind == "end":
        finished(desk, accuracy=0.5, correct=2)
    else:
        diverged(desk)
    assert desk.text
    changes()[name](desk.controller)
    desk.qtbot.waitUntil(lambda: desk.text == "")


def test_the_end_of_a_training_is_withdrawn_by_one_more_update(desk: Desk) -> None:
    finished(desk, accuracy=0.5, correct=2)
    state = desk.latest.state.copy()
    desk.controller.snapshot_taken.emit(replace(desk.latest, state=state))
    assert desk.text
    state.update += 1
    desk.controller.snapshot_taken.emit(replace(desk.latest, state=state))
    assert desk.text == ""


def test_a_real_divergence_is_told(desk: Desk) -> None:
    layers = (presets.load("xor").layers[0], {"units": 1, "activation": "identity"})
    rate = {"name": "sgd", "settings": {"learning_rate": 1000.0}}
    desk.open("xor", layers=layers, loss="mse", optimizer=rate)
    desk.controller.train()
    desk.qtbot.waitUntil(lambda: "became infinite" in desk.text)
    assert not desk.controller.is_running
    assert all(map(math.isfinite, desk.latest.state.theta))


def test_of_a_network_too_large_to_try_a_rate_is_tried_on_few_rows(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trials, "_TOO_MANY_NUMBERS", 1.0)
    layers = (presets.load("xor").layers[0], {"units": 1, "activation": "identity"})
    desk.open("xor", layers=layers, loss="mse", optimizer=with_optimizer("sgd", learning_rate=1e3))
    desk.controller.train()
    desk.qtbot.waitUntil(lambda: "became infinite" in desk.text)
    assert "updates on 4 rows only." in desk.text
    assert desk.bar.action.text().startswith("Reset with ")


def test_a_run_that_jumped_offers_a_smaller_rate_and_its_best_weights(desk: Desk) -> None:
    first = desk.open("xor", optimizer=with_optimizer("sgd", learning_rate=5.0))
    state = first.state.copy()
    state.epoch = 300
    state.watch = Watch(0.2, 120, state.theta)
    evaluation = replace(first.evaluation, accuracy=0.5, correct=2)
    end = RunEnd(Course.BOUNCING)
    desk.controller.completed.emit(replace(first, state=state, evaluation=evaluation, end=end))
    assert "was that of epoch 120" in desk.text
    assert desk.bar.action.text() == "Reset and try 0.5"
    assert desk.bar.other.text() == "Take the best"
    assert desk.bar.other.isVisible()


@pytest.mark.parametrize("has_best", [False, True])
def test_a_loss_that_only_crept_offers_the_larger_rate_that_was_tried(
    desk: Desk, has_best: bool
) -> None:
    first = desk.open("xor", optimizer=with_optimizer("sgd", learning_rate=0.001))
    state = first.state.copy()
    state.epoch = 300
    if has_best:
        state.watch = Watch(0.7, 120, state.theta)
    faster = with_optimizer("sgd", learning_rate=1.0)
    found = LargerRate(presets.changed(first.experiment.scenario, optimizer=faster), 0.0081)
    evaluation = replace(first.evaluation, accuracy=0.5, correct=2)
    end = RunEnd(Course.FLAT, (IdleNode(0, 1, True),), larger_rate=found)
    desk.controller.completed.emit(replace(first, state=state, evaluation=evaluation, end=end))
    assert desk.text.endswith(
        " At the learning rate 0.001 the training loss hardly falls: with 1, tried from the same "
        "first weights, it came down to 0.00810."
    )
    assert desk.kind == "info"
    assert desk.bar.other.isVisible() is has_best
    assert desk.bar.action.text() == "Reset with 1"
    desk.qtbot.mouseClick(desk.bar.action, Qt.MouseButton.LeftButton)
    desk.wait_for_update(0)
    assert desk.latest.state.optimizer.settings["learning_rate"] == 1.0
    assert desk.latest.state.theta.tolist() == first.state.theta.tolist()


def in_training(desk: Desk, loss: float) -> None:
    """Have the worker tell of a loss during training."""
    evaluation = replace(desk.latest.evaluation, loss=loss)
    snapshot = replace(desk.latest, status=Status.RUNNING, evaluation=evaluation)
    state = snapshot.state.copy()
    state.update = 7
    desk.controller.snapshot_taken.emit(replace(snapshot, state=state))


def test_a_loss_that_grows_manifold_is_told_during_training_with_a_smaller_rate(desk: Desk) -> None:
    first = desk.open("xor", optimizer=with_optimizer("sgd", learning_rate=500.0))
    start = first.evaluation.loss
    in_training(desk, 9.9 * start)
    assert desk.text == ""
    in_training(desk, 500.0)
    assert desk.text == (
        f"The loss grew from {start:.3f} at epoch 0 to 500 at epoch 0: the learning rate 500 is "
        "probably too large."
    )
    assert desk.kind == "caution"
    desk.qtbot.mouseClick(desk.bar.action, Qt.MouseButton.LeftButton)
    scenario = desk.controller.scenario
    assert scenario is not None
    assert scenario.optimizer.settings["learning_rate"] == 50.0


def test_the_warning_goes_when_the_loss_comes_down_and_is_given_once_a_training(desk: Desk) -> None:
    desk.open("xor", optimizer=with_optimizer("sgd", learning_rate=500.0))
    in_training(desk, 500.0)
    assert desk.text
    in_training(desk, 0.1)
    assert desk.text == ""
    in_training(desk, 500.0)
    assert desk.text == ""
    desk.controller.running_changed.emit(True)
    in_training(desk, 500.0)
    assert desk.text


def test_the_end_of_a_training_that_spoilt_the_loss_offers_the_rate_it_asks_for(desk: Desk) -> None:
    first = desk.open("iris", optimizer=with_optimizer("sgd", learning_rate=500.0))
    # The history begins after an epoch that has made the loss far worse already.
    history = History().extended([history_row(1, replace(first.evaluation, loss=536.0))])
    evaluation = replace(first.evaluation, loss=309.0)
    desk.controller.completed.emit(replace(first, evaluation=evaluation, history=history))
    assert "try a smaller learning rate than 500" in desk.text
    assert desk.bar.action.text() == "Reset and try 50"  # nobody has tried it yet


def test_an_offer_of_another_scenario_does_nothing(desk: Desk) -> None:
    desk.open("xor")
    xor = desk.controller.scenario
    way_out = WayOut(Change.RATE, presets.changed(presets.load("xor"), epochs=7))
    desk.open("and")
    diverged(desk)  # there is an offer again, of this one
    count = desk.controller.undo_stack.count()
    desk.notices.on_begin_again(way_out, xor)
    assert desk.controller.undo_stack.count() == count
    desk.notices.on_begin_again(way_out, desk.controller.scenario)
    assert desk.controller.undo_stack.count() == count + 1
