"""A tool window comes back where it was and as large, also in another session."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.theme.colors import DARK
from ui.window import tool_places
from ui.window.main_window import MainWindow

PLACE = QRect(60, 50, 730, 510)


@pytest.fixture
def window(own_window: MainWindow) -> MainWindow:
    return own_window


def test_a_tool_comes_back_where_it_was_and_as_large(qtbot: QtBot, window: MainWindow) -> None:
    guide = window.tools.open("guide")
    guide.setGeometry(PLACE)
    guide.close()
    guide.resize(1000, 700)
    assert window.tools.open("guide").geometry() == PLACE
    guide.close()
    later = MainWindow(DARK)
    qtbot.addWidget(later)
    assert later.tools.open("guide").geometry() == PLACE
    later.close()


def test_a_maximized_tool_keeps_the_size_that_it_had_before(qtbot: QtBot) -> None:
    shown, later = QWidget(), QWidget()
    qtbot.addWidget(shown)
    qtbot.addWidget(later)
    shown.setGeometry(PLACE)
    shown.show()
    shown.showMaximized()
    tool_places.remember("some", shown)
    tool_places.restore("some", later)
    assert later.isMaximized()
    later.showNormal()
    assert later.size() == PLACE.size()


@pytest.mark.parametrize("kept", ["", "1 2 3", "a b c d 0", "1 2 99999999 4 0", 7, ["1", "2"]])
def test_what_is_damaged_is_left_alone(qtbot: QtBot, kept: object) -> None:
    QSettings().setValue("tools/some", kept)
    window = QWidget()
    qtbot.addWidget(window)
    before = window.geometry()
    tool_places.restore("some", window)
    assert window.geometry() == before
