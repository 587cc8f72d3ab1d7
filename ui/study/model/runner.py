"""Runs studies one after the other in a thread of their own, and keeps what they found."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from simulator.scenarios.experiment import Experiment
from simulator.studies.study_record import StudyRecord
from ui.study.model.job import (
    Begin,
    Choose,
    ChosenStart,
    Command,
    Forget,
    SetRunning,
    StudyJob,
    StudySnapshot,
)
from ui.words.window_names import as_in_window
from ui.worker.host import Host


class StudyRunner(QObject):
    """The window's end of the job: what runs, what was found, what was found before.

    Attributes
    ----------
    begun : Begin or None
        The study that runs, or ran last.
    record : StudyRecord or None
        The latest of it; None before its starts are measured.
    before : (Begin, StudyRecord) or None
        The last study that came to its end before this one.
    chosen : ChosenStart or None
        The start that is looked at closely, once it has been.
    running : bool

    Signals
    -------
    changed()
        One of these is another.
    refused(object), failed(str)
        A study that cannot be made like this; an unforeseen error, with its traceback.
    """

    changed = Signal()
    refused = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begun: Begin | None = None
        self.record: StudyRecord | None = None
        self.before: tuple[Begin, StudyRecord] | None = None
        self.chosen: ChosenStart | None = None
        self.running = False
        self._number = 0
        self._job = StudyJob()
        self._host: Host | None = None
        self._left: Host | None = None

    @property
    def next_number(self) -> int:
        """The number of the study to come."""
        return self._number + 1

    def begin(self, wanted: Begin) -> None:
        """Drop the study there is and run another one; one that is over is kept for comparison."""
        self._let_go()
        begun, record = self.begun, self.record
        if begun is not None and record is not None and record.is_over:
            same = study_settings(begun) == study_settings(wanted)
            self.before = self.before if same else (begun, record)
        self._number, self.begun = wanted.number, wanted
        self.record = self.chosen = None
        self.running = True
        self._send(wanted)

    def set_running(self, on: bool) -> None:
        """Go on, or pause."""
        self._let_go()
        self.running = on
        self._send(SetRunning(on))

    def choose(self, index: int) -> None:
        """Look at one start closely."""
        self._send(Choose(index))

    def forget(self) -> None:
        """Drop everything that was found."""
        self.begun = self.record = self.before = self.chosen = None
        self.running = False
        self._number += 1
        self._send(Forget())

    def is_paused(self, wanted: Begin) -> bool:
        """Return whether a study waits to go on, and is still the one that is wanted."""
        record, begun = self.record, self.begun
        if self.running or record is None or begun is None or record.is_over:
            return False
        return study_settings(begun) == study_settings(wanted)

    def stop(self) -> None:
        """Pause and have the thread end, without waiting for it. What was found stays."""
        if self._host is None:
            return
        self._left, self._host = self._host, None
        self.running = False
        self._left.leave()
        self.changed.emit()

    @Slot()
    def _on_ended(self) -> None:
        """Take what was found last: only now is the job nobody else's."""
        self._left = None
        self._job.handle(SetRunning(False))
        last = self._job.snapshot()
        if last.number == self._number:
            self._on_snapshot(last)
        else:  # the study that was begun last never reached the thread
            self.running = False
            self.changed.emit()

    def _let_go(self) -> None:
        """Wait for the last thread: there is one job, and what it ended with is told first."""
        if self._left is not None:
            self._left.close()

    def _send(self, command: Command) -> None:
        """Hand a command to the job, in its thread, which only a run brings to life."""
        self._let_go()
        if self._host is None and isinstance(command, Begin | SetRunning):
            self._host = Host(self._job, self)
            self._host.snapshot_taken.connect(self._on_snapshot)
            self._host.refused.connect(self._on_refused)
            self._host.failed.connect(self._on_failed)
            self._host.ended.connect(self._on_ended)
            self._host.start()
        if self._host is not None:
            self._host.send(command)
        else:
            self._job.handle(command)
            self._on_snapshot(self._job.snapshot())

    @Slot(object)
    def _on_snapshot(self, snapshot: StudySnapshot) -> None:
        if snapshot.number != self._number:
            return  # of a study that was dropped in the meantime
        self.running = snapshot.running
        self.chosen = snapshot.chosen
        self.record = snapshot.record
        self.changed.emit()

    @Slot(object)
    def _on_refused(self, problem: str) -> None:
        self.running = False
        self.refused.emit(as_in_window(problem))

    @Slot(str)
    def _on_failed(self, details: str) -> None:
        self.running = False
        self.failed.emit(details)


def study_settings(begun: Begin) -> tuple[object, ...]:
    """Return all that decides what a study finds, apart from network and data."""
    scenario = begun.experiment.scenario
    return (
        *(begun.starts, begun.initializer, begun.seed, begun.epochs, scenario.batch_size),
        *(scenario.optimizer, scenario.schedule, scenario.regularization),
    )


def compares(first: Experiment, second: Experiment) -> bool:
    """Return whether losses on the one can be laid beside losses on the other."""
    same_data = first.data is second.data or first.scenario.data == second.scenario.data
    return same_data and first.spec == second.spec
