"""Every registered optimizer: defaults, memory, copies, replicas, precision."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from optimizer_samples import RECORDS, gradients

from simulator import optimizers
from simulator.optimizers.record import OptimizerRecord

Array = NDArray[Any]


def test_defaults_are_the_courses() -> None:
    # COURSE D4
    assert optimizers.get("sgd").settings == {"learning_rate": 0.1}
    assert optimizers.get("momentum").settings["momentum"] == 0.9
    assert optimizers.get("adagrad").settings == {"learning_rate": 0.01, "epsilon": 1e-6}
    assert optimizers.get("rmsprop").settings == {
        "learning_rate": 0.001,
        "rho": 0.9,
        "epsilon": 1e-8,
    }
    assert optimizers.get("adam").settings == {
        "learning_rate": 0.001,
        "beta1": 0.9,
        "beta2": 0.999,
        "epsilon": 1e-8,
    }


@RECORDS
def test_replicas_are_single_runs_side_by_side(record: OptimizerRecord) -> None:
    starts, moves = gradients(4, 5, seed=1), gradients(20, 4, 5)
    together, replicas = starts.copy(), optimizers.get(record.name)
    for gradient in moves:
        replicas.update(together, gradient)
    for r in range(4):
        alone, single = starts[r].copy(), optimizers.get(record.name)
        for gradient in moves:
            single.update(alone, gradient[r].copy())
        np.testing.assert_array_equal(together[r], alone)


@RECORDS
def test_a_copy_goes_on_alike_and_on_its_own(record: OptimizerRecord) -> None:
    moves = gradients(6, 5)
    optimizer, theta = optimizers.get(record.name), np.ones(5)
    optimizer.scale_rate(0.25)  # as a schedule does
    for gradient in moves[:3]:
        optimizer.update(theta, gradient)
    twin, twin_theta = optimizer.copy(), theta.copy()
    remembered = {name: values.copy() for name, values in twin.state.items()}
    for gradient in moves[3:]:
        optimizer.update(theta, gradient)
    for name, values in remembered.items():
        np.testing.assert_array_equal(twin.state[name], values)
    assert twin.count == 3
    for gradient in moves[3:]:
        twin.update(twin_theta, gradient)
    np.testing.assert_array_equal(twin_theta, theta)


@RECORDS
def test_memory_is_shaped_like_the_parameters_and_named(record: OptimizerRecord) -> None:
    optimizer = optimizers.get(record.name)
    assert optimizer.state == {}
    optimizer.update(np.ones(4), np.full(4, 0.5))
    assert tuple(optimizer.state) == record.state_names
    assert all(values.shape == (4,) and values.any() for values in optimizer.state.values())


@RECORDS
def test_forgetting_makes_it_like_new(record: OptimizerRecord) -> None:
    used, fresh = optimizers.get(record.name), optimizers.get(record.name)
    for gradient in gradients(3, 4):
        used.update(np.ones(4), gradient)
    used.forget()
    assert (used.state, used.count) == ({}, 0)
    thetas = np.ones(4), np.ones(4)
    for optimizer, theta in zip((used, fresh), thetas, strict=True):
        optimizer.update(theta, np.full(4, 0.5))
    np.testing.assert_array_equal(*thetas)


@RECORDS
def test_float32_stays_float32(record: OptimizerRecord) -> None:
    optimizer, theta = optimizers.get(record.name), np.ones(3, np.float32)
    optimizer.update(theta, np.full(3, 0.5, np.float32))
    assert theta.dtype == np.float32
    assert all(values.dtype == np.float32 for values in optimizer.state.values())
    assert (theta < 1.0).all()


@RECORDS
def test_finds_the_bottom_of_a_bowl(record: OptimizerRecord) -> None:
    # Adadelta starts from moves of about √ε; a large factor makes up for it.
    rate = {"adadelta": 100.0, "adagrad": 0.5}.get(record.name, 0.02)
    optimizer = optimizers.get(record.name, learning_rate=rate)
    steepness, bottom, theta = np.array([1.0, 4.0]), np.array([1.0, -2.0]), np.zeros(2)

    def height() -> float:
        return float(steepness @ (theta - bottom) ** 2)

    at_first = height()
    for _ in range(600):
        optimizer.update(theta, 2.0 * steepness * (theta - bottom))
    assert height() < 1e-3 * at_first


@RECORDS
def test_a_changed_learning_rate_counts_from_the_next_update(record: OptimizerRecord) -> None:
    changed, kept = optimizers.get(record.name), optimizers.get(record.name)
    thetas = np.zeros(1), np.zeros(1)
    for _ in range(2):
        before = float(thetas[1][0])
        changed.update(thetas[0], np.ones(1))
        kept.update(thetas[1], np.ones(1))
        changed.set_hyperparameter("learning_rate", 2.0 * kept.settings["learning_rate"])
    if record.name in ("sgd", "adagrad", "rmsprop", "adadelta", "adam"):
        # The second move alone is twice as long; the first was the same.
        second = thetas[1][0] - before
        assert thetas[0][0] - before == pytest.approx(2.0 * second, rel=1e-12)
    # RProp's is only where its steps begin.
    assert bool(thetas[0][0] != thetas[1][0]) is (record.name != "rprop")
    assert changed.count == 2


def test_momentum_zero_is_gradient_descent() -> None:
    for name in ("momentum", "nag"):
        plain, heavy = optimizers.get("sgd"), optimizers.get(name, momentum=0.0)
        thetas = np.ones(4), np.ones(4)
        for gradient in gradients(10, 4):
            plain.update(thetas[0], gradient)
            heavy.update(thetas[1], gradient)
        np.testing.assert_allclose(*thetas, rtol=1e-15)


@RECORDS
def test_records_describe_what_they_make(record: OptimizerRecord) -> None:
    made = optimizers.get(record.name)
    assert isinstance(made, record.rule)
    assert list(made.settings) == [setting.name for setting in record.settings]
    assert record.settings[0].name == "learning_rate"
    assert record.explanation.endswith(".")
    assert "θ ←" in record.formula
    assert all(setting.explanation.endswith(".") for setting in record.settings)
