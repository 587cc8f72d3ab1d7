"""The trainings of a search: those of one kind of network side by side, as replicas.

A training is one task: a candidate, a fold and a start, with a seed of its own
(`numpy.random.SeedSequence`). What becomes of it depends on nothing else, so that tasks can be
put together, interrupted and sent to other processes at will.
"""

from __future__ import annotations

import json
import math
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator import optimizers
from simulator.data.prepared import PreparedData
from simulator.nn.network import Network
from simulator.optimizers.optimizer import Optimizer
from simulator.scenarios.experiment import spec_for
from simulator.scenarios.schema import Scenario
from simulator.search.relevance import least_relevances
from simulator.training.batched import BatchedTrainer
from simulator.training.evaluation import evaluate
from simulator.training.own_rows import OwnOrders, OwnRows
from simulator.training.state import initial_state

Array = NDArray[Any]

# Sets the numbers for training apart from those for candidates and folds.
_TRAINED = 3
# What a stack may take: all that an update touches should stay in the cache.
_STACK_BYTES = 1 << 21


@dataclass(frozen=True, slots=True)
class Task:
    """One training.

    Attributes
    ----------
    candidate, fold, start : int
        Numbers from 0 on.
    seed : int
        Of its first weights and the order of its rows.
    """

    candidate: int
    fold: int
    start: int
    seed: int


@dataclass(frozen=True, slots=True)
class Trained:
    """What became of a task.

    Attributes
    ----------
    task : Task
    loss, training_loss : float or None
        On the rows kept aside and on those that were trained on; None where it diverged.
    score : float or None
        Accuracy or R² on the rows kept aside.
    relevances : tuple of float
        Empty where they are not asked for.
    """

    task: Task
    loss: float | None
    training_loss: float | None
    score: float | None
    relevances: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Job:
    """The tasks of one candidate, and what they have in common.

    Attributes
    ----------
    scenario : Scenario
        With the candidate's values.
    epochs : int
    tasks : tuple of Task
    data : tuple of PreparedData
        Of each fold.
    asks_relevance : bool
    """

    scenario: Scenario
    epochs: int
    tasks: tuple[Task, ...]
    data: tuple[PreparedData, ...]
    asks_relevance: bool = False


@dataclass(frozen=True, slots=True)
class Replica:
    """A task in a stack: what is its own."""

    task: Task
    learning_rate: float
    initializer: str
    data: PreparedData


@dataclass(frozen=True, slots=True)
class Stack:
    """Tasks that are trained side by side.

    Attributes
    ----------
    scenario : Scenario
        Of one of them; the others differ from it in learning rate, initializer and seed at most.
    epochs : int
    replicas : tuple of Replica
        With equally many training rows.
    asks_relevance : bool
    """

    scenario: Scenario
    epochs: int
    replicas: tuple[Replica, ...]
    asks_relevance: bool = False


def seed_of(seed: int, candidate: int, fold: int, start: int) -> int:
    """Return the seed of a task of a search with the seed `seed`."""
    sequence = np.random.SeedSequence(seed, spawn_key=(_TRAINED, candidate, fold, start))
    return int(sequence.generate_state(1)[0])


def stacks(jobs: Sequence[Job], parts: int = 1) -> list[Stack]:
    """Return the jobs' tasks, those that can be trained side by side together.

    Parameters
    ----------
    jobs : sequence of Job
    parts : int, default 1
        Into how many stacks many tasks of one kind are shared out at least, so that as many
        processes have something to do.
    """
    kinds: dict[tuple[object, ...], tuple[Job, list[Replica]]] = {}
    for job in jobs:
        shared = _kind(job.scenario)
        rate = job.scenario.optimizer.settings["learning_rate"]
        for task in job.tasks:
            data = job.data[task.fold]
            key = shared, job.epochs, job.asks_relevance, len(data.X)
            replica = Replica(task, rate, job.scenario.initializer, data)
            kinds.setdefault(key, (job, []))[1].append(replica)
    return [stack for job, several in kinds.values() for stack in _shared_out(job, several, parts)]


