"""Letters typed into fields, by real key events: none of them is a shortcut of the window's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from key_window import sharing_keys
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from simulator.settings import Setting
from ui.widgets.number_field import NumberField

pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)


class Window(QMainWindow):
    """A window with letters for shortcuts, and a field of each kind."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []
        self.home_focus = QWidget()
        self.home_focus.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        panel = QWidget()
        column = QVBoxLayout(panel)
        self.combo, self.pair = QComboBox(), QComboBox()
        self.combo.addItems(["one", "two", "three"])
        self.pair.setEditable(True)
        self.number = NumberField(Setting("learning_rate", 0.1, 0.0, 1e3, minimum_open=True))
        self.spin, self.line, self.text = QSpinBox(), QLineEdit(), QPlainTextEdit()
        for widget in (
            *(self.home_focus, self.combo, self.pair, self.number, self.spin, self.line),
            self.text,
        ):
            column.addWidget(widget)
        self.setCentralWidget(panel)
        for letter in "OTUMR7":
            action = QAction(letter, self)
            action.setShortcut(QKeySequence(letter))
            action.triggered.connect(lambda _=False, letter=letter: self.heard.append(letter))
            self.addAction(action)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[Window]:
    with sharing_keys(qtbot, qapp, Window()) as made:
        yield made


def write(window: Window, text: str) -> None:
    for letter in text:
        QTest.keyClick(window.windowHandle(), letter)


@pytest.mark.parametrize("name", ["number", "spin", "line", "pair", "text"])
def test_no_letter_typed_into_a_field_is_a_shortcut(window: Window, name: str) -> None:
    getattr(window, name).setFocus(Qt.FocusReason.TabFocusReason)
    write(window, "tumor7T")
    assert window.heard == []
    assert name not in ("line", "pair") or "tumor7T" in (
        window.line.text(),
        window.pair.currentText(),
    )
    window.home_focus.setFocus()
    write(window, "m")
    assert window.heard == ["M"]


def test_letters_look_an_entry_up_in_a_box_and_in_its_open_list(window: Window) -> None:
    window.combo.setFocus(Qt.FocusReason.TabFocusReason)
    write(window, "t")
    assert window.combo.currentText() == "two"
    window.combo.showPopup()
    QTest.keyClick(QApplication.focusWidget(), "o")
    window.combo.hidePopup()
    assert window.heard == []
