"""The training loop above the network: shown, lit and opened in the main window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot
from window_use import open_preset

from simulator.stepping.step_plan import StepKind
from ui.loop.strip import LoopStrip
from ui.window.main_window import MainWindow

pytestmark = pytest.mark.filterwarnings("error")


@pytest.fixture
def strip(qtbot: QtBot, window: MainWindow) -> LoopStrip:
    open_preset(qtbot, window, "xor")
    window.actions_["loop"].trigger()
    found = window.loop.strip
    assert found is not None
    return found


def lit(strip: LoopStrip) -> set[str]:
    return {name for name, box in strip.boxes.items() if box.is_lit}


def test_it_is_hidden_at_first_and_its_switch_is_remembered(
    qtbot: QtBot, window: MainWindow
) -> None:
    assert window.loop.strip is None
    window.actions_["loop"].trigger()
    assert window.loop.is_shown
    assert window.actions_["loop"].isChecked()
    assert QSettings().value("window/loop", type=bool)
    window.actions_["loop"].trigger()
    assert not window.loop.is_shown
    assert not QSettings().value("window/loop", type=bool)


def test_it_follows_the_stepper_and_a_box_leads_to_its_first_step(
    qtbot: QtBot, window: MainWindow, strip: LoopStrip
) -> None:
    stepper = window.controller.stepper
    qtbot.waitUntil(lambda: stepper.is_ready)
    assert lit(strip) == set()
    stepper.forward()
    assert lit(strip) == {"forward"}
    for box, kind in (
        ("update", StepKind.UPDATE),
        ("backward", StepKind.DELTA),
        ("loss", StepKind.LOSS),
    ):
        strip.boxes[box].click()
        assert stepper.step is not None
        assert stepper.step.kind is kind
        assert lit(strip) == {box}


def test_training_lights_the_loop_and_a_box_pauses_it_to_show_its_step(
    qtbot: QtBot, window: MainWindow, strip: LoopStrip
) -> None:
    controller = window.controller
    qtbot.waitUntil(lambda: controller.stepper.is_ready)
    controller.train(100_000)
    qtbot.waitUntil(lambda: {"forward", "loss", "backward", "update"} <= lit(strip))
    strip.boxes["loss"].click()
    qtbot.waitUntil(lambda: lit(strip) == {"loss"})
    assert not controller.is_running


def test_data_and_results_open_from_their_boxes(
    qtbot: QtBot, window: MainWindow, strip: LoopStrip
) -> None:
    section = window.panels["setup"].sections["data"]
    section.header.setChecked(False)
    strip.boxes["load"].click()
    assert section.header.isChecked()
    strip.boxes["evaluate"].click()
    results = window.tools.open("results")
    assert results.isVisible()
    strip.stages.click()
    assert window.tools.open("stages").isVisible()


def test_it_stands_aside_in_lessons_and_comes_back(
    qtbot: QtBot, window: MainWindow, strip: LoopStrip
) -> None:
    window.loop.set_aside(True)
    assert not window.loop.is_shown
    window.loop.toggle()  # for the lesson alone
    assert window.loop.is_shown
    window.loop.toggle()
    window.loop.set_aside(False)
    assert window.loop.is_shown
