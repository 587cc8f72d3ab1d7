"""What a lesson ends with: the score, what is still open, and where to go from here."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from simulator.lessons.head import Listed
from simulator.lessons.play import Play, Standing
from simulator.messages import Message
from ui.lessons.end_ring import EndRing
from ui.lessons.item import Remark
from ui.lessons.keys_bar import paint_keys_bar
from ui.lessons.lesson_card import card_of_next
from ui.lessons.open_step import OpenStep
from ui.lessons.standings import open_steps, progress_of
from ui.lessons.text.look import BODY, TITLE
from ui.lessons.text.rich_text import RichText
from ui.theme.colors import Theme
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import worded

_MARGIN = 16


class EndPage(QWidget):
    """The end of a lesson.

    Parameters
    ----------
    play : Play
    following : (Listed, Standing) or None
        The lesson that comes next, and how far it has come.
    theme : Theme
    parent : QWidget, optional

    Attributes
    ----------
    title, score : RichText
    open_steps : list of OpenStep
        Those with something left to do.
    card : LessonCard or None
        The next lesson.
    hand_in, worksheet, contents : QPushButton
    handed : Remark
        Where a hand-in was written, below its button.

    Signals
    -------
    step_wanted(int), next_lesson_wanted(), hand_in_wanted(), worksheet_wanted(), left()
    """

    step_wanted = Signal(int)
    next_lesson_wanted = Signal()
    hand_in_wanted = Signal()
    worksheet_wanted = Signal()
    left = Signal()

    def __init__(
        self,
        play: Play,
        following: tuple[Listed, Standing] | None,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._play, self._theme = play, theme
        self.ring = EndRing(progress_of(play.lesson, play.standing), self)
        self.title, self.score = RichText(self, TITLE), RichText(self, BODY)
        self.heading = QLabel(self)
        self.heading.setProperty("role", "caption")
        self.open_steps = [OpenStep(index, left, play, self) for index, left in open_steps(play)]
        self.card = None if following is None else card_of_next(*following, self)
        self.hand_in, self.worksheet, self.contents = (QPushButton(self) for _ in range(3))
        self.handed = Remark(self)
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        speak(self._say)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 24, _MARGIN - 6, 20)
        column.setSpacing(8)
        for part in (self.ring, self.title, self.score):
            column.addWidget(part)
        column.addSpacing(12)
        column.addWidget(self.heading)
        self.heading.setVisible(bool(self.open_steps))
        for step in self.open_steps:
            column.addWidget(step)
        if self.open_steps:
            column.addSpacing(12)
        if self.card is not None:
            column.addWidget(self.card)
            column.addSpacing(4)
        for button in (self.hand_in, self.worksheet, self.contents):
            button.setAutoDefault(False)
            column.addWidget(button)
            if button is self.hand_in:
                column.addWidget(self.handed)
        column.addStretch(1)

    def _connect(self) -> None:
        for step in self.open_steps:
            step.chosen.connect(self.step_wanted)
        if self.card is not None:
            self.card.clicked.connect(self.next_lesson_wanted)
        self.hand_in.clicked.connect(self.hand_in_wanted)
        self.worksheet.clicked.connect(self.worksheet_wanted)
        self.contents.clicked.connect(self.left)
        for text in (self.title, self.score):
            text.keys_moved.connect(self.update)

    def _say(self) -> None:
        self.title.show_text(self._headline())
        self.score.show_text(self._score())
        self.heading.setText(self.tr("Still open"))
        self.hand_in.setText(self.tr("Hand in: save a file…"))
        tip = self.tr(
            "Writes your answers and what you made to a file. Give it to your teacher, by mail or "
            "as you agreed."
        )
        self.hand_in.setToolTip(tooltip(tip))
        self.worksheet.setText(self.tr("Worksheet…"))
        self.contents.setText(self.tr("Contents"))

    def _headline(self) -> Message:
        """Return what is true: that it is finished only where nothing is open."""
        if self.open_steps:
            return worded("EndPage", "The end of the lesson")
        return worded("EndPage", "Lesson finished")

    def _score(self) -> Message:
        play = self._play
        if not play.lesson.points:
            return worded("EndPage", "You have read all of it.")
        if not self.open_steps:
            return worded("EndPage", "All {points} points: everything is done.").format(
                points=f"{play.lesson.points:g}"
            )
        words = worded("EndPage", "{score} of {points} points so far.")
        return words.format(score=f"{play.score:g}", points=f"{play.lesson.points:g}")

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._theme = theme
        self.ring.set_theme(theme)
        if self.card is not None:
            self.card.set_theme(theme)
        for part in (self.title, self.score, self.handed):
            part.set_theme(theme)
        for step in self.open_steps:
            step.set_theme(theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a bar beside the text that has the keyboard."""
        super().paintEvent(event)
        paint_keys_bar(self, self._theme)
