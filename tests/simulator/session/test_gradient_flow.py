"""Gradients by layer, noted over the updates while somebody looks, and cut where the run is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from run_samples import make_run, train

from simulator.diagnostics.gradient_statistics import GradientMeter
from simulator.nn.network import Network
from simulator.session import gradient_flow
from simulator.session.gradient_flow import GradientFlow
from simulator.session.redraw_budget import RedrawBudget
from simulator.session.run import Run


def flow_of(run: Run) -> GradientFlow:
    found = run.snapshot(force=True).flow
    assert found is not None
    return found


def followed(run: Run) -> Run:
    run.noting.flow.follow(run.trainer, True)
    return run


def updates_of(flow: GradientFlow) -> list[int]:
    return [one.update for one in flow.points]


@pytest.fixture(autouse=True)
def _all_is_cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have no test depend on how fast the machine is."""
    monkeypatch.setattr(gradient_flow, "_CHEAP_S", 1e9)


def test_what_stands_is_what_one_pass_measures() -> None:
    run = followed(make_run())
    for _ in range(3):
        run.apply_update(None)
    found, data = flow_of(run), run.experiment.data
    network = Network(run.experiment.spec)
    expected = GradientMeter(network, data.X, data.Y).measure(run.state.theta)
    assert (found.now.update, found.now.epoch) == (3, 3)
    np.testing.assert_array_equal(found.now.statistics.deltas, expected.deltas)
    assert flow_of(run) is found


def test_nothing_is_measured_while_nobody_looks() -> None:
    run = make_run()
    assert run.snapshot(force=True).flow is None
    followed(run)
    run.begin(5)
    train(run, 3)
    assert updates_of(flow_of(run)) == [1, 2, 3]
    run.noting.flow.follow(run.trainer, False)
    assert not run.trainer.on_rows
    assert run.snapshot(force=True).flow is None
    assert run.whole_state().flow is None
    train(run, 1)
    assert updates_of(flow_of(followed(run))) == [4]


def test_who_looks_at_rows_too_gets_both() -> None:
    run = followed(make_run())
    run.noting.rows.follow(run.trainer, True)
    run.begin(5)
    train(run, 2)
    run.noting.rows.follow(run.trainer, False)
    train(run, 1)
    assert updates_of(flow_of(run)) == [1, 2, 3]


def test_points_are_thinned_evenly_and_the_first_stays() -> None:
    run = followed(make_run())
    flow_of(run)
    run.begin(10**6)
    train(run, 1200)
    found = updates_of(flow_of(run))
    assert len(found) <= gradient_flow.MOST_POINTS
    assert (found[0], found[-1]) == (0, 1200)
    assert set(np.diff(found[:-1]).tolist()) == {8}


def test_what_is_costly_is_measured_only_when_its_share_of_the_time_allows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(gradient_flow, "_CHEAP_S", 0.0)
    run = followed(make_run())
    run.noting.flow.budget = RedrawBudget(1e-9, 1e9)  # never twice
    flow_of(run)
    run.begin(50)
    train(run, 40)
    assert updates_of(flow_of_running(run)) == [0]
    run.pause()
    assert updates_of(flow_of(run)) == [0, 40]


def flow_of_running(run: Run) -> GradientFlow:
    found = run.snapshot(force=False).flow
    assert found is not None
    return found


def test_an_edit_by_hand_replaces_what_was_measured_at_that_update() -> None:
    run = followed(make_run())
    before = flow_of(run)
    run.set_parameter(0, 9.0)
    found = flow_of(run)
    assert updates_of(found) == [0]
    assert not np.array_equal(found.now.statistics.deltas, before.now.statistics.deltas)


def test_looking_changes_nothing_of_training() -> None:
    plain, seen = make_run(), followed(make_run())
    for run in (plain, seen):
        run.begin(100)
        train(run, 50)
    np.testing.assert_array_equal(plain.state.theta, seen.state.theta)


def test_it_follows_the_time_line_to_earlier_moments_and_back() -> None:
    run = followed(make_run())
    flow_of(run)
    for _ in range(4):
        run.apply_epoch()
        latest = flow_of(run)
    assert updates_of(latest) == [0, 1, 2, 3, 4]
    for place in (3, 1):
        run.go_to(place)
        found = flow_of(run)
        assert updates_of(found) == list(range(place + 1))
        assert [one.update for one in found.later] == list(range(place + 1, 5))
        wanted = latest.points[place].statistics
        np.testing.assert_array_equal(found.now.statistics.deltas, wanted.deltas)
    run.go_to(4)
    found = flow_of(run)
    assert (updates_of(found), found.later) == ([0, 1, 2, 3, 4], ())


def test_a_step_back_forgets_what_was_measured_after_it() -> None:
    run = followed(make_run())
    for _ in range(3):
        run.apply_update(None)
        flow_of(run)
    run.take_back()
    assert updates_of(flow_of(run))[-1] == 2


def test_a_branch_has_what_came_before_it() -> None:
    run = followed(make_run())
    for _ in range(4):
        run.apply_epoch()
        flow_of(run)
    whole = run.whole_state()
    run.go_to(1)
    run.apply_update((1,))
    found = flow_of(run)
    assert (updates_of(found), found.later) == ([0, 1, 2], ())
    run.put_back(run.experiment, whole)
    assert updates_of(flow_of(run)) == [0, 1, 2, 3, 4]


def test_who_looks_anew_is_shown_what_is_kept_of_before() -> None:
    run = followed(make_run())
    for _ in range(3):
        run.apply_epoch()
        flow_of(run)
    run.go_to(1)
    run.noting.flow.follow(run.trainer, False)
    followed(run)
    found = flow_of(run)
    assert (updates_of(found), found.later) == ([1], ())
    run.go_to(3)
    assert updates_of(flow_of(run)) == [0, 1, 2, 3]


def test_moments_that_are_kept_closer_than_points_are_wanted_add_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(gradient_flow, "MOST_POINTS", 8)
    run = followed(make_run())
    flow_of(run)
    for _ in range(18):
        run.apply_update(None)
    before = updates_of(flow_of(run))
    assert before == [0, 4, 8, 12, 16, 18]
    run.fill_from_line()
    assert updates_of(flow_of(run)) == before


def test_who_looks_late_has_no_more_points_than_who_looked_from_the_start(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(gradient_flow, "MOST_POINTS", 8)
    run = make_run()
    for _ in range(30):
        run.apply_update(None)
    followed(run)
    run.fill_from_line()
    notes = run.noting.flow.notes()
    assert notes is not None
    assert len(notes.points) <= 8
    found = updates_of(flow_of(run))
    assert (found[0], found[-1]) == (0, 30)
    run.fill_from_line()
    assert updates_of(flow_of(run)) == found


def test_memory_that_notes_take_is_counted() -> None:
    run = followed(make_run())
    flow_of(run)
    whole = run.whole_state()
    assert whole.flow is not None
    size = whole.flow.points[0].statistics.nbytes
    assert whole.own_bytes - replace(whole, flow=None).own_bytes == size > 0
