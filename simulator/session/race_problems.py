"""What is raced on: a function of one or two variables, or the learner's network."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.landscape.plane import Axis
from simulator.nn.network import Network
from simulator.race.benchmark_functions import Function
from simulator.race.objectives import FunctionObjective, NetworkObjective, Objective
from simulator.scenarios.experiment import Experiment

Array = NDArray[Any]

# How the choice of the surface names what is no registered function.
NETWORK, FORMULA = "network", "formula"


@dataclass(frozen=True, slots=True, eq=False)
class FunctionProblem:
    """A function, registered or typed."""

    function: Function

    @property
    def dimension(self) -> int:
        """How many coordinates its picture has: 1 is a curve, 2 a map."""
        return self.function.dimension

    @property
    def rows(self) -> int:
        """A function has no rows to choose a batch from."""
        return 1

    @property
    def start(self) -> Array:
        """Where racers start unless told otherwise."""
        return np.array(self.function.start, np.float64)

    @property
    def minima(self) -> Array:
        """Known minima, shape (m, d)."""
        return np.array(self.function.minima, np.float64).reshape(-1, self.dimension)

    def objective(self) -> Objective:
        """Return a fresh objective, for one thread alone."""
        return FunctionObjective(self.function)


@dataclass(frozen=True, slots=True, eq=False)
class NetworkProblem:
    """A network with its data, and the weights that all racers start from.

    Attributes
    ----------
    experiment : Experiment
    theta : ndarray, shape (P,)
    """

    experiment: Experiment
    theta: Array

    @property
    def dimension(self) -> int:
        """Every plane through weight space has two coordinates."""
        return 2

    @property
    def rows(self) -> int:
        """Training rows."""
        return len(self.experiment.data.X)

    @property
    def start(self) -> Array:
        """The weights, shape (P,)."""
        return self.theta

    @property
    def minima(self) -> Array:
        """Nobody knows where a network's minima are."""
        return np.empty((0, 2))

    def objective(self) -> Objective:
        """Return a fresh objective, for one thread alone."""
        schedule, regularization, _ = self.experiment.rules
        network = Network(self.experiment.spec)
        return NetworkObjective(network, self.experiment.data, schedule, regularization)


Problem = FunctionProblem | NetworkProblem


@dataclass(frozen=True, slots=True)
class PlaneChoice:
    """Which plane through a network's weights the map shows.

    Attributes
    ----------
    kind : str
        ``weights`` (two of them), ``random`` (two directions) or ``principal`` (components of the
        racers' paths).
    axes : pair of (layer, source, unit)
        The two weights.
    seed : int
        What random directions are drawn from.
    """

    kind: str = "weights"
    axes: tuple[Axis, Axis] = ((0, 0, 0), (0, 1, 0))
    seed: int = 0
