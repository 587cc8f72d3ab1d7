"""Edits in the main window, resets, and undoing them."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from window_use import open_preset, press, settled, theta, train_to_the_end, until_ready

from simulator.scenarios import overrides, presets
from simulator.stepping.step_plan import Granularity
from ui.app.key_routing import FocusedKeys
from ui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton

pytestmark = pytest.mark.filterwarnings("error")


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


def test_a_wrong_weight_is_told_of_in_the_bar_once_its_card_is_gone(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_preset(qtbot, window, "xor")
    window.canvas.select_edge(0, 0, 0)
    field = window.canvas.findChild(QLineEdit)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "o.5")
    window.canvas.select_node(0, 1)
    QApplication.processEvents()
    assert "“o.5” was not taken" in window.messages.message


def test_a_typed_weight_arrives_and_can_be_undone(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    before = float(theta(window)[0])
    window.canvas.weight_edited.emit(0, 0, 0, 2.5)
    settled(qtbot, window, lambda s: s.state.theta[0] == 2.5)
    window.controller.undo_stack.undo()
    settled(qtbot, window, lambda s: s.state.theta[0] == before)


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


def test_undoing_a_change_of_optimizer_brings_its_memory_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_preset(qtbot, window, "moons")
    stepper = window.controller.stepper
    stepper.go(Granularity.UPDATE, 1)
    before = settled(qtbot, window, lambda s: s.state.update == 1).state.optimizer.copy()
    until_ready(qtbot, window)
    changed = overrides.with_settings(presets.load("moons"), {"optimizer": "sgd"})
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


def test_a_typed_weight_counts_for_the_button_that_is_pressed_next(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_preset(qtbot, window, "xor")
    keys, app = FocusedKeys(), QApplication.instance()
    assert isinstance(app, QApplication)
    keys.watch(app)
    try:
        window.canvas.select_edge(0, 0, 0)
        field = window.canvas.findChild(QLineEdit)
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, "0.5")
        qtbot.mouseClick(window.run_bar._train, LEFT)
        qtbot.waitUntil(lambda: window.controller.is_running)
        assert window.controller.undo_stack.undoText() == "Set weight to 0.5"
    finally:
        app.removeEventFilter(keys)


def test_a_typed_weight_counts_for_the_shortcut_that_is_pressed_next(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_preset(qtbot, window, "xor")
    window.canvas.select_edge(0, 0, 0)
    field = window.canvas.findChild(QLineEdit)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "0.25")
    window.actions_["train"].trigger()
    assert window.controller.undo_stack.undoText() == "Set weight to 0.25"
    assert window.controller.is_running
