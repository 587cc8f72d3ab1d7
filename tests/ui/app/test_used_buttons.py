"""A button that its own press turns off: where the keys go then, and what a held key does there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from key_window import sharing_keys
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

PLAIN = Qt.KeyboardModifier.NoModifier
ENTER, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space


class Picture(QLabel):
    """Takes keys, and notes Enter."""

    def __init__(self) -> None:
        super().__init__("picture")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.entered = 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.entered += event.key() == ENTER


class Window(QWidget):
    """A button that turns itself off, a field behind it, a picture, and a shortcut."""

    def __init__(self) -> None:
        super().__init__()
        self.button, self.field, self.home_focus = QPushButton("Last"), QSpinBox(), Picture()
        self.button.clicked.connect(lambda: self.button.setEnabled(False))
        column = QVBoxLayout(self)
        for part in (self.button, self.field, self.home_focus):
            column.addWidget(part)
        self.trained: list[bool] = []
        action = QAction("Train", self)
        action.setShortcut("Space")
        action.triggered.connect(lambda: self.trained.append(True))
        self.addAction(action)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[Window]:
    with sharing_keys(qtbot, qapp, Window()) as made:
        made.button.setFocus(Qt.FocusReason.TabFocusReason)
        yield made


def press(window: Window, key: Qt.Key) -> None:
    QTest.keyClick(window.windowHandle(), key)
    QApplication.processEvents()


@pytest.mark.parametrize("key", [ENTER, SPACE])
def test_it_gives_the_focus_back(window: Window, key: Qt.Key) -> None:
    press(window, key)
    assert not window.button.isEnabled()
    assert window.home_focus.hasFocus()
    assert not window.trained


@pytest.mark.parametrize("key", [ENTER, SPACE])
def test_one_that_stays_on_keeps_the_focus(window: Window, key: Qt.Key) -> None:
    window.button.clicked.connect(lambda: window.button.setEnabled(True))
    window.button.clicked.connect(window.button.setFocus)
    press(window, key)
    assert window.button.hasFocus()


def test_enter_that_is_held_does_nothing_where_the_focus_went(window: Window) -> None:
    press(window, ENTER)
    for _ in range(3):
        held = QKeyEvent(QEvent.Type.KeyPress, ENTER, PLAIN, "", True)
        QApplication.sendEvent(window.home_focus, held)
    assert window.home_focus.entered == 0
    press(window, ENTER)  # it was let go meanwhile
    assert window.home_focus.entered == 1
