"""A number that is typed."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from simulator.lessons.questions.question import Given
from simulator.lessons.questions.records.number import NumberQuestion
from ui.lessons.answers.answer import Answer
from ui.lessons.answers.line import AnswerLine
from ui.theme.colors import Theme
from ui.words.languages import speak


class NumberAnswer(Answer):
    """A short line.

    Attributes
    ----------
    line : AnswerLine
    """

    def __init__(self, question: NumberQuestion, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = AnswerLine(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line)
        self.line.textEdited.connect(self.edited)
        self.line.returnPressed.connect(self.submitted)
        speak(self._say)

    def _say(self) -> None:
        self.line.setPlaceholderText(self.tr("a number"))

    def given(self) -> Given:
        """Return what is typed."""
        return self.line.text()

    def show_given(self, given: Given) -> None:
        """Show what was typed before."""
        self.line.setText(str(given))

    def name_after(self, question: str) -> None:
        """Call the line as the question."""
        self.line.setAccessibleName(question)

    def set_theme(self, theme: Theme) -> None:
        """Leave the colours to the style sheet."""

    def beside(self) -> QWidget | None:
        """Return the line."""
        return self
