"""A map grows finer in small pieces, each point computed once."""

from __future__ import annotations

from time import perf_counter
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from simulator.landscape.path_losses import Backfill
from simulator.landscape.progressive_grid import ProgressiveGrid, halving

Array = NDArray[Any]


class Bowl:
    """A loss of its own that counts the points it was asked for."""

    def __init__(self, chunk: int = 7) -> None:
        self.chunk = chunk
        self.asked = 0

    def at(self, x: Array, y: Array) -> Array:
        assert len(x) <= self.chunk
        self.asked += len(x)
        return np.asarray(x**2 + 10.0 * y)


def grid(points: Bowl, n: int) -> ProgressiveGrid:
    x, y = np.linspace(0.0, 1.0, n), np.linspace(5.0, 6.0, n)
    return ProgressiveGrid(points, x, y, halving(n))


@pytest.mark.parametrize(
    ("n", "expected"),
    [(201, [8, 4, 2, 1]), (101, [4, 2, 1]), (51, [2, 1]), (26, [1]), (11, [2, 1])],
)
def test_every_level_keeps_both_ends(n: int, expected: list[int]) -> None:
    assert halving(n) == expected
    assert all((n - 1) % stride == 0 for stride in expected)


@pytest.mark.parametrize("n", [26, 51, 101])
def test_levels_come_coarse_to_fine_and_no_point_twice(n: int) -> None:
    points = Bowl()
    work = grid(points, n)
    sizes = []
    while not work.is_over:
        stride = work.advance(perf_counter() + 10.0)
        assert stride is not None
        level = work.level(stride)
        assert level.y is not None
        expected = level.x[None, :] ** 2 + 10.0 * level.y[:, None]
        np.testing.assert_allclose(level.loss, expected, atol=1e-12)
        sizes.append(len(level.x))
    assert sizes == [-(-n // stride) for stride in halving(n)]
    assert points.asked == n * n


def test_it_stops_at_its_time_and_goes_on_where_it_was() -> None:
    points = Bowl()
    work = grid(points, 51)
    assert work.advance(0.0) is None
    assert points.asked == 7
    assert work.advance(0.0) is None
    assert points.asked == 14
    assert not work.is_over


@pytest.mark.parametrize("strides", [(6, 2, 1), (3, 1), (1,)])
def test_levels_need_not_halve(strides: tuple[int, ...]) -> None:
    points = Bowl(100)
    x, y = np.linspace(-1.0, 1.0, 31), np.linspace(0.0, 3.0, 7)
    work = ProgressiveGrid(points, x, y, strides)
    assert work.finest is None
    for stride in strides:
        assert work.advance(perf_counter() + 10.0) == stride
        finest = work.finest
        assert finest is not None
        assert finest.loss.shape == (-(-7 // stride), -(-31 // stride))
        assert finest.extent == (-1.0, 1.0, 0.0, 3.0)
        assert not np.isnan(finest.loss).any()
    assert work.is_over
    assert points.asked == 7 * 31


def test_a_curve_has_one_row() -> None:
    work = ProgressiveGrid(Bowl(1000), np.linspace(-2.0, 2.0, 9), None, (4, 1))
    assert work.advance(perf_counter() + 10.0) == 4
    coarse = work.finest
    assert coarse is not None
    assert (coarse.y, coarse.loss.tolist()) == (None, [4.0, 0.0, 4.0])
    assert work.advance(perf_counter() + 10.0) == 1
    fine = work.finest
    assert fine is not None
    np.testing.assert_allclose(fine.loss, fine.x**2)
    assert fine.extent == (-2.0, 2.0, 0.0, 0.0)


def test_what_is_done_stays_as_it_was_shown() -> None:
    work = grid(Bowl(1000), 51)
    work.advance(perf_counter() + 10.0)
    shown = work.level(2)
    shown.loss[:] = 0.0  # a reader's copy
    assert work.level(2).loss.any()


def test_a_path_is_filled_from_its_newest_points_backwards() -> None:
    found: list[list[int]] = []
    work = Backfill(np.array([0, 2, 3, 7, 8]), 2, lambda chosen: found.append(chosen.tolist()))
    assert not work.advance(0.0)  # its time is over after one part
    assert found == [[7, 8]]
    assert work.advance(perf_counter() + 10.0)
    assert found == [[7, 8], [2, 3], [0]]
    assert work.is_over
    assert Backfill(np.array([], int), 2, found.append).is_over
