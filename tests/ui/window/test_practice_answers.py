"""What is typed into the answer's field: its digits, and letters that are no shortcuts."""

from __future__ import annotations

import pytest
from practice_window import answer, bar, said, value
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot
from window_use import open_preset, press

from simulator.stepping.step_plan import StepKind
from ui.stepping.practice.score import Tally, forget, remember, tally
from ui.window.main_window import MainWindow


@pytest.fixture
def practised(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """Return the window with XOR open, at the first step, which is asked for."""
    forget()
    open_preset(qtbot, window, "xor")
    press(qtbot, window, Qt.Key.Key_P)
    press(qtbot, window, Qt.Key.Key_Right)
    return window


def test_digits_that_are_typed_count(qtbot: QtBot, practised: MainWindow) -> None:
    assert "as many as you type" in bar(practised).field.toolTip()
    answer(qtbot, practised, "0.70")
    assert said(practised).startswith("✗ 0.7 would be right so far, 0.70 is not")
    answer(qtbot, practised, "0.7")
    assert said(practised).startswith("≈ Right so far; give more digits: ")
    assert bar(practised).practising.tries == 1, "it costs nothing"
    assert bar(practised).field.selectedText() == ""
    qtbot.keyClicks(bar(practised).field, "32")  # behind what is there
    qtbot.keyClick(bar(practised).field, Qt.Key.Key_Return)
    assert said(practised).startswith("✓ Right. Tries: 2, hints: 0.")


def test_no_letter_that_is_typed_is_a_shortcut(qtbot: QtBot, practised: MainWindow) -> None:
    field, fired = bar(practised).field, list[str]()
    texts = {one: one.text() for one in practised.findChildren(QAction)}
    for action, text in texts.items():
        action.triggered.connect(lambda _=False, text=text: fired.append(text))
    qtbot.keyClicks(field, "1e-7")
    assert field.text() == "1e-7"
    field.clear()
    for letter in "abcdefghijklmnopqrstuvwxyz":
        qtbot.keyClick(field, letter)
    assert field.text() == "abcdefghijklmnopqrstuvwxyz"
    assert not fired
    assert practised.steps.practises
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert bar(practised).practising.tries == 0, "no number is no try"


def test_what_is_known_can_be_worked_out_again(qtbot: QtBot, practised: MainWindow) -> None:
    """It is hidden again, and the score counts the number once."""
    right, reveal = value(practised), bar(practised).reveal
    answer(qtbot, practised, right)
    first = tally(StepKind.SUM)
    assert (first.asked, first.at_once, first.again) == (1, 1, 0)
    assert reveal.text() in ("Try again", "Again")
    reveal.click()
    assert bar(practised).field.text() == ""
    assert not bar(practised).field.isReadOnly()
    assert practised.panels["step"].view.equation is None
    answer(qtbot, practised, "77")
    answer(qtbot, practised, right)
    assert "the score does not count it" in said(practised)
    assert tally(StepKind.SUM) == Tally(1, 1, 1, 0, again=1)


@pytest.mark.parametrize("way", ["home", "reset"])
def test_an_update_that_begins_anew_asks_everything_anew(
    qtbot: QtBot, practised: MainWindow, way: str
) -> None:
    right = value(practised)
    answer(qtbot, practised, right)
    press(qtbot, practised, Qt.Key.Key_Right)
    press(qtbot, practised, Qt.Key.Key_Left)
    assert bar(practised).practising.asked is None, "looking back is no new try"
    if way == "home":
        press(qtbot, practised, Qt.Key.Key_Home)
    else:
        practised.controller.reset()
    qtbot.waitUntil(lambda: practised.controller.stepper.index == -1)
    qtbot.waitUntil(lambda: practised.controller.stepper.record is not None)
    press(qtbot, practised, Qt.Key.Key_Right)
    assert bar(practised).practising.asked is not None
    answer(qtbot, practised, right)
    assert tally(StepKind.SUM) == Tally(1, 1, 1, 0, again=1)


def test_a_score_of_four_numbers_is_read(practised: MainWindow) -> None:
    remember(StepKind.LOSS, Tally(3, 2, 4, 1))
    QSettings().setValue("practice/score/loss", "3|2|4|1")
    assert tally(StepKind.LOSS) == Tally(3, 2, 4, 1)
    forget()
