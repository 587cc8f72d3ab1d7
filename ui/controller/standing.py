"""What the learner sees and has typed: the latest snapshot, and edits that it does not show yet.

A snapshot comes some milliseconds after an edit, on large data more. This says whether a value that
is typed meanwhile is another one. What is changed, exported or undone is the worker's own state,
which may be further on (`ui.worker.left_behind`).
"""

from __future__ import annotations

from collections import deque
from typing import Any, NamedTuple

from numpy.typing import NDArray

from simulator.session.snapshot import Snapshot

Array = NDArray[Any]


class _Asked(NamedTuple):
    """One edit that was sent: all parameters, or the one at `place`; None where not known."""

    number: int
    value: Array | float | None
    place: int | None


class Standing:
    """Overlays the latest snapshot with the edits that were sent since.

    Attributes
    ----------
    snapshot : Snapshot or None
        None before the first of the open run.
    """

    def __init__(self) -> None:
        self.snapshot: Snapshot | None = None
        self._asked: deque[_Asked] = deque()
        self._count = 0

    def begin_anew(self) -> None:
        """Forget everything: another run is being opened."""
        self.snapshot = None
        self._asked.clear()
        self._count = 0

    def take(self, snapshot: Snapshot) -> None:
        """Go on from `snapshot`, and forget the edits that it shows."""
        self.snapshot = snapshot
        while self._asked and self._asked[0].number <= snapshot.edits:
            self._asked.popleft()

    def ask(self, value: Array | float, place: int | None = None) -> None:
        """Note that an edit was sent: of all parameters, or of the one at `place`."""
        self._count += 1
        self._asked.append(_Asked(self._count, value, place))

    def ask_unknown(self) -> None:
        """Note that an edit was sent whose parameters only the worker knows."""
        self._count += 1
        self._asked.append(_Asked(self._count, None, None))

    @property
    def is_shown(self) -> bool:
        """Whether the snapshot shows every edit that was sent."""
        return self.snapshot is not None and not self._asked

    @property
    def count(self) -> int:
        """How many edits were sent since the run was opened."""
        return self._count

    def forget_asked(self) -> None:
        """Note that the worker refused: what counts is what it shows."""
        self._asked.clear()

    @property
    def theta(self) -> Array | None:
        """The parameters as they stand, shape (P,); not to be changed. None where not known."""
        if self.snapshot is None or any(edit.value is None for edit in self._asked):
            return None
        theta = self.snapshot.state.theta
        if not self._asked:
            return theta
        theta = theta.copy()
        for edit in self._asked:
            theta[slice(None) if edit.place is None else edit.place] = edit.value
        return theta
