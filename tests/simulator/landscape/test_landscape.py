"""The landscape that follows training: where it stands, what it marks, how much it computes."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from landscape_samples import (
    DATA,
    FIRST,
    FIRST_AT,
    SECOND,
    SECOND_AT,
    SPEC4,
    landscape,
    large,
    start,
)
from numpy.typing import NDArray
from small_data import small_data

from simulator.diagnostics.regions import default_features
from simulator.landscape.landscape import Landscape, default_axes
from simulator.landscape.planes import weights_plane
from simulator.landscape.view_choice import LandscapeView
from simulator.landscape.work_limits import affordable_resolution, line_points
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec

Array = NDArray[Any]


def test_the_map_shows_here_and_the_way_there() -> None:
    theta = start()
    shown = landscape(theta)
    shown.look_at(LandscapeView(axes=(FIRST, SECOND)), theta)
    moved = theta.copy()
    moved[[FIRST_AT, SECOND_AT]] += [0.5, -0.25]
    shown.path.add(1, moved)
    surface = shown.surface(moved)
    assert surface.here == pytest.approx((moved[FIRST_AT], moved[SECOND_AT]), rel=1e-14)
    assert surface.here_loss == pytest.approx(shown.network.loss(moved, DATA.X, DATA.Y), rel=1e-14)
    np.testing.assert_allclose(
        surface.path,
        [theta[[FIRST_AT, SECOND_AT]], moved[[FIRST_AT, SECOND_AT]]],
        rtol=1e-14,
    )
    assert (surface.kind, surface.axes) == ("weights", (FIRST, SECOND))
    assert surface.x.shape == surface.y.shape == (5,)
    assert surface.loss.shape == (5, 5)
    assert (surface.rows, surface.total_rows) == (9, 9)


def test_rows_are_y_and_columns_are_x() -> None:
    theta = start()
    shown = landscape(theta)
    surface = shown.surface(theta)
    point = theta.copy()
    first, second = default_axes(shown.network, DATA)
    point[shown.network.weight_index(*first)] = surface.x[4]
    point[shown.network.weight_index(*second)] = surface.y[1]
    expected = shown.network.loss(point, DATA.X, DATA.Y)
    assert surface.loss[1, 4] == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("kind", ["weights", "random"])
def test_off_plane_tells_how_far_the_start_lies_off_the_slice(kind: str) -> None:
    theta = start()
    shown = landscape(theta)
    shown.look_at(LandscapeView(plane=kind, axes=(FIRST, SECOND)), theta)
    assert shown.surface(theta).off_plane == 0.0
    on = theta + 0.7 * shown.plane.directions[0] - 0.2 * shown.plane.directions[1]
    assert shown.surface(on).off_plane == pytest.approx(0.0, abs=1e-12)
    # Straight off a weights plane: 3 along it and 4 across are a share of 4/5.
    if kind == "weights":
        off = theta.copy()
        off[[FIRST_AT, 0]] += [3.0, 4.0]
        assert shown.surface(off).off_plane == pytest.approx(0.8)


def test_overflow_is_drawn_not_warned_of() -> None:
    network = Network(NetworkSpec(2, (Dense(1, "identity"),), "mse"))
    data = small_data([[1e160, 0.0]], [[0.0]], "regression")
    surface = Landscape(network, data, np.array([1.0, 1.0, 0.0]), 5).surface(np.ones(3))
    assert np.isinf(surface.loss).any()
    assert surface.here_loss == math.inf


def test_a_large_map_samples_the_rows_evenly_and_says_so() -> None:
    shown, data, theta = large()
    surface = shown.surface(theta)
    assert (surface.rows, surface.total_rows) == (334, 1000)
    expected = shown.network.loss(theta, data.X[::3], data.Y[::3])
    assert surface.here_loss == pytest.approx(expected, rel=1e-12)


def test_the_first_axes_are_the_liveliest_inputs() -> None:
    still, lively = [1.0, 1.0, 1.0], [0.0, 5.0, -5.0]
    data = small_data(np.transpose([still, lively, still, [0.0, 1.0, 2.0]]), [[0.0]] * 3)
    network = Network(SPEC4)
    assert default_axes(network, data) == ((0, 1, 0), (0, 3, 0))
    assert default_features(data) == (1, 3)
    equal = small_data([[0.0, 0.0], [1.0, 1.0]], [[0.0], [1.0]])
    assert default_features(equal) == (0, 1)


def test_one_input_is_shown_with_the_bias() -> None:
    narrow, data = Network(NetworkSpec(1, (Dense(1),), "mse")), small_data([[0.0]], [[1.0]])
    plane = weights_plane(narrow, *default_axes(narrow, data))
    assert plane.project(np.array([[3.0, 4.0]])).tolist() == [[3.0, 4.0]]


def test_a_huge_network_gets_a_coarser_map() -> None:
    assert affordable_resolution(51, 2410) == 51
    assert affordable_resolution(51, 100_000) < 51
    assert affordable_resolution(51, 10_000_000) == 11
    assert affordable_resolution(51, 100_000) % 2 == 1


def test_a_huge_network_gets_a_line_of_fewer_points() -> None:
    assert [line_points(count) for count in (2410, 85_002, 400_000)] == [201, 101, 51]
