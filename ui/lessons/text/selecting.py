"""What is selected of a text of a lesson: whole words, from one to another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, Qt

from ui.lessons.text.sheet import PlacedBox, PlacedLine, Sheet

_FAST = "\N{NO-BREAK SPACE}"
_ASIDE, _ALONG = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}, {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a formula where it stands.

    Attributes
    ----------
    text : str
    before : str
        What is between it and the word before.
    line : int
        Which line it is in.
    area : QRectF
        As high as the line.
    """

    text: str
    before: str
    line: int
    area: QRectF


def words_of(sheet: Sheet) -> list[Word]:
    """Return the words of a text that is laid out, as they are read."""
    found: list[Word] = []
    placed: list[PlacedLine | PlacedBox] = [*sheet.lines, *sheet.boxes]
    placed.sort(key=lambda one: (one.y, one.x))
    above: float | None = None
    for number, one in enumerate(placed):
        first = "" if above is None else " " if one.y == above else "\n"
        if isinstance(one, PlacedBox):
            found.append(_of_box(one, first, number))
        else:
            found += _of_line(one, first, number)
        above = one.y
    return found


def _of_box(placed: PlacedBox, before: str, number: int) -> Word:
    box, scale = placed.box, placed.scale
    top, height = placed.y - scale * box.ascent, scale * (box.ascent + box.descent)
    return Word(placed.text, before, number, QRectF(placed.x, top, placed.right - placed.x, height))


def _of_line(placed: PlacedLine, first: str, number: int) -> Iterator[Word]:
    line = placed.line
    for k, (x, piece) in enumerate(line.pieces):
        before = " " if piece.space > 0.0 else ""
        if not k and (placed.begins or not first):
            before = first
        area = QRectF(placed.x + x, placed.y - line.ascent, piece.width, line.height)
        yield Word(piece.text.replace(_FAST, " "), before, number, area)


class TextSelection:
    """The words that are selected of one text.

    Parameters
    ----------
    words : callable
        Returns all words of it, as they stand now.
    """

    def __init__(self, words: Callable[[], Sequence[Word]]) -> None:
        self._words = words
        self._from = self._to = -1

    @property
    def is_there(self) -> bool:
        """Whether anything is selected."""
        return self._from >= 0

    def clear(self) -> None:
        """Select nothing."""
        self._from = self._to = -1

    def drag(self, begin: QPointF, end: QPointF) -> None:
        """Select from the word at one place to that at another."""
        self._from, self._to = self._at(begin), self._at(end)

    def select_all(self) -> None:
        """Select the whole text."""
        count = len(self._words())
        self._from, self._to = (0, count - 1) if count else (-1, -1)

    def takes(self, key: Qt.Key) -> bool:
        """Return whether a key, with Shift, changes the selection now."""
        return key in _ALONG or (key in _ASIDE and self.is_there)

    def extend(self, key: Qt.Key) -> None:
        """Select more or less by a word or a line; the first line where nothing is selected yet."""
        words = self._words()
        if not words:
            return
        if not self.is_there:
            self._from, self._to = 0, max(k for k, one in enumerate(words) if not one.line)
        elif key in _ASIDE:
            self._to = self._next(words, _ASIDE[key])
        else:
            self._to = self._beside(words, _ALONG[key])

    def _next(self, words: Sequence[Word], step: int) -> int:
        """Return where the next word ends: what follows it without a space is a part of it."""
        at = self._to + step
        while 0 <= at < len(words) - 1 and not words[at + 1].before:
            at += step
        return min(max(at, 0), len(words) - 1)

    def _beside(self, words: Sequence[Word], step: int) -> int:
        """Return the last word of the line below or above; at an end of the text that end."""
        lines = [one.line for one in words]
        order = sorted(set(lines))
        at = order.index(lines[min(self._to, len(words) - 1)]) + step
        if not 0 <= at < len(order):
            return len(words) - 1 if step > 0 else 0
        return max(k for k, line in enumerate(lines) if line == order[at])

    def _chosen(self) -> Sequence[Word]:
        first, last = sorted((self._from, self._to))
        return self._words()[first : last + 1] if first >= 0 else ()

    def text(self) -> str:
        """Return what is selected."""
        return "".join(one.before + one.text for one in self._chosen()).strip()

    def areas(self) -> Iterator[QRectF]:
        """Yield what is selected of each line."""
        for _, group in groupby(self._chosen(), key=lambda one: one.line):
            words = list(group)
            yield words[0].area.united(words[-1].area)

    def _at(self, place: QPointF) -> int:
        """Return the word that is nearest to a place, in the line that is."""
        words = self._words()
        if not words:
            return -1

        def distance(word: Word) -> tuple[float, float]:
            area = word.area
            down = max(area.top() - place.y(), place.y() - area.bottom(), 0.0)
            return down, max(area.left() - place.x(), place.x() - area.right(), 0.0)

        return min(range(len(words)), key=lambda k: distance(words[k]))
