"""The compiled network: gradients, replicas, views, types and what is refused."""

from __future__ import annotations

import itertools
import math
from typing import Any

import numpy as np
import pytest
from covering import covering, pairs
from hypothesis import given
from hypothesis import strategies as st
from layers_by_name import TRAINABLE, layer
from loss_names import NUMBERS
from numpy.typing import NDArray

from simulator.nn import activations, initializers, losses
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec

Array = NDArray[Any]

STEP = 6e-6
UNBOUNDED = ("identity", "leaky_relu", "prelu", "maxout", "selu")
# The logarithm of an output needs outputs between 0 and 1.
PROBABILITIES = ("sigmoid", "softmax")
COMBINATIONS = covering(
    [
        (hidden, output, loss)
        for hidden, output, loss in itertools.product(TRAINABLE, TRAINABLE, losses.REGISTRY)
        if ("cross_entropy" not in loss or output in PROBABILITIES)
        # Below −1 there is no logarithm of 1 + output.
        and not (loss == "msle" and output in UNBOUNDED)
    ]
)


def network(hidden: str = "tanh", output: str = "softmax", loss: str = "mse") -> Network:
    return Network(NetworkSpec(3, (layer(5, hidden), layer(4, hidden), layer(2, output)), loss))


def batch(n: int = 6, inputs: int = 3, outputs: int = 2) -> tuple[Array, Array]:
    rng = np.random.default_rng(8)
    return rng.normal(size=(n, inputs)), np.eye(outputs)[rng.integers(outputs, size=n)]


def targets(loss: str, Y: Array) -> Array:
    """Return targets for which a loss is defined, on either side of most outputs."""
    return 2.47 * Y - 0.3 if loss in NUMBERS else Y


def start(net: Network, seed: int = 4) -> Array:
    """Return random parameters, biases included."""
    return np.random.default_rng(seed).normal(0.0, 0.7, net.parameter_count)


def measurable(net: Network, X: Array, Y: Array) -> Array:
    """Return parameters whose gradient is not lost in the rounding of the loss."""

    def steepness(theta: Array) -> float:
        value, gradient = net.loss_and_gradient(theta, X, Y)
        return float(np.linalg.norm(gradient) / value)

    return max((start(net, seed) for seed in range(4, 12)), key=steepness)


@pytest.mark.parametrize(("hidden", "output", "loss"), COMBINATIONS)
def test_gradient_is_the_numerical_gradient(hidden: str, output: str, loss: str) -> None:
    net, (X, Y) = network(hidden, output, loss), batch()
    Y = targets(loss, Y)
    theta = measurable(net, X, Y)
    moves = STEP * np.eye(len(theta))
    # Every perturbed weight is a replica.
    numerical = (net.loss(theta + moves, X, Y) - net.loss(theta - moves, X, Y)) / (2.0 * STEP)
    value, gradient = net.loss_and_gradient(theta, X, Y)
    assert value == pytest.approx(net.loss(theta, X, Y), rel=1e-12)
    assert np.linalg.norm(gradient - numerical) <= 1e-8 * np.linalg.norm(numerical)


@pytest.mark.parametrize(
    ("hidden", "output", "loss"),
    pairs(activations.REGISTRY, activations.REGISTRY, losses.REGISTRY),
)
def test_replica_rows_equal_single_calls(hidden: str, output: str, loss: str) -> None:
    net = network(hidden, output, loss)
    (X, Y), thetas = batch(), np.stack([start(net, seed) for seed in range(7)])
    Y = targets(loss, Y)
    values, gradients = net.loss_and_gradient(thetas, X, Y)
    assert values.shape == (7,)
    assert gradients.shape == thetas.shape
    for theta, value, gradient, outputs in zip(
        thetas, values, gradients, net.predict(thetas, X), strict=True
    ):
        one_value, one_gradient = net.loss_and_gradient(theta, X, Y)
        assert value == pytest.approx(one_value, rel=1e-12)
        np.testing.assert_allclose(gradient, one_gradient, rtol=1e-12, atol=1e-12)
        np.testing.assert_allclose(outputs, net.predict(theta, X), rtol=1e-12, atol=1e-12)


