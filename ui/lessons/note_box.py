"""A quiet box for what a lecture has wrong or simplifies."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ui.lessons.text.look import LABEL
from ui.lessons.text.rich_text import RichText
from ui.theme.colors import Theme
from ui.words.languages import speak


class NoteBox(QFrame):
    """A heading, and the note.

    Attributes
    ----------
    heading : QLabel
    text : RichText
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "info")
        self.heading, self.text = QLabel(self), RichText(self, LABEL)
        self.heading.setProperty("role", "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(2)
        column.addWidget(self.heading)
        column.addWidget(self.text)
        speak(self._say)

    def _say(self) -> None:
        self.heading.setText(self.tr("Note"))

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self.text.set_theme(theme)
