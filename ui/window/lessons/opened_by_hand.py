"""What a learner opens by hand in a lesson is the learner's own: the lesson is left for it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from simulator.lessons.actions.records.open import Open
from simulator.lessons.lesson import Lesson, LessonStep
from simulator.scenarios import presets
from simulator.scenarios.presets import Scenario
from ui.words.messages import sentences, worded

if TYPE_CHECKING:
    from ui.window.lessons.desk import LessonDesk
    from ui.window.main_window import MainWindow

_SAID_MS = 30_000


@dataclass(frozen=True, slots=True, eq=False)
class _Left:
    """What was left, and for what."""

    lesson: Lesson
    index: int
    scenario: Scenario


class OpenedByHand(QObject):
    """Leaves the lesson where something else is opened, and says how all of it comes back.

    What was there before the lesson is then what one comes to by undoing.

    Parameters
    ----------
    window : MainWindow
    desk : LessonDesk
    """

    def __init__(self, window: MainWindow, desk: LessonDesk) -> None:
        super().__init__(desk)
        self._window, self._desk = window, desk
        self._left: _Left | None = None
        window.controller.opening_otherwise.connect(self._on_opening)
        window.controller.experiment_opened.connect(self._on_opened)

    @Slot(object)
    def _on_opening(self, scenario: Scenario) -> None:
        play = self._desk.play
        if play is not None and not _is_asked_for(scenario, play.step):
            self._left = _Left(play.lesson, play.index, scenario)
            self._desk.leave()

    @Slot()
    def _on_opened(self) -> None:
        """Say so once it is open: where it is refused, that is what is said."""
        left, self._left = self._left, None
        window = self._window
        if left is None or window.controller.scenario is not left.scenario:
            return
        told: str = worded(
            "OpenedByHand",
            "You have left the lesson for what you opened. What you had before the lesson is kept: "
            "Undo brings it back.",
        )
        file = window.file_actions.held
        if file is not None and file[0] is left.scenario:
            told = sentences(window.messages.message, told)  # the file's name and its comment
        offer = worded("OpenedByHand", "Back to the lesson")
        act = partial(self._desk.open, left.lesson, left.index)
        window.messages.show_message("info", told, offer, act, timeout_ms=_SAID_MS)


def _is_asked_for(scenario: Scenario, step: LessonStep) -> bool:
    """Return whether it is a task of the step to open it."""
    actions = (action for task in step.tasks for action in task.model)
    names = (one.scenario for one in actions if isinstance(one, Open))
    return any(name is not None and presets.load(name) == scenario for name in names)
