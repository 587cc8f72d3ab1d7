"""Hints of a task or a question, given one at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ui.lessons.text.look import LABEL
from ui.lessons.text.rich_text import RichText
from ui.theme.colors import DARK, Theme
from ui.widgets.aloud import say_aloud
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import filled


class Hints(QWidget):
    """The hints that were given, below one another.

    Parameters
    ----------
    hints : sequence of str
    parent : QWidget

    Attributes
    ----------
    button : QPushButton
        Asks for the next one; its owner lays it out.

    Signals
    -------
    wanted()
        The next one is wanted.
    added(object)
        The text of another one, a `RichText`.
    """

    wanted = Signal()
    added = Signal(object)

    def __init__(self, hints: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._hints, self._theme, self._seen, self._is_wanted = hints, DARK, 0, True
        self.button = QPushButton(parent)
        self.button.setProperty("kind", "small")
        self.button.setAutoDefault(False)
        self.button.setVisible(bool(hints))
        policy = self.button.sizePolicy()
        policy.setRetainSizeWhenHidden(bool(hints))  # nothing moves where it goes
        self.button.setSizePolicy(policy)
        self.button.clicked.connect(self.wanted)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._headings: list[QLabel] = []
        self.texts: list[RichText] = []
        self.hide()
        speak(self._say)

    def _say(self) -> None:
        count = len(self._hints)
        for k, heading in enumerate(self._headings):
            heading.setText(filled(self.tr("Hint {number} of {count}"), number=k + 1, count=count))
        if self._seen < count:
            text = self.tr("Hint") if not self._seen else self.tr("Next hint")
            self.button.setText(text)
        tip = self.tr("Hint {number} of {count}")
        self.button.setToolTip(tooltip(filled(tip, number=self._seen + 1, count=count)))

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._theme = theme
        for text in self.texts:
            text.set_theme(theme)

    def show_seen(self, seen: int) -> None:
        """Show as many as were given."""
        while len(self.texts) < min(seen, len(self._hints)):
            self._add(self._hints[len(self.texts)])
        self._seen = len(self.texts)
        self.setVisible(bool(self.texts))
        self._show_button()
        self._say()

    def set_wanted(self, wanted: bool) -> None:
        """Offer no other one where it is done."""
        self._is_wanted = wanted
        self._show_button()

    def _show_button(self) -> None:
        self.button.setVisible(self._is_wanted and self._seen < len(self._hints))

    def tell_last(self) -> None:
        """Have screen readers say the last one."""
        say_aloud(self.texts[-1])

    def _add(self, hint: str) -> None:
        heading, text = QLabel(self), RichText(self, LABEL)
        heading.setProperty("role", "caption")
        text.set_theme(self._theme)
        text.show_text(hint)
        self._headings.append(heading)
        self.texts.append(text)
        if len(self.texts) > 1:
            self._column.addSpacing(6)
        self._column.addWidget(heading)
        self._column.addWidget(text)
        self.added.emit(text)
