"""A map grows finer in small pieces, each point computed once."""

from __future__ import annotations

from time import perf_counter
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from simulator.landscape.refinement import Backfill, Refinement, strides

Array = NDArray[Any]
NONE = (np.zeros((0, 1)), np.zeros((0, 1)))


class Bowl:
    """A loss of its own that counts the points it was asked for."""

    def __init__(self, chunk: int = 7) -> None:
        self.chunk = chunk
        self.asked = 0

    def at(self, x: Array, y: Array) -> Array:
        assert len(x) <= self.chunk
        self.asked += len(x)
        return np.asarray(x**2 + 10.0 * y)


def refinement(points: Bowl, n: int, known: int = 0) -> Refinement:
    x, y = np.linspace(0.0, 1.0, n), np.linspace(5.0, 6.0, n)
    return Refinement(points, x, y, np.array([0.25, 5.5]), known, "training", NONE)


@pytest.mark.parametrize(
    ("n", "expected"),
    [(201, [8, 4, 2, 1]), (101, [4, 2, 1]), (51, [2, 1]), (26, [1]), (11, [2, 1])],
)
def test_every_level_keeps_both_ends(n: int, expected: list[int]) -> None:
    assert strides(n) == expected
    assert all((n - 1) % stride == 0 for stride in expected)


@pytest.mark.parametrize("n", [26, 51, 101])
def test_levels_come_coarse_to_fine_and_no_point_twice(n: int) -> None:
    points = Bowl()
    work = refinement(points, n)
    sizes = []
    while not work.is_over:
        stride = work.advance(perf_counter() + 10.0)
        assert stride is not None
        x, y, losses = work.level(stride)
        expected = (x[None, :] - 0.25) ** 2 + 10.0 * (y[:, None] - 5.5)
        np.testing.assert_allclose(losses, expected, atol=1e-12)
        sizes.append(len(x))
    assert sizes == [-(-n // stride) for stride in strides(n)]
    assert points.asked == n * n


def test_it_stops_at_its_time_and_goes_on_where_it_was() -> None:
    points = Bowl()
    work = refinement(points, 51)
    assert work.advance(0.0) is None
    assert points.asked == 7
    assert work.advance(0.0) is None
    assert points.asked == 14
    assert not work.is_over


def test_what_is_on_screen_is_not_shown_again() -> None:
    work = refinement(Bowl(10_000), 101, known=51)
    assert work.advance(perf_counter() + 10.0) == 1
    assert work.is_over
    assert work.advance(perf_counter()) is None


def test_a_path_is_filled_from_its_newest_points_backwards() -> None:
    found: list[list[int]] = []
    work = Backfill(np.array([0, 2, 3, 7, 8]), 2, lambda chosen: found.append(chosen.tolist()))
    assert not work.advance(0.0)  # its time is over after one part
    assert found == [[7, 8]]
    assert work.advance(perf_counter() + 10.0)
    assert found == [[7, 8], [2, 3], [0]]
    assert work.is_over
    assert Backfill(np.array([], int), 2, found.append).is_over
