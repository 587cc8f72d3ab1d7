"""How much work reading a lesson may ask for: what is dear to read is counted before it is done.

A file's size does not tell: a formula of five hundred signs costs a thousand times what a sentence
of as many does. Who reads a whole lesson opens an account; without one nothing is counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

from simulator.messages import Message

MOST_OF_FORMULAS: Final = 50_000
"""So many signs all formulas of a lesson may have together."""

_left: ContextVar[int | None] = ContextVar("left", default=None)


@contextmanager
def one_lesson() -> Iterator[None]:
    """Count, inside, what formulas are read."""
    before = _left.set(MOST_OF_FORMULAS)
    try:
        yield
    finally:
        _left.reset(before)


def spend(signs: int) -> None:
    """Count a formula of so many signs, before it is read.

    Raises
    ------
    ValueError
        If it is too much for one lesson.
    """
    left = _left.get()
    if left is None:
        return
    if signs > left:
        says = Message("all formulas of a lesson may have {most} signs together")
        raise ValueError(says.format(most=MOST_OF_FORMULAS))
    _left.set(left - signs)
