"""The point of the Functions workshop follows the stepper."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot
from window_use import open_preset

from simulator.stepping.step_plan import StepKind
from ui.functions.bench import FunctionsBench
from ui.window.main_window import MainWindow
from ui.words.messages import said


@pytest.fixture
def window(lent_window: MainWindow) -> MainWindow:
    return lent_window


def following(qtbot: QtBot, window: MainWindow, preset: str) -> FunctionsBench:
    open_preset(qtbot, window, preset)
    qtbot.waitUntil(lambda: window.controller.stepper.is_ready)
    bench = window.tools.open("functions").bench
    assert isinstance(bench, FunctionsBench)
    bench.curves.follow.click()
    return bench


def test_function_and_point_are_the_nodes(qtbot: QtBot, window: MainWindow) -> None:
    bench = following(qtbot, window, "xor")
    stepper = window.controller.stepper
    assert "no node" in said(bench.curves.note.text())
    stepper.forward()
    step, record = stepper.step, stepper.record
    assert step is not None
    assert record is not None
    assert step.kind is StepKind.SUM
    z = record.samples[step.sample].layers[0].z
    assert bench.document.z == z[step.unit]
    assert bench.document.function.name == "tanh"
    assert "h1.1" in bench.curves.note.text()
    while stepper.step is not None and stepper.step.layer == 0:
        stepper.forward()
    assert bench.document.function.name == "sigmoid"
    # One edit, however many steps.
    window.tools.get("functions").history.stack.undo()
    assert bench.document.z == 1.0


def test_whoever_moves_the_point_follows_no_more(qtbot: QtBot, window: MainWindow) -> None:
    bench = following(qtbot, window, "xor")
    window.controller.stepper.forward()
    bench.curves.z.field.committed.emit(0.5)
    assert not bench.curves.follow.isChecked()
    window.controller.stepper.forward()
    assert bench.document.z == 0.5


def test_a_layer_whose_function_takes_all_sums_is_not_followed(
    qtbot: QtBot, window: MainWindow
) -> None:
    bench = following(qtbot, window, "iris")
    stepper = window.controller.stepper
    last = len(window.controller.scenario.layers) - 1 if window.controller.scenario else 0
    while stepper.step is None or stepper.step.layer < last:
        stepper.forward()
    assert "no node" in bench.curves.note.text()


def test_practice_has_nothing_followed(qtbot: QtBot, window: MainWindow) -> None:
    bench = following(qtbot, window, "xor")
    window.actions_["practice"].trigger()
    assert not bench.curves.follow.isChecked()
    assert not bench.curves.follow.isEnabled()
    assert "practice" in bench.curves.follow.toolTip()
    window.actions_["practice"].trigger()
    assert bench.curves.follow.isEnabled()
