"""Terms in explanations without a mouse: Tab comes to the text, arrows to each, Enter opens it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets import term_marks
from ui.widgets.explained_label import ExplainedLabel
from ui.widgets.terms import known_terms

TEXT = "Each input times its weight, plus the bias."
TAB, BACKTAB, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return
LEFT, RIGHT, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Down


class Desk(QWidget):
    """An explanation between two buttons."""

    def __init__(self) -> None:
        super().__init__()
        self.before, self.label, self.after = QPushButton("a"), ExplainedLabel(), QPushButton("b")
        self.label.setWordWrap(True)
        self.label.setText(TEXT)
        column = QVBoxLayout(self)
        for widget in (self.before, self.label, self.after):
            column.addWidget(widget)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    made = Desk()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: bool(known_terms().mentions("weight")))
    made.grab()
    made.before.setFocus()
    return made


def press(qtbot: QtBot, key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key)


def test_arrows_go_from_term_to_term_and_tab_on_to_the_next_widget(
    qtbot: QtBot, desk: Desk
) -> None:
    heard: list[str] = []
    QShortcut(QKeySequence(RIGHT), desk).activated.connect(lambda: heard.append("window"))
    press(qtbot, TAB)
    assert desk.label.hasFocus()
    assert "<b>weight</b>" in QToolTip.text()
    assert "arrow keys go to the other terms" in QToolTip.text()
    for key, term in ((RIGHT, "bias"), (RIGHT, "bias"), (LEFT, "weight"), (DOWN, "bias")):
        press(qtbot, key)
        assert f"<b>{term}</b>" in QToolTip.text()
    assert heard == []
    press(qtbot, TAB)
    assert desk.after.hasFocus()
    press(qtbot, BACKTAB)
    assert desk.label.hasFocus()
    press(qtbot, BACKTAB)
    assert desk.before.hasFocus()


def test_a_text_of_one_term_leaves_the_arrows_to_the_window(qtbot: QtBot, desk: Desk) -> None:
    heard: list[str] = []
    QShortcut(QKeySequence(RIGHT), desk).activated.connect(lambda: heard.append("window"))
    desk.label.setText("Only a weight.")
    desk.grab()
    press(qtbot, TAB)
    assert desk.label.hasFocus()
    assert "arrow keys" not in QToolTip.text()
    press(qtbot, RIGHT)
    assert heard == ["window"]


def test_enter_opens_the_term_before_any_shortcut_of_the_window(qtbot: QtBot, desk: Desk) -> None:
    heard: list[str] = []
    QShortcut(QKeySequence(ENTER), desk).activated.connect(lambda: heard.append("window"))
    press(qtbot, TAB)
    press(qtbot, RIGHT)
    with qtbot.waitSignal(known_terms().wanted) as asked:
        press(qtbot, ENTER)
    assert asked.args == ["bias"]
    assert heard == []


def test_readers_are_told_the_term_only_while_it_has_the_focus(qtbot: QtBot, desk: Desk) -> None:
    desk.label.setToolTip("its own")
    desk.label.setAccessibleDescription("described")
    press(qtbot, TAB)
    told = desk.label.accessibleDescription()
    assert told.startswith("weight")
    assert "Enter opens it" in told
    assert "<" not in told
    desk.after.setFocus()
    assert desk.label.accessibleDescription() == "described"


def test_the_term_that_has_the_focus_is_framed(qtbot: QtBot, desk: Desk) -> None:
    plain = desk.label.grab().toImage()
    press(qtbot, TAB)
    first = desk.label.grab().toImage()
    press(qtbot, RIGHT)
    assert plain != first != desk.label.grab().toImage()
    desk.after.setFocus()
    assert desk.label.grab().toImage() == plain


@pytest.mark.parametrize("change", ["no terms", "off"])
def test_without_terms_tab_passes_by(qtbot: QtBot, desk: Desk, change: str) -> None:
    if change == "off":
        desk.label.marks.set_on(False)
    else:
        desk.label.setText("Nothing to see here.")
    desk.grab()
    press(qtbot, TAB)
    assert desk.after.hasFocus()


def test_another_text_in_the_same_place_leaves_the_order_of_tab_alone(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QWidget] = []
    monkeypatch.setattr(term_marks, "stand_in_tab_order", asked.append)
    desk.label.setText(TEXT.replace("Each", "One"))
    desk.label.grab()
    assert asked == []
    desk.before.hide()
    QApplication.processEvents()
    desk.label.setText(TEXT)
    desk.label.grab()
    assert asked == [desk.label]
