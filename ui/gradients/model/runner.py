"""The window's end of the check: the thread it is made in, and what was found last."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from simulator.diagnostics.compared_gradients import ComparedGradients
from simulator.diagnostics.gradient_cost import Cost
from simulator.diagnostics.step_study import StepStudy
from simulator.session.gradient_job import Check, Choose, GradientJob, GradientSnapshot, Stop
from ui.gradients.model.named import NamedParameters
from ui.gradients.model.rows import Array, CheckedRows
from ui.worker.host import Host


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """What a check has found, and what of.

    Attributes
    ----------
    named : NamedParameters
        Of the network that was checked, which may have been left by now.
    rows : CheckedRows
    compared : ComparedGradients or None
    study : StepStudy or None
    """

    named: NamedParameters
    rows: CheckedRows
    compared: ComparedGradients | None
    study: StepStudy | None


class GradientRunner(QObject):
    """Checks one set of parameters after the other.

    Attributes
    ----------
    found : Found or None
        The latest of the check that was asked for last, or of the one before where nothing has
        come yet; None before there is any.
    costs : tuple of Cost
        What gradients cost, as far as it has been measured.
    works : bool
        Whether something is compared or measured.

    Signals
    -------
    changed()
        One of these is another.
    ended()
        A check has compared all there is.
    failed(str)
        An unforeseen error, with its traceback.
    """

    changed = Signal()
    ended = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found: Found | None = None
        self.costs: tuple[Cost, ...] = ()
        self.works = False
        self._number = self._ended = 0
        self._asked: tuple[NamedParameters, CheckedRows] | None = None
        self._host: Host | None = None

    def check(
        self, named: NamedParameters, theta: Array, rows: CheckedRows, chosen: int | None
    ) -> None:
        """Check these parameters; what is being checked is dropped."""
        self._number += 1
        self._asked, self.works = (named, rows), True
        self._living().send(Check(self._number, named.spec, theta, rows.X, rows.Y, chosen))

    def forget(self) -> None:
        """Drop what was found, and what is still on its way: it is of another network."""
        self._number += 1
        self.found, self._asked, self.works = None, None, False

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
            self._host = Host(GradientJob(self.costs), self, name="gradients")
            self._host.snapshot_taken.connect(self._on_snapshot)
            self._host.failed.connect(self._on_failed)
            self._host.start()
        return self._host

    @Slot(object)
    def _on_snapshot(self, snapshot: GradientSnapshot) -> None:
        if snapshot.number == self._number and self._asked is not None:
            self.found = Found(*self._asked, snapshot.compared, snapshot.study)
            self.costs, self.works = snapshot.costs, snapshot.works
            self.changed.emit()
            self._tell_end(snapshot)

    def _tell_end(self, snapshot: GradientSnapshot) -> None:
        """Say once of each check that it is at its end."""
        is_done = snapshot.compared is not None and snapshot.compared.is_done
        if is_done and snapshot.number != self._ended:
            self._ended = snapshot.number
            self.ended.emit()

    @Slot(str)
    def _on_failed(self, details: str) -> None:
        self.works = False
        self.failed.emit(details)
