"""Work of a window of its own (a race, a study) in a thread of its own, with the latest result.

The main window's worker owns the learner's network (`ui.worker.engine`); a window beside it has
its own job. Both follow the same rules: commands go in, the latest immutable snapshot comes out
through a one-place mailbox, and work stands aside while the window paints.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable
from time import perf_counter
from typing import Protocol

import numpy as np
from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

from simulator.session.mailbox import Mailbox
from simulator.session.paint_gate import PaintGate
from ui.worker.after_painting import AfterPainting
from ui.worker.garbage import Garbage

_SLICE_S = 0.005
_PUBLISH_S = 0.0155


class Job(Protocol):
    """What a `Background` works on; only its thread calls these once it is started."""

    def handle(self, command: object) -> None:
        """Carry out one command. A ValueError means that it cannot be; nothing has changed."""

    def advance(self, deadline_s: float) -> bool:
        """Work until `deadline_s` (`perf_counter`); return whether there is more to do."""

    def snapshot(self) -> object:
        """Return an immutable picture of how things stand."""


class _Worker(QObject):
    """Lives in the job's thread."""

    published = Signal()
    refused = Signal(str)
    failed = Signal(str)

    def __init__(self, job: Job, mailbox: Mailbox[object], gate: PaintGate) -> None:
        super().__init__()
        self._job = job
        self._mailbox = mailbox
        self._gate = gate
        self._published_at = 0.0
        self._pulse: QTimer | None = None

    @Slot()
    def on_started(self) -> None:
        """Create what has to live in the job's thread."""
        self._pulse = QTimer(self)
        self._pulse.setTimerType(Qt.TimerType.PreciseTimer)
        self._pulse.timeout.connect(self.on_pulse)
        self._pulse.start(0)

    @Slot()
    def on_finishing(self) -> None:
        """Stop for good: timers can only be stopped in their own thread."""
        if self._pulse is not None:
            self._pulse.stop()

    @Slot(object)
    def on_command(self, command: object) -> None:
        """Carry out one command, then go on with whatever there is to do."""
        if QThread.currentThread().isInterruptionRequested():
            return
        self._guarded(lambda: self._job.handle(command))
        self._publish()
        if self._pulse is not None:
            self._pulse.start(0)

    @Slot()
    def on_pulse(self) -> None:
        """Work for one slice and publish when a snapshot is due."""
        if not self._gate.is_open():
            self._gate.wait()
        more = self._guarded(lambda: self._job.advance(perf_counter() + _SLICE_S))
        if not more:
            assert self._pulse is not None
            self._pulse.stop()
            self._publish()
        elif self._mailbox.is_empty and perf_counter() - self._published_at >= _PUBLISH_S:
            self._publish()

    def _guarded(self, work: Callable[[], object]) -> object:
        """Return what `work` returns; errors become signals."""
        try:
            with np.errstate(all="ignore"):  # numbers near overflow are shown, not warned of
                return work()
        except ValueError as problem:
            self.refused.emit(str(problem))
        except Exception:  # noqa: BLE001 - the worker's boundary: nothing may end the thread silently
            self.failed.emit(traceback.format_exc())
        return False

    def _publish(self) -> None:
        if QThread.currentThread().isInterruptionRequested():
            return
        snapshot = self._guarded(self._job.snapshot)
        if snapshot is not False:
            self._mailbox.put(snapshot)
            self._published_at = perf_counter()
            self.published.emit()


class Background(QObject):
    """Runs a job in a thread of its own and hands its snapshots over.

    Parameters
    ----------
    job : Job
        Taken over: after `start` only its own thread may touch it.
    parent : QObject, optional

    Signals
    -------
    snapshot_taken(object)
        The latest snapshot: at up to 60 Hz while there is work, and after every command.
    refused(str), failed(str)
        A command that could not be carried out; an unforeseen error, with its traceback.
    """

    snapshot_taken = Signal(object)
    refused = Signal(str)
    failed = Signal(str)
    _commanded = Signal(object)

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mailbox: Mailbox[object] = Mailbox()
        self._gate = PaintGate()
        self._garbage = Garbage()
        self._painted = AfterPainting(self._gate.open, self)
        self._thread = QThread()
        self._thread.setObjectName("background")
        self._worker = _Worker(job, self._mailbox, self._gate)
        self._worker.moveToThread(self._thread)
        self._thread.started.connect(self._worker.on_started)
        self._thread.finished.connect(self._worker.on_finishing)
        self._thread.finished.connect(self._worker.deleteLater)
        self._commanded.connect(self._worker.on_command, Qt.ConnectionType.QueuedConnection)
        self._worker.published.connect(self._on_published)
        self._worker.refused.connect(self.refused)
        self._worker.failed.connect(self.failed)

    @property
    def is_alive(self) -> bool:
        """Whether the thread runs."""
        return self._thread.isRunning()

    def start(self) -> None:
        """Start the thread; a second call does nothing."""
        if not self.is_alive:
            self._garbage.take_over()
            self._thread.start()

    def send(self, command: object) -> None:
        """Ask the job for something."""
        self._commanded.emit(command)

    def close(self) -> None:
        """Stop cleanly from every state; returns when the thread has ended. Final."""
        if not self.is_alive:
            return
        self._thread.requestInterruption()
        self._gate.open()
        self._thread.quit()
        self._thread.wait()
        self._garbage.hand_back()

    @Slot()
    def _on_published(self) -> None:
        self._garbage.tick()
        snapshot = self._mailbox.take()
        if snapshot is not None and self.is_alive:
            self._gate.close()
            self.snapshot_taken.emit(snapshot)
            # Delivered after the repaints that the snapshot has asked for.
            self._painted.post()
