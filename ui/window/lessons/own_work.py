"""The learner's own work, set aside while a lesson is open, and given back as it was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from simulator.scenarios.presets import Scenario
from simulator.stepping.step_plan import Granularity, StepKind
from ui.arena.model.arranged import Arranged
from ui.canvas.content.selection import Selection
from ui.controller.edits import Document
from ui.stepping.practice import score
from ui.stepping.practice.score import Tally
from ui.window.lessons.stepper_place import StepperPlace, StepperWay

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow

_ARENA = "arena"


@dataclass(frozen=True, slots=True, eq=False)
class _Own:
    """What was there: the run as a document, and what was looked at."""

    run: Document
    file: tuple[Scenario, str] | None
    selection: Selection
    stepper: StepperPlace
    granularity: Granularity
    tallies: dict[StepKind, Tally]


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
        self._arena: Arranged | None = None

    @property
    def is_aside(self) -> bool:
        """Whether something is to be given back."""
        return self._own is not None

    def set_aside(self, scenario: Scenario | None) -> None:
        """Set everything aside, and open a scenario in its place; None: the own one goes on."""
        window, controller = self._window, self._window.controller
        here, granularity = self._way.here(), controller.stepper.granularity
        file, selection = window.file_actions.held, window.canvas.selection
        tallies = score.everything()
        window.run_log.set_aside()
        run = controller.set_aside(scenario)
        self._own = _Own(run, file, selection, here, granularity, tallies)

    def set_arena_aside(self) -> None:
        """Set aside what is arranged in the arena, before a lesson arranges something there."""
        made = self._window.tools.made(_ARENA)
        if self._arena is None:
            self._arena = Arranged.of(made.arena)

    def give_back(self) -> None:
        """Give everything back: windows at once, what is looked at once the run is open again."""
        own, window = self._own, self._window
        if own is None:
            return
        self._own = None
        self._way.give_up()
        self._give_back_windows()
        window.run_bar.take_speed_back()
        window.controller.take_back(own.run)
        window.run_log.take_back()
        window.file_actions.held = own.file
        window.controller.stepper.granularity = own.granularity
        score.put_back(own.tallies)
        self._way.go(own.stepper, lambda: self._select(own.selection))

    def _give_back_windows(self) -> None:
        tools = self._window.tools
        for name in tools.all_made():
            if (take_back := getattr(tools.get(name), "take_back", None)) is not None:
                take_back()
        if self._arena is not None and (arena := tools.get(_ARENA)) is not None:
            self._arena.put_back(arena.arena)
        self._arena = None
        tools.close_lent()

    def _select(self, selection: Selection) -> None:
        """Select again what was selected, without following anything."""
        canvas = self._window.canvas
        if selection.edge is not None:
            canvas.select_edge(*selection.edge)
        elif selection.node is not None:
            canvas.select_node(*selection.node)
