"""What the parts of a window look at, as values: taken down, and taken back when that is wanted.

A part is any object below a window. It takes part by having `outlook`, which returns a value that
nothing changes later, and `take_outlook`, which has it look so again: what it belongs to is there
by then. One that must know of it before that is opened has `expect_outlook`, too. How far
something is scrolled is taken down without a word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDockWidget, QScrollBar, QWidget
from shiboken6 import isValid


@runtime_checkable
class Looking(Protocol):
    """A part that looks at something of its learner's choice."""

    def outlook(self) -> Any:
        """Return what is looked at."""

    def take_outlook(self, outlook: Any) -> None:
        """Look at that again."""


@runtime_checkable
class Expecting(Protocol):
    """A part that is told what it will look at before that is opened."""

    def expect_outlook(self, outlook: Any) -> None:
        """Have what is opened next be looked at so from the first."""


class Outlooks:
    """What all parts of some windows look at.

    Parameters
    ----------
    windows : iterable of QWidget
        Windows, or parts of one that come first. Other windows below them are none of their parts.
    but : iterable of QWidget
        What these hold is left out.
    """

    def __init__(self, windows: Iterable[QWidget], but: Iterable[QWidget] = ()) -> None:
        left_out = tuple(but)
        found = (part for one in windows for part in _parts(one, left_out))
        parts = list({id(part): part for part in found}.values())
        self._outlooks = [(one, one.outlook()) for one in parts if isinstance(one, Looking)]
        bars = (one for one in parts if isinstance(one, QScrollBar))
        self._scrolled = [(bar, bar.value()) for bar in bars if bar.maximum() > bar.minimum()]

    def expect(self) -> None:
        """Have parts know what they will look at, before that is opened."""
        for part, outlook in self._there():
            if isinstance(part, Expecting):
                part.expect_outlook(outlook)

    def take(self) -> None:
        """Have all parts that are still there look at the same again."""
        for part, outlook in self._there():
            part.take_outlook(outlook)
        self.scroll()

    def scroll(self) -> None:
        """Scroll as far as before, as soon as there is so much again."""
        for bar, value in self._scrolled:
            if isValid(bar):
                bar.setValue(value)

    def _there(self) -> Iterator[tuple[Any, Any]]:
        # Whoever is taken back may have others made anew.
        return (pair for pair in self._outlooks if isValid(pair[0]))


def _parts(of: QObject, but: tuple[QWidget, ...]) -> Iterator[QObject]:
    yield of
    for child in of.children():
        if child not in but and not _is_other_window(child):
            yield from _parts(child, but)


def _is_other_window(one: QObject) -> bool:
    return isinstance(one, QWidget) and one.isWindow() and not isinstance(one, QDockWidget)
