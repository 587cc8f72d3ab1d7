"""One thread for one job: commands go in, the latest immutable snapshot comes out.

The learner's run, a race, a study and an animation each live in a host of their own. Snapshots go
through a one-place mailbox, so that none piles up; work stands aside while the window paints; a
host ends cleanly from every state.
"""

from __future__ import annotations

import atexit
import traceback
from collections import deque
from collections.abc import Callable
from threading import Event
from time import perf_counter

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, QTimer, Signal, Slot
from shiboken6 import delete

from simulator.messages import reason
from simulator.session.job import SHOW, BrokenOff, Job, Next
from simulator.session.mailbox import Mailbox
from simulator.session.paint_gate import PaintGate
from ui.worker.after_painting import AfterPainting
from ui.worker.garbage import Garbage

FRAME_MS = 16
_SLICE_S = 0.006
_LEAST_SLICE_S = 0.001
_PUBLISH_S = 0.0155


class _Worker(QObject):
    """The end of a host that lives in the job's thread.

    It must not be destroyed there. Qt does that under a lock that unrelated objects share, asking
    Python meanwhile; the window's thread may hold Python and wait for that lock, as it does where
    it sets a style sheet. Neither would ever go on.

    Signals
    -------
    published()
        Something lies ready that is not to wait for the next frame.
    refused(object), failed(str)
        As the host's own.
    """

    published = Signal()
    refused = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        job: Job,
        mailbox: Mailbox[object],
        events: deque[object],
        gate: PaintGate,
        *,
        paced: bool,
    ) -> None:
        super().__init__()
        self._job = job
        self._mailbox = mailbox
        self._events = events
        self._gate = gate
        self._paced = paced
        self._holds = False
        self._published_at = 0.0
        self._pulse: QTimer | None = None

    @Slot()
    def on_started(self) -> None:
        """Create what has to live in the job's thread."""
        self._pulse = QTimer(self)
        self._pulse.setTimerType(Qt.TimerType.PreciseTimer)
        self._pulse.timeout.connect(self.on_pulse)

    @Slot()
    def on_finishing(self) -> None:
        """Stop for good: a timer can only be stopped in its own thread."""
        self._set_pulse(None)

    @Slot(object)
    def on_command(self, command: object) -> None:
        """Carry out one command, then go on with whatever there is to do."""
        if isinstance(command, Event):  # somebody waits until it has come here
            command.set()
        elif not QThread.currentThread().isInterruptionRequested():
            self._do(lambda: self._handle(command))

    def _handle(self, command: object) -> Next:
        try:
            return self._job.handle(command)
        except ValueError as problem:
            self.refused.emit(reason(problem))
            return SHOW

    @Slot()
    def on_pulse(self) -> None:
        """Work for one slice, which ends when a snapshot is due."""
        if self._holds and not self._mailbox.is_empty:
            return
        if not self._gate.is_open():
            self._gate.wait()
        self._do(self._advance)

    def _advance(self) -> Next:
        now = perf_counter()
        due = max(now + _LEAST_SLICE_S, self._published_at + _PUBLISH_S)
        return self._job.advance(min(now + _SLICE_S, due))

    def _do(self, work: Callable[[], Next]) -> None:
        """Do a piece of work and what it asks for; errors become signals."""
        try:
            with np.errstate(all="ignore"):  # numbers near overflow are shown, not warned of
                self._follow(work())
        except BrokenOff:
            self._set_pulse(None)
        except Exception:  # noqa: BLE001 - the thread's boundary: nothing may end it silently
            self._set_pulse(None)
            self.failed.emit(traceback.format_exc())

    def _follow(self, following: Next) -> None:
        self._holds = following.holds
        self._set_pulse(following.wait_ms)
        if following.events:
            self._events.extend(following.events)
            self.published.emit()
        if following.shows:
            self._publish(at_once=True)
        elif self._mailbox.is_empty and perf_counter() - self._published_at >= _PUBLISH_S:
            self._publish(at_once=not self._paced)

    def _set_pulse(self, wait_ms: int | None) -> None:
        pulse = self._pulse
        if pulse is None:
            return
        if wait_ms is None:
            pulse.stop()
        elif not pulse.isActive() or pulse.interval() != wait_ms:
            pulse.start(wait_ms)

    def _publish(self, *, at_once: bool) -> None:
        if QThread.currentThread().isInterruptionRequested():
            return
        snapshot = self._job.snapshot()
        if snapshot is None:
            return
        self._mailbox.put(snapshot)
        self._published_at = perf_counter()
        if at_once:
            self.published.emit()


