"""Keeps the session as it goes, and offers the one before: what was learnt outlives the program.

The worker takes the run down, a thread of its own writes it, and no view waits for either.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QSettings, QTimer, Signal, Slot

from simulator.messages import reason
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import Scenario
from simulator.session.snapshot import Snapshot, Status
from simulator.storage.atomic_files import FileProblem, write_atomically
from simulator.training.state import TrainingState
from ui.app.session_folder import SessionFolder
from ui.window.main_window import MainWindow
from ui.window.recent_menu import EarlierSession
from ui.words.messages import worded
from ui.words.numbers import grouped, short
from ui.words.titles import kept_title
from ui.worker.left_behind import Beginning, LeftRun
from ui.worker.news import StateTold

if TYPE_CHECKING:  # read once a session is written or read
    from concurrent.futures import Future, ThreadPoolExecutor

    from simulator.session.session_file import Session, Summary

_AT_REST_MS = 1500
# While training runs; longer where a session takes long to write, so that it is a fiftieth at most.
_TRAINING_MS = 15_000
_PATIENCE = 50


@dataclass(frozen=True, slots=True, eq=False)
class _Question:
    """What a keeper asks for a run with: where that stood, and after how many edits.

    Each answer brings its own back: several may be on their way.
    """

    place: object = None
    edits: int = 0


class SessionKeeper(QObject):
    """Writes the window's session whenever it has changed for a while.

    A session of which nothing is the learner's own, as right after the start or after another
    preset was opened, is not written: it would take the place of what was learnt. Nor is what is
    open while the learner's own is set aside; that is written right before.

    Parameters
    ----------
    window : MainWindow
    folder : SessionFolder
    """

    _written = Signal(object)

    def __init__(self, window: MainWindow, folder: SessionFolder) -> None:
        super().__init__(window)
        self._window, self._controller, self._folder = window, window.controller, folder
        self._seen: object = None
        self._kept = self._in_writing = _Question()
        self._has_own = self._is_over = False
        self._is_writing = self._has_complained = self._has_offered = False
        self._edits_aside: int | None = None  # made in what was set aside; None: nothing was
        self._put_off: tuple[_Question, Session] | None = None
        self._offered: tuple[str, object] | None = None  # its words, and what was on the screen
        self._training_ms = _TRAINING_MS
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.on_due)
        self._controller.snapshot_taken.connect(self.on_snapshot)
        self._controller.state_told.connect(self.on_state_told)
        self._controller.undo_stack.indexChanged.connect(self.on_edited)
        self._controller.set_aside_changed.connect(self.on_set_aside)
        self._controller.stepper.moved.connect(self.on_stepped)
        self._written.connect(self.on_written)
        window.earlier_sessions = self.earlier

    # --- keeping ----------------------------------------------------------------------------

    @Slot(object)
    def on_snapshot(self, snapshot: Snapshot) -> None:
        """See to it that what has changed is written before long."""
        if not self._has_offered:
            self._has_offered = True
            self.offer(snapshot)
        elif self._offered is not None and self._offered[1] != _place(snapshot):
            self._withdraw_offer()
        if self._edits_aside is not None:
            return
        self._has_own |= snapshot.state.update > 0
        self._seen = _place(snapshot)
        if not self._has_own or self._seen == self._kept.place:
            return
        wait_ms = self._training_ms if snapshot.status is Status.RUNNING else _AT_REST_MS
        if not self._timer.isActive() or self._timer.remainingTime() > wait_ms:
            self._timer.start(wait_ms)

    @Slot()
    def on_edited(self) -> None:
        """Keep what is changed, also right before the window is closed, and where it is undone."""
        if self._edits_aside is None:
            self._has_own |= self._controller.undo_stack.count() > 0

    @Slot(bool)
    def on_set_aside(self, is_aside: bool) -> None:
        """Keep what is set aside as it stands now, and nothing that is open in its place."""
        if not is_aside:
            self._edits_aside = None
            return
        if not self.is_kept and self._controller.latest is not None:
            self._ask()
        self._timer.stop()
        self._edits_aside = self._edits

    @property
    def _edits(self) -> int:
        aside = self._edits_aside
        return self._controller.undo_stack.index() if aside is None else aside

    @property
    def is_kept(self) -> bool:
        """Whether all that is the learner's own is on the disk."""
        if self._is_over:
            return True
        if not self._has_own:
            return self._edits == 0
        return self._seen == self._kept.place and self._edits == self._kept.edits

    @Slot()
    def on_due(self) -> None:
        """Ask for the run, unless the last one is still being written."""
        if self._is_writing:
            self._timer.start(_AT_REST_MS)
        elif self._controller.latest is not None:
            self._ask()

    def _ask(self) -> None:
        assert self._controller.latest is not None
        self._controller.tell_state(_Question(_place(self._controller.latest), self._edits))

    @Slot(object)
    def on_state_told(self, told: StateTold) -> None:
        """Have the run written that was asked for."""
        question = told.purpose
        if not isinstance(question, _Question) or self._is_over:
            return  # asked for by somebody else, or still on its way when the window was closed
        if self._is_writing and self._edits_aside is None:
            self._timer.start(_AT_REST_MS)  # an answer that came too soon: it is asked for again
            return
        from simulator.session.session_file import session_of

        session = session_of(told.experiment, told.whole, told.beginning)
        if _is_start(told.experiment, session.state.training):
            self._kept = question  # what was learnt before it stays in its place
        elif self._is_writing:
            self._put_off = question, session  # it can't be asked for again
        else:
            self._in_writing = question
            self._write(session)

    @cached_property
    def _pool(self) -> ThreadPoolExecutor:
        """The thread that writes."""
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(1, "session")

    def _write(self, session: Session) -> None:
        self._is_writing = True
        future = self._pool.submit(_written_in, self._folder.own, session)
        future.add_done_callback(self._written.emit)

    @Slot(object)
    def on_written(self, future: Future[float]) -> None:
        """Note how long it took, or say once that the session can't be kept."""
        self._is_writing = False
        problem = future.exception()
        if problem is None:
            self._kept = self._in_writing
            self._training_ms = max(_TRAINING_MS, round(1000 * _PATIENCE * future.result()))
            self._folder.tidy(_has_learnt)
            # The next start is at a desk again, and in no lesson.
            if not self._window.presentation.is_on and self._edits_aside is None:
                self._window.docks.remember(QSettings())
        elif not self._has_complained:
            self._has_complained = True
            text = worded(
                "SessionKeeper", "What you do here can't be kept for the next start: {problem}"
            )
            self._window.notices.on_refused(text.format(problem=reason(problem)))
        if self._put_off is not None:
            (self._in_writing, session), self._put_off = self._put_off, None
            self._write(session)

    def finish(self) -> None:
        """Write what has changed since, once the window is closed and the worker has ended."""
        self._timer.stop()
        if self._is_over:
            return
        self._is_over = True
        if "_pool" in vars(self):
            self._pool.shutdown()
        run = self._controller.final_run()
        if run is not None and self._has_own:
            from simulator.session.session_file import session_of

            begun_with = self._controller.engine.final_beginning().theta
            self._write_last(
                run.experiment, session_of(run.experiment, run.whole_state(), begun_with)
            )
        self._folder.release()

    def _write_last(self, experiment: Experiment, session: Session) -> None:
        if not _is_start(experiment, session.state.training):
            with suppress(FileProblem):  # the window is closed: there is nobody to be told
                _written_in(self._folder.own, session)
                self._folder.tidy(_has_learnt)

    # --- going on ---------------------------------------------------------------------------

    def earlier(self) -> list[EarlierSession]:
        """Return the sessions that were left and can be gone on with, the latest first."""
        found = []
        for path in self._folder.left():
            from simulator.session import session_file

            # One that is damaged, or was written by a newer version, is left alone.
            with suppress(FileProblem):
                words = _words(session_file.summary(path), path)
                found.append(EarlierSession(words, partial(self.go_on_with, path), path))
        return found

    def offer(self, snapshot: Snapshot) -> None:
        """Offer the latest session that was left, unless it is what `snapshot` shows.

        All of them are in the menu.
        """
        sessions = self.earlier()
        if sessions and not self._is_on_screen(sessions[0].path, snapshot):
            text = worded("SessionKeeper", "Your last session is still here: {session}.")
            text = text.format(session=sessions[0].text)
            bar = self._window.messages
            bar.show_message("info", text, worded("SessionKeeper", "Go on"), sessions[0].go_on)
            self._offered = bar.message, _place(snapshot)

    def outlook(self) -> str | None:
        """Return the words of the offer that is still to be withdrawn."""
        return None if self._offered is None else self._offered[0]

    def take_outlook(self, outlook: str | None) -> None:
        """Withdraw it again as soon as something else is on the screen."""
        latest = self._controller.latest
        if outlook is not None and latest is not None:
            self._offered = outlook, _place(latest)

    def _is_on_screen(self, path: Path, snapshot: Snapshot) -> bool:
        from simulator.session import session_file

        with suppress(FileProblem):
            if session_file.summary(path).update == snapshot.state.update:
                session = session_file.read(path)
                same = np.array_equal(session.state.training.theta, snapshot.state.theta)
                return same and session.scenario == snapshot.experiment.scenario
        return False

    @Slot()
    def on_stepped(self) -> None:
        """Take the offer back: who steps has gone on with what is on the screen."""
        if self._controller.stepper.index >= 0:
            self._withdraw_offer()

    def _withdraw_offer(self) -> None:
        bar = self._window.messages
        if self._offered is not None and bar.message == self._offered[0]:
            bar.close_message()
        self._offered = None

    def go_on_with(self, path: Path) -> None:
        """Open a session that was left; can be undone. Its file stays until others are newer."""
        from simulator.session import session_file

        try:
            session = session_file.read(path)
        except FileProblem as problem:
            self._window.notices.on_refused(reason(problem))
            return
        if session.scenario.data.lacks_rows:
            tables = self._window.file_actions.tables
            tables.complete(session.scenario, partial(self._go_on, session))
        else:
            self._go_on(session, session.scenario)

    def _go_on(self, session: Session, scenario: Scenario) -> None:
        self._controller.open(
            scenario,
            LeftRun(-1, session.state),
            worded("SessionKeeper", "Go on with an earlier session"),
            Beginning(session.beginning),
        )


