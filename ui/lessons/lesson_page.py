"""A lesson that is open: its title and how far it has come, the step, and the way on."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from simulator.lessons.conditions.condition import Verdict
from simulator.lessons.head import Listed
from simulator.lessons.play import Play, Standing
from simulator.lessons.questions.question import Given
from ui.lessons.end_page import EndPage
from ui.lessons.footer import CONTENTS, FINISH, NEXT, NEXT_LESSON, Footer
from ui.lessons.item import Remark
from ui.lessons.step_bar import StepBar
from ui.lessons.step_page import StepPage
from ui.lessons.text.look import GOOD, Look
from ui.lessons.text.rich_text import RichText
from ui.theme.colors import DARK, Theme
from ui.widgets.aloud import say_aloud
from ui.widgets.page_scroll import PageScroll
from ui.widgets.tab_order import tab_as_laid_out
from ui.words.languages import speak
from ui.words.messages import filled

_LESSON_TITLE = Look(13, "muted")


class LessonPage(QWidget):
    """Shows a lesson.

    Attributes
    ----------
    leave : QPushButton
    title : RichText
    count : QLabel
    bar : StepBar
    pages : PageScroll
    footer : Footer
    step : StepPage or None
        The step that is shown; None at the end.
    end : EndPage or None
    handed : Remark
        At a step, where its hand-in was written.
    following : Listed or None
        The lesson behind the one that is shown.

    Signals
    -------
    As of `LessonsPanel`, and `next_lesson_wanted()`.
    """

    step_wanted = Signal(int)
    again_wanted = Signal()
    left = Signal()
    place_wanted = Signal(object)
    term_wanted = Signal(str)
    changed = Signal()
    hand_in_wanted = Signal()
    worksheet_wanted = Signal()
    next_lesson_wanted = Signal()
    # Queued: what is set up for a step may take the keyboard elsewhere.
    _shown = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = DARK
        self._play: Play | None = None
        self.following: Listed | None = None
        self._following_standing = Standing()
        self._held: Collection[QKeySequence] = ()
        self._drafts: dict[tuple[str, str], list[Given]] = {}
        self.step: StepPage | None = None
        self.end: EndPage | None = None
        self.leave, self.count = QPushButton(self), QLabel(self)
        self.title, self.bar = RichText(self, _LESSON_TITLE), StepBar(self)
        self.pages, self.footer = PageScroll(self), Footer(self)
        self.handed = Remark(self)
        self._lay_out()
        self._connect()
        speak(self._say)

    def _lay_out(self) -> None:
        self.leave.setProperty("kind", "flat")
        self.leave.setAutoDefault(False)
        self.count.setProperty("role", "note")
        line = QHBoxLayout()
        line.addWidget(self.leave)
        line.addStretch(1)
        line.addWidget(self.count)
        head = QVBoxLayout()
        head.setContentsMargins(16, 2, 16, 6)
        head.setSpacing(2)
        head.addWidget(self.title)
        head.addWidget(self.bar)
        line.setContentsMargins(6, 6, 16, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addLayout(head)
        column.addWidget(self._rule())
        column.addWidget(self.pages, 1)
        told = QVBoxLayout()
        told.setContentsMargins(16, 0, 16, 0)
        told.addWidget(self.handed)
        column.addLayout(told)
        column.addWidget(self._rule())
        column.addWidget(self.footer)

    def _rule(self) -> QFrame:
        rule = QFrame(self)
        rule.setProperty("role", "rule")
        return rule

    def _connect(self) -> None:
        self.leave.clicked.connect(self.left)
        self.bar.chosen.connect(self._on_step_chosen)
        self.footer.again_wanted.connect(self.again_wanted)
        self.footer.back_wanted.connect(self._on_back)
        self.footer.next_wanted.connect(self._on_next)
        self._shown.connect(self._on_shown, Qt.ConnectionType.QueuedConnection)

    def _say(self) -> None:
        self.leave.setText(self.tr("‹ Contents"))
        self.leave.setAccessibleName(self.tr("Leave the lesson, back to the contents"))
        self._count()

    def _count(self) -> None:
        play = self._play
        if play is None:
            return
        text = self.tr("Step {number} of {count}")
        count = len(play.lesson.steps)
        self.count.setText(filled(text, number=play.index + 1, count=count))

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._theme = theme
        for part in (self.title, self.bar, self.footer, self.handed):
            part.set_theme(theme)
        for page in (self.step, self.end):
            if page is not None:
                page.set_theme(theme)

    # -- keys

    def hold_keys(self, held: Collection[QKeySequence]) -> None:
        """Have shortcuts of the window do nothing from here: what they act on is out of sight."""
        self._held = held

    def event(self, event: QEvent) -> bool:
        """Claim keys that are held."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and self._holds(event):
            event.accept()
            return True
        return super().event(event)

    def _holds(self, event: QKeyEvent) -> bool:
        return QKeySequence(event.keyCombination()) in self._held

    # -- what is shown

    def show_play(self, play: Play, following: Listed | None, standing: Standing) -> None:
        """Show the step at which a play is, from its top.

        Parameters
        ----------
        play : Play
        following : Listed or None
            The lesson behind this one.
        standing : Standing
            How far that has come.
        """
        self.keep_drafts()
        self._play, self.following, self.end = play, following, None
        self._following_standing = standing
        self.handed.tell("", GOOD)
        self.title.show_text(play.lesson.title)
        self.step = StepPage(play, self._theme, self.pages.viewport())
        self.step.place_wanted.connect(self.place_wanted)
        self.step.term_wanted.connect(self.term_wanted)
        self.step.reached.connect(self.pages.show_area)
        self.step.changed.connect(self._on_changed)
        self.step.show_drafts(self._drafts.get(self._key(), []))
        self.pages.show_page(self.step)
        self._count()
        self._refresh()
        tab_as_laid_out(self)
        if self.isVisible():
            self.step.begin()
            self._shown.emit(self.step)

    def begin(self) -> None:
        """Have the keyboard at the text of the step, or at the head of the end."""
        if self.step is not None:
            self.step.begin()
        elif self.end is not None:
            self.end.title.begin()

    @Slot(object)
    def _on_shown(self, step: StepPage) -> None:
        """Have the keyboard at the step's text, if it was taken elsewhere."""
        focused = QApplication.focusWidget()
        if step is self.step and (focused is None or not self.isAncestorOf(focused)):
            step.begin()

    def _key(self) -> tuple[str, str]:
        assert self._play is not None
        return self._play.lesson.name, self._play.step.name

    def keep_drafts(self) -> None:
        """Remember what is typed and not judged, for when one comes back to the step."""
        if self.step is not None:
            self._drafts[self.step.key] = self.step.drafts()

    def _show_end(self) -> None:
        assert self._play is not None
        self.keep_drafts()
        self.step = None
        self.handed.tell("", GOOD)
        following = None if self.following is None else (self.following, self._following_standing)
        self.end = end = EndPage(self._play, following, self._theme, self.pages.viewport())
        end.step_wanted.connect(self._on_step_chosen)
        end.next_lesson_wanted.connect(self.next_lesson_wanted)
        end.hand_in_wanted.connect(self.hand_in_wanted)
        end.worksheet_wanted.connect(self.worksheet_wanted)
        end.left.connect(self.left)
        self.pages.show_page(end)
        self._refresh()
        tab_as_laid_out(self)
        self.begin()

    def _refresh(self) -> None:
        """Show how far the lesson has come, and what Back and Next lead to."""
        play = self._play
        assert play is not None
        self.bar.show_play(play)
        is_last = play.index == len(play.lesson.steps) - 1
        words = FINISH if is_last else NEXT
        if self.end is not None:
            words = CONTENTS if self.following is None else NEXT_LESSON
        self.footer.show_ends(
            has_back=play.index > 0 or self.end is not None,
            has_again=self.end is None,
            next_words=words,
            stands_out=self.end is not None or self._is_all_done(play),
        )

    @staticmethod
    def _is_all_done(play: Play) -> bool:
        return all(map(play.is_done, play.items()))

    def show_verdicts(self, verdicts: Sequence[Verdict]) -> None:
        """Show how the tasks of the step stand."""
        if self.step is not None and self.step.show_verdicts(verdicts):
            self._refresh()

    def show_problem(self, text: str) -> None:
        """Say why the step could not be set up."""
        if self.step is not None:
            self.step.problem.tell(text)

    def show_handed(self, text: str) -> None:
        """Say where a hand-in was written: below its button at the end, else above the foot."""
        if not text:
            return
        if self.end is not None:
            self.end.handed.tell(text, GOOD)
            self.pages.show_area(self.end.handed, QRect())
        else:
            self.handed.tell(text, GOOD)
        say_aloud(self.handed if self.end is None else self.end.handed)

    # -- what the learner does

    @Slot()
    def _on_changed(self) -> None:
        self._refresh()
        tab_as_laid_out(self)  # there may be another hint, with links in it
        self.changed.emit()

    @Slot(int)
    def _on_step_chosen(self, index: int) -> None:
        """Wish for another step; the one that is set up already is shown as it stands."""
        play = self._play
        assert play is not None
        if index != play.index:
            self.step_wanted.emit(index)
        elif self.end is not None:
            self.show_play(play, self.following, self._following_standing)

    @Slot()
    def _on_back(self) -> None:
        assert self._play is not None
        self._on_step_chosen(self._play.index - (self.end is None))

    @Slot()
    def _on_next(self) -> None:
        play = self._play
        assert play is not None
        if self.end is not None:
            (self.left if self.following is None else self.next_lesson_wanted).emit()
        elif play.index == len(play.lesson.steps) - 1:
            self._show_end()
        else:
            self.step_wanted.emit(play.index + 1)
