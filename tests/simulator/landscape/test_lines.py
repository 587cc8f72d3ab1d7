"""The loss in one dimension: along a weight, along the gradient, between two points of a run."""

from __future__ import annotations

import tracemalloc
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from small_data import random_data

from simulator import optimizers
from simulator.landscape.lines import (
    Direction,
    Line,
    along_gradient,
    along_weight,
    between,
    loss_line,
    losses_along,
)
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.optimizers.regularization import Regularization
from simulator.training.state import initial_state
from simulator.training.trainer import Trainer

Array = NDArray[Any]

SPEC = NetworkSpec(2, (Dense(3, "tanh"), Dense(1, "sigmoid")), "binary_cross_entropy")
DATA = random_data(9)
NETWORK = Network(SPEC)
THETA = np.random.default_rng(1).normal(size=13)
TRAINING = (DATA.X, DATA.Y)
T = np.linspace(-1.0, 1.0, 9)


def gradient() -> Array:
    return np.asarray(NETWORK.loss_and_gradient(THETA, *TRAINING)[1])


def line(direction: Direction, name: str = "sgd", **more: Any) -> Line:
    optimizer = optimizers.get(name, learning_rate=0.3)
    return loss_line(
        NETWORK,
        THETA,
        direction,
        direction.here + T,
        training=TRAINING,
        gradient=gradient(),
        optimizer=optimizer,
        **more,
    )


def directions() -> list[Direction]:
    start, best = np.random.default_rng(3).normal(size=(2, 13))
    return [
        along_weight(NETWORK, THETA, (0, 1, 2)),
        along_gradient(gradient()),
        between(start, THETA, best, gradient()),
    ]


@pytest.mark.parametrize("direction", directions(), ids=lambda one: one.kind)
def test_a_line_is_the_loss_of_its_points(direction: Direction) -> None:
    drawn = line(direction)
    for t, loss in zip(drawn.t, drawn.loss, strict=True):
        expected = NETWORK.loss(drawn.parameters_at(float(t)), *TRAINING)
        assert loss == pytest.approx(expected, rel=1e-12)
    np.testing.assert_array_equal(drawn.parameters_at(direction.here), THETA)
    assert drawn.here_loss == pytest.approx(NETWORK.loss(THETA, *TRAINING), rel=1e-14)


@pytest.mark.parametrize("direction", directions(), ids=lambda one: one.kind)
def test_the_tangent_is_the_numerical_slope(direction: Direction) -> None:
    drawn, h = line(direction), 1e-5
    above, below = (
        NETWORK.loss(drawn.parameters_at(direction.here + step), *TRAINING) for step in (h, -h)
    )
    assert drawn.slope == pytest.approx((above - below) / (2 * h), rel=1e-7)


def test_along_the_gradient_descent_goes_down_and_lands_at_its_step_length() -> None:
    drawn = line(along_gradient(gradient()))
    length = np.linalg.norm(gradient())
    assert drawn.slope == pytest.approx(-length)
    assert drawn.step_t == pytest.approx(0.3 * length)
    assert drawn.step_aside == pytest.approx(0.0, abs=1e-7)
    landed = THETA - 0.3 * gradient()
    assert drawn.step_loss == pytest.approx(NETWORK.loss(landed, *TRAINING), rel=1e-12)


def test_along_a_weight_the_coordinate_is_its_value_and_the_step_its_share_of_the_update() -> None:
    index = NETWORK.weight_index(0, 1, 2)
    drawn = line(along_weight(NETWORK, THETA, (0, 1, 2)))
    assert drawn.direction.here == THETA[index]
    assert drawn.step_t == pytest.approx(THETA[index] - 0.3 * gradient()[index])
    move = 0.3 * gradient()
    aside = np.linalg.norm(np.delete(move, index)) / np.linalg.norm(move)
    assert drawn.step_aside == pytest.approx(aside)


def test_between_two_points_zero_is_the_start_and_one_is_now() -> None:
    start = THETA - np.eye(13)[0] * 2.0
    best = THETA - np.eye(13)[0] * 0.5 + np.eye(13)[4]
    direction = between(start, THETA, best, gradient())
    drawn = line(direction)
    np.testing.assert_allclose(drawn.parameters_at(0.0), start, atol=1e-14)
    assert direction.marks == (("start", 0.0), ("nearest", pytest.approx(0.75)))
    on_the_line = between(start, THETA, THETA - np.eye(13)[0] * 0.5, gradient())
    assert on_the_line.marks == (("start", 0.0), ("best", pytest.approx(0.75)))
    assert between(start, THETA, THETA, gradient()).marks == (("start", 0.0),)
    assert between(THETA, THETA, THETA, gradient()).kind == "gradient"


