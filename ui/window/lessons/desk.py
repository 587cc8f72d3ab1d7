"""Leads through lessons: opens them, sets steps up, watches, and gives one's own work back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from simulator.lessons import files
from simulator.lessons.head import Listed
from simulator.lessons.library import CHAPTERS, heads_of, whole
from simulator.lessons.play import Play
from simulator.lessons.set_up import SetUp
from simulator.messages import reason
from simulator.storage.atomic_files import FileProblem
from ui.lessons.chapter_contents import ChapterContents
from ui.lessons.panel import LessonsPanel
from ui.widgets.file_dialogs import FileDialogs
from ui.window import recent_files
from ui.window.lessons.handing_in import HandingIn
from ui.window.lessons.held_keys import held_keys
from ui.window.lessons.in_sight import keep_in_sight
from ui.window.lessons.keeping import Keeping, learner
from ui.window.lessons.layout import NAME, LessonLayout
from ui.window.lessons.opened_by_hand import OpenedByHand
from ui.window.lessons.own_lessons import OwnLessons
from ui.window.lessons.own_work import OwnWork
from ui.window.lessons.pointing import Pointing
from ui.window.lessons.setting_up import SettingUp
from ui.window.lessons.stepper_place import StepperWay
from ui.window.lessons.watching import Watching
from ui.words.messages import worded

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
        self._asked: set[str] = set()  # lessons that have asked for a name
        way = StepperWay(window)
        self.own, self.layout = OwnWork(window, way), LessonLayout(window)
        self._setting_up = SettingUp(window, self.layout, self.own, way)
        self._watching, self._pointing = Watching(window), Pointing(window)
        self.keeping = Keeping(window.notices.on_refused, self)
        self.handing_in = HandingIn(window, self.keeping)
        self._opened_by_hand = OpenedByHand(window, self)
        self.own_lessons = OwnLessons(self)
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
        panel.worksheet_wanted.connect(self.print_sheet)
        self._watching.due.connect(self.look)
        self._window.controller.refused.connect(self._on_refused)
        self.own_lessons.folder_changed.connect(self._on_folder_changed)
        self.own_lessons.file_changed.connect(self._on_file_changed)

    # --- the contents -----------------------------------------------------------------------

    def show_contents(self) -> None:
        """Show all lessons, with what has been done of each; those of one's own come last."""
        chapters = [self._chapter(one.title, heads_of(one.name)) for one in CHAPTERS]
        own = self._chapter(worded("LessonDesk", "Your own lessons"), self.own_lessons.lessons())
        problems = self.own_lessons.problems()
        refused = tuple((Path(one.path).name, one.reason) for one in problems)
        chapters.append(replace(own, refused=refused))
        self.panel.show_contents([one for one in chapters if one.lessons or one.refused])

    def _chapter(self, title: str, lessons: Sequence[Listed]) -> ChapterContents:
        standings = ((one, self.keeping.of(one.name).standing) for one in lessons)
        return ChapterContents(title, tuple(standings))

    @Slot()
    def choose_folder(self) -> None:
        """Ask for the folder of one's own lessons."""
        if folder := FileDialogs(self._window).choose_folder(self.tr("Folder of your lessons")):
            self.own_lessons.choose(folder)

    @Slot()
    def _on_folder_changed(self) -> None:
        """List the lessons of the folder anew, and say what can't be read there."""
        if self.play is None:
            self.show_contents()
            for problem in self.own_lessons.problems()[:1]:
                self._window.notices.on_refused(reason(problem))

    # --- a file -----------------------------------------------------------------------------

    def open_file(self, path: str) -> None:
        """Open the lesson in a file, which is followed as it is edited."""
        try:
            lesson = files.read(path)
        except FileProblem as problem:
            self._window.notices.on_refused(reason(problem))
            return
        recent_files.remember(path)
        self.open(lesson)
        self.own_lessons.follow(Path(path).absolute())

    @Slot()
    def _on_file_changed(self) -> None:
        """Go on with what the open file holds by now; where it can't be read, with what it held."""
        found, play = self.own_lessons.read_open(), self.play
        if play is None or found is None:
            return
        if isinstance(found, FileProblem):
            self.panel.show_problem(reason(found))
            return
        if found == play.lesson:
            self.panel.show_problem("")
            return
        before = play.lesson.set_up_of(play.index)
        self.play = play = Play(found, play.standing, play.learner)
        self._keep()
        if found.set_up_of(play.index) == before and self._is_ready:
            self.panel.show_play(play)
            self.panel.show_problem("")
            self.look()
        else:
            self._begin_whole()

    # --- a lesson ---------------------------------------------------------------------------

    @Slot(object, int)
    def open(self, listed: Listed, index: int = -1) -> None:
        """Open a lesson at a step; below 0 where it was left."""
        if self._window.controller.scenario is None:
            return
        self._close_play()
        lesson = whole(listed)
        self.own_lessons.follow(self.own_lessons.path_of(lesson))
        self.play = Play(lesson, self.keeping.of(lesson.name).standing)
        self._go_by(learner())
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
        self._ask_name(play)
        keep_in_sight(self._window, play)
        self.panel.page.hold_keys(held_keys(self._window, play))
        self.panel.show_play(play)
        self.panel.show_problem("")
        try:
            self._setting_up.carry_out(set_up, play.learner, self._on_set_up, is_whole=is_whole)
        except ValueError as error:
            self.panel.show_problem(reason(error))

    def _ask_name(self, play: Play) -> None:
        """Ask for a name where numbers follow from it: once a lesson, where none is given."""
        name = play.lesson.name
        varies = play.lesson.set_up_of(play.index).varies
        if varies and not play.learner and name not in self._asked:
            self._asked.add(name)
            self._go_by(self.handing_in.name())

    def _on_set_up(self) -> None:
        if self.play is None:
            return
        self._is_ready = True
        self._watching.begin()
        self._pointing.point_at(self.play.step.points_at)
        self.set_up.emit()

    def take_keys_there(self) -> bool:
        """Take the keys to what the step points at; return whether there is any such place."""
        return self.play is not None and self._pointing.take_keys(self.play.step.points_at)

    @Slot(object)
    def _on_refused(self, why: str) -> None:
        """Say in the panel why a step was not set up."""
        if self.play is not None and not self._is_ready:
            self.panel.show_problem(why)

    @Slot()
    def look(self) -> None:
        """Judge the tasks of the open step by what there is to be seen."""
        play = self.play
        if play is None or not play.step.tasks or not self._is_ready:
            return
        facts, before = self._watching.facts(), play.standing
        verdicts = play.look(facts)
        # What a hand-in can be made of: the best of a step that was ever there.
        self.keeping.keep(self.keeping.of(play.lesson.name).proven(play.step, facts))
        self.panel.show_verdicts(verdicts)
        if play.standing is not before:
            self._keep()

    def _go_by(self, name: str) -> None:
        """Go on under a name, whose numbers the lesson has from then on."""
        play = self.play
        assert play is not None
        kept = self.keeping.of(play.lesson.name)
        progress = kept.going_by(name, play.lesson)
        play.learner = name
        play.standing = replace(progress.standing, step=play.step.name)
        self.keeping.keep(progress)
        if progress.standing.done != kept.standing.done:
            told = worded(
                "LessonDesk",
                "The numbers of this lesson follow from the name. What was done with others is to "
                "be done again.",
            )
            self._window.messages.show_message("info", told)

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
        dock = self._window.docks.panels[NAME]
        dock.show()  # first: only what is seen is given the keys
        dock.raise_()
        self.show_contents()
        self.changed.emit()

    def _close_play(self) -> None:
        self._watching.end()
        self._keep()
        self.keeping.write()
        self.own_lessons.follow(None)
        keep_in_sight(self._window, None)
        self.play, self._is_ready = None, False

    def settle(self) -> None:
        """Give the learner's own work back: the window closes."""
        if self.play is not None:
            self._close_play()
            self.layout.leave()
            self.own.give_back(goes_on=False)

    @Slot()
    def hand_in(self) -> None:
        """Write what is handed in to a file of the learner's choice."""
        if self.play is not None and (name := self.handing_in.name()):
            self._change_to(name)
            self._keep()
            self.panel.show_handed(self.handing_in.choose_and_write(self.play))
            self._window.docks.panels[NAME].show()

    @Slot()
    def print_sheet(self) -> None:
        """Write the lesson on paper to a file of the learner's choice."""
        if self.play is not None:
            self.handing_in.choose_and_print(self.play)

    @Slot()
    def change_name(self) -> None:
        """Ask for another name; numbers that follow from it are those of the next set-up."""
        name = self.handing_in.ask_name()
        if name and self.play is not None:
            self._change_to(name)

    def _change_to(self, name: str) -> None:
        """Go on under another name, in the open step, too, where its numbers follow from it."""
        play = self.play
        if play is not None and name != play.learner:
            self._go_by(name)
            if play.lesson.set_up_of(play.index).varies:
                self.again()
