"""The words that stand for classes: each with its number and its one-hot row."""

from __future__ import annotations

from ui.words.messages import worded

WORDS = (
    worded("ClassWords", "white"),
    worded("ClassWords", "cat"),
    worded("ClassWords", "dog"),
    worded("ClassWords", "pigeon"),
    worded("ClassWords", "horse"),
    worded("ClassWords", "fish"),
)


def one_hot(target: int, count: int) -> str:
    """Return the row of a class, such as ``0 1 0``."""
    return " ".join("1" if k == target else "0" for k in range(count))
