"""Files read whole and written whole, with errors in words for people.

A write either replaces the old file completely or leaves it as it was. Knows nothing of what
the bytes mean.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import MappingProxyType
from typing import Any

from simulator.messages import Message
from simulator.storage.temporary_files import remove_left_behind, temporary_file

StrPath = str | os.PathLike[str]

_WORDS: Mapping[int, Message] = MappingProxyType(
    {
        errno.ENOENT: Message("there is no such file or folder"),
        errno.ENOTDIR: Message("a part of this path is a file, not a folder"),
        errno.EISDIR: Message("this is a folder, not a file"),
        errno.EACCES: Message("there is no permission for this file or its folder"),
        errno.EPERM: Message("there is no permission for this file or its folder"),
        errno.EROFS: Message("this disk can only be read"),
        errno.ENOSPC: Message("the disk is full"),
        errno.EDQUOT: Message("the space allowed on this disk is used up"),
        errno.EFBIG: Message("the file would be larger than is allowed here"),
        errno.ENAMETOOLONG: Message("the name is too long"),
        errno.ELOOP: Message("its symbolic links go round in a circle"),
    }
)

_FOLDER = Message("this is a folder")
_NOT_REGULAR = Message("this is not a regular file")
_A_LITTLE = 4096
_LONGEST_PATH = 300


class FileProblem(ValueError):
    """A file that cannot be read, understood or written.

    Attributes
    ----------
    path : str
        The file, as it was given.
    reason : str
        What is wrong, in words for people.
    """

    def __init__(self, path: StrPath, reason: str) -> None:
        self.path = os.fspath(path)
        self.reason = reason
        shown = self.path if self.path.isprintable() and self.path else repr(self.path)
        if len(shown) > _LONGEST_PATH:  # its end tells most
            shown = f"…{shown[-_LONGEST_PATH:]}"
        super().__init__(Message("{file}: {problem}", file=shown, problem=reason))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.path, self.reason)


@contextmanager
def _in_words(path: StrPath) -> Iterator[None]:
    """Turn an operating system's error into a `FileProblem`."""
    try:
        yield
    except OSError as error:
        number = error.errno or 0
        reason = _WORDS.get(number) or error.strerror or str(error)
        raise FileProblem(path, reason) from error


def _checked(path: StrPath) -> Path:
    text = os.fspath(path)
    try:
        os.fsencode(text)
    except UnicodeEncodeError:
        raise FileProblem(path, Message("the name cannot be used on this system")) from None
    if not text or "\0" in text:
        raise FileProblem(path, Message("this is no file name"))
    return Path(text)


def read_beginning(path: StrPath, limit: int) -> bytes:
    """Return the first bytes of a file, `limit` of them at most.

    Raises
    ------
    FileProblem
        If it is no regular file or cannot be read.
    """
    checked = _checked(path)
    with _in_words(path):
        _check_regular(path, checked.stat().st_mode)
        with checked.open("rb") as stream:
            return stream.read(limit)


def _check_regular(path: StrPath, mode: int) -> None:
    # A pipe would block, and a device need not end.
    if not stat.S_ISREG(mode):
        raise FileProblem(path, _FOLDER if stat.S_ISDIR(mode) else _NOT_REGULAR)


def read_bytes(path: StrPath, limit: int) -> bytes:
    """Return a file's content.

    Parameters
    ----------
    path : path-like
    limit : int
        Largest size in bytes; a larger file is refused before anything is allocated.

    Raises
    ------
    FileProblem
        If it is no regular file, too large or cannot be read.
    """
    checked = _checked(path)
    with _in_words(path):
        found = checked.stat()
        _check_regular(path, found.st_mode)
        if found.st_size > limit:
            raise FileProblem(path, Message("is larger than {most} MB", most=limit // 2**20))
        with checked.open("rb") as stream:
            return stream.read(limit + 1)


def write_atomically(path: StrPath, content: bytes) -> None:
    """Replace a file's content, or leave the old file as it was.

    The content goes to a temporary file in the same folder, which then takes the old one's place
    in a single step. A symbolic link stays one: the file that it leads to is replaced. The old
    file's permissions are kept.

    Parameters
    ----------
    path : path-like
    content : bytes

    Raises
    ------
    FileProblem
        If it cannot be written; no temporary file is left behind.
    """
    checked = _checked(path)
    with _in_words(path):
        target = Path(os.path.realpath(checked))
        mode = _mode_to_keep(path, target)
        remove_left_behind(target.parent)
        with temporary_file(target.parent) as temporary:
            temporary.write(content)
            temporary.finish()
            if mode is not None:
                temporary.path.chmod(mode)
            os.replace(temporary.path, target)
        _sync_folder(target.parent)


def check_target(path: StrPath) -> None:
    """Check that `path` could be written, before an effort is made whose result goes there.

    A little is written beside it, since only that tells a folder that takes nothing: one without
    permission, a disk that can only be read, one that is full.

    Raises
    ------
    FileProblem
        If its folder does not exist or takes no file, or it is a folder or write-protected.
    """
    checked = _checked(path)
    with _in_words(path):
        target = Path(os.path.realpath(checked))
        _mode_to_keep(path, target)
        with temporary_file(target.parent) as temporary:
            temporary.write(bytes(_A_LITTLE))
            temporary.finish()


def _mode_to_keep(path: StrPath, target: Path) -> int | None:
    """Return the permissions of an existing file; refuse what must not be replaced."""
    try:
        found = target.stat()
    except FileNotFoundError:
        if not target.parent.is_dir():
            raise FileProblem(
                path, Message("there is no folder {parent}", parent=target.parent)
            ) from None
        return None
    if stat.S_ISDIR(found.st_mode):
        raise FileProblem(path, Message("this is a folder, not a file"))
    if not stat.S_ISREG(found.st_mode):
        raise FileProblem(path, _NOT_REGULAR)
    # Replacing needs rights on the folder only; a file made read-only on purpose is respected.
    if not os.access(target, os.W_OK):
        raise FileProblem(path, Message("this file is read-only"))
    return stat.S_IMODE(found.st_mode)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can do that."""
    with suppress(OSError):  # Windows cannot open a folder; the file itself is safe by now
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def says_format(path: StrPath, name: str, most: int) -> bool:
    """Return whether a file says that it has a format; False if it can't be read.

    Of one that is larger than such a file may be, what it says at its beginning counts: reading it
    tells that it is too large.
    """
    mark = re.compile(rb'"format"\s*:\s*"' + re.escape(name.encode()) + b'"')
    with suppress(FileProblem):
        return mark.search(read_beginning(path, most)) is not None
    return False
