"""The time line in the window: every view goes back and forward with it, and branches are seen."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from window_use import open_preset, press, settled, theta, train_to_the_end, until_ready

from simulator.scenarios import presets
from simulator.scenarios.presets import Scenario
from simulator.session.snapshot import Snapshot
from simulator.stepping.step_plan import Granularity
from ui.loss_plot.loss_plot import LossPlot
from ui.window.main_window import MainWindow

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(own_window: MainWindow) -> MainWindow:
    return own_window


def plot_of(window: MainWindow) -> LossPlot:
    plot = window.panels["loss"]
    assert isinstance(plot, LossPlot)
    return plot


def stepped(qtbot: QtBot, window: MainWindow, updates: int) -> Snapshot:
    """Make some updates as steps: each is a moment."""
    latest = until_ready(qtbot, window)
    for made in range(latest.state.update + 1, latest.state.update + updates + 1):
        window.controller.stepper.go(Granularity.UPDATE, 1)
        settled(qtbot, window, lambda snapshot, made=made: snapshot.state.update == made)
        until_ready(qtbot, window)
    found = window.controller.latest
    assert found is not None
    return found


def at(qtbot: QtBot, window: MainWindow, update: int) -> Snapshot:
    """Wait until the run stands after so many updates, and all is shown."""
    found = settled(qtbot, window, lambda snapshot: snapshot.state.update == update)
    until_ready(qtbot, window)
    return found


@pytest.fixture
def trained(qtbot: QtBot, window: MainWindow) -> MainWindow:
    open_preset(qtbot, window, "xor")
    stepped(qtbot, window, 6)
    return window


def test_every_view_follows_to_an_earlier_moment_and_back(
    qtbot: QtBot, trained: MainWindow
) -> None:
    window, scrubber = trained, plot_of(trained).time_line.scrubber
    latest, right = theta(window).copy(), plot_of(window).canvas.frames()[0].area.right()
    scrubber.setFocus()
    qtbot.keyClick(scrubber, Qt.Key.Key_Left)
    at(qtbot, window, 5)
    qtbot.keyClick(scrubber, Qt.Key.Key_Home)
    at(qtbot, window, 0)
    assert scrubber.value() == 0
    settled(qtbot, window, lambda one: one.surface is not None and len(one.surface.path) == 1)
    assert window.controller.stepper.record is not None
    assert window.controller.stepper.record.update == 0
    assert len(plot_of(window).canvas.curves.epochs) == 0
    assert plot_of(window).time_line.branch.isEnabled()
    assert plot_of(window).canvas.frames()[0].area.right() == right
    assert plot_of(window).canvas.later.epochs.tolist() == [1, 2, 3, 4, 5, 6]
    qtbot.keyClick(scrubber, Qt.Key.Key_End)
    at(qtbot, window, 6)
    np.testing.assert_array_equal(theta(window), latest)
    assert len(plot_of(window).canvas.later.epochs) == 0


def test_the_moment_is_named_on_screen_and_for_screen_readers(
    qtbot: QtBot, trained: MainWindow
) -> None:
    bar = plot_of(trained).time_line
    shown = trained.controller.latest
    assert shown is not None
    assert bar.scrubber.accessibleName() == "Time line"
    assert bar.scrubber.accessibleDescription() == "moment 7 of 7, epoch 6, update 6"
    trained.actions_["moment_back"].trigger()
    shown = at(qtbot, trained, 5)
    assert bar.scrubber.accessibleDescription() == "moment 6 of 7, epoch 5, update 5"
    loss = f"{shown.evaluation.loss:.3g}"
    assert bar.words.text() == f"moment 6 of 7 · epoch 5 · update 5 · loss {loss}"


def test_the_moment_is_called_one_however_narrow_its_place(
    qtbot: QtBot, trained: MainWindow
) -> None:
    words = plot_of(trained).time_line.words
    seen = set()
    for width in range(600, 40, -10):
        words.resize(width, words.height())
        seen.add(words.shown_text())
    assert len(seen) > 4
    assert all(one == "time" or one.startswith("moment 7 of 7") for one in seen)


def test_the_time_line_is_one_line_beside_its_track(qtbot: QtBot, trained: MainWindow) -> None:
    bar, frame = plot_of(trained).time_line, plot_of(trained).canvas.frames()[0]
    assert bar.height() <= 26
    assert bar.words.shown_text() == "time"
    assert "moment 7 of 7 · epoch 6" in bar.words.toolTip()
    assert bar.words.geometry().right() < frame.area.left()
    assert bar.branch.geometry().left() > frame.area.right() + 5  # where the handle can stand
    assert bar.branch.geometry().right() < bar.width()
    assert bar.branch.accessibleName() == "Branch here"


def test_the_curves_do_not_move_aside_for_their_first_values(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_preset(qtbot, window, "xor")
    bar = plot_of(window).time_line
    before = plot_of(window).canvas.frames()[0].area
    assert bar.words.shown_text() == "Training keeps moments here, to go back to."
    assert bar.words.geometry().right() < bar.branch.geometry().left()
    assert not bar.scrubber.isVisible()
    stepped(qtbot, window, 2)
    assert plot_of(window).canvas.frames()[0].area == before
    assert bar.scrubber.isVisible()


def test_curves_have_room_above_the_time_line_of_a_small_window(
    qtbot: QtBot, trained: MainWindow
) -> None:
    trained.resize(1280, 780)
    trained.docks.share()
    loss, score = plot_of(trained).canvas.frames()
    assert loss.area.height() >= 60
    assert score.area.height() >= 40


def test_a_press_and_a_drag_go_to_the_moment_below(qtbot: QtBot, trained: MainWindow) -> None:
    scrubber = plot_of(trained).time_line.scrubber
    places = scrubber.places(plot_of(trained).canvas.frames()[0])
    point = QPoint(round(places[2]), scrubber.height() // 2)
    qtbot.mouseClick(scrubber, Qt.MouseButton.LeftButton, pos=point)
    at(qtbot, trained, 2)
    qtbot.mousePress(scrubber, Qt.MouseButton.LeftButton, pos=point)
    for place in (3, 4, 3, 1, 5):
        qtbot.mouseMove(scrubber, QPoint(round(places[place]), 3))
    qtbot.mouseRelease(scrubber, Qt.MouseButton.LeftButton, pos=point)
    trained.controller.go_to(5)
    at(qtbot, trained, 5)
    for place in (5, 4, 3, 2, 1, 4):  # more than can be shown: the last is gone to
        trained.controller.go_to(place)
    assert trained.controller.place == 4
    at(qtbot, trained, 4)


def test_keys_of_the_menu_go_by_moments(qtbot: QtBot, trained: MainWindow) -> None:
    press(qtbot, trained, Qt.Key.Key_Home, ALT)
    at(qtbot, trained, 0)
    assert trained.actions_.obstacle("moment_back")
    assert not trained.actions_.obstacle("moment_forward")
    press(qtbot, trained, Qt.Key.Key_Right, ALT)
    at(qtbot, trained, 1)
    press(qtbot, trained, Qt.Key.Key_End, ALT)
    at(qtbot, trained, 6)
    assert trained.actions_.obstacle("moment_forward")
    press(qtbot, trained, Qt.Key.Key_Left, ALT)
    at(qtbot, trained, 5)


def test_a_press_while_training_pauses_it(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    window.controller.train(epochs=1_000_000)
    settled(qtbot, window, lambda snapshot: snapshot.state.update > 5)
    scrubber = plot_of(window).time_line.scrubber
    qtbot.mouseClick(scrubber, Qt.MouseButton.LeftButton, pos=QPoint(60, 5))
    assert not window.controller.is_running
    shown = until_ready(qtbot, window)
    assert shown.moments.at == len(shown.moments) - 1


def test_the_set_up_shows_the_settings_of_the_moment(qtbot: QtBot, trained: MainWindow) -> None:
    controller = trained.controller
    controller.edit(_with_rate(trained, 0.125), "Rate")
    stepped(qtbot, trained, 2)
    controller.go_to(3)
    at(qtbot, trained, 3)
    assert controller.scenario is not None
    assert controller.scenario.optimizer.settings["learning_rate"] == 0.5
    controller.go_to_latest()
    at(qtbot, trained, 8)
    qtbot.waitUntil(lambda: _rate(trained) == 0.125)


def _with_rate(window: MainWindow, rate: float) -> Scenario:
    scenario = window.controller.scenario
    assert scenario is not None
    rule = scenario.optimizer.model_copy(update={"settings": {"learning_rate": rate}})
    return presets.changed(scenario, optimizer=rule)


def _rate(window: MainWindow) -> float:
    assert window.controller.scenario is not None
    return float(window.controller.scenario.optimizer.settings["learning_rate"])


def test_a_branch_leaves_the_former_run_to_be_compared_with(
    qtbot: QtBot, trained: MainWindow
) -> None:
    controller, plot = trained.controller, plot_of(trained)
    controller.go_to(2)
    at(qtbot, trained, 2)
    controller.edit(_with_rate(trained, 0.125), "Rate")
    stepped(qtbot, trained, 3)
    shown = controller.latest
    assert shown is not None
    assert [len(former.history.epochs) for former in shown.moments.formers] == [6]
    assert "run 1" in plot.legend.accessibleName()
    runs = trained.run_log.runs
    assert [len(run.history.epochs) for run in runs] == [6, 5]
    assert "branched at epoch 2" in str(runs[1].title)
    controller.undo_stack.undo()  # back to the former run, at the moment that was left
    shown = at(qtbot, trained, 2)
    assert shown.moments.updates[-1] == 6
    assert "run 1" not in plot.legend.accessibleName()
    assert len(trained.run_log.runs) == 2  # and its curve is whole
    assert len(trained.run_log.runs[0].history.epochs) == 6


def test_branch_here_says_what_it_does_and_undo_returns(qtbot: QtBot, trained: MainWindow) -> None:
    bar = plot_of(trained).time_line
    assert "run of its own" in bar.branch.toolTip()
    trained.controller.go_to(3)
    at(qtbot, trained, 3)
    bar.branch.click()
    assert "It leaves run 1, which stays" in trained.messages.text.text()
    shown = settled(qtbot, trained, lambda snapshot: bool(snapshot.moments.formers))
    assert shown.state.update == 3
    assert trained.undo_actions.undo.text() == "Undo Branch at epoch 3"
    trained.controller.undo_stack.undo()
    settled(qtbot, trained, lambda snapshot: snapshot.moments.updates[-1] == 6)


def test_training_over_a_changed_place_can_be_undone_as_a_branch(
    qtbot: QtBot, trained: MainWindow
) -> None:
    controller = trained.controller
    controller.set_weight(0, 0, 0, 2.0)
    stepped(qtbot, trained, 2)
    controller.go_to(2)
    at(qtbot, trained, 2)
    train_to_the_end(qtbot, trained)
    assert trained.undo_actions.undo.text() == "Undo Branch at epoch 2"
    controller.undo_stack.undo()
    shown = at(qtbot, trained, 2)
    assert shown.moments.updates[-1] == 8


def test_before_training_it_says_what_will_be_there(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    bar = plot_of(window).time_line
    assert bar.words.text() == "Training keeps moments here, to go back to."
    assert not bar.branch.isEnabled()
    assert bar.branch.toolTip() == "Nothing is trained yet that a branch could leave"
