"""Finds words on all pages of the guide, as they are shown: without the marks of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QTextDocument

from ui.guide.pages import FIRST_PAGE, folder, page_text

_LINK = re.compile(r"\]\(([\w-]+\.md)[)#]")
# Of a line, around what was found.
_BEFORE, _EXCERPT = 24, 90


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, a table's cell or a heading of a page.

    Attributes
    ----------
    page : str
        The file's name.
    title, heading : str
        The page's title, and the heading below which it stands.
    block : int
        Which of the page's blocks it is.
    text : str
    """

    page: str
    title: str
    heading: str
    block: int
    text: str

    def excerpt(self, wanted: str) -> str:
        """Return what stands around the first place of `wanted`."""
        begin = max(0, self.text.lower().find(wanted.lower()) - _BEFORE)
        if begin:  # with a whole word
            begin = self.text.find(" ", begin, begin + _BEFORE) + 1 or begin
        part = self.text[begin : begin + _EXCERPT].strip()
        ahead = "…" if begin else ""
        return f"{ahead}{part}{'…' if begin + _EXCERPT < len(self.text) else ''}"


class GuideText:
    """All lines of the first page and of those that it leads to, read when they are first asked."""

    def __init__(self) -> None:
        self._lines: dict[str, list[Line]] = {}

    def lines_with(self, wanted: str, first: str, language: str) -> list[Line]:
        """Return the lines that hold `wanted`, in small letters or large, page `first` first.

        Pages are read as they are shown in `language`.
        """
        if not wanted:
            return []
        if language not in self._lines:
            pages = _pages(language)
            self._lines[language] = [line for one in pages for line in _lines_of(one, language)]
        found = [line for line in self._lines[language] if wanted.lower() in line.text.lower()]
        return sorted(found, key=lambda line: line.page != first)


def _pages(language: str) -> list[str]:
    """Return the pages in the order in which they are first linked to."""
    pages = [FIRST_PAGE]
    for page in pages:
        for name in _LINK.findall(page_text(page, language)):
            if name not in pages and (folder() / name).is_file():
                pages.append(name)
    return pages


def _lines_of(page: str, language: str) -> Iterator[Line]:
    document = QTextDocument()
    document.setMarkdown(page_text(page, language))
    title, heading, block = "", "", document.begin()
    while block.isValid():
        text = block.text().replace("\N{NO-BREAK SPACE}", " ")
        if block.blockFormat().headingLevel():
            heading = text
            title = title or text
        if text.strip():
            yield Line(page, title, heading, block.blockNumber(), text)
        block = block.next()