def test_more_replicas_than_fit_the_cache_are_cut_into_chunks() -> None:
    net, (X, Y) = network(), batch(200)
    thetas = np.random.default_rng(0).normal(size=(500, net.parameter_count))
    found = net.loss(thetas, X, Y)
    for k in (0, 17, 250, 499):
        assert found[k] == pytest.approx(net.loss(thetas[k], X, Y), rel=1e-12)
    assert net.loss(thetas[:0], X, Y).shape == (0,)


@pytest.mark.parametrize(
    ("hidden", "output", "loss", "dtype"),
    pairs(activations.REGISTRY, activations.REGISTRY, losses.REGISTRY, [np.float64, np.float32]),
)
def test_extreme_sums_stay_finite(hidden: str, output: str, loss: str, dtype: type) -> None:
    net = Network(NetworkSpec(1, (layer(2, hidden), layer(2, output)), loss))
    theta = np.zeros(net.parameter_count, dtype)
    for view in net.views(theta):
        view.W[...] = np.eye(*view.W.shape)
    X, Y = np.array([[1e4], [-1e4], [0.0]]), np.array([[0.0, 1.0], [1.0, 0.0], [0.0, 1.0]])
    value, gradient = net.loss_and_gradient(theta, X, Y)
    assert math.isfinite(value)
    assert np.isfinite(gradient).all()
    assert np.isfinite(net.predict(theta, X)).all()


def test_the_network_as_matrices() -> None:
    # COURSE A7: [1 2]·[[3 4],[5 6]] = [13 16]; + [3 4] = [16 20]
    net = Network(NetworkSpec(2, (Dense(2, "identity"),)))
    theta = np.zeros(6)
    (layer,) = net.views(theta)
    layer.W[...] = [[3, 4], [5, 6]]
    assert net.predict(theta, [[1, 2]]).tolist() == [[13.0, 16.0]]
    layer.b[...] = [3, 4]
    assert net.predict(theta, [[1, 2]]).tolist() == [[16.0, 20.0]]


def test_the_and_perceptron() -> None:
    # COURSE A2: w = (0.5, 0.5), b = -0.7
    X, theta = [[0, 0], [0, 1], [1, 0], [1, 1]], np.array([0.5, 0.5, -0.7])
    sums = Network(NetworkSpec(2, (Dense(1, "identity"),))).predict(theta, X)
    np.testing.assert_allclose(sums[:, 0], [-0.7, -0.2, -0.2, 0.3], atol=1e-15)
    classes = Network(NetworkSpec(2, (Dense(1, "step"),))).predict(theta, X)
    assert classes[:, 0].tolist() == [0, 0, 0, 1]


def test_xor_from_gates() -> None:
    # COURSE A5: NAND and OR feeding AND
    net = Network(NetworkSpec(2, (Dense(2, "step"), Dense(1, "step"))))
    theta = np.zeros(net.parameter_count)
    hidden, output = net.views(theta)
    hidden.W[...] = [[-0.5, 0.5], [-0.5, 0.5]]
    hidden.b[...] = [0.7, -0.2]
    output.W[...] = [[0.5], [0.5]]
    output.b[...] = -0.7
    found = net.predict(theta, [[0, 0], [0, 1], [1, 0], [1, 1]])
    assert found[:, 0].tolist() == [0, 1, 1, 0]


def test_deltas_of_the_textbook() -> None:
    # COURSE C2: output delta (o - d) o (1 - o); hidden delta (sum of w delta) o (1 - o).
    net = Network(NetworkSpec(1, (Dense(1, "sigmoid"), Dense(1, "sigmoid")), "half_sse"))
    theta = np.array([0.4, 0.1, -0.6, 0.2])  # w, b of the hidden node, then of the output
    h = 1 / (1 + math.exp(-(0.4 * 2.0 + 0.1)))
    o = 1 / (1 + math.exp(-(-0.6 * h + 0.2)))
    output_delta = (o - 1.0) * o * (1 - o)
    hidden_delta = -0.6 * output_delta * h * (1 - h)
    value, gradient = net.loss_and_gradient(theta, [[2.0]], [[1.0]])
    assert value == pytest.approx(0.5 * (o - 1.0) ** 2)
    expected = [2.0 * hidden_delta, hidden_delta, h * output_delta, output_delta]
    np.testing.assert_allclose(gradient, expected, rtol=1e-12)


