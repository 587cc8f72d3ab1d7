"""Frozen layers: their parameters stay bit for bit, and the others learn as ever."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import pytest
from equation_checks import check_lines
from small_data import random_data
from steps_fixture import XOR_X, XOR_Y, make_update

from simulator import optimizers
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.optimizers.regularization import Regularization
from simulator.scenarios import presets
from simulator.stepping.equations import equation
from simulator.stepping.step_plan import Step, StepKind
from simulator.training.state import TrainingState, initial_state
from simulator.training.trainer import Trainer


def spec(*trainable: bool) -> NetworkSpec:
    first, second, last = trainable
    layers = (
        Dense(4, "tanh", trainable=first),
        Dense(3, "tanh", trainable=second),
        Dense(1, "sigmoid", trainable=last),
    )
    return NetworkSpec(2, layers, "binary_cross_entropy")


def trained(structure: NetworkSpec, updates: int, state: TrainingState | None = None) -> Trainer:
    if state is None:
        state = initial_state(structure, optimizers.get("adam"), 4, "xavier_uniform")
    trainer = Trainer(Network(structure), random_data(), state, batch_size=3)
    list(itertools.islice(trainer.updates(), updates))
    return trainer


@pytest.mark.parametrize("name", optimizers.REGISTRY)
@pytest.mark.parametrize("frozen", [0, 1, 2])
def test_a_frozen_layer_stays_and_the_others_move(name: str, frozen: int) -> None:
    structure = spec(*(k != frozen for k in range(3)))
    state = initial_state(spec(True, True, True), optimizers.get(name), 4, "xavier_uniform")
    state = trained(spec(True, True, True), 5, state).state  # with momentum in every layer
    before = state.theta.copy()
    trainer = trained(structure, 7, state)  # odd: Lion's equal moves to and fro never cancel
    network = Network(structure)
    for k in range(3):
        where = network.layer_slice(k)
        moved = trainer.state.theta[where] != before[where]
        assert moved.all() if k != frozen else not moved.any()
        assert np.abs(trainer.gradient[where]).max() > 0.0
    assert not trainer.last_update[network.layer_slice(frozen)].any()


def test_other_layers_learn_as_if_nothing_were_frozen() -> None:
    free, frozen = trained(spec(True, True, True), 1), trained(spec(False, True, True), 1)
    start = Network(spec(True, True, True)).layer_slice(0).stop
    np.testing.assert_array_equal(free.state.theta[start:], frozen.state.theta[start:])


def test_a_thawed_layer_starts_without_a_jump() -> None:
    momentum = initial_state(
        spec(False, True, True), optimizers.get("momentum"), 4, "xavier_uniform"
    )
    state = trained(spec(False, True, True), 10, momentum).state
    velocity = state.optimizer.state["velocity"]
    assert not velocity[Network(spec(True, True, True)).layer_slice(0)].any()


def test_frozen_equations_say_that_the_value_stays() -> None:
    record = make_update(spec(False, True, True), XOR_X, XOR_Y, warm_up=0)
    record.theta_after[:8] = record.theta[:8]
    shown = equation(record, Step(StepKind.UPDATE, -1, 0, 1, 0))
    check_lines(shown)
    assert shown.symbols == shown.left


@pytest.mark.parametrize("value", [0, 1, "no", None])
def test_trainable_is_a_truth_value(value: Any) -> None:
    with pytest.raises(ValueError, match="trainable must be True or False"):
        Dense(3, trainable=value)


def test_scenarios_carry_it_and_leave_it_out_by_default() -> None:
    plain = presets.load("moons")
    document = plain.model_dump(mode="json")
    assert "trainable" not in str(document)
    document["layers"][0]["trainable"] = False
    frozen = presets.validated(document)
    assert [layer.trainable for layer in frozen.spec.layers][:2] == [False, True]
    assert frozen.model_dump(mode="json")["layers"][0]["trainable"] is False


def test_weight_decay_leaves_a_frozen_layer_alone() -> None:
    structure = spec(True, False, True)
    state = initial_state(structure, optimizers.get("adam"), 4, "xavier_uniform")
    before = state.theta.copy()
    decay = Regularization(weight_decay=0.5, l1=0.1, l2=0.1)
    trainer = Trainer(Network(structure), random_data(), state, batch_size=3, regularization=decay)
    list(itertools.islice(trainer.updates(), 6))
    frozen = Network(structure).layer_slice(1)
    np.testing.assert_array_equal(state.theta[frozen], before[frozen])
    assert (state.theta[: frozen.start] != before[: frozen.start]).any()
