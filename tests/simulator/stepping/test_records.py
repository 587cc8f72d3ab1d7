"""What the stepper shows is what the training code computed."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from simulator.nn import activations
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.stepping.records import PassRecord, record_pass

Array = NDArray[Any]

PAIRS = [
    ("sigmoid", "binary_cross_entropy"),
    ("softmax", "categorical_cross_entropy"),
    ("identity", "mse"),
    ("sigmoid", "half_sse"),
]
X = np.array([0.5, -1.5, 2.0])
Y = np.array([1.0, 0.0])


def recorded(output: str = "sigmoid", loss: str = "mse") -> tuple[Network, Array, PassRecord]:
    network = Network(NetworkSpec(3, (Dense(4, "tanh"), Dense(5, "relu"), Dense(2, output)), loss))
    theta = np.random.default_rng(2).normal(size=network.parameter_count)
    return network, theta, record_pass(network, theta, X, Y)


@pytest.mark.parametrize(("output", "loss"), PAIRS)
def test_loss_and_gradient_are_the_networks(output: str, loss: str) -> None:
    network, theta, record = recorded(output, loss)
    value, gradient = Network(network.spec).loss_and_gradient(theta, X[None], Y[None])
    assert record.loss == value
    np.testing.assert_array_equal(record.gradient, gradient)
    np.testing.assert_array_equal(record.inputs, X)
    np.testing.assert_array_equal(record.target, Y)


@pytest.mark.parametrize(("output", "loss"), PAIRS)
def test_every_layer_follows_from_the_one_before(output: str, loss: str) -> None:
    network, theta, record = recorded(output, loss)
    before = X
    for k, (layer, view) in enumerate(zip(record.layers, network.views(theta), strict=True)):
        np.testing.assert_array_equal(layer.x, before)
        np.testing.assert_allclose(layer.z, layer.x @ view.W + view.b, rtol=1e-13)
        np.testing.assert_allclose(layer.gradient[:-1], np.outer(layer.x, layer.delta), rtol=1e-13)
        np.testing.assert_allclose(layer.gradient[-1], layer.delta, rtol=1e-13)
        if k + 1 < len(record.layers):
            following = record.layers[k + 1]
            sent_back = network.views(theta)[k + 1].W @ following.delta
            record_of = activations.get(network.spec.layers[k].activation)
            slope = record_of.derivative(layer.z, layer.a)
            np.testing.assert_allclose(layer.delta, sent_back * slope, rtol=1e-12, atol=1e-15)
        before = layer.a
    np.testing.assert_allclose(before, network.predict(theta, X[None])[0], rtol=1e-14)


def test_layer_gradients_are_views_of_the_whole() -> None:
    network, _, record = recorded()
    for layer, view in zip(record.layers, network.views(record.gradient), strict=True):
        assert np.shares_memory(layer.gradient, record.gradient)
        np.testing.assert_array_equal(layer.gradient[:-1], view.W)
        np.testing.assert_array_equal(layer.gradient[-1], view.b)


def arrays(record: PassRecord) -> list[Array]:
    found = [record.inputs, record.target, record.gradient]
    for layer in record.layers:
        found += [layer.x, layer.z, layer.a, layer.delta, layer.gradient]
    return found


def test_a_record_stays_when_the_network_goes_on() -> None:
    network, theta, record = recorded()
    kept = [array.copy() for array in arrays(record)]
    theta *= -3.0
    record_pass(network, theta, -X, 1.0 - Y)
    network.loss_and_gradient(theta, np.ones((1, 3)), np.zeros((1, 2)))
    for array, expected in zip(arrays(record), kept, strict=True):
        np.testing.assert_array_equal(array, expected)


def test_a_record_does_not_hold_on_to_the_callers_sample() -> None:
    network, theta, _ = recorded()
    x, y = X.copy(), Y.copy()
    record = record_pass(network, theta, x, y)
    x[:], y[:] = 9.0, 9.0
    np.testing.assert_array_equal(record.inputs, X)
    np.testing.assert_array_equal(record.layers[0].x, X)
    np.testing.assert_array_equal(record.target, Y)


def test_overflow_is_recorded_without_a_warning() -> None:
    network = Network(NetworkSpec(1, (Dense(1, "identity"),), "mse"))
    record = record_pass(network, np.array([1e200, 0.0]), np.array([1e200]), np.array([0.0]))
    assert record.layers[0].z[0] == np.inf
    assert record.loss == np.inf


def test_a_sample_of_the_wrong_shape_is_refused() -> None:
    network, theta, _ = recorded()
    with pytest.raises(ValueError, match=r"X must have shape"):
        record_pass(network, theta, X[:2], Y)
    with pytest.raises(ValueError, match=r"Y must have shape"):
        record_pass(network, theta, X, np.ones(3))
