"""Words of a lesson that a widget of ours paints: a button, an option, an item of a list."""

from __future__ import annotations

from math import ceil

from PySide6.QtGui import QPainter

from simulator.lessons.markup import Block, Span, blocks, plain
from simulator.messages import Message
from ui.lessons.text.laying_out import laid_out
from ui.lessons.text.look import Look, faces_of
from ui.lessons.text.sheet import Sheet
from ui.theme.colors import Theme
from ui.words.messages import said

_MOST_WIDTHS = 8


class Words:
    """A text, laid out in whatever width it is painted in; links in it lead nowhere.

    Parameters
    ----------
    text : str
        A text of a lesson, with markup, or a message, which has none.
    look : Look
    """

    def __init__(self, text: str, look: Look) -> None:
        self._text, self.look = text, look
        self._blocks: tuple[Block, ...] = ()
        self._sheets: dict[tuple[int, int], Sheet] = {}
        self.say()

    def show(self, text: str) -> None:
        """Take another text."""
        self._text = text
        self.say()

    def say(self) -> str:
        """Take the language that is shown, and return the words without markup."""
        text = said(self._text)
        self._sheets.clear()
        if isinstance(self._text, Message):
            self._blocks = (Block("paragraph", (Span(text),)),)
            return text
        self._blocks = blocks(text) if text else ()
        return plain(text) if text else ""

    def sheet(self, width: int) -> Sheet:
        """Return the words laid out in a width."""
        faces = faces_of(self.look)
        key = (width, faces.pixels)
        if key not in self._sheets:
            if len(self._sheets) >= _MOST_WIDTHS:
                self._sheets.clear()
            self._sheets[key] = laid_out(self._blocks, self.look, faces, width)
        return self._sheets[key]

    def height(self, width: int) -> int:
        """Return how high they are in a width."""
        return ceil(self.sheet(width).height)

    def paint(self, painter: QPainter, theme: Theme, width: int, ink: str = "") -> None:
        """Paint them with the painter's origin at the upper left."""
        self.sheet(width).paint(painter, theme, ink)