def test_the_right_class_counts_whatever_the_loss() -> None:
    # COURSE B7: an output of (0.1, 0.7, 0.2) against each of the three classes
    X, theta = [[0.0]], np.array([0.0, 0.0, 0.0, *np.log([0.1, 0.7, 0.2])])
    expected = {
        "categorical_cross_entropy": (2.302585, 0.356675, 1.609438),
        "half_sse": (0.67, 0.07, 0.57),
    }
    for loss, values in expected.items():
        net = Network(NetworkSpec(1, (Dense(3, "softmax"),), loss))
        np.testing.assert_allclose(net.predict(theta, X), [[0.1, 0.7, 0.2]], atol=1e-15)
        found = [net.loss(theta, X, row[None, :]) for row in np.eye(3)]
        np.testing.assert_allclose(found, values, atol=1e-6)


def test_two_samples_mean() -> None:
    for loss, divisor in (("mse", 4), ("half_sse", 4)):  # half_sse: ½ over 2 samples
        net = Network(NetworkSpec(2, (Dense(2, "identity"),), loss))
        X, Y = [[1.0, 0.0], [0.0, 1.0]], [[1.0, 0.0], [2.0, 3.0]]
        assert net.loss(np.zeros(6), X, Y) == pytest.approx((1 + 0 + 4 + 9) / divisor)


def test_views_are_views() -> None:
    net = network()
    theta = np.arange(float(net.parameter_count))
    for k, view in enumerate(net.views(theta)):
        n_in, n_out = net.spec.sizes[k : k + 2]
        assert view.W.shape == (n_in, n_out)
        assert view.b.shape == (n_out,)
        assert np.shares_memory(view.W, theta)
        assert np.shares_memory(view.b, theta)
        assert theta[net.weight_index(k, n_in - 1, n_out - 1)] == view.W[-1, -1]
        assert theta[net.weight_index(k, n_in, 0)] == view.b[0]
        block = theta[net.layer_slice(k)]
        assert block.size == (n_in + 1) * n_out
        view.W[...] = -1.0
        assert (block[: n_in * n_out] == -1.0).all()


def test_views_cover_every_parameter_once() -> None:
    net = network()
    theta = np.zeros((2, net.parameter_count))
    for view in net.views(theta):
        view.W[...] += 1.0
        view.b[...] += 1.0
    assert (theta == 1.0).all()


def test_changes_of_theta_in_place_are_seen() -> None:
    net, (X, Y) = network(), batch()
    theta = start(net)
    first = net.loss(theta, X, Y)
    theta *= 0.5
    assert net.loss(theta, X, Y) != first
    assert net.loss(theta, X, Y) == net.loss(theta.copy(), X, Y)


def test_results_are_not_the_networks_buffers() -> None:
    net, (X, Y) = network(), batch()
    first, (_, gradient) = net.predict(start(net), X), net.loss_and_gradient(start(net), X, Y)
    kept = first.copy(), gradient.copy()
    net.predict(start(net, 1), X)
    net.loss_and_gradient(start(net, 1), X, Y)
    np.testing.assert_array_equal(first, kept[0])
    np.testing.assert_array_equal(gradient, kept[1])


@given(shapes=st.lists(st.integers(1, 9), min_size=1, max_size=20))
def test_batch_sizes_in_any_order_do_not_disturb_one_another(shapes: list[int]) -> None:
    net, theta = network(), start(network())
    X, Y = batch(9)
    for n in shapes:
        fresh = network()
        assert net.loss(theta, X[:n], Y[:n]) == fresh.loss(theta, X[:n], Y[:n])


def test_inputs_are_left_alone() -> None:
    net, (X, Y) = network(), batch()
    theta = start(net)
    kept = theta.copy(), X.copy(), Y.copy()
    net.loss_and_gradient(theta, X, Y)
    for before, after in zip(kept, (theta, X, Y), strict=True):
        np.testing.assert_array_equal(before, after)


@pytest.mark.parametrize("replicas", [(), (3,)])
def test_results_keep_the_type_of_theta(replicas: tuple[int, ...]) -> None:
    net, (X, Y) = network(), batch()
    theta = np.zeros((*replicas, net.parameter_count), np.float32)
    value, gradient = net.loss_and_gradient(theta, X, Y)
    assert value.dtype == gradient.dtype == net.loss(theta, X, Y).dtype == np.float32
    assert net.predict(theta, X).dtype == np.float32
    integers = np.zeros((*replicas, net.parameter_count), int)
    assert net.predict(integers, X).dtype == np.float64


