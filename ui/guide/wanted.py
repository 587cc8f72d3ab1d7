"""What is searched for in the Help: a text, and the other words for it that the glossary knows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from PySide6.QtGui import QTextCursor, QTextDocument

from simulator.glossary.mentions import MentionFinder
from simulator.glossary.search import called
from simulator.glossary.terms import Glossary, glossary

_NOWHERE = -1


class Wanted:
    """A text as it was typed, with the words for the same thing in the language shown.

    Where the text is a term of the glossary, in whatever language, what that term is called in
    `language` is wanted too, its other names included, but only as whole words.

    Parameters
    ----------
    text : str
    language : str
        Code of the language in which the pages are shown.

    Attributes
    ----------
    text : str
    """

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self._small = text.lower()
        terms = Glossary({term.id: term for term in called(glossary(), text)})
        self._others = MentionFinder(terms, language, everyday=True) if len(terms) else None

    def __bool__(self) -> bool:
        return bool(self.text)

    def is_literally_in(self, text: str) -> bool:
        """Return whether a text holds what was typed, in small letters or large."""
        return self._small in text.lower()

    def others_in(self, text: str) -> list[tuple[int, int]]:
        """Return where a text has the other words, from the first place to the last."""
        text = text.replace("\N{NO-BREAK SPACE}", " ")
        if self._others is None or not self._others.may_be_in(text):
            return []
        found = self._others.every(text)
        return [(one.start, one.stop) for one in found]

    def place_in(self, text: str) -> int:
        """Return the first place of what was typed, or else of another word; -1 for nowhere."""
        place = text.lower().find(self._small)
        if place >= 0:
            return place
        return next((start for start, _ in self.others_in(text)), _NOWHERE)

    def cursors(self, document: QTextDocument, most: int) -> list[QTextCursor]:
        """Return up to `most` places of a page as it is shown, each selected."""
        places = chain(self._typed_in(document), self._others_shown_in(document))
        return list(islice(places, most))

    def _typed_in(self, document: QTextDocument) -> Iterator[QTextCursor]:
        cursor = document.find(self.text) if self.text else QTextCursor()
        while not cursor.isNull():
            yield cursor
            cursor = document.find(self.text, cursor)

    def _others_shown_in(self, document: QTextDocument) -> Iterator[QTextCursor]:
        block = document.begin()
        while block.isValid() and self._others is not None:
            for start, stop in self.others_in(block.text()):
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + start)
                cursor.setPosition(block.position() + stop, QTextCursor.MoveMode.KeepAnchor)
                yield cursor
            block = block.next()
