"""Planes made of what training did: principal components, and the plane of start, now and best."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from sklearn.decomposition import PCA

from simulator.landscape.plane import Plane
from simulator.landscape.planes import path_plane, principal_plane, snapshots_plane

Array = NDArray[Any]
DOWNHILL = np.array([0.0, 0.0, 0.0, 0.0, 2.0])


def orthonormal(plane: Plane) -> bool:
    return np.allclose(plane.directions @ plane.directions.T, np.eye(2), atol=1e-9)


def curve(count: int) -> Array:
    """A bent path in five dimensions."""
    t = np.linspace(0.0, 1.0, count)[:, None]
    rng = np.random.default_rng(5)
    bend = t * rng.normal(size=5) + t**2 * rng.normal(size=5) + 0.05 * np.sin(9 * t)
    return np.asarray(bend + rng.normal(size=5))


@pytest.mark.parametrize("count", [3, 40, 128])
def test_components_and_their_shares_are_those_of_scikit_learn(count: int) -> None:
    points = curve(count)
    plane, found = path_plane(points, DOWNHILL), PCA(2).fit(points)
    assert orthonormal(plane)
    overlap = np.abs(np.einsum("kp,kp->k", plane.directions, found.components_))
    np.testing.assert_allclose(overlap, 1.0, atol=1e-9)
    assert plane.explained == pytest.approx(tuple(found.explained_variance_ratio_), rel=1e-9)
    assert plane.names == ("component", "component")
    assert plane.kind == "path"


def test_a_long_path_is_sampled_and_its_shares_stay_close() -> None:
    points = curve(1000)
    plane, found = path_plane(points, DOWNHILL), PCA(2).fit(points)
    assert plane.explained == pytest.approx(tuple(found.explained_variance_ratio_), abs=0.01)


def test_the_path_starts_at_zero_and_fits_into_the_window() -> None:
    points = curve(50)
    plane = path_plane(points, DOWNHILL)
    coordinates = plane.project(points)
    np.testing.assert_allclose(coordinates[0], [0.0, 0.0], atol=1e-12)
    assert np.abs(coordinates).max() <= 2.0 * plane.half_width


@pytest.mark.parametrize("turned", [1.0, -1.0])
def test_a_first_plane_of_the_path_leads_to_the_right_and_up(turned: float) -> None:
    points = turned * np.cumsum(np.random.default_rng(2).normal(size=(40, 5)), axis=0)
    end = path_plane(points, np.ones(5)).project(points)[-1]
    assert (end > 0.0).all()


def test_a_new_plane_of_the_path_keeps_the_signs_of_the_one_before() -> None:
    points = curve(60)
    before = path_plane(points[:40], DOWNHILL)
    turned = Plane("path", -before.directions, before.reference, None, 1.0)
    same, other = path_plane(points, DOWNHILL, before), path_plane(points, DOWNHILL, turned)
    assert (np.einsum("kp,kp->k", same.directions, before.directions) > 0).all()
    np.testing.assert_allclose(other.directions, -same.directions)


@pytest.mark.parametrize("points", [np.zeros((1, 5)), np.zeros((40, 5))])
def test_before_there_is_a_path_downhill_takes_its_place(points: Array) -> None:
    plane = path_plane(points, DOWNHILL)
    assert plane.explained is None
    assert plane.names == ("downhill", "random")
    assert plane.directions[0].tolist() == [0.0, 0.0, 0.0, 0.0, 1.0]
    assert orthonormal(plane)


def test_a_straight_path_has_one_direction_of_its_own() -> None:
    points = np.linspace(0.0, 1.0, 9)[:, None] * np.array([3.0, 4.0, 0.0, 0.0, 0.0])
    plane = path_plane(points, DOWNHILL)
    assert plane.names == ("now", "downhill")
    np.testing.assert_allclose(plane.directions, [[0.6, 0.8, 0, 0, 0], [0, 0, 0, 0, 1]])


def test_nothing_has_moved_and_nothing_slopes() -> None:
    plane = path_plane(np.zeros((1, 5)), np.zeros(5))
    assert orthonormal(plane)


@pytest.mark.parametrize("size", [1e-170, 1e155, 1e290])
def test_the_size_of_the_weights_does_not_matter(size: float) -> None:
    points, three = curve(40), np.random.default_rng(2).normal(size=(3, 5))
    for plane, scaled in (
        (path_plane(points, DOWNHILL), path_plane(size * points, DOWNHILL)),
        (snapshots_plane(*three, DOWNHILL), snapshots_plane(*(size * three), DOWNHILL)),
    ):
        np.testing.assert_allclose(scaled.directions, plane.directions, atol=1e-9)
        assert scaled.half_width == pytest.approx(size * plane.half_width)
        far = scaled.project(size * points)
        np.testing.assert_allclose(far / size, plane.project(points), atol=1e-9)


def test_directions_of_any_length_are_undone() -> None:
    directions = np.array([[1e200, 0.0, 0.0], [1e190, 1e200, 0.0]])
    plane = Plane("random", directions, np.zeros(3), None, 1.0)
    there = np.array([[2.0, 3.0]]) @ directions
    np.testing.assert_allclose(plane.project(there), [[2.0, 3.0]])


# --- start, now and best --------------------------------------------------------------------


def test_the_plane_goes_through_all_three_points() -> None:
    start, now, best = np.random.default_rng(2).normal(size=(3, 5))
    plane = snapshots_plane(start, now, best, DOWNHILL)
    assert orthonormal(plane)
    off = plane.through(now).distance(np.stack([start, now, best]))
    np.testing.assert_allclose(off, 0.0, atol=1e-12)
    coordinates = plane.project(np.stack([start, now]))
    distance = np.linalg.norm(now - start)
    np.testing.assert_allclose(coordinates, [[0.0, 0.0], [distance, 0.0]], atol=1e-12)
    assert plane.names == ("now", "best")


def test_where_the_best_is_here_the_second_direction_is_downhill() -> None:
    start, now = np.zeros(5), np.array([3.0, 4.0, 0.0, 0.0, 0.0])
    plane = snapshots_plane(start, now, now, np.array([1.0, 1.0, 0.0, 0.0, 1.0]))
    # Across (0.6, 0.8): (1, 1) − 1.4·(0.6, 0.8) = (0.16, −0.12).
    across = np.array([0.16, -0.12, 0.0, 0.0, 1.0])
    np.testing.assert_allclose(plane.directions[1], across / np.linalg.norm(across))
    assert plane.names == ("now", "downhill")


def test_where_the_best_is_close_to_the_line_the_second_direction_is_kept() -> None:
    start, now = np.zeros(5), np.array([3.0, 4.0, 0.0, 0.0, 0.0])
    turned = np.array([0.0, 0.0, 1.0, 0.0, 0.0])
    before = Plane(
        "snapshots", np.stack([now / 5.0, turned]), start, None, 1.0, names=("now", "best")
    )
    close = now + 0.09 * np.eye(5)[3]  # 1.8 % of the way
    kept = snapshots_plane(start, now, close, DOWNHILL, before)
    assert kept.names == ("now", "across")
    np.testing.assert_allclose(kept.directions[1], turned, atol=1e-12)
    assert snapshots_plane(start, now, close, DOWNHILL).names == ("now", "downhill")
    further = snapshots_plane(start, now, now + 0.11 * np.eye(5)[3], DOWNHILL, before)
    assert further.names == ("now", "best")
    np.testing.assert_allclose(further.directions[1], np.eye(5)[3], atol=1e-12)


def test_before_training_the_first_direction_is_downhill() -> None:
    plane = snapshots_plane(np.ones(5), np.ones(5), np.ones(5), DOWNHILL)
    assert plane.names == ("downhill", "random")
    assert orthonormal(plane)


def test_distances_off_a_plane_of_two_oblique_directions() -> None:
    directions = np.array([[1.0, 0.0, 0.0], [1.0, 1.0, 0.0]])
    plane = Plane("random", directions, np.zeros(3), None, 1.0)
    points = np.array([[5.0, 7.0, 0.0], [1.0, 1.0, -2.0]])
    assert plane.through(np.zeros(3)).distance(points).tolist() == pytest.approx([0.0, 2.0])
    np.testing.assert_allclose(plane.project(points), [[-2.0, 7.0], [0.0, 1.0]], atol=1e-12)


def peak_of(work: Callable[[], object]) -> int:
    """Return how many bytes `work` takes at most."""
    tracemalloc.start()
    work()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak


def test_a_long_path_of_a_large_network_is_not_copied_as_a_whole() -> None:
    points = np.random.default_rng(0).normal(size=(16, 100_000))  # 12.8 MB
    plane = snapshots_plane(points[0], points[1], points[2], points[3]).through(points[1])
    coordinates, off = plane.project(points), plane.distance(points)
    for k in (0, 7, 15):
        np.testing.assert_allclose(plane.project(points[k : k + 1])[0], coordinates[k])
        assert plane.distance(points[k : k + 1])[0] == pytest.approx(off[k], abs=1e-9)
    assert peak_of(lambda: plane.project(points)) < points.nbytes
    assert peak_of(lambda: plane.distance(points)) < points.nbytes


def test_the_components_of_a_large_networks_path_are_found_without_copying_it() -> None:
    points = np.random.default_rng(0).normal(size=(64, 100_000)).cumsum(axis=0)  # 51 MB
    plane, found = path_plane(points, points[0]), PCA(2).fit(points)
    overlap = np.abs(np.einsum("kp,kp->k", plane.directions, found.components_))
    np.testing.assert_allclose(overlap, 1.0, atol=1e-9)
    assert plane.explained == pytest.approx(tuple(found.explained_variance_ratio_), rel=1e-9)
    assert peak_of(lambda: path_plane(points, points[0])) < 0.5 * points.nbytes


def test_the_plane_of_several_ways_by_hand() -> None:
    # Five points along (3, 4) with some spread along (4, −3), and none along the third axis.
    along, across = np.array([3.0, 4.0, 0.0]) / 5.0, np.array([4.0, -3.0, 0.0]) / 5.0
    points = np.array([-2 * along, -along, 0 * along, along + across, 2 * along - across]) + 7.0
    found = principal_plane(np.vstack([points, [[np.nan, 0.0, 0.0]]]))
    assert found is not None
    directions = found.directions
    np.testing.assert_allclose(found.reference, points.mean(axis=0))
    np.testing.assert_allclose(directions @ directions.T, np.eye(2), atol=1e-12)
    assert found.explained is not None
    assert sum(found.explained) == pytest.approx(1.0)
    assert np.abs(found.project(points)).max() == pytest.approx(found.half_width / 1.25)
    values, vectors = np.linalg.eigh(np.cov((points - 7.0).T))
    assert abs(directions[0] @ vectors[:, np.argmax(values)]) == pytest.approx(1.0)
    assert (directions[np.arange(2), np.abs(directions).argmax(axis=1)] > 0).all()


def test_explained_is_the_share_of_the_spread() -> None:
    # Three axes with variances 9, 4 and 1: (9 + 4) / 14.
    axes = np.diag([3.0, 2.0, 1.0])
    found = principal_plane(np.vstack([axes, -axes]))
    assert found is not None
    assert found.explained == pytest.approx((9.0 / 14.0, 4.0 / 14.0))


@pytest.mark.parametrize(
    "points", [np.zeros((5, 3)), np.outer(np.arange(4.0), [1.0, 2.0, 0.0]), np.eye(3)[:2]]
)
def test_points_without_two_directions_have_no_plane(points: Any) -> None:
    assert principal_plane(points) is None
