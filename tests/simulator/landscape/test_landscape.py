"""Loss surfaces, the path on them, and decision regions."""

from __future__ import annotations

import math
from dataclasses import replace
from time import perf_counter
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from small_data import random_data, small_data

from simulator import optimizers
from simulator.diagnostics.regions import RegionGrid, default_features
from simulator.landscape import work_limits
from simulator.landscape.evaluators import surface_losses
from simulator.landscape.landscape import Landscape, default_axes
from simulator.landscape.plane import Plane
from simulator.landscape.planes import random_plane, weights_plane
from simulator.landscape.view_choice import LINES, PLANES, ROWS, LandscapeView
from simulator.landscape.work_limits import affordable_resolution, line_points
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.maxout import Maxout
from simulator.nn.layers.prelu import PReLU
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec

Array = NDArray[Any]

SPEC = NetworkSpec(2, (Dense(3, "tanh"), Dense(1, "sigmoid")), "binary_cross_entropy")
DATA = random_data(9)
# theta: W₁ (2, 3) row by row, b₁ (3), W₂ (3, 1), b₂ — 13 numbers
FIRST, SECOND = (0, 1, 2), (1, 3, 0)
FIRST_AT, SECOND_AT = 5, 12


def start(seed: int = 1) -> Array:
    return np.random.default_rng(seed).normal(size=13)


def plane_of(kind: str, theta: Array) -> Plane:
    network = Network(SPEC)
    if kind == "weights":
        return weights_plane(network, FIRST, SECOND)
    return random_plane(network, theta, np.random.default_rng(4))


def landscape(theta: Array, resolution: int = 5) -> Landscape:
    return Landscape(Network(SPEC), DATA, theta, resolution)


# --- planes ---------------------------------------------------------------------------------


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


# --- the map that follows training ----------------------------------------------------------


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


def window(surface: Any) -> tuple[float, float, float, float]:
    return surface.x[0], surface.x[-1], surface.y[0], surface.y[-1]


def test_the_window_stays_for_small_moves_and_widens_for_large_ones() -> None:
    theta = start()
    shown = landscape(theta)
    at_first = window(shown.surface(theta))
    index = shown.network.weight_index(*default_axes(shown.network, DATA)[0])
    center = (at_first[0] + at_first[1]) / 2
    half = (at_first[1] - at_first[0]) / 2
    assert half == shown.plane.half_width
    small = theta.copy()
    for step in range(1, 20):
        small[index] = center + half * 0.8 * step / 20
        shown.path.add(step, small)
        assert window(shown.surface(small)) == at_first
    far = theta.copy()
    far[index] = center + 10 * half
    shown.path.add(20, far)
    wide = window(shown.surface(far))
    assert wide[0] < theta[index] < far[index] < wide[1]
    assert wide[1] - wide[0] == pytest.approx(wide[3] - wide[2])
    # Room to spare, so that it does not widen again at every update.
    further = far.copy()
    further[index] += half / 10
    shown.path.add(21, further)
    assert window(shown.surface(further)) == wide


def test_the_window_holds_the_whole_of_a_long_path() -> None:
    moves = np.random.default_rng(7).normal(0.3, 1.0, size=(60, 13))
    theta = start()
    shown = landscape(theta)
    windows = set()
    for update, move in enumerate(moves, start=1):
        theta += move
        shown.path.add(update, theta)
        surface = shown.surface(theta)
        windows.add(window(surface))
        for coordinates, ticks in zip(surface.path.T, (surface.x, surface.y), strict=True):
            assert ticks[0] < coordinates.min()
            assert coordinates.max() < ticks[-1]
    # The window changed far less often than the place.
    assert 1 < len(windows) < 15


def test_zoom_is_limited_and_follows_the_point() -> None:
    theta = start()
    shown = landscape(theta)
    plain = window(shown.surface(theta))
    theta[shown.network.weight_index(*default_axes(shown.network, DATA)[0])] += 1.0
    assert window(shown.surface(theta)) == plain
    shown.zoom(0.5)
    near = shown.surface(theta)
    assert near.x[-1] - near.x[0] == pytest.approx((plain[1] - plain[0]) / 2)
    assert (near.x[0] + near.x[-1]) / 2 == pytest.approx(near.here[0])
    assert (near.y[0] + near.y[-1]) / 2 == pytest.approx(near.here[1])
    for _ in range(50):
        shown.zoom(0.5)
    closest = shown.surface(theta)
    assert closest.x[-1] - closest.x[0] == pytest.approx(0.02 * (plain[1] - plain[0]))
    for _ in range(50):
        shown.zoom(2.0)
    widest = shown.surface(theta)
    assert widest.x[-1] - widest.x[0] == pytest.approx(50.0 * (plain[1] - plain[0]))
    for factor in (0.0, -1.0, math.inf, math.nan):
        with pytest.raises(ValueError, match="factor must be > 0, got"):
            shown.zoom(factor)


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


