"""One network with other activations in its hidden layers: the same weights, laid side by side.

Shows how much of the error comes back to each layer with each of them: at once, with the weights
as they stand, and after each has been trained from the same first weights on the same batches.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from time import perf_counter
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from simulator.diagnostics.gradient_statistics import GradientMeter, GradientStatistics
from simulator.messages import Message
from simulator.nn import activations
from simulator.nn.network import Network
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.layer_settings import LayerSettings
from simulator.settings import Setting
from simulator.training.divergence import Diverged
from simulator.training.trainer import Trainer

Array = NDArray[Any]

COMPARED: Final = ("sigmoid", "tanh", "relu", "leaky_relu", "elu")
EPOCHS = Setting(
    "epochs", 60, 1, 10_000, whole=True, explanation="For how many epochs each is trained."
)


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """One activation's network, as far as it has come.

    Attributes
    ----------
    name : str
        Of the activation.
    now : GradientStatistics
        With the weights that were given.
    trained : GradientStatistics
        With the weights that training has come to.
    losses : tuple of float
        The mean loss before training and after each epoch.
    diverged_at : int
        The update, counted from 1, that met a number that is not finite; 0 where none did.
    """

    name: str
    now: GradientStatistics
    trained: GradientStatistics
    losses: tuple[float, ...]
    diverged_at: int


@dataclass(frozen=True, slots=True, eq=False)
class ComparisonRecord:
    """How a comparison stands.

    Attributes
    ----------
    compared : tuple of Compared
        In the order of `COMPARED`.
    epochs, epochs_total : int
        Epochs that all have made, and that they are to make.
    """

    compared: tuple[Compared, ...]
    epochs: int
    epochs_total: int

    @property
    def is_over(self) -> bool:
        """Whether all epochs have been made."""
        return self.epochs >= self.epochs_total


class ActivationComparison:
    """Trains the same network with each activation, in slices of time.

    Parameters
    ----------
    experiment : Experiment
        Data, layers, optimizer and everything else. Early stopping is left out.
    theta : ndarray, shape (P,)
        The weights that all are looked at with as they stand. Training begins with the first ones
        that the scenario draws.
    epochs : int
        For which each is trained.

    Raises
    ------
    ValueError
        If no hidden layer has an activation of its own, or the number is out of range.
    """

    def __init__(self, experiment: Experiment, theta: Array, epochs: int) -> None:
        self._epochs_total = int(EPOCHS.check(epochs))
        if not any(map(_has_choice, experiment.scenario.layers[:-1])):
            raise ValueError(
                Message("No hidden layer has an activation that could be another: add one first.")
            )
        start = experiment.initial_state().theta
        self._contenders = [
            _Contender(name, with_activation(experiment, name), theta, start, epochs)
            for name in COMPARED
        ]
        self._epochs = 0
        self._work = self._run()
        self._record: ComparisonRecord | None = None

    def advance(self, deadline_s: float, count: int | None = None) -> bool:
        """Train until a point in time; return whether there is more to do.

        Parameters
        ----------
        deadline_s : float
            As `time.perf_counter` counts. A slice goes past it by one update at most.
        count : int, optional
            End after so many epochs of all, too.
        """
        for is_epoch in self._work:
            count = count - 1 if count is not None and is_epoch else count
            if count == 0 or perf_counter() >= deadline_s:
                break
        return self._epochs < self._epochs_total

    def _run(self) -> Iterator[bool]:
        """Yield after each update whether all have ended an epoch with it."""
        for epoch in range(1, self._epochs_total + 1):
            for contender in self._contenders:
                for _ in contender.train_to(epoch):
                    yield False
            self._epochs, self._record = epoch, None
            yield True

    def look(self, theta: Array) -> None:
        """Look at all with other weights as they stand; training is not touched by it."""
        for contender in self._contenders:
            contender.look(theta)
        self._record = None

    def record(self) -> ComparisonRecord:
        """Return how things stand; what was returned before stays as it was."""
        if self._record is None:
            compared = tuple(one.compared() for one in self._contenders)
            self._record = ComparisonRecord(compared, self._epochs, self._epochs_total)
        return self._record


class _Contender:
    """The network with one activation."""

    def __init__(
        self, name: str, experiment: Experiment, theta: Array, start: Array, epochs: int
    ) -> None:
        self._name = name
        data = experiment.data
        self._meter = GradientMeter(Network(experiment.spec), data.X, data.Y)
        self.look(theta)
        state = experiment.initial_state()
        state.theta[:] = start
        self._trainer = _plain(experiment, state, epochs)
        self._updates = self._trainer.updates()
        self._losses = [self._trainer.evaluate().loss]
        self._diverged_at = 0

    def look(self, theta: Array) -> None:
        """Measure what stands with these weights."""
        self._now = self._meter.measure(theta)

    def train_to(self, epoch: int) -> Iterator[None]:
        """Train up to the end of an epoch, where nothing has gone wrong; yield for each update."""
        state = self._trainer.state
        while state.epoch < epoch and not self._diverged_at:
            try:
                update = next(self._updates, None)
            except Diverged as problem:
                self._diverged_at = problem.update
                return
            if update is None:  # it has come to an end of its own
                break
            yield
        if not self._diverged_at:
            self._losses.append(self._trainer.evaluate().loss)

    def compared(self) -> Compared:
        """Return how it stands."""
        trained = self._meter.measure(self._trainer.state.theta)
        return Compared(self._name, self._now, trained, tuple(self._losses), self._diverged_at)


def _plain(experiment: Experiment, state: Any, epochs: int) -> Trainer:
    """Return a trainer that makes all epochs, whatever the losses."""
    schedule, regularization, _ = experiment.rules
    return Trainer(
        Network(experiment.spec),
        experiment.data,
        state,
        batch_size=experiment.scenario.batch_size,
        epochs=epochs,
        schedule=schedule,
        regularization=regularization,
    )


def with_activation(experiment: Experiment, name: str) -> Experiment:
    """Return the experiment with one activation in all hidden layers that can have it.

    Parameters
    ----------
    experiment : Experiment
    name : str
        Of an activation that acts on each sum alone.
    """
    chosen = [
        layer.model_copy(update={"activation": name, "settings": None}) if is_hidden else layer
        for layer, is_hidden in _marked(experiment)
    ]
    scenario = presets.changed(experiment.scenario, layers=tuple(chosen))
    return Experiment.from_scenario(scenario, experiment)


def _marked(experiment: Experiment) -> Iterator[tuple[LayerSettings, bool]]:
    """Yield each layer, and whether its activation is to be another."""
    layers = experiment.scenario.layers
    for k, layer in enumerate(layers):
        yield layer, k < len(layers) - 1 and _has_choice(layer)


def _has_choice(layer: LayerSettings) -> bool:
    """Return whether a layer has an activation that acts on each sum alone."""
    record = activations.REGISTRY.get(layer.activation)
    return record is not None and record.elementwise


def shares_of_outputs(statistics: GradientStatistics) -> Array:
    """Return what each layer's δ is of that of the outputs, shape (L,); NaN where that is 0."""
    last = statistics.deltas[-1]
    return np.asarray(statistics.deltas / (last if last > 0.0 else np.nan))
