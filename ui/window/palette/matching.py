"""Which commands fit what was typed, and in which order; knows no Qt."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

# The better of two places where a word may occur has the smaller number.
_WHOLE, _PREFIX, _INSIDE = 0, 1, 2
_IN_PATH, _IN_EXPLANATION = 3, 5
# How much of the title was typed: all of it, its first words, or something else.
_EXACT, _FIRST_WORDS, _OTHERWISE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be chosen in the palette, in the learner's language.

    Attributes
    ----------
    id : str
        Names it in what is remembered; never shown.
    title : str
    path : str
        Where else it is found, such as a menu.
    keys : str
        Its shortcut; empty where it has none.
    explanation : str
        What it does, in one line.
    obstacle : str
        Why it can't be chosen now; empty where it can.
    is_on : bool
        Whether it stands for something that is switched on.
    also : str
        Further words that it is found by, such as its title in another language; never shown.
    is_page : bool
        Whether it only tells of something, as a page of the Help does.
    """

    id: str
    title: str
    path: str = ""
    keys: str = ""
    explanation: str = ""
    obstacle: str = ""
    is_on: bool = False
    also: str = ""
    is_page: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A command that fits.

    Attributes
    ----------
    command : Command
    spans : tuple of (int, int)
        The parts of its title that were typed, as start and end; none overlap.
    recent : bool
        Whether it stands there because it was used lately, with nothing typed.
    """

    command: Command
    spans: tuple[tuple[int, int], ...] = ()
    recent: bool = False


@dataclass(frozen=True, slots=True)
class _Folded:
    """A text as it is searched: without case and accents, Hangul syllables as their letters.

    Attributes
    ----------
    text : str
    places : tuple of int
        For each of its characters, which one of the original text it comes from.
    """

    text: str
    places: tuple[int, ...]

    def rank(self, word: str) -> tuple[int, int, int] | None:
        """Return how well `word` occurs, and from where to where; None where it does not."""
        best = None
        start = self.text.find(word)
        while start >= 0:
            end = start + len(word)
            found = (self._rank_at(start, end), start, end)
            best = found if best is None else min(best, found)
            start = self.text.find(word, start + 1)
        return best

    def _rank_at(self, start: int, end: int) -> int:
        if start > 0 and self.text[start - 1].isalnum() and self.text[start].isalnum():
            return _INSIDE
        ends = end == len(self.text) or not self.text[end].isalnum()
        return _WHOLE if ends else _PREFIX

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return which part of the original text a part of this one is."""
        return self.places[start], self.places[end - 1] + 1


@lru_cache(maxsize=2048)
def folded(text: str) -> _Folded:
    """Return a text as it is searched.

    A syllable that is still being typed is found too: 오 begins 옵, because both are compared as
    letters.
    """
    letters, places = [], []
    for place, character in enumerate(text):
        for letter in unicodedata.normalize("NFKD", character.casefold()):
            if unicodedata.category(letter) != "Mn":
                letters.append(letter)
                places.append(place)
    return _Folded("".join(letters), tuple(places))


def search(commands: Sequence[Command], typed: str, recent: Sequence[str] = ()) -> list[Match]:
    """Return the commands that fit, the best first.

    Every word that was typed must occur in the title, the path, the keys, the further words or the
    explanation.
    A whole word of the title counts most, then the beginning of one, then a part inside, then
    what stands elsewhere. Among equals a title that is just what was typed comes first, then one
    that begins with these words; then the things themselves, before pages of the Help that tell of
    them; then what was used lately, then the title in which the words stand further in front, then
    the shorter one, then the given order.

    Parameters
    ----------
    commands : sequence of Command
    typed : str
        Nothing typed: all commands, those used lately first.
    recent : sequence of str
        Ids of what was used lately, the latest first.
    """
    words = folded(typed).text.split()
    if not words:
        return _all(commands, recent)
    phrase = " ".join(words)
    latest = {id_: place for place, id_ in enumerate(recent)}
    found = []
    for place, command in enumerate(commands):
        ranked = _ranked(command, words)
        if ranked is not None:
            rank, at, spans = ranked
            used = latest.get(command.id, len(recent))
            length = len(command.title) if spans else 0
            near = min(_nearness(name, phrase) for name in (command.title, command.also))
            key = (rank, command.is_page, near, used, at, length, place)
            found.append((key, Match(command, spans)))
    return [match for _, match in sorted(found, key=lambda pair: pair[0])]


def _all(commands: Sequence[Command], recent: Sequence[str]) -> list[Match]:
    known = {command.id: command for command in commands}
    first = [Match(known[id_], recent=True) for id_ in recent if id_ in known]
    lately = {match.command.id for match in first}
    return first + [Match(command) for command in commands if command.id not in lately]


def _nearness(title: str, phrase: str) -> int:
    """Return how much of a title the typed words are; the dots of "Open…" do not count."""
    text = folded(title).text.rstrip(".")
    if text == phrase.rstrip("."):
        return _EXACT
    follows = text.removeprefix(phrase)
    begins = len(follows) < len(text) and not follows[:1].isalnum()
    return _FIRST_WORDS if begins else _OTHERWISE


def _ranked(
    command: Command, words: Sequence[str]
) -> tuple[int, int, tuple[tuple[int, int], ...]] | None:
    """Return the sum of the words' ranks, where the first stands, and the title's typed parts."""
    title = folded(command.title)
    beside = (
        (folded(command.path), _IN_PATH),
        (folded(command.keys), _IN_PATH),
        (folded(command.also), _IN_PATH),
        (folded(command.explanation), _IN_EXPLANATION),
    )
    total, spans = 0, []
    for word in words:
        found = title.rank(word)
        if found is not None:
            total += found[0]
            spans.append(title.span(*found[1:]))
            continue
        ranks = [
            offset + (elsewhere[0] == _INSIDE)
            for text, offset in beside
            if (elsewhere := text.rank(word)) is not None
        ]
        if not ranks:
            return None
        total += min(ranks)
    at = min((start for start, _ in spans), default=0)
    return total, at, _merged(spans)


def _merged(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return spans in order, those that touch or overlap as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