def test_overflow_is_drawn_not_warned_of() -> None:
    network = Network(NetworkSpec(2, (Dense(1, "identity"),), "mse"))
    data = small_data([[1e160, 0.0]], [[0.0]], "regression")
    surface = Landscape(network, data, np.array([1.0, 1.0, 0.0]), 5).surface(np.ones(3))
    assert np.isinf(surface.loss).any()
    assert surface.here_loss == math.inf


def large() -> tuple[Landscape, Any, Array]:
    """401 parameters times 51 × 51 points: 383 of 1,000 rows are in time, so every third is."""
    spec = NetworkSpec(2, (Dense(100, "tanh"), Dense(1, "sigmoid")), "binary_cross_entropy")
    data, theta = random_data(1000), np.random.default_rng(0).normal(size=401)
    return Landscape(Network(spec), data, theta), data, theta


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


# --- decision regions -----------------------------------------------------------------------

SPEC4 = NetworkSpec(4, (Dense(3, "tanh"), Dense(2, "softmax")), "categorical_cross_entropy")


def region_data() -> Any:
    rng = np.random.default_rng(9)
    return small_data(
        rng.normal(size=(6, 4)),
        np.eye(2)[[0, 1, 0, 1, 0, 1]],
        "multiclass",
        X_validation=[[9.0, 0.0, 0.0, 0.0]],
        Y_validation=[[1.0, 0.0]],
        offset=[10.0, 20.0, 30.0, 40.0],
        scale=[1.0, 2.0, 3.0, 4.0],
    )


def test_regions_are_the_outputs_with_the_other_features_at_their_mean() -> None:
    data, network = region_data(), Network(SPEC4)
    theta = np.random.default_rng(3).normal(size=network.parameter_count)
    regions = RegionGrid(data, (2, 0), 5).regions(network, theta)
    assert regions.outputs.shape == (5, 5, 2)
    assert regions.features == (2, 0)
    means = data.raw.mean(axis=0)
    for row in range(5):
        for column in range(5):
            raw = means.copy()
            raw[2], raw[0] = regions.x[column], regions.y[row]
            output = network.predict(theta, ((raw - data.offset) / data.scale)[None])[0]
            np.testing.assert_allclose(regions.outputs[row, column], output, rtol=1e-12)


def test_axes_are_raw_and_reach_beyond_all_rows() -> None:
    data = region_data()
    regions = RegionGrid(data, (0, 1), 7).regions(Network(SPEC4), np.zeros(23))
    # Feature 0 goes up to the validation row: 9·1 + 10.
    low, high = data.raw[:, 0].min(), 19.0
    assert regions.x[0] == pytest.approx(low - 0.2 * (high - low))
    assert regions.x[-1] == pytest.approx(high + 0.2 * (high - low))
    assert regions.y[0] < data.raw[:, 1].min() < data.raw[:, 1].max() < regions.y[-1]
    assert len(regions.x) == len(regions.y) == 7


def test_a_constant_feature_still_has_a_width() -> None:
    data = small_data([[0.0, 3.0], [1.0, 3.0]], [[0.0], [1.0]])
    regions = RegionGrid(data, (0, 1), 3).regions(Network(SPEC), np.zeros(13))
    assert regions.y.tolist() == [2.0, 3.0, 4.0]


@pytest.mark.parametrize("features", [(0, 0), (0, 4), (-1, 1)])
def test_features_that_span_no_plane_are_refused(features: tuple[int, int]) -> None:
    words = rf"features must be two different ones of 4, got \({features[0]}, {features[1]}\)"
    with pytest.raises(ValueError, match=words):
        RegionGrid(region_data(), features)


def test_a_huge_network_gets_a_coarser_map() -> None:
    assert affordable_resolution(51, 2410) == 51
    assert affordable_resolution(51, 100_000) < 51
    assert affordable_resolution(51, 10_000_000) == 11
    assert affordable_resolution(51, 100_000) % 2 == 1


