"""A run's landscape: refined at rest, with its path, best and next step."""

from __future__ import annotations

from time import perf_counter
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from run_samples import LONG, diverging, keep_on, make_run, train, with_optimizer, xor

from simulator.landscape.loss_map import LossMap
from simulator.landscape.view_choice import PLANES, LandscapeView
from simulator.session.redraw_budget import RedrawBudget
from simulator.session.run import Run
from simulator.training.divergence import Diverged

Array = NDArray[Any]


@pytest.mark.parametrize("plane", PLANES)
def test_the_surface_of_a_run_that_diverges_has_a_window(plane: str) -> None:
    run = diverging()
    run.views.look_at(LandscapeView(plane=plane), run.state.theta)

    def looked_at() -> None:
        run.apply_update((3,))
        run.snapshot(force=True)

    with np.errstate(all="ignore"):
        with pytest.raises(Diverged):
            keep_on(run, looked_at, [])
        surface = run.snapshot(force=True).surface
    assert surface is not None
    assert surface.x[0] < surface.here[0] < surface.x[-1]


def surface_of(run: Run) -> LossMap:
    surface = run.snapshot(force=True).surface
    assert surface is not None
    return surface


def test_at_rest_a_map_is_made_finer_and_then_kept() -> None:
    run = make_run()
    run.views.look_at(LandscapeView(resolution=101), run.state.theta)
    assert len(surface_of(run).x) == 51
    steps = 0
    while run.refine(perf_counter())[1]:
        steps += 1
    fine = surface_of(run)
    assert len(fine.x) == 101
    assert steps > 1
    assert surface_of(run) is fine  # as when another row is looked at
    run.views.zoom(0.5)
    assert len(surface_of(run).x) == 51
    run.views.fit()
    run.apply_update(None)
    after = surface_of(run)
    np.testing.assert_array_equal(after.origin, run.state.theta)
    assert len(after.path) == 2


def test_at_rest_the_best_that_is_marked_is_the_best_so_far() -> None:
    run = make_run(xor(optimizer=with_optimizer("adam", learning_rate=0.05)))
    run.views.look_at(LandscapeView(plane="snapshots"), run.state.theta)
    run.begin()
    run.snapshot(force=True)
    train(run, 30)
    run.pictures.surface_budget = RedrawBudget(1.0, 0.0)
    run.pictures.evaluation_budget.spent(0.0, perf_counter() + LONG)  # no evaluation while it runs
    run.snapshot(force=False)
    run.pause()
    surface = surface_of(run)
    assert surface.best == pytest.approx(surface.here)


@pytest.mark.parametrize("updates", [0, 20])
def test_a_wild_weight_that_is_undone_does_not_widen_the_map_for_good(updates: int) -> None:
    run = make_run()
    for _ in range(updates):
        run.apply_update(None)
    before, theta = surface_of(run), run.state.theta.copy()
    run.set_parameter(0, 1e6)
    assert surface_of(run).x[-1] > 1e6
    run.set_parameter(0, theta[0])
    after = surface_of(run)
    np.testing.assert_array_equal(after.path, before.path)
    assert not after.path_manual_edits.any()
    assert after.x[-1] - after.x[0] == pytest.approx(before.x[-1] - before.x[0])


def test_the_weights_a_manual_edit_was_made_from_are_on_the_path() -> None:
    run = make_run()
    for _ in range(3):
        run.apply_update(None)
    run.landscape.path._stride = 4  # as after thinning: update 5 is not wanted
    run.begin()
    train(run, 2)
    run.pause()
    assert run.landscape.path.updates.tolist() == [0, 1, 2, 3, 4]
    theta = run.state.theta.copy()
    run.set_parameters(theta + 1.0)
    np.testing.assert_array_equal(run.landscape.path.points[-2], theta)
    assert run.landscape.path.updates.tolist() == [0, 1, 2, 3, 4, 5, 5]
    assert run.landscape.path.manual_edits.tolist() == [False] * 6 + [True]


@pytest.mark.parametrize("fields", [{"l2": 0.5}, {"weight_decay": 0.5}, {"clip_norm": 1e-3}])
def test_the_next_step_on_a_line_is_the_one_that_is_made(fields: dict[str, float]) -> None:
    run = make_run(xor(optimizer=with_optimizer("momentum"), regularization=fields))
    run.views.look_at(LandscapeView(picture="line"), run.state.theta)
    for _ in range(3):
        line = run.snapshot(force=True).line
        assert line is not None
        run.apply_update(None)
        assert line.step_t == pytest.approx(run.state.theta[0], rel=1e-12)


def test_a_line_takes_the_surfaces_place_while_it_is_looked_at() -> None:
    run = make_run()
    surface = surface_of(run)
    run.views.look_at(LandscapeView(picture="line", line="gradient"), run.state.theta)
    snapshot = run.snapshot(force=True)
    assert snapshot.line is not None
    assert snapshot.surface is surface
    assert snapshot.line.batch is None
    run.apply_update((0, 1))
    line = run.snapshot(force=True).line
    assert line is not None
    assert line.batch is not None
    assert not np.allclose(line.batch, line.loss)
    run.views.look_at(LandscapeView(), run.state.theta)
    assert run.snapshot(force=True).line is None


def test_the_best_weights_so_far_are_known() -> None:
    run = make_run()
    assert surface_of(run).best is not None
    run.begin(50)
    run.advance(perf_counter() + LONG)
    run.pause()
    surface = surface_of(run)
    assert surface.best == surface.here
    run.set_parameters(run.state.theta * 0.0)
    surface = surface_of(run)
    assert surface.best != surface.here
