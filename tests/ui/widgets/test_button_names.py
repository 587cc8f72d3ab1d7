"""What screen readers are told of buttons: their words, in the language that is shown."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QTabBar, QToolButton
from pytestqt.qtbot import QtBot

from ui.app.key_routing import FocusedKeys
from ui.words.languages import languages


@pytest.fixture(autouse=True)
def filtered(qapp: QApplication) -> object:
    keys = FocusedKeys(qapp)
    keys.watch(qapp)
    yield
    qapp.removeEventFilter(keys)
    keys.deleteLater()


def told(widget: QPushButton | QToolButton) -> str:
    found = QAccessible.queryAccessibleInterface(widget)
    return str(found.text(QAccessible.Text.Name))


@pytest.mark.parametrize("kind", [QPushButton, QToolButton])
def test_a_letter_in_brackets_is_not_read(
    qtbot: QtBot, kind: type[QPushButton] | type[QToolButton]
) -> None:
    button = kind()
    qtbot.addWidget(button)
    button.setText("학습(&T)")
    button.show()
    assert told(button) == "학습"
    button.setText("일시 정지(&T)")  # as it is used
    qtbot.waitUntil(lambda: told(button) == "일시 정지")
    button.setText("&Train")
    qtbot.waitUntil(lambda: told(button) == "Train")
    button.setText("학습(&T)")
    qtbot.waitUntil(lambda: told(button) == "학습")


def test_a_name_of_its_own_stays(qtbot: QtBot) -> None:
    button = QPushButton("저장(&S)")
    qtbot.addWidget(button)
    button.setAccessibleName("그림 저장")
    button.show()
    assert told(button) == "그림 저장"


def test_what_scrolls_tabs_is_named_in_the_language_that_is_shown(qtbot: QtBot) -> None:
    tabs = QTabBar()
    qtbot.addWidget(tabs)
    tabs.show()
    names = [button.accessibleName() for button in tabs.findChildren(QToolButton)]
    assert names == ["Scroll Left", "Scroll Right"]
    languages().show("ko")
    try:
        names = [button.accessibleName() for button in tabs.findChildren(QToolButton)]
        assert names == ["왼쪽으로 스크롤", "오른쪽으로 스크롤"]
    finally:
        languages().show("en")
    names = [button.accessibleName() for button in tabs.findChildren(QToolButton)]
    assert names == ["Scroll Left", "Scroll Right"]


def test_buttons_that_were_shown_before_are_named_too(qapp: QApplication, qtbot: QtBot) -> None:
    qapp.removeEventFilter(keys := FocusedKeys(qapp))
    for old in qapp.findChildren(FocusedKeys):
        qapp.removeEventFilter(old)
    button = QPushButton("학습(&T)")
    qtbot.addWidget(button)
    button.show()
    assert told(button) != "학습"
    keys.watch(qapp)
    assert told(button) == "학습"
    qapp.removeEventFilter(keys)
    keys.deleteLater()
