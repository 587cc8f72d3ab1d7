"""Learning-rate schedules: their formulas, and that training follows them exactly."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_data import random_data

from simulator import optimizers
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.optimizers import schedules
from simulator.optimizers.schedules import REGISTRY, Schedule
from simulator.training.state import TrainingState, initial_state
from simulator.training.trainer import Trainer

SPEC = NetworkSpec(2, (Dense(3, "tanh"), Dense(1, "sigmoid")), "binary_cross_entropy")


@pytest.mark.parametrize(
    ("name", "settings", "epoch", "expected"),
    [
        ("constant", {}, 1000, 1.0),
        ("inverse_time", {"decay": 0.5}, 4, 1.0 / 3.0),
        ("step_decay", {"drop": 0.5, "every": 10}, 9, 1.0),
        ("step_decay", {"drop": 0.5, "every": 10}, 10, 0.5),
        ("step_decay", {"drop": 0.5, "every": 10}, 29, 0.25),
        ("exponential", {"gamma": 0.9}, 3, 0.729),
        ("cosine", {"period": 100}, 0, 1.0),
        ("cosine", {"period": 100}, 50, 0.5),
        ("cosine", {"period": 100}, 25, 0.5 * (1 + math.sqrt(0.5))),
        ("cosine", {"period": 100, "final_share": 0.2}, 100, 0.2),
        ("cosine", {"period": 100, "final_share": 0.2}, 5000, 0.2),
        ("constant", {"warmup_epochs": 4}, 0, 0.2),
        ("constant", {"warmup_epochs": 4}, 3, 0.8),
        ("constant", {"warmup_epochs": 4}, 4, 1.0),
        ("exponential", {"gamma": 0.9, "warmup_epochs": 1}, 0, 0.5),
        ("exponential", {"gamma": 0.9, "warmup_epochs": 1}, 2, 0.81),
    ],
)
def test_hand_computed_factors(
    name: str, settings: dict[str, float], epoch: int, expected: float
) -> None:
    assert Schedule(name, settings).factor(epoch) == pytest.approx(expected, rel=1e-12, abs=1e-15)


@given(st.sampled_from(list(REGISTRY)), st.integers(0, 10_000), st.integers(0, 50))
def test_a_factor_is_a_share_and_only_the_warm_up_grows(name: str, epoch: int, warm: int) -> None:
    schedule = Schedule(name, {"warmup_epochs": warm})
    assert 0.0 <= schedule.factor(epoch) <= 1.0
    if epoch >= max(warm, 30 if name == "one_cycle" else 0):  # it rises for 30 of its 100 epochs
        assert schedule.factor(epoch + 1) <= schedule.factor(epoch)


@pytest.mark.parametrize(
    ("name", "settings", "message"),
    [
        ("linear", {}, "schedule must be one of constant, .*, got 'linear'"),
        ("cosine", {"period": 0}, "period must be >= 1 .*, got 0"),
        ("cosine", {"period": 2.5}, "period must be a whole number, got 2.5"),
        ("exponential", {"gamma": 1.1}, "gamma must be > 0 and <= 1, got 1.1"),
        ("step_decay", {"drop": 0}, "drop must be > 0 .*, got 0"),
        ("constant", {"decay": 1}, "constant has no setting 'decay'"),
        ("constant", {"warmup_epochs": -1}, "warmup_epochs must be >= 0 .*, got -1"),
    ],
)
def test_wrong_settings_are_refused(name: str, settings: dict[str, float], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Schedule(name, settings)
    if name == "linear":
        with pytest.raises(ValueError, match="schedule must be"):
            schedules.get(["cosine"])  # type: ignore[arg-type]


def training(
    optimizer: str, schedule: Schedule, state: TrainingState | None = None, rate: float = 0.1
) -> Trainer:
    start = state or initial_state(SPEC, optimizers.get(optimizer, learning_rate=rate), 0, "normal")
    return Trainer(Network(SPEC), random_data(), start, batch_size=2, epochs=6, schedule=schedule)


# RProp takes the learning rate for its first steps alone.
@pytest.mark.parametrize("optimizer", [name for name in optimizers.REGISTRY if name != "rprop"])
def test_each_epoch_trains_as_with_that_learning_rate_set(optimizer: str) -> None:
    schedule = Schedule("exponential", {"gamma": 0.5, "warmup_epochs": 2})
    scheduled, by_hand = training(optimizer, schedule), training(optimizer, Schedule())
    for _ in scheduled.updates():
        expected = 0.1 * schedule.factor(by_hand.state.epoch)
        by_hand.state.optimizer.set_hyperparameter("learning_rate", expected)
        next(by_hand.updates())
        np.testing.assert_allclose(scheduled.state.theta, by_hand.state.theta, rtol=1e-12)
    assert scheduled.state.optimizer.settings["learning_rate"] == 0.1
    assert scheduled.state.optimizer.learning_rate == pytest.approx(0.1 * 0.5**6)


def test_a_copy_resumes_bit_for_bit() -> None:
    schedule = Schedule("cosine", {"period": 5, "warmup_epochs": 1})
    whole, part = training("adam", schedule), training("adam", schedule)
    list(whole.updates())
    updates = part.updates()
    for _ in range(7):
        next(updates)
    resumed = training("adam", schedule, part.state.copy())
    list(resumed.updates())
    assert resumed.state.theta.tobytes() == whole.state.theta.tobytes()


def test_a_constant_schedule_changes_no_bit() -> None:
    plain = training("adam", Schedule())
    bare = initial_state(SPEC, optimizers.get("adam", learning_rate=0.1), 0, "normal")
    without = Trainer(Network(SPEC), random_data(), bare, batch_size=2, epochs=6)
    list(plain.updates())
    list(without.updates())
    assert plain.state.theta.tobytes() == without.state.theta.tobytes()


def test_a_learning_rate_set_on_the_way_is_scaled_too() -> None:
    trainer = training("sgd", Schedule("exponential", {"gamma": 0.5}))
    for _ in trainer.updates():
        if trainer.state.epoch == 2:
            break
    trainer.state.optimizer.set_hyperparameter("learning_rate", 0.4)
    before = trainer.state.theta.copy()
    next(trainer.updates())
    np.testing.assert_allclose(before - trainer.state.theta, 0.1 * trainer.gradient, rtol=1e-9)


def test_one_cycle_rises_to_the_rate_that_is_set_and_falls_to_its_end() -> None:
    cycle = Schedule("one_cycle", {"period": 20, "rise_share": 0.25, "final_share": 0.1})
    found = [cycle.factor(n) for n in range(26)]
    assert found[0] == pytest.approx(0.04)
    assert found[5] == 1.0
    # Half a cosine wave each: at a fifth of the rise, and in the middle of the fall.
    assert found[1] == pytest.approx(0.04 + 0.96 * 0.5 * (1.0 - math.cos(math.pi / 5)))
    assert cycle.factor(12) == pytest.approx(0.1 + 0.9 * 0.5 * (1.0 + math.cos(math.pi * 7 / 15)))
    assert found[20:] == pytest.approx([0.1] * 6)
    assert all(a < b for a, b in itertools.pairwise(found[:6]))
    assert all(a > b for a, b in itertools.pairwise(found[5:21]))


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_one_cycle_that_only_falls_or_only_rises(share: float) -> None:
    cycle = Schedule("one_cycle", {"period": 10, "rise_share": share})
    assert cycle.factor(0) == (1.0 if share == 0.0 else 0.04)
    assert [cycle.factor(n) for n in (10, 11)] == [0.0, 0.0]


def test_rprop_trains_as_without_a_schedule() -> None:
    schedule = Schedule("exponential", {"gamma": 0.5, "warmup_epochs": 2})
    scheduled, plain = training("rprop", schedule), training("rprop", Schedule())
    for _ in zip(scheduled.updates(), plain.updates(), strict=True):
        np.testing.assert_array_equal(scheduled.state.theta, plain.state.theta)
