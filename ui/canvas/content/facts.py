"""What a card says: a title, and lines of a name and a value."""

from __future__ import annotations

from typing import NamedTuple

from ui.words.numbers import short


class Row(NamedTuple):
    """One line of a card: what, and its value."""

    name: str
    value: str


class Facts(NamedTuple):
    """What a card says about a node or an edge."""

    title: str
    rows: tuple[Row, ...]


def change(before: float, after: float) -> str:
    """Return ``old → new`` with as many digits, from three on, as tell the two apart."""
    texts = [f"{short(before, digits)} → {short(after, digits)}" for digits in (3, 5, 8, 17)]
    if before == after:
        return texts[0]
    return next(text for text in texts if len(set(text.split(" → "))) == 2)
