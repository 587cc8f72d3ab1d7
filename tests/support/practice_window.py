"""Practice in the main window, as a learner uses it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.stepping.practice.bar import PracticeBar
from ui.window.main_window import MainWindow
from ui.words.numbers import short


def bar(window: MainWindow) -> PracticeBar:
    found = window.panels["step"].practice
    assert isinstance(found, PracticeBar)
    return found


def said(window: MainWindow) -> str:
    return str(window.panels["step"].sentence.text())


def answer(qtbot: QtBot, window: MainWindow, text: str) -> None:
    field = bar(window).field
    field.clear()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def value(window: MainWindow) -> str:
    found = bar(window).practising.question
    assert found is not None
    return short(found.value).replace("−", "-")  # what a test can type
