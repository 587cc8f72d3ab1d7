"""The rows of the contents: a chapter, a lesson, and a file that is none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from simulator.lessons.head import Listed
from simulator.lessons.play import Standing
from simulator.messages import Message
from ui.lessons.chapter_contents import ChapterContents
from ui.lessons.contents_row import ACROSS, ContentsRow
from ui.lessons.ring import paint_ring
from ui.lessons.sign import paint_sign
from ui.lessons.standings import Progress, progress_of
from ui.lessons.text.look import LABEL, SMALL, Look
from ui.lessons.text.plainly import plainly
from ui.lessons.text.words import Words
from ui.words.languages import speak
from ui.words.messages import filled, worded

_CHAPTER, _LESSON, _REFUSED = Look(13, is_strong=True), LABEL, Look(12, "bad")
_RING = 18.0


class ChapterRow(ContentsRow):
    """A chapter that opens and closes, with how much of it is done.

    Parameters
    ----------
    number : int
    contents : ChapterContents
    parent : QWidget

    Attributes
    ----------
    lessons : list of LessonRow
    refused : list of RefusedRow
        Below them.
    key : str
        Tells it from other chapters.
    progress : Progress
        How much of all there is to do in its lessons is done.
    """

    LEFT, RIGHT, ABOVE = 28, 36, 8

    def __init__(self, number: int, contents: ChapterContents, parent: QWidget) -> None:
        self._number, self._contents = number, contents
        super().__init__([Words(contents.title, _CHAPTER)], parent)
        self.lessons = [LessonRow(*one, parent) for one in contents.lessons]
        self.refused = [RefusedRow(*one, parent) for one in contents.refused]
        self.key = str(contents.title)
        done = sum(one.progress.is_done for one in self.lessons)
        begun = any(one.progress.is_begun for one in self.lessons)
        self._lessons_done = Progress(done, len(self.lessons), is_begun=begun)
        self.progress = self._lessons_done if self.is_done else _all_of(self.lessons, begun)
        self.setCheckable(True)
        self.toggled.connect(self.show_lessons)
        speak(self._say)

    def _say(self) -> None:
        self.words[0].say()
        pattern = self.tr("Chapter {number}: {title}, {done} of {count} lessons done")
        title = plainly(self._contents.title)
        done, count = self._lessons_done.done, self._lessons_done.count
        self.setAccessibleName(
            filled(pattern, number=self._number, title=title, done=done, count=count)
        )
        how_far = self.tr("{done} of {count} lessons done")
        self.setToolTip(filled(how_far, done=done, count=count))
        self._describe()
        self.updateGeometry()
        self.update()

    def _describe(self) -> None:
        text = (
            self.tr("Open; Left closes it.")
            if self.isChecked()
            else self.tr("Closed; Right opens it.")
        )
        self.setAccessibleDescription(text)

    @property
    def is_done(self) -> bool:
        """Whether all of its lessons are done."""
        return self._lessons_done.is_done

    def has(self, lesson: str) -> bool:
        """Return whether a lesson of that name is in it."""
        return any(one.lesson.name == lesson for one in self.lessons)

    @Slot()
    def show_lessons(self) -> None:
        """Show its lessons where it is open."""
        for row in (*self.lessons, *self.refused):
            row.setVisible(self.isChecked())
        self._describe()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open it with Right, close it with Left."""
        if event.key() in ACROSS:
            self.setChecked(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def paint_beside(self, painter: QPainter) -> None:
        """Draw an arrow, and how many lessons are done."""
        middle = self.height() / 2
        pen = QPen(self._theme.color("muted"), 1.6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        x = 14.0
        points = ((-4.0, -2.0), (0.0, 2.0), (4.0, -2.0))
        if not self.isChecked():
            points = ((-2.0, -4.0), (2.0, 0.0), (-2.0, 4.0))
        painter.drawPolyline(QPolygonF([QPointF(x + dx, middle + dy) for dx, dy in points]))
        right = self.width() - _RING - 10.0
        area = QRectF(right, middle - _RING / 2, _RING, _RING)
        paint_ring(painter, area, self._theme, self.progress)


def _all_of(lessons: Sequence[LessonRow], is_begun: bool) -> Progress:
    """Return what is done of everything in some lessons, which are not all done."""
    count = sum(one.progress.count for one in lessons)
    done = min(sum(one.progress.done for one in lessons), max(count - 1, 0))
    return Progress(done, count, is_begun=is_begun)


class LessonRow(ContentsRow):
    """A lesson: its title, how long it takes, and what it is about.

    Attributes
    ----------
    lesson : Listed
    progress : Progress

    Signals
    -------
    chosen(object)
        The lesson.
    """

    LEFT, RIGHT, ABOVE = 44, 12, 7

    chosen = Signal(object)

    def __init__(self, lesson: Listed, standing: Standing, parent: QWidget) -> None:
        self.lesson, self.progress = lesson, progress_of(lesson, standing)
        words = [Words(lesson.title, _LESSON), Words(lesson.about, SMALL), Words("", SMALL)]
        super().__init__(words, parent)
        self.clicked.connect(self._on_clicked)
        self.hide()
        speak(self._say)

    def _say(self) -> None:
        for one in self.words:
            one.say()
        self.words[2].show(self._length())
        pattern = self.tr("{title}, {length}")
        self.setAccessibleName(
            filled(pattern, title=plainly(self.lesson.title), length=self._length())
        )
        self.setAccessibleDescription(plainly(self.lesson.about))
        self.updateGeometry()
        self.update()

    def _length(self) -> Message:
        progress, minutes = self.progress, self.lesson.minutes
        if progress.is_done:
            return worded("LessonRow", "{minutes} min · done").format(minutes=minutes)
        if progress.is_begun:
            text = worded("LessonRow", "{minutes} min · {done} of {count} done")
            return text.format(minutes=minutes, done=progress.done, count=progress.count)
        return worded("LessonRow", "{minutes} min").format(minutes=minutes)

    def paint_beside(self, painter: QPainter) -> None:
        """Draw how far it has come."""
        area = QRectF(16.0, self.ABOVE + 1.0, _RING, _RING)
        paint_ring(painter, area, self._theme, self.progress)

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self.lesson)


class RefusedRow(ContentsRow):
    """A file of a lesson that can't be read: its name, and why; nothing opens it.

    Parameters
    ----------
    name : str
    why : str
        A message.
    parent : QWidget
    """

    LEFT, RIGHT, ABOVE = 44, 12, 7

    def __init__(self, name: str, why: str, parent: QWidget) -> None:
        shown = Message("{name}", name=name)  # no markup
        super().__init__([Words(shown, _LESSON), Words(why, _REFUSED)], parent)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.hide()
        speak(self._say)

    def _say(self) -> None:
        name, why = (one.say() for one in self.words)
        pattern = self.tr("{name} can't be read: {why}")
        self.setAccessibleName(filled(pattern, name=name, why=why))
        self.updateGeometry()
        self.update()

    def paint_ground(self, painter: QPainter) -> None:
        """Draw no ground: it is not to be pressed."""

    def paint_beside(self, painter: QPainter) -> None:
        """Draw a cross in the place of what is done."""
        area = QRectF(16.0, self.ABOVE + 1.0, _RING, _RING)
        paint_sign(painter, area, self._theme, "wrong")
