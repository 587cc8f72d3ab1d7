"""What must not happen while anybody uses the window: exceptions, Qt's warnings, hang-ups."""

from __future__ import annotations

import faulthandler
import sys
import tempfile
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from thread_times import ThreadTimes, times

# What the off-screen platform says of every window or pop-up; it means nothing.
_MEANINGLESS = "This plugin does not support "
_HARMLESS = (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)


class Watch:
    """Collects what goes wrong between `begin` and `end`.

    Parameters
    ----------
    longest_s : float or None
        How long the window may be held up at once, without the time for which its thread had to
        wait for a core that others were using; None: any time.

    Attributes
    ----------
    problems : list of str
    """

    def __init__(self, longest_s: float | None = None) -> None:
        self.problems: list[str] = []
        self._longest_s = longest_s
        self._longest = 0.0, ThreadTimes()
        self._begun, self._depth, self._is_seen = ThreadTimes(), 0, True

    def begin(self) -> None:
        """Take the place of the hooks for exceptions and of Qt's message handler."""
        # Kept open, as the stacks are written by another thread.
        self._stacks = tempfile.TemporaryFile("w+")  # noqa: SIM115
        self._hooks = sys.excepthook, threading.excepthook
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        self._handler = qInstallMessageHandler(self._on_message)

    def end(self) -> None:
        """Give them back."""
        sys.excepthook, threading.excepthook = self._hooks
        qInstallMessageHandler(self._handler)
        self._stacks.close()

    @property
    def longest(self) -> ThreadTimes:
        """The times of what has held the window up most."""
        return self._longest[1]

    def note(self, problem: str) -> None:
        """Note what went wrong."""
        self.problems.append(problem)

    @contextmanager
    def piece(self, *, is_seen: bool = True) -> Iterator[None]:
        """Watch one thing that the window does: what it raises, and how long it takes.

        A piece within a piece has a time of its own, and so has what comes after it. Of a window
        that is not seen any more only the work counts, and not its waiting for threads to end.
        """
        self._lap()
        self._is_seen = is_seen
        self._depth += 1
        try:
            yield
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            self.note("".join(traceback.format_exception(error)))
        finally:
            self._lap()
            self._is_seen = True
            self._depth -= 1
            if self._longest_s is not None and not self._depth:
                faulthandler.cancel_dump_traceback_later()

    def _lap(self) -> None:
        """Judge the time since the last lap, and set the alarm anew."""
        if self._longest_s is None:
            return
        now = times()
        spent = now - self._begun
        held_s = spent.own_s if self._is_seen else spent.processor_s
        if self._depth and held_s > self._longest[0]:
            self._longest = held_s, spent
        if self._depth and held_s > self._longest_s:
            self._stacks.seek(0)
            self.note(f"held up for {spent}\n{self._stacks.read()}")
        self._stacks.seek(0)
        self._stacks.truncate()
        self._begun = now
        faulthandler.dump_traceback_later(self._longest_s, file=self._stacks)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self.note("".join(traceback.format_exception(kind, error, trace)))

    def _on_thread_exception(self, found: Any) -> None:
        self._on_exception(found.exc_type, found.exc_value, found.exc_traceback)

    def _on_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind is QtMsgType.QtFatalMsg:  # nobody will ask for the problems
            sys.stderr.write(f"{message}\n")
        if kind not in _HARMLESS and not message.startswith(_MEANINGLESS):
            self.note(f"Qt: {message}")
