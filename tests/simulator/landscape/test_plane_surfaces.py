"""Loss surfaces on a plane of parameters: every point, coordinates and distances."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from landscape_samples import DATA, FIRST, FIRST_AT, SECOND, SECOND_AT, SPEC, start
from numpy.typing import NDArray

from simulator.landscape.evaluators import surface_losses
from simulator.landscape.plane import Plane
from simulator.landscape.planes import random_plane, weights_plane
from simulator.nn.network import Network

Array = NDArray[Any]


def plane_of(kind: str, theta: Array) -> Plane:
    network = Network(SPEC)
    if kind == "weights":
        return weights_plane(network, FIRST, SECOND)
    return random_plane(network, theta, np.random.default_rng(4))


@pytest.mark.parametrize("kind", ["weights", "random"])
def test_surface_is_a_plain_loop_over_the_loss(kind: str) -> None:
    network, theta = Network(SPEC), start()
    plane = plane_of(kind, theta)
    x, y = np.linspace(-2.0, 3.0, 7), np.linspace(-1.0, 1.5, 5)
    here = plane.project(theta[None])[0]
    expected = np.empty((5, 7))
    for i, down in enumerate(y):
        for j, across in enumerate(x):
            point = theta + (across - here[0]) * plane.directions[0]
            point += (down - here[1]) * plane.directions[1]
            expected[i, j] = network.loss(point, DATA.X, DATA.Y)
    found = surface_losses(network, plane.through(theta), x, y, DATA.X, DATA.Y)
    np.testing.assert_allclose(found, expected, rtol=1e-12)


def test_a_map_larger_than_one_chunk_is_the_same() -> None:
    # 13 parameters times 241 × 241 points are three chunks.
    network, theta = Network(SPEC), start()
    plane, ticks = plane_of("weights", theta).through(theta), np.linspace(-3.0, 3.0, 241)
    whole = surface_losses(network, plane, ticks, ticks, DATA.X, DATA.Y)
    for row in (0, 82, 83, 84, 240):
        part = surface_losses(network, plane, ticks, ticks[row : row + 1], DATA.X, DATA.Y)
        np.testing.assert_allclose(whole[row], part[0], rtol=1e-13)


def test_coordinates_on_a_weights_plane_are_the_weights() -> None:
    plane = plane_of("weights", start())
    thetas = np.vstack([start(seed) for seed in range(4)])
    np.testing.assert_allclose(
        plane.project(thetas), thetas[:, [FIRST_AT, SECOND_AT]], rtol=1e-14, atol=1e-15
    )
    assert (plane.kind, plane.axes) == ("weights", (FIRST, SECOND))


def test_weights_planes_refuse_what_spans_no_plane() -> None:
    network = Network(SPEC)
    with pytest.raises(ValueError, match="the two weights of a surface must differ"):
        weights_plane(network, FIRST, FIRST)
    with pytest.raises(ValueError, match="layer 0 has no weight from node 3 to node 0"):
        weights_plane(network, (0, 3, 0), SECOND)


def test_projecting_undoes_moving_along_the_directions() -> None:
    theta = start()
    plane = plane_of("random", theta)
    moved = theta + np.array([[0.5, -2.0], [0.0, 3.0]]) @ plane.directions
    np.testing.assert_allclose(plane.project(moved), [[0.5, -2.0], [0.0, 3.0]], atol=1e-12)
    np.testing.assert_allclose(plane.through(theta).distance(moved), [0.0, 0.0], atol=1e-12)


def test_distance_is_measured_across_the_plane() -> None:
    theta = np.zeros(13)
    off = np.zeros(13)
    off[[FIRST_AT, SECOND_AT, 0, 1]] = [7.0, -8.0, 3.0, 4.0]
    plane = plane_of("weights", theta)
    assert plane.through(theta).distance(off[None])[0] == pytest.approx(5.0)
