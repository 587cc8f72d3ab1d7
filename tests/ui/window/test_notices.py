"""What the message bar says after training, after errors, and what its button then does."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from message_desk import Desk, finished, message_desk
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from simulator.diagnostics.idle_nodes import IdleNode
from simulator.scenarios import presets
from simulator.session.run_end import RunEnd
from simulator.training.ending import Course
from simulator.training.evaluation import Evaluation, History, history_row
from ui.theme.type_size import BASE_PIXELS
from ui.words.languages import Languages


@pytest.fixture
def desk(qtbot: QtBot, spoken: Languages) -> Iterator[Desk]:
    """Return a desk whose last message is said in another language after the test."""
    with message_desk(qtbot) as desk:
        yield desk
        assert desk.untold(spoken) == []


def test_the_end_of_training_is_told_in_figures(desk: Desk) -> None:
    finished(desk, accuracy=1.0, correct=4)
    assert desk.text == (
        "Training finished after 300 epochs: loss 0.0457, 4 of 4 training rows right."
    )
    assert desk.kind == "success"


def test_one_epoch_is_one(desk: Desk) -> None:
    finished(desk, epochs=1, accuracy=1.0, correct=4)
    assert desk.text.startswith("Training finished after 1 epoch: loss")


def test_another_network_withdraws_how_the_last_one_ended_and_nothing_else(desk: Desk) -> None:
    finished(desk, accuracy=1.0, correct=4)
    desk.controller.new_weights()
    desk.qtbot.waitUntil(lambda: desk.text == "")
    finished(desk, accuracy=1.0, correct=4)
    desk.files.succeeded.emit("Saved it.")
    desk.open("xor")
    assert desk.text == "Saved it."


def test_validation_is_told_where_there_is_some(desk: Desk) -> None:
    finished(desk, accuracy=1.0, correct=4, validation_loss=0.3, validation_accuracy=0.9666)
    words = "training loss 0.0457, 4 of 4 rows right; 96.7 % of the validation rows."
    assert desk.text.replace("\N{NO-BREAK SPACE}", " ").endswith(words)


def test_a_result_that_could_be_better_says_how_to_go_on(desk: Desk) -> None:
    finished(desk, accuracy=0.5, correct=2)
    assert "2 of 4 training rows right. Train goes on; New weights" in desk.text
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
    assert desk.text == ""  # not in the midst of what is refused, as of a change of the focus
    desk.qtbot.waitUntil(lambda: desk.text == "No")
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
        (RunEnd(Course.FALLING), "is still falling: Train goes on; a larger learning", "info"),
        (RunEnd(Course.FLAT), "hardly falls any more: New weights may end elsewhere", "info"),
        (
            RunEnd(Course.FLAT, (IdleNode(0, 1, True), IdleNode(0, 2, False))),
            "Dead, with slope 0 in every row: h1.2. New weights may",
            "info",
        ),
        (
            RunEnd(Course.FLAT, tuple(IdleNode(0, k, False) for k in range(6))),
            "Saturated, with hardly any slope: h1.1, h1.2, h1.3, …. New weights",
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
    # In two lines, so that the layers' captions stay in sight.
    assert len(desk.text) <= 164
    # What has learnt its task needs no advice.
    finished(desk, end=end, accuracy=1.0, correct=4)
    assert desk.text.endswith("4 of 4 training rows right.")
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


def test_a_refusal_begins_like_a_sentence(desk: Desk) -> None:
    desk.controller.refused.emit("row must be in 0..3, got 9")
    desk.qtbot.waitUntil(lambda: desk.text == "Row must be in 0..3, got 9")
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
        f"The weights of epoch {watch.best_epoch} are back: training loss "
    )
    assert desk.latest.evaluation.validation_loss == pytest.approx(watch.best)


def test_the_loss_goal_is_told(desk: Desk) -> None:
    trained_to_a_stop(desk, threshold=0.2)
    epoch = desk.latest.state.epoch
    assert desk.text.startswith(f"The loss goal is reached after {epoch} epochs: training loss ")


def test_training_goes_on_after_an_early_stop(desk: Desk) -> None:
    trained_to_a_stop(desk, patience=3)
    epoch = desk.latest.state.epoch
    with desk.qtbot.waitSignal(desk.controller.completed):
        desk.controller.train()
    assert desk.latest.state.epoch > epoch


def test_a_file_is_said_to_be_open_once_the_worker_has_accepted_it(
    desk: Desk, tmp_path: Path
) -> None:
    desk.open("xor")
    document = presets.load("and").model_dump(mode="json")
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    good.write_text(json.dumps(document), "utf-8")
    # A file that can be read, whose loss the prepared targets do not suit: the worker refuses it.
    scaled = presets.load("diabetes").model_dump(mode="json")
    scaled["data"]["scaling"], scaled["loss"] = "minmax", "mape"
    bad.write_text(json.dumps(scaled), "utf-8")
    said: list[str] = []
    desk.files.succeeded.connect(said.append)
    with desk.qtbot.waitSignal(desk.controller.refused):
        desk.files.open(str(bad))
    assert said == []
    desk.qtbot.waitUntil(lambda: desk.controller.latest is not None)
    desk.files.open(str(good))
    assert said == []
    desk.qtbot.waitUntil(lambda: said == ["Opened good.json."])
    # What is opened while a file is being prepared is not that file.
    desk.files.open(str(good))
    desk.open("iris")
    assert said == ["Opened good.json."]


def test_an_export_while_a_network_is_being_opened_is_put_off_in_words(
    desk: Desk, tmp_path: Path
) -> None:
    desk.open("xor")
    target = tmp_path / "xor.json"
    desk.controller.new_weights()
    desk.files.export(str(target))
    assert str(target) in desk.text
    assert "still being opened" in desk.text
    assert not target.exists()


def test_an_export_of_a_network_that_was_refused_is_answered_in_words(
    desk: Desk, tmp_path: Path
) -> None:
    scenario = desk.open("xor").experiment.scenario
    target = tmp_path / "xor.json"
    split = scenario.data.model_copy(update={"validation_fraction": 0.99})
    with desk.qtbot.waitSignal(desk.controller.state_not_told):
        desk.controller.open(presets.changed(scenario, data=split))
        desk.files._asked.append(str(target))
        desk.controller.tell_state(str(target))
    assert f"Nothing was exported to {target}" in desk.text
    assert not target.exists()


def test_a_complete_training_that_goes_on_says_where_to(desk: Desk) -> None:
    desk.open("xor", epochs=3)
    desk.controller.train()
    assert desk.text == ""
    desk.wait_for_update(3)
    desk.qtbot.waitUntil(lambda: not desk.controller.is_running)
    desk.controller.train()
    assert desk.text == ("Training goes on from epoch 3 to 6. After a Reset it ends at 3, as set.")


def test_where_training_goes_on_to_is_withdrawn_once_it_stops(desk: Desk) -> None:
    desk.open("xor", epochs=3)
    desk.controller.train()
    desk.wait_for_update(3)
    desk.qtbot.waitUntil(lambda: not desk.controller.is_running)
    desk.controller.train(epochs=1_000_000)
    assert "goes on from epoch 3" in desk.text
    desk.controller.go_to(0)
    desk.qtbot.waitUntil(lambda: desk.text == "")


def test_a_branch_is_answered_until_the_learner_goes_elsewhere(desk: Desk) -> None:
    desk.open("xor", epochs=3)
    desk.controller.train()
    desk.wait_for_update(3)
    desk.qtbot.waitUntil(lambda: not desk.controller.is_running)
    desk.controller.branch()
    assert desk.text.startswith("A branch begins here. The run so far stays")
    assert desk.kind == "info"
    desk.controller.undo_stack.undo()
    assert desk.text == ""


def test_weights_of_a_click_are_told_of_and_undone_by_the_button(desk: Desk) -> None:
    first = desk.open("xor").state.theta
    desk.notices.take_weights(first + 1.0, "Take weights")
    assert "weights of the place" in desk.text
    desk.qtbot.mouseClick(desk.bar.action, Qt.MouseButton.LeftButton)
    assert desk.text == ""
    assert not desk.controller.undo_stack.canUndo()
    desk.notices.take_weights(first[:2], "Take weights")  # of another network: refused
    desk.qtbot.waitUntil(lambda: desk.text != "")
    assert "These are 2 weights and biases, and the network has 17 now" in desk.text


def test_a_row_of_a_click_is_told_of_where_it_takes_the_batch_away(desk: Desk) -> None:
    desk.open("xor")
    desk.notices.pick_row(2)
    assert desk.text == "Stepping is through row 3 alone now, from its first step."
    desk.bar.close_message()
    desk.notices.pick_row(1)  # no step was made, and the batch had gone before
    assert desk.text == ""
    desk.notices.pick_row(2)
    desk.controller.choose_sample(None)
    desk.notices.pick_row(2)
    desk.qtbot.mouseClick(desk.bar.action, Qt.MouseButton.LeftButton)
    assert desk.controller.stepper.rows is None


@pytest.mark.parametrize("wish", ["reset", "export", "train"])
def test_that_something_is_prepared_is_said_until_it_is_there(desk: Desk, wish: str) -> None:
    desk.open("xor")
    desk.controller.open_preset("iris")
    do = {
        "reset": desk.controller.reset,
        "export": desk.files.choose_and_export,
        "train": desk.controller.train,
    }
    do[wish]()
    ready = [""]
    desk.controller.snapshot_taken.connect(lambda _: ready.append(desk.text))
    if wish != "reset":
        assert desk.text.startswith(("The scenario is still", "Training begins as soon"))
        assert desk.kind == "info"
    desk.qtbot.waitUntil(lambda: len(ready) > 1)
    assert desk.text == ""
    desk.controller.pause()


def test_a_number_that_was_not_taken_is_told_until_one_is(desk: Desk) -> None:
    desk.open("xor")
    desk.notices.on_text_dropped("h1.3, bias b: “1,000” was not taken.")
    assert desk.text.startswith("h1.3")
    desk.notices.on_text_taken()
    assert desk.text == ""
    desk.notices.on_text_dropped("h1.3, bias b: “1,000” was not taken.")
    desk.controller.set_weight(0, 0, 0, 0.5)
    assert desk.text == ""
    desk.notices.on_refused("Another thing.")
    desk.notices.on_text_taken()
    assert desk.text == "Another thing."
