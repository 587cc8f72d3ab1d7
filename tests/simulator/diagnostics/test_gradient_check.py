"""Numerical differentiation: what it gives, how its error depends on the step, what it refuses."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from layers_by_name import TRAINABLE, layer

from simulator.diagnostics import gradient_check as numerical
from simulator.diagnostics.gradient_check import (
    METHODS,
    default_step,
    gradient_check,
    numerical_gradient,
)
from simulator.diagnostics.near_kinks import KinkedSum
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec

METHOD = pytest.mark.parametrize("method", METHODS)


def problem(hidden: str = "tanh", seed: int = 0) -> tuple[Network, Any, Any, Any]:
    spec = NetworkSpec(
        3, (layer(5, hidden), layer(4, hidden), Dense(2, "softmax")), "categorical_cross_entropy"
    )
    network, rng = Network(spec), np.random.default_rng(seed)
    theta = rng.normal(size=network.parameter_count)
    return network, theta, rng.normal(size=(7, 3)), np.eye(2)[rng.integers(0, 2, 7)]


@pytest.mark.parametrize("hidden", TRAINABLE)
def test_backpropagation_passes_the_check(hidden: str) -> None:
    assert gradient_check(*problem(hidden)).relative_error <= 1e-8


def test_the_differences_by_hand() -> None:
    # One identity node without input: E = (b − 1)², E(0.5 ± 0.5) = 0 and 1, E(0.5) = 0.25.
    network = Network(NetworkSpec(1, (Dense(1, "identity"),), "mse"))
    given: Any = (network, np.array([0.0, 0.5]), [[0.0]], [[1.0]])
    for method, expected in (("forward", -0.5), ("backward", -1.5), ("central", -1.0)):
        found = numerical_gradient(*given, method=method, step=0.5)
        assert found.tolist() == [0.0, expected]


@METHOD
def test_some_parameters_are_the_same_as_among_all(method: str) -> None:
    given = problem()
    whole = numerical_gradient(*given, method=method)
    some = numerical_gradient(*given, method=method, parameters=[4, 0, 30])
    assert some.tolist() == pytest.approx(whole[[4, 0, 30]].tolist(), rel=1e-9)
    assert numerical_gradient(*given, method=method, parameters=[]).shape == (0,)


def test_blocks_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    given = problem()
    whole = numerical_gradient(*given)
    monkeypatch.setattr(numerical, "_BLOCK_NUMBERS", 3 * given[0].parameter_count)
    np.testing.assert_allclose(numerical_gradient(*given), whole, rtol=1e-7, atol=1e-10)


@METHOD
def test_the_error_falls_with_truncation_and_rises_with_rounding(method: str) -> None:
    given = problem()
    order = 2 if method == "central" else 1

    def error(step: float) -> float:
        return gradient_check(*given, method=method, step=step).relative_error

    assert math.log10(error(1e-2) / error(1e-3)) == pytest.approx(order, abs=0.1)
    best = error(default_step(method))
    assert best < 0.01 * error(1e-12)
    assert best < 0.01 * error(0.1)


def test_a_wrong_gradient_is_found_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    network, theta, X, Y = problem()
    original = network.loss_and_gradient

    def wrong(*arguments: Any) -> tuple[Any, Any]:
        value, gradient = original(*arguments)
        gradient[9] += 0.01
        return value, gradient

    monkeypatch.setattr(network, "loss_and_gradient", wrong)
    found = gradient_check(network, theta, X, Y)
    assert found.worst == 9
    assert found.relative_error > 1e-4


PIECEWISE = ["relu", "leaky_relu", "elu", "selu", "hard_sigmoid", "prelu", "maxout"]


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("hidden", PIECEWISE)
def test_kinks_are_named_and_the_rest_is_judged(hidden: str, method: str) -> None:
    # First weights of XOR: biases are 0, so that row (0, 0) has sums of exactly 0.
    spec = NetworkSpec(2, (layer(4, hidden), Dense(1, "sigmoid")), "binary_cross_entropy")
    network = Network(spec)
    X, Y = np.array([[0, 0], [0, 1], [1, 0], [1, 1.0]]), np.array([[0], [1], [1], [0.0]])
    theta = network.initial_parameters(np.random.default_rng(1))
    if hidden == "hard_sigmoid":  # bent at ±3
        theta[network.blocks(theta)[0].size - 4 : network.blocks(theta)[0].size] = 3.0
    found = gradient_check(network, theta, X, Y, method=method)
    assert found.relative_error < (1e-7 if method == "central" else 1e-6)
    assert {(one.layer, one.unit, one.sample) for one in found.kinked} >= {
        (0, unit, 0) for unit in range(4)
    }
    # The biases of the hidden layer alone move those sums.
    block = network.blocks(np.arange(len(theta), dtype=float))[0]
    biases = block[2].astype(int)
    assert not found.judged[biases].any()
    assert found.judged[np.setdiff1d(np.arange(len(theta)), biases)].all()
    assert found.worst not in biases


@pytest.mark.parametrize(("loss", "target"), [("mae", 0.5), ("mape", 0.5), ("huber", -0.5)])
def test_kinks_of_the_loss_are_named(loss: str, target: float) -> None:
    network = Network(NetworkSpec(1, (Dense(1, "identity"),), loss))
    # The first row is at the kink, whatever the weight; the second is far from it.
    X, Y = np.array([[0.0], [1.0]]), np.array([[target], [9.0]])
    found = gradient_check(network, np.array([2.0, 0.5]), X, Y)
    assert found.kinked == (KinkedSum(1, 0, 0),)
    assert found.judged.tolist() == [True, False]
    assert found.relative_error < 1e-9


CUT_OFF = [
    ("binary_cross_entropy", 0.0, 1.0),
    ("binary_cross_entropy", 1.0, 0.0),
    ("categorical_cross_entropy", 0.0, 1.0),
    ("msle", -1.0, 2.0),
]


@pytest.mark.parametrize("beside", [-0.25, -1e-9, 0.0, 1e-9, 0.25])
@pytest.mark.parametrize(("loss", "edge", "target"), CUT_OFF)
def test_outputs_for_which_the_loss_is_cut_off_are_named(
    loss: str, edge: float, target: float, beside: float
) -> None:
    # Of the second network output alone the first row is beside the edge, whatever the weight.
    network = Network(NetworkSpec(1, (Dense(1, "identity"),), loss))
    X, Y = np.array([[0.0], [1.0]]), np.array([[target], [target]])
    bias = edge + beside
    found = gradient_check(network, np.array([0.5 - bias, bias]), X, Y)
    is_inside = abs(beside) == 0.25 and (beside > 0) == (edge <= 0)
    assert found.kinked == (() if is_inside else (KinkedSum(1, 0, 0),))
    assert found.judged.tolist() == [True, is_inside]
    assert found.relative_error < 1e-8


@pytest.mark.parametrize(("hidden", "scale"), [("tanh", 30.0), ("mish", 40.0)])
def test_outputs_rounded_to_0_do_not_accuse_backpropagation(hidden: str, scale: float) -> None:
    spec = NetworkSpec(4, (Dense(8, hidden), Dense(3, "softmax")), "binary_cross_entropy")
    network, rng = Network(spec), np.random.default_rng(2)
    theta = scale * network.initial_parameters(rng)
    X, Y = rng.normal(size=(20, 4)), np.eye(3)[rng.integers(0, 3, 20)]
    found = gradient_check(network, theta, X, Y)
    assert {one.layer for one in found.kinked} == {2}
    assert found.relative_error < 1e-4  # of outputs near 1 few digits are left


def test_an_output_that_no_target_asks_for_is_not_cut_off() -> None:
    spec = NetworkSpec(1, (Dense(2, "identity"),), "categorical_cross_entropy")
    found = gradient_check(Network(spec), np.array([0.5, -3.0, 0.25, 0.0]), [[1.0]], [[1.0, 0.0]])
    assert (found.kinked, found.judged.all()) == ((), True)
    assert found.relative_error < 1e-8


def test_where_every_parameter_meets_a_kink_nothing_is_judged() -> None:
    network = Network(NetworkSpec(1, (Dense(1, "relu"),), "mse"))
    found = gradient_check(network, np.zeros(2), [[1.0]], [[1.0]])
    assert found.kinked == (KinkedSum(0, 0, 0),)
    assert (found.relative_error, found.worst) == (0.0, None)


def test_a_smooth_network_has_no_kink() -> None:
    found = gradient_check(*problem("tanh"))
    assert found.judged.all()
    assert found.kinked == ()


def test_float32_has_its_own_step() -> None:
    network, theta, X, Y = problem()
    found = gradient_check(network, theta.astype(np.float32), X, Y)
    assert found.numerical.dtype == np.float32
    assert found.step == pytest.approx(math.cbrt(2.0**-23))
    assert found.relative_error < 1e-2


def test_a_flat_loss_has_no_error() -> None:
    network = Network(NetworkSpec(1, (Dense(1, "step"),), "mse"))
    assert gradient_check(network, np.array([1.0, 5.0]), [[1.0]], [[1.0]]).relative_error == 0.0


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"method": "middle"}, "method must be one of forward, backward, central, got 'middle'"),
        ({"step": 0.0}, "step must be > 0 and <= 1, got 0"),
        ({"step": math.nan}, "step must be .*, got nan"),
        ({"parameters": [54]}, r"parameters must be in 0..\d+, got \[54\]"),
        ({"parameters": [-1]}, r"parameters must be in 0..\d+, got \[-1\]"),
    ],
)
def test_wrong_choices_are_refused(given: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        numerical_gradient(*problem(), **given)


def test_a_stack_of_parameters_is_refused() -> None:
    network, theta, X, Y = problem()
    with pytest.raises(ValueError, match=r"theta must have shape \(54,\), got \(2, 54\)"):
        numerical_gradient(network, np.stack([theta, theta]), X, Y)
