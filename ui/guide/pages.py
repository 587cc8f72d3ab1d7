"""Where the guide's pages lie, and how their headings are linked to. Knows no Qt."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

FIRST_PAGE = "user-guide.md"
_NOT_IN_ANCHORS = re.compile(r"[^\w\- ]")


def folder() -> Path:
    """Return the folder of the pages: with the resources where installed, else the checkout's."""
    resources = Path(str(files("resources")))
    installed = resources / "guide"
    return installed if installed.is_dir() else resources.parent / "docs"


class Anchors:
    """Gives headings the names that links to them use, as the pages' hosts do.

    Lower case, spaces as hyphens, no punctuation; a second heading of the same words ends in -1.
    """

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def name(self, heading: str) -> str:
        """Return the name of the page's next heading."""
        plain = _NOT_IN_ANCHORS.sub("", heading.strip().lower()).replace(" ", "-")
        count = self._seen.get(plain, 0)
        self._seen[plain] = count + 1
        return f"{plain}-{count}" if count else plain
