"""Where the stepper is to stand, and the way there: a record of the update has to come first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from simulator.data.own_row import AnyRow
from simulator.stepping.step_plan import Step, UpdateRecord

if TYPE_CHECKING:
    from ui.stepping.practice.practising import Practising
    from ui.window.main_window import MainWindow

# Numbers that practice asks for at one step, at most: an optimizer's memory and the new weight.
_MOST_PARTS = 8


_Then = Callable[[bool], None]


@dataclass(frozen=True, slots=True)
class StepperPlace:
    """Where the stepper stands.

    Attributes
    ----------
    rows : tuple of row, or None
        The rows that are stepped through; None for training's next batch.
    index : int
        The step that is shown; -1 before the first.
    practises : bool
        Whether results are asked for before they are shown.
    known : frozenset
        Results that practice has been told, as `Practising.known` has them.
    knows_shown : bool
        Whether practice does not ask for what is shown there.
    made : UpdateRecord or None
        The update just before, where that was made by stepping.
    has_none : bool
        Whether there is no update to be stepped through: a number has become infinite.
    """

    rows: tuple[AnyRow, ...] | None = None
    index: int = -1
    practises: bool = False
    known: frozenset[tuple[Step, int]] = frozenset()
    knows_shown: bool = False
    made: UpdateRecord | None = None
    has_none: bool = False


@contextmanager
def _keys_kept() -> Iterator[None]:
    """Have the keys stay with who reads: practice takes them to its field when it asks."""
    focused = QApplication.focusWidget()
    yield
    if focused is not None and focused.isVisible() and focused is not QApplication.focusWidget():
        focused.setFocus(Qt.FocusReason.OtherFocusReason)


class StepperWay(QObject):
    """Brings the stepper to a place, as soon as what is open is there.

    Parameters
    ----------
    window : MainWindow
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._wanted: StepperPlace | None = None
        self._then: _Then | None = None
        self._is_going = False
        controller = window.controller
        controller.stepper.moved.connect(self._on_moved)
        controller.snapshot_taken.connect(self._on_moved)
        controller.diverged.connect(self._on_diverged)
        controller.loading_started.connect(self._on_left)
        controller.sample_chosen.connect(self._on_left)
        controller.running_changed.connect(self._on_running)

    def here(self) -> StepperPlace:
        """Return where the stepper stands."""
        stepper, practising = self._window.controller.stepper, self._practising
        known = practising.known if practising.is_on else frozenset[tuple[Step, int]]()
        place = stepper.rows, stepper.index, practising.is_on, known
        has_none = stepper.has_none and bool(self._window.panels["step"].outlook())
        return StepperPlace(*place, made=stepper.made, has_none=has_none)

    @property
    def _practising(self) -> Practising:
        found: Practising = self._window.panels["step"].practising
        return found

    def give_up(self) -> None:
        """Go nowhere."""
        self._wanted = self._then = None

    def go(self, place: StepperPlace, then: _Then) -> None:
        """Go to a place, unless something else is done before that is opened.

        Parameters
        ----------
        place : StepperPlace
        then : callable
            Called once, with whether the way came to its end.
        """
        if self._practising.is_on:
            self._window.steps.toggle_practice()  # or it would ask on the way
        self._wanted, self._then = place, then
        self._on_moved()

    @Slot()
    def _on_moved(self) -> None:
        controller, wanted = self._window.controller, self._wanted
        stepper, latest = controller.stepper, controller.latest
        if wanted is None or latest is None or controller.is_running or not stepper.is_ready:
            return
        if self._can_choose(wanted):
            self._choose(wanted)
            return  # their record comes next
        with _keys_kept():
            self._stand_at(wanted)
            self._end(arrived=True)

    def _can_choose(self, wanted: StepperPlace) -> bool:
        """Return whether other rows are to be stepped through, which there are."""
        is_other = self._window.controller.stepper.rows != wanted.rows
        return is_other and (wanted.rows is None or self._has(wanted.rows))

    def _choose(self, wanted: StepperPlace) -> None:
        self._is_going = True
        self._window.controller.choose_sample(None if wanted.rows is None else wanted.rows[0])
        self._is_going = False

    def _stand_at(self, wanted: StepperPlace) -> None:
        stepper = self._window.controller.stepper
        plan = stepper.plan
        assert plan is not None
        self._wanted = None
        index = min(wanted.index, len(plan) - 1)
        if index < 0:
            stepper.first()
        else:
            stepper.go_to(plan[index])
        stepper.recall(wanted.made)
        if wanted.has_none:
            stepper.clear()
            return
        if wanted.practises:
            known = wanted.known
            if wanted.knows_shown:
                shown = range(index + 1)
                known |= {(plan[k], part) for k in shown for part in range(_MOST_PARTS)}
            self._window.steps.toggle_practice()
            self._practising.recall(known)

    def _end(self, *, arrived: bool) -> None:
        wanted, then = self._wanted, self._then
        self.give_up()
        if wanted is not None and wanted.practises and not self._practising.is_on:
            self._window.steps.toggle_practice()  # of whatever is there instead
        if then is not None:
            with _keys_kept():
                then(arrived)

    @Slot()
    def _on_diverged(self) -> None:
        """Take it for the end of the way: there are no steps any more."""
        self._end(arrived=True)

    @Slot()
    def _on_left(self) -> None:
        """Give the way up where something else is opened or looked at."""
        if not self._is_going:
            self._end(arrived=False)

    @Slot(bool)
    def _on_running(self, is_running: bool) -> None:
        """Give the way up where training begins; its row is stepped through after that."""
        if is_running:
            if (wanted := self._wanted) is not None and self._can_choose(wanted):
                self._choose(wanted)
            self._end(arrived=False)

    def _has(self, rows: tuple[AnyRow, ...]) -> bool:
        """Return whether the data have a row: a lesson may name one that is not there."""
        experiment = self._window.controller.experiment
        row = rows[0]
        if not isinstance(row, int):
            return True
        return experiment is not None and row < len(experiment.data.X)
