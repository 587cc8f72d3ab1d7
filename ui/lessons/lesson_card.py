"""A card with a lesson that is offered: the one to go on with, or the next."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from simulator.lessons.head import Listed
from simulator.lessons.play import Standing
from simulator.messages import Message
from ui.lessons.contents_row import ContentsRow
from ui.lessons.ring import paint_ring
from ui.lessons.standings import progress_of
from ui.lessons.text.look import SMALL, Look
from ui.lessons.text.plainly import plainly
from ui.lessons.text.words import Words
from ui.theme.colors import mix
from ui.words.languages import speak
from ui.words.messages import filled, worded

_CAPTION, _TITLE = Look(12, "forward", is_strong=True), Look(13, is_strong=True)
_RING = 20.0


class LessonCard(ContentsRow):
    """A caption, the lesson's title, and a line below.

    Parameters
    ----------
    caption : str
        A message: why it is offered.
    lesson : Listed
    standing : Standing
    step : int, default -1
        At which it goes on; without, what it is about is told.
    parent : QWidget

    Attributes
    ----------
    lesson : Listed

    Signals
    -------
    chosen(object)
        The lesson.
    """

    LEFT, RIGHT, ABOVE, BETWEEN = 44, 12, 10, 1

    chosen = Signal(object)

    def __init__(
        self,
        caption: Message,
        lesson: Listed,
        standing: Standing,
        parent: QWidget,
        step: int = -1,
    ) -> None:
        self.lesson, self._progress = lesson, progress_of(lesson, standing)
        self._caption, self._step = caption, step
        words = [Words(caption, _CAPTION), Words(lesson.title, _TITLE), Words("", SMALL)]
        super().__init__(words, parent)
        self.clicked.connect(self._on_clicked)
        speak(self._say)

    def _say(self) -> None:
        caption, title, detail = self.words
        detail.show(self._detail())
        pattern = self.tr("{caption}: {title}. {detail}")
        name = filled(pattern, caption=caption.say(), title=title.say(), detail=detail.say())
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def _detail(self) -> str:
        if self._step < 0:
            return self.lesson.about
        title = plainly(self.lesson.steps[self._step].title)
        text = worded("LessonCard", "Step {number}: {title}")
        return text.format(number=self._step + 1, title=title)

    def paint_ground(self, painter: QPainter) -> None:
        """Draw a ground that stands out."""
        theme = self._theme
        share = 0.24 if self.isDown() else 0.19 if self.underMouse() else 0.13
        painter.setPen(QPen(mix(theme.panel, theme.forward, 0.5), 1.0))
        painter.setBrush(mix(theme.panel, theme.forward, share))
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, 8.0, 8.0)

    def paint_beside(self, painter: QPainter) -> None:
        """Draw how far it has come."""
        area = QRectF(13.0, self.ABOVE + 2.0, _RING, _RING)
        paint_ring(painter, area, self._theme, self._progress)

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self.lesson)


def card_to_go_on(lesson: Listed, standing: Standing, parent: QWidget) -> LessonCard:
    """Return the card of a lesson that was left, with the step at which it goes on."""
    names = [step.name for step in lesson.steps]
    step = names.index(standing.step) if standing.step in names else 0
    return LessonCard(worded("LessonCard", "Continue"), lesson, standing, parent, step)


def card_of_next(lesson: Listed, standing: Standing, parent: QWidget) -> LessonCard:
    """Return the card of the lesson behind one that is finished."""
    return LessonCard(worded("LessonCard", "Next lesson"), lesson, standing, parent)
