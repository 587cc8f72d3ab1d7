"""Stepping in the main window: whole passes, updates taken back, layer by layer."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from window_use import open_preset, press, settled, theta

from simulator.stepping.step_plan import Granularity
from ui.window.main_window import MainWindow

pytestmark = pytest.mark.filterwarnings("error")


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


def test_granularity_update_applies_at_once(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    window.controller.stepper.granularity = Granularity.UPDATE
    press(qtbot, window, Qt.Key.Key_Right)
    settled(qtbot, window, lambda snapshot: snapshot.state.update == 1)
    assert window.controller.stepper.index == -1


def test_a_clicked_sample_is_the_one_that_is_stepped(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    stepper, panel = window.controller.stepper, window.panels["step"]
    window.panels["regions"].row_picked.emit(2)
    qtbot.waitUntil(lambda: stepper.record is not None and stepper.record.rows == (2,))
    assert panel.samples.list.currentText() == "Row 3: (1, 0) → 1"
    latest = settled(qtbot, window, lambda snapshot: snapshot.sample_row == 2)
    press(qtbot, window, Qt.Key.Key_Right)
    assert (stepper.record.rows, stepper.index) == ((2,), 0)
    window.controller.set_weight(0, 0, 0, 0.5)
    window.controller.reset()
    settled(qtbot, window, lambda snapshot: snapshot.run_id > latest.run_id)
    qtbot.waitUntil(lambda: stepper.record is not None and stepper.record.rows == (2,))
    assert panel.samples.row == 2
    assert not panel.samples.number.isVisible()
    window.controller.choose_sample(None)
    qtbot.waitUntil(lambda: stepper.record is not None and len(stepper.record.rows) == 4)
    assert panel.samples.row is None
