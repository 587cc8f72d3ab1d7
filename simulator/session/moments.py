"""What is seen of the moments that are kept of a run: where they are, and not what is in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from simulator.training.evaluation import History


class Stands(Protocol):
    """Where a run stands: a state of training, or what is kept of one."""

    epoch: int
    update: int
    position: int


@dataclass(frozen=True, slots=True, eq=False)
class Former:
    """A run that another one has branched off from.

    Attributes
    ----------
    origin : int
        Its number.
    history : History
        Its curve to the end.
    epoch : float
        Epochs behind it where the other one branched off.
    """

    origin: int
    history: History
    epoch: float


@dataclass(frozen=True, slots=True, eq=False)
class Moments:
    """The moments of a run that can be gone to, from the first to the latest.

    Attributes
    ----------
    epochs : tuple of float
        Epochs behind each; within an epoch with its part of the rows.
    updates : tuple of int
        Updates behind each.
    at : int
        Which of them the run stands at.
    whole : History
        The curve to the latest.
    formers : tuple of Former
        The runs that it has branched off from, oldest first.
    branched_at : float or None
        Epochs behind the latest branch as it began; None for a run that is none.
    """

    epochs: tuple[float, ...] = (0.0,)
    updates: tuple[int, ...] = (0,)
    at: int = 0
    whole: History = field(default_factory=History)
    formers: tuple[Former, ...] = ()
    branched_at: float | None = None

    def __len__(self) -> int:
        return len(self.epochs)

    @property
    def is_behind(self) -> bool:
        """Whether there are later moments than the one that the run stands at."""
        return self.at < len(self.epochs) - 1

    def found(self, place: int, update: int) -> int:
        """Return which moment is meant by one that was seen at `place`, after `update` updates.

        Where that is no longer kept, it is the nearest.
        """
        if place < len(self) and self.updates[place] == update:
            return place
        return min(range(len(self)), key=lambda k: abs(self.updates[k] - update))

    def nearest(self, epoch: float) -> int:
        """Return which moment is the nearest to so many epochs; the later of two."""
        return min(reversed(range(len(self))), key=lambda k: abs(self.epochs[k] - epoch))


def seen_at(one: Stands, n_rows: int) -> tuple[float, int]:
    """Return the epochs behind a moment, with the part of `n_rows` rows, and its updates."""
    return one.epoch + min(one.position / n_rows, 1.0), one.update


class KnownPlaces:
    """Where the moments of a run are, worked out once as long as they are the same ones."""

    def __init__(self) -> None:
        self._places: list[tuple[float, int]] = []

    def of(self, moments: Sequence[Stands], n_rows: int) -> list[tuple[float, int]]:
        """Return what `seen_at` tells of each, as a list of its own."""
        if len(self._places) != len(moments):
            self._places = [seen_at(one, n_rows) for one in moments]
        return self._places.copy()

    def forget(self) -> None:
        """Note that there are other moments."""
        self._places.clear()
