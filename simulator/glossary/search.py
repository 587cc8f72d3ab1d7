"""Finding terms by a part of a name, in any language at once.

Korean may be typed by initial consonants alone, as Koreans do: ``ㄱㅈㅊ`` finds 가중치.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from simulator.glossary.terms import Term, Words

_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_FIRST_SYLLABLE, _LAST_SYLLABLE = ord("가"), ord("힣")
_SYLLABLES_OF_AN_INITIAL = 588
_NOT_FOUND = 6
# Names of all terms and pages, in every language.
_REMEMBERED = 2000


def initials(text: str) -> str:
    """Return `text` with every Korean syllable replaced by the consonant that it begins with.

    Examples
    --------
    >>> initials("가중치 w")
    'ㄱㅈㅊ w'
    """
    return "".join(map(_initial, text))


def _initial(sign: str) -> str:
    if _FIRST_SYLLABLE <= ord(sign) <= _LAST_SYLLABLE:
        return _INITIALS[(ord(sign) - _FIRST_SYLLABLE) // _SYLLABLES_OF_AN_INITIAL]
    return sign


def place_in_name(text: str, name: str) -> int:
    """Return where in a name `text` is, in its initial consonants where it is such; -1 for nowhere.

    Neither spaces nor hyphens count, nor capital letters.

    Examples
    --------
    >>> place_in_name("ㅈㅊ", "가중치"), place_in_name("Drop out", "dropout")
    (1, 0)
    """
    wanted, plain = _plain(text), _plain(name)
    return (initials(plain) if _are_initials(wanted) else plain).find(wanted)


def _are_initials(text: str) -> bool:
    return all(sign in _INITIALS for sign in text)


@lru_cache(_REMEMBERED)
def _plain(text: str) -> str:
    """Return `text` as it is compared: composed, without spaces, hyphens and capital letters."""
    composed = unicodedata.normalize("NFC", text).casefold()
    return "".join(sign for sign in composed if not sign.isspace() and sign != "-")


def found(terms: Iterable[Term], text: str) -> list[Term]:
    """Return the terms that `text` is a part of, best first; all of them for no text.

    What is called just that comes first, then names that begin with it or hold it, other names
    that hold it, and at last definitions.
    """
    wanted = _plain(text)
    if not wanted:
        return list(terms)
    ranked = [(_rank(term, wanted), term) for term in terms]
    hits = [pair for pair in ranked if pair[0] < _NOT_FOUND]
    return [term for _, term in sorted(hits, key=lambda pair: pair[0])]


def called(terms: Iterable[Term], text: str) -> list[Term]:
    """Return the terms that have `text` as a name, in whatever language; none for no text."""
    wanted = _plain(text)
    return [term for term in terms if wanted and wanted in map(_plain, _names(term))]


def _names(term: Term) -> Iterator[str]:
    for words in term.words.values():
        yield from (words.term, *words.also)


def _rank(term: Term, wanted: str) -> int:
    return min(_rank_in(words, wanted) for words in term.words.values())


def _rank_in(words: Words, wanted: str) -> int:
    name, others = _plain(words.term), [_plain(also) for also in words.also]
    if _are_initials(wanted):
        name, others = initials(name), [initials(other) for other in others]
    if wanted in (name, *others):
        return 0 if wanted == name else 1
    if wanted in name:
        return 2 if name.startswith(wanted) else 3
    if any(wanted in other for other in others):
        return 4
    return 5 if wanted in _plain(words.definition) else _NOT_FOUND
