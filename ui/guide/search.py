"""Finds words on all pages of the Help, as they are shown: without the marks of Markdown.

Titles come first, then headings, then what stands below them. Titles are found in every language
that has the page, and Korean ones by their initial consonants too. Below all that stand lines
that have another word for it, of the glossary.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtGui import QTextDocument

from simulator.glossary.search import place_in_name
from ui.guide.pages import page_text, titles_of
from ui.guide.wanted import Wanted

# Of a line, around what was found.
_BEFORE, _EXCERPT = 24, 90


# So many are listed: who looks for a common word types more of what it is about.
MOST = 200


class Rank(IntEnum):
    """What a line is; the less, the sooner it is listed."""

    TITLE = 0
    HEADING = 1
    TEXT = 2


# Whether it holds another word than the typed one, its rank, and what puts it below its equals.
_Worth = tuple[bool, Rank, bool, int]


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, a table's cell or a heading of a page.

    Attributes
    ----------
    page : str
        The page's name.
    title, heading : str
        The page's title, and the heading below which it stands.
    block : int
        Which of the page's blocks it is.
    text : str
    rank : Rank
    """

    page: str
    title: str
    heading: str
    block: int
    text: str
    rank: Rank

    def excerpt(self, wanted: Wanted) -> str:
        """Return what stands around the first place of `wanted`."""
        begin = max(0, wanted.place_in(self.text) - _BEFORE)
        if begin:  # with a whole word
            begin = self.text.find(" ", begin, begin + _BEFORE) + 1 or begin
        part = self.text[begin : begin + _EXCERPT].strip()
        ahead = "…" if begin else ""
        return f"{ahead}{part}{'…' if begin + _EXCERPT < len(self.text) else ''}"

    def in_words(self, wanted: Wanted) -> str:
        """Return where it stands, and what."""
        if self.rank is Rank.TITLE:
            return self.title
        where = self.title if self.heading == self.title else f"{self.title} › {self.heading}"
        return where if self.rank is Rank.HEADING else f"{where}\n{self.excerpt(wanted)}"


class GuideText:
    """All lines of the pages, read when they are first asked for, or a page at a time before.

    Parameters
    ----------
    pages : sequence of str
        Their names, in the order in which what is found is listed.
    languages : sequence of str
        Codes of those in which a title is found.
    """

    def __init__(self, pages: Sequence[str], languages: Sequence[str]) -> None:
        self._pages, self._languages = tuple(pages), tuple(languages)
        self._lines: dict[str, list[Line]] = {}
        self._unread: dict[str, list[str]] = {}
        self._titles: dict[str, tuple[str, ...]] = {}

    def read_another(self, language: str) -> bool:
        """Read one more page as it is shown in `language`; False where all are read."""
        unread = self._unread.setdefault(language, list(reversed(self._pages)))
        if not unread:
            return False
        page = unread.pop()
        self._lines.setdefault(language, []).extend(_lines_of(page, language))
        self._titles[page] = tuple(titles_of([page], code)[page] for code in self._languages)
        return bool(unread)

    def lines_with(
        self, wanted: Wanted, first: str, language: str, *, unread: bool = True
    ) -> list[Line]:
        """Return up to 200 lines that hold `wanted`, in small letters or large, the best first.

        Those that hold it as it was typed come before those that have another word for it. Of
        those that are as good page `first` comes first. Pages are read as they are shown in
        `language`; with `unread` false none is, and only those that were are searched.
        """
        if not wanted:
            return []
        while unread and self.read_another(language):
            pass
        ranked: list[tuple[_Worth, Line]] = []
        for line in self._lines.get(language, ()):
            if (worth := self._worth(line, wanted, first)) is not None:
                ranked.append((worth, line))
        return [line for _, line in sorted(ranked, key=lambda one: one[0])[:MOST]]

    def _worth(self, line: Line, wanted: Wanted, first: str) -> _Worth | None:
        """Return how good a line is, the less the better; None where it has nothing of it."""
        if line.rank is Rank.TITLE:
            if (place := self._place_in_titles(line, wanted.text)) >= 0:
                return False, line.rank, place > 0, len(line.title)
        elif wanted.is_literally_in(line.text):
            return False, line.rank, line.page != first, 0
        return (True, line.rank, line.page != first, 0) if wanted.others_in(line.text) else None

    def _place_in_titles(self, line: Line, wanted: str) -> int:
        """Return where a page's title holds `wanted`, in whatever language; -1 for nowhere."""
        places = [place_in_name(wanted, one) for one in {line.title, *self._titles[line.page]}]
        return min((place for place in places if place >= 0), default=-1)


def _lines_of(page: str, language: str) -> Iterator[Line]:
    document = QTextDocument()
    document.setMarkdown(page_text(page, language))
    title, heading, block = "", "", document.begin()
    while block.isValid():
        text, rank = block.text().replace("\N{NO-BREAK SPACE}", " "), Rank.TEXT
        if block.blockFormat().headingLevel():
            rank = Rank.HEADING if title else Rank.TITLE
            heading = text
            title = title or text
        if text.strip():
            yield Line(page, title, heading, block.blockNumber(), text, rank)
        block = block.next()
