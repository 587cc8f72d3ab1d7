"""A plane as a value: coordinates and back, and how far off it a point lies; worked by hand."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from simulator.landscape.plane import Plane

Array = NDArray[Any]

# Neither of length 1 nor orthogonal: x along (2, 0, 0), y along (1, 1, 0).
OBLIQUE = Plane(
    "random", np.array([[2.0, 0.0, 0.0], [1.0, 1.0, 0.0]]), np.array([1.0, 2.0, 3.0]), None, 1.0
)


def test_coordinates_count_from_the_reference() -> None:
    # (1, 2, 3) + 3·(2, 0, 0) − 1·(1, 1, 0) = (6, 1, 3); what lies along the third axis is not seen.
    seen = OBLIQUE.project(np.array([[6.0, 1.0, 3.0], [6.0, 1.0, -5.0], [1.0, 2.0, 3.0]]))
    np.testing.assert_allclose(seen, [[3.0, -1.0], [3.0, -1.0], [0.0, 0.0]], atol=1e-12)


def test_a_move_has_coordinates_wherever_it_begins() -> None:
    # (5, 1, 7) = 2·(2, 0, 0) + 1·(1, 1, 0) + 7·(0, 0, 1)
    np.testing.assert_allclose(
        OBLIQUE.project_moves(np.array([[5.0, 1.0, 7.0]])), [[2.0, 1.0]], atol=1e-12
    )


def test_the_plane_goes_through_its_reference_until_it_is_moved() -> None:
    np.testing.assert_array_equal(OBLIQUE.origin, OBLIQUE.reference)
    np.testing.assert_array_equal(OBLIQUE.here, [0.0, 0.0])
    np.testing.assert_allclose(OBLIQUE.parameters_at(3.0, -1.0), [6.0, 1.0, 3.0])


def test_a_parallel_plane_has_the_same_coordinates() -> None:
    theta = np.array([5.0, 2.0, 10.0])  # (2, 0) on it, and 7 off
    moved = OBLIQUE.through(theta)
    np.testing.assert_allclose(moved.here, [2.0, 0.0], atol=1e-12)
    np.testing.assert_allclose(moved.parameters_at(3.0, -1.0), [6.0, 1.0, 10.0])
    points = np.random.default_rng(0).normal(size=(6, 3))
    np.testing.assert_array_equal(moved.project(points), OBLIQUE.project(points))
    theta[:] = 0.0  # the plane has a copy of its own
    np.testing.assert_array_equal(moved.origin, [5.0, 2.0, 10.0])
    np.testing.assert_array_equal(OBLIQUE.origin, OBLIQUE.reference)


def test_the_distance_is_that_across_the_plane_through_its_origin() -> None:
    points = np.array([[6.0, 1.0, 3.0], [9.0, 9.0, -5.0], [0.0, 0.0, 10.0]])
    np.testing.assert_allclose(OBLIQUE.distance(points), [0.0, 8.0, 7.0], atol=1e-12)
    through = OBLIQUE.through(np.array([0.0, 0.0, 10.0]))
    np.testing.assert_allclose(through.distance(points), [7.0, 15.0, 0.0], atol=1e-12)


@pytest.mark.parametrize("seed", range(3))
def test_there_and_back(seed: int) -> None:
    rng = np.random.default_rng(seed)
    plane = Plane("random", rng.normal(size=(2, 9)), rng.normal(size=9), None, 1.0)
    plane = plane.through(rng.normal(size=9))
    at = rng.normal(size=2)
    theta = plane.parameters_at(float(at[0]), float(at[1]))
    np.testing.assert_allclose(plane.project(theta[None, :])[0], at, atol=1e-12)
    assert plane.distance(theta[None, :])[0] == pytest.approx(0.0, abs=1e-12)
