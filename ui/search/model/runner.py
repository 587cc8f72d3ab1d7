"""The window's end of the search: the thread it works in, and what was found last."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from simulator.search.plan import Plan
from simulator.search.results import Result
from ui.search.model.job import Begin, FoundSoFar, SearchJob, SearchSnapshot, SetRunning
from ui.worker.host import Host


class SearchRunner(QObject):
    """Works on one search after the other.

    What was found stays when the thread has ended, and a later thread goes on with it.

    Attributes
    ----------
    found : FoundSoFar or None
        Of the search that was asked for last; None before there is any.
    running : bool

    Signals
    -------
    changed()
        One of these is another.
    refused(object), failed(str)
        A search that cannot be; an unforeseen error, with its traceback.
    """

    changed = Signal()
    refused = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found: FoundSoFar | None = None
        self.running = False
        self._number = 0
        self._job = SearchJob()
        self._host: Host | None = None
        self._left: Host | None = None

    def begin(
        self,
        plan: Plan,
        results: tuple[Result, ...] = (),
        seconds: float = 0.0,
        *,
        runs: bool = True,
    ) -> None:
        """Take up another search; what there is is dropped."""
        self._number += 1
        self.found, self.running = None, runs
        self._living().send(Begin(self._number, plan, results, seconds, runs))

    def set_running(self, on: bool) -> None:
        """Go on, or stop."""
        if self.found is not None:
            self.running = on
            self._living().send(SetRunning(on))

    def leave(self) -> None:
        """Have the thread end, without waiting for it. What was found stays to be seen."""
        if self._host is not None:
            self._left, self._host = self._host, None
            self.running = False
            self._left.ended.connect(self._on_left_ended)
            self._left.leave()
            self.changed.emit()

    def _living(self) -> Host:
        if self._host is None:
            if self._left is not None:
                self._left.close()  # within a slice: only one thread may have the job
            self._job.handle(SetRunning(False))  # no thread has it now
            self._host = Host(self._job, self, name="search")
            self._host.snapshot_taken.connect(self._on_snapshot)
            self._host.refused.connect(self._on_refused)
            self._host.failed.connect(self._on_failed)
            self._host.start()
        return self._host

    @Slot()
    def _on_left_ended(self) -> None:
        self._left = None

    @Slot(object)
    def _on_snapshot(self, snapshot: SearchSnapshot) -> None:
        if snapshot.number == self._number:
            self.found, self.running = snapshot.search, snapshot.running
            self.changed.emit()

    @Slot(object)
    def _on_refused(self, problem: str) -> None:
        self.found, self.running = None, False
        self.refused.emit(problem)

    @Slot(str)
    def _on_failed(self, details: str) -> None:
        self.running = False
        self.failed.emit(details)
