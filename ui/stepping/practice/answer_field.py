"""The field of an answer: arrow keys step on where there is nothing in it to move in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_STEPPING = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)
_LONGEST = 40


class AnswerField(QLineEdit):
    """A number as it is typed; Escape empties it, and leaves it where it is empty.

    What is typed is typed: no letter is a shortcut of the window's while an answer is wanted.

    Its property ``keeps_focus`` tells `FocusedKeys` that the focus is not to be handed back.

    Signals
    -------
    left()
        The keys are wanted elsewhere.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_LONGEST)
        self.setProperty("keeps_focus", True)

    def event(self, event: QEvent) -> bool:
        """Leave the keys that step to the window while they have nothing to do here."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self._passes_on(event):
            event.ignore()
            return False
        return super().event(event)

    def _passes_on(self, event: QKeyEvent) -> bool:
        return event.key() in _STEPPING and (self.isReadOnly() or not self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Drop what was typed with Escape."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.text() and not self.isReadOnly():
            self.clear()
        else:
            self.left.emit()
