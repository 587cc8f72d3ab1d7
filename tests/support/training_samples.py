"""A small trainer and what its tests compare."""

from __future__ import annotations

from small_data import random_data

from simulator import optimizers
from simulator.data.prepared import PreparedData
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.training.state import TrainingState, initial_state
from simulator.training.trainer import Trainer

SPEC = NetworkSpec(2, (Dense(3, "tanh"), Dense(1, "sigmoid")), "binary_cross_entropy")


def trainer(
    data: PreparedData | None = None,
    *,
    batch_size: int = 2,
    epochs: int | None = None,
    optimizer: str = "adam",
    seed: int = 0,
    state: TrainingState | None = None,
) -> Trainer:
    """Return a trainer of a small network."""
    start = state or initial_state(SPEC, optimizers.get(optimizer), seed, "xavier_uniform")
    used = random_data() if data is None else data
    return Trainer(Network(SPEC), used, start, batch_size=batch_size, epochs=epochs)


def make_updates(training: Trainer, count: int) -> None:
    """Make some updates."""
    updates = training.updates()
    for _ in range(count):
        next(updates)
