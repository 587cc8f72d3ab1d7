"""What every field for an answer can do."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from simulator.lessons.questions.question import Given
from ui.theme.colors import Theme


class Answer(QWidget):
    """Takes an answer to one question.

    Signals
    -------
    edited()
        The learner has changed it.
    submitted()
        The learner wants it judged.
    """

    edited = Signal()
    submitted = Signal()

    @abstractmethod
    def given(self) -> Given:
        """Return the answer, as the question's kind has it."""

    @abstractmethod
    def show_given(self, given: Given) -> None:
        """Show an answer that was given before, without reporting it."""

    @abstractmethod
    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""

    @abstractmethod
    def name_after(self, question: str) -> None:
        """Tell screen readers which question is answered here."""

    def beside(self) -> QWidget | None:
        """Return the part of it that stands beside the button that has it judged, if any."""
        return None