def test_a_huge_network_gets_a_line_of_fewer_points() -> None:
    assert [line_points(count) for count in (2410, 85_002, 400_000)] == [201, 101, 51]


# --- what is looked at ----------------------------------------------------------------------


def trained(steps: int = 30) -> tuple[Landscape, Array]:
    """A landscape that has followed plain gradient descent."""
    theta = start()
    shown = landscape(theta)
    for update in range(1, steps + 1):
        loss, gradient = shown.network.loss_and_gradient(theta, DATA.X, DATA.Y)
        shown.note(float(loss), theta)
        theta -= 0.5 * gradient
        shown.path.add(update, theta)
    return shown, theta


@pytest.mark.parametrize("plane", PLANES)
@pytest.mark.parametrize("rows", ROWS)
def test_every_plane_of_all_rows_is_a_plain_loop(plane: str, rows: str) -> None:
    shown, theta = trained()
    shown.rows.data = replace(DATA, X_validation=DATA.X[:4], Y_validation=DATA.Y[:4])
    shown.rows.batch = DATA.X[2:5], DATA.Y[2:5]
    shown.look_at(LandscapeView(plane=plane, rows=rows), theta)
    surface = shown.surface(theta)
    wanted = {
        "training": (DATA.X, DATA.Y),
        "validation": (DATA.X[:4], DATA.Y[:4]),
        "batch": shown.rows.batch,
    }[rows]
    for row, y in enumerate(surface.y):
        for column, x in enumerate(surface.x):
            point = surface.parameters_at(float(x), float(y))
            expected = shown.network.loss(point, *wanted)
            assert surface.loss[row, column] == pytest.approx(expected, rel=1e-12)
    assert surface.rows_of == rows
    assert (surface.rows, surface.total_rows) == (len(wanted[0]), len(wanted[0]))
    np.testing.assert_allclose(surface.parameters_at(*surface.here), theta, atol=1e-12)
    losses = [shown.network.loss(point, *wanted) for point in shown.path.points]
    np.testing.assert_allclose(surface.path_losses, losses, rtol=1e-12)


ODD_NETWORKS = {
    "learnt slopes": NetworkSpec(2, (PReLU(3), Dense(2, "sigmoid")), "mse"),
    "pieces": NetworkSpec(2, (Maxout(2, 3), Dense(2, "softmax")), "categorical_cross_entropy"),
    "dropout": NetworkSpec(
        2, (Dense(4, "relu", dropout=0.5), Dense(2, "sigmoid")), "binary_cross_entropy"
    ),
    "a frozen layer": NetworkSpec(
        2, (Dense(3, "tanh", trainable=False), Dense(2, "identity")), "half_sse"
    ),
    "perceptrons": NetworkSpec(2, (Dense(2, "step"),), "perceptron"),
    "steps in front": NetworkSpec(2, (Dense(3, "step"), Dense(2, "step")), "perceptron"),
    "regression": NetworkSpec(2, (Dense(3, "gelu"), Dense(2, "identity")), "huber"),
    "softmax inside": NetworkSpec(2, (Dense(3, "softmax"), Dense(2, "softplus")), "mae"),
}


@pytest.mark.parametrize("rows", ROWS)
@pytest.mark.parametrize("plane", PLANES)
@pytest.mark.parametrize("kind", ODD_NETWORKS)
def test_odd_networks_are_a_plain_loop_as_well(kind: str, plane: str, rows: str) -> None:
    network = Network(ODD_NETWORKS[kind])
    rng = np.random.default_rng(2)
    X, Y = rng.normal(size=(8, 2)), np.eye(2)[rng.integers(2, size=8)]
    data = small_data(X, Y, "multilabel", X_validation=X[:3], Y_validation=Y[:3])
    path = rng.normal(size=(6, network.parameter_count)).cumsum(axis=0)
    shown = Landscape(network, data, path[0], 5)
    shown.rows.batch = X[2:4], Y[2:4]
    for update, theta in enumerate(path[1:], start=1):
        shown.path.add(update, theta)
    shown.note(1.0, path[3])
    shown.look_at(LandscapeView(plane=plane, rows=rows, resolution=26), path[-1])
    quick = shown.surface(path[-1])
    fine = refined(shown, path[-1])[-1]
    wanted = {"training": (X, Y), "validation": (X[:3], Y[:3]), "batch": shown.rows.batch}[rows]
    for surface, every in ((quick, 1), (fine, 6)):
        for row in range(0, len(surface.y), every):
            for column in range(0, len(surface.x), every):
                point = surface.parameters_at(surface.x[column], surface.y[row])
                expected = network.loss(point, *wanted)
                assert surface.loss[row, column] == pytest.approx(expected, rel=1e-12, abs=1e-12)
    direct = fine.origin - shown.path.points  # off the plane by least squares, another way
    basis = shown.plane.directions.T
    for k, moved in enumerate(direct):
        rest = moved - basis @ np.linalg.lstsq(basis, moved)[0]
        assert fine.path_off[k] == pytest.approx(np.linalg.norm(rest), abs=1e-9)


