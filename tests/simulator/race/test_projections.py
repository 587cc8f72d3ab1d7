"""From parameters to the picture and back; its losses are those of the network."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from arena_samples import BOWL, CURVE, network_problem

from simulator.nn.network import Network
from simulator.race.projections import PlaneProjection, Projection
from simulator.session.race_picture import projection_of
from simulator.session.race_problems import PlaneChoice


@pytest.fixture(scope="module")
def xor() -> Any:
    return network_problem()


def spread(problem: Any) -> Any:
    """Return some points around a network's weights."""
    rng = np.random.default_rng(2)
    return problem.theta + rng.normal(size=(12, len(problem.theta)))


def loss_at(problem: Any, theta: Any) -> float:
    data = problem.experiment.data
    return float(Network(problem.experiment.spec).loss(theta, data.X, data.Y))


def over(projection: Projection, x: Any, y: Any) -> Any:
    """Return the losses over a grid, shape (ny, nx)."""
    across, along = (values.reshape(-1) for values in np.meshgrid(x, y))
    return projection.at(across, along).reshape(len(y), len(x))


def test_a_function_is_its_own_picture() -> None:
    projection = projection_of(BOWL, PlaneChoice(), np.empty((0, 2)), BOWL.start)
    points = np.array([[1.0, 2.0], [3.0, -1.0]])
    np.testing.assert_array_equal(projection.project(points), points)
    np.testing.assert_array_equal(projection.distance(points), [0.0, 0.0])
    np.testing.assert_array_equal(projection.parameters_at(np.array([1.0, 2.0])), [1.0, 2.0])
    # x² + y² at (1, 3), (2, 3) and (1, 4), (2, 4)
    losses = over(projection, np.array([1.0, 2.0]), np.array([3.0, 4.0]))
    np.testing.assert_allclose(losses, [[10.0, 13.0], [17.0, 20.0]])
    assert projection.first_extent(points) == (-4.0, 4.0, -4.0, 4.0)


def test_a_curve_has_one_row() -> None:
    projection = projection_of(CURVE, PlaneChoice(), np.empty((0, 1)), CURVE.start)
    # (3x⁴ − 4x³ − 12x² + 32) / 32 at 0 and at its minimum 2: 1 and (48 − 32 − 48 + 32) / 32 = 0
    losses = over(projection, np.array([0.0, 2.0]), np.zeros(1))
    np.testing.assert_allclose(losses, [[1.0, 0.0]], atol=1e-12)


@pytest.mark.parametrize("kind", ["weights", "random", "principal"])
def test_losses_over_a_plane_are_those_of_the_lifted_weights(xor: Any, kind: str) -> None:
    projection = projection_of(xor, PlaneChoice(kind, seed=3), spread(xor), xor.theta)
    x, y = np.array([-1.0, 0.0, 2.0]), np.array([0.5, 1.5])
    losses = over(projection, x, y)
    for row, column in ((0, 0), (1, 2), (0, 1)):
        theta = projection.parameters_at(np.array([x[column], y[row]]))
        assert losses[row, column] == pytest.approx(loss_at(xor, theta), abs=1e-12)


@pytest.mark.parametrize("kind", ["weights", "random", "principal"])
def test_lifted_points_come_back_and_lie_on_the_plane(xor: Any, kind: str) -> None:
    projection = projection_of(xor, PlaneChoice(kind), spread(xor), xor.theta)
    at = np.array([0.7, -1.2])
    theta = projection.parameters_at(at)
    np.testing.assert_allclose(projection.project(theta[None, :])[0], at, atol=1e-12)
    assert projection.distance(theta[None, :])[0] == pytest.approx(0.0, abs=1e-12)


def test_two_weights_are_read_as_their_values(xor: Any) -> None:
    projection = projection_of(
        xor, PlaneChoice("weights", ((0, 0, 0), (0, 1, 0))), spread(xor), xor.theta
    )
    network = Network(xor.experiment.spec)
    wanted = [xor.theta[network.weight_index(0, source, 0)] for source in (0, 1)]
    np.testing.assert_allclose(projection.project(xor.theta[None, :])[0], wanted)
    # All other weights lie off the plane: a move of one of them is seen nowhere on it.
    moved = xor.theta.copy()
    moved[-1] += 3.0
    np.testing.assert_allclose(projection.project(moved[None, :])[0], wanted)
    assert projection.distance(moved[None, :])[0] == pytest.approx(3.0)


def test_before_the_first_update_the_plane_along_the_paths_is_a_random_one(xor: Any) -> None:
    projection = projection_of(xor, PlaneChoice("principal"), xor.theta[None, :], xor.theta)
    assert isinstance(projection, PlaneProjection)
    assert projection.explained is None
    assert np.isfinite(over(projection, np.zeros(2), np.zeros(2))).all()


def test_large_data_are_sampled() -> None:
    digits = network_problem("digits")
    choice = PlaneChoice("weights")
    projection = projection_of(digits, choice, digits.theta[None, :], digits.theta)
    assert 64 <= projection.rows_used < digits.rows
    assert projection.side < 61


@pytest.mark.parametrize("problem", [BOWL, CURVE, network_problem(), network_problem("digits")])
def test_the_grids_grow_finer_and_keep_both_ends(problem: Any) -> None:
    start = problem.start
    projection = projection_of(problem, PlaneChoice(), start[None, :], start)
    counts = [(projection.side - 1) / stride + 1 for stride in projection.strides]
    assert counts == sorted(counts)
    assert counts[-1] == projection.side
    assert all(count.is_integer() for count in counts)


def test_a_window_holds_the_race_with_room_around_it(xor: Any) -> None:
    points = spread(xor)
    for kind in ("weights", "random", "principal"):
        projection = projection_of(xor, PlaneChoice(kind), points, xor.theta)
        x0, x1, y0, y1 = projection.first_extent(points)
        assert x1 - x0 == pytest.approx(y1 - y0)
        places = projection.project(points)
        low, high = places.min(axis=0), places.max(axis=0)
        assert (low > (x0, y0)).all()
        assert (high < (x1, y1)).all()


def test_a_window_without_a_point_to_hold_is_around_the_start(xor: Any) -> None:
    projection = projection_of(xor, PlaneChoice("weights"), xor.theta[None, :], xor.theta)
    here = projection.project(xor.theta[None, :])[0]
    x0, x1, y0, y1 = projection.first_extent(np.full((2, len(xor.theta)), np.nan))
    assert ((x0 + x1) / 2, (y0 + y1) / 2) == pytest.approx(tuple(here))
    assert x1 - x0 == pytest.approx(8.0)
