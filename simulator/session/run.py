"""One experiment being run: trainer, landscape and pictures, without threads or Qt.

The worker owns one of these at a time and publishes its snapshots.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from time import perf_counter
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.own_row import AnyRow, OwnRow
from simulator.messages import Message
from simulator.scenarios.experiment import Experiment
from simulator.session.kept import Kept
from simulator.session.paint_gate import PaintGate
from simulator.session.run_state import RunState
from simulator.session.settings_of_now import makes_the_same, tune
from simulator.session.snapshot import Status
from simulator.session.standing_run import StandingRun
from simulator.session.update_recording import record_update
from simulator.stepping.step_plan import UpdateRecord
from simulator.training.divergence import Diverged
from simulator.training.early_stopping import Watch
from simulator.training.perceptron import inseparable_output, uses_rule
from simulator.training.state import TrainingState
from simulator.training.training_rows import checked_rows

if TYPE_CHECKING:  # read once something is watched
    from simulator.session.watch.tape import Look, Views, Write

Array = NDArray[Any]
_NEVER = 1 << 62


def _never(update: int) -> tuple[int, Write, Views]:
    return _NEVER, _nothing, None


def _nothing(views: object) -> None:
    pass


class Run(StandingRun):
    """A run that is trained, stepped and edited."""

    def __init__(
        self,
        run_id: int,
        experiment: Experiment,
        state: TrainingState | RunState,
        branch_numbers: Iterator[int] | None = None,
    ) -> None:
        super().__init__(run_id, experiment, state, branch_numbers)
        self._record: Kept[UpdateRecord] = Kept()

    def begin(self, epochs: int | None = None) -> None:
        """Get ready to train for `epochs` more; None: to the number that is set.

        A complete run goes on for as many epochs again, one that was stopped early to its end.
        From an earlier moment it goes along its line, if it was trained with what is set now.
        """
        self._leave_for()
        self.trainer.go_on()
        if epochs is not None:
            self.trainer.epochs = self.state.epoch + epochs
        elif self._has_all_epochs():
            self.trainer.epochs = self.state.epoch + self.experiment.scenario.epochs
        self._updates = None
        self._began_at = self.state.epoch
        self.callouts.begin_at(self.state.epoch)
        self.status = Status.RUNNING

    def advance(
        self, deadline: float, count: int | None = None, gate: PaintGate | None = None
    ) -> bool:
        """Train until `deadline` (`perf_counter` seconds) or for `count` updates.

        While `gate` is closed it waits after each update.

        Returns
        -------
        bool
            False when the epochs are complete.
        """
        if self._updates is None:
            self._updates = self.trainer.updates()
        path, state, line = self.landscape.path, self.state, self.line
        line.keep_if_due(self.trainer, self.experiment, perf_counter())
        # Asked after each update of the smallest network: as few calls as can be.
        goes_on_at, (least, due, due_s) = 0.0, line.next_due()
        look, look_at, write, views = self._begin_to_watch()
        for made, update in enumerate(self._updates, start=1):
            if update >= look_at:
                look_at, write, views = look(update)
            if views is not None:
                write(views)
            if update >= goes_on_at:
                goes_on_at = self._go_along()
                least, due, due_s = line.next_due()
            if path.wants(update):
                path.add(update, state.theta)
            if gate is not None and not gate.is_open():
                gate.wait()
            now = perf_counter()
            if made == count or now >= deadline:
                return True
            is_due = (update >= due or now >= due_s) and update >= least
            # Once a moment is kept, the next update sets off from it.
            if is_due and line.keep_if_due(self.trainer, self.experiment, now):
                goes_on_at, least = 0.0, math.inf
        self._updates = None
        return False

    def _leave_for(
        self, rows: Sequence[int] | None = None, until: float = math.inf, *, is_step: bool = False
    ) -> None:
        """Keep where the run stands, and branch off where going on leads past what lies ahead."""
        self.keep_moment(for_step=is_step)
        if not self.line.leads_on(rows, until):
            self._left = self.whole_state()
            self._fork()

    def _go_along(self, *, by_step: bool = False, rows: Sequence[int] | None = None) -> float:
        """Follow the line after an update; return after how many to do so again."""
        tip = self.line.tip
        self.line.set_off(is_step=by_step, rows=rows)
        if not self.line.arrive(self.state, by_step=by_step):
            self._fork()  # rounded otherwise: the same arithmetic gave other bits
        elif tip is not None and self.line.tip is None:
            known = tip.state.landscape
            self.landscape.note(known.best_loss, known.best)
        return 0.0 if self.line.stands_on else self.line.next_update

    def _begin_to_watch(self) -> tuple[Look, int, Write, Views]:
        """Return what the watched numbers need: a look after the next update, or never one."""
        look = self.watch.looking(self.trainer)
        if look is None:
            return _never, _NEVER, _nothing, None
        return look, 0, _nothing, None

    def pause(self) -> None:
        """Stop training where it stands."""
        self._updates = None
        self.updates_per_second = 0.0
        if self.status is Status.RUNNING:
            self.status = Status.PAUSED if self.state.update else Status.READY
            if self.is_complete:
                self.status = Status.FINISHED
                self._bring_best_back()
            self.watch.note_standing(self.trainer)
            self._judge()

    def _bring_best_back(self) -> None:
        """Go back to the best parameters at the end of training, where that is wanted."""
        self.trainer.bring_best_back()
        if self.state.watch.restored:
            self._change_by_hand(takes_back=False)
            self._changes += 1
            self.landscape.path.add(self.state.update, self.state.theta)

    def _judge(self) -> None:
        """Find out, where the perceptron rule has not converged, whether it ever could."""
        ended = self.status is Status.FINISHED and self.state.watch.stopped != "converged"
        self._separable = None
        if ended and uses_rule(self.experiment.spec):
            data = self.experiment.data
            self._separable = inseparable_output(data.X, data.Y) is None

    # --- stepping -------------------------------------------------------------------------

    def record(self, rows: Sequence[AnyRow] | None) -> UpdateRecord:
        """Record the next update without making it.

        Parameters
        ----------
        rows : sequence of int, an `OwnRow` alone, or None
            Training rows to update on; None for the batch that training would take next. A row of
            the learner's own updates nothing.

        Raises
        ------
        Diverged
            If the update meets a number that is not finite.
        """
        chosen = None if rows is None else tuple(rows)
        return self._record.get(
            (self.version, self._rules, chosen),
            lambda: record_update(self.experiment, self.state, chosen),
        )

    def apply_update(self, rows: Sequence[AnyRow] | None) -> None:
        """Make one update, remembering the state before it.

        Raises
        ------
        ValueError
            If a row does not exist, or is one of the learner's own: nothing is learnt from it.
        Diverged
            If the update meets a number that is not finite; there is then nothing to take back.
        """
        if any(isinstance(row, OwnRow) for row in rows or ()):
            raise ValueError(Message("A row of your own is no training row: it updates nothing."))
        chosen = None if rows is None else [row for row in rows if not isinstance(row, OwnRow)]
        if chosen is not None:
            checked_rows(chosen, len(self.experiment.data.X))
        self._leave_for(chosen, self.state.update + 1, is_step=True)
        try:
            if chosen is not None:
                self.trainer.update_on(np.array(chosen))
            else:
                self.trainer.go_on()
                if self._has_all_epochs():
                    self.trainer.epochs = self.state.epoch + 1
                next(self.trainer.updates())
        except Diverged:
            self._forget_undone()
            raise
        self._go_along(by_step=True, rows=chosen)
        self.landscape.path.add(self.state.update, self.state.theta)
        self.watch.note_standing(self.trainer)
        self.status = Status.PAUSED

    def apply_epoch(self, is_interrupted: Callable[[], bool] = lambda: False) -> None:
        """Make all updates up to the end of the epoch, as one step, unless interrupted.

        Raises
        ------
        Diverged
            As in `apply_update`; the updates made until then can be taken back.
        """
        epoch, update = self.state.epoch, self.state.update
        self._leave_for(until=update + self._updates_to_epoch_end(), is_step=True)
        self.trainer.go_on()
        if self._has_all_epochs():
            self.trainer.epochs = epoch + 1
        look, look_at, write, views = self._begin_to_watch()
        try:
            for made in self.trainer.updates():
                if made >= look_at:
                    look_at, write, views = look(made)
                if views is not None:
                    write(views)
                self.landscape.path.add(made, self.state.theta)
                if self.state.epoch > epoch or is_interrupted():
                    break
        except Diverged:
            self.line.set_off(is_step=True)
            self._forget_undone()
            raise
        finally:
            self._changes += 1
            if self.state.update > update:
                self.status = Status.PAUSED
        self._go_along(by_step=True)
        self.watch.note_standing(self.trainer)

    def _updates_to_epoch_end(self) -> int:
        size = self.trainer.batch_size
        return -(-(len(self.trainer.data.X) - self.state.position) // size)

    def _forget_undone(self) -> None:
        """Drop the moments of updates that divergence has taken back."""
        update = self.state.update
        self._fork()
        self.line.forget_from(update)
        self._changes += 1
        self.landscape.path.add(update, self.state.theta)
        self.watch.cut(self.trainer)
        self.noting.cut(self.state)

    def take_back(self) -> None:
        """Return to the state before the last step's update, bit for bit.

        The optimizer's settings stay those that are set now.
        """
        place = self.line.step_back
        if place is None:
            return
        now = self.experiment
        self._stand_at(place, takes_back=True)
        if self.experiment is not now:
            if not makes_the_same(self.experiment.scenario, now.scenario):
                self.line.cut()
                self.line.break_off(takes_back=True)
            self.experiment = now
            tune(self.state, now.scenario)
            self._replace_state(self.state)

    # --- edits ----------------------------------------------------------------------------

    def set_parameter(self, index: int, value: float) -> None:
        """Set one weight or bias.

        Raises
        ------
        ValueError
            If there is no such parameter or the value is not finite.
        """
        self.edits += 1
        theta = self.state.theta
        if not 0 <= index < len(theta):
            problem = Message("{name} must be in 0..{last}, got {got}")
            raise ValueError(problem.format(name="index", last=len(theta) - 1, got=index))
        if not math.isfinite(value):
            raise ValueError(
                Message("{name} must be a finite number, got {got}", name="value", got=value)
            )
        self._before_manual_edit()
        self.trainer.set_parameter(index, value)
        self._after_manual_edit()

    def set_parameters(self, theta: Array) -> None:
        """Set all weights and biases.

        Raises
        ------
        ValueError
            If there are more or fewer of them, or one is not finite.
        """
        self.edits += 1
        own = self.state.theta
        if theta.shape != own.shape:
            raise ValueError(f"theta must have shape {own.shape}, got {theta.shape}")
        if not np.isfinite(theta).all():
            raise ValueError(Message("{name} must hold finite numbers", name="theta"))
        self._before_manual_edit()
        self.trainer.set_parameters(theta)
        self._after_manual_edit()

    def _before_manual_edit(self) -> None:
        """Keep the point that an edit is made from: whoever comes back has taken the edit back."""
        self.landscape.path.add(self.state.update, self.state.theta)

    def _after_manual_edit(self) -> None:
        """Note that the parameters are others than those that the way until now has led to."""
        self._change_by_hand(takes_back=False)
        self._changes += 1
        self.landscape.manual_edit(self.state.update, self.state.theta)
        self.watch.note_standing(self.trainer)

    def _change_by_hand(self, *, takes_back: bool) -> None:
        """Branch off where there are later moments; what comes next is not made by updates."""
        self._fork()
        self.line.break_off(takes_back=takes_back)

    def reconfigure(self, experiment: Experiment) -> None:
        """Take over settings that leave the parameters alone: optimizer, batch size, epochs.

        The optimizer keeps its memory where its name stays the same.
        """
        self.watch.settle()
        state, old = self.state, self.experiment.scenario
        if not makes_the_same(old, experiment.scenario):
            self._change_by_hand(takes_back=True)
        self.experiment = experiment
        self._rules += 1
        self.pictures.change_rules()
        self.callouts.take_over(experiment, state.epoch)
        tune(state, experiment.scenario)
        if experiment.scenario.stopping != old.stopping:
            state.watch = Watch()
        if experiment.scenario.batch_size != old.batch_size:
            self.trainer.set_batch_size(experiment.scenario.batch_size)
        self.trainer.retune(*experiment.rules)
        if experiment.scenario.epochs != old.epochs:
            self.trainer.epochs = max(experiment.scenario.epochs, 1)
            if self.status is Status.FINISHED and not self.is_complete:
                self.status = Status.PAUSED

    def diverged(self, problem: Diverged) -> None:
        """Note that training stopped at a number that is not finite."""
        self._updates = None
        self.updates_per_second = 0.0
        self._forget_undone()
        self._bring_best_back()
        watch = self.state.watch
        problem.best_is_back = watch.restored
        if watch.restored or watch.is_behind(self.state.epoch):
            problem.best_epoch = watch.best_epoch
        self.status = Status.DIVERGED
