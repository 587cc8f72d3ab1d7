"""Where sessions are kept: one file for each window that is open, and those of windows closed.

A window holds a lock on its own file, so that two windows never write the same one. The lock of a
program that was killed is stale, and its session is there to be gone on with.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile, QStandardPaths

_ENDING, _LOCK = ".session", ".lock"
# Of sessions that were left, so many are kept.
_MOST = 3


def usual_folder() -> Path:
    """Return the folder of this user's sessions."""
    place = QStandardPaths.StandardLocation.AppDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "sessions"


class SessionFolder:
    """The sessions of one user.

    Parameters
    ----------
    folder : Path
        Made, where it is missing; where it can't be, writing says what is wrong.

    Attributes
    ----------
    own : Path
        The file of this window, which need not exist.
    """

    def __init__(self, folder: Path) -> None:
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self.own = folder / f"{secrets.token_hex(8)}{_ENDING}"
        self._lock = _lock_of(self.own)
        self._lock.tryLock(0)

    def left(self) -> list[Path]:
        """Return the sessions of windows that are no longer open, the latest first."""
        found = []
        for path in self._files(_ENDING):
            lock = _lock_of(path)
            if path != self.own and lock.tryLock(0):
                lock.unlock()
                with suppress(OSError):  # another window may have removed it just now
                    found.append((path.stat().st_mtime_ns, path))
        return [path for _, path in sorted(found, reverse=True)]

    def _files(self, ending: str) -> list[Path]:
        with suppress(OSError):  # where the folder can't be read, it holds nothing for us
            return list(self._folder.glob(f"*{ending}"))
        return []

    def tidy(self, has_learnt: Callable[[Path], bool] = lambda _: True) -> None:
        """Remove sessions that were left: first those that have learnt nothing, then the oldest."""
        for path in sorted(self.left(), key=has_learnt, reverse=True)[_MOST:]:
            with suppress(OSError):  # another program may hold it open, or the folder be locked
                path.unlink(missing_ok=True)
        for path in self._files(f"{_ENDING}{_LOCK}"):
            lock = _lock_of(path.with_suffix(""))
            if path.with_suffix("") != self.own and lock.tryLock(0):
                lock.unlock()  # removes what a program that was killed has left

    def release(self) -> None:
        """Let go of the own session: the window is closed."""
        self._lock.unlock()


def _lock_of(path: Path) -> QLockFile:
    lock = QLockFile(f"{path}{_LOCK}")
    lock.setStaleLockTime(0)  # only a program that has ended gives its session up
    return lock
