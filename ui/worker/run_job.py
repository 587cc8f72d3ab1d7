"""The learner's run as a job: trains in slices and answers commands between them; no Qt."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from time import perf_counter
from typing import Any

from numpy.typing import NDArray

from simulator.messages import reason
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import Scenario
from simulator.session.job import IDLE, Next
from simulator.session.paint_gate import PaintGate
from simulator.session.pictures import READABLE_RATE
from simulator.session.run import Run
from simulator.session.run_state import RunState
from simulator.session.snapshot import Snapshot
from simulator.training.divergence import Diverged
from simulator.training.state import TrainingState
from ui.worker import commands
from ui.worker.answers import Due, answer_without_run, branched_off, taken_up
from ui.worker.left_behind import Beginning, LeftRun
from ui.worker.looking import look
from ui.worker.news import (
    News,
    NotFinite,
    Opened,
    Recorded,
    Refused,
    StateTold,
    Stopped,
    WentTo,
)

Array = NDArray[Any]

_REFINE_S = 0.006
_RATE_WINDOW_S = 0.5
# After these the numbers are shown at once; the pictures, which take longer, follow.
_CHANGES_NUMBERS = (
    commands.SetParameter,
    commands.SetParameters,
    commands.ApplyUpdate,
    commands.ApplyEpoch,
    commands.TakeBack,
    commands.PutBack,
    commands.GoTo,
)


class RunJob:
    """Owns the run while it lives.

    Parameters
    ----------
    gate : PaintGate
        Closed while the window paints: training then waits after each update.
    is_closing : callable
        Tells whether the thread is to end; asked within an epoch that is made as one step,
        and while it is tried out what helps after a divergence.
    is_left_off : callable
        Tells whether one of `commands.LEAVES_OFF` is on its way; asked while it is tried out.

    Attributes
    ----------
    beginning : Beginning
        What a reset of the open run goes back to.
    left_off : int
        How many of `commands.LEAVES_OFF` have arrived, in time or too late.
    """

    def __init__(
        self,
        gate: PaintGate,
        is_closing: Callable[[], bool],
        is_left_off: Callable[[], bool] = lambda: False,
    ) -> None:
        self._gate = gate
        self._is_closing, self._is_left_off = is_closing, is_left_off
        self.left_off = 0
        self.run: Run | None = None
        self._experiment: Experiment | None = None
        self.beginning = Beginning()
        self._training = self._calls_out = False
        self._due = Due.NOTHING
        self._limit: float | None = None
        self._credit_from = 0.0
        self._window_start = (0.0, 0)
        self._branch_numbers = count(-1, -1)  # above 0 are those of runs that were opened

    # --- commands ---------------------------------------------------------------------------

    def handle(self, command: object) -> Next:
        """Carry out one of `ui.worker.commands`; the run stays as it was where it is refused.

        A `ForRun` for a run that is not open is dropped, but a question is answered; a command that
        comes without a run's number is for the one that is open.
        """
        inner = command.command if isinstance(command, commands.ForRun) else command
        if isinstance(inner, commands.LEAVES_OFF):
            self.left_off += 1
        if isinstance(command, commands.ForRun):
            if self.run is None or self.run.run_id != command.run_id:
                return self._going_on(*answer_without_run(command))
            command = command.command
        try:
            return self._carry_out(command)
        except Diverged as problem:
            run = self.run
            # An update may have been made before the one that went wrong.
            return IDLE if run is None else self._shown(self._not_finite(run, problem))
        except ValueError as problem:
            return self._going_on(Refused(self._refused_id(command), reason(problem)))
        except Exception:
            self._stop_training()
            raise

    def _refused_id(self, command: object) -> int:
        if isinstance(command, commands.Open):
            return command.run_id
        return -1 if self.run is None else self.run.run_id

    def _carry_out(self, command: object) -> Next:
        if isinstance(command, commands.Open):
            return self._open(command)
        if isinstance(command, commands.LimitSpeed):
            self._limit = command.updates_per_second
            self._credit_from = perf_counter()
            self._keep_pace()
            return self._going_on()
        if isinstance(command, commands.CallOut):
            self._calls_out = command.is_on
            if self.run is not None:
                self.run.callouts.set_on(self._calls_out)
            return self._shown()
        if self.run is None:
            return IDLE
        events = self._change(self.run, command)
        # Recording and telling change nothing; the next frame shows what has changed.
        hurries = self._training and not self._is_seen_through()
        if hurries or isinstance(command, commands.Record | commands.TellState):
            return self._going_on(*events)
        return self._shown(*events, numbers_first=isinstance(command, _CHANGES_NUMBERS))

    def _open(self, command: commands.Open) -> Next:
        # First of all: where what follows is refused, this is still how the run was left.
        left = self._leave(command.left)
        run = taken_up(command, self.run) or self._begun(command, left)
        beginning = command.beginning or Beginning()
        if beginning.theta is None:
            beginning.theta = run.state.theta.copy()
        run.fill_from_line()
        self._training = False
        run.callouts.set_on(self._calls_out)
        self._experiment, self.run, self.beginning = run.experiment, run, beginning
        return self._shown(Opened(command.run_id, run.experiment))

    def _begun(self, command: commands.Open, left: RunState | None) -> Run:
        """Return a run of its own, with what is looked at in the one before."""
        experiment = Experiment.from_scenario(command.scenario, self._experiment)
        state = self._first_state(command, left, experiment)
        run = Run(command.run_id, experiment, state, self._branch_numbers)
        if self.run is not None:
            run.views.carry_over(self.run.views, run.state.theta)
            run.watch.carry_over(self.run.watch, run.trainer, command.kept_layers)
            run.noting.carry_over(self.run.noting, run.trainer)
        return run

    def _leave(self, left: LeftRun | None) -> RunState | None:
        """Take down how the run stands, if it is the one that is meant."""
        if left is None or self.run is None or self.run.run_id != left.run_id:
            return None
        left.state = self.run.whole_state()
        left.run = self.run if left.is_kept else None
        return left.state

    def _first_state(
        self, command: commands.Open, left: RunState | None, experiment: Experiment
    ) -> TrainingState | RunState:
        if command.carry is not None and left is not None and self.run is not None:
            return command.carry(self.run.experiment, left, experiment)
        state = command.state.state if isinstance(command.state, LeftRun) else command.state
        if isinstance(state, TrainingState | RunState):
            return state
        first = experiment.initial_state()
        if state is not None and state.theta is not None:
            first.theta[:] = state.theta
        return first

    def _change(self, run: Run, command: object) -> tuple[News, ...]:
        match command:
            case commands.Train(epochs):
                self._begin(run, epochs)
                return branched_off(run)
            case commands.Pause():
                self._stop_training()
            case commands.SetParameter(index, value, left):
                self._leave(left)
                run.set_parameter(index, value)
            case commands.SetParameters(theta, left):
                self._leave(left)
                run.set_parameters(theta)
            case commands.Reconfigure(scenario, left):
                self._leave(left)
                run.reconfigure(self._prepared(scenario, run))
            case commands.PutBack():
                self._put_back(run, command)
            case commands.GoTo():
                return self._go_to(run, command)
            case commands.Branch(left):
                self._leave(left)
                run.branch()
            case _:
                return () if look(run, command) else self._step(run, command)
        return ()

    def _prepared(self, scenario: Scenario, run: Run) -> Experiment:
        self._experiment = Experiment.from_scenario(scenario, run.experiment)
        return self._experiment

    def _put_back(self, run: Run, command: commands.PutBack) -> None:
        self._stop_training()
        self._leave(command.left)
        if command.state.state is not None:
            run.put_back(self._prepared(command.scenario, run), command.state.state)

    def _go_to(self, run: Run, command: commands.GoTo) -> tuple[News, ...]:
        self._stop_training()
        run.go_to(run.moments().found(command.place, command.update))
        experiment = self._experiment = run.experiment
        return (WentTo(run.run_id, command.number, experiment.scenario),)

    def _step(self, run: Run, command: object) -> tuple[News, ...]:
        match command:
            case commands.ApplyUpdate(rows):
                run.apply_update(rows)
            case commands.ApplyEpoch(rows):
                run.apply_epoch(self._is_closing)
            case commands.TakeBack(rows):
                run.take_back()
            case commands.Record(rows):
                pass
            case commands.TellState(purpose):
                whole, begun_with = run.whole_state(), self.beginning.theta
                return (StateTold(run.run_id, purpose, run.experiment, whole, begun_with),)
            case _:
                raise TypeError(f"unknown command {command!r}")
        return (*branched_off(run), Recorded(run.run_id, run.record(rows)))

    # --- what is to happen next -------------------------------------------------------------

    def _going_on(self, *events: News) -> Next:
        """Go on as before, with no snapshot before one is due."""
        wait_ms = 0
        if self._training and self._limit is not None:
            wait_ms = max(1, min(1000, int(1000 / self._limit)))
        return Next(wait_ms, events=events, holds=self._is_seen_through())

    def _shown(self, *events: News, numbers_first: bool = False) -> Next:
        """Show how things stand now; the surface is refined afterwards."""
        self._due = Due.NUMBERS if numbers_first else Due.EVERYTHING
        return Next(0, shows=True, events=events, holds=self._is_seen_through())

    def _is_seen_through(self) -> bool:
        """Whether training is in slow motion, where each snapshot is to be seen."""
        return self.run is not None and self.run.pictures.slow_motion_s is not None

    # --- work -------------------------------------------------------------------------------

    def advance(self, deadline_s: float) -> Next:
        """Train; or else make missing pictures and a finer surface, a little at a time."""
        run = self.run
        if run is None:
            return IDLE
        if not self._training:
            return self._draw(run)
        try:
            return self._train(run, deadline_s)
        except Diverged as problem:
            self._training = False
            self._keep_pace()
            run.diverged(problem)
            return self._shown(self._not_finite(run, problem))
        except Exception:
            self._stop_training()
            raise

    def _not_finite(self, run: Run, problem: Diverged) -> NotFinite:
        """Tell of numbers that are not finite, and of a change that was tried and works."""
        from simulator.scenarios.way_out import Change, find_on_few_rows, find_way_out

        theta = self._first_parameters(run)
        loss = run.trainer.evaluate().loss
        way_out = find_way_out(run.experiment, theta, self._search_is_over())
        if way_out.change is Change.UNKNOWN:
            way_out = find_on_few_rows(run.experiment, theta, self._search_is_over())
        n_layers = len(run.experiment.spec.layers)
        return NotFinite(run.run_id, problem, loss, run.state.update, way_out, n_layers)

    def _first_parameters(self, run: Run) -> Array:
        begun_with = self.beginning.theta
        return run.state.theta if begun_with is None else begun_with

    def _search_is_over(self) -> Callable[[], bool]:
        """Return what tells that a search begun now is to end: no command is answered meanwhile."""
        from simulator.scenarios.way_out import SEARCH_S, time_limit

        takes_long = time_limit(SEARCH_S)
        return lambda: self._is_closing() or self._is_left_off() or takes_long()

    def _begin(self, run: Run, epochs: int | None) -> None:
        run.begin(epochs)
        self._training = True
        self._keep_pace()
        self._credit_from = perf_counter()
        self._window_start = (self._credit_from, run.state.update)

    def _keep_pace(self) -> None:
        """Say how long each update is to be seen, where training is in slow motion."""
        if self.run is not None:
            limit = self._limit if self._training else None
            slow = limit is not None and limit <= READABLE_RATE
            self.run.pictures.slow_motion_s = 1.0 / limit if limit and slow else None

    def _stop_training(self) -> None:
        self._training = False
        self._keep_pace()
        if self.run is not None:
            self.run.pause()

    def _train(self, run: Run, deadline_s: float) -> Next:
        count = None
        if self._limit is not None:
            count = int((perf_counter() - self._credit_from) * self._limit)
            if count < 1:
                return self._going_on()
            slow_motion_s = run.pictures.slow_motion_s
            if slow_motion_s is not None:
                return self._train_one(run, slow_motion_s)
            self._credit_from += count / self._limit
        unfinished = run.advance(deadline_s, count, self._gate)
        self._measure(run)
        if unfinished:
            self._due = Due.PROGRESS
            return self._going_on()
        return self._completed(run)

    def _train_one(self, run: Run, moment_s: float) -> Next:
        """Make one update that is seen before the next; what was too late is not made up for."""
        now = perf_counter()
        self._credit_from = max(self._credit_from + moment_s, now - moment_s)
        unfinished = run.advance(math.inf, 1)
        self._measure(run)
        if not unfinished:
            return self._completed(run)
        self._due = Due.EVERYTHING
        return replace(self._going_on(), shows=True)

    def _completed(self, run: Run) -> Next:
        self._stop_training()
        run.try_larger_rates(self._first_parameters(run), self._search_is_over())
        return self._shown(Stopped(run.run_id, run.state.update))

    def _measure(self, run: Run) -> None:
        now, (since, updates) = perf_counter(), self._window_start
        if now - since >= _RATE_WINDOW_S:
            run.updates_per_second = (run.state.update - updates) / (now - since)
            self._window_start = (now, run.state.update)

    def _draw(self, run: Run) -> Next:
        if not run.has_pictures:
            self._due = Due.EVERYTHING
            return Next(0, shows=True)
        finer, more = run.refine(perf_counter() + _REFINE_S)
        if finer:
            self._due = Due.PROGRESS
        return Next(0 if more else None, shows=finer)

    def snapshot(self) -> Snapshot | None:
        """Return how things stand; None where nothing has happened since the last."""
        run, due = self.run, self._due
        if run is None or due is Due.NOTHING:
            return None
        self._due = Due.NOTHING
        if due is Due.NUMBERS and not run.has_pictures:
            self._gate.close()  # the pictures wait until the numbers are painted
            return run.snapshot_of_numbers()
        return run.snapshot(force=due is not Due.PROGRESS)
