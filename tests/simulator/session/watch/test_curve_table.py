"""The table of watched values: what is cut off of it, and what stays as it was."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.session.watch.curve_table import MOST_POINTS, CurveTable


def filled(updates: int) -> CurveTable:
    """Return a table of one row, whose value at update k is k, but −k at every odd one."""
    table = CurveTable(1)
    at = np.arange(updates)
    table.add(at, np.where(at % 2, -at, at)[None, :].astype(float))
    return table


@pytest.mark.parametrize(("update", "left"), [(3, [0, 1, 2, 3]), (0, [0]), (9, [0, 1, 2, 3, 4, 5])])
def test_what_came_after_an_update_is_cut_and_the_update_itself_stays(
    update: int, left: list[int]
) -> None:
    table = filled(6)
    table.cut(update)
    assert table.arrays()[0].tolist() == left
    assert table.arrays()[1].tolist() == [[-k if k % 2 else k for k in left]]


def test_a_point_that_ends_at_the_update_keeps_its_extremes_and_one_beyond_it_goes() -> None:
    table = filled(2 * MOST_POINTS)
    assert table.stride == 2
    for update, latest in ((101, 101), (100, 99)):
        table.cut(update)
        updates, last, low, high = table.arrays()
        assert updates[-1] == latest
        assert (last[0, -1], low[0, -1], high[0, -1]) == (-latest, -latest, latest - 1)


def test_what_is_noted_again_at_the_update_joins_what_stayed() -> None:
    table = filled(6)
    table.cut(3)
    table.add(np.array([3]), np.array([[7.0]]))
    updates, last, low, high = table.arrays()
    assert updates.tolist() == [0, 1, 2, 3]
    assert (last[0, -1], low[0, -1], high[0, -1]) == (7.0, -3.0, 7.0)
