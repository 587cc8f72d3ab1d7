"""What a run shows: the sample, snapshots, views that are carried over, pictures when due."""

from __future__ import annotations

import numpy as np
import pytest
from run_samples import make_run, remembered, train, xor

from simulator.diagnostics.regions import RegionGrid
from simulator.landscape.view_choice import LandscapeView
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.session.run import Run


def test_the_sample_shown_is_the_row_asked_for() -> None:
    run = make_run()
    run.views.show_sample(2)
    snapshot = run.snapshot(force=True)
    assert snapshot.sample_row == 2
    np.testing.assert_array_equal(snapshot.sample.inputs, run.experiment.data.X[2])
    for row in (-1, 4):
        with pytest.raises(ValueError, match=rf"row must be in 0\.\.3, got {row}"):
            run.views.show_sample(row)
    assert run.snapshot(force=True).sample_row == 2


def test_a_snapshot_does_not_change_when_training_goes_on() -> None:
    run = make_run()
    run.apply_update(None)
    snapshot = run.snapshot(force=True)
    theta, gradient = snapshot.state.theta.copy(), snapshot.gradient.copy()
    history, memory = snapshot.history.table.copy(), remembered(snapshot.state)["memory"]
    run.begin()
    train(run, 5)
    run.snapshot(force=True)
    np.testing.assert_array_equal(snapshot.state.theta, theta)
    np.testing.assert_array_equal(snapshot.gradient, gradient)
    np.testing.assert_array_equal(snapshot.history.table, history)
    assert remembered(snapshot.state)["memory"] == memory
    assert not np.array_equal(run.state.theta, theta)


def test_a_forced_snapshot_shows_everything_as_it_stands() -> None:
    run = make_run()
    for _ in range(3):
        run.apply_update(None)
        snapshot = run.snapshot(force=True)
        network, data, theta = run.trainer.network, run.experiment.data, run.state.theta
        loss = network.loss(theta, data.X, data.Y)
        assert snapshot.evaluation.loss == loss
        assert snapshot.surface is not None
        assert snapshot.surface.here_loss == loss
        assert snapshot.regions is not None
        column = 10
        raw = [[snapshot.regions.x[column], snapshot.regions.y[20]]]
        np.testing.assert_allclose(
            snapshot.regions.outputs[20, column], network.predict(theta, raw)[0], rtol=1e-12
        )


def test_views_are_carried_over_to_a_run_of_the_same_shape() -> None:
    first = make_run()
    first.views.show_sample(3)
    first.views.show_features(1, 0)
    first.views.look_at(
        LandscapeView(axes=((1, 0, 0), (1, 4, 0)), rows="batch", resolution=26), first.state.theta
    )
    experiment = Experiment.from_scenario(xor(seed=9), first.experiment)
    second = Run(2, experiment, experiment.initial_state())
    second.views.carry_over(first.views, second.state.theta)
    snapshot = second.snapshot(force=True)
    assert snapshot.sample_row == 3
    assert snapshot.regions is not None
    assert snapshot.regions.features == (1, 0)
    assert snapshot.surface is not None
    assert snapshot.surface.axes == ((1, 0, 0), (1, 4, 0))


def test_views_that_do_not_exist_any_more_are_not_carried_over() -> None:
    iris, before = Experiment.from_scenario(presets.load("iris")), make_run()
    before.views.show_sample(3)
    before.views.look_at(
        LandscapeView(axes=((1, 0, 0), (1, 4, 0)), resolution=26), before.state.theta
    )
    run = Run(2, iris, iris.initial_state())
    run.views.carry_over(before.views, run.state.theta)
    snapshot = run.snapshot(force=True)
    assert snapshot.sample_row == 0
    assert snapshot.surface is not None
    assert snapshot.surface.axes is not None
    assert [layer for layer, _, _ in snapshot.surface.axes] == [0, 0]
    random = make_run()
    random.views.look_at(LandscapeView(plane="random"), random.state.theta)
    run.views.carry_over(random.views, run.state.theta)
    assert run.landscape.plane.kind == "random"


def test_pictures_are_not_made_again_before_they_are_due() -> None:
    run = make_run()
    first = run.snapshot(force=True)
    run.apply_update(None)
    # Straight after, the surface is not due; forced, it is made.
    assert run.snapshot(force=False).surface is first.surface
    assert run.snapshot(force=True).surface is not first.surface


def test_regions_of_many_features_go_through_the_row_that_is_shown() -> None:
    experiment = Experiment.from_scenario(presets.load("iris"))
    run = Run(1, experiment, experiment.initial_state())
    first = run.snapshot(force=True)
    assert first.regions is not None
    assert first.regions.features == (2, 3)  # petals tell the species apart
    assert first.regions.row == first.sample_row
    run.views.show_sample(70)
    there = run.snapshot(force=True).regions
    assert there is not None
    assert there.row == 70
    assert (there.outputs != first.regions.outputs).any()
    # Of the shown row itself, the picture's answer is the network's own.
    data, theta = experiment.data, run.state.theta
    x, y = data.raw[70, [2, 3]]
    column, line = int(np.argmin(abs(there.x - x))), int(np.argmin(abs(there.y - y)))
    own = run.trainer.network.predict(theta, data.X[70:71])[0]
    np.testing.assert_allclose(there.outputs[line, column], own, atol=0.05)


def test_regions_in_the_plane_do_not_depend_on_the_row() -> None:
    run = make_run()
    first = run.snapshot(force=True).regions
    run.views.show_sample(1)
    assert run.snapshot(force=True).regions is first


def test_no_regions_are_made_of_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(RegionGrid, "__init__")  # not even the grid can be made
    experiment = Experiment.from_scenario(presets.load("digits"))
    run = Run(1, experiment, experiment.initial_state())
    first = run.snapshot(force=True)
    assert first.regions is None
    assert run.has_pictures
    run.views.show_sample(3)
    run.views.show_features(42, 43)
    assert run.snapshot(force=True).sample_row == 3
    with pytest.raises(ValueError, match=r"features must be two different ones of 64"):
        run.views.show_features(42, 64)
