"""Pieces broken into lines: between words, and within one only where it is longer than a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ui.lessons.text.pieces import Piece


@dataclass(frozen=True, slots=True)
class Line:
    """Pieces side by side.

    Attributes
    ----------
    pieces : tuple of (float, Piece)
        Each with where it begins.
    width, ascent, descent : float
    """

    pieces: tuple[tuple[float, Piece], ...]
    width: float
    ascent: float
    descent: float

    @property
    def height(self) -> float:
        """Ascent and descent together."""
        return self.ascent + self.descent


class _Filling:
    """Fills one line after the other."""

    def __init__(self, width: float, least: float, hang: float) -> None:
        self.width, self.least, self._hang = width, least, hang
        self.lines: list[Line] = []
        self._pieces: list[tuple[float, Piece]] = []
        self._x = 0.0

    def add(self, chunk: Sequence[Piece]) -> None:
        """Put pieces that belong together into the line, or into the next."""
        space = chunk[0].space if self._pieces else 0.0
        needed = sum(one.width for one in chunk)
        if self._pieces and self._x + space + needed > self.width:
            self.end_line()
            space = 0.0
        self._x += space
        for piece in chunk:
            self._add_piece(piece)

    def _add_piece(self, piece: Piece) -> None:
        rest: Piece | None = piece
        while rest is not None:
            room = self.width - self._x
            if rest.width > room and rest.width <= self.width and self._pieces:
                self.end_line()
                continue
            if rest.width > room:
                first, rest = rest.cut(room)
            else:
                first, rest = rest, None
            self._pieces.append((self._x, first))
            self._x += first.width
            if rest is not None:
                self.end_line()

    def end_line(self) -> None:
        """Begin another line."""
        ascent = max((one.ascent for _, one in self._pieces), default=0.0)
        descent = max((one.descent for _, one in self._pieces), default=0.0)
        spare = max(0.0, self.least - ascent - descent)
        line = Line(tuple(self._pieces), self._x, ascent + spare / 2, descent + spare / 2)
        self.lines.append(line)
        if len(self.lines) == 1:
            self.width -= self._hang
        self._pieces, self._x = [], 0.0

    def finished(self) -> list[Line]:
        """Return all lines."""
        if self._pieces or not self.lines:
            self.end_line()
        return self.lines


def lines_of(pieces: Sequence[Piece], width: float, least: float, hang: float = 0.0) -> list[Line]:
    """Return pieces in lines.

    Parameters
    ----------
    pieces : sequence of Piece
    width : float
        What a line holds.
    least : float
        How high a line is at least.
    hang : float, default 0
        By how much all lines but the first are set in.
    """
    filling = _Filling(width, least, hang)
    chunk: list[Piece] = []
    for piece in pieces:
        if chunk and piece.space > 0.0:
            filling.add(chunk)
            chunk = []
        chunk.append(piece)
    if chunk:
        filling.add(chunk)
    return filling.finished()
