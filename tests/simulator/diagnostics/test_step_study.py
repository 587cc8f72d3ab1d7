"""The valley of a difference's error: its two slopes, its bottom, and kinks within a step."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.diagnostics.gradient_check import METHODS, default_step, numerical_gradient
from simulator.diagnostics.near_kinks import KinkedSum
from simulator.diagnostics.step_study import STEPS, StepStudy, step_study, usual_place
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec


def at(step: float) -> int:
    return int(np.abs(np.log(STEPS / step)).argmin())


def test_the_error_falls_with_the_step_and_its_square_and_rises_by_rounding() -> None:
    network = Network(NetworkSpec(2, (Dense(3, "tanh"), Dense(1, "sigmoid")), "mse"))
    rng = np.random.default_rng(1)
    theta, X, Y = rng.normal(size=13), rng.normal(size=(5, 2)), rng.uniform(size=(5, 1))
    study = step_study(network, theta, X, Y, 4)
    assert study.exact == network.loss_and_gradient(theta, X, Y)[1][4]
    for row, power in zip(study.errors, (1.0, 1.0, 2.0), strict=True):
        assert row[at(1e-2)] / row[at(1e-3)] == pytest.approx(10.0**power, rel=0.1)
        assert row[at(1e-13)] > 100.0 * row.min()
    steps = dict(zip(METHODS, (1e-8, 1e-8, 1e-5), strict=True))
    for method, usual in steps.items():
        best = study.best(method)
        assert best is not None
        assert abs(np.log10(best[0] / usual)) <= 2.0
        assert best[1] == study.errors[METHODS.index(method)].min()
    assert np.abs(study.usual - study.exact).max() < 1e-6
    for row, method in enumerate(METHODS):
        told = numerical_gradient(network, theta, X, Y, method=method, parameters=[4])[0]
        assert study.usual[row] == study.differences[row, usual_place(method)] == told
        assert STEPS[usual_place(method)] == default_step(method)
    assert study.kink_from is None


def test_the_step_that_reaches_the_kink_is_named() -> None:
    # The sum is 1·0.5 − 0.2 = 0.3: a step of the bias reaches 0 from 0.3 on.
    network = Network(NetworkSpec(1, (Dense(1, "relu"),), "mse"))
    study = step_study(network, np.array([0.5, -0.2]), np.array([[1.0]]), np.array([[2.0]]), 1)
    assert study.kink_from == STEPS[STEPS >= 0.3 - 1e-12][0]
    assert study.kinked == (KinkedSum(0, 0, 0),)


def test_a_slope_of_nothing_has_no_best_step() -> None:
    network = Network(NetworkSpec(1, (Dense(1, "identity"),), "mse"))
    study = step_study(network, np.array([1.0, 0.5]), np.array([[0.0]]), np.array([[2.0]]), 0)
    assert study.exact == 0.0
    assert study.best("central") is None


def test_of_steps_without_an_error_the_one_among_near_ones_is_the_best() -> None:
    differences = np.full((3, len(STEPS)), 2.0)
    differences[2, 5] = 1.0  # by chance
    differences[2, 39:42] = 1.0 + 1e-12, 1.0, 1.0 - 1e-12
    study = StepStudy(0, 1.0, differences, None, ())
    assert study.best("central") == (STEPS[40], 0.0)
    assert study.best("forward") == (STEPS[0], 1.0)
