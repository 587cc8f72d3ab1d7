"""Everything that a run is at one moment, as one value: taken down when it is edited or kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from simulator.landscape.landscape_state import LandscapeState
from simulator.session.snapshot import Status
from simulator.training.last_update import LastUpdate
from simulator.training.state import TrainingState


@dataclass(frozen=True, slots=True, eq=False)
class RunState:
    """A run as it stood: what it has learnt, and how it came there.

    Nobody changes what it holds: whoever goes on from it copies the state of training.

    Attributes
    ----------
    training : TrainingState
        Parameters, optimizer, random state, counts, curve, and what early stopping has seen.
    last_update : LastUpdate
        Its gradient and where it was made from.
    epochs : int or None
        Where training was to end.
    status : Status
    separable : bool or None
        What was found out at the end of training by the perceptron rule; see `Snapshot`.
    landscape : LandscapeState
        The path through parameter space, with its start, and the best so far.
    past : tuple of TrainingState
        The states before the latest steps, oldest first: what a step back returns to.
    origin : int or None
        The number of the run that it is of; None for one of an earlier session.
    """

    training: TrainingState
    last_update: LastUpdate
    epochs: int | None
    status: Status
    separable: bool | None
    landscape: LandscapeState
    past: tuple[TrainingState, ...]
    origin: int | None = None

    @property
    def own_bytes(self) -> int:
        """How much memory it holds beside its past, which it may share with others."""
        arrays = (*self.last_update, *self.landscape.arrays(), self.training.history.table)
        return sum(one.nbytes for one in arrays) + _bytes(self.training)


def sizes(states: Iterable[RunState | None]) -> Iterator[int]:
    """Yield how many bytes the states hold together, up to and including each one."""
    total, seen = 0, set[int]()
    for state in states:
        if state is not None:
            total += state.own_bytes
            for past in state.past:
                if id(past) not in seen:
                    seen.add(id(past))
                    total += _bytes(past)
        yield total


def _bytes(state: TrainingState) -> int:
    vectors = 1 + len(state.optimizer.state_names) + (state.watch.best_theta is not None)
    return vectors * state.theta.nbytes + (0 if state.order is None else state.order.nbytes)
