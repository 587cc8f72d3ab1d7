"""Practice shows what it asks and judges whole, in each language, also in low windows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from cut_texts import cut_texts
from PySide6.QtCore import QSize, Qt
from pytestqt.qtbot import QtBot
from window_use import open_preset, press

from simulator.stepping.step_plan import StepKind
from ui.window.main_window import MainWindow
from ui.words.languages import languages
from ui.words.numbers import short


@pytest.fixture
def practised(qtbot: QtBot, window: MainWindow) -> Iterator[MainWindow]:
    """Return the window with practice on, after which English is shown again."""
    open_preset(qtbot, window, "xor")
    press(qtbot, window, Qt.Key.Key_P)
    press(qtbot, window, Qt.Key.Key_Right)
    yield window
    languages().show("en")


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("size", [QSize(1366, 768), QSize(1280, 800)])
def test_the_question_and_the_verdict_are_whole(
    qtbot: QtBot, practised: MainWindow, language: str, size: QSize
) -> None:
    languages().show(language)
    practised.resize(size)
    panel = practised.panels["step"]
    qtbot.waitUntil(lambda: panel.sentence.width() > 0)
    qtbot.waitUntil(lambda: panel.sentence.shown_text() == panel.sentence.text())
    field = panel.practice.field
    for typed in ("0.886", "77", "0.70"):
        field.setText(typed)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert panel.sentence.text().startswith("✗")
        qtbot.waitUntil(lambda: panel.sentence.shown_text() == panel.sentence.text())
        qtbot.waitUntil(lambda: not list(cut_texts(panel)))


def test_an_update_tells_the_gradient_that_it_is_made_of(
    qtbot: QtBot, practised: MainWindow
) -> None:
    stepper, panel = practised.controller.stepper, practised.panels["step"]
    assert stepper.plan is not None
    assert stepper.record is not None
    panel.practice.reveal.click()
    start = stepper.plan.phase_start({StepKind.UPDATE}, -1)
    assert start is not None
    step = stepper.plan[start]
    stepper.go_to(step)
    assert panel.practice.practising.asked is not None
    index = stepper.record.spec.parameter_index(step.layer, step.part, step.unit)
    told = panel.view.accessibleName()
    assert short(float(stepper.record.stages.data_gradient[index])) in told
    assert short(float(stepper.record.theta[index])) in told
