"""A one-place mailbox: the writer replaces what was not fetched, the reader takes the latest."""

from __future__ import annotations

from collections import deque
from typing import Generic, TypeVar

Letter = TypeVar("Letter")


class Mailbox(Generic[Letter]):
    """Hands the latest snapshot from the worker's thread to the interface's.

    A deque's append and pop are atomic, so that no snapshot can slip in between taking one and
    emptying the place. A snapshot overwritten before it was taken is simply dropped.
    """

    def __init__(self) -> None:
        self._place: deque[Letter] = deque(maxlen=1)

    @property
    def is_empty(self) -> bool:
        """Whether the last snapshot has been taken."""
        return not self._place

    def put(self, snapshot: Letter) -> None:
        """Leave `snapshot`, replacing one that was not taken."""
        self._place.append(snapshot)

    def take(self) -> Letter | None:
        """Return the latest snapshot and empty the place; None if there is nothing new."""
        try:
            return self._place.pop()
        except IndexError:
            return None
