"""The states before the updates that were made by stepping, so that they can be taken back."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from simulator.training.state import TrainingState

_MOST_NUMBERS = 4 << 20
_MOST_UPDATES = 1000
_FEWEST_UPDATES = 8


class PastUpdates:
    """Keeps the latest states, in bounded memory.

    Parameters
    ----------
    parameter_count : int
        P; a state holds about three times as many numbers.
    """

    def __init__(self, parameter_count: int) -> None:
        affordable = _MOST_NUMBERS // (3 * parameter_count)
        self._states: deque[TrainingState] = deque(
            maxlen=max(_FEWEST_UPDATES, min(_MOST_UPDATES, affordable))
        )

    def __len__(self) -> int:
        return len(self._states)

    def add(self, state: TrainingState) -> None:
        """Keep a copy that was made before an update."""
        self._states.append(state)

    def pop(self) -> TrainingState:
        """Return a copy of the state before the latest update, and forget that one."""
        return self._states.pop().copy()

    def all(self) -> tuple[TrainingState, ...]:
        """Return all states, oldest first; not to be changed."""
        return tuple(self._states)

    def replace(self, states: Iterable[TrainingState]) -> None:
        """Keep these states alone, oldest first."""
        self._states.clear()
        self._states.extend(states)

    def clear(self) -> None:
        """Forget all: the way that led here is another one now."""
        self._states.clear()

    def forget_from(self, update: int) -> None:
        """Forget the states from `update` updates on: divergence has taken them back."""
        while self._states and self._states[-1].update >= update:
            self._states.pop()
