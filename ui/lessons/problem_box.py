"""Why a step could not be set up."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from simulator.messages import Message
from ui.lessons.text.look import LABEL
from ui.lessons.text.rich_text import RichText
from ui.theme.colors import Theme
from ui.widgets.aloud import say_aloud
from ui.words.messages import joined


class ProblemBox(QFrame):
    """A box with a message; hidden while there is none.

    Attributes
    ----------
    text : RichText
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "caution")
        self.text = RichText(self, LABEL)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(self.text)
        self.hide()

    def tell(self, text: str) -> None:
        """Say what is wrong, nothing if empty."""
        # As a message it has no markup, whatever stands in it.
        self.text.show_text(text if isinstance(text, Message) or not text else joined(text))
        self.setVisible(bool(text))
        if text:
            say_aloud(self.text)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self.text.set_theme(theme)
