"""A search in a thread of its own: commands in, immutable snapshots out."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.search.plan import Plan
from simulator.search.results import Result
from simulator.search.search import Search
from simulator.session.job import DONE, GO_ON, SHOW, Next


@dataclass(frozen=True, slots=True, eq=False)
class Begin:
    """Drop the search there is and take up another one.

    Attributes
    ----------
    number : int
        Which search it is; its snapshots carry the number.
    plan : Plan
    results : tuple of Result
        What has been found already.
    seconds : float
        The work that this took.
    runs : bool
        Whether it works at once.
    """

    number: int
    plan: Plan
    results: tuple[Result, ...] = ()
    seconds: float = 0.0
    runs: bool = True


@dataclass(frozen=True, slots=True)
class SetRunning:
    """Go on, or stop."""

    on: bool


@dataclass(frozen=True, slots=True, eq=False)
class FoundSoFar:
    """What a search has found.

    Attributes
    ----------
    plan : Plan
    results : tuple of Result
        What is finished.
    planned : int
        How many results the round under way, and those before it, have together.
    seconds : float
    is_over : bool
    """

    plan: Plan
    results: tuple[Result, ...]
    planned: int
    seconds: float
    is_over: bool


@dataclass(frozen=True, slots=True, eq=False)
class SearchSnapshot:
    """How a search stands.

    Attributes
    ----------
    number : int
        The search's; 0 before the first.
    search : FoundSoFar or None
        None without a search.
    running : bool
    """

    number: int
    search: FoundSoFar | None
    running: bool


class SearchJob:
    """Works on one search at a time."""

    def __init__(self) -> None:
        self._number = 0
        self._search: Search | None = None
        self._running = False

    def handle(self, command: object) -> Next:
        """Carry out one command.

        Raises
        ------
        ValueError
            If there can be no such search, or the command is none of the job's.
        """
        match command:
            case Begin():
                self._number, self._search, self._running = command.number, None, False
                self._search = Search(command.plan, command.results, command.seconds)
                self._running = command.runs and not self._search.is_over
            case SetRunning(on):
                self._running = on and self._search is not None
            case _:
                raise ValueError(f"command must be one of the search's, got {command!r}")
        return SHOW

    def advance(self, deadline_s: float) -> Next:
        """Train until `deadline_s`."""
        if self._search is None or not self._running:
            return DONE
        self._running = self._search.advance(deadline_s)
        return GO_ON if self._running else DONE

    def snapshot(self) -> SearchSnapshot:
        """Return how things stand."""
        search = self._search
        if search is None:
            return SearchSnapshot(self._number, None, False)
        found = FoundSoFar(
            search.plan, search.results(), search.planned, search.seconds, search.is_over
        )
        return SearchSnapshot(self._number, found, self._running)
