"""What a job in a thread of its own is: commands in, immutable snapshots out; knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Next:
    """What a job wants after it has done something; false where there is nothing left to do.

    Attributes
    ----------
    wait_ms : int or None
        How long until it wants to work again; None: not before the next command.
    shows : bool
        Whether its snapshot is to be taken and shown at once, and not only when one is due.
    events : tuple of object
        What has happened, each to be told once and in order, before any later snapshot.
    holds : bool
        Whether it wants to work again only once that snapshot has been taken: none is to be missed.
    """

    wait_ms: int | None
    shows: bool = False
    events: tuple[object, ...] = ()
    holds: bool = False

    def __bool__(self) -> bool:
        """Whether there is more to do."""
        return self.wait_ms is not None


GO_ON = Next(0)
SHOW = Next(0, shows=True)
DONE = Next(None, shows=True)
IDLE = Next(None)


class BrokenOff(Exception):
    """A job's thread is to end: what it was doing is left as it is, and nothing is told of it."""


class Job(Protocol):
    """What a `Host` works on; only its thread calls these once it is started."""

    def handle(self, command: object) -> Next:
        """Carry out one command. A ValueError means that it cannot be."""

    def advance(self, deadline_s: float) -> Next:
        """Work until `deadline_s` (`perf_counter`)."""

    def snapshot(self) -> object:
        """Return an immutable picture of how things stand; None where there is nothing to show."""
