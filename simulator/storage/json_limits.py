"""What a JSON document may hold, checked on its bytes before anything is made of them.

Whatever a file holds, refusing it must not cost much time or memory. So every check here is a
count, a translation or a search that reads each byte a few times at most, and copies little.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from simulator.messages import Message

MAX_BYTES = 64 * 1024 * 1024
MAX_DEPTH = 16
MAX_VALUES = 2_000_000
MAX_LISTS = 300_000
MAX_OBJECTS = 10_000
MAX_DIGITS = 400
MAX_TEXTS = 50_000
MAX_TEXT_BYTES = 4 * 1024 * 1024
MAX_ESCAPES = 200_000

_ESCAPE = re.compile(rb"\\.", re.DOTALL)
_TEXT = re.compile(rb'"[^"]*+"?')
_MARKS = b'[]{}"'
_OTHERS = bytes(set(range(256)) - set(_MARKS))
_ONE_KIND = bytes.maketrans(b"{}", b"[]")
# A number's signs become one sign, whose longest run is found without looking at the others.
_NUMBER = b"0123456789.eE+-"
_RUNS = bytes(48 if sign in _NUMBER else 32 for sign in range(256))
_TOO_LONG = b"0" * (MAX_DIGITS + 1)
_CHUNK = 1 << 20

_TOO_MANY_VALUES = Message("holds more than {most} values")
_TOO_MANY_LISTS = Message("holds more than {most} lists")
_TOO_MANY_OBJECTS = Message("holds more than {most} objects")
_TOO_MANY_TEXTS = Message("holds more than {most} texts")
_TOO_MANY_ESCAPES = Message("holds more than {most} escaped characters")


class _Texts(NamedTuple):
    """Where texts of more letters than a number may have digits stand, and the colons in all."""

    starts: list[int]
    ends: list[int]
    colons: int


def check_limits(raw: bytes) -> int:
    """Check a JSON document's size, nesting, texts and numbers; the syntax is left to the parser.

    Returns
    -------
    int
        How many fields its objects have together, if it is valid.

    Raises
    ------
    ValueError
        If anything is more than allowed; the message says what.
    """
    if len(raw) > MAX_BYTES:
        raise ValueError(Message("is larger than {most} MB", most=MAX_BYTES // 2**20))
    if not raw or raw.isspace():
        raise ValueError(Message("is empty"))
    _check_counts(raw)
    bare = _ESCAPE.sub(b"", raw) if b"\\" in raw else raw
    texts = _checked_texts(bare)
    _check_numbers(bare, texts)
    _check_depth(_TEXT.sub(b"", bare.translate(None, _OTHERS)))
    return bare.count(b":") - texts.colons


def _check_counts(raw: bytes) -> None:
    counts = (
        (raw.count(b",") + raw.count(b"[") + raw.count(b"{"), MAX_VALUES, _TOO_MANY_VALUES),
        (raw.count(b"["), MAX_LISTS, _TOO_MANY_LISTS),
        (raw.count(b"{"), MAX_OBJECTS, _TOO_MANY_OBJECTS),
        (raw.count(b'"') // 2, MAX_TEXTS, _TOO_MANY_TEXTS),
        (raw.count(b"\\"), MAX_ESCAPES, _TOO_MANY_ESCAPES),
    )
    for count, most, problem in counts:
        if count > most:
            raise ValueError(problem.format(most=most))


def _checked_texts(bare: bytes) -> _Texts:
    found, whole, colons = _Texts([], [], 0), 0, 0
    for match in _TEXT.finditer(bare):
        start, end = match.span()
        whole += end - start
        colons += bare.count(b":", start, end)
        if end - start > MAX_DIGITS:
            found.starts.append(start)
            found.ends.append(end)
    if whole > MAX_TEXT_BYTES:
        raise ValueError(Message("holds more than {most} MB of text", most=MAX_TEXT_BYTES // 2**20))
    return found._replace(colons=colons)


def _check_numbers(bare: bytes, texts: _Texts) -> None:
    """Refuse numbers of more digits than any has: reading them takes long."""
    start = 0
    while start < len(bare):
        at = bare[start : start + _CHUNK + MAX_DIGITS].translate(_RUNS).find(_TOO_LONG)
        if at < 0:
            start += _CHUNK
            continue
        before = bisect_right(texts.starts, start + at) - 1
        if before < 0 or texts.ends[before] <= start + at:
            raise ValueError(Message("holds a number of more than {most} digits", most=MAX_DIGITS))
        start = texts.ends[before]


def _check_depth(brackets: bytes) -> None:
    left = brackets = brackets.translate(_ONE_KIND)
    for _ in range(MAX_DEPTH):  # each pass takes the innermost pairs away
        left = left.replace(b"[]", b"")
    if not left:
        return
    depth = 0
    for bracket in brackets:
        depth += 1 if bracket == _MARKS[0] else -1
        if depth > MAX_DEPTH:
            raise ValueError(Message("is nested more than {most} levels deep", most=MAX_DEPTH))
