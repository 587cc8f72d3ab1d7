"""What is wrong with a line is told beside it, but never inside a change of the focus."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.complaint import Complaint
from ui.widgets.tooltips import describe, follow_tooltip


@pytest.fixture
def line(qtbot: QtBot) -> Iterator[QLineEdit]:
    host = QWidget()
    qtbot.addWidget(host)
    layout = QVBoxLayout(host)
    made, note = QLineEdit(host), QLabel(host)
    note.setObjectName("note")
    layout.addWidget(made)
    layout.addWidget(note)
    complaint = Complaint(made, note)
    made.editingFinished.connect(lambda: complaint.tell(f"{made.text()} is wrong"))
    made.textEdited.connect(lambda: complaint.tell(""))
    host.show()
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    made.setFocus()
    yield made
    host.hide()


def said(line: QLineEdit) -> str:
    note = line.window().findChild(QLabel, "note")
    assert isinstance(note, QLabel)
    assert bool(line.property("invalid")) == bool(note.text())
    return note.text()


def test_enter_is_answered_at_once(qtbot: QtBot, line: QLineEdit) -> None:
    qtbot.keyClicks(line, "abc\r")
    assert said(line) == "Abc is wrong"
    qtbot.keyClicks(line, "d")
    assert said(line) == ""


@pytest.mark.parametrize("changed", [False, True])
def test_leaving_is_answered_afterwards_if_the_text_is_the_same(
    qtbot: QtBot, line: QLineEdit, changed: bool
) -> None:
    qtbot.keyClicks(line, "abc")
    line.clearFocus()
    assert said(line) == ""
    if changed:
        line.setText("1")
    QApplication.processEvents()
    assert said(line) == ("" if changed else "Abc is wrong")


def test_a_complaint_is_told_and_then_what_the_field_was_described_by(line: QLineEdit) -> None:
    line.setToolTip("<p>The rate.</p>")
    follow_tooltip(line)
    describe(line, "Wrong")
    assert line.accessibleDescription() == "Wrong"
    describe(line, "Wrong again")
    describe(line, "")
    assert line.accessibleDescription() == "The rate."


def test_a_description_of_its_own_comes_back_after_a_complaint(line: QLineEdit) -> None:
    line.setToolTip("<p>The rate.</p>")
    line.setAccessibleDescription("Told by hand")
    describe(line, "")
    assert line.accessibleDescription() == "Told by hand"
    describe(line, "Wrong")
    line.setToolTip("<p>Another.</p>")
    follow_tooltip(line)
    assert line.accessibleDescription() == "Wrong"
    describe(line, "Wrong again")
    describe(line, "")
    assert line.accessibleDescription() == "Told by hand"
