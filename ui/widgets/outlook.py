"""What the parts of a window look at, as values: taken down, and taken back when that is wanted.

A part is any object below a window. It takes part by having `outlook`, which returns a value that
nothing changes later, and `take_outlook`, which has it look so again: what it belongs to is there
by then. One that must know of it before that is opened has `expect_outlook`, too. How far
something is scrolled, and what is chosen in fields, switches, sliders and tabs, is taken down
without a word; what of it comes back in another way has the property ``comes back`` of
``otherwise``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDockWidget, QScrollBar, QWidget
from shiboken6 import isValid

from ui.widgets.chosen import Kind, is_left_to_others, kind_of


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


@runtime_checkable
class Editing(Protocol):
    """A window whose fields show a document, which they would change."""

    def choosing(self) -> AbstractContextManager[None]:
        """Have what is chosen meanwhile be no edit."""


class Outlooks:
    """What all parts of some windows look at.

    Parameters
    ----------
    windows : collection of QWidget
        Windows, or parts of one that come first. Other windows below them are none of their parts.
    but : iterable of QWidget
        What these hold is left out.
    """

    def __init__(self, windows: Collection[QWidget], but: Iterable[QWidget] = ()) -> None:
        self._windows, left_out = tuple(windows), tuple(but)
        found = (part for one in windows for part in _parts(one, left_out))
        parts = list({id(part): part for part in found}.values())
        self._outlooks = [(one, one.outlook()) for one in parts if isinstance(one, Looking)]
        bars = (one for one in parts if isinstance(one, QScrollBar))
        self._scrolled = [(bar, bar.value()) for bar in bars if bar.maximum() > bar.minimum()]
        fields = (field for one in windows for field in _fields(one, left_out))
        self._chosen = [(field, kind, kind.read(field)) for field, kind in fields]

    def expect(self) -> None:
        """Have parts know what they will look at, before that is opened."""
        for part, outlook in self._there():
            if isinstance(part, Expecting):
                part.expect_outlook(outlook)

    def take(self) -> None:
        """Have all parts that are still there look at the same again."""
        for part, outlook in self._there():
            part.take_outlook(outlook)
        self.choose()
        self.scroll()

    def choose(self) -> None:
        """Choose the same in all fields that are still there and show something else."""
        with ExitStack() as stack:
            for window in self._windows:
                if isValid(window) and isinstance(window, Editing):
                    stack.enter_context(window.choosing())
            for field, kind, chosen in self._chosen:
                if isValid(field) and kind.read(field) != chosen:
                    kind.choose(field, chosen)

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


def _fields(of: QObject, but: tuple[QWidget, ...]) -> Iterator[tuple[QObject, Kind]]:
    """Yield the fields in which something is chosen that comes back in no other way."""
    if is_left_to_others(of):
        return
    kind = kind_of(of)
    if kind is not None:
        yield of, kind
        return
    for child in of.children():
        if child not in but and not _is_other_window(child):
            yield from _fields(child, but)


def _is_other_window(one: QObject) -> bool:
    return isinstance(one, QWidget) and one.isWindow() and not isinstance(one, QDockWidget)
