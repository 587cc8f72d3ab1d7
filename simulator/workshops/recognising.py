"""Whether a file holds a workshop's document, told without reading any workshop.

The start of the program asks it of the file that it is given, so it imports next to nothing.
"""

from __future__ import annotations

import re
from contextlib import suppress

from simulator.storage.atomic_files import FileProblem, StrPath, read_beginning

MAX_BYTES = 1024 * 1024
_MARK = re.compile(rb'"format"\s*:\s*"deltascope-workshop"')


def is_workshop(path: StrPath) -> bool:
    """Return whether a file says that it holds a workshop's document; False if it can't be read.

    Of one that is larger than such a document may be, what it says at its beginning counts:
    reading it tells that it is too large.
    """
    with suppress(FileProblem):
        return _MARK.search(read_beginning(path, MAX_BYTES)) is not None
    return False
