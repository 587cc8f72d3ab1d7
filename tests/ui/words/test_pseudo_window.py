"""What tests of languages rely on: that English is found among words of a language of no people."""

from __future__ import annotations

from typing import Any

from pseudo_window import CODE, repainted, untold
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from ui.words.languages import Languages, speak


class Half(QLabel):
    """Follows with its text, and not with its tooltip and what it paints."""

    def __init__(self) -> None:
        super().__init__()
        self.setToolTip("Seen on hover")
        speak(self._say)

    def _say(self) -> None:
        self.setText(QCoreApplication.translate("window", "&View"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawText(0, 10, "Painted Adam")
        painter.end()


def test_what_did_not_follow_is_found_and_what_did_is_not(qtbot: Any, spoken: Languages) -> None:
    label = Half()
    qtbot.addWidget(label)
    label.show()
    assert len(untold(repainted(qtbot, label))) == 3
    spoken.show(CODE)
    # Where the program's keys are routed, a tooltip is a description, too, found under either name.
    found = [one.partition(": ") for one in untold(repainted(qtbot, label))]
    assert [text for _, _, text in found] == ["Painted Adam", "Seen on hover"]
    assert found[0][0] == "painted"
    assert untold([("", "Painted Adam <b>")], "Painted", r"Ad\w+") == []
