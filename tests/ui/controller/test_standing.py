"""What stands now: the latest snapshot with the edits that it does not show yet."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.session.run import Run
from ui.controller.standing import Standing


@pytest.fixture
def run() -> Run:
    experiment = Experiment.from_scenario(presets.load("xor"))
    return Run(1, experiment, experiment.initial_state())


def test_nothing_stands_before_the_first_snapshot() -> None:
    standing = Standing()
    assert standing.theta is None


def test_without_edits_it_is_the_snapshots_own_state(run: Run) -> None:
    standing = Standing()
    taken = run.snapshot(force=True)
    standing.take(taken)
    assert standing.theta is taken.state.theta


def test_edits_stand_until_a_snapshot_shows_them(run: Run) -> None:
    standing = Standing()
    first = run.snapshot(force=True)
    standing.take(first)
    shown = first.state.theta.copy()
    standing.ask(0.25, 0)
    standing.ask(0.5, 3)
    standing.ask(0.75, 0)
    expected = shown.copy()
    expected[[0, 3]] = 0.75, 0.5
    assert np.array_equal(standing.theta, expected)
    assert np.array_equal(first.state.theta, shown)  # the snapshot itself stays as it is
    run.set_parameter(0, 0.25)
    standing.take(run.snapshot(force=True))
    assert np.array_equal(standing.theta, expected)  # two are still on their way
    run.set_parameter(3, 0.5)
    run.set_parameter(0, 0.75)
    run.apply_update(None)
    last = run.snapshot(force=True)
    standing.take(last)
    assert standing.theta is last.state.theta


def test_all_parameters_at_once_come_in_their_turn(run: Run) -> None:
    standing = Standing()
    standing.take(run.snapshot(force=True))
    standing.ask(9.0, 1)
    standing.ask(np.zeros_like(run.state.theta))
    standing.ask(0.5, 2)
    assert standing.theta is not None
    assert np.flatnonzero(standing.theta).tolist() == [2]


def test_what_was_refused_does_not_stand(run: Run) -> None:
    standing = Standing()
    taken = run.snapshot(force=True)
    standing.take(taken)
    standing.ask(0.25, 0)
    standing.forget_asked()
    assert standing.theta is taken.state.theta


def test_another_run_counts_its_edits_anew(run: Run) -> None:
    standing = Standing()
    standing.take(run.snapshot(force=True))
    standing.ask(0.25, 0)
    standing.begin_anew()
    assert standing.theta is None
    standing.take(run.snapshot(force=True))
    standing.ask(0.5, 0)
    run.set_parameter(0, 0.5)
    taken = run.snapshot(force=True)
    standing.take(taken)
    assert standing.theta is taken.state.theta