@pytest.mark.parametrize("rows", ["validation", "batch"])
def test_where_there_are_no_such_rows_it_is_the_training_rows(rows: str) -> None:
    theta = start()
    shown = landscape(theta)
    shown.look_at(LandscapeView(rows=rows), theta)
    surface = shown.surface(theta)
    assert (surface.rows_of, surface.rows_asked) == ("training", rows)


def test_each_point_of_the_path_says_how_far_off_it_lies() -> None:
    shown, theta = trained()
    surface = shown.surface(theta)
    first, second = (
        shown.network.weight_index(*axis) for axis in default_axes(shown.network, DATA)
    )
    others = np.delete(np.arange(13), [first, second])
    expected = np.linalg.norm((shown.path.points - theta)[:, others], axis=1)
    np.testing.assert_allclose(surface.path_off, expected, atol=1e-12)
    assert surface.path_off[-1] == 0.0
    assert surface.path_updates.tolist() == list(range(31))


def test_the_plane_of_the_path_explains_most_of_it_and_follows_its_growth() -> None:
    shown, theta = trained()
    shown.look_at(LandscapeView(plane="path"), theta)
    first = shown.surface(theta).plane
    assert first.explained is not None
    assert sum(first.explained) > 0.9
    for update in range(31, 45):
        theta = theta + 0.1
        shown.path.add(update, theta)
    later = shown.surface(theta).plane
    assert later.directions is not first.directions
    assert shown.surface(theta).plane.directions is later.directions  # not at every look


def test_a_path_that_starts_late_is_counted_from_there() -> None:
    theta = start()
    shown = Landscape(Network(SPEC), DATA, theta, 5, update=500)
    shown.look_at(LandscapeView(plane="path"), theta)
    for update in range(501, 510):
        theta = theta + np.random.default_rng(update).normal(size=13)
        shown.path.add(update, theta)
    surface = shown.surface(theta)
    assert surface.path_updates.tolist() == list(range(500, 510))
    assert surface.plane.explained is not None  # nine updates are a path


def test_finding_the_paths_directions_anew_does_not_mirror_the_map() -> None:
    shown, theta = trained()
    shown.look_at(LandscapeView(plane="path"), theta)
    shown._plane.plane = replace(shown.plane, directions=-shown.plane.directions)
    before = shown.plane.directions
    shown.look_at(LandscapeView(plane="path", fresh=2), theta)
    np.testing.assert_allclose(shown.plane.directions, before, atol=1e-9)


def test_the_plane_of_a_long_thinned_path_still_follows_it() -> None:
    theta = start()
    shown = landscape(theta)
    shown.look_at(LandscapeView(plane="path"), theta)
    planes: list[Plane] = []
    for update in range(1, 6000):
        theta = theta + 0.01
        if shown.path.wants(update):
            shown.path.add(update, theta)
        if update % 50 == 0:
            plane = shown.surface(theta).plane
            if not planes or planes[-1].directions is not plane.directions:
                planes.append(plane)
    assert len(shown.path) <= 1200
    # 6000 is 1.25 to the 39th: the plane was found anew on the way, but not every time.
    assert 10 < len(planes) < 45


def test_the_plane_of_start_now_and_best_moves_with_now() -> None:
    shown, theta = trained()
    shown.look_at(LandscapeView(plane="snapshots"), theta)
    for moved in (theta, theta + 1.0):
        surface = shown.surface(moved)
        off = surface.plane.distance(np.stack([shown.path.points[0], shown.best.theta, moved]))
        np.testing.assert_allclose(off, 0.0, atol=1e-9)
        assert surface.path[0].tolist() == pytest.approx([0.0, 0.0])
    assert surface.best is not None


