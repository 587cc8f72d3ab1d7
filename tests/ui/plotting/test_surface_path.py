"""Where a path runs over the floor, in pieces that are seen or hidden as a whole."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from ui.plotting.color_scales import loss_range
from ui.plotting.mesh_surface import MeshSurface
from ui.plotting.surface_path import Pieces, cut_in_pieces, runs

GRID = np.linspace(-4.0, 4.0, 41)
BOWL = np.add.outer(GRID**2, GRID**2)


def plan(points: Any) -> Any:
    """Look straight down: a unit is a hundred pixels."""
    return 100.0 * points


def surface(loss: Any = BOWL, log: bool = False) -> MeshSurface:
    return MeshSurface.of(GRID, GRID, loss, loss_range(loss, log))


def test_a_path_is_cut_into_short_pieces_that_join() -> None:
    path = np.array([[0.0, 0.0, 0.1], [0.5, 0.0, 0.2], [0.5, 0.5, 0.2]])
    pieces = cut_in_pieces(path, plan)
    assert len(pieces.start) == 20  # fifty pixels twice, five a piece
    assert pieces.start[0].tolist() == [0.0, 0.0, 0.1]
    assert pieces.end[-1] == pytest.approx([0.5, 0.5, 0.2])
    assert pieces.start[1:] == pytest.approx(pieces.end[:-1])
    assert pieces.joined.tolist() == [False] + 19 * [True]
    assert pieces.end[9] == pytest.approx([0.5, 0.0, 0.2])


def test_what_leaves_the_floor_is_cut_at_its_border() -> None:
    path = np.array([[0.0, 0.0, 0.0], [2.0, 0.0, 1.0], [2.0, 2.0, 1.0], [0.0, 0.5, 0.0]])
    pieces = cut_in_pieces(path, plan)
    assert max(np.abs(pieces.start[:, :2]).max(), np.abs(pieces.end[:, :2]).max()) <= 1.0 + 1e-12
    breaks = np.flatnonzero(~pieces.joined)
    assert len(breaks) == 2  # out on the right, back in with the last step
    assert pieces.end[breaks[1] - 1] == pytest.approx([1.0, 0.0, 0.5])
    assert pieces.start[breaks[1]][:2] == pytest.approx([2.0 / 3.0, 1.0])
    assert pieces.end[-1] == pytest.approx([0.0, 0.5, 0.0])


def test_a_path_that_is_nowhere_over_the_floor_has_no_pieces() -> None:
    path = np.array([[3.0, 0.0, 0.0], [4.0, 1.0, 0.0]])
    assert len(cut_in_pieces(path, plan).start) == 0
    assert len(cut_in_pieces(path[:1], plan).start) == 0
    assert len(cut_in_pieces(np.zeros((0, 3)), plan).start) == 0


def test_a_point_that_is_not_finite_interrupts_the_path() -> None:
    path = np.array([[0.0, 0, 0], [0.1, 0, 0], [np.nan, 0, 0], [0.3, 0, 0], [0.4, 0, 0]])
    pieces = cut_in_pieces(path, plan)
    assert np.isfinite(pieces.start).all()
    assert np.isfinite(pieces.end).all()
    assert np.count_nonzero(~pieces.joined) == 2
    assert not np.any((pieces.end[:, 0] > 0.1 + 1e-9) & (pieces.end[:, 0] < 0.3))


def test_points_too_dense_to_be_seen_are_dropped_but_never_the_ends_or_a_gap() -> None:
    dense = np.linspace([0.0, 0.0, 0.0], [0.9, 0.0, 0.0], 5001)
    pieces = cut_in_pieces(dense, plan)
    assert len(pieces.start) < 80  # ninety pixels
    assert pieces.end[-1] == pytest.approx([0.9, 0.0, 0.0])
    dense[2500] = np.nan
    pieces = cut_in_pieces(dense, plan)
    gap = np.flatnonzero(~pieces.joined)[1]
    assert pieces.end[gap - 1][0] == pytest.approx(dense[2499][0])
    assert pieces.start[gap][0] == pytest.approx(dense[2501][0])


def test_runs_end_where_the_path_breaks_or_passes_behind() -> None:
    line = np.zeros((6, 3))
    joined = np.array([False, True, True, False, True, True])
    hidden = np.array([False, False, True, True, True, False])
    found = runs(Pieces(line, line, joined), hidden)
    expected = [(False, 0, 2), (True, 2, 3), (True, 3, 5), (False, 5, 6)]
    assert [(behind, part.start, part.stop) for behind, part in found] == expected
    assert runs(Pieces(line[:0], line[:0], joined[:0]), hidden[:0]) == []


def test_heights_follow_the_scale_of_the_colours() -> None:
    linear = surface()
    assert linear.heights[20, 20] == 0.0
    assert linear.heights[0, 0] == 1.0
    assert linear.heights[20, 30] == pytest.approx(4.0 / 32.0)
    loss = 10.0 ** np.tile(np.linspace(-2.0, 2.0, 41), (41, 1))
    logarithmic = surface(loss, log=True)
    assert logarithmic.heights[0] == pytest.approx(np.linspace(0.0, 1.0, 41))


def test_what_is_not_finite_or_too_large_is_a_cap_at_the_top() -> None:
    loss = BOWL.copy()
    loss[0, 0], loss[0, 1], loss[0, 2], loss[0, 3] = np.nan, np.inf, -np.inf, 1e30
    capped = surface(loss)
    assert capped.heights[0, :4].tolist() == [1.0] * 4
    assert capped.clipped is not None
    assert capped.clipped[0, :5].tolist() == [1.0] * 4 + [0.0]
    assert surface().clipped is None


def test_places_of_points_and_losses() -> None:
    points = np.array([[0.0, 0.0], [4.0, -4.0], [2.0, 0.0], [np.nan, 0.0], [1e300, 0.0]])
    places = surface().places(points, np.array([0.0, 32.0, np.inf, 1.0, 1.0]))
    assert places[0].tolist() == [0.0, 0.0, 0.0]
    assert places[1] == pytest.approx([1.0, -1.0, 1.0])
    assert places[2] == pytest.approx([0.5, 0.0, 1.0])  # infinite: at the top
    assert not np.isfinite(places[3:]).all(axis=1).any()


def test_a_point_above_the_surface_floats_and_one_below_is_lifted_onto_it() -> None:
    points = np.array([[2.0, 0.0], [2.0, 0.0]])
    places = surface().places(points, np.array([20.0, 1.0]))
    raised = surface().raised(places)
    assert raised[0, 2] == pytest.approx(20.0 / 32.0)
    assert raised[1, 2] == pytest.approx(4.0 / 32.0)
