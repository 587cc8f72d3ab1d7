"""One step of a lesson: its text, its tasks, its questions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from simulator.lessons.conditions.condition import Verdict
from simulator.lessons.play import Item, Play
from simulator.lessons.questions.question import Given
from simulator.messages import reason
from ui.lessons.item import ItemBox
from ui.lessons.keys_bar import paint_keys_bar
from ui.lessons.note_box import NoteBox
from ui.lessons.problem_box import ProblemBox
from ui.lessons.quiz_view import QuizView
from ui.lessons.task_view import TaskView
from ui.lessons.text.look import TITLE
from ui.lessons.text.rich_text import RichText
from ui.lessons.text_column import TextColumn
from ui.theme.colors import Theme

_MARGIN = 16
_BEFORE_ITEMS, _BETWEEN_ITEMS = 20, 18


class StepPage(QWidget):
    """Shows a step as it stands in a play, and works on that.

    Parameters
    ----------
    play : Play
        Open at the step.
    theme : Theme
    parent : QWidget, optional

    Attributes
    ----------
    key : (str, str)
        The names of the lesson and of the step.
    title : RichText
    text : TextColumn
    tasks : list of TaskView
    quizzes : list of QuizView

    Signals
    -------
    place_wanted(object), term_wanted(str)
        Words of a text were clicked.
    reached(object, QRect)
        A widget, and an area of it, or all of it, that has to be seen now.
    changed()
        An answer was judged, or a hint was given.
    """

    place_wanted = Signal(object)
    term_wanted = Signal(str)
    reached = Signal(object, QRect)
    changed = Signal()

    def __init__(self, play: Play, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._play, self._step, self._theme = play, play.step, theme
        self.key = (play.lesson.name, play.step.name)
        self.title = RichText(self, TITLE)
        self.problem = ProblemBox(self)
        self.text = TextColumn(self._step.text, self)
        self.note = NoteBox(self)
        self.tasks = [TaskView(k, one, self) for k, one in enumerate(self._step.tasks)]
        first = len(self.tasks)
        self.quizzes = [QuizView(first + k, one, self) for k, one in enumerate(self._step.quizzes)]
        self.title.show_text(self._step.title)
        if self._step.note:
            self.note.text.show_text(self._step.note)
        self.note.setVisible(bool(self._step.note))
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self._show_kept()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 14, _MARGIN - 6, 20)
        column.setSpacing(10)
        for part in (self.title, self.problem, self.text, self.note):
            column.addWidget(part)
        for k, item in enumerate(self.items()):
            column.addSpacing(_BETWEEN_ITEMS if k else _BEFORE_ITEMS - 10)
            if not k:
                rule = QFrame(self)
                rule.setProperty("role", "rule")
                column.addWidget(rule)
                column.addSpacing(4)
            column.addWidget(item)
        column.addStretch(1)

    def items(self) -> list[ItemBox]:
        """Return tasks and questions, in order."""
        return [*self.tasks, *self.quizzes]

    def _texts(self) -> list[RichText]:
        own = [self.title, *self.text.pieces, self.note.text]
        own += [one for task in self.tasks for one in (task.says, task.remark)]
        return own + [one for quiz in self.quizzes for one in (quiz.ask, quiz.remark)]

    def _connect(self) -> None:
        for text in self._texts():
            self._listen(text)
        self.text.added.connect(self._listen)
        for item in self.items():
            item.hints.added.connect(self._listen)
            item.hint_wanted.connect(self._on_hint_wanted)
        for quiz in self.quizzes:
            quiz.answered.connect(self._on_answered)

    def _listen(self, text: RichText) -> None:
        text.keys_moved.connect(self.update)
        text.place_wanted.connect(self.place_wanted)
        text.term_wanted.connect(self.term_wanted)
        text.reached.connect(self.reached)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._theme = theme
        for part in (self.title, self.problem, self.text, self.note):
            part.set_theme(theme)
        for view in (*self.tasks, *self.quizzes):
            view.set_theme(theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a bar beside the text that has the keyboard, where no link of it shows that."""
        super().paintEvent(event)
        paint_keys_bar(self, self._theme)

    # -- how it stands

    def _show_kept(self) -> None:
        """Show what was done here before."""
        standing = self._play.standing
        for view in self.items():
            view.hints.show_seen(standing.hints.get(self._item(view), 0))
        for task in self.tasks:
            task.show_verdict(None, is_done=self._play.is_done(self._item(task)))
        for quiz in self.quizzes:
            if self._item(quiz) in standing.answers:
                self._show_answer(quiz, standing.answers[self._item(quiz)])

    def _show_answer(self, quiz: QuizView, given: Given) -> None:
        """Show an answer of before, with what is said to it, without counting it again."""
        try:
            judgement = quiz.quiz.question.judge(given, self._play.context())
        except ValueError:
            return  # the lesson has been changed since
        quiz.answer.show_given(given)
        quiz.show_judgement(judgement, is_done=self._play.is_done(self._item(quiz)))

    def _item(self, view: ItemBox) -> Item:
        return self._step.name, view.number

    def show_verdicts(self, verdicts: Sequence[Verdict]) -> bool:
        """Show how the tasks stand; return whether one of them has just been done."""
        before = [task.is_done for task in self.tasks]
        for task, verdict in zip(self.tasks, verdicts, strict=False):
            is_done = verdict.is_met or self._play.is_done(self._item(task))
            task.show_verdict(verdict, is_done=is_done)
        return before != [task.is_done for task in self.tasks]

    def begin(self) -> None:
        """Have the keyboard at the text, above the first link of it."""
        self._beginning.begin()

    @property
    def _beginning(self) -> RichText:
        pieces = self.text.pieces
        return pieces[0] if pieces else self.title

    def drafts(self) -> list[Given]:
        """Return what stands in the fields for answers."""
        return [quiz.answer.given() for quiz in self.quizzes]

    def show_drafts(self, drafts: Sequence[Given]) -> None:
        """Show what stood in them before."""
        for quiz, given in zip(self.quizzes, drafts, strict=False):
            quiz.answer.show_given(given)

    # -- what the learner does

    def _bring_in_sight(self, said: RichText, button: QPushButton) -> None:
        """Have what is said be seen and, where there is room, the button that asked for it."""
        if button.isVisible():
            self.reached.emit(button, QRect())
        self.reached.emit(said, QRect())

    @Slot(object, object)
    def _on_answered(self, quiz: QuizView, given: Given) -> None:
        number = quiz.number - len(self.tasks)
        try:
            judgement = self._play.answer(number, given)
        except ValueError as problem:
            self.problem.tell(reason(problem))
            return
        quiz.show_judgement(judgement, is_done=self._play.is_done(self._item(quiz)))
        quiz.tell_aloud()
        self._bring_in_sight(quiz.remark, quiz.check)
        if judgement.is_answer:
            self.changed.emit()

    @Slot(int)
    def _on_hint_wanted(self, number: int) -> None:
        view = self.items()[number]
        if self._play.hint(self._item(view)) is None:
            return
        view.hints.show_seen(self._play.standing.hints.get(self._item(view), 0))
        view.hints.tell_last()
        self._bring_in_sight(view.hints.texts[-1], view.hints.button)
        self.changed.emit()
