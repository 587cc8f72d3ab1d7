"""Hands snapshots to the views, as often as each is to be painted."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import Protocol

from simulator.session.snapshot import Snapshot
from ui.window.panels import Cadence

# Rounds have at least this many frames; every other one belongs to the views that take turns.
_LEAST_ROUND = 10
# Seconds after which a view is shown out of turn. Where frames come slowly, a round of them would
# take long, and the views would contradict each other. At 60 Hz no view waits for so long.
_LONGEST_S = 0.25


class SnapshotView(Protocol):
    """Whatever draws snapshots."""

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Draw what a snapshot holds."""


class SnapshotFeed:
    """Knows every view with its cadence, and counts the frames.

    Parameters
    ----------
    clock : callable, optional
        Tells the time, seconds.
    """

    def __init__(self, clock: Callable[[], float] = perf_counter) -> None:
        self._clock = clock
        self._fast: list[SnapshotView] = []
        self._in_turn: list[SnapshotView] = []
        self._frame = 0
        self._shown_at: dict[SnapshotView, float] = {}

    def add(self, view: SnapshotView, cadence: Cadence) -> None:
        """Feed `view` from now on."""
        if cadence is Cadence.EVERY_SECOND:
            self._fast.append(view)
        elif cadence is Cadence.IN_TURN:
            self._in_turn.append(view)

    def show_frame(self, snapshot: Snapshot) -> None:
        """Draw one frame of a training that runs: only the views whose turn it is.

        Where each update can be read, all views show each, so that their numbers agree; where
        frames come slowly, also those whose turn would come too late.
        """
        if snapshot.is_unhurried:
            self.show_all(snapshot)
            return
        now, turns = self._clock(), self._next_turns()
        for view in (*self._fast, *self._in_turn):
            # What was shown at rest is no reason for haste: nothing has changed since.
            if view in turns or now - self._shown_at.setdefault(view, now) >= _LONGEST_S:
                self._shown_at[view] = now
                view.show_snapshot(snapshot)

    def _next_turns(self) -> list[SnapshotView]:
        """Return the views whose turn it is on the next frame."""
        self._frame = (self._frame + 1) % max(_LEAST_ROUND, 2 * len(self._in_turn))
        turn, odd = divmod(self._frame, 2)
        return self._fast if odd else self._in_turn[turn : turn + 1]

    def show_all(self, snapshot: Snapshot) -> None:
        """Let every view draw a snapshot: nothing else is on its way."""
        self._shown_at.clear()
        for view in (*self._fast, *self._in_turn):
            view.show_snapshot(snapshot)
