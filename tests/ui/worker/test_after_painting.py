"""What waits until a picture is on the screen."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.worker.after_painting import AfterFirstPaint


class Noting(QWidget):
    """Notes its paints among what else is noted."""

    def __init__(self, notes: list[str]) -> None:
        super().__init__()
        self._notes = notes

    def paintEvent(self, event: QPaintEvent) -> None:
        self._notes.append("paint")


def test_the_first_paint_is_waited_for_and_no_later_one(qtbot: QtBot) -> None:
    notes: list[str] = []
    widget = Noting(notes)
    qtbot.addWidget(widget)
    AfterFirstPaint(widget, lambda: notes.append("first"), lambda: notes.append("second"))
    QApplication.processEvents()
    assert notes == []
    widget.show()
    qtbot.waitUntil(lambda: "second" in notes)
    last = len(notes) - notes[::-1].index("paint")
    assert (notes[0], notes[last:]) == ("paint", ["first", "second"])
    widget.repaint()
    QApplication.processEvents()
    assert notes[-1] == "paint"
    assert notes.count("first") == 1
