"""Updates keep NumPy's warnings to themselves, wherever and by whomever they are made."""

from __future__ import annotations

import contextvars
import math
import threading

import numpy as np
import pytest
from small_data import random_data

from simulator import optimizers
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.training.divergence import Diverged
from simulator.training.state import TrainingState, initial_state
from simulator.training.trainer import Trainer

SPEC = NetworkSpec(2, (Dense(3, "relu"), Dense(1, "sigmoid")), "binary_cross_entropy")


def trainer(scale: float = 1.0) -> Trainer:
    state = initial_state(SPEC, optimizers.get("adam"), 0, "he_uniform")
    state.theta *= scale
    return Trainer(Network(SPEC), random_data(), state, batch_size=2)


def test_an_overflow_inside_leaves_the_callers_settings_alone() -> None:
    before = np.geterr()
    updates = trainer(1e200).updates()  # squares of gradients overflow
    with pytest.raises(Diverged):
        list(updates)
    assert np.geterr() == before
    with pytest.raises(RuntimeWarning, match="overflow"):
        np.array([1e308]) * 10.0


def test_a_caller_who_wants_errors_gets_no_error_from_inside() -> None:
    with np.errstate(all="raise"):
        training = trainer(1e200)
        with pytest.raises(Diverged):
            list(training.updates())
        assert np.geterr()["over"] == "raise"


def test_each_update_may_be_asked_for_in_another_context_and_thread() -> None:
    here, there = trainer(), trainer()
    expected = [next(updates) for updates in [here.updates()] for _ in range(6)]
    updates, found = there.updates(), []
    for _ in range(3):
        found.append(contextvars.copy_context().run(next, updates))
        thread = threading.Thread(target=lambda: found.append(next(updates)))
        thread.start()
        thread.join()
    assert found == expected
    np.testing.assert_array_equal(here.state.theta, there.state.theta)


def test_two_trainers_may_take_turns_inside_one_another() -> None:
    outer = trainer()
    for _, update in zip(range(3), outer.updates(), strict=False):
        assert next(trainer().updates()) == 1
        assert update == outer.state.update


def test_the_loss_is_the_last_batchs_whenever_it_is_read() -> None:
    training = trainer()
    assert math.isnan(training.loss)
    data, network = random_data(), Network(SPEC)
    rows = np.array([0, 3, 5])
    expected = network.loss(training.state.theta, data.X[rows], data.Y[rows])
    training.update_on(rows)
    assert training.loss == pytest.approx(expected, rel=1e-14)
    training.evaluate()
    training.set_parameter(0, 7.0)
    assert training.loss == pytest.approx(expected, rel=1e-14)


def test_a_loss_beyond_all_numbers_is_told_with_divergence() -> None:
    spec = NetworkSpec(2, (Dense(1, "identity"),), "mse")
    state = TrainingState(np.full(3, 1e200), optimizers.get("sgd"), np.random.default_rng(0))
    training = Trainer(Network(spec), random_data(), state, batch_size=7)
    with pytest.raises(Diverged, match="loss is not finite"):
        next(training.updates())
    assert training.loss == math.inf
