"""The window's end of the check: the thread it is made in, and what was found last."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from simulator.nn.spec import NetworkSpec
from simulator.session.gradient_job import Check, Choose, GradientJob, GradientSnapshot, Stop
from ui.gradients.model.rows import Array, CheckedRows
from ui.worker.host import Host


class GradientRunner(QObject):
    """Checks one set of parameters after the other.

    Attributes
    ----------
    found : GradientSnapshot or None
        The latest of the check that was asked for last; None before there is any.
    works : bool
        Whether something is compared or measured.

    Signals
    -------
    changed()
        One of these is another.
    failed(str)
        An unforeseen error, with its traceback.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found: GradientSnapshot | None = None
        self.works = False
        self._number = 0
        self._host: Host | None = None

    def check(self, spec: NetworkSpec, theta: Array, rows: CheckedRows, chosen: int | None) -> None:
        """Check these parameters; what is being checked is dropped."""
        self._number += 1
        self.works = True
        self._living().send(Check(self._number, spec, theta, rows.X, rows.Y, chosen))

    def choose(self, index: int) -> None:
        """Look at one parameter closely."""
        if self._host is not None:
            self._host.send(Choose(index))

    def stop(self) -> None:
        """Leave it at what has been compared."""
        if self._host is not None:
            self._host.send(Stop())

    def leave(self) -> None:
        """Have the thread end, without waiting for it. What was found stays."""
        if self._host is not None:
            self._host.leave()
            self._host, self.works = None, False

    def _living(self) -> Host:
        if self._host is None:
            costs = () if self.found is None else self.found.costs
            self._host = Host(GradientJob(costs), self, name="gradients")
            self._host.snapshot_taken.connect(self._on_snapshot)
            self._host.failed.connect(self._on_failed)
            self._host.start()
        return self._host

    @Slot(object)
    def _on_snapshot(self, snapshot: GradientSnapshot) -> None:
        if snapshot.number == self._number:
            self.found, self.works = snapshot, snapshot.works
            self.changed.emit()

    @Slot(str)
    def _on_failed(self, details: str) -> None:
        self.works = False
        self.failed.emit(details)
