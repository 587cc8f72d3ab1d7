"""Carries out what a step of a lesson sets up, in the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from simulator.lessons.set_up import OPENS, SetUp, StepperChoice
from simulator.scenarios.presets import Scenario
from ui.canvas.selecting_view import CanvasOutlook
from ui.window.lessons.layout import LessonLayout
from ui.window.lessons.own_work import OwnWork
from ui.window.lessons.stepper_place import StepperPlace, StepperWay

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow

_ARENA = "arena"


class SettingUp(QObject):
    """Sets a step up.

    Parameters
    ----------
    window : MainWindow
    layout : LessonLayout
    own : OwnWork
    way : StepperWay
    """

    def __init__(
        self, window: MainWindow, layout: LessonLayout, own: OwnWork, way: StepperWay
    ) -> None:
        super().__init__(window)
        self._window, self._layout = window, layout
        self._own, self._way = own, way

    def carry_out(
        self, set_up: SetUp, learner: str, then: Callable[[], None], *, is_whole: bool
    ) -> None:
        """Set a step up, and call `then` as soon as all of it is there.

        Parameters
        ----------
        set_up : SetUp
        learner : str
            Whose numbers it has.
        then : callable
        is_whole : bool
            Whether the step stands on this alone, and not on what the steps before left: what it
            leaves out is as the learner had it when the lesson began.

        Raises
        ------
        ValueError
            If its scenario can't be made; the message says why.
        """
        scenario = set_up.scenario_for(learner)
        self._way.give_up()
        self._open(scenario, is_whole=is_whole)
        self._layout.enter()
        if is_whole:
            self._own.run_as_before()
        if "panels" in set_up.model_fields_set or is_whole:
            self._layout.show_panels(set_up.panels)
        self._open_windows(set_up, is_whole=is_whole)
        if set_up.full_speed or set_up.speed is not None:
            self._window.run_bar.lend_speed(None if set_up.full_speed else set_up.speed)
        goes_on = scenario is None and is_whole and set_up.stepper is None
        if goes_on:
            self._own.look_as_before(lambda _: then())
        else:
            self._step(set_up.stepper, begins=scenario is not None, then=then)

    def _open(self, scenario: Scenario | None, *, is_whole: bool) -> None:
        """Open what a step begins with; whole, the own run as it was where that is nothing."""
        if not self._own.is_aside:
            self._own.set_aside(scenario)
        elif scenario is not None or is_whole:
            self._own.open_anew(scenario)
        if is_whole and scenario is not None:
            self._window.canvas.take_outlook(CanvasOutlook())

    def _open_windows(self, set_up: SetUp, *, is_whole: bool) -> None:
        tools, room = self._window.tools, self._layout.room
        document = set_up.document
        wanted = {document.workshop} if document is not None else set()
        if set_up.race is not None:
            wanted.add(_ARENA)
        if is_whole:
            self._own.put_windows_back(but=wanted)
        elif not OPENS.isdisjoint(set_up.model_fields_set):
            tools.close_lent(but=wanted)
        if set_up.race is not None:
            self._own.begin_using(_ARENA)
            tools.open_beside(_ARENA, room()).arena.open_preset(set_up.race)
        if document is not None:
            self._own.begin_using(document.workshop)
            tools.open_beside(document.workshop, room()).open_meanwhile(document)

    def _step(
        self, choice: StepperChoice | None, *, begins: bool, then: Callable[[], None]
    ) -> None:
        if choice is None and not begins:
            then()
            return
        wanted = StepperPlace()
        if choice is not None:
            rows = None if choice.row is None else (choice.row,)
            wanted = StepperPlace(rows, choice.steps - 1, choice.practice, knows_shown=True)
            self._window.controller.pause()
        self._way.go(wanted, lambda _: then())
