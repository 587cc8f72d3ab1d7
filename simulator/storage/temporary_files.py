"""What a file is written to before it takes its place, and what a killed program left of that.

A program that is killed while it writes leaves its temporary file behind. The next one to write in
that folder removes it. It must not take the file of a program that is still writing: so a writer
holds a lock on its own, which the system lets go when the program ends, however it does.
"""

from __future__ import annotations

import os
import re
import secrets
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl

_NAME = re.compile(r"\.deltascope-[0-9a-f]{16}\.tmp")
# Where files cannot be locked, one that nobody has written to for a day has been left.
_LEFT_S = 86_400.0


class TemporaryFile:
    """A new file in a folder, locked for as long as it is written.

    Parameters
    ----------
    folder : Path

    Attributes
    ----------
    path : Path
    """

    def __init__(self, folder: Path) -> None:
        # Another writer may have taken it for left behind before it was locked.
        while True:
            self.path = folder / f".deltascope-{secrets.token_hex(8)}.tmp"
            # os.open, not tempfile: the user's umask shall decide on a new file's permissions.
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
            self._stream = os.fdopen(os.open(self.path, flags, 0o666), "wb")
            _lock(self._stream.fileno())
            if os.fstat(self._stream.fileno()).st_nlink:
                return
            self._stream.close()

    def write(self, content: bytes) -> None:
        """Write more."""
        self._stream.write(content)

    def finish(self) -> None:
        """Have everything on the disk, so that the file can take the place of another."""
        self._stream.flush()
        os.fsync(self._stream.fileno())
        if sys.platform == "win32":  # which renames no file that is open
            self._stream.close()

    def discard(self) -> None:
        """Let it go; it is removed where it has not taken another's place."""
        # Closing writes what is left, and meets once more what has been said already.
        with suppress(OSError):
            self._stream.close()
        with suppress(OSError):
            self.path.unlink(missing_ok=True)


@contextmanager
def temporary_file(folder: Path) -> Iterator[TemporaryFile]:
    """Yield a new file in `folder`; nothing is left of it but what has been renamed."""
    made = TemporaryFile(folder)
    try:
        yield made
    finally:
        made.discard()


def remove_left_behind(folder: Path) -> None:
    """Remove temporary files of programs that have been killed; what cannot be removed stays."""
    with suppress(OSError):
        names = [entry.name for entry in os.scandir(folder) if _NAME.fullmatch(entry.name)]
        for name in names:
            with suppress(OSError):
                _remove_if_left(folder / name)


def _remove_if_left(path: Path) -> None:
    found = path.lstat()
    if not stat.S_ISREG(found.st_mode):
        return
    if sys.platform == "win32":  # there an open file cannot be removed
        if time.time() - found.st_mtime > _LEFT_S:
            path.unlink()
        return
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)  # an OSError: somebody writes it
        path.unlink()
    finally:
        os.close(descriptor)


def _lock(descriptor: int) -> None:
    """Tell others that somebody writes this file."""
    if sys.platform != "win32":
        with suppress(OSError):  # some file systems know no locks; then none can be taken either
            fcntl.flock(descriptor, fcntl.LOCK_EX)
