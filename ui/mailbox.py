"""A one-place mailbox: the writer replaces what was not fetched, the reader takes the latest."""

from __future__ import annotations

from ui.snapshot import Snapshot


class Mailbox:
    """Hands the latest snapshot from the worker's thread to the interface's.

    Writing and taking are single reference assignments, which the interpreter makes atomic; a
    snapshot overwritten before it was taken is simply dropped.
    """

    def __init__(self) -> None:
        self._latest: Snapshot | None = None

    @property
    def is_empty(self) -> bool:
        """Whether the last snapshot has been taken."""
        return self._latest is None

    def put(self, snapshot: Snapshot) -> None:
        """Leave `snapshot`, replacing one that was not taken."""
        self._latest = snapshot

    def take(self) -> Snapshot | None:
        """Return the latest snapshot and empty the place; None if there is nothing new."""
        latest, self._latest = self._latest, None
        return latest
