"""Worksheets beside the main window: of the network there, and of the step that is shown."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot
from window_use import open_preset

from simulator.scenarios import presets
from simulator.scenarios.overrides import with_settings
from ui.window.main_window import MainWindow
from ui.window.menus.file import FILE
from ui.worksheet.window import WorksheetWindow


def text(window: WorksheetWindow) -> str:
    return window.paper.toPlainText()


def pick(window: WorksheetWindow, name: str, wanted: str) -> None:
    """Choose an entry of a box as a user does."""
    box = getattr(window.choices, name)
    box.setCurrentIndex(box.findData(wanted))
    box.activated.emit(box.currentIndex())


@pytest.fixture
def main(qtbot: QtBot, lent_window: MainWindow) -> MainWindow:
    open_preset(qtbot, lent_window, "xor")
    return lent_window


def test_a_sheet_of_the_network_in_the_window_follows_it(qtbot: QtBot, main: MainWindow) -> None:
    opened = main.tools.open("worksheet")
    assert isinstance(opened, WorksheetWindow)
    pick(opened, "source", "own")
    assert text(opened).startswith("Worksheet: XOR, sheet 1")
    assert "rounded to 3 decimals" in text(opened)
    assert not opened.choices.sizes.isVisible()
    before = text(opened)
    main.controller.set_weight(0, 0, 0, 0.625)
    qtbot.waitUntil(lambda: text(opened) != before)
    assert "0.625" in text(opened)
    pick(opened, "scope", "step")
    stepper = main.controller.stepper
    # A step is passed over while its record is on the way; the sheet may ask of it all the same.
    qtbot.waitUntil(lambda: stepper.is_ready)
    stepper.forward()
    qtbot.waitUntil(lambda: stepper.is_ready and stepper.index >= 0)
    qtbot.waitUntil(lambda: "Weighted sum of h1.1" in text(opened))
    assert opened.headline.text().endswith(": 1")
    stepper.forward()
    qtbot.waitUntil(lambda: "Activation of h1.1" in text(opened))
    assert "Known so far" in text(opened)


def test_a_step_that_the_step_panel_does_not_show_is_said_to_be_drawn(
    qtbot: QtBot, main: MainWindow
) -> None:
    opened, stepper = main.tools.open("worksheet"), main.controller.stepper
    pick(opened, "source", "own")
    assert opened.facts.text() == ""
    pick(opened, "scope", "step")
    assert opened.facts.text().startswith("The step panel shows no step now")
    main.controller.choose_sample(2)
    stepper.forward()
    qtbot.waitUntil(lambda: stepper.record is not None and stepper.record.rows == (2,))
    stepper.forward()
    qtbot.waitUntil(lambda: opened.facts.text() == "")
    stepper.clear()  # as where the row's pass meets a number that is not finite
    qtbot.waitUntil(lambda: "so the seed has drawn one" in opened.facts.text())
    pick(opened, "scope", "update")
    assert opened.facts.text() == ""


def test_a_large_network_is_refused_in_words(qtbot: QtBot, main: MainWindow) -> None:
    opened = main.tools.open("worksheet")
    assert isinstance(opened, WorksheetWindow)
    pick(opened, "source", "own")
    assert opened.problem.text() == ""
    main.controller.open(with_settings(presets.load("xor"), {"hidden_units": "30"}))
    qtbot.waitUntil(lambda: "at most 60" in opened.problem.text())
    assert text(opened) == ""
    assert not opened.save.isEnabled()


def test_the_file_menu_opens_it(main: MainWindow) -> None:
    (record,) = [action for _, action in FILE.actions() if action.id == "worksheet"]
    assert record.keys == ("Ctrl+P",)
    assert record.run is not None
    record.run(main)
    assert main.tools.open("worksheet").isVisible()
