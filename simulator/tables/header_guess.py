"""Whether the first row names the columns: each column votes."""

from __future__ import annotations

from itertools import pairwise

from simulator.messages import Message
from simulator.tables.first_rows import Rows
from simulator.tables.spellings import is_missing, looks_like_number

_MOSTLY = 0.8
# What one column says: a word above numbers, a number above numbers, a word that comes again below,
# a word above others that repeat.
_NAME, _NUMBER, _VALUE, _PERHAPS = 2.0, -2.0, -1.0, 0.5
_CANNOT_TELL = Message(
    "Whether the first row holds names or values cannot be told: it is taken for names."
)
_YEARS = range(1800, 2200)


def guess_header(rows: Rows) -> tuple[bool, tuple[Message, ...]]:
    """Return whether the first row names the columns, and a doubt where that is not clear.

    A word above numbers says yes, a number above numbers and a word that comes again below say no;
    a word above words that repeat, and itself does not, says yes more softly.
    """
    first, rest = rows[0], rows[1:]
    if not rest:
        return not any(map(looks_like_number, first)), ()
    columns = [[row[k] for row in rest if k < len(row)] for k in range(len(first))]
    votes = [_vote(top, below) for top, below in zip(first, columns, strict=True)]
    if _are_years(first):
        return True, (_CANNOT_TELL,)
    if _NAME in votes:
        is_named = votes.count(_NAME) > votes.count(_NUMBER)
        return is_named, () if is_named else _doubt_of(votes)
    total = sum(votes)
    return total >= 0, (_CANNOT_TELL,) if 0 <= total <= _PERHAPS else ()


def _doubt_of(votes: list[float]) -> tuple[Message, ...]:
    return (
        Message(
            "Columns with a word above numbers in the first row: {count}. Others have a value "
            "there: it is taken for values.",
            count=votes.count(_NAME),
        ),
    )


def _vote(top: str, below: list[str]) -> float:
    below = [cell for cell in below if not is_missing(cell)]
    if not below or is_missing(top):
        return 0.0
    numbers = sum(map(looks_like_number, below))
    if numbers >= _MOSTLY * len(below):
        return _NUMBER if looks_like_number(top) else _NAME
    different = {cell.strip().casefold() for cell in below}
    if top.strip().casefold() in different:
        return _VALUE
    return _PERHAPS if len(different) < len(below) else 0.0


def _are_years(first: list[str]) -> bool:
    """Return whether the first row has years that follow one another: names, though numbers."""
    years = [int(cell) for cell in first if cell.isdecimal() and int(cell) in _YEARS]
    steps = {later - former for former, later in pairwise(years)}
    return len(years) > 2 and len(steps) == 1 and steps != {0}