def test_the_batch_and_the_validation_rows_have_their_own_curves() -> None:
    batch, validation = (DATA.X[:2], DATA.Y[:2]), (DATA.X[5:], DATA.Y[5:])
    direction = along_weight(NETWORK, THETA, (1, 0, 0))
    drawn = line(direction, batch=batch, validation=validation, total_rows=50)
    assert drawn.batch is not None
    assert drawn.validation is not None
    place = drawn.parameters_at(float(drawn.t[3]))
    assert drawn.batch[3] == pytest.approx(NETWORK.loss(place, *batch), rel=1e-12)
    assert drawn.validation[3] == pytest.approx(NETWORK.loss(place, *validation), rel=1e-12)
    slope = NETWORK.loss_and_gradient(THETA, *batch)[1][NETWORK.weight_index(1, 0, 0)]
    assert drawn.batch_slope == pytest.approx(slope)
    assert (drawn.rows, drawn.total_rows) == (9, 50)


def test_the_step_is_the_optimizers_own_and_leaves_it_as_it_was() -> None:
    optimizer = optimizers.get("momentum", learning_rate=0.1)
    theta = THETA + 1.0
    optimizer.update(theta, gradient())
    before = optimizer.copy()
    drawn = loss_line(
        NETWORK,
        THETA,
        along_weight(NETWORK, THETA, (0, 0, 0)),
        T,
        training=TRAINING,
        gradient=gradient(),
        optimizer=optimizer,
    )
    # v = 0.9·(−0.1 g) − 0.1 g = −0.19 g
    assert drawn.step_t == pytest.approx(THETA[0] - 0.19 * gradient()[0])
    np.testing.assert_array_equal(optimizer.state["velocity"], before.state["velocity"])


@pytest.mark.parametrize(
    "regularization",
    [Regularization(), Regularization(l1=0.1, l2=0.3, weight_decay=0.2, clip_norm=0.05)],
)
@pytest.mark.parametrize("trainable", [True, False])
@pytest.mark.parametrize("name", list(optimizers.REGISTRY))
def test_the_step_is_the_one_that_training_makes(
    name: str, trainable: bool, regularization: Regularization
) -> None:
    layers = (Dense(3, "tanh", trainable=trainable), Dense(1, "sigmoid"))
    spec = NetworkSpec(2, layers, "binary_cross_entropy")
    network, rule = Network(spec), optimizers.get(name)
    state = initial_state(spec, rule, 4, "normal")
    rule.update(state.theta, gradient())  # with memory of a time when every layer learnt
    trainer = Trainer(network, DATA, state, batch_size=9, regularization=regularization)
    theta = state.theta.copy()
    for axis in ((0, 1, 2), (1, 3, 0)):
        drawn = loss_line(
            network,
            theta,
            along_weight(network, theta, axis),
            T,
            training=TRAINING,
            gradient=np.asarray(network.loss_and_gradient(theta, *TRAINING)[1]),
            optimizer=rule,
            regularization=regularization,
        )
        twin = Trainer(
            network, DATA, state.copy(), batch_size=9, regularization=trainer.regularization
        )
        next(twin.updates())
        index = network.weight_index(*axis)
        assert drawn.step_t == pytest.approx(twin.state.theta[index], rel=1e-12)


def test_a_flat_place_still_has_a_line_and_does_not_call_it_the_gradient() -> None:
    direction = along_gradient(np.zeros(13))
    assert direction.kind == "random"
    assert along_gradient(np.full(13, np.nan)).kind == "random"
    assert np.linalg.norm(direction.vector) == pytest.approx(1.0)


def test_a_line_of_a_large_network_is_looked_at_in_parts() -> None:
    spec = NetworkSpec(2, (Dense(50_000, "tanh"), Dense(1, "sigmoid")), "binary_cross_entropy")
    network = Network(spec)  # 201 times its 200,001 parameters are 320 MB
    theta = network.initial_parameters(np.random.default_rng(0))
    direction = along_gradient(network.loss_and_gradient(theta, *TRAINING)[1])
    t = np.linspace(-2.0, 2.0, 201)
    tracemalloc.start()
    losses = losses_along(network, theta, direction, t, TRAINING)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 100e6
    for k in (0, 100, 200):
        expected = network.loss(theta + t[k] * direction.vector, *TRAINING)
        assert losses[k] == pytest.approx(expected, rel=1e-12)


def test_overflow_is_drawn_not_warned_of() -> None:
    huge = Direction("snapshots", np.full(13, 1e200), 0.0, None, 1.0, 0.0)
    drawn = line(huge)
    assert np.isfinite(drawn.here_loss)
