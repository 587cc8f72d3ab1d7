"""What is looked at late begins at the start: moments that were kept tell what was then."""

from __future__ import annotations

from itertools import count, islice
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from run_samples import make_run, train, with_optimizer, xor

from simulator.scenarios import presets
from simulator.session import kept_work
from simulator.session.kept_rows import NEVER
from simulator.session.kept_work import spread, worked_out
from simulator.session.run import Run
from simulator.session.session_file import Session, encoded, read
from simulator.session.watch.curves import MOST_KEPT, Curves, KeptPoints
from simulator.session.watch.joined_curves import joined
from simulator.session.watch.pins import Pin, Quantity

Array = NDArray[Any]

WEIGHT = Pin(Quantity.PARAMETER, 0, 1, 0)
PINS = (
    WEIGHT,
    Pin(Quantity.PARAMETER, 1, 0, 3),
    Pin(Quantity.GRADIENT, 0, 0, 1),
    Pin(Quantity.MEMORY, 0, 1, 0, "m"),
    Pin(Quantity.MEMORY, 0, 1, 0, "v"),
    Pin(Quantity.ACTIVATION, 0, 1, row=2),
    Pin(Quantity.DELTA, 0, 1, row=1),
)
MEANS = (Pin(Quantity.ACTIVATION, 0, 1), Pin(Quantity.DELTA, 0, 1))


def stepped(steps: int, run: Run) -> Run:
    """Return a run after some steps: each begins at a moment that is kept."""
    for _ in range(steps):
        run.apply_update(None)
    return run


def pinned(run: Run, *pins: Pin) -> Curves:
    run.watch.pin(pins, run.trainer)
    run.fill_from_line()
    return run.watch.curves()


@pytest.mark.parametrize("batch_size", [4, 3, 1])
def test_a_pin_that_is_set_late_was_what_it_would_have_been_seen_to_be(
    batch_size: int,
) -> None:
    scenario = xor(batch_size=batch_size)
    seen, late = make_run(scenario), make_run(scenario)
    pinned(seen, *PINS, *MEANS)
    noted = stepped(9, seen).watch.curves()
    stepped(9, late)
    found = pinned(late, *PINS, *MEANS)
    assert found.updates.tolist() == [9]
    for row, one in enumerate(found.pins):
        points, first = found.kept_of(one.key), int(one.pin.quantity is Quantity.GRADIENT)
        if one.pin in PINS:
            assert points.updates.tolist() == list(range(first, 9)), one
            np.testing.assert_array_equal(points.values, noted.last[row, first:9], str(one))
        else:  # which rows a smaller batch had is not kept
            assert points.updates.tolist() == (list(range(1, 9)) if batch_size == 4 else [])
            np.testing.assert_allclose(points.values, noted.last[row, points.updates], rtol=1e-5)


def test_what_is_noted_is_not_filled_and_a_later_pin_leaves_the_others() -> None:
    run = make_run()
    pinned(run, WEIGHT)
    stepped(5, run)
    assert not pinned(run, PINS[1]).kept_of(1).updates.tolist()
    assert run.watch.curves().kept_of(2).updates.tolist() == list(range(5))
    run.watch.unpin([2])
    assert not run.watch.curves().kept


def test_kept_points_go_with_the_run_along_its_line_and_into_a_branch() -> None:
    run = stepped(6, make_run())
    run.go_to(2)
    assert pinned(run, WEIGHT).kept_of(1).updates.tolist() == [0, 1]
    run.go_to(6)
    latest = run.watch.curves()
    assert latest.kept_of(1).updates.tolist() == [0, 1, 3, 4, 5]
    assert latest.updates.tolist() == [2, 6]
    run.go_to(4)
    assert run.watch.curves().kept_of(1).updates.tolist() == [0, 1, 3]
    run.apply_update((1,))
    branch = run.watch.curves()
    assert branch.kept_of(1).updates.tolist() == [0, 1, 3]
    assert branch.updates.tolist() == [2, 4, 5]


def test_means_of_rows_that_the_learner_chose_are_not_claimed() -> None:
    run = stepped(2, make_run())
    run.apply_update((0, 3))
    stepped(2, run)
    assert pinned(run, MEANS[0]).kept_of(1).updates.tolist() == [1, 2, 4]


def test_means_of_batches_with_dropout_are_not_claimed() -> None:
    layers = [
        {"units": 4, "activation": "tanh", "dropout": 0.5},
        {"units": 1, "activation": "sigmoid"},
    ]
    run = stepped(4, make_run(xor(layers=layers)))  # which nodes were left out is not kept
    assert not pinned(run, *MEANS).kept


def test_means_are_not_claimed_where_an_edit_by_hand_led() -> None:
    run = stepped(2, make_run())
    run.set_parameter(0, 3.0)
    stepped(2, run)
    assert pinned(run, MEANS[0]).kept_of(1).updates.tolist() == [1, 3]