@pytest.mark.parametrize("plane", ["path", "snapshots"])
def test_a_plane_that_turns_with_training_keeps_its_window_for_a_while(plane: str) -> None:
    shown, theta = trained(3)
    shown.look_at(LandscapeView(plane=plane), theta)
    windows = set()
    for update in range(4, 80):
        _, gradient = shown.network.loss_and_gradient(theta, DATA.X, DATA.Y)
        theta -= 0.5 * gradient
        shown.path.add(update, theta)
        surface = shown.surface(theta)
        windows.add(window(surface))
        assert surface.x[0] < surface.here[0] < surface.x[-1]
    assert len(windows) < 12


def test_the_best_is_the_lowest_loss_not_the_last() -> None:
    theta = start()
    shown = landscape(theta)
    for loss, value in ((0.5, 1.0), (0.3, 2.0), (0.4, 3.0), (math.nan, 4.0)):
        shown.note(loss, np.full(13, value))
    assert shown.best.theta.tolist() == [2.0] * 13


def test_here_is_the_best_where_its_loss_is_the_lowest() -> None:
    theta = start()
    shown = landscape(theta)
    surface = shown.surface(theta)
    assert surface.best == pytest.approx(surface.here)
    worse = np.full(13, 50.0)
    assert shown.surface(worse).best == pytest.approx(surface.here)
    nothing = landscape(np.full(13, 1e308))
    with np.errstate(all="ignore"):
        assert nothing.surface(np.full(13, np.nan)).best is None


def test_the_plane_of_start_now_and_best_does_not_turn_round_while_training_goes_on() -> None:
    theta = start()
    shown = landscape(theta)
    shown.look_at(LandscapeView(plane="snapshots"), theta)
    seconds = []
    for update in range(1, 60):
        _, gradient = shown.network.loss_and_gradient(theta, DATA.X, DATA.Y)
        # Steadily down, but across the valley to and fro: the steepest descent turns each time.
        theta = theta - 0.2 * gradient + 0.01 * (-1) ** update * np.eye(13)[7]
        shown.path.add(update, theta)
        seconds.append(shown.surface(theta).plane.directions[1])
    turns = np.einsum("kp,kp->k", seconds[1:], seconds[:-1])
    assert turns[1:].min() > 0.9
    held = shown.surface(theta)
    assert held.plane.names == ("now", "across")
    shown.look_at(LandscapeView(plane="snapshots", fresh=2), theta)
    for _ in range(2):  # as long as nothing moves it is what it is called
        assert shown.surface(theta).plane.names == ("now", "downhill")


def test_frozen_layers_do_not_lead_downhill() -> None:
    spec = NetworkSpec(
        2, (Dense(3, "tanh", trainable=False), Dense(1, "sigmoid")), "binary_cross_entropy"
    )
    shown, theta = Landscape(Network(spec), DATA, start(), 5), start()
    shown.look_at(LandscapeView(picture="line", line="gradient"), theta)
    vector = shown.line(theta, optimizers.get("sgd")).direction.vector
    assert not vector[:9].any()
    assert vector[9:].any()


@pytest.mark.parametrize("plane", ["random", "path", "snapshots"])
def test_choosing_the_weight_of_a_line_leaves_other_planes_as_they_are(plane: str) -> None:
    shown, theta = trained()
    shown.look_at(LandscapeView(plane=plane), theta)
    before = shown.plane
    shown.look_at(LandscapeView(picture="line", plane=plane, axes=(FIRST, SECOND)), theta + 1.0)
    assert shown.plane is before
    assert shown.line(theta, optimizers.get("sgd")).direction.axis == FIRST
    shown.look_at(LandscapeView(plane="weights", axes=(FIRST, SECOND)), theta)
    assert shown.plane.axes == (FIRST, SECOND)


def test_a_line_does_not_mark_as_best_what_is_behind() -> None:
    shown, theta = trained()
    shown.look_at(LandscapeView(picture="line", line="snapshots"), theta)
    marks = [name for name, _ in shown.line(theta, optimizers.get("sgd")).direction.marks]
    assert marks == ["start"]  # noted one update ago, and now is better


