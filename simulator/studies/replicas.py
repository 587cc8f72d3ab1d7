"""One network from several seeds: replicas that learn one task after the other.

Each replica has first weights, orders of the rows and, where only some rows are learnt from, rows
of its own. Early stopping is left out; optimizer and schedule begin anew with each task, for what
the optimizer remembers is about the gradients of other data.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.prepared import PreparedData
from simulator.messages import Message
from simulator.nn.network import Network
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.settings import Setting
from simulator.training.batched import BatchBuffers, BatchedTrainer
from simulator.training.own_rows import OwnOrders, OwnRows

Array = NDArray[Any]

SEEDS = Setting(
    "seeds",
    8,
    2,
    50,
    whole=True,
    explanation="How many networks are trained, each from first weights of its own: the shaded "
    "band is how far they differ.",
)
EPOCHS = Setting(
    "epochs", 20, 1, 2000, whole=True, explanation="Passes through the rows of this task."
)
_MOST_NUMBERS = 1 << 24


@dataclass(frozen=True, slots=True, eq=False)
class Looked:
    """How good R replicas are at a task.

    Attributes
    ----------
    losses : ndarray, shape (R,)
    accuracies : ndarray, shape (R,), or None
        Share of rows classified right, 0..1; None for regression.
    """

    losses: Array
    accuracies: Array | None


class Judge:
    """Looks at replicas on the validation rows of a task, or on all rows where none are kept aside.

    Parameters
    ----------
    network : Network
    data : PreparedData
    """

    def __init__(self, network: Network, data: PreparedData) -> None:
        self._buffers = BatchBuffers(network, data, len(data.X))
        self._late = len(data.X_validation) > 0

    def looked(self, theta: Array) -> Looked:
        """Return how good a stack (R, P) is."""
        found = list(self._buffers.scores(theta, validation=self._late))
        losses = np.concatenate([one[1] for one in found])
        right = [one[2] for one in found if one[2] is not None]
        return Looked(losses, np.concatenate(right) if right else None)


def checked_seeds(experiment: Experiment, seeds: int) -> int:
    """Return the number of replicas.

    Raises
    ------
    ValueError
        If it is out of range, or the network so large that not all fit into memory.
    """
    count = int(SEEDS.check(seeds))
    most = _MOST_NUMBERS // experiment.spec.parameter_count
    if count > most:
        raise ValueError(
            Message(
                "{name} must be <= {most} for a network of {count} parameters, so that "
                "all of them fit into memory, got {got}",
                name="seeds",
                most=most,
                count=f"{experiment.spec.parameter_count:,}",
                got=count,
            )
        )
    return count


def first_weights(experiment: Experiment, seeds: int) -> Array:
    """Return first weights (R, P), drawn from the seeds 0, 1, …"""
    return np.stack([experiment.initial_state(seed).theta for seed in range(seeds)])


def with_frozen_hidden(experiment: Experiment) -> Experiment:
    """Return the experiment with only its output layer learning.

    Raises
    ------
    ValueError
        If there is no hidden layer.
    """
    layers = experiment.scenario.layers
    if len(layers) == 1:
        raise ValueError(
            Message("the network has no hidden layer that could be kept: add one first")
        )
    frozen = [layer.model_copy(update={"trainable": False}) for layer in layers[:-1]]
    scenario = presets.changed(experiment.scenario, layers=(*frozen, layers[-1]))
    return Experiment.from_scenario(scenario, experiment)


def learners(
    experiment: Experiment, theta: Array, data: Sequence[PreparedData], task: int
) -> BatchedTrainer:
    """Return a stack in training.

    Parameters
    ----------
    experiment : Experiment
    theta : ndarray, shape (R, P)
        Where it begins; it is left as it is.
    data : sequence of PreparedData
        One for all, or one for each replica with equally many rows.
    task : int
        Which task it is: each has orders of its own.
    """
    count = len(theta)
    which = [0] * count if len(data) == 1 else range(count)
    network = Network(experiment.spec)
    schedule, regularization, _ = experiment.rules
    return BatchedTrainer(
        OwnRows(network, data, list(which), experiment.scenario.batch_size),
        theta.copy(),
        experiment.initial_state(0).optimizer,
        OwnOrders([np.random.default_rng([seed, task]) for seed in range(count)]),
        np.random.default_rng([count, task]),
        schedule,
        regularization,
    )


def updates_of(trainer: BatchedTrainer, updates: int) -> Iterator[int]:
    """Train for a number of updates; yield the number made after each one."""
    while True:
        for made in trainer.train_epoch():
            yield made
            if made == updates:
                return


def rows_in_turns(data: PreparedData, seed: int) -> Array:
    """Return the training rows in a random order in which the classes take turns.

    The first k of them are a small set that has as many rows of each class as can be.
    """
    order = np.random.default_rng([seed, len(data.X)]).permutation(len(data.X))
    if data.task not in ("binary", "multiclass"):
        return order
    labels = data.labels[order]
    turns = np.zeros(len(order), np.intp)
    for label in np.unique(labels):
        of_it = labels == label
        turns[of_it] = np.arange(int(of_it.sum()))
    return np.asarray(order[np.argsort(turns, kind="stable")])


def with_rows(data: PreparedData, rows: Array, more: PreparedData | None = None) -> PreparedData:
    """Return data that only have some training rows: of `data`, or all of it and some of `more`."""
    if more is None:
        return replace(data, X=data.X[rows], Y=data.Y[rows])
    return replace(data, X=np.vstack([data.X, more.X[rows]]), Y=np.vstack([data.Y, more.Y[rows]]))


def without_diverged(trainer: BatchedTrainer, found: Looked) -> Looked:
    """Return what was seen, NaN for replicas that have diverged."""
    gone = (trainer.diverged_at > 0) | ~np.isfinite(found.losses)
    accuracies = None if found.accuracies is None else np.where(gone, np.nan, found.accuracies)
    return Looked(np.where(gone, np.nan, found.losses), accuracies)
