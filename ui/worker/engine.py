"""The interface's end of the learner's run: its host, its commands and its news."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from simulator.scenarios.presets import Scenario
from simulator.session.paint_gate import PaintGate
from simulator.session.run import Run
from simulator.session.snapshot import Snapshot
from simulator.training.state import TrainingState
from ui.worker import commands
from ui.worker.host import Host
from ui.worker.left_behind import Beginning, LeftRun
from ui.worker.news import (
    BranchedOff,
    News,
    NotFinite,
    NotTold,
    Opened,
    Recorded,
    Refused,
    StateTold,
    Stopped,
    WentTo,
)
from ui.worker.run_job import RunJob

# How long a window that closes waits until the worker has come to the last edit.
_PATIENCE_S = 2.0


class Engine(QObject):
    """Runs the learner's run in a host; what comes from or is meant for a run left is dropped.

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
        `NotFinite`: training met a number that is not finite.
    went(object)
        `WentTo`: the run stands at another of its moments.
    branched_off(object)
        `BranchedOff`: it went on from an earlier moment by other ways.
    state_told(object)
        `StateTold`: how a run stood when it was asked, also where it has been left since.
    state_not_told(object)
        `NotTold`: the run that was asked for never opened.
    refused(object), failed(str)
        A command that could not be carried out; an unforeseen error.
    """

    opened = Signal(object)
    snapshot_taken = Signal(object)
    recorded = Signal(object)
    stopped = Signal(object)
    diverged = Signal(object)
    went = Signal(object)
    branched_off = Signal(object)
    state_told = Signal(object)
    state_not_told = Signal(object)
    refused = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run_id = self._shown_id = 0
        self._closing = Event()
        self._left_off = 0
        gate = PaintGate()
        self._job = RunJob(gate, self._closing.is_set, self._is_left_off)
        self._host = Host(self._job, self, gate=gate, paced=True, name="worker")
        self._host.snapshot_taken.connect(self._on_snapshot)
        self._host.told.connect(self._on_told)
        self._host.failed.connect(self.failed)

    def start(self) -> None:
        """Start the thread and the frames."""
        self._host.start()

    def close(self) -> None:
        """Stop cleanly from every state; returns when the thread has ended.

        Edits that are still on their way belong to the run that is left: they are carried out
        first, unless that takes too long.
        """
        self._closing.set()
        self._host.catch_up(_PATIENCE_S)
        self._host.close()

    @property
    def is_alive(self) -> bool:
        """Whether the worker's thread runs."""
        return self._host.is_alive

    @property
    def run_id(self) -> int:
        """The number of the run that was opened last, whether or not the worker came to it."""
        return self._run_id

    def final_run(self) -> Run | None:
        """Return the run as the worker left it, once its thread has ended."""
        return None if self.is_alive else self._job.run

    def final_beginning(self) -> Beginning:
        """Return what a reset of the run that the worker left would go back to."""
        return self._job.beginning

    @property
    def frame_timer(self) -> QTimer:
        """The 60 Hz timer; benchmarks measure its intervals."""
        return self._host.frame_timer

    def send(self, command: commands.Command) -> None:
        """Ask the worker for something: of the run opened last, or of the one that is seen.

        Where another run is open by the time the worker comes to it, the command is dropped; how a
        run stands that was refused, `state_not_told` answers.
        """
        if isinstance(command, commands.LEAVES_OFF):
            self._left_off += 1
        if isinstance(command, commands.OF_NO_RUN):
            self._host.send(command)
            return
        seen = isinstance(command, commands.OF_WHAT_IS_SEEN)
        self._host.send(commands.ForRun(self._shown_id if seen else self._run_id, command))

    def _is_left_off(self) -> bool:
        """Whether a command after which nobody waits for the present work is on its way."""
        return self._left_off > self._job.left_off

    def to_be_left(self) -> LeftRun:
        """Return what will hold the open run, once a command has taken it down."""
        return LeftRun(self._run_id)

    def open(
        self,
        scenario: Scenario,
        state: TrainingState | LeftRun | Beginning | None = None,
        carry: commands.Carry | None = None,
        beginning: Beginning | None = None,
        *,
        keeps: bool = False,
        takes_up: bool = False,
    ) -> LeftRun:
        """Open a scenario, with a copy of `state` if one is given; forget older runs.

        With `carry` it begins with what that makes of the state that is left. `beginning` takes
        the parameters down that it begins with, unless it holds some already. With `keeps` the run
        that is left is kept beside, and with `takes_up` the one that `state` has kept goes on.

        Returns
        -------
        LeftRun
            Will hold the run before as it is left.
        """
        left = LeftRun(self._run_id, is_kept=keeps)
        self._run_id += 1
        given = state.copy() if isinstance(state, TrainingState) else state
        self.send(commands.Open(self._run_id, scenario, given, left, carry, beginning, takes_up))
        return left

    @Slot(object)
    def _on_snapshot(self, snapshot: Snapshot) -> None:
        if snapshot.run_id == self._run_id:
            self.snapshot_taken.emit(snapshot)

    @Slot(object)
    def _on_told(self, news: News) -> None:
        if isinstance(news, StateTold):
            self.state_told.emit(news)
        elif isinstance(news, NotTold):
            self.state_not_told.emit(news)
        if news.run_id != self._run_id:
            return
        match news:
            case Opened():
                self._shown_id = news.run_id
                self.opened.emit(news.experiment)
            case Recorded():
                self.recorded.emit(news.record)
            case Stopped():
                self.stopped.emit(news.update)
            case NotFinite():
                self.diverged.emit(news)
            case WentTo():
                self.went.emit(news)
            case BranchedOff():
                self.branched_off.emit(news)
            case Refused():
                self.refused.emit(news.message)
