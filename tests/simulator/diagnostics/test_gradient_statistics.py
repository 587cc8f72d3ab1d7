"""Gradients, activations and idle nodes by layer, against passes of single rows and plain sums."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.testing import assert_allclose

from simulator.diagnostics.gradient_statistics import (
    BINS,
    QUANTILES,
    GradientMeter,
    sigmoid_bound,
)
from simulator.diagnostics.idle_nodes import idle_nodes
from simulator.nn import activations, losses
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.layer_norm import LayerNorm
from simulator.nn.layers.maxout import Maxout
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.stepping.records import record_pass

SPEC = NetworkSpec(3, (Dense(4, "relu"), Dense(2, "tanh"), Dense(1, "sigmoid")), "mse")
X = np.random.default_rng(2).normal(size=(20, 3))
Y = np.random.default_rng(3).uniform(size=(20, 1))


def drawn(network: Network, seed: int = 1) -> np.ndarray:
    return network.initial_parameters(np.random.default_rng(seed))


@pytest.mark.parametrize("loss", ["mse", "half_sse", "binary_cross_entropy"])
def test_deltas_and_slopes_are_those_of_the_single_rows(loss: str) -> None:
    spec = NetworkSpec(3, SPEC.layers, loss)
    network = Network(spec)
    theta = drawn(network)
    found = GradientMeter(network, X, Y).measure(theta)
    passes = [record_pass(network, theta, x, y) for x, y in zip(X, Y, strict=True)]
    for layer, description in enumerate(spec.layers):
        records = [one.layers[layer] for one in passes]
        deltas = np.array([record.delta for record in records])
        assert_allclose(found.deltas[layer], np.sqrt(np.mean(deltas**2)), rtol=1e-12)
        record = activations.get(description.activation)
        slopes = [record.derivative(one.z, one.a) for one in records]
        assert_allclose(found.slopes[layer], np.mean(np.abs(slopes)), rtol=1e-12)
    assert (found.units, found.rows) == ((4, 2, 1), 20)


def test_the_size_of_a_gradient_is_that_of_the_layers_parameters() -> None:
    network = Network(SPEC)
    theta = drawn(network)
    gradient = network.loss_and_gradient(theta, X, Y)[1]
    found = GradientMeter(network, X, Y).measure(theta).weights
    expected = [np.sqrt(np.mean(block**2)) for block in network.blocks(gradient)]
    assert_allclose(found, expected, rtol=1e-12)


def test_activations_are_counted_between_their_bounds() -> None:
    network = Network(SPEC)
    theta = drawn(network)
    found = GradientMeter(network, X, Y).measure(theta)
    for layer, a in enumerate(network.node_values(theta, X)):
        expected = np.histogram(a.a, BINS, tuple(found.limits[layer]))[0]
        # A number on the border between two bins may fall on either side.
        assert np.abs(np.cumsum(found.counts[layer] - expected)).max() <= 1
        assert found.counts[layer].sum() == a.a.size
        nearest = np.quantile(a.a, QUANTILES, method="nearest")
        steps = np.diff(np.sort(a.a, axis=None)).max()
        assert_allclose(found.quantiles[layer], nearest, atol=steps)
    assert found.limits[1:].tolist() == [[-1.0, 1.0], [0.0, 1.0]]
    assert found.limits[0, 0] == 0.0


def test_idle_nodes_are_those_that_are_called_out() -> None:
    layers = (Dense(4, "relu"), Dense(3, "sigmoid"), Dense(2, "softmax"))
    network = Network(NetworkSpec(3, layers, "categorical_cross_entropy"))
    theta = drawn(network)
    first, second, _ = network.views(theta)
    first.b[:3], second.b[1] = -100.0, 15.0
    found = GradientMeter(network, X, np.eye(2)[[0, 1] * 10]).measure(theta)
    idle = idle_nodes(network, theta, X)
    assert [(one.layer, one.is_dead) for one in idle] == [(0, True)] * 3 + [(1, False)]
    assert found.dead[:2].tolist() == [3, 0]
    assert found.saturated[:2].tolist() == [0, 1]
    assert np.isnan([found.dead[2], found.saturated[2], found.slopes[2]]).all()


def test_layers_without_a_function_of_one_sum_tell_what_they_have() -> None:
    spec = NetworkSpec(3, (Maxout(4), LayerNorm(), Dense(1, "step")), "mse")
    network = Network(spec)
    found = GradientMeter(network, X, Y).measure(drawn(network))
    assert np.isnan(found.dead).all()
    assert np.isnan(found.slopes[:2]).all()
    assert found.slopes[2] == 0.0
    assert found.counts.sum(axis=1).tolist() == [80, 80, 20]


def test_what_is_not_finite_is_in_no_bin_and_has_no_quantile() -> None:
    network = Network(SPEC)
    theta = drawn(network)
    network.views(theta)[0].b[0] = np.inf
    found = GradientMeter(network, X, Y).measure(theta)
    assert found.counts[0].sum() == 60
    assert np.isnan(found.quantiles[0]).all()


def test_a_meter_gives_what_a_fresh_one_gives_and_leaves_what_it_gave() -> None:
    network = Network(SPEC)
    meter = GradientMeter(Network(SPEC), X, Y)
    first, second = drawn(network, 1), drawn(network, 2)
    found = meter.measure(first)
    kept = found.deltas.copy(), found.counts.copy()
    again = meter.measure(second)
    assert_allclose(again.deltas, GradientMeter(network, X, Y).measure(second).deltas)
    assert not np.array_equal(again.deltas, kept[0])
    np.testing.assert_array_equal(found.deltas, kept[0])
    np.testing.assert_array_equal(found.counts, kept[1])
    assert found.nbytes > 0


def test_c11_a_quarter_to_the_power_of_the_layers_between() -> None:
    found = sigmoid_bound(np.array([9.0, 9.0, 9.0, 9.0, 9.0, 1.0]))
    assert found.round(5).tolist() == [0.00098, 0.00391, 0.01562, 0.0625, 0.25, 1.0]
    # Ten layers of sigmoids with weights of size 1: none is above it.
    spec = NetworkSpec(1, tuple(Dense(1, "sigmoid") for _ in range(10)), "mse")
    network = Network(spec)
    theta = np.ones(network.parameter_count)
    for view in network.views(theta):
        view.b[...] = -0.5  # near the steepest place
    deltas = GradientMeter(network, np.array([[0.5]]), np.array([[1.0]])).measure(theta).deltas
    bound = sigmoid_bound(deltas)
    assert (deltas <= bound).all()
    assert deltas[0] > 0.8 * bound[0]


@pytest.mark.parametrize("loss", list(losses.REGISTRY))
def test_every_loss_has_its_deltas_by_row(loss: str) -> None:
    last = {"categorical_cross_entropy": "softmax"}.get(loss, "sigmoid")
    try:
        spec = NetworkSpec(3, (Dense(3, "tanh"), Dense(2, last)), loss)
    except ValueError:
        pytest.skip("this loss does not go with that output")
    network = Network(spec)
    theta = drawn(network)
    targets = np.eye(2)[np.arange(20) % 2]
    found = GradientMeter(network, X, targets).measure(theta).deltas
    passes = [record_pass(network, theta, x, y) for x, y in zip(X, targets, strict=True)]
    for layer in range(2):
        deltas = np.array([one.layers[layer].delta for one in passes])
        assert_allclose(found[layer], np.sqrt(np.mean(deltas**2)), rtol=1e-10, atol=1e-300)
