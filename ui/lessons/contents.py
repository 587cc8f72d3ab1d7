"""The contents of the course: chapters with their lessons, and how far each has come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.lessons.head import Listed
from simulator.lessons.play import Standing
from ui.lessons.chapter_contents import ChapterContents
from ui.lessons.contents_row import ContentsRow
from ui.lessons.contents_rows import ChapterRow, LessonRow
from ui.lessons.lesson_card import LessonCard, card_to_go_on
from ui.lessons.standings import progress_of
from ui.theme.colors import DARK, Theme
from ui.widgets.page_scroll import PageScroll
from ui.words.languages import speak


class ContentsPage(QWidget):
    """Chapters that open and close, one after the other.

    Up and Down go from row to row, Home and End to the first and the last, Right and Left open and
    close a chapter, Enter opens a lesson.

    Attributes
    ----------
    pages : PageScroll
    going_on : LessonCard or None
        The lesson that was left in the midst of it.
    chapters : list of ChapterRow
    lessons : list of LessonRow

    Signals
    -------
    lesson_wanted(object, int)
        A `Listed`, and -1.
    """

    lesson_wanted = Signal(object, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = DARK
        self._contents: tuple[ChapterContents, ...] = ()
        self._opened: set[str] | None = None
        self._last = ""
        self.pages = PageScroll(self)
        self.going_on: LessonCard | None = None
        self.chapters: list[ChapterRow] = []
        self.lessons: list[LessonRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)
        speak(self._say)

    def _say(self) -> None:
        self.pages.setAccessibleName(self.tr("Lessons"))

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._theme = theme
        for row in self._rows():
            row.set_theme(theme)

    def _rows(self) -> list[ContentsRow]:
        """Return all rows from the top."""
        found: list[ContentsRow] = [] if self.going_on is None else [self.going_on]
        for chapter in self.chapters:
            found += [chapter, *chapter.lessons, *chapter.refused]
        return found

    # -- what is shown

    def show_contents(self, chapters: Sequence[ChapterContents], last: str) -> None:
        """Show the course.

        Parameters
        ----------
        chapters : sequence of ChapterContents
        last : str
            The name of the lesson that was open last; empty where none was.
        """
        self._last = last or self._last
        if tuple(chapters) == self._contents and self.chapters:
            return
        self._contents = tuple(chapters)
        place = self.pages.verticalScrollBar().value()
        self._make(QWidget(self.pages.viewport()))
        self.pages.verticalScrollBar().setValue(place)

    def _make(self, page: QWidget) -> None:
        column = QVBoxLayout(page)
        column.setContentsMargins(8, 8, 2, 16)
        column.setSpacing(2)
        left = self._left()
        self.going_on = None if left is None else card_to_go_on(*left, page)
        if self.going_on is not None:
            column.addWidget(self.going_on)
            column.addSpacing(8)
            self.going_on.chosen.connect(self._on_lesson_chosen)
        self.chapters = [ChapterRow(k + 1, one, page) for k, one in enumerate(self._contents)]
        self.lessons = []
        for chapter in self.chapters:
            column.addWidget(chapter)
            for lesson in chapter.lessons:
                column.addWidget(lesson)
                lesson.chosen.connect(self._on_lesson_chosen)
                self.lessons.append(lesson)
            for refused in chapter.refused:
                column.addWidget(refused)
            chapter.toggled.connect(self._on_toggled)
        column.addStretch(1)
        self._open_chapters()
        for row in self._rows():
            row.set_theme(self._theme)
            row.gone.connect(self._on_gone)
            row.ended.connect(self._on_ended)
        self.pages.show_page(page)

    def _left(self) -> tuple[Listed, Standing] | None:
        """Return the lesson that was left in the midst of it: the one open last, or the first."""
        begun = [
            (lesson, standing)
            for chapter in self._contents
            for lesson, standing in chapter.lessons
            if standing.step and not progress_of(lesson, standing).is_done
        ]
        return next((one for one in begun if one[0].name == self._last), next(iter(begun), None))

    def _open_chapters(self) -> None:
        """Have those chapters open that were; at first the one to go on with."""
        if self._opened is None:
            left = self._left()
            name = left[0].name if left is not None else ""
            first = next((one for one in self.chapters if one.has(name)), None)
            first = first or next((one for one in self.chapters if not one.is_done), None)
            self._opened = set() if first is None else {first.key}
        for chapter in self.chapters:
            chapter.setChecked(chapter.key in self._opened)
            chapter.show_lessons()

    def begin(self) -> None:
        """Have the keyboard where one goes on: at the lesson that was left, or at the top."""
        rows = self._shown_rows()
        last = next((one for one in self.lessons if one.lesson.name == self._last), None)
        if last is not None:
            next(one for one in self.chapters if last in one.lessons).setChecked(True)
            self.pages.show_area(last, QRect())
        first = last if last is not None else next(iter(rows), None)
        if first is not None and self.isVisible():
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the row with the keyboard in sight: panels take their places after a lesson."""
        super().resizeEvent(event)
        row = next((one for one in self._rows() if one.hasFocus()), None)
        if row is not None:
            self.pages.show_area(row, QRect())

    # -- what the learner does

    @Slot(object)
    def _on_lesson_chosen(self, lesson: Listed) -> None:
        self.lesson_wanted.emit(lesson, -1)

    @Slot(bool)
    def _on_toggled(self, is_open: bool) -> None:
        self._opened = {one.key for one in self.chapters if one.isChecked()}

    @Slot(object, int)
    def _on_gone(self, row: ContentsRow, by: int) -> None:
        rows = self._shown_rows()
        at = rows.index(row) + by
        if 0 <= at < len(rows):
            self._go_to(rows[at])

    @Slot(int)
    def _on_ended(self, at: int) -> None:
        self._go_to(self._shown_rows()[at])

    def _shown_rows(self) -> list[ContentsRow]:
        return [one for one in self._rows() if not one.isHidden()]

    def _go_to(self, row: ContentsRow) -> None:
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        self.pages.show_area(row, row.rect())
