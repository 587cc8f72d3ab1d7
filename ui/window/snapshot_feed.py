"""Hands snapshots to the views, as often as each is to be painted."""

from __future__ import annotations

from typing import Protocol

from simulator.session.snapshot import Snapshot
from ui.window.panels import Cadence

# Rounds have at least this many frames; every other one belongs to the views that take turns.
_LEAST_ROUND = 10


class SnapshotView(Protocol):
    """Whatever draws snapshots."""

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Draw what a snapshot holds."""


class SnapshotFeed:
    """Knows every view with its cadence, and counts the frames."""

    def __init__(self) -> None:
        self._fast: list[SnapshotView] = []
        self._in_turn: list[SnapshotView] = []
        self._frame = 0

    def add(self, view: SnapshotView, cadence: Cadence) -> None:
        """Feed `view` from now on."""
        if cadence is Cadence.EVERY_SECOND:
            self._fast.append(view)
        elif cadence is Cadence.IN_TURN:
            self._in_turn.append(view)

    def show_frame(self, snapshot: Snapshot) -> None:
        """Draw one frame of a training that runs: only the views whose turn it is.

        Where each update can be read, all views show each, so that their numbers agree.
        """
        if snapshot.is_unhurried:
            self.show_all(snapshot)
            return
        self._frame = (self._frame + 1) % max(_LEAST_ROUND, 2 * len(self._in_turn))
        turn, odd = divmod(self._frame, 2)
        if odd:
            for view in self._fast:
                view.show_snapshot(snapshot)
        elif turn < len(self._in_turn):
            self._in_turn[turn].show_snapshot(snapshot)

    def show_all(self, snapshot: Snapshot) -> None:
        """Let every view draw a snapshot: nothing else is on its way."""
        for view in (*self._fast, *self._in_turn):
            view.show_snapshot(snapshot)
