"""The learner's own work, set aside while a lesson is open, and given back as it was."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from simulator.scenarios.presets import Scenario
from simulator.session.snapshot import Status
from simulator.stepping.step_plan import Granularity
from ui.controller.edits import Document
from ui.stepping.practice import score
from ui.widgets.outlook import Outlooks
from ui.window.lessons.layout import NAME
from ui.window.lessons.stepper_place import StepperPlace, StepperWay

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow

_READ = ("guide", "glossary")  # what these say stays as their reader leaves it


@dataclass(frozen=True, slots=True, eq=False)
class _LookedAt:
    """What was looked at of a run, and whether it went on by itself."""

    stepper: StepperPlace
    outlooks: Outlooks
    plays: bool
    trains: tuple[int | None] | None


@dataclass(frozen=True, slots=True, eq=False)
class _Own:
    """What was there: the run as a document, and what was looked at."""

    run: Document
    file: tuple[Scenario, str] | None
    looked_at: _LookedAt
    granularity: Granularity
    speed: float | None


class OwnWork(QObject):
    """Sets the learner's own work aside, and gives it back.

    Parameters
    ----------
    window : MainWindow
    way : StepperWay
    """

    def __init__(self, window: MainWindow, way: StepperWay) -> None:
        super().__init__(window)
        self._window, self._way = window, way
        self._own: _Own | None = None
        self._on_the_way: _LookedAt | None = None  # given back, and not seen as yet
        self._tools: dict[str, Outlooks] = {}  # what is looked at in each

    @property
    def is_aside(self) -> bool:
        """Whether something is to be given back."""
        return self._own is not None

    def set_aside(self, scenario: Scenario | None) -> None:
        """Set everything aside, and open a scenario in its place; None: the own one goes on."""
        window, controller = self._window, self._window.controller
        here, self._on_the_way = self._on_the_way or self._here(), None
        granularity, speed = controller.stepper.granularity, window.run_bar.limit
        file = window.file_actions.held
        for name in window.tools.all_made():
            if name not in _READ:
                self.begin_using(name)
        window.tools.keep_findings()
        score.set_aside()
        window.run_log.set_aside()
        window.run_bar.lend_speed(speed)
        run = controller.set_aside(scenario)
        self._own = _Own(run, file, here, granularity, speed)

    def _here(self) -> _LookedAt:
        window, controller = self._window, self._window.controller
        # Panels follow what is selected on the drawing.
        outlooks = Outlooks([window.centre, window], but=[window.panels[NAME]])
        is_playing = controller.stepper.is_playing
        return _LookedAt(self._way.here(), outlooks, is_playing, controller.wish_to_train)

    def open_anew(self, scenario: Scenario | None) -> None:
        """Open a scenario in place of what the lesson has open; None: the own one, as it was."""
        assert self._own is not None
        run = self._own.run
        meanwhile = Document(run.scenario, run.state, run.start)
        if scenario is not None:
            meanwhile = Document(scenario, None)
        self._window.controller.open_meanwhile(meanwhile)

    def begin_using(self, tool: str) -> None:
        """Remember what is looked at in a tool, before a lesson shows something there."""
        if tool not in self._tools:
            self._tools[tool] = Outlooks([self._window.tools.made(tool)])

    # --- as it was, in the lesson -----------------------------------------------------------

    def look_as_before(self, then: Callable[[bool], None]) -> None:
        """Look at the own run as before, which goes on in the lesson; `then` is called there."""
        assert self._own is not None
        self._look(self._own.looked_at, then)

    def run_as_before(self) -> None:
        """Step as far, and train as fast as before the lesson."""
        assert self._own is not None
        self._step_by(self._own.granularity)
        self._window.run_bar.lend_speed(self._own.speed)

    def put_windows_back(self, but: Collection[str] = ()) -> None:
        """Have windows as they were before the lesson, except for some."""
        tools = self._window.tools
        for name in tools.all_made():
            take_back = getattr(tools.get(name), "take_back", None)
            if take_back is not None and name not in but:
                take_back()
        tools.close_lent(but)
        for name, outlooks in self._tools.items():
            if name not in but:
                outlooks.take()

    # --- given back -------------------------------------------------------------------------

    def give_back(self, *, goes_on: bool = True) -> None:
        """Give everything back: windows at once, what is looked at once the run is open again.

        With `goes_on` what went on by itself does so again.
        """
        own, window = self._own, self._window
        if own is None:
            return
        self._own = None
        self._way.give_up()
        self.put_windows_back()
        window.run_bar.take_speed_back()
        own.looked_at.outlooks.expect()
        window.controller.take_back(own.run)
        window.run_log.take_back()
        window.tools.follow_again()
        window.file_actions.held = own.file
        self._step_by(own.granularity)
        score.take_back()
        self._on_the_way = own.looked_at
        self._look(own.looked_at, self._on_home if goes_on else self._on_end)

    def _on_home(self, arrived: bool) -> None:
        """Let go on what went on by itself, unless that has come to its end meanwhile."""
        here = self._on_the_way
        self._on_end(arrived)
        controller = self._window.controller
        latest = controller.latest
        if here is None or latest is None or not arrived:
            return
        if here.trains is not None and latest.status in (Status.READY, Status.PAUSED):
            controller.train(*here.trains)
        elif here.plays:
            controller.stepper.set_playing(True)

    def _on_end(self, _arrived: bool) -> None:
        self._on_the_way = None
        for outlooks in self._tools.values():
            outlooks.choose()  # also what follows from the run
        self._tools = {}

    def _step_by(self, granularity: Granularity) -> None:
        box = self._window.panels["step"].by
        box.setCurrentIndex(box.findData(granularity))

    def _look(self, wanted: _LookedAt, then: Callable[[bool], None]) -> None:
        def arrive(arrived: bool) -> None:
            if arrived:
                wanted.outlooks.take()
            then(arrived)

        self._way.go(wanted.stepper, arrive)
