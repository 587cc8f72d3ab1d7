"""Training that goes on with other data: what stays, what starts anew, and forgetting."""

from __future__ import annotations

import numpy as np
import pytest
from small_data import random_data, small_data

from simulator import optimizers
from simulator.data.prepared import PreparedData
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.training.evaluation import evaluate
from simulator.training.state import TrainingState, initial_state
from simulator.training.trainer import Trainer

SPEC = NetworkSpec(2, (Dense(8, "tanh"), Dense(1, "sigmoid")), "binary_cross_entropy")


def train(data: PreparedData, state: TrainingState, epochs: int) -> TrainingState:
    trainer = Trainer(Network(SPEC), data, state, batch_size=4, epochs=state.epoch + epochs)
    for _ in trainer.updates():
        pass
    trainer.flush_history()
    return state


def fresh(name: str = "adam") -> TrainingState:
    return initial_state(SPEC, optimizers.get(name, learning_rate=0.05), 2, "xavier_uniform")


def test_parameters_counts_and_history_stay_and_the_original_too() -> None:
    state = train(random_data(), fresh(), 3)
    state.order, state.position = np.arange(7), 4
    on = state.onto()
    np.testing.assert_array_equal(on.theta, state.theta)
    assert on.theta is not state.theta
    assert (on.epoch, on.update) == (state.epoch, state.update) == (3, 6)
    assert len(on.history.table) == len(state.history.table) == 3
    assert (on.order, on.position) == (None, 0)
    assert (on.optimizer.state, on.optimizer.count) == ({}, 0)
    assert state.position == 4
    assert state.optimizer.count == 6


def test_the_optimizers_memory_is_kept_where_that_is_asked_for() -> None:
    state = train(random_data(), fresh("momentum"), 2)
    kept = state.onto(keep_memory=True).optimizer
    np.testing.assert_array_equal(kept.state["velocity"], state.optimizer.state["velocity"])
    assert kept.count == state.optimizer.count


def test_fewer_rows_than_the_position_are_no_problem() -> None:
    state = train(random_data(20), fresh(), 1)
    state.order, state.position = np.arange(20), 16
    after = train(random_data(5), state.onto(), 1)
    assert after.epoch == 2
    assert after.position == 0


def test_what_was_learnt_is_forgotten() -> None:
    rng = np.random.default_rng(1)
    X = rng.normal(size=(60, 2))
    first = small_data(X, (X[:, :1] > 0).astype(float))
    second = small_data(X, (X[:, :1] < 0).astype(float))  # the same rows, the classes swapped
    state = train(first, fresh(), 40)
    learnt = evaluate(Network(SPEC), state.theta, first).metrics()["accuracy"]
    on = train(second, state.onto(), 40)
    forgotten = evaluate(Network(SPEC), on.theta, first).metrics()["accuracy"]
    assert learnt > 0.95
    assert evaluate(Network(SPEC), on.theta, second).metrics()["accuracy"] > 0.9
    assert forgotten < 0.2


def test_it_starts_from_what_was_learnt() -> None:
    moons = Experiment.from_scenario(presets.load("moons"))
    trainer = moons.trainer(epochs=3)
    for _ in trainer.updates():
        pass
    circles = presets.changed(moons.scenario, data={"source": "circles"})
    on = Experiment.from_scenario(circles).trainer(trainer.state.onto(), epochs=4)
    np.testing.assert_array_equal(on.state.theta, trainer.state.theta)
    for _ in on.updates():
        pass
    assert on.state.epoch == 4
    assert (on.state.theta != trainer.state.theta).all()


def test_data_of_another_shape_is_refused() -> None:
    state = fresh()
    with pytest.raises(
        ValueError, match="data must have 2 features and 1 outputs, as the network, got 3 and 1"
    ):
        Trainer(Network(SPEC), random_data(f=3), state.onto(), batch_size=4)
