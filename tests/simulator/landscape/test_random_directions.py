"""Random planes: as long as each node's weights, never parallel, the same for the same seed."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from landscape_samples import SPEC, landscape, start
from numpy.typing import NDArray

from simulator.landscape.planes import random_plane
from simulator.landscape.view_choice import LandscapeView
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.maxout import Maxout
from simulator.nn.layers.prelu import PReLU
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec

Array = NDArray[Any]


def test_random_directions_are_filter_normalised() -> None:
    network, theta = Network(SPEC), start()
    plane = random_plane(network, theta, np.random.default_rng(4))
    for direction in plane.directions:
        for view, own in zip(network.views(direction), network.views(theta), strict=True):
            np.testing.assert_allclose(
                np.linalg.norm(view.W, axis=0), np.linalg.norm(own.W, axis=0), rtol=1e-13
            )
            assert not view.b.any()
    assert not np.allclose(plane.directions[0], plane.directions[1])
    np.testing.assert_allclose(plane.project(theta[None]), [[0.0, 0.0]], atol=1e-14)
    assert plane.axes is None


def turned(layers: tuple[Dense, ...], inputs: int = 1, seed: int = 0) -> tuple[Network, Array]:
    network = Network(NetworkSpec(inputs, layers))
    theta = np.random.default_rng(5).normal(size=network.parameter_count)
    return network, random_plane(network, theta, np.random.default_rng(seed)).directions


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize(
    "layers",
    [
        (Dense(1),),
        (Dense(2),),
        (Dense(1, "tanh"), Dense(1)),
        (Dense(3, "tanh", trainable=False), Dense(1)),
        (Dense(1, trainable=False),),
        (PReLU(2), Maxout(1)),
    ],
)
def test_random_directions_span_a_plane(layers: tuple[Dense, ...], seed: int) -> None:
    _, (first, second) = turned(layers, seed=seed)
    cosine = first @ second / np.linalg.norm(first) / np.linalg.norm(second)
    assert abs(cosine) < 1.0 - 1e-6


def test_random_directions_leave_frozen_layers_alone() -> None:
    network, directions = turned((Dense(3, "tanh", trainable=False), Dense(2)), inputs=2)
    assert not directions[:, network.layer_slice(0)].any()
    assert directions[:, network.layer_slice(1)].any(axis=1).all()


def test_one_weight_and_its_bias_turn_together() -> None:
    network = Network(NetworkSpec(1, (Dense(1),)))
    theta = np.array([3.0, -4.0])
    directions = random_plane(network, theta, np.random.default_rng(0)).directions
    np.testing.assert_allclose(np.linalg.norm(directions, axis=1), 5.0)


def test_random_directions_follow_the_generator() -> None:
    network, theta = Network(SPEC), start()
    first, again, other = (
        random_plane(network, theta, np.random.default_rng(seed)).directions for seed in (1, 1, 2)
    )
    np.testing.assert_array_equal(first, again)
    assert not np.array_equal(first, other)


def test_a_network_of_zeros_still_has_directions() -> None:
    network = Network(SPEC)
    plane = random_plane(network, np.zeros(13), np.random.default_rng(0))
    assert np.isfinite(plane.directions).all()
    assert np.linalg.norm(network.views(plane.directions[0])[0].W, axis=0) == pytest.approx([1] * 3)


def test_fresh_random_directions_each_time_and_the_same_in_the_same_order() -> None:
    theta = start()
    first, again = landscape(theta), landscape(theta)
    seen = []
    for shown in (first, again):
        shown.look_at(LandscapeView(plane="random"), theta)
        seen.append(shown.surface(theta).loss)
    np.testing.assert_array_equal(*seen)
    first.look_at(LandscapeView(plane="random", fresh=2), theta)
    assert not np.array_equal(first.surface(theta).loss, seen[0])
    assert first.surface(theta).kind == "random"
    assert first.surface(theta).axes is None
