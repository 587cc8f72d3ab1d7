"""The buffers under the network: bound once, right for every batch and any number of replicas."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from simulator.nn.batch_pass import BatchPass
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec

Array = NDArray[Any]

SPEC = NetworkSpec(2, (Dense(2, "relu"), Dense(1, "identity")), "half_sse")
# W₁ = [[1, 2], [3, 4]], b₁ = (1, −20); W₂ = (2, 5), b₂ = 3
THETA = np.array([1.0, 2.0, 3.0, 4.0, 1.0, -20.0, 2.0, 5.0, 3.0])
PAIRS = [
    ("sigmoid", "binary_cross_entropy"),
    ("softmax", "categorical_cross_entropy"),
    ("softmax", "mse"),
    ("tanh", "half_sse"),
]


def filled(
    network: Network, X: Array, Y: Array, replicas: int | None = None, dtype: Any = np.float64
) -> BatchPass:
    batch = BatchPass(network.spec, network.blocks, len(X), replicas, dtype)
    batch.inputs[:, :-1] = X
    batch.targets[...] = Y.T
    return batch


def case(output: str, loss: str, n: int = 6) -> tuple[Network, Array, Array]:
    network = Network(NetworkSpec(3, (Dense(4, "tanh"), Dense(3, output)), loss))
    rng = np.random.default_rng(1)
    return network, rng.normal(size=(n, 3)), np.eye(3)[rng.integers(3, size=n)]


def test_forward_and_backward_by_hand() -> None:
    network = Network(SPEC)
    batch = filled(network, np.array([[1.0, 2.0]]), np.array([[10.0]]))
    gradient = np.empty(9)
    # z₁ = (1 + 6 + 1, 2 + 8 − 20) = (8, −10), a₁ = (8, 0), output = 16 + 3 = 19, loss = ½·9²
    assert batch.loss_and_gradient(THETA, gradient) == 40.5
    assert batch.layers[0].z[:, 0].tolist() == [8.0, -10.0]
    assert batch.layers[0].a[:, 0].tolist() == [8.0, 0.0]
    assert batch.layers[1].a[:, 0].tolist() == [19.0]
    # δ₂ = 19 − 10 = 9; δ₁ = (2·9, 0): the second node is off
    assert batch.layers[1].delta[:, 0].tolist() == [9.0]
    assert batch.layers[0].delta[:, 0].tolist() == [18.0, 0.0]
    # x·δ₁ and δ₁, then a₁·δ₂ and δ₂
    assert gradient.tolist() == [18.0, 0.0, 36.0, 0.0, 18.0, 0.0, 72.0, 0.0, 9.0]


def test_a_batch_gives_the_mean_over_its_samples() -> None:
    network = Network(SPEC)
    X, Y = np.array([[1.0, 2.0], [1.0, 0.0]]), np.array([[10.0], [3.0]])
    gradient = np.empty(9)
    # Second sample: z₁ = (2, −18), output = 7, loss = ½·4² = 8, δ₂ = 4, δ₁ = (8, 0)
    assert filled(network, X, Y).loss_and_gradient(THETA, gradient) == (40.5 + 8.0) / 2
    assert gradient.tolist() == [13.0, 0.0, 18.0, 0.0, 13.0, 0.0, 40.0, 0.0, 6.5]


@pytest.mark.parametrize(("output", "loss"), PAIRS)
def test_replicas_equal_single_passes(output: str, loss: str) -> None:
    network, X, Y = case(output, loss)
    thetas = np.random.default_rng(2).normal(size=(5, network.parameter_count))
    gradients = np.empty_like(thetas)
    values = filled(network, X, Y, 5).loss_and_gradient(thetas, gradients)
    assert values.shape == (5,)
    single = filled(network, X, Y)
    for r in range(5):
        theta, gradient = thetas[r].copy(), np.empty(network.parameter_count)
        assert values[r] == pytest.approx(single.loss_and_gradient(theta, gradient), rel=1e-14)
        np.testing.assert_allclose(gradients[r], gradient, rtol=1e-12, atol=1e-16)


@pytest.mark.parametrize(("output", "loss"), PAIRS)
@pytest.mark.parametrize("replicas", [None, 3])
def test_loss_alone_is_the_loss_with_gradient(output: str, loss: str, replicas: int | None) -> None:
    network, X, Y = case(output, loss)
    shape = (network.parameter_count,) if replicas is None else (replicas, network.parameter_count)
    theta = np.random.default_rng(3).normal(size=shape)
    alone = filled(network, X, Y, replicas).loss(theta)
    both = filled(network, X, Y, replicas).loss_and_gradient(theta, np.empty(shape))
    np.testing.assert_array_equal(alone, both)


@pytest.mark.parametrize(("output", "loss"), PAIRS)
def test_only_matching_pairs_are_fused(output: str, loss: str) -> None:
    network, X, Y = case(output, loss)
    assert filled(network, X, Y).fused is ("cross_entropy" in loss)


def test_other_arrays_are_bound_anew_and_changed_ones_seen() -> None:
    network, X, Y = case("softmax", "categorical_cross_entropy")
    batch = filled(network, X, Y)
    rng = np.random.default_rng(4)
    theta, other = rng.normal(size=(2, network.parameter_count))
    first, second = np.empty_like(theta), np.empty_like(theta)
    batch.loss_and_gradient(theta, first)
    kept = first.copy()
    batch.loss_and_gradient(other, second)
    np.testing.assert_array_equal(first, kept)  # the second went into its own array
    np.testing.assert_array_equal(second, network.loss_and_gradient(other, X, Y)[1])
    theta[:] = other
    batch.loss_and_gradient(theta, first)
    np.testing.assert_array_equal(first, second)


def test_other_parameters_go_backwards_too_into_the_same_gradient() -> None:
    network, X, Y = case("softmax", "categorical_cross_entropy")
    batch = filled(network, X, Y)
    theta, other = np.random.default_rng(7).normal(size=(2, network.parameter_count))
    gradient = np.empty_like(theta)
    batch.loss_and_gradient(theta, gradient)
    batch.loss_and_gradient(other, gradient)
    np.testing.assert_array_equal(gradient, network.loss_and_gradient(other, X, Y)[1])


def test_forward_returns_outputs_one_sample_a_column() -> None:
    network, X, Y = case("softmax", "mse")
    theta = np.random.default_rng(5).normal(size=network.parameter_count)
    outputs = filled(network, X, Y).forward(theta)
    assert outputs.shape == (3, 6)
    np.testing.assert_allclose(outputs.sum(axis=0), np.ones(6), rtol=1e-14)
    np.testing.assert_array_equal(outputs.T, network.predict(theta, X))


def test_single_precision_throughout() -> None:
    network, X, Y = case("softmax", "categorical_cross_entropy")
    theta = np.random.default_rng(6).normal(size=network.parameter_count).astype(np.float32)
    gradient = np.empty_like(theta)
    batch = filled(network, X, Y, dtype=np.float32)
    batch.loss_and_gradient(theta, gradient)
    for layer in batch.layers:
        assert {layer.z.dtype, layer.a.dtype, layer.delta.dtype} == {np.dtype(np.float32)}
    exact = network.loss_and_gradient(theta.astype(float), X, Y)[1]
    np.testing.assert_allclose(gradient, exact, rtol=1e-4, atol=1e-6)
