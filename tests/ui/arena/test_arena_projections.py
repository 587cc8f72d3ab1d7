"""From parameters to the picture and back; its losses are those of the network."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from arena_samples import BOWL, CURVE, network_problem

from simulator.nn.network import Network
from ui.arena.model.problems import PlaneChoice
from ui.arena.model.projections import PlaneProjection, principal_directions, projection_of
from ui.arena.model.survey import Survey


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


def test_a_function_is_its_own_picture() -> None:
    projection = projection_of(BOWL, PlaneChoice(), np.empty((0, 2)), BOWL.start)
    points = np.array([[1.0, 2.0], [3.0, -1.0]])
    np.testing.assert_array_equal(projection.project(points), points)
    np.testing.assert_array_equal(projection.distance(points), [0.0, 0.0])
    np.testing.assert_array_equal(projection.lift(np.array([1.0, 2.0])), [1.0, 2.0])
    # x² + y² at (1, 3), (2, 3) and (1, 4), (2, 4)
    losses = projection.losses(np.array([1.0, 2.0]), np.array([3.0, 4.0]))
    np.testing.assert_allclose(losses, [[10.0, 13.0], [17.0, 20.0]])
    assert projection.first_extent(points) == (-4.0, 4.0, -4.0, 4.0)


def test_a_curve_has_one_row() -> None:
    projection = projection_of(CURVE, PlaneChoice(), np.empty((0, 1)), CURVE.start)
    # (3x⁴ − 4x³ − 12x² + 32) / 32 at 0 and at its minimum 2: 1 and (48 − 32 − 48 + 32) / 32 = 0
    losses = projection.losses(np.array([0.0, 2.0]), np.zeros(1))
    np.testing.assert_allclose(losses, [[1.0, 0.0]], atol=1e-12)


@pytest.mark.parametrize("kind", ["weights", "random", "principal"])
def test_losses_over_a_plane_are_those_of_the_lifted_weights(xor: Any, kind: str) -> None:
    projection = projection_of(xor, PlaneChoice(kind, seed=3), spread(xor), xor.theta)
    x, y = np.array([-1.0, 0.0, 2.0]), np.array([0.5, 1.5])
    losses = projection.losses(x, y)
    for row, column in ((0, 0), (1, 2), (0, 1)):
        theta = projection.lift(np.array([x[column], y[row]]))
        assert losses[row, column] == pytest.approx(loss_at(xor, theta), abs=1e-12)


@pytest.mark.parametrize("kind", ["weights", "random", "principal"])
def test_lifted_points_come_back_and_lie_on_the_plane(xor: Any, kind: str) -> None:
    projection = projection_of(xor, PlaneChoice(kind), spread(xor), xor.theta)
    at = np.array([0.7, -1.2])
    theta = projection.lift(at)
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


def test_principal_directions_by_hand() -> None:
    # Five points along (3, 4) with some spread along (4, −3), and none along the third axis.
    along, across = np.array([3.0, 4.0, 0.0]) / 5.0, np.array([4.0, -3.0, 0.0]) / 5.0
    points = np.array([-2 * along, -along, 0 * along, along + across, 2 * along - across]) + 7.0
    found = principal_directions(np.vstack([points, [[np.nan, 0.0, 0.0]]]))
    assert found is not None
    directions, middle, explained = found
    np.testing.assert_allclose(middle, points.mean(axis=0))
    np.testing.assert_allclose(directions @ directions.T, np.eye(2), atol=1e-12)
    assert explained == pytest.approx(1.0)
    values, vectors = np.linalg.eigh(np.cov((points - 7.0).T))
    assert abs(directions[0] @ vectors[:, np.argmax(values)]) == pytest.approx(1.0)
    assert (directions[np.arange(2), np.abs(directions).argmax(axis=1)] > 0).all()


def test_explained_is_the_share_of_the_spread() -> None:
    # Three axes with variances 9, 4 and 1: (9 + 4) / 14.
    axes = np.diag([3.0, 2.0, 1.0])
    found = principal_directions(np.vstack([axes, -axes]))
    assert found is not None
    assert found[2] == pytest.approx(13.0 / 14.0)


@pytest.mark.parametrize(
    "points", [np.zeros((5, 3)), np.outer(np.arange(4.0), [1.0, 2.0, 0.0]), np.eye(3)[:2]]
)
def test_points_without_two_directions_have_no_plane(points: Any) -> None:
    assert principal_directions(points) is None


def test_before_the_first_update_the_plane_along_the_paths_is_a_random_one(xor: Any) -> None:
    projection = projection_of(xor, PlaneChoice("principal"), xor.theta[None, :], xor.theta)
    assert isinstance(projection, PlaneProjection)
    assert projection.explained is None
    assert np.isfinite(projection.losses(np.zeros(2), np.zeros(2))).all()


def test_large_data_are_sampled() -> None:
    digits = network_problem("digits")
    projection = projection_of(digits, PlaneChoice("weights"), digits.theta[None, :], digits.theta)
    assert 64 <= projection.rows_used < digits.rows
    assert max(projection.passes) < 61


def test_a_survey_goes_from_coarse_to_fine(xor: Any) -> None:
    projection = projection_of(xor, PlaneChoice("weights"), xor.theta[None, :], xor.theta)
    survey = Survey(projection, (-2.0, 2.0, -1.0, 1.0), is_curve=False)
    survey.begin()
    assert survey.grid is not None
    coarse = survey.grid
    assert coarse.loss.shape == (projection.passes[0],) * 2
    assert coarse.extent == (-2.0, 2.0, -1.0, 1.0)
    while not survey.is_complete:
        survey.advance(0.0)
        assert survey.grid is not None
    fine = survey.grid
    assert fine.loss.shape == (projection.passes[-1],) * 2
    # Corner points are the same in both.
    assert fine.loss[0, 0] == pytest.approx(coarse.loss[0, 0], abs=1e-12)
    assert fine.loss[-1, -1] == pytest.approx(coarse.loss[-1, -1], abs=1e-12)


def test_a_survey_of_a_curve() -> None:
    projection = projection_of(CURVE, PlaneChoice(), np.empty((0, 1)), CURVE.start)
    survey = Survey(projection, (-1.0, 1.0, 0.0, 0.0), is_curve=True)
    survey.begin()
    assert survey.grid is not None
    assert survey.grid.y is None
    assert survey.grid.loss.shape == survey.grid.x.shape