@pytest.mark.parametrize("name", initializers.REGISTRY)
@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_initial_parameters(name: str, dtype: type) -> None:
    net = network()
    theta = net.initial_parameters(np.random.default_rng(3), name, dtype)
    again = net.initial_parameters(np.random.default_rng(3), name, dtype)
    assert theta.dtype == dtype
    np.testing.assert_array_equal(theta, again)
    for view in net.views(theta):
        assert not view.b.any()
        assert view.W.any() == (name != "zeros")


def test_compiling_draws_nothing_and_holds_no_parameters() -> None:
    before = np.random.get_state()[1].tolist()  # type: ignore[index,union-attr]  # noqa: NPY002
    net = network()
    net.initial_parameters(np.random.default_rng(0))
    assert np.random.get_state()[1].tolist() == before  # type: ignore[index,union-attr]  # noqa: NPY002
    assert not any(
        isinstance(value, np.ndarray) and value.size == net.parameter_count
        for value in vars(net).values()
    )


@pytest.mark.parametrize(
    ("theta", "X", "Y", "message"),
    [
        ((62,), (6, 3), (6, 2), r"theta must have shape \(54,\) or \(R, 54\), got \(62,\)"),
        ((1, 2, 54), (6, 3), (6, 2), "theta must have shape"),
        ((), (6, 3), (6, 2), "theta must have shape"),
        ((54,), (6, 4), (6, 2), r"X must have shape \(n >= 1, 3\), got \(6, 4\)"),
        ((54,), (3,), (6, 2), "X must have shape"),
        ((54,), (0, 3), (0, 2), "X must have shape"),
        ((54,), (6, 3), (6, 3), r"Y must have shape \(6, 2\), got \(6, 3\)"),
        ((54,), (6, 3), (5, 2), r"Y must have shape \(6, 2\), got \(5, 2\)"),
        ((54,), (6, 3), (6,), "Y must have shape"),
    ],
)
def test_wrong_shapes_are_refused(
    theta: tuple[int, ...], X: tuple[int, ...], Y: tuple[int, ...], message: str
) -> None:
    net = network()
    assert net.parameter_count == 54
    for call in (net.loss, net.loss_and_gradient):
        with pytest.raises(ValueError, match=message):
            call(np.zeros(theta), np.zeros(X), np.zeros(Y))
    if "Y must" not in message:
        with pytest.raises(ValueError, match=message):
            net.predict(np.zeros(theta), np.zeros(X))


@pytest.mark.parametrize(("source", "unit"), [(4, 0), (0, 5), (-1, 0), (0, -1)])
def test_weights_that_do_not_exist_are_refused(source: int, unit: int) -> None:
    with pytest.raises(ValueError, match="layer 0 has no weight from node"):
        network().weight_index(0, source, unit)
    with pytest.raises(ValueError, match=r"layer must be in 0\.\.\d, got 7"):
        network().weight_index(7, 0, 0)
    with pytest.raises(ValueError, match="theta must have shape"):
        network().views(np.zeros(3))


def test_stacked_identity_layers_are_one_linear_map() -> None:
    # COURSE B3
    net = Network(NetworkSpec(3, (Dense(5), Dense(4), Dense(2))))
    theta, (X, _) = start(net), batch()
    W, b = np.eye(3), np.zeros(3)
    for view in net.views(theta):
        W, b = W @ view.W, b @ view.W + view.b
    np.testing.assert_allclose(net.predict(theta, X), X @ W + b, atol=1e-12)


def test_a_number_that_is_missing_shows_in_its_row_alone() -> None:
    network = Network(NetworkSpec(2, (Dense(3, "tanh"), Dense(1, "sigmoid")), "mse"))
    theta = network.initial_parameters(np.random.default_rng(0))
    X = np.array([[0.5, np.nan], [1.0, 2.0]])
    outputs = network.predict(theta, X)
    assert np.isnan(outputs[0]).all()
    assert outputs[1] == network.predict(theta, X[1:])[0]
    assert np.isnan(network.loss(theta, X, np.zeros((2, 1))))
