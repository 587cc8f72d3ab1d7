"""The worker: trains in its own thread, in short slices, and leaves snapshots in the mailbox."""

from __future__ import annotations

import traceback
from time import perf_counter

import numpy as np
from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

from simulator.scenarios.experiment import Experiment
from simulator.session.mailbox import Mailbox
from simulator.session.paint_gate import PaintGate
from simulator.session.run import Run
from simulator.session.snapshot import Snapshot
from simulator.training.trainer import Diverged
from ui.worker import commands

_SLICE_S = 0.006
_LEAST_SLICE_S = 0.001
_PUBLISH_S = 0.0155
_RATE_WINDOW_S = 0.5
# After these the numbers are shown at once; the pictures, which take longer, follow.
_CHANGES_NUMBERS = (
    commands.SetParameter,
    commands.SetParameters,
    commands.ApplyUpdate,
    commands.ApplyEpoch,
    commands.TakeBack,
)


class Worker(QObject):
    """Owns the run while it lives; takes commands between slices.

    Signals
    -------
    opened(int, object)
        Run id and experiment, when a scenario is ready.
    recorded(int, object)
        Run id and `UpdateRecord`, in answer to a command about stepping.
    stopped(int, object)
        Run id and number of updates: training ended by itself, it is complete.
    diverged(int, object)
        Run id and `Diverged`: training met a number that is not finite.
    refused(int, str)
        A command that could not be carried out, and why; nothing has changed.
    failed(str)
        An unforeseen error, with its traceback.
    published()
        A snapshot that something was done for lies in the mailbox: no need to wait for a frame.
    """

    opened = Signal(int, object)
    recorded = Signal(int, object)
    stopped = Signal(int, object)
    diverged = Signal(int, object)
    refused = Signal(int, str)
    failed = Signal(str)
    published = Signal()

    def __init__(self, mailbox: Mailbox[Snapshot], gate: PaintGate) -> None:
        super().__init__()
        self._mailbox = mailbox
        self._gate = gate
        self._run: Run | None = None
        self._experiment: Experiment | None = None
        self._limit: float | None = None
        self._published = 0.0
        self._window_start = (0.0, 0)
        self._credit_from = 0.0
        self._pulse: QTimer | None = None
        self._rest: QTimer | None = None

    @Slot()
    def on_started(self) -> None:
        """Create what has to live in the worker's thread."""
        self._pulse = QTimer(self)
        self._pulse.setTimerType(Qt.TimerType.PreciseTimer)
        self._pulse.timeout.connect(self.on_pulse)
        self._rest = QTimer(self)
        self._rest.timeout.connect(self.on_rest)

    @Slot()
    def on_finishing(self) -> None:
        """Stop for good; the thread is about to end."""
        for timer in (self._pulse, self._rest):
            if timer is not None:
                timer.stop()
        self._run = None

    @Slot(object)
    def on_command(self, command: commands.Command) -> None:
        """Carry out one command; errors become signals, the run stays as it was."""
        try:
            with np.errstate(all="ignore"):  # numbers near overflow are shown, not warned of
                self._carry_out(command)
        except Diverged as problem:
            if self._run is not None:
                self._publish()  # an update may have been made before the one that went wrong
                self.diverged.emit(self._run.run_id, problem)
        except ValueError as problem:
            self.refused.emit(self._refused_id(command), str(problem))
        except Exception:  # noqa: BLE001 - the worker's boundary: nothing may end the thread silently
            self._stop_training()
            self.failed.emit(traceback.format_exc())

    def _stop_training(self) -> None:
        self._stop_pulse()
        if self._run is not None:
            self._run.pause()

    def _refused_id(self, command: commands.Command) -> int:
        if isinstance(command, commands.Open):
            return command.run_id
        return self._run.run_id if self._run is not None else -1

    def _carry_out(self, command: commands.Command) -> None:
        if isinstance(command, commands.Open):
            self._open(command)
        elif isinstance(command, commands.LimitSpeed):
            self._limit = command.updates_per_second
            self._set_pulse()
        elif self._run is not None:
            self._change(self._run, command)
            # Recording changes nothing.
            if not self._is_training() and not isinstance(command, commands.Record):
                self._publish(numbers_first=isinstance(command, _CHANGES_NUMBERS))

    def _open(self, command: commands.Open) -> None:
        experiment = Experiment.from_scenario(command.scenario, self._experiment)
        state = experiment.initial_state() if command.state is None else command.state
        run = Run(command.run_id, experiment, state)
        if self._run is not None:
            run.views.carry_over(self._run.views, run.state.theta)
        self._stop_pulse()
        self._experiment, self._run = experiment, run
        self.opened.emit(command.run_id, experiment)
        self._publish()

    def _change(self, run: Run, command: commands.Command) -> None:
        match command:
            case commands.Train(epochs):
                self._begin(run, epochs)
            case commands.Pause():
                self._stop_training()
            case commands.SetParameter(index, value):
                run.set_parameter(index, value)
            case commands.Reconfigure(scenario, optimizer):
                run.reconfigure(Experiment.from_scenario(scenario, run.experiment), optimizer)
                self._experiment = run.experiment
            case commands.ShowSample(row):
                run.views.show_sample(row)
            case commands.SetParameters(theta):
                run.set_parameters(theta)
            case commands.LookAt(look):
                run.views.look_at(look, run.state.theta)
            case commands.ZoomSurface(factor):
                run.views.zoom(factor)
            case commands.FitSurface():
                run.views.fit()
            case commands.ShowFeatures(first, second):
                run.views.show_features(first, second)
            case _:
                self._step(run, command)

    def _step(self, run: Run, command: commands.Command) -> None:
        match command:
            case commands.ApplyUpdate(rows):
                run.apply_update(rows)
                self.recorded.emit(run.run_id, run.record(rows))
            case commands.ApplyEpoch(rows):
                run.apply_epoch(QThread.currentThread().isInterruptionRequested)
                self.recorded.emit(run.run_id, run.record(rows))
            case commands.TakeBack(rows):
                run.take_back()
                self.recorded.emit(run.run_id, run.record(rows))
            case commands.Record(rows):
                self.recorded.emit(run.run_id, run.record(rows))

    # --- training ---------------------------------------------------------------------------

    def _is_training(self) -> bool:
        return self._pulse is not None and self._pulse.isActive()

    def _begin(self, run: Run, epochs: int | None) -> None:
        run.begin(epochs)
        now = perf_counter()
        self._window_start = (now, run.state.update)
        self._credit_from = now
        self._set_pulse(start=True)

    def _set_pulse(self, *, start: bool = False) -> None:
        if self._pulse is None or not (start or self._pulse.isActive()):
            return
        interval = 0 if self._limit is None else max(1, min(1000, int(1000 / self._limit)))
        self._credit_from = perf_counter()
        self._pulse.start(interval)

    def _stop_pulse(self) -> None:
        if self._pulse is not None:
            self._pulse.stop()

    @Slot()
    def on_pulse(self) -> None:
        """Train for one slice and publish when a snapshot is due."""
        run = self._run
        if run is None:
            return
        try:
            with np.errstate(all="ignore"):
                self._slice(run)
        except Diverged as problem:
            self._stop_pulse()
            run.diverged(problem)
            self._publish()
            self.diverged.emit(run.run_id, problem)
        except Exception:  # noqa: BLE001 - the worker's boundary: nothing may end the thread silently
            self._stop_training()
            self.failed.emit(traceback.format_exc())

    def _slice(self, run: Run) -> None:
        now = perf_counter()
        count = None
        if self._limit is not None:
            count = int((now - self._credit_from) * self._limit)
            if count < 1:
                return
            self._credit_from += count / self._limit
        due = max(now + _LEAST_SLICE_S, self._published + _PUBLISH_S)
        going_on = run.advance(min(now + _SLICE_S, due), count, self._gate)
        now = perf_counter()
        self._measure(run, now)
        if not going_on:
            self._stop_training()
            self._publish()
            self.stopped.emit(run.run_id, run.state.update)
        elif self._mailbox.is_empty and now - self._published >= _PUBLISH_S:
            self._mailbox.put(run.snapshot(force=False))
            self._published = now

    def _measure(self, run: Run, now: float) -> None:
        since, updates = self._window_start
        if now - since >= _RATE_WINDOW_S:
            run.updates_per_second = (run.state.update - updates) / (now - since)
            self._window_start = (now, run.state.update)

    def _publish(self, *, numbers_first: bool = False) -> None:
        closing = QThread.currentThread().isInterruptionRequested()
        run = self._run
        if run is None or closing:
            return
        if numbers_first and self._rest is not None and not run.has_pictures:
            self._mailbox.put(run.snapshot_of_numbers())
            self._gate.close()  # the pictures wait until the numbers are painted
        else:
            self._mailbox.put(run.snapshot(force=True))
        self._published = perf_counter()
        self.published.emit()
        if self._rest is not None:
            self._rest.start(0)

    @Slot()
    def on_rest(self) -> None:
        """While nothing else is to be done, make missing pictures, and the surface finer.

        A little at a time: commands come first.
        """
        if self._run is None or self._is_training():
            self._stop_resting()
            return
        if not self._gate.is_open():
            self._gate.wait()
        try:
            with np.errstate(all="ignore"):
                more = self._go_on_drawing(self._run)
        except Exception:  # noqa: BLE001 - the worker's boundary: nothing may end the thread silently
            self._stop_resting()
            self.failed.emit(traceback.format_exc())
            return
        if not more:
            self._stop_resting()

    def _go_on_drawing(self, run: Run) -> bool:
        """Make what is missing of the pictures, or a finer surface; return whether more is left."""
        if not run.has_pictures:
            self._mailbox.put(run.snapshot(force=True))
            return True
        finer, more = run.refine(perf_counter() + _SLICE_S)
        if finer:
            self._mailbox.put(run.snapshot(force=False))
        return more

    def _stop_resting(self) -> None:
        if self._rest is not None:
            self._rest.stop()
