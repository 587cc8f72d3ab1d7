"""The main window, driven as a person drives it: start, step, train, edit, export, open again."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot
from window_use import open_preset, press, settled, theta, train_to_the_end, until_ready

from simulator.formats import network_file
from simulator.landscape.view_choice import PLANES
from simulator.nn.network import Network
from simulator.scenarios import overrides, presets
from simulator.scenarios.experiment import Experiment
from simulator.session.snapshot import Status
from simulator.stepping.step_plan import Granularity
from ui.theme.colors import DARK
from ui.window.main_window import MainWindow

pytestmark = pytest.mark.filterwarnings("error")


def test_a_newcomer_sees_xor_drawn_and_two_buttons(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    qtbot.waitActive(window)
    accents = [b.text() for b in window.findChildren(QPushButton) if b.property("accent")]
    assert "Train" in accents
    assert window.windowTitle() == "XOR – Deltascope"
    assert window.hint.isVisible()
    picture = window.canvas.grab().toImage()
    colors = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    }
    assert len(colors) > 50


def test_stepping_a_whole_iris_pass_and_back_changes_nothing(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_preset(qtbot, window, "iris")
    before = theta(window).copy()
    stepper = window.controller.stepper
    plan = stepper.plan
    assert plan is not None
    pictures = []
    for _ in range(40):
        press(qtbot, window, Qt.Key.Key_Right)
        pictures.append(window.canvas.grab().toImage())
    assert stepper.index == 39
    assert sum(a != b for a, b in pairwise(pictures)) > 30
    for _ in range(40):
        press(qtbot, window, Qt.Key.Key_Left)
    assert stepper.index == -1
    press(qtbot, window, Qt.Key.Key_End)
    assert stepper.index == len(plan) - 1
    press(qtbot, window, Qt.Key.Key_Home)
    assert stepper.index == -1
    np.testing.assert_array_equal(theta(window), before)


def test_the_update_is_applied_after_its_last_step_and_can_be_taken_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_preset(qtbot, window, "xor")
    start = theta(window).copy()
    stepper = window.controller.stepper
    announced = stepper.record
    assert announced is not None
    press(qtbot, window, Qt.Key.Key_End)
    np.testing.assert_array_equal(theta(window), start)
    press(qtbot, window, Qt.Key.Key_Right)
    after = settled(qtbot, window, lambda snapshot: snapshot.state.update == 1)
    np.testing.assert_array_equal(after.state.theta, announced.theta_after)
    qtbot.waitUntil(lambda: stepper.record is not announced and not stepper._waiting)
    press(qtbot, window, Qt.Key.Key_Left)
    back = settled(qtbot, window, lambda snapshot: snapshot.state.update == 0)
    np.testing.assert_array_equal(back.state.theta, start)
    qtbot.waitUntil(lambda: stepper.index > 0)
    assert stepper.plan is not None
    assert stepper.index == len(stepper.plan) - 1


def test_shift_steps_by_layer(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    press(qtbot, window, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert window.controller.stepper.index == 7
    press(qtbot, window, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert window.controller.stepper.index == -1


def test_a_gate_with_the_courses_weights_gives_its_sums(qtbot: QtBot, window: MainWindow) -> None:
    """COURSE A2: w = (0.5, 0.5), b = −0.7 gives −0.7, −0.2, −0.2, 0.3 and 0, 0, 0, 1."""
    open_preset(qtbot, window, "and")
    sums, classes = [], []
    for row in range(4):
        window.controller.choose_sample(row)
        qtbot.waitUntil(lambda row=row: recorded_rows(window) == (row,))
        record = window.controller.stepper.record
        assert record is not None
        sums.append(record.samples[0].layers[0].z[0])
        classes.append(record.samples[0].layers[0].a[0])
    np.testing.assert_allclose(sums, [-0.7, -0.2, -0.2, 0.3], atol=1e-15)
    assert classes == [0, 0, 0, 1]


def recorded_rows(window: MainWindow) -> tuple[int, ...]:
    record = window.controller.stepper.record
    return () if record is None else record.rows


def test_a_gate_learns_and_says_that_it_has_converged(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "and")
    window.controller.new_weights()
    settled(qtbot, window, lambda snapshot: snapshot.evaluation.correct != 4)
    done = train_to_the_end(qtbot, window)
    assert done.evaluation.correct == 4
    assert window.messages.text.text().startswith("Converged after ")


def test_one_node_never_learns_xor_and_the_window_says_why(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_preset(qtbot, window, "xor_perceptron")
    done = train_to_the_end(qtbot, window)
    assert done.state.epoch == 100
    said = window.messages.text.text()
    assert said.startswith("No straight line separates the classes, so the perceptron rule never")
    assert "goes round in circles" in said


def test_a_step_without_the_criterion_cannot_be_trained(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "and")
    scenario = window.controller.scenario
    assert scenario is not None
    window.controller.edit(presets.changed(scenario, loss="half_sse"), "Change loss")
    settled(qtbot, window, lambda snapshot: snapshot.experiment.scenario.loss == "half_sse")
    assert not window.actions_["train"].isEnabled()
    assert "derivative is zero" in window.controller.why_not_trainable()


def test_training_runs_pauses_and_finishes(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    window.controller.set_speed_limit(200)
    press(qtbot, window, Qt.Key.Key_Space)
    settled(qtbot, window, lambda snapshot: snapshot.state.update > 10)
    assert not window.actions_["forward"].isEnabled()
    press(qtbot, window, Qt.Key.Key_Space)
    settled(qtbot, window, lambda snapshot: snapshot.status is Status.PAUSED)
    assert window.actions_["forward"].isEnabled()
    done = train_to_the_end(qtbot, window)
    assert done.evaluation.correct == 4
    assert done.state.epoch == presets.load("xor").epochs
    assert "4 of 4" in window.messages.text.text()


def test_the_learning_rate_changes_while_it_runs(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    scenario = overrides.with_settings(presets.load("xor"), {"epochs": "1000000"})
    window.controller.edit(scenario, "epochs")
    window.controller.set_speed_limit(500)
    window.controller.train()
    settled(qtbot, window, lambda snapshot: snapshot.state.update > 5)
    changed = overrides.with_settings(scenario, {"learning_rate": "0.5"})
    window.controller.edit(changed, "Change learning rate")
    seen = settled(qtbot, window, lambda s: s.state.optimizer.settings["learning_rate"] == 0.5)
    assert seen.status is Status.RUNNING
    window.controller.undo_stack.undo()
    settled(qtbot, window, lambda s: s.state.optimizer.settings["learning_rate"] != 0.5)


def test_reset_repeats_the_run_exactly_and_can_be_undone(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    start = theta(window).copy()
    first = train_to_the_end(qtbot, window).state.theta.copy()
    until_ready(qtbot, window)
    press(qtbot, window, Qt.Key.Key_R)
    again = settled(qtbot, window, lambda snapshot: snapshot.state.update == 0)
    np.testing.assert_array_equal(again.state.theta, start)
    until_ready(qtbot, window)
    window.controller.undo_stack.undo()
    undone = settled(qtbot, window, lambda snapshot: snapshot.state.update > 0)
    np.testing.assert_array_equal(undone.state.theta, first)
    until_ready(qtbot, window)
    window.controller.undo_stack.redo()
    settled(qtbot, window, lambda snapshot: snapshot.state.update == 0)
    until_ready(qtbot, window)
    second = train_to_the_end(qtbot, window).state.theta
    np.testing.assert_array_equal(second, first)


def test_new_weights_differ_and_show_their_seed(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    before = theta(window).copy()
    window.actions_["new_weights"].trigger()
    settled(qtbot, window, lambda s: not np.array_equal(s.state.theta, before))
    scenario = window.controller.scenario
    assert scenario is not None
    assert scenario.seed == presets.load("xor").seed + 1


def test_adding_and_removing_nodes_keeps_the_other_weights(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_preset(qtbot, window, "xor")
    before = theta(window).copy()
    window.canvas.node_add_requested.emit(0)
    grown = settled(qtbot, window, lambda s: len(s.state.theta) == 21)
    np.testing.assert_array_equal(grown.state.theta[:15].reshape(3, 5)[:, :4].ravel(), before[:12])
    until_ready(qtbot, window)
    window.canvas.layer_add_requested.emit(1)
    settled(qtbot, window, lambda s: len(s.experiment.spec.layers) == 3)
    until_ready(qtbot, window)
    for _ in range(2):
        window.controller.undo_stack.undo()
        until_ready(qtbot, window)
    restored = settled(qtbot, window, lambda s: len(s.state.theta) == 17)
    np.testing.assert_array_equal(restored.state.theta, before)


def test_a_typed_weight_arrives_and_can_be_undone(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    before = float(theta(window)[0])
    window.canvas.weight_edited.emit(0, 0, 0, 2.5)
    settled(qtbot, window, lambda s: s.state.theta[0] == 2.5)
    window.controller.undo_stack.undo()
    settled(qtbot, window, lambda s: s.state.theta[0] == before)


def test_divergence_is_explained_and_mended(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    wild = overrides.with_settings(
        presets.load("xor"),
        {
            "optimizer": "sgd",
            "learning_rate": "1000",
            "hidden_activation": "relu",
            "loss": "mse",
            "output_activation": "identity",
        },
    )
    window.controller.edit(wild, "make it diverge")
    settled(qtbot, window, lambda s: s.experiment.spec.loss == "mse")
    until_ready(qtbot, window)
    window.controller.set_speed_limit(None)
    with qtbot.waitSignal(window.controller.diverged):
        window.controller.train()
    stopped = settled(qtbot, window, lambda s: s.status is Status.DIVERGED)
    assert np.isfinite(stopped.state.theta).all()
    assert "learning rate 1000" in window.messages.text.text()
    window.messages.action.click()
    seen = settled(qtbot, window, lambda s: s.state.optimizer.settings["learning_rate"] == 100)
    assert seen.state.update == 0


def test_export_and_open_again(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_preset(qtbot, window, "iris")
    trained = train_to_the_end(qtbot, window)
    accuracy = trained.evaluation.validation_accuracy
    assert accuracy is not None
    assert accuracy >= 0.95
    target = tmp_path / "iris.json"
    with monkeypatch.context() as patched:
        patched.setattr(QFileDialog, "getSaveFileName", lambda *a: (str(target), ""))
        with qtbot.waitSignal(window.file_actions.succeeded):
            window.actions_["export"].trigger()
    assert json.loads(target.read_text())["format"] == "deltascope-network"
    open_preset(qtbot, window, "xor")
    with monkeypatch.context() as patched:
        patched.setattr(QFileDialog, "getOpenFileName", lambda *a: (str(target), ""))
        window.actions_["open"].trigger()
    opened = settled(qtbot, window, lambda s: s.experiment.scenario.name == "iris")
    np.testing.assert_array_equal(opened.state.theta, trained.state.theta)
    assert opened.evaluation.loss == pytest.approx(trained.evaluation.loss, rel=1e-12)
    assert opened.state.epoch == trained.state.epoch


def test_a_wrong_file_is_refused_and_what_is_open_stays(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_preset(qtbot, window, "xor")
    before = theta(window).copy()
    wrong = tmp_path / "wrong.json"
    wrong.write_text('{"format": "deltascope-network", "version": 1, "layers": 3}')
    window.file_actions.open(str(wrong))
    assert "wrong.json" in window.messages.text.text()
    assert window.controller.scenario == presets.load("xor")
    np.testing.assert_array_equal(theta(window), before)
    with qtbot.waitSignal(window.file_actions.refused):
        window.file_actions.export(str(tmp_path / "missing" / "x.json"))
    assert "missing" in window.messages.text.text()


def test_a_scenario_that_does_not_fit_leaves_the_old_one_open(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_preset(qtbot, window, "xor")
    before = theta(window).copy()
    xor = presets.load("xor")
    data = xor.data.model_copy(update={"validation_fraction": 0.9})
    window.controller.edit(presets.changed(xor, data=data), "Change validation share")
    qtbot.waitUntil(lambda: window.messages.isVisible())
    latest = until_ready(qtbot, window, "xor")
    assert window.controller.scenario == xor
    np.testing.assert_array_equal(latest.state.theta, before)


def test_closing_while_training_ends_cleanly(qtbot: QtBot) -> None:
    window = MainWindow(DARK)
    window.show()
    open_preset(qtbot, window, "iris")
    window.controller.set_speed_limit(None)
    window.controller.train()
    settled(qtbot, window, lambda snapshot: snapshot.state.update > 5)
    window.close()
    assert not window.controller.engine.is_alive
    window.deleteLater()


def test_the_theme_and_the_panels_are_remembered(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    window.actions_["theme"].trigger()
    assert QSettings().value("window/theme") == "light"
    window.docks.panels["regions"].hide()
    window.close()
    again = MainWindow(DARK)
    again.show()
    assert not again.docks.panels["regions"].isVisible()
    again.docks.arrange()
    assert again.docks.panels["regions"].isVisible()
    again.close()
    again.deleteLater()


def test_granularity_update_applies_at_once(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    window.controller.stepper.granularity = Granularity.UPDATE
    press(qtbot, window, Qt.Key.Key_Right)
    settled(qtbot, window, lambda snapshot: snapshot.state.update == 1)
    assert window.controller.stepper.index == -1


def test_both_surface_planes_and_both_feature_choices_are_drawn(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_preset(qtbot, window, "iris")
    window.panels["surface"].plane_combo.activated.emit(PLANES.index("random"))
    settled(qtbot, window, lambda s: s.surface is not None and s.surface.kind == "random")
    window.panels["surface"].plane_combo.activated.emit(PLANES.index("weights"))
    window.panels["surface"].choose_axes((0, 1, 2), (1, 8, 0))
    axes = ((0, 1, 2), (1, 8, 0))
    settled(qtbot, window, lambda s: s.surface is not None and s.surface.axes == axes)
    window.panels["regions"].features_chosen.emit(2, 3)
    settled(qtbot, window, lambda s: s.regions is not None and s.regions.features == (2, 3))


def test_edits_in_quick_succession_build_on_each_other(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    before = theta(window).copy()
    controller = window.controller
    controller.add_node(0)
    controller.add_layer(1)
    controller.remove_layer(0)
    controller.reset()
    settled(qtbot, window, lambda s: [layer.units for layer in s.experiment.spec.layers] == [5, 1])
    until_ready(qtbot, window)
    for _ in range(4):
        controller.undo_stack.undo()
    restored = settled(qtbot, window, lambda s: len(s.state.theta) == 17)
    np.testing.assert_array_equal(restored.state.theta, before)
    for _ in range(4):
        controller.undo_stack.redo()
    settled(qtbot, window, lambda s: [layer.units for layer in s.experiment.spec.layers] == [5, 1])


def test_edits_while_a_scenario_loads_are_put_off_in_words(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_preset(qtbot, window, "xor")
    controller = window.controller
    controller.open_preset("iris")
    for edit in (controller.reset, lambda: controller.add_node(0)):
        with qtbot.waitSignal(controller.refused) as refused:
            edit()
        assert "still being prepared" in refused.args[0]
    window.file_actions.export(str(tmp_path / "too-early.json"))
    assert not (tmp_path / "too-early.json").exists()
    assert controller.why_not_trainable()
    controller.undo_stack.undo()
    controller.undo_stack.redo()
    latest = until_ready(qtbot, window, "iris")
    assert latest.experiment.spec.inputs == 4


def test_undoing_a_change_of_optimizer_brings_its_memory_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_preset(qtbot, window, "xor")
    stepper = window.controller.stepper
    stepper.go(Granularity.UPDATE, 1)
    before = settled(qtbot, window, lambda s: s.state.update == 1).state.optimizer.copy()
    until_ready(qtbot, window)
    changed = overrides.with_settings(presets.load("xor"), {"optimizer": "sgd"})
    window.controller.edit(changed, "Change optimizer")
    settled(qtbot, window, lambda s: s.state.optimizer.name == "sgd")
    window.controller.undo_stack.undo()
    again = settled(qtbot, window, lambda s: s.state.optimizer.name == "adam").state.optimizer
    assert again.count == before.count == 1
    for name, values in before.state.items():
        np.testing.assert_array_equal(again.state[name], values)


def test_reset_after_undoing_a_rebuild_goes_to_the_right_start(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_preset(qtbot, window, "xor")
    start = theta(window).copy()
    train_to_the_end(qtbot, window)
    until_ready(qtbot, window)
    window.controller.new_weights()
    settled(qtbot, window, lambda s: s.state.update == 0)
    until_ready(qtbot, window)
    window.controller.undo_stack.undo()
    settled(qtbot, window, lambda s: s.state.update > 0)
    until_ready(qtbot, window)
    window.controller.reset()
    back = settled(qtbot, window, lambda s: s.state.update == 0)
    np.testing.assert_array_equal(back.state.theta, start)


def test_figures_of_an_export_while_training_belong_to_its_weights(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_preset(qtbot, window, "xor")
    window.controller.set_speed_limit(None)
    window.controller.train(epochs=10_000_000)
    settled(qtbot, window, lambda s: s.state.update > 200)
    target = tmp_path / "running.json"
    with qtbot.waitSignal(window.file_actions.succeeded):
        window.file_actions.export(str(target))
    window.controller.pause()
    found = network_file.read_network(target)
    scenario = found.scenario
    assert scenario is not None
    data = Experiment.from_scenario(scenario).data
    assert found.training is not None
    loss = float(Network(found.spec).loss(found.theta, data.X, data.Y))
    assert found.training.loss == loss