class Host(QObject):
    """Runs a job in a thread of its own and hands over what it makes.

    Parameters
    ----------
    job : Job
        Taken over: after `start` only its own thread may touch it.
    parent : QObject, optional
    gate : PaintGate, optional
        The job's own, where it stands aside within a slice too.
    paced : bool, default False
        Whether snapshots wait for a 60 Hz timer, so that frames follow one another evenly, unless
        they are to be shown at once; else each is handed over as it comes.
    ending : threading.Event, optional
        Set as soon as the thread is to end; a job that looks at it can break off what takes long.
    name : str, default "background"
        Of the thread.

    Signals
    -------
    snapshot_taken(object)
        The latest snapshot: at up to 60 Hz while there is work, and when the job says so.
    told(object)
        An event; every one, in order, and before any snapshot that was made after it.
    refused(object), failed(str)
        A command that could not be carried out; an unforeseen error, with its traceback.
    ended()
        The thread that was started has ended; only now may others touch the job.
    """

    snapshot_taken = Signal(object)
    told = Signal(object)
    refused = Signal(object)
    failed = Signal(str)
    ended = Signal()
    _commanded = Signal(object)

    def __init__(
        self,
        job: Job,
        parent: QObject | None = None,
        *,
        gate: PaintGate | None = None,
        paced: bool = False,
        ending: Event | None = None,
        name: str = "background",
    ) -> None:
        super().__init__(parent)
        self._mailbox: Mailbox[object] = Mailbox()
        self._events: deque[object] = deque()
        self._gate = gate or PaintGate()
        self._ending = ending or Event()
        self._garbage = Garbage()
        self._has_thread = self._is_left = False
        self._painted = AfterPainting(self._gate.open, self)
        self._paced = paced
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._on_frame)
        self._thread = QThread()
        self._thread.setObjectName(name)
        self._worker = _Worker(job, self._mailbox, self._events, self._gate, paced=paced)
        self._worker.moveToThread(self._thread)
        self._connect()

    def _connect(self) -> None:
        thread, worker = self._thread, self._worker
        thread.started.connect(worker.on_started)
        # Emitted in the job's thread as it ends: timers can only be stopped there.
        thread.finished.connect(worker.on_finishing)
        self._commanded.connect(worker.on_command, Qt.ConnectionType.QueuedConnection)
        worker.published.connect(self._on_published)
        worker.refused.connect(self._on_refused)
        worker.failed.connect(self._on_failed)

    @property
    def is_alive(self) -> bool:
        """Whether the thread runs."""
        return self._thread.isRunning()

    @property
    def frame_timer(self) -> QTimer:
        """The 60 Hz timer of a paced host; benchmarks measure its intervals."""
        return self._timer

    def start(self) -> None:
        """Start the thread; a second call does nothing."""
        if self._has_thread:
            return
        self._garbage.take_over()
        self._has_thread = True
        self._thread.start()
        if self._paced:
            self._timer.start()

    def send(self, command: object) -> None:
        """Ask the job for something."""
        self._commanded.emit(command)

    def catch_up(self, patience_s: float) -> None:
        """Wait, but not for ever, until the job has come to every command that was sent."""
        if self._has_thread:
            come = Event()
            self._gate.open()  # nothing is painted while this thread waits
            self.send(come)
            come.wait(patience_s)

    def close(self) -> None:
        """Stop cleanly from every state; returns when the thread has ended. Final."""
        self._timer.stop()
        if self._has_thread:
            self._ask_to_end()
            self._thread.wait()
            self._has_thread = False
            delete(self._worker)
            self._garbage.hand_back()
            self.ended.emit()

    def leave(self) -> None:
        """Have the thread end behind, nobody waiting for it: of what it makes nothing is told.

        The host tells that it has ended, and is deleted. `close_left` waits for those that have not
        yet come so far.
        """
        self._is_left = True
        self._timer.stop()
        if not self._has_thread:
            self.deleteLater()
            return
        self.setParent(QCoreApplication.instance())  # whoever leaves it may be gone before it
        self._thread.finished.connect(self._on_left_ended)
        self._ask_to_end()

    @property
    def is_left(self) -> bool:
        """Whether it ends behind, with nobody waiting for it."""
        return self._is_left

    def _ask_to_end(self) -> None:
        self._ending.set()
        self._thread.requestInterruption()
        self._gate.open()
        self._thread.quit()

    @Slot()
    def _on_left_ended(self) -> None:
        self.close()
        self.deleteLater()

    @Slot()
    def _on_frame(self) -> None:
        self._garbage.tick()
        self._deliver()

    @Slot()
    def _on_published(self) -> None:
        if not self._paced:
            self._garbage.tick()
        self._deliver()

    def _deliver(self) -> None:
        """Hand over what has come: events first, because a snapshot may rest on them."""
        if self._is_left:
            return
        # Taken first: an event told before it was made is in the queue by now.
        snapshot = self._mailbox.take() if self.is_alive else None
        while self._events:
            self.told.emit(self._events.popleft())
        if snapshot is not None:
            self._gate.close()
            self.snapshot_taken.emit(snapshot)
            # Delivered after the repaints that the snapshot has asked for.
            self._painted.post()

    @Slot(object)
    def _on_refused(self, problem: str) -> None:
        if not self._is_left:
            self.refused.emit(problem)

    @Slot(str)
    def _on_failed(self, details: str) -> None:
        if not self._is_left:
            self.failed.emit(details)


def close_left() -> None:
    """Wait for the threads of the hosts that were left: a thread must not outlive its host."""
    application = QCoreApplication.instance()
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    for host in application.findChildren(Host, options=direct) if application else []:
        if host.is_left:
            host.close()


# Where a program ends without its window's having waited, as scripts do.
atexit.register(close_left)
