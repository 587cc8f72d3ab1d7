"""Whether a file holds a lesson, told without reading what lessons are made of."""

from __future__ import annotations

from simulator.storage.atomic_files import StrPath, says_format

MAX_BYTES = 5 << 20


def is_lesson(path: StrPath) -> bool:
    """Return whether a file says that it holds a lesson; False if it can't be read."""
    return says_format(path, "deltascope-lesson", MAX_BYTES)
