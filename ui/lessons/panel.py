"""The Lessons panel: the contents, or the step of a lesson."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QStackedLayout, QWidget

from simulator.lessons.conditions.condition import Verdict
from simulator.lessons.head import Listed
from simulator.lessons.play import Play, Standing
from ui.lessons.chapter_contents import ChapterContents
from ui.lessons.contents import ContentsPage
from ui.lessons.lesson_page import LessonPage
from ui.theme.colors import Theme

_LEAST_WIDTH, _USUAL_WIDTH = 280, 320


class LessonsPanel(QWidget):
    """Shows lessons, and says what the learner wants; it sets nothing up itself.

    Attributes
    ----------
    contents : ContentsPage
    page : LessonPage

    Signals
    -------
    lesson_wanted(object, int)
        A `Listed`, and the step at which it is to be opened; -1: where it was left.
    step_wanted(int)
        Another step of the lesson that is open.
    again_wanted()
        The step is to be set up anew.
    left()
        The lesson is left for the contents.
    place_wanted(object)
        A `Place`, whose words in a text were clicked.
    term_wanted(str)
        A term of the glossary.
    changed()
        What stands in the play has changed, and is to be kept.
    hand_in_wanted(), worksheet_wanted()
    """

    lesson_wanted = Signal(object, int)
    step_wanted = Signal(int)
    again_wanted = Signal()
    left = Signal()
    place_wanted = Signal(object)
    term_wanted = Signal(str)
    changed = Signal()
    hand_in_wanted = Signal()
    worksheet_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order: list[tuple[Listed, Standing]] = []
        self._last = ""
        self.contents, self.page = ContentsPage(self), LessonPage(self)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.contents)
        self._stack.addWidget(self.page)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._connect()

    def _connect(self) -> None:
        page = self.page
        self.contents.lesson_wanted.connect(self.lesson_wanted)
        page.step_wanted.connect(self.step_wanted)
        page.again_wanted.connect(self.again_wanted)
        page.left.connect(self.left)
        page.place_wanted.connect(self.place_wanted)
        page.term_wanted.connect(self.term_wanted)
        page.changed.connect(self.changed)
        page.hand_in_wanted.connect(self.hand_in_wanted)
        page.worksheet_wanted.connect(self.worksheet_wanted)
        page.next_lesson_wanted.connect(self._on_next_lesson)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self.contents.set_theme(theme)
        self.page.set_theme(theme)

    def sizeHint(self) -> QSize:
        """Ask for a column beside the network."""
        return QSize(_USUAL_WIDTH, 600)

    def show_contents(self, chapters: Sequence[ChapterContents]) -> None:
        """Show the contents of the course."""
        self._order = [one for chapter in chapters for one in chapter.lessons]
        self.page.keep_drafts()
        self.contents.show_contents(chapters, self._last)
        was_lesson = self._stack.currentWidget() is self.page
        self._stack.setCurrentWidget(self.contents)
        if was_lesson:
            self.contents.begin()

    def show_play(self, play: Play) -> None:
        """Open a lesson at the step at which its play is."""
        self._last = play.lesson.name
        self._stack.setCurrentWidget(self.page)
        self.page.show_play(play, *self._following(play.lesson))

    def begin(self) -> None:
        """Have the keyboard at the text of what is shown."""
        shown = self._stack.currentWidget()
        (self.page if shown is self.page else self.contents).begin()

    def show_verdicts(self, verdicts: Sequence[Verdict]) -> None:
        """Show how the tasks of the open step stand; cheap where nothing has changed."""
        self.page.show_verdicts(verdicts)

    def show_problem(self, text: str) -> None:
        """Say why a step could not be set up; nothing where it was."""
        self.page.show_problem(text)

    def show_handed(self, text: str) -> None:
        """Say where a hand-in was written, and what is missing in it; nothing for no text."""
        self.page.show_handed(text)

    def _following(self, lesson: Listed) -> tuple[Listed | None, Standing]:
        names = [one.name for one, _ in self._order]
        at = names.index(lesson.name) + 1 if lesson.name in names else len(names)
        return self._order[at] if at < len(self._order) else (None, Standing())

    @Slot()
    def _on_next_lesson(self) -> None:
        following = self.page.following
        if following is not None:
            self.lesson_wanted.emit(following, -1)