def test_a_look_that_cannot_be_leaves_the_one_before() -> None:
    theta = start()
    shown = landscape(theta)
    with pytest.raises(ValueError, match="two weights of a surface must differ"):
        shown.look_at(LandscapeView(axes=(FIRST, FIRST)), theta)
    assert shown.view == LandscapeView()
    plane = shown.plane
    with pytest.raises(ValueError, match="layer 0 has no weight from node 3 to node 0"):
        shown.look_at(LandscapeView(plane="random", axes=(FIRST, (0, 3, 0))), theta)
    assert shown.plane is plane
    with pytest.raises(ValueError, match=r"plane must be one of .*, got 'tilted'"):
        LandscapeView(plane="tilted")
    with pytest.raises(ValueError, match=r"resolution must be one of .*, got 52"):
        LandscapeView(resolution=52)


@pytest.mark.parametrize("big", [1e16, 1e155, 1.7e308])
@pytest.mark.parametrize("plane", PLANES)
def test_a_window_over_any_weights_has_ticks_that_differ(plane: str, big: float) -> None:
    theta = start()
    shown = landscape(theta)
    shown.look_at(LandscapeView(plane=plane), theta)
    with np.errstate(all="ignore"):
        for update, index in enumerate((0, 4, 7), start=1):
            theta[index] = theta[index + 1] = big * (-1) ** update
            shown.path.add(update, theta)
            for zoom in (1e-12, 1e6):
                shown.zoom(zoom)
                surface = shown.surface(theta)
                assert np.isfinite(surface.here).all()
                for ticks in (surface.x, surface.y):
                    assert np.isfinite(ticks).all()
                    assert (np.diff(ticks) > 0.0).all()
        for line in LINES:
            shown.look_at(LandscapeView(picture="line", line=line, plane=plane, fresh=2), theta)
            assert (np.diff(shown.line(theta, optimizers.get("adam")).t) > 0.0).all()


# --- finer and finer ------------------------------------------------------------------------


def refined(shown: Landscape, theta: Array) -> list[Any]:
    found, more = [], True
    while more:
        surface, more = shown.refined(theta, perf_counter())
        if surface is not None:
            found.append(surface)
    return found


@pytest.mark.parametrize("plane", PLANES)
def test_a_map_at_rest_grows_to_the_resolution_that_is_wanted(plane: str) -> None:
    theta = start()
    shown = Landscape(Network(SPEC), DATA, theta)
    shown.look_at(LandscapeView(plane=plane, resolution=101), theta)
    quick = shown.surface(theta)
    assert (len(quick.x), quick.wanted) == (51, 101)
    (fine,) = refined(shown, theta)
    assert (len(fine.x), fine.wanted) == (101, 101)
    assert window(fine) == window(quick)
    np.testing.assert_allclose(fine.loss[::2, ::2], quick.loss, rtol=1e-12)
    row, column = 33, 71
    point = fine.parameters_at(fine.x[column], fine.y[row])
    expected = shown.network.loss(point, DATA.X, DATA.Y)
    assert fine.loss[row, column] == pytest.approx(expected, rel=1e-12)


def test_rows_that_were_left_out_in_a_hurry_are_taken_at_rest() -> None:
    shown, data, theta = large()
    shown.look_at(LandscapeView(resolution=26), theta)
    assert shown.surface(theta).rows == 1000  # a coarse map is quickly made of all rows
    shown.look_at(LandscapeView(resolution=51), theta)
    assert shown.surface(theta).rows == 334
    fine = refined(shown, theta)
    assert [len(one.x) for one in fine] == [26, 51]
    assert {one.rows for one in fine} == {1000}
    expected = shown.network.loss(theta, data.X, data.Y)
    assert fine[-1].here_loss == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("rows", ["training", "batch"])
def test_at_rest_the_losses_of_the_whole_path_are_found(
    monkeypatch: pytest.MonkeyPatch, rows: str
) -> None:
    monkeypatch.setattr(work_limits, "PATH_WORK", 1.0)  # one point at a time
    shown, theta = trained(10)
    shown.rows.batch = DATA.X[2:5], DATA.Y[2:5]
    shown.look_at(LandscapeView(rows=rows, resolution=26), theta)
    quick = shown.surface(theta)
    assert np.isnan(quick.path_losses[:-2]).all()
    last = refined(shown, theta)[-1]
    wanted = shown.rows.batch if rows == "batch" else (DATA.X, DATA.Y)
    expected = [shown.network.loss(point, *wanted) for point in shown.path.points]
    np.testing.assert_allclose(last.path_losses, expected, rtol=1e-12)
    assert len(last.x) == 26
    assert np.isnan(quick.path_losses[:-2]).all()  # what was handed out does not change
    assert refined(shown, theta) == []


