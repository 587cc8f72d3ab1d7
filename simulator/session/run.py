"""One experiment being run: trainer, landscape and regions, without threads or Qt.

The worker owns one of these at a time and publishes its snapshots.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator import optimizers
from simulator.diagnostics.regions import RegionGrid, Regions, default_features
from simulator.landscape.landscape import Landscape
from simulator.landscape.lines import Line
from simulator.landscape.loss_map import LossMap
from simulator.landscape.view_choice import LandscapeView
from simulator.nn.network import Network
from simulator.optimizers.registry import Optimizer
from simulator.scenarios.experiment import Experiment
from simulator.session.budget import Budget
from simulator.session.paint_gate import FrameGate
from simulator.session.snapshot import LazyPasses, Snapshot, Status, frozen
from simulator.stepping.program import UpdateRecord
from simulator.stepping.records import record_pass
from simulator.training.early_stopping import Watch
from simulator.training.perceptron import inseparable_output, uses_rule
from simulator.training.trainer import Diverged, Evaluation, Trainer, TrainingState

Array = NDArray[Any]

_PAST_NUMBERS = 4 << 20
_PAST_UPDATES = 1000


class Run:
    """An experiment with its trainer and everything that is drawn of it.

    Parameters
    ----------
    run_id : int
    experiment : Experiment
    state : TrainingState
        Taken over, not copied.
    """

    def __init__(self, run_id: int, experiment: Experiment, state: TrainingState) -> None:
        self.run_id = run_id
        self.experiment = experiment
        self.status = Status.READY if state.update == 0 else Status.PAUSED
        self.trainer = experiment.trainer(state)
        self.landscape = Landscape(
            Network(experiment.spec), experiment.data, state.theta, update=state.update
        )
        self.sample_row = 0
        self.updates_per_second = 0.0
        self._network = Network(experiment.spec)
        self._updates: Iterator[int] | None = None
        self._past: deque[TrainingState] = deque(
            maxlen=max(8, min(_PAST_UPDATES, _PAST_NUMBERS // (3 * len(state.theta))))
        )
        self._evaluation: Evaluation | None = None
        self._surface: LossMap | None = None
        self._line: Line | None = None
        self._surface_is_stale = True
        self._regions: Regions | None = None
        self._separable: bool | None = None
        self._grid = RegionGrid(experiment.data, default_features(experiment.data))
        # Together at most a fifth of the training speed: the surface follows at 30 Hz where it can,
        # else at 16 Hz.
        self._evaluation_budget = Budget(0.01, 0.06)
        self._surface_budget = Budget(0.18, 0.03, 0.004, 0.044)
        self._regions_budget = Budget(0.01, 0.12)

    @property
    def state(self) -> TrainingState:
        """The live state."""
        return self.trainer.state

    @property
    def is_complete(self) -> bool:
        """Whether training has come to its end: all epochs made, or stopped early."""
        return bool(self.state.watch.stopped) or self._has_all_epochs()

    def _has_all_epochs(self) -> bool:
        epochs = self.trainer.epochs
        return epochs is not None and self.state.epoch >= epochs

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
        self.status = Status.RUNNING

    def advance(
        self, deadline: float, count: int | None = None, gate: FrameGate | None = None
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
            self._judge()

    def _judge(self) -> None:
        """Find out, where the perceptron rule has not converged, whether it ever could."""
        ended = self.status is Status.FINISHED and self.state.watch.stopped != "converged"
        self._separable = None
        if ended and uses_rule(self.experiment.spec):
            data = self.experiment.data
            self._separable = inseparable_output(data.X, data.Y) is None

    # --- stepping -------------------------------------------------------------------------

    def record(self, rows: Sequence[int] | None) -> UpdateRecord:
        """Record the next update without making it.

        Parameters
        ----------
        rows : sequence of int or None
            Training rows to update on; None for the batch that training would take next.

        Raises
        ------
        Diverged
            If the update meets a number that is not finite.
        """
        state = self.state
        # The shuffle that the next batch may need is drawn by the twin: looking changes nothing.
        twin = self.experiment.trainer(state.copy())
        twin.watch_updates()
        chosen = self._next_rows(twin) if rows is None else [int(row) for row in rows]
        twin.update_on(np.array(chosen))
        stages = twin.stages
        assert stages is not None
        stages.set_read_only()
        return UpdateRecord(
            spec=self.experiment.spec,
            epoch=state.epoch,
            update=state.update,
            rows=tuple(chosen),
            samples=LazyPasses(self.experiment, stages.theta, chosen, twin.masks),
            loss=twin.loss,
            stages=stages,
            optimizer=state.optimizer.name,
            settings={
                **state.optimizer.settings,
                **twin.state.optimizer.carried,
                "learning_rate": twin.state.optimizer.learning_rate,
            },
            memory={name: frozen(values) for name, values in self._memory().items()},
            memory_after={name: frozen(v) for name, v in twin.state.optimizer.memory.items()},
            count=state.optimizer.count + 1,
            regularization=twin.regularization,
        )

    def _next_rows(self, trainer: Trainer) -> list[int]:
        rows = trainer.next_rows()
        return list(range(len(self.experiment.data.X))) if rows is None else rows.tolist()

    def _memory(self) -> dict[str, Array]:
        optimizer, theta = self.state.optimizer, self.state.theta
        names = optimizer.memory_names
        return {name: optimizer.memory.get(name, np.zeros_like(theta)) for name in names}

    def apply_update(self, rows: Sequence[int] | None) -> None:
        """Make one update, remembering the state before it.

        Raises
        ------
        ValueError
            If a row does not exist.
        Diverged
            If the update meets a number that is not finite; there is then nothing to take back.
        """
        before = self._copied_state()
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
        self._past.append(before)
        self.status = Status.PAUSED

    def apply_epoch(self, is_interrupted: Callable[[], bool] = lambda: False) -> None:
        """Make all updates up to the end of the epoch, as one step, unless interrupted.

        Raises
        ------
        Diverged
            As in `apply_update`; the updates made until then can be taken back.
        """
        before = self._copied_state()
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
                self._past.append(before)
                self.status = Status.PAUSED

    def _forget_undone(self) -> None:
        """Drop what was remembered of updates that divergence has taken back."""
        update = self.state.update
        while self._past and self._past[-1].update >= update:
            self._past.pop()
        self.landscape.path.add(update, self.state.theta)

    def _copied_state(self) -> TrainingState:
        self.trainer.flush_history()
        return self.state.copy()

    def take_back(self) -> None:
        """Return to the state before the last step's update, bit for bit.

        The optimizer's settings stay those that are set now.
        """
        if self._past:
            state = self._past.pop()
            self._tune(state)
            self._replace_state(state)
            self.landscape.path.add(state.update, state.theta)

    def _replace_state(self, state: TrainingState) -> None:
        epochs = self.trainer.epochs
        self.trainer = self.experiment.trainer(state)
        self.trainer.epochs = epochs
        self._updates = None
        self.status = Status.READY if state.update == 0 else Status.PAUSED

    # --- edits ----------------------------------------------------------------------------

    def set_parameter(self, index: int, value: float) -> None:
        """Set one weight or bias.

        Raises
        ------
        ValueError
            If there is no such parameter or the value is not finite.
        """
        theta = self.state.theta
        if not 0 <= index < len(theta):
            raise ValueError(f"index must be in 0..{len(theta) - 1}, got {index}")
        if not math.isfinite(value):
            raise ValueError(f"value must be a finite number, got {value}")
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
        own = self.state.theta
        if theta.shape != own.shape:
            raise ValueError(f"theta must have shape {own.shape}, got {theta.shape}")
        if not np.isfinite(theta).all():
            raise ValueError("theta must hold finite numbers")
        self._before_manual_edit()
        self.trainer.set_parameters(theta)
        self._after_manual_edit()

    def _before_manual_edit(self) -> None:
        """Keep the point that an edit is made from: whoever comes back has taken the edit back."""
        self.landscape.path.add(self.state.update, self.state.theta)

    def _after_manual_edit(self) -> None:
        """Forget what belongs to the way that the parameters were on until now."""
        self._past.clear()
        self.landscape.manual_edit(self.state.update, self.state.theta)

    def reconfigure(self, experiment: Experiment, optimizer: Optimizer | None = None) -> None:
        """Take over settings that leave the parameters alone: optimizer, batch size, epochs.

        The optimizer keeps its memory where its name stays the same; a given `optimizer` takes
        its place, with the memory it brings.
        """
        state, old = self.state, self.experiment.scenario
        self.experiment = experiment
        if optimizer is not None:
            state.optimizer = optimizer.copy()
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

    def _tune(self, state: TrainingState) -> None:
        """Give `state` the optimizer that is set; its memory stays where the name is the same."""
        chosen = self.experiment.scenario.optimizer
        if state.optimizer.name == chosen.name:
            for name, value in chosen.settings.items():
                state.optimizer.set(name, value)
        else:
            state.optimizer = optimizers.get(chosen.name, **chosen.settings)

    def look_at(self, look: LandscapeView) -> None:
        """Show something else of the loss landscape.

        Raises
        ------
        ValueError
            If a chosen weight does not exist, or both are the same.
        """
        if look != self.landscape.look:
            self.landscape.look_at(look, self.state.theta)
            self._surface_is_stale = True

    def zoom(self, factor: float) -> None:
        """Make the window of the landscape `factor` times as wide.

        Raises
        ------
        ValueError
            If the factor is not a number above 0.
        """
        self.landscape.zoom(factor)
        self._surface_is_stale = True

    def fit(self) -> None:
        """Show the window of the landscape that holds the whole path."""
        self.landscape.unzoom()
        self._surface_is_stale = True

    def show_features(self, features: tuple[int, int]) -> None:
        """Show decision regions over two chosen features."""
        self._grid = RegionGrid(self.experiment.data, features)

    def show_sample(self, row: int) -> None:
        """Show the pass of another training row.

        Raises
        ------
        ValueError
            If there is no such row.
        """
        if not 0 <= row < len(self.experiment.data.X):
            raise ValueError(f"row must be in 0..{len(self.experiment.data.X) - 1}, got {row}")
        self.sample_row = row

    def carry_views(self, before: Run) -> None:
        """Keep what the learner chose to look at, where it still exists."""
        if before.experiment.data is self.experiment.data:
            self.sample_row = before.sample_row
            self._grid = RegionGrid(self.experiment.data, before._grid.features)
        self.look_at(before.landscape.look.onto(before.experiment.spec, self.experiment.spec))

    # --- pictures -------------------------------------------------------------------------

    def refresh(self, *, force: bool) -> None:
        """Make again what is due; with `force` everything."""
        theta = self.state.theta
        if force or self._evaluation_budget.due(perf_counter()):
            start = perf_counter()
            self._evaluation = self.trainer.evaluate()
            if self.landscape.note(self._evaluation.loss, theta):
                self._surface_is_stale = True  # it marks the best so far
            self._evaluation_budget.spent(start, perf_counter())
        if force or self._surface_budget.due(perf_counter()):
            start = perf_counter()
            self._look_around(theta)
            self._surface_budget.spent(start, perf_counter())
        if force or self._regions_budget.due(perf_counter()):
            start = perf_counter()
            self._regions = self._grid.regions(self._network, theta)
            self._regions_budget.spent(start, perf_counter())

    def _look_around(self, theta: Array) -> None:
        """Make the picture of the landscape that is looked at."""
        look, landscape = self.landscape.look, self.landscape
        if look.view == "line" or look.rows == "batch":
            landscape.batch = self.trainer.last_batch()
        if look.view == "line":
            trainer = self.trainer
            self._line = landscape.line(theta, trainer.state.optimizer, trainer.regularization)
            return
        self._line = None
        # At rest a map that has been refined is kept as long as it is the map of these weights.
        if self.status is not Status.RUNNING and not self._surface_is_stale and self._is_of(theta):
            return
        self._surface = landscape.surface(theta)
        self._surface_is_stale = False

    def _is_of(self, theta: Array) -> bool:
        surface = self._surface
        return (
            surface is not None
            and len(surface.path) == len(self.landscape.path)
            and np.array_equal(surface.origin, theta)
        )

    def refine(self, deadline: float) -> tuple[bool, bool]:
        """Go on with a finer map, until `deadline` (`perf_counter`), while training rests.

        Returns
        -------
        finer, more : bool
            Whether there is a finer map now, and whether there is more to do.
        """
        if self.landscape.look.view == "line" or self._surface_is_stale:
            return False, False
        found, more = self.landscape.refined(self.state.theta, deadline)
        if found is not None:
            self._surface = found
        return found is not None, more

    def snapshot(self, *, force: bool) -> Snapshot:
        """Return the run as it stands."""
        self.refresh(force=force)
        assert self._evaluation is not None
        data, state = self.experiment.data, self.state
        row = self.sample_row
        return Snapshot(
            run_id=self.run_id,
            status=self.status,
            experiment=self.experiment,
            state=state.copy(),
            updates_per_second=self.updates_per_second,
            evaluation=self._evaluation,
            history=self.trainer.flush_history(),
            sample_row=row,
            sample=record_pass(self._network, state.theta, data.X[row], data.Y[row]),
            gradient=self.trainer.gradient.copy(),
            last_update=self.trainer.last_update,
            epochs_target=self.trainer.epochs or 0,
            can_step_back=bool(self._past),
            surface=self._surface,
            regions=self._regions,
            separable=self._separable,
            line=self._line,
        )

    def diverged(self, problem: Diverged) -> None:
        """Note that training stopped at a number that is not finite."""
        self._updates = None
        self.updates_per_second = 0.0
        self._forget_undone()
        self.status = Status.DIVERGED