def _place(snapshot: Snapshot) -> tuple[object, ...]:
    """Return what tells two moments of the window's runs apart."""
    experiment = snapshot.experiment
    return snapshot.run_id, snapshot.state.update, snapshot.edits, experiment.scenario


def _is_start(experiment: Experiment, state: TrainingState) -> bool:
    """Return whether a run stands at the start of a preset of which nothing was changed."""
    scenario = experiment.scenario
    if state.update or scenario.name not in presets.names():
        return False
    same_theta = np.array_equal(state.theta, experiment.initial_state().theta)
    return same_theta and scenario == presets.load(scenario.name)


def _has_learnt(path: Path) -> bool:
    """Return whether the run of a session's file has made an update."""
    from simulator.session import session_file

    with suppress(FileProblem):
        return session_file.summary(path).update > 0
    return False


def _words(found: Summary, path: Path) -> str:
    """Say which scenario it is, how far it had come, and when it was kept."""
    with suppress(OSError):
        kept = f"{datetime.fromtimestamp(path.stat().st_mtime):%Y-%m-%d %H:%M}"
        title, epoch = kept_title(found.title), grouped(found.epoch)
        if found.loss is None:
            text = worded("SessionKeeper", "{title}, epoch {epoch} ({kept})")
            return text.format(title=title, epoch=epoch, kept=kept)
        text = worded("SessionKeeper", "{title}, epoch {epoch}, loss {loss} ({kept})")
        return text.format(title=title, epoch=epoch, loss=short(found.loss), kept=kept)
    return kept_title(found.title)


def _written_in(path: Path, session: Session) -> float:
    """Write a session, in whatever thread; return how many seconds it took."""
    from simulator.session import session_file

    start = perf_counter()
    write_atomically(path, session_file.encoded(session))
    return perf_counter() - start
