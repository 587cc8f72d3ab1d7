"""The shared parts of a plane give each point's own loss."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from layers_by_name import layer
from numpy.typing import NDArray

from simulator.landscape import plane_losses
from simulator.landscape.plane import Plane
from simulator.landscape.plane_losses import PlaneEvaluator
from simulator.nn import activations, losses
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec

Array = NDArray[Any]

X = np.random.default_rng(0).normal(size=(6, 3))
Y = np.eye(2)[[0, 1, 1, 0, 1, 0]]
TICKS = np.linspace(-2.0, 2.0, 7)


def one_by_one(network: Network, theta: Array, directions: Array, x: Array, y: Array) -> Array:
    first, second = directions
    return np.array([[network.loss(theta + i * first + j * second, X, Y) for i in x] for j in y])


def network(hidden: str = "tanh", output: str = "softmax", loss: str = "mse") -> Network:
    return Network(NetworkSpec(3, (layer(4, hidden), layer(3, hidden), layer(2, output)), loss))


def start(net: Network) -> Array:
    return np.random.default_rng(1).normal(size=net.parameter_count)


def spanned(theta: Array, directions: Array) -> Plane:
    return Plane("weights", directions, theta, None, 1.0)


def check(net: Network, directions: Array) -> None:
    theta = start(net)
    found = PlaneEvaluator(net, spanned(theta, directions), X, Y).grid(TICKS, TICKS[:4])
    expected = one_by_one(net, theta, directions, TICKS, TICKS[:4])
    np.testing.assert_allclose(found, expected, rtol=1e-12)


def weights(*where: tuple[int, int, int]) -> Callable[[Network], Array]:
    def directions(net: Network) -> Array:
        found = np.zeros((2, net.parameter_count))
        for row, index in zip(found, where, strict=True):
            row[net.weight_index(*index)] = 1.0
        return found

    return directions


def everywhere(net: Network) -> Array:
    return np.random.default_rng(2).normal(size=(2, net.parameter_count))


def one_layer(layer: int) -> Callable[[Network], Array]:
    def directions(net: Network) -> Array:
        found = np.zeros((2, net.parameter_count))
        part = net.layer_slice(layer)
        found[:, part] = everywhere(net)[:, part]
        return found

    return directions


DIRECTIONS = {
    "two of one node": weights((0, 0, 1), (0, 2, 1)),
    "two nodes": weights((0, 0, 1), (0, 2, 3)),
    "a weight and a bias": weights((0, 1, 2), (0, 3, 2)),
    "neighbouring layers": weights((0, 0, 1), (1, 2, 0)),
    "fed by the moved node": weights((0, 0, 1), (1, 1, 0)),
    "first and last": weights((0, 0, 1), (2, 3, 1)),
    "last layer": weights((2, 0, 0), (2, 1, 1)),
    "middle layer": one_layer(1),
    "all": everywhere,
    "none": lambda net: np.zeros((2, net.parameter_count)),
}


@pytest.mark.parametrize("kind", list(DIRECTIONS))
@pytest.mark.parametrize("loss", ["mse", "categorical_cross_entropy"])
def test_every_kind_of_plane(kind: str, loss: str) -> None:
    net = network(loss=loss)
    check(net, DIRECTIONS[kind](net))


@pytest.mark.parametrize("kind", list(DIRECTIONS))
@pytest.mark.parametrize("hidden", ["prelu", "maxout"])
def test_every_kind_of_plane_with_learnt_functions(hidden: str, kind: str) -> None:
    net = network(hidden)
    check(net, DIRECTIONS[kind](net))


@pytest.mark.parametrize("axes", [((0, 4, 1), (1, 5, 0)), ((0, 4, 2), (0, 1, 0))])
def test_slopes_are_directions_as_well(axes: Any) -> None:
    check(network("prelu"), weights(*axes)(network("prelu")))


@pytest.mark.parametrize("hidden", list(activations.REGISTRY))
def test_every_activation(hidden: str) -> None:
    net = network(hidden)
    check(net, DIRECTIONS["two of one node"](net))
    check(net, everywhere(net))


@pytest.mark.parametrize("loss", list(losses.REGISTRY))
@pytest.mark.parametrize("output", ["sigmoid", "softmax"])
def test_every_loss(output: str, loss: str) -> None:
    net = network("tanh", output, loss)
    check(net, DIRECTIONS["two nodes"](net))


def test_a_network_of_one_layer() -> None:
    net = Network(NetworkSpec(3, (Dense(2, "sigmoid"),), "binary_cross_entropy"))
    check(net, DIRECTIONS["two of one node"](net))


def test_chunks_of_any_size_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    net = network()
    directions, theta = DIRECTIONS["neighbouring layers"](net), start(net)
    whole = PlaneEvaluator(net, spanned(theta, directions), X, Y).grid(TICKS, TICKS)
    for numbers in (1, 5 * 4 * len(X), 48 * 4 * len(X)):
        monkeypatch.setattr(plane_losses, "_CHUNK_NUMBERS", numbers)
        found = PlaneEvaluator(net, spanned(theta, directions), X, Y).grid(TICKS, TICKS)
        np.testing.assert_allclose(found, whole, rtol=1e-13)


@pytest.mark.parametrize(
    ("output", "loss"),
    [("sigmoid", "binary_cross_entropy"), ("softmax", "categorical_cross_entropy")],
)
def test_far_out_the_loss_stays_finite_and_right(output: str, loss: str) -> None:
    net = network("identity", output, loss)
    directions, theta = DIRECTIONS["last layer"](net), start(net)
    far = np.array([-1e4, 1e4])
    found = PlaneEvaluator(net, spanned(theta, directions), X, Y).grid(far, far)
    assert np.isfinite(found).all()
    np.testing.assert_allclose(found, one_by_one(net, theta, directions, far, far), rtol=1e-12)
