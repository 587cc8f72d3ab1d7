"""A line in which an answer is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.lessons.keys import ENTER, claims

_LONGEST = 200


class AnswerLine(QLineEdit):
    """What is typed is typed: Enter has it judged and the keys stay here, Escape leaves it alone.

    Its property ``keeps_focus`` tells the sharing out of keys that the focus is not handed back.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaxLength(_LONGEST)
        self.setProperty("keeps_focus", True)

    def event(self, event: QEvent) -> bool:
        """Claim Enter: a default button elsewhere must not take it."""
        if claims(event, ENTER):
            event.accept()
            return True
        return super().event(event)
