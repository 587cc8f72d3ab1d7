"""The window's end of the comparison: the thread it is made in, and what was found last."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot

from simulator.scenarios.experiment import Experiment
from simulator.studies.activation_comparison import ComparisonRecord
from ui.activations.model.job import (
    Compare,
    ComparisonJob,
    ComparisonSnapshot,
    Look,
    SetTraining,
)
from ui.worker.host import Host

Array = NDArray[Any]


class ComparisonRunner(QObject):
    """Makes one comparison after the other.

    What was found stays when the thread has ended, and a later thread goes on with it.

    Attributes
    ----------
    record : ComparisonRecord or None
        Of the comparison that was asked for last; None before there is any.
    trains : bool
    is_awaited : bool
        Whether a comparison was asked for that nothing has been heard of yet.

    Signals
    -------
    changed()
        One of these is another.
    refused(object), failed(str)
        A network that has nothing to compare; an unforeseen error, with its traceback.
    """

    changed = Signal()
    refused = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.record: ComparisonRecord | None = None
        self.trains = self.is_awaited = False
        self._number = 0
        self._job = ComparisonJob()
        self._host: Host | None = None
        self._left: Host | None = None

    def compare(self, experiment: Experiment, theta: Array, epochs: int, *, trains: bool) -> None:
        """Make another comparison; what there is is dropped."""
        self._number += 1
        self.record, self.trains, self.is_awaited = None, trains, True
        self._living().send(Compare(self._number, experiment, theta, epochs, trains))

    @property
    def can_look(self) -> bool:
        """Whether there is a comparison that other weights can be looked at in."""
        return self.record is not None

    def look(self, theta: Array) -> None:
        """Look at the network with other weights as they stand."""
        if self.can_look:
            self._living().send(Look(theta))

    def set_training(self, on: bool) -> None:
        """Train on, or leave it where it is."""
        if self.can_look:
            self.trains = on
            self._living().send(SetTraining(on))

    def leave(self) -> None:
        """Have the thread end, without waiting for it. What was found stays to be seen."""
        if self._host is not None:
            self._left, self._host = self._host, None
            self.trains = self.is_awaited = False
            self._left.ended.connect(self._on_left_ended)
            self._left.leave()

    def _living(self) -> Host:
        if self._host is None:
            if self._left is not None:
                self._left.close()  # within a slice: only one thread may have the job
            self._job.handle(SetTraining(False))  # no thread has it now
            self._host = Host(self._job, self, name="activations")
            self._host.snapshot_taken.connect(self._on_snapshot)
            self._host.refused.connect(self._on_refused)
            self._host.failed.connect(self._on_failed)
            self._host.start()
        return self._host

    @Slot()
    def _on_left_ended(self) -> None:
        self._left = None

    @Slot(object)
    def _on_snapshot(self, snapshot: ComparisonSnapshot) -> None:
        if snapshot.number == self._number:
            self.record, self.trains = snapshot.record, snapshot.trains
            self.is_awaited = False
            self.changed.emit()

    @Slot(object)
    def _on_refused(self, problem: str) -> None:
        self.record = None
        self.trains = self.is_awaited = False
        self.refused.emit(problem)

    @Slot(str)
    def _on_failed(self, details: str) -> None:
        self.trains = self.is_awaited = False
        self.failed.emit(details)
