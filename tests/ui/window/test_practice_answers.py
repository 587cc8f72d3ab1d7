"""What is typed into the answer's field: its digits, and letters that are no shortcuts."""

from __future__ import annotations

import pytest
from practice_window import answer, bar, said
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot
from window_use import open_preset, press

from ui.stepping.practice.score import forget
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
