"""Whether a file holds a lesson, told without reading what lessons are made of."""

from __future__ import annotations

import re
from contextlib import suppress

from simulator.storage.atomic_files import FileProblem, StrPath, read_beginning

MAX_BYTES = 5 << 20
_MARK = re.compile(rb'"format"\s*:\s*"deltascope-lesson"')


def is_lesson(path: StrPath) -> bool:
    """Return whether a file says that it holds a lesson; False if it can't be read.

    Of one that is larger than a lesson may be, what it says at its beginning counts: reading it
    tells that it is too large.
    """
    with suppress(FileProblem):
        return _MARK.search(read_beginning(path, MAX_BYTES)) is not None
    return False