def _shared_out(job: Job, replicas: list[Replica], parts: int) -> Iterator[Stack]:
    size = min(_stack_size(job.scenario, replicas[0].data), -(-len(replicas) // parts))
    for start in range(0, len(replicas), size):
        chosen = tuple(replicas[start : start + size])
        yield Stack(job.scenario, job.epochs, chosen, job.asks_relevance)


def _kind(scenario: Scenario) -> str:
    """Return what all tasks of a stack have in common."""
    document = scenario.model_dump(mode="json", exclude={"seed", "initializer", "stopping"})
    document["optimizer"]["settings"].pop("learning_rate")
    return json.dumps(document, sort_keys=True)


def _stack_size(scenario: Scenario, data: PreparedData) -> int:
    """Return how many replicas of a network are best trained at once."""
    spec = spec_for(scenario, data)
    if spec.drops:  # the masks of a pass are the same for all
        return 1
    widths = sum(columns for _, columns in spec.parameter_shapes)
    rows = min(scenario.batch_size, len(data.X))
    numbers = (3 * widths + spec.inputs) * rows + 6 * spec.parameter_count
    return max(1, _STACK_BYTES // (8 * numbers))


def work(stack: Stack) -> Generator[None, None, list[Trained]]:
    """Train a stack's tasks; yield after each update, and return what became of them.

    Who goes through it lets numbers overflow (`numpy.errstate`): a generator cannot.
    """
    scenario, first = stack.scenario, stack.replicas[0].data
    network = Network(spec_for(scenario, first))
    trainer = _trainer(stack, network)
    for _ in range(stack.epochs):
        for _ in trainer.train_epoch():
            yield
    found = []
    for k, replica in enumerate(stack.replicas):
        lost = bool(trainer.diverged_at[k])
        found.append(_judged(stack, network, replica, None if lost else trainer.theta[k]))
        yield
    return found


def worked(stack: Stack) -> list[Trained]:
    """Train a stack's tasks without a stop: for a process or a thread of its own."""
    steps = work(stack)
    with np.errstate(all="ignore"):
        while True:
            try:
                next(steps)
            except StopIteration as over:
                return list(over.value)


def _trainer(stack: Stack, network: Network) -> BatchedTrainer:
    scenario = stack.scenario
    states = [
        initial_state(network.spec, _optimizer(scenario), one.task.seed, one.initializer)
        for one in stack.replicas
    ]
    optimizer = _optimizer(scenario)
    optimizer.rates_by_row(np.array([one.learning_rate for one in stack.replicas]))
    data = list({id(one.data): one.data for one in stack.replicas}.values())
    places = {id(one): k for k, one in enumerate(data)}
    which = [places[id(one.data)] for one in stack.replicas]
    return BatchedTrainer(
        OwnRows(network, data, which, scenario.batch_size),
        np.stack([state.theta for state in states]),
        optimizer,
        OwnOrders([state.rng for state in states]),
        states[0].dropout_rng,
        scenario.schedule.schedule,
        scenario.regularization.regularization,
    )


def _optimizer(scenario: Scenario) -> Optimizer:
    return optimizers.get(scenario.optimizer.name, **scenario.optimizer.settings)


def _judged(stack: Stack, network: Network, replica: Replica, theta: Array | None) -> Trained:
    """Return how good a network is; each is looked at alone, so that others change no digit."""
    if theta is None:
        return Trained(replica.task, None, None, None)
    found = evaluate(network, theta, replica.data)
    late = found.validation_loss
    if late is None or not found.is_finite:
        return Trained(replica.task, None, None, None)
    score = found.validation_accuracy if found.r2 is None else found.validation_r2
    if score is not None and not math.isfinite(score):
        score = None
    asked = stack.asks_relevance and network.spec.sizes[1:-1]
    relevances = least_relevances(network, theta, replica.data) if asked else ()
    return Trained(replica.task, late, found.loss, score, relevances)
