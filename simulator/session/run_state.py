"""Everything that a run is at one moment, as one value: taken down when it is edited or kept."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from simulator.landscape.landscape_state import LandscapeState
from simulator.scenarios.experiment import Experiment
from simulator.session.moment import Moment, array_parts, bytes_of
from simulator.session.moments import Former
from simulator.session.snapshot import Status
from simulator.session.watch.curves import NO_CURVES, Curves
from simulator.session.watch.joined_curves import joined
from simulator.training.last_update import LastUpdate
from simulator.training.state import TrainingState

if TYPE_CHECKING:  # read once something is noted
    from simulator.session.gradient_flow import FlowNotes
    from simulator.session.row_losses import RowNotes


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
    line : Line or None
        The moments that are kept of it, to go back and forward to; None where none are known.
    origin : int or None
        The number of the run that it is of; None for one of an earlier session.
    curves : Curves
        The numbers that were watched, and how they went.
    rows : RowNotes or None
        The losses of the training rows that were noted; None where nobody looked.
    flow : FlowNotes or None
        Gradients and activations by layer that were noted; None where nobody looked.
    """

    training: TrainingState
    last_update: LastUpdate
    epochs: int | None
    status: Status
    separable: bool | None
    landscape: LandscapeState
    line: Line | None = None
    origin: int | None = None
    curves: Curves = NO_CURVES
    rows: RowNotes | None = None
    flow: FlowNotes | None = None

    @property
    def own_bytes(self) -> int:
        """How much memory it holds beside its line, which it may share with others."""
        return sum(dict(self.parts()).values())

    def parts(self) -> Iterator[tuple[int, int]]:
        """Yield what it holds beside its line, as `Moment.parts` does."""
        training = self.training
        yield from array_parts(*self.last_update, *self.landscape.arrays())
        yield from array_parts(training.theta, *training.optimizer.memory().arrays.values())
        curves = self.curves
        yield from array_parts(curves.updates, curves.last, curves.low, curves.high)
        for points in curves.kept.values():
            yield from array_parts(points.updates, points.values)
        if self.rows is not None:
            yield from array_parts(self.rows.learnt, *self.rows.losses)
            then = (*self.rows.kept.values(), *self.rows.stood[1].values())
            yield from array_parts(*(one.losses for one in then))
        if self.flow is not None:
            yield from ((id(point), point.statistics.nbytes) for point in self.flow.points)
        yield from array_parts(training.order, training.watch.best_theta, training.history.table)
        for place in training.watch.seen:
            yield id(place), sys.getsizeof(place)
        for generator in (training.rng, training.dropout_rng):
            yield id(generator), bytes_of(generator.bit_generator.state)


@dataclass(frozen=True, slots=True, eq=False)
class Tip:
    """The latest moment of a run that stands at an earlier one.

    Attributes
    ----------
    experiment : Experiment
        With the settings of then.
    state : RunState
        Without a line.
    """

    experiment: Experiment
    state: RunState

    def with_noted(self, now: RunState) -> Tip:
        """Return it with what is watched now, and with all that was noted along the line.

        Parameters
        ----------
        now : RunState
            At an earlier moment.
        """
        curves = joined(self.state.curves, now.curves)
        return replace(self, state=replace(self.state, curves=curves))


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """The moments that are kept of a run, as a value.

    Attributes
    ----------
    moments : tuple of Moment
        In order, without the latest.
    behind : int
        How many of them are where the run stands, or before.
    on : bool
        Whether the run stands at the last of those; else it stands after it.
    tip : Tip or None
        The latest, where the run stands at an earlier moment; None where it is the latest itself.
    apart : int
        Updates between moments that are kept while training runs.
    formers : tuple of Former
        The runs that it has branched off from, oldest first.
    branched_at : float or None
        Epochs behind the latest branch as it began; None for a run that is none.
    """

    moments: tuple[Moment, ...] = ()
    behind: int = 0
    on: bool = False
    tip: Tip | None = None
    apart: int = 1
    formers: tuple[Former, ...] = ()
    branched_at: float | None = None

    def parts(self) -> Iterator[tuple[int, int]]:
        """Yield what all moments hold, the latest included, as `Moment.parts` does."""
        for moment in self.moments:
            yield from moment.parts()
        if self.tip is not None:
            yield from self.tip.state.parts()


def sizes(states: Iterable[RunState | None]) -> Iterator[int]:
    """Yield how many bytes the states hold together, up to and including each one."""
    held: dict[int, int] = {}
    for state in states:
        if state is not None:
            held.update(state.parts())
            if state.line is not None:
                held.update(state.line.parts())
        yield sum(held.values())