def test_what_was_found_at_an_earlier_moment_stays_with_the_latest() -> None:
    run = stepped(6, make_run())
    pinned(run, WEIGHT)
    run.go_to(3)
    tip = run.line.value().tip
    assert tip is not None
    latest, now = tip.state.curves, pinned(run, PINS[1])
    assert now.kept_of(2).updates.tolist() == [0, 1, 2]
    found = joined(latest, now)
    assert found.kept_of(1).updates.tolist() == [0, 1, 2, 3, 4, 5]
    points = now.kept_of(2)
    np.testing.assert_array_equal(found.kept_of(2).updates, points.updates)
    np.testing.assert_array_equal(found.kept_of(2).values, points.values)


def test_memory_of_another_optimizer_is_none() -> None:
    run = stepped(2, make_run(xor(optimizer=with_optimizer("momentum"))))
    points = pinned(run, PINS[3], Pin(Quantity.MEMORY, 0, 1, 0, "velocity")).kept
    assert list(points) == [2]


def test_a_session_has_them_too(tmp_path: Path) -> None:
    run = stepped(4, make_run())
    kept = pinned(run, *PINS[:2]).kept
    path = tmp_path / "kept.session"
    path.write_bytes(encoded(Session(run.experiment.scenario, run.whole_state())))
    again = Run(1, run.experiment, read(path).state).watch.curves().kept
    assert list(again) == list(kept) == [1, 2]
    for key, points in kept.items():
        np.testing.assert_array_equal(again[key].updates, points.updates)
        np.testing.assert_array_equal(again[key].values, points.values)


def test_there_are_never_too_many() -> None:
    ones = KeptPoints(np.arange(0, 2000, 2), np.zeros(1000))
    others = KeptPoints(np.arange(1, 2001, 2), np.ones(1000))
    joined = ones.joined(others)
    assert len(joined.updates) <= MOST_KEPT
    assert joined.updates[0] == 0
    assert (np.diff(joined.updates) == 2).all()


@pytest.mark.parametrize("name", ["xor", "iris", "sine"])
def test_rows_looked_at_late_had_what_they_would_have_been_seen_to_have(name: str) -> None:
    seen, late = make_run(presets.load(name)), make_run(presets.load(name))
    seen.noting.rows.follow(seen.trainer, True)
    for run in (seen, late):
        for _ in range(8):
            run.apply_epoch()
    late.noting.rows.follow(late.trainer, True)
    late.fill_from_line()
    noted, found = (run.snapshot(force=True).rows for run in (seen, late))
    assert noted is not None
    assert found is not None
    assert found.epochs.tolist() == noted.epochs.tolist() == list(range(9))
    assert found.kept.tolist() == [True] * 8 + [False]
    np.testing.assert_array_equal(found.losses, noted.losses)
    np.testing.assert_array_equal(found.learnt, noted.learnt)
    unseen = (noted.learnt != 0) & (noted.learnt != NEVER)
    np.testing.assert_array_equal(found.learnt_before, unseen)


def test_moments_within_an_epoch_are_no_epochs() -> None:
    run = stepped(8, make_run(presets.changed(presets.load("xor"), batch_size=1)))
    run.noting.rows.follow(run.trainer, True)
    run.fill_from_line()
    rows = run.snapshot(force=True).rows
    assert rows is not None
    assert rows.epochs.tolist() == [0, 1, 2]


def test_layers_looked_at_late_had_what_is_measured_at_once() -> None:
    seen, late = make_run(), make_run()
    seen.noting.flow.follow(seen.trainer, True)
    for run in (seen, late):
        for _ in range(5):
            run.apply_epoch()
    late.noting.flow.follow(late.trainer, True)
    late.fill_from_line()
    noted, found = (run.snapshot(force=True).flow for run in (seen, late))
    assert noted is not None
    assert found is not None
    assert [one.update for one in found.points] == [0, 1, 2, 3, 4, 5]
    for one in noted.points:
        same = found.points[one.update].statistics
        np.testing.assert_array_equal(same.deltas, one.statistics.deltas)


def test_filling_changes_nothing_of_training() -> None:
    plain, seen = make_run(), make_run()
    for run in (plain, seen):
        stepped(3, run)
    pinned(seen, *PINS, *MEANS)
    for on in (seen.noting.rows, seen.noting.flow):
        on.follow(seen.trainer, True)
    seen.fill_from_line()
    for run in (plain, seen):
        run.begin(100)
        train(run, 30)
    np.testing.assert_array_equal(plain.state.theta, seen.state.theta)


@pytest.mark.parametrize("count", [0, 1, 2, 7, 8, 9, 400])
def test_any_beginning_of_the_work_is_spread_over_all_of_it(count: int) -> None:
    order = list(spread(count))
    assert sorted(order) == list(range(count))
    first = sorted(islice(order, 8))
    assert count < 8 or max(np.diff([*first, count])) <= -(-count // 4)


def test_work_that_takes_too_long_is_done_on_some() -> None:
    found = worked_out(range(100), lambda one: one * one, budget_s=0.0)
    assert found == [(0, 0)]


def test_work_ends_by_the_processors_time_which_stands_still_in_tests(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert kept_work.thread_time() == kept_work.thread_time() == 0.0
    ticks = count(1)
    monkeypatch.setattr(kept_work, "thread_time", lambda: 0.06 * next(ticks))
    found = worked_out(range(100), lambda one: one * one)
    assert [place for place, _ in found] == sorted(islice(spread(100), 3))
