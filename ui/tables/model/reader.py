"""The dialog's end of the reading: its thread, what was asked of it, and how far it is."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from simulator.data.own_table import OwnTable
from simulator.scenarios.presets import Scenario
from simulator.scenarios.table_draft import TableDraft
from simulator.session.table_job import (
    Complete,
    Completed,
    Judge,
    Judged,
    NotDone,
    ReadTable,
    Retype,
    Retyped,
    TableJob,
    TableRead,
)
from simulator.tables.table import Kind
from simulator.tables.table_format import TableFormat
from ui.worker.host import Host

_POLL_MS = 100


class TableReader(QObject):
    """Asks the job for what the dialog wants; of several answers only the latest counts.

    Signals
    -------
    read(object)
        A file's table: `TableRead`.
    retyped(object)
        A draft with a column of another kind.
    completed(object)
        A table with the rows that were left out: `Completed`.
    judged(object)
        What is to be said of the latest draft: `Judged`.
    refused(object)
        Why a file or a column could not be read: `NotDone`.
    progressed(str, float)
        What is done, and how much of it.
    failed(str)
        An unforeseen error, with its traceback.
    """

    read = Signal(object)
    retyped = Signal(object)
    completed = Signal(object)
    judged = Signal(object)
    refused = Signal(object)
    progressed = Signal(str, float)
    failed = Signal(str)

    def __init__(self, base: Scenario | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._base = base
        self._host: Host | None = None
        self._job: TableJob | None = None
        self._number = self._asked = self._drafted = 0
        self._is_judging = False
        self._next: TableDraft | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._on_poll)

    def read_file(self, path: str, format: TableFormat | None = None) -> None:
        """Read a file; what is still being read is broken off."""
        if self._timer.isActive():
            self.leave()
        self._next = None
        self._asked = self._send(lambda number: ReadTable(number, path, format))

    def retype(self, draft: TableDraft, column: int, kind: Kind) -> None:
        """Make a column another kind."""
        self._asked = self._send(lambda number: Retype(number, draft, column, kind))

    def complete(self, path: str, own: OwnTable) -> None:
        """Read the rows that were left out of another file."""
        if self._timer.isActive():
            self.leave()
        self._asked = self._send(lambda number: Complete(number, path, own))

    def judge(self, draft: TableDraft) -> None:
        """Have a draft judged, as soon as the one before is."""
        self._next = draft
        if not self._is_judging:
            self._judge_next()

    def _judge_next(self) -> None:
        draft, self._next = self._next, None
        if draft is not None:
            self._is_judging = True
            self._drafted = self._send(lambda number: Judge(number, draft, self._base))

    def leave(self) -> None:
        """Break off what is being done."""
        self._timer.stop()
        self._is_judging = False
        if self._host is not None:
            self._host.leave()
            self._host = self._job = None

    def _send(self, command: Callable[[int], object]) -> int:
        if self._host is None:
            ending = Event()
            self._job = TableJob(ending)
            self._host = Host(self._job, self, ending=ending, name="table")
            self._host.told.connect(self._on_told)
            self._host.failed.connect(self._on_failed)
            self._host.start()
        self._number += 1
        self._timer.start()
        self._host.send(command(self._number))
        return self._number

    @Slot()
    def _on_poll(self) -> None:
        if self._job is not None:
            self.progressed.emit(self._job.progress.stage, self._job.progress.share)

    @Slot(object)
    def _on_told(self, answer: TableRead | Retyped | Completed | Judged | NotDone) -> None:
        if answer.number == self._number:
            self._timer.stop()
        if isinstance(answer, Judged):
            self._on_judged(answer)
        elif answer.number == self._asked:
            if isinstance(answer, NotDone):
                self.refused.emit(answer)
            else:
                signals = {TableRead: self.read, Retyped: self.retyped, Completed: self.completed}
                signals[type(answer)].emit(answer)

    def _on_judged(self, answer: Judged) -> None:
        if answer.number != self._drafted:
            return
        self._is_judging = False
        if self._next is not None:
            self._judge_next()
        else:
            self.judged.emit(answer)

    @Slot(str)
    def _on_failed(self, details: str) -> None:
        self._timer.stop()
        self._is_judging = False
        self.failed.emit(details)
