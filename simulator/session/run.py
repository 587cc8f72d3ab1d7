"""One experiment being run: trainer, landscape and pictures, without threads or Qt.

The worker owns one of these at a time and publishes its snapshots.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.own_row import AnyRow, OwnRow
from simulator.messages import Message
from simulator.scenarios.experiment import Experiment
from simulator.session.kept import Kept
from simulator.session.paint_gate import PaintGate
from simulator.session.run_state import RunState
from simulator.session.snapshot import Status
from simulator.session.standing_run import StandingRun
from simulator.session.update_recording import record_update
from simulator.stepping.step_plan import UpdateRecord
from simulator.training.divergence import Diverged
from simulator.training.early_stopping import Watch
from simulator.training.perceptron import inseparable_output, uses_rule
from simulator.training.state import TrainingState

Array = NDArray[Any]


class Run(StandingRun):
    """A run that is trained, stepped and edited."""

    def __init__(
        self, run_id: int, experiment: Experiment, state: TrainingState | RunState
    ) -> None:
        super().__init__(run_id, experiment, state)
        self._record: Kept[UpdateRecord] = Kept()

    def begin(self, epochs: int | None = None) -> None:
        """Get ready to train for `epochs` more; None: to the number that is set.

        A complete run goes on for as many epochs again, one that was stopped early to its end.
        """
        self.trainer.go_on()
        if epochs is not None:
            self.trainer.epochs = self.state.epoch + epochs
        elif self._has_all_epochs():
            self.trainer.epochs = self.state.epoch + self.experiment.scenario.epochs
        self._past.clear()
        self._updates = None
        self._began_at = self.state.epoch
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
        path, state = self.landscape.path, self.state
        for made, update in enumerate(self._updates, start=1):
            if path.wants(update):
                path.add(update, state.theta)
            if gate is not None and not gate.is_open():
                gate.wait()
            if made == count or perf_counter() >= deadline:
                return True
        self._updates = None
        return False

    def pause(self) -> None:
        """Stop training where it stands."""
        self._updates = None
        self.updates_per_second = 0.0
        if self.status is Status.RUNNING:
            self.status = Status.FINISHED if self.is_complete else Status.PAUSED
            if self.is_complete:
                self._bring_best_back()
            self._judge()

    def _bring_best_back(self) -> None:
        """Go back to the best parameters at the end of training, where that is wanted."""
        self.trainer.bring_best_back()
        if self.state.watch.restored:
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
        before = self.copied_state()
        try:
            if rows is not None:
                self.trainer.update_on(np.array(rows))
            else:
                self.trainer.go_on()
                if self._has_all_epochs():
                    self.trainer.epochs = self.state.epoch + 1
                next(self.trainer.updates())
        except Diverged:
            self._forget_undone()
            raise
        self.landscape.path.add(self.state.update, self.state.theta)
        self._past.add(before)
        self.status = Status.PAUSED

    def apply_epoch(self, is_interrupted: Callable[[], bool] = lambda: False) -> None:
        """Make all updates up to the end of the epoch, as one step, unless interrupted.

        Raises
        ------
        Diverged
            As in `apply_update`; the updates made until then can be taken back.
        """
        before = self.copied_state()
        self.trainer.go_on()
        if self._has_all_epochs():
            self.trainer.epochs = self.state.epoch + 1
        try:
            for update in self.trainer.updates():
                self.landscape.path.add(update, self.state.theta)
                if self.state.epoch > before.epoch or is_interrupted():
                    break
        finally:
            self._forget_undone()
            if self.state.update > before.update:
                self._past.add(before)
                self.status = Status.PAUSED

    def _forget_undone(self) -> None:
        """Drop what was remembered of updates that divergence has taken back."""
        update = self.state.update
        self._past.forget_from(update)
        self._changes += 1
        self.landscape.path.add(update, self.state.theta)

    def take_back(self) -> None:
        """Return to the state before the last step's update, bit for bit.

        The optimizer's settings stay those that are set now.
        """
        if self._past:
            state = self._past.pop()
            self._tune(state)
            self._replace_state(state)
            self.landscape.path.add(state.update, state.theta)

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
        """Forget what belongs to the way that the parameters were on until now."""
        self._past.clear()
        self._changes += 1
        self.landscape.manual_edit(self.state.update, self.state.theta)

    def reconfigure(self, experiment: Experiment) -> None:
        """Take over settings that leave the parameters alone: optimizer, batch size, epochs.

        The optimizer keeps its memory where its name stays the same.
        """
        state, old = self.state, self.experiment.scenario
        self.experiment = experiment
        self._rules += 1
        self.pictures.change_rules()
        self._tune(state)
        if experiment.scenario.stopping != old.stopping:
            state.watch = Watch()
        if experiment.scenario.batch_size != old.batch_size:
            self.trainer.flush_history()
            state.order, state.position = None, 0
            running = self.status
            self._replace_state(state)
            self.status = running
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
