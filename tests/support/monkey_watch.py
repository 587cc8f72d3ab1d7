"""What must not happen while anybody uses the window: exceptions, Qt's warnings, hang-ups."""

from __future__ import annotations

import faulthandler
import sys
import tempfile
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter
from types import TracebackType
from typing import Any

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

# What the off-screen platform says of every window or pop-up; it means nothing.
_MEANINGLESS = "This plugin does not support "
_HARMLESS = (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)


class Watch:
    """Collects what goes wrong between `begin` and `end`.

    Parameters
    ----------
    longest_s : float or None
        How long the window may be held up at once; None: any time.

    Attributes
    ----------
    problems : list of str
    """

    def __init__(self, longest_s: float | None = None) -> None:
        self.problems: list[str] = []
        self._longest_s = longest_s
        self._begun, self._depth = 0.0, 0

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

    def note(self, problem: str) -> None:
        """Note what went wrong."""
        self.problems.append(problem)

    @contextmanager
    def piece(self) -> Iterator[None]:
        """Watch one thing that the window does: what it raises, and how long it takes.

        A piece within a piece has a time of its own, and so has what comes after it.
        """
        self._lap()
        self._depth += 1
        try:
            yield
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            self.note("".join(traceback.format_exception(error)))
        finally:
            self._lap()
            self._depth -= 1
            if self._longest_s is not None and not self._depth:
                faulthandler.cancel_dump_traceback_later()

    def _lap(self) -> None:
        """Judge the time since the last lap, and set the alarm anew."""
        if self._longest_s is None:
            return
        now = perf_counter()
        if self._depth and now - self._begun > self._longest_s:
            self._stacks.seek(0)
            self.note(f"held up for {now - self._begun:.1f} s\n{self._stacks.read()}")
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
