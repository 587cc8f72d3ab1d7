"""The stepper's cursor: which step of the recorded update is shown, and how it moves.

It computes nothing. Past the last step it asks the worker to make the update; before the first
one it asks the worker to take the last update back.
"""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from simulator.data.own_row import AnyRow, OwnRow
from simulator.stepping.step_plan import Granularity, Step, StepKind, StepPlan, UpdateRecord
from ui.worker import commands
from ui.worker.engine import Engine


class Stepper(QObject):
    """A cursor over the record of the next update.

    Attributes
    ----------
    made : UpdateRecord or None
        The update just before `record`, where it was made by stepping.
    is_held : bool
        Whether steps forward have to wait: something else is to be done first.

    Signals
    -------
    moved()
        Record or position changed.
    held_back()
        A step forward was wanted that has to wait.
    playing_changed(bool)
        Play started or stopped.
    """

    moved = Signal()
    held_back = Signal()
    playing_changed = Signal(bool)

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self.record: UpdateRecord | None = None
        self.made: UpdateRecord | None = None
        self.plan: StepPlan | None = None
        self.index = -1
        self.granularity = Granularity.NODE
        self.can_step_back = self.is_held = False
        self._rows: tuple[AnyRow, ...] | None = None
        self._land_at_end = False
        self._waiting = False
        self._cleared = False
        self._applies = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_play)
        self._timer.setInterval(500)
        engine.recorded.connect(self._on_recorded)
        engine.refused.connect(self._on_refused)
        engine.failed.connect(self._on_refused)

    @property
    def step(self) -> Step | None:
        """The step shown; None before the first."""
        if self.plan is None or self.index < 0:
            return None
        return self.plan[self.index]

    @property
    def rows(self) -> tuple[AnyRow, ...] | None:
        """The rows that are stepped through; None for training's own batches."""
        return self._rows

    @property
    def updates_nothing(self) -> bool:
        """Whether no update follows the last step: a row of one's own is no training row."""
        return self.record is not None and self.record.own is not None

    @property
    def is_ready(self) -> bool:
        """Whether a step is made at once: the update is there and no answer is awaited."""
        return self.plan is not None and not self._waiting

    @property
    def has_none(self) -> bool:
        """Whether there is no update to be stepped through, and none on its way."""
        return self.record is None and not self._waiting

    @property
    def is_playing(self) -> bool:
        """Whether steps follow each other by themselves."""
        return self._timer.isActive()

    def clear(self) -> None:
        """Forget the record: the parameters are changing or have changed."""
        self.set_playing(False)
        self.record = self.plan = self.made = None
        self.index = -1
        self._waiting = False
        self._cleared = True
        self._land_at_end = False
        self.moved.emit()

    def renew(self) -> None:
        """Ask for the record of the next update from where training stands now."""
        self.index = -1
        self._land_at_end = False
        self._ask(commands.Record(self._rows))

    def recall(self, made: UpdateRecord | None) -> None:
        """Know again which update was made just before the one that is recorded."""
        self.made = made
        self.moved.emit()

    def choose_rows(self, rows: tuple[AnyRow, ...] | None, *, renew: bool = True) -> None:
        """Step through these rows instead of training's next batch (None).

        With `renew` false their record is left for later: training runs.
        """
        self._rows = rows
        if renew:
            self.renew()

    def forget_training_rows(self) -> None:
        """Go back to training's own batches, unless the row is the learner's own: data change.

        It asks for no record.
        """
        if self._rows is not None and not isinstance(self._rows[0], OwnRow):
            self._rows = None

    # --- moving -----------------------------------------------------------------------------

    @Slot()
    def first(self) -> None:
        """Show nothing yet: before the first step."""
        if self.plan is not None and self.index != -1:
            self._show(-1)

    @Slot()
    def last(self) -> None:
        """Show the last step before the update is applied."""
        if self.plan is not None and self.index != len(self.plan) - 1 and not self._has_to_wait():
            self._show(len(self.plan) - 1)

    def go_to_phase(self, kinds: Collection[StepKind]) -> None:
        """Show the first step of some kinds, in the sample that is shown."""
        if self.plan is None or not self.is_ready:
            return
        start = self.plan.phase_start(kinds, self.index)
        if start is None or start == self.index or (start > self.index and self._has_to_wait()):
            return
        self.set_playing(False)
        self._show(start)

    def _has_to_wait(self) -> bool:
        """Return whether a step forward has to wait, and say so."""
        if self.is_held:
            self.set_playing(False)
            self.held_back.emit()
        return self.is_held

    def go_to(self, step: Step) -> None:
        """Show a step of the update."""
        if self.plan is None or not self.is_ready:
            return
        index = self.plan.index_of(step)
        if index != self.index:
            self.set_playing(False)
            self._show(index)

    @Slot()
    def forward(self) -> None:
        """Go on by the chosen granularity."""
        self.go(self.granularity, 1)

    @Slot()
    def back(self) -> None:
        """Go back by the chosen granularity."""
        self.go(self.granularity, -1)

    def go(self, granularity: Granularity, direction: int) -> None:
        """Move by `granularity`, forward (1) or back (-1)."""
        if not self.is_ready:
            return
        if direction < 0:
            self._back(granularity)
        elif not self._has_to_wait():
            self._forward(granularity)

    def _forward(self, granularity: Granularity) -> None:
        assert self.plan is not None
        if granularity is Granularity.EPOCH:
            self._ask(commands.ApplyEpoch(self._rows))
        elif granularity is Granularity.UPDATE and not self.updates_nothing:
            self._ask(commands.ApplyUpdate(self._rows))
        else:
            stop = self.plan.next_stop(self.index, granularity)
            if stop < len(self.plan):
                self._show(stop)
            elif self.updates_nothing:
                self.set_playing(False)
            else:
                self._ask(commands.ApplyUpdate(self._rows))

    def _back(self, granularity: Granularity) -> None:
        assert self.plan is not None
        whole = granularity in (Granularity.UPDATE, Granularity.EPOCH)
        if self.index >= 0:
            self._show(-1 if whole else self.plan.previous_stop(self.index, granularity))
        elif self.can_step_back:
            self._land_at_end = not whole
            self._ask(commands.TakeBack(self._rows))

    def _ask(self, command: commands.Command) -> None:
        self._waiting = True
        self._cleared = False
        # An epoch makes other updates than the one that is recorded.
        self._applies = isinstance(command, commands.ApplyUpdate)
        self._engine.send(command)

    def _show(self, index: int) -> None:
        self.index = index
        self.moved.emit()

    @Slot(object)
    def _on_recorded(self, record: UpdateRecord) -> None:
        if self._cleared:
            return  # asked for before the parameters began to change
        self._waiting = False
        self.made = self.record if self._applies else None
        self._applies = False
        self.record = record
        self.plan = StepPlan(record.spec, len(record.samples), record.until)
        self.index = len(self.plan) - 1 if self._land_at_end else -1
        self._land_at_end = False
        self.moved.emit()

    @Slot(object)
    def _on_refused(self, message: str) -> None:
        self._waiting = False
        self._land_at_end = False
        self.set_playing(False)

    # --- playing ----------------------------------------------------------------------------

    def set_playing(self, playing: bool) -> None:
        """Start or stop stepping by itself."""
        if playing == self._timer.isActive():
            return
        if playing:
            self._timer.start()
            self.forward()
        else:
            self._timer.stop()
        self.playing_changed.emit(self.is_playing)  # a step that has to wait stops it at once

    def set_speed(self, steps_per_second: float) -> None:
        """Choose how fast play goes."""
        self._timer.setInterval(max(10, round(1000.0 / steps_per_second)))

    @Slot()
    def _on_play(self) -> None:
        self.forward()
