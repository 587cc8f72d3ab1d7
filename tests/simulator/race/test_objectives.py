"""Objectives answer for many parameter vectors what the function or the network says of each."""

from __future__ import annotations

import numpy as np
import pytest
from race_fixture import SPEC, N, Valley, network_objective

from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.race.objectives import FunctionObjective, NetworkObjective


def test_a_function_is_asked_for_all_points_at_once() -> None:
    objective = FunctionObjective(Valley())
    assert (objective.parameter_count, objective.rows, objective.frozen) == (2, 1, ())
    points = np.array([[3.0, -1.0], [0.0, 0.5]])
    losses, gradients = objective.loss_and_gradient(points, None)
    # ½ (9 + 20) and ½ · 20 · ¼.
    assert losses.tolist() == objective.losses(points).tolist() == [14.5, 2.5]
    assert gradients.tolist() == [[3.0, -20.0], [0.0, 10.0]]


@pytest.mark.parametrize("rows", [None, np.array([3]), np.array([7, 0, 2, 10])])
def test_a_network_is_asked_on_the_rows(rows: np.ndarray | None) -> None:
    objective = network_objective()
    assert (objective.parameter_count, objective.rows) == (SPEC.parameter_count, N)
    thetas = np.random.default_rng(1).normal(size=(3, SPEC.parameter_count))
    losses, gradients = objective.loss_and_gradient(thetas, rows)
    chosen = np.arange(N) if rows is None else rows
    X, Y = objective.data.X[chosen], objective.data.Y[chosen]
    for theta, loss, gradient in zip(thetas, losses, gradients, strict=True):
        value, slope = Network(SPEC).loss_and_gradient(theta, X, Y)
        assert loss == pytest.approx(value, rel=1e-13)
        np.testing.assert_allclose(gradient, slope, rtol=1e-11, atol=1e-14)


def test_losses_are_of_all_training_rows() -> None:
    objective = network_objective()
    thetas = np.random.default_rng(1).normal(size=(3, SPEC.parameter_count))
    plain = [Network(SPEC).loss(t, objective.data.X, objective.data.Y) for t in thetas]
    np.testing.assert_allclose(objective.losses(thetas), plain, rtol=1e-13)


def test_a_frozen_layer_is_named() -> None:
    spec = NetworkSpec(3, (Dense(5, "tanh", trainable=False), SPEC.layers[1]), SPEC.loss)
    objective = network_objective(spec)
    assert objective.frozen == (slice(0, 20),)


def test_nodes_are_dropped_alike_for_all_where_a_generator_says_which() -> None:
    dropping = NetworkSpec(3, (Dense(5, "tanh", dropout=0.5), SPEC.layers[1]), SPEC.loss)
    data, theta = network_objective().data, np.ones((2, SPEC.parameter_count))
    objective = NetworkObjective(Network(dropping), data)
    assert objective.update_rules.drops
    losses, gradients = objective.loss_and_gradient(theta, None, np.random.default_rng(4))
    np.testing.assert_array_equal(gradients[0], gradients[1])
    alone = Network(dropping).batch_pass(len(data.X), None, np.dtype(float), drops=True)
    alone.draw_masks(np.random.default_rng(4))
    masks = alone.masks()
    assert masks[0] is not None
    assert set(np.unique(masks[0])) == {0.0, 2.0}
    again = Network(dropping).loss_and_gradient(theta[0], data.X, data.Y, masks=masks)
    np.testing.assert_allclose(losses[0], again[0], rtol=1e-13)
    np.testing.assert_allclose(gradients[0], again[1], rtol=1e-12, atol=1e-15)


def test_nodes_are_not_dropped_without_a_generator() -> None:
    dropping = NetworkSpec(3, (Dense(5, "tanh", dropout=0.5), SPEC.layers[1]), SPEC.loss)
    data, theta = network_objective().data, np.ones((1, SPEC.parameter_count))
    ours = NetworkObjective(Network(dropping), data).loss_and_gradient(theta, None)
    plain = NetworkObjective(Network(SPEC), data).loss_and_gradient(theta, None)
    np.testing.assert_array_equal(ours[1], plain[1])
