"""A landscape at rest: finer and finer, over all rows, with the losses of the whole path."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from landscape_samples import DATA, SPEC, large, refined, start, trained, window
from numpy.typing import NDArray

from simulator.landscape import work_limits
from simulator.landscape.landscape import Landscape
from simulator.landscape.view_choice import PLANES, LandscapeView
from simulator.nn.network import Network

Array = NDArray[Any]


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
