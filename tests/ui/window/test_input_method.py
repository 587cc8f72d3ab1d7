"""Text from an input method, as Hangul is typed: composed, then handed over, into every field."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from window_use import learnt

from ui.comparison.window import RunComparison
from ui.widgets.number_field import NumberField
from ui.widgets.row_box import RowBox
from ui.window.comment_dialog import CommentDialog
from ui.window.main_window import MainWindow
from ui.window.tool_records import TOOLS

TEXT = "가중치"


def compose(field: QWidget, text: str) -> None:
    """Compose a text letter by letter, as it is underlined in the field, then hand it over."""
    for count in range(1, len(text) + 1):
        QApplication.sendEvent(field, QInputMethodEvent(text[:count], []))
    done = QInputMethodEvent()
    done.setCommitString(text)
    QApplication.sendEvent(field, done)


def text_fields(window: QWidget) -> list[QLineEdit | QPlainTextEdit]:
    found: list[QLineEdit | QPlainTextEdit] = [
        one
        for one in window.findChildren(QLineEdit)
        if not isinstance(one.parent(), QAbstractSpinBox)
    ]
    found += window.findChildren(QPlainTextEdit)
    return [one for one in found if not one.isReadOnly()]


def is_taken_once(field: QLineEdit | QPlainTextEdit) -> bool:
    field.setEnabled(True)
    field.clear()
    compose(field, TEXT)
    typed = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    return typed == TEXT


@pytest.fixture(scope="module")
def windows(shared_bot: QtBot, shared_window: MainWindow) -> list[QWidget]:
    """Return every window of the program, with a comment and the name of a run being edited."""
    learnt(shared_bot, shared_window)
    tools = [shared_window.tools.open(record.name) for record in TOOLS]
    comparison = next(one for one in tools if isinstance(one, RunComparison))
    comparison.list.editItem(comparison.list.item(0))
    return [shared_window, *tools, CommentDialog("", shared_window, "", "")]


def test_every_text_field_takes_it_once_and_no_shortcut_is_taken_for_it(
    windows: list[QWidget], shared_window: MainWindow
) -> None:
    done: list[str] = []
    actions = shared_window.actions_
    for name in actions:
        actions[name].triggered.connect(lambda *_, name=name: done.append(name))
    fields = {id(field): field for one in windows for field in text_fields(one)}
    assert len(fields) >= 7
    wrong = [field for field in fields.values() if not is_taken_once(field)]
    assert wrong == []
    assert done == []


def test_number_fields_refuse_it_in_words_and_keep_their_number(windows: list[QWidget]) -> None:
    fields = {id(field): field for one in windows for field in one.findChildren(NumberField)}
    assert len(fields) > 15
    for field in fields.values():
        value = field.value()
        field.setEnabled(True)
        field.lineEdit().clear()
        complaints: list[str] = []
        field.complained.connect(complaints.append)
        compose(field, TEXT)
        assert field.lineEdit().text() == TEXT
        field.on_editing_finished()
        assert complaints[-1].startswith(f"“{TEXT}” is not a number.")
        assert field.value() == value
        field.restore()


def test_the_number_of_a_row_refuses_it_and_stays(windows: list[QWidget]) -> None:
    boxes = {id(box): box for one in windows for box in one.findChildren(RowBox)}
    assert boxes
    for box in boxes.values():
        box.setRange(1, 4)
        box.setValue(3)
        box.setEnabled(True)
        # Digits may come as wide as letters.
        for text, row in ((TEXT, 3), ("２", 2), ("4", 4)):
            box.selectAll()
            compose(box, text)
            assert text in box.lineEdit().text()
            box.interpretText()
            assert box.value() == row


def test_a_comma_composed_into_a_number_is_a_decimal_mark(windows: list[QWidget]) -> None:
    fields = [one for one in windows[0].findChildren(NumberField) if one.accessibleName()]
    rate = next(one for one in fields if one.accessibleName() == "Learning rate")
    rate.lineEdit().clear()
    compose(rate, "0,25")
    rate.on_editing_finished()
    assert rate.value() == 0.25
    epochs = next(one for one in fields if one.accessibleName() == "Epochs")
    before = epochs.value()
    epochs.lineEdit().clear()
    compose(epochs, "1,00")
    epochs.on_editing_finished()
    assert epochs.value() == before
    assert "can be read in two ways" in epochs.accessibleDescription()
