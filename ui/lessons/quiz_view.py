"""A question: what is asked, the field for the answer, and what is said to it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from simulator.lessons.lesson import Quiz
from simulator.lessons.questions.question import Judgement
from simulator.messages import Message
from ui.lessons.answers.kinds import answer_to
from ui.lessons.item import ItemBox
from ui.lessons.sign import State
from ui.lessons.text.look import BODY, Look
from ui.lessons.text.plainly import plainly
from ui.lessons.text.rich_text import RichText
from ui.theme.colors import Theme
from ui.widgets.aloud import say_aloud
from ui.words.languages import speak
from ui.words.messages import filled, sentences, worded

_RIGHT, _PARTLY, _WRONG = Look(13, "good"), Look(13, "caution"), Look(13, "bad")


class QuizView(ItemBox):
    """Asks a question.

    Parameters
    ----------
    number : int
    quiz : Quiz
    parent : QWidget

    Attributes
    ----------
    quiz : Quiz
    ask : RichText
    answer : Answer
    check : QPushButton

    Signals
    -------
    answered(object, object)
        Itself, and an answer that is to be judged.
    """

    answered = Signal(object, object)

    def __init__(self, number: int, quiz: Quiz, parent: QWidget) -> None:
        super().__init__(number, quiz.hints, parent, is_round=True)
        self.quiz = quiz
        self._judgement: Judgement | None = None
        self._is_done = False
        self.ask = RichText(self, BODY)
        self.answer = answer_to(quiz.question, self)
        self.check = QPushButton(self)
        self.ask.show_text(quiz.question.ask)
        self.remark.hold(list(quiz.question.remarks()), _WRONG)
        self.check.setAutoDefault(False)
        self._lay_out()
        self.check.clicked.connect(self._on_submitted)
        self.answer.submitted.connect(self._on_submitted)
        speak(self._say)

    def _lay_out(self) -> None:
        row, beside = QHBoxLayout(), self.answer.beside()
        row.setSpacing(6)
        self.column.addWidget(self.ask)
        if beside is not self.answer:
            self.column.addWidget(self.answer)
        if beside is not None:
            row.addWidget(beside, 1)
        row.addWidget(self.check)
        row.addWidget(self.hints.button)
        if beside is None:
            row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(self.remark)
        self.column.addWidget(self.hints)

    def _say(self) -> None:
        self.check.setText(self.tr("Check"))
        self.check.setToolTip(self.tr("Judge the answer (Enter)"))
        self.answer.name_after(plainly(self.quiz.question.ask))
        self._name()

    def _name(self) -> None:
        text = {
            "done": self.tr("Answered right: {question}"),
            "partly": self.tr("Right in part: {question}"),
            "wrong": self.tr("Answered wrong: {question}"),
            "open": self.tr("Not answered yet: {question}"),
        }[self._state()]
        question = plainly(self.quiz.question.ask)
        self.sign.setAccessibleName(filled(text, question=question))

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        super().set_theme(theme)
        self.ask.set_theme(theme)
        self.answer.set_theme(theme)

    def show_judgement(self, judgement: Judgement | None, *, is_done: bool) -> None:
        """Show what an answer is worth.

        Parameters
        ----------
        judgement : Judgement or None
            None where there was no answer yet.
        is_done : bool
            Whether it was answered right, now or before.
        """
        self._judgement, self._is_done = judgement, is_done
        self.hints.set_wanted(not is_done)
        self.sign.show_state(self._state())
        self._name()
        self.remark.tell(*self._told())

    def _state(self) -> State:
        judgement = self._judgement
        if judgement is None or not judgement.is_answer or judgement.is_right:
            return "done" if self._is_done else "open"
        return "partly" if judgement.share > 0.0 else "wrong"

    def _told(self) -> tuple[str, Look]:
        judgement = self._judgement
        if judgement is None:
            return "", _PARTLY
        if not judgement.is_answer:
            return self._with_what_counts(judgement.says), _PARTLY
        if judgement.is_right:
            return judgement.says or worded("QuizView", "Right."), _RIGHT
        look = _PARTLY if judgement.share > 0.0 else _WRONG
        return self._with_what_counts(judgement.says or worded("QuizView", "Not right.")), look

    def _with_what_counts(self, told: str) -> str:
        """Say that an answer of before counts, where the one that stands there now does not."""
        if not self._is_done:
            return told
        if not isinstance(told, Message):
            told = plainly(told)  # a message has no markup
        return sentences(told, worded("QuizView", "Your right answer from before still counts."))

    def tell_aloud(self) -> None:
        """Have screen readers say what is said to the answer."""
        say_aloud(self.remark)

    @Slot()
    def _on_submitted(self) -> None:
        self.answered.emit(self, self.answer.given())
