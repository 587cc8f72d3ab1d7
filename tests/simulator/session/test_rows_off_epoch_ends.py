"""Rows looked at where no epoch ends: what each had at an epoch's end is that end's, not nearby."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from run_samples import make_run, reconfigured, xor

from simulator.nn.network import Network
from simulator.scenarios import presets
from simulator.session.epoch_ends import epoch_ends
from simulator.session.kept_rows import NEVER, rows_at
from simulator.session.row_losses import RowLosses
from simulator.session.run import Run


def rows_of(run: Run) -> RowLosses:
    found = run.snapshot(force=True).rows
    assert found is not None
    return found


def followed(run: Run) -> Run:
    run.noting.rows.follow(run.trainer, True)
    run.fill_from_line()
    return run


def same(found: RowLosses, expected: RowLosses) -> None:
    np.testing.assert_array_equal(found.epochs, expected.epochs)
    np.testing.assert_array_equal(found.losses, expected.losses)
    np.testing.assert_array_equal(found.learnt, expected.learnt)


@pytest.mark.parametrize("name", ["iris", "sine"])
def test_who_begins_to_look_within_an_epoch_sees_its_beginning_as_it_was(name: str) -> None:
    scenario = presets.changed(presets.load(name), batch_size=16)
    seen, late = followed(make_run(scenario)), make_run(scenario)
    for run in (seen, late):
        for _ in range(2):
            run.apply_epoch()
        for _ in range(2):
            run.apply_update(None)
    assert late.state.position == 32
    same(rows_of(followed(late)), rows_of(seen))
    assert rows_of(late).kept.tolist() == [True] * 3
    assert rows_of(late).begun == 2
    late.apply_epoch()
    seen.apply_epoch()
    same(rows_of(late), rows_of(seen))
    late.take_back()
    seen.take_back()
    same(rows_of(late), rows_of(seen))


def test_where_no_end_is_kept_what_stands_is_shown_for_it_until_it_is_taken_back() -> None:
    run = make_run(xor(batch_size=1))
    for _ in range(3):
        run.apply_update(None)
    run.noting.rows.follow(run.trainer, True)  # not filled
    found = rows_of(run)
    assert (found.epochs.tolist(), found.kept.tolist(), found.begun) == ([0], [False], 0)
    np.testing.assert_array_equal(found.losses[0], found.now.astype(np.float32))
    run.apply_update(None)
    later = rows_of(run)
    assert (later.epochs.tolist(), later.begun) == ([0, 1], 0)
    np.testing.assert_array_equal(later.losses[0], found.losses[0])
    notes = run.noting.rows.notes()
    run.noting.rows.cut(0, 2)
    assert rows_of(run).losses[0].tolist() != found.losses[0].tolist()
    run.noting.rows.put_back(notes, 1, 4)
    same(run.noting.rows.losses(run.trainer, "again", standing=True) or later, later)


def test_steps_on_chosen_rows_after_an_epoch_are_no_ends_of_it() -> None:
    seen, late = followed(make_run()), make_run()
    for run in (seen, late):
        run.apply_epoch()
        run.apply_update((1,))
        run.apply_update((1,))
    between = rows_of(followed(late))
    same(between, rows_of(seen))
    assert between.kept.tolist() == [True, True]
    late.noting.rows.follow(late.trainer, False)
    for run in (seen, late):
        run.apply_epoch()
    found = rows_of(followed(late))
    same(found, rows_of(seen))
    np.testing.assert_allclose(found.losses[1], [0.704, 1.063, 0.560, 0.471], atol=5e-4)


def test_a_state_where_another_batch_size_or_an_edit_was_set_is_no_end() -> None:
    scenario = xor(batch_size=1)
    seen, late = followed(make_run(scenario)), make_run(scenario)
    for run in (seen, late):
        run.apply_epoch()
        run.apply_update(None)
        reconfigured(run, batch_size=2)  # the epoch begins anew
        assert run.state.position == 0
        run.set_parameter(0, 3.0)
        run.apply_update(None)
        run.apply_epoch()
    same(rows_of(followed(late)), rows_of(seen))


def test_where_what_lies_between_is_not_kept_only_training_makes_an_end() -> None:
    run = make_run()
    for _ in range(3):
        run.apply_epoch()
    first, second = run.line.value().moments[:2]
    left, unknown = replace(first, follows=False), replace(second, loss=None)
    assert epoch_ends([left, second]) == [left, second]
    assert epoch_ends([first, unknown]) == [first, unknown]
    assert epoch_ends([left, unknown]) == [left]


@pytest.mark.parametrize("name", ["iris", "sine"])
def test_who_begins_to_look_at_an_earlier_moment_has_the_latest_too(name: str) -> None:
    seen, late = followed(make_run(presets.load(name))), make_run(presets.load(name))
    for run in (seen, late):
        for _ in range(6):
            run.apply_epoch()
    late.go_to(2)
    followed(late)
    assert rows_of(late).begun == 2
    late.go_to(6)
    same(rows_of(late), rows_of(seen))
    late.go_to(4)
    late.go_to(6)
    same(rows_of(late), rows_of(seen))
    late.apply_epoch()
    seen.apply_epoch()
    same(rows_of(late), rows_of(seen))


def test_rows_of_a_regression_are_judged_anew_by_the_first_epoch_that_is_found() -> None:
    run = make_run(presets.load("sine"))
    run.apply_epoch()
    theta = run.state.theta.copy()
    run.set_parameters(theta * 50.0)
    run.noting.rows.follow(run.trainer, True)
    run.set_parameters(theta)
    run.apply_epoch()
    before = rows_of(run)
    assert (before.learnt != NEVER).all()  # by what the rows had of the worse parameters
    run.fill_from_line()
    found = rows_of(run)
    assert found.epochs[0] == 0
    small = np.array(found.losses) <= 0.1 * found.losses[0].mean()
    expected = np.where(small.any(axis=0), found.epochs[small.argmax(axis=0)], NEVER)
    np.testing.assert_array_equal(found.learnt, expected)
    assert (expected == NEVER).any()


def test_notes_bring_back_what_was_found_at_moments_that_are_kept_no_more() -> None:
    run = make_run()
    for _ in range(5):
        run.apply_epoch()
    followed(run)
    recorder, before = run.noting.rows, rows_of(run)
    notes = recorder.notes()
    recorder.cut(2)
    recorder.put_back(notes, 5)
    found = recorder.losses(run.trainer, "again", standing=True)
    assert found is not None
    same(found, before)


def test_what_is_put_back_is_seen_at_what_its_line_keeps() -> None:
    run = make_run()
    for _ in range(4):
        run.apply_epoch()
    whole = run.whole_state()
    run.noting.rows.follow(run.trainer, True)
    assert rows_of(run).epochs.tolist() == [4]
    run.put_back(run.experiment, whole)
    assert rows_of(run).epochs.tolist() == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(("most", "count"), [(3, 3), (7, 4), (8, 8), (0, 0), (-1, 0)])
def test_no_more_moments_are_worked_out_than_there_is_room_for(most: int, count: int) -> None:
    run = make_run()
    for _ in range(8):
        run.apply_epoch()
    moments = run.line.value().moments
    assert len(moments) == 8
    found = rows_at(moments, Network(run.experiment.spec), run.experiment.data, most)
    assert len(found) == count
