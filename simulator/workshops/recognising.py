"""Whether a file holds a workshop's document, told without reading any workshop.

The start of the program asks it of the file that it is given, so it imports next to nothing.
"""

from __future__ import annotations

from simulator.storage.atomic_files import StrPath, says_format

MAX_BYTES = 1024 * 1024


def is_workshop(path: StrPath) -> bool:
    """Return whether a file says that it holds a workshop's document; False if it can't be read."""
    return says_format(path, "deltascope-workshop", MAX_BYTES)
