"""Leads through lessons: opens them, sets steps up, watches, and gives one's own work back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from simulator.lessons.conditions.condition import Verdict
from simulator.lessons.lesson import Lesson
from simulator.lessons.library import CHAPTERS, lessons_of
from simulator.lessons.play import Play
from simulator.lessons.set_up import SetUp
from simulator.messages import reason
from ui.lessons.chapter_contents import ChapterContents
from ui.lessons.panel import LessonsPanel
from ui.window.lessons.handing_in import HandingIn
from ui.window.lessons.keeping import Keeping, learner
from ui.window.lessons.layout import NAME, LessonLayout
from ui.window.lessons.own_work import OwnWork
from ui.window.lessons.pointing import Pointing
from ui.window.lessons.setting_up import SettingUp
from ui.window.lessons.stepper_place import StepperWay
from ui.window.lessons.watching import Watching

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow


class LessonDesk(QObject):
    """What stands between the Lessons panel and the window.

    Parameters
    ----------
    window : MainWindow

    Attributes
    ----------
    panel : LessonsPanel
    play : Play or None
        The lesson that is open; None while there is none.

    Signals
    -------
    changed()
        A lesson was opened or left.
    set_up()
        What a step sets up is there, and is watched.
    """

    changed = Signal()
    set_up = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.panel = LessonsPanel()
        self.play: Play | None = None
        self._is_ready = False
        way = StepperWay(window)
        self.own, self.layout = OwnWork(window, way), LessonLayout(window)
        self._setting_up = SettingUp(window, self.layout, self.own, way)
        self._watching, self._pointing = Watching(window), Pointing(window)
        self.keeping = Keeping(window.notices.on_refused, self)
        self.handing_in = HandingIn(window, self.keeping)
        self._connect()
        self.show_contents()

    def _connect(self) -> None:
        panel = self.panel
        panel.lesson_wanted.connect(self.open)
        panel.step_wanted.connect(self.go)
        panel.again_wanted.connect(self.again)
        panel.left.connect(self.leave)
        panel.place_wanted.connect(self._pointing.show)
        panel.term_wanted.connect(self._window.help.show_term)
        panel.changed.connect(self._keep)
        panel.hand_in_wanted.connect(self.hand_in)
        self._watching.due.connect(self.look)

    # --- the contents -----------------------------------------------------------------------

    def show_contents(self) -> None:
        """Show all lessons, with what has been done of each."""
        self.panel.show_contents(
            [
                ChapterContents(
                    chapter.title,
                    tuple((one, self.keeping.of(one.name).standing) for one in found),
                )
                for chapter in CHAPTERS
                if (found := lessons_of(chapter.name))
            ]
        )

    # --- a lesson ---------------------------------------------------------------------------

    @Slot(object, int)
    def open(self, lesson: Lesson, index: int = -1) -> None:
        """Open a lesson at a step; below 0 where it was left."""
        if self._window.controller.scenario is None:
            return
        self._close_play()
        self.play = Play(lesson, self.keeping.of(lesson.name).standing, learner())
        if index >= 0:
            self.play.go(index)
        self._keep()
        self._window.docks.panels[NAME].show()
        self._begin_whole()
        self.changed.emit()

    @Slot(int)
    def go(self, index: int) -> None:
        """Go to a step: what is there stays where it is the next one, as the lesson has it."""
        play = self.play
        if play is None:
            return
        before = play.index
        step = play.go(index)
        self._keep()
        if play.index == before + 1 and self._is_ready:
            self._begin(step.sets_up or SetUp(), is_whole=False)
        else:
            self._begin_whole()

    @Slot()
    def again(self) -> None:
        """Set the step up anew."""
        if self.play is not None:
            self._begin_whole()

    def _begin_whole(self) -> None:
        assert self.play is not None
        self._begin(self.play.lesson.set_up_of(self.play.index), is_whole=True)

    def _begin(self, set_up: SetUp, *, is_whole: bool) -> None:
        """Set the open step up, and watch it from then on."""
        play = self.play
        assert play is not None
        self._watching.end()
        self._is_ready = False
        if play.lesson.set_up_of(play.index).varies and not play.learner:
            play.learner = self.handing_in.name()
        self.panel.show_play(play)
        self.panel.show_problem("")
        try:
            self._setting_up.carry_out(set_up, play.learner, self._on_set_up, is_whole=is_whole)
        except ValueError as error:
            self.panel.show_problem(reason(error))

    def _on_set_up(self) -> None:
        if self.play is None:
            return
        self._is_ready = True
        self._watching.begin()
        self._pointing.point_at(self.play.step.points_at)
        self.set_up.emit()

    @Slot()
    def look(self) -> None:
        """Judge the tasks of the open step by what there is to be seen."""
        play = self.play
        if play is None or not play.step.tasks or not self._is_ready:
            return
        facts, before = self._watching.facts(), play.standing
        verdicts = play.look(facts)
        self._prove(play, verdicts)
        self.panel.show_verdicts(verdicts)
        if play.standing is not before:
            self._keep()

    def _prove(self, play: Play, verdicts: list[Verdict]) -> None:
        """Keep what a hand-in can be made of: the best of a step that was ever there."""
        met = sum(one.is_met for one in verdicts)
        if met:
            kept = self.keeping.of(play.lesson.name)
            self.keeping.keep(kept.proven(play.step.name, met, self._watching.facts()))

    @Slot()
    def _keep(self) -> None:
        if self.play is not None:
            name = self.play.lesson.name
            self.keeping.keep(self.keeping.of(name).standing_at(self.play.standing))

    @Slot()
    def leave(self) -> None:
        """Leave the lesson for the contents; the learner's own work is there again."""
        if self.play is None:
            return
        self._close_play()
        self.layout.leave()
        self.own.give_back()
        self.show_contents()
        self._window.docks.panels[NAME].show()
        self._window.docks.panels[NAME].raise_()
        self.changed.emit()

    def _close_play(self) -> None:
        self._watching.end()
        self._keep()
        self.keeping.write()
        self.play, self._is_ready = None, False

    def settle(self) -> None:
        """Give the learner's own work back: the window closes."""
        if self.play is not None:
            self._close_play()
            self.layout.leave()
            self.own.give_back()

    @Slot()
    def hand_in(self) -> None:
        """Write what is handed in to a file of the learner's choice."""
        if self.play is not None:
            self._keep()
            self.handing_in.choose_and_write(self.play)

    @Slot()
    def change_name(self) -> None:
        """Ask for another name; numbers that follow from it are those of the next set-up."""
        name = self.handing_in.ask_name()
        if name and self.play is not None and name != self.play.learner:
            self.play.learner = name
            if self.play.lesson.set_up_of(self.play.index).varies:
                self.again()
