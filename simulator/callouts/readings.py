"""What all callouts look at, measured once: a pass over some rows, and the course of the losses."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.diagnostics.idle_nodes import IdleNode, idle_nodes
from simulator.diagnostics.looked_at import rows_looked_at
from simulator.diagnostics.signals import Signals, measure_signals
from simulator.diagnostics.twin_nodes import twin_nodes
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.scenarios.experiment import Experiment
from simulator.training.ending import Course, course_of
from simulator.training.evaluation import Evaluation, History

Array = NDArray[Any]


@dataclass(frozen=True, eq=False)
class Readings:
    """A network at one moment; what takes a pass is measured when it is first asked for.

    Attributes
    ----------
    network : Network
        Of whoever asks: its buffers are used.
    experiment : Experiment
    theta : ndarray, shape (P,)
    epoch, update : int
    history : History
    evaluation : Evaluation
    since : int
        The epoch from which it is trained as now: the losses before may be those of other
        settings.
    target : int
        The epoch at which training ends.
    """

    network: Network
    experiment: Experiment
    theta: Array
    epoch: int
    update: int
    history: History
    evaluation: Evaluation
    since: int = 0
    target: int = 0

    @property
    def spec(self) -> NetworkSpec:
        """The network's structure."""
        return self.experiment.spec

    @cached_property
    def rows(self) -> Array:
        """The training rows that are looked at."""
        return rows_looked_at(self.row_count, self.spec.parameter_count)

    @property
    def row_count(self) -> int:
        """How many training rows there are."""
        return len(self.experiment.data.X)

    @cached_property
    def signals(self) -> Signals:
        """One pass over these rows."""
        data = self.experiment.data
        return measure_signals(self.network, self.theta, data.X[self.rows], data.Y[self.rows])

    @cached_property
    def idle(self) -> tuple[IdleNode, ...]:
        """The hidden nodes that learn nothing."""
        return idle_nodes(self.network, self.theta, self.experiment.data.X[self.rows])

    def twins(self, layer: int) -> tuple[int, ...]:
        """Return the nodes of a hidden layer that stay equal."""
        return twin_nodes(self.network, self.theta, self.signals.gradient, layer)

    # The course of the losses

    @cached_property
    def part(self) -> NDArray[np.bool_]:
        """Which rows of the history belong to the training as it is now."""
        found: NDArray[np.bool_] = self.history.epochs > self.since
        return found

    @property
    def losses(self) -> Array:
        """The training loss after each of these epochs."""
        return self.history.loss[self.part]

    @cached_property
    def course(self) -> Course:
        """What the loss has been doing over their last third."""
        return course_of(self.losses)

    @property
    def epochs_made(self) -> int:
        """How many epochs have been made as now."""
        return self.epoch - self.since

    def share_of_epochs(self, least: int) -> int:
        """Return a tenth of the epochs that training is to make, or `least` if that is more."""
        return max(least, (self.target - self.since) // 10)


def take_readings(
    experiment: Experiment,
    theta: Array,
    *,
    network: Network | None = None,
    epoch: int = 0,
    update: int = 0,
    history: History | None = None,
    evaluation: Evaluation,
    since: int = 0,
    target: int | None = None,
) -> Readings:
    """Return what callouts look at."""
    return Readings(
        network or Network(experiment.spec),
        experiment,
        theta,
        epoch,
        update,
        history or History(),
        evaluation,
        since,
        experiment.scenario.epochs if target is None else target,
    )
