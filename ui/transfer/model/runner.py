"""The window's end of a study: the thread it is trained in, and what was found last."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from simulator.scenarios.experiment import Experiment
from ui.transfer.model.job import Begin, SetTraining, TransferJob, TransferSnapshot
from ui.transfer.model.plans import Plan
from ui.worker.host import Host


class TransferRunner(QObject):
    """Makes one study after the other.

    What was found stays when the thread has ended, and a later thread goes on with it.

    Attributes
    ----------
    latest : TransferSnapshot or None
        Of the study that was asked for last; None until there is something of it.
    plan : Plan or None
        What it is to study.
    trains : bool

    Signals
    -------
    changed()
        One of these is another.
    refused(object), failed(str)
        What cannot be studied, in words; an unforeseen error, with its traceback.
    """

    changed = Signal()
    refused = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.latest: TransferSnapshot | None = None
        self.plan: Plan | None = None
        self.trains = False
        self._number = 0
        self._job = TransferJob()
        self._host: Host | None = None
        self._left: Host | None = None

    def begin(self, plan: Plan, opened: Experiment | None) -> None:
        """Make another study; what there is is dropped."""
        self._number += 1
        self.latest, self.plan, self.trains = None, plan, True
        self._living().send(Begin(self._number, plan, opened))

    def forget(self) -> None:
        """Drop what was found."""
        self.leave()
        self._number += 1
        self.latest = self.plan = None

    @property
    def is_midway(self) -> bool:
        """Whether a study was stopped before its end."""
        latest = self.latest
        is_over = latest is None or latest.record is None or latest.record.is_over
        return not (is_over or self.trains)

    def set_training(self, on: bool) -> None:
        """Train on, or leave it where it is."""
        if self.latest is not None:
            self.trains = on
            self._living().send(SetTraining(on))

    def leave(self) -> None:
        """Have the thread end, without waiting for it. What was found stays to be seen."""
        if self._host is not None:
            self._left, self._host = self._host, None
            self.trains = False
            self._left.ended.connect(self._on_left_ended)
            self._left.leave()

    def _living(self) -> Host:
        if self._host is None:
            if self._left is not None:
                self._left.close()  # within a slice: only one thread may have the job
            self._job.handle(SetTraining(False))  # no thread has it now
            self._host = Host(self._job, self, name="transfer")
            self._host.snapshot_taken.connect(self._on_snapshot)
            self._host.refused.connect(self._on_refused)
            self._host.failed.connect(self._on_failed)
            self._host.start()
        return self._host

    @Slot()
    def _on_left_ended(self) -> None:
        self._left = None

    @Slot(object)
    def _on_snapshot(self, snapshot: TransferSnapshot) -> None:
        if snapshot.number == self._number and snapshot.record is not None:
            self.latest, self.trains = snapshot, snapshot.trains
            self.changed.emit()

    @Slot(object)
    def _on_refused(self, problem: str) -> None:
        self.latest, self.plan, self.trains = None, None, False
        self.refused.emit(problem)

    @Slot(str)
    def _on_failed(self, details: str) -> None:
        self.trains = False
        self.failed.emit(details)