def test_a_batch_is_known_by_its_rows() -> None:
    shown, theta = trained(10)
    shown.look_at(LandscapeView(rows="batch", resolution=26), theta)
    for rows in (slice(2, 5), slice(2, 5), slice(4, 7)):
        shown.rows.batch = DATA.X[rows].copy(), DATA.Y[rows].copy()
        losses = shown.surface(theta).path_losses
        assert losses[3] == pytest.approx(
            shown.network.loss(shown.path.points[3], *shown.rows.batch)
        )


def test_nothing_finer_is_made_where_the_quick_map_is_all_that_is_wanted() -> None:
    theta = start()
    shown = Landscape(Network(SPEC), DATA, theta)
    shown.surface(theta)
    assert refined(shown, theta) == []


# --- one dimension --------------------------------------------------------------------------


@pytest.mark.parametrize("kind", LINES)
def test_each_line_goes_through_here(kind: str) -> None:
    shown, theta = trained()
    shown.rows.batch = DATA.X[:2], DATA.Y[:2]
    shown.look_at(LandscapeView(picture="line", line=kind), theta)
    line = shown.line(theta, optimizers.get("sgd", learning_rate=0.1))
    assert line.direction.kind == kind
    assert line.t[0] <= line.direction.here <= line.t[-1]
    assert line.batch is not None
    shown.rows.batch = DATA.X, DATA.Y
    assert shown.line(theta, optimizers.get("sgd")).batch is None  # all rows: the same loss
    assert line.here_loss == pytest.approx(shown.network.loss(theta, DATA.X, DATA.Y), rel=1e-14)


def numerical_slope(shown: Landscape, theta: Array, X: Array, Y: Array) -> float:
    vector = shown.line(theta, optimizers.get("sgd")).direction.vector
    above, below = (float(shown.network.loss(theta + h * vector, X, Y)) for h in (1e-6, -1e-6))
    return (above - below) / 2e-6


def test_the_tangent_of_a_frozen_weight_is_the_curves_own() -> None:
    spec = NetworkSpec(
        2, (Dense(3, "tanh", trainable=False), Dense(1, "sigmoid")), "binary_cross_entropy"
    )
    theta = start()
    shown = Landscape(Network(spec), DATA, theta, 5)
    shown.look_at(LandscapeView(picture="line", axes=(FIRST, SECOND)), theta)
    line = shown.line(theta, optimizers.get("sgd"))
    expected = numerical_slope(shown, theta, DATA.X, DATA.Y)
    assert abs(expected) > 1e-3
    assert line.slope == pytest.approx(expected, rel=1e-6)
    assert line.step_t == line.direction.here  # but training does not move it


@pytest.mark.parametrize("kind", LINES)
def test_the_tangent_is_that_of_the_rows_that_are_drawn(kind: str) -> None:
    spec = NetworkSpec(2, (Dense(100, "tanh"), Dense(1, "sigmoid")), "binary_cross_entropy")
    data, theta = random_data(6000), np.random.default_rng(0).normal(size=401)
    shown = Landscape(Network(spec), data, theta + 0.1)
    shown.look_at(LandscapeView(picture="line", line=kind), theta)
    line = shown.line(theta, optimizers.get("sgd"))
    assert (line.rows, line.total_rows) == (3000, 6000)
    expected = numerical_slope(shown, theta, data.X[::2], data.Y[::2])
    assert line.slope == pytest.approx(expected, rel=1e-6)


def test_the_window_of_a_line_stays_while_the_weight_moves_within_it() -> None:
    theta = start()
    shown = landscape(theta)
    shown.look_at(LandscapeView(picture="line"), theta)
    sgd = optimizers.get("sgd")
    index = shown.network.weight_index(*shown.axes[0])
    first = shown.line(theta, sgd).t
    theta[index] += 2.0
    np.testing.assert_array_equal(shown.line(theta, sgd).t, first)
    theta[index] += 8.0
    assert shown.line(theta, sgd).t[100] == pytest.approx(theta[index])
    shown.zoom(0.5)
    close = shown.line(theta, sgd).t
    assert close[-1] - close[0] == pytest.approx((first[-1] - first[0]) / 2)
