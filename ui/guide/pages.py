"""Where the guide's pages lie, and how their headings are linked to. Knows no Qt.

A page is called by its file's name, in every language: the English page is in the folder of the
pages, the Korean one, where there is one, in the folder ``ko`` below it. Pages of several languages
have the same headings in the same order, each in its own words.
"""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

FIRST_PAGE = "user-guide.md"
ENGLISH = "en"
_NOT_IN_ANCHORS = re.compile(r"[^\w\- ]")
_FENCE = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def folder() -> Path:
    """Return the folder of the pages: with the resources where installed, else the checkout's."""
    resources = Path(str(files("resources")))
    installed = resources / "guide"
    return installed if installed.is_dir() else resources.parent / "docs"


def page_file(name: str, language: str) -> Path:
    """Return the file of a page in a language, or else in English."""
    told = folder() / language / name
    return told if language != ENGLISH and told.is_file() else folder() / name


def page_text(name: str, language: str) -> str:
    """Return the Markdown of a page, with links as they are from the folder of all pages."""
    file = page_file(name, language)
    text = file.read_text("utf-8")
    return text if file.parent == folder() else text.replace("](../", "](")


def anchors_of(text: str) -> list[str]:
    """Return the names of a page's headings, from the first to the last."""
    anchors = Anchors()
    return [anchors.name(heading) for heading in _HEADING.findall(_FENCE.sub("", text))]


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
