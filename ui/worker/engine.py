"""The interface's end of the worker: its thread, its mailbox and its commands."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import Scenario
from simulator.session.mailbox import Mailbox
from simulator.session.paint_gate import PaintGate
from simulator.session.snapshot import Snapshot
from simulator.training.trainer import TrainingState
from ui.worker import commands
from ui.worker.after_painting import AfterPainting
from ui.worker.garbage import Garbage
from ui.worker.worker import Worker

FRAME_MS = 16


class Engine(QObject):
    """Runs the worker's thread and hands its snapshots over at up to 60 Hz.

    Signals
    -------
    opened(object)
        The experiment that is now open.
    snapshot_taken(object)
        The latest snapshot of the open run.
    recorded(object)
        An `UpdateRecord`, in answer to a command about stepping.
    stopped(object)
        The number of updates made: training is complete.
    diverged(object)
        `Diverged`: training met a number that is not finite.
    refused(str), failed(str)
        A command that could not be carried out; an unforeseen error.
    """

    opened = Signal(object)
    snapshot_taken = Signal(object)
    recorded = Signal(object)
    stopped = Signal(object)
    diverged = Signal(object)
    refused = Signal(str)
    failed = Signal(str)
    _commanded = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mailbox: Mailbox[Snapshot] = Mailbox()
        self._gate = PaintGate()
        self._garbage = Garbage()
        self._painted = AfterPainting(self._gate.open, self)
        self._run_id = 0
        self._opened_id = 0
        self._thread = QThread()
        self._thread.setObjectName("worker")
        self._worker = Worker(self._mailbox, self._gate)
        self._worker.moveToThread(self._thread)
        self._thread.started.connect(self._worker.on_started)
        # Emitted in the worker's thread as it ends: timers can only be stopped there.
        self._thread.finished.connect(self._worker.on_finishing)
        self._thread.finished.connect(self._worker.deleteLater)
        self._commanded.connect(self._worker.on_command, Qt.ConnectionType.QueuedConnection)
        self._worker.opened.connect(self._on_opened)
        self._worker.recorded.connect(self._on_recorded)
        self._worker.stopped.connect(self._on_stopped)
        self._worker.diverged.connect(self._on_diverged)
        self._worker.refused.connect(self._on_refused)
        self._worker.failed.connect(self.failed)
        self._worker.published.connect(self._on_published)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._on_frame)
        self._closed = False

    def start(self) -> None:
        """Start the thread and the frames."""
        self._garbage.take_over()
        self._thread.start()
        self._timer.start()

    def close(self) -> None:
        """Stop cleanly from every state; returns when the thread has ended."""
        if self._closed:
            return
        self._closed = True
        self._timer.stop()
        self._gate.open()
        self._commanded.emit(commands.Pause())
        self._thread.requestInterruption()
        self._thread.quit()
        self._thread.wait()
        self._garbage.hand_back()

    @property
    def is_alive(self) -> bool:
        """Whether the worker's thread runs."""
        return self._thread.isRunning()

    @property
    def frame_timer(self) -> QTimer:
        """The 60 Hz timer; benchmarks measure its intervals."""
        return self._timer

    def send(self, command: commands.Command) -> None:
        """Ask the worker for something."""
        self._commanded.emit(command)

    def open(self, scenario: Scenario, state: TrainingState | None = None) -> None:
        """Open a scenario, with a copy of `state` if one is given; forget older runs."""
        self._run_id += 1
        copy = None if state is None else state.copy()
        self.send(commands.Open(self._run_id, scenario, copy))

    @Slot()
    def _on_frame(self) -> None:
        self._garbage.tick()
        self._take()

    @Slot()
    def _on_published(self) -> None:
        """Show what something was done for without waiting for the next frame."""
        self._take()

    def _take(self) -> None:
        if self._opened_id != self._run_id:
            return  # a timer may overtake the news that a run is open: its snapshots wait for it
        snapshot: Snapshot | None = self._mailbox.take()
        if snapshot is None:
            return
        if snapshot.run_id == self._run_id:
            self._gate.close()
            self.snapshot_taken.emit(snapshot)
        # Delivered after the repaints that the snapshot has asked for.
        self._painted.post()

    @Slot(int, object)
    def _on_opened(self, run_id: int, experiment: Experiment) -> None:
        if run_id == self._run_id:
            self._opened_id = run_id
            self.opened.emit(experiment)

    @Slot(int, object)
    def _on_recorded(self, run_id: int, record: object) -> None:
        if run_id == self._run_id:
            self.recorded.emit(record)

    @Slot(int, object)
    def _on_stopped(self, run_id: int, update: int) -> None:
        if run_id == self._run_id:
            self.stopped.emit(update)

    @Slot(int, object)
    def _on_diverged(self, run_id: int, problem: object) -> None:
        if run_id == self._run_id:
            self.diverged.emit(problem)

    @Slot(int, str)
    def _on_refused(self, run_id: int, message: str) -> None:
        if run_id == self._run_id:
            self.refused.emit(message)
