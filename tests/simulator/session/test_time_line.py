"""The moments that are kept of a run: going back and forward, going on, and branching off."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from run_samples import (
    OPTIMIZERS,
    RULES,
    diverging,
    keep_on,
    make_run,
    reconfigured,
    remembered,
    remembered_whole,
    train,
    with_optimizer,
    xor,
)

from simulator.scenarios import presets
from simulator.session.run import Run
from simulator.session.snapshot import Status
from simulator.training.divergence import Diverged


def stepped(times: int, run: Run | None = None) -> Run:
    """Return a run after some updates that were made as steps: each is a moment."""
    made = run or make_run()
    for _ in range(times):
        made.apply_update(None)
    return made


def wide(units: int) -> tuple[dict[str, object], ...]:
    """Return layers with 4 · units + 1 parameters."""
    return ({"units": units, "activation": "tanh"}, {"units": 1, "activation": "sigmoid"})


def whole(run: Run) -> dict[str, Any]:
    return remembered_whole(run.whole_state())


@OPTIMIZERS
@pytest.mark.parametrize("batch_size", [1, 16])
def test_any_kept_moment_leads_to_the_very_numbers_that_came_after_it(
    optimizer: str, batch_size: int
) -> None:
    moons = presets.load("moons")  # 112 rows: batches of 16 are shuffled and end within an epoch
    layers = [one.model_dump(exclude_none=True) for one in moons.layers]
    layers[0] |= {"dropout": 0.3}
    scenario = presets.changed(
        moons,
        optimizer=with_optimizer(optimizer),
        batch_size=batch_size,
        layers=layers,
        stopping={"patience": 50},
        **{**RULES, "regularization": {"l2": 0.01, "clip_norm": 0.05}},
    )
    run = make_run(scenario)
    states = []
    for _ in range(9):
        run.trainer.flush_history()
        states.append(remembered(run.state))
        run.apply_update(None)
    end = whole(run)
    for place in (7, 0, 4):
        run.go_to(place)
        run.trainer.flush_history()
        assert remembered(run.state) == states[place]
        for expected in states[place + 1 :]:
            run.apply_update(None)
            run.trainer.flush_history()
            assert remembered(run.state) == expected
    run.go_to(9)
    assert whole(run) == end
    assert run.snapshot(force=False).moments.formers == ()


def test_going_back_and_forward_is_seen_and_loses_nothing() -> None:
    run = stepped(6)
    seen = run.snapshot(force=True).moments
    end = whole(run)
    assert (seen.updates, seen.at, seen.is_behind) == ((0, 1, 2, 3, 4, 5, 6), 6, False)
    run.go_to(2)
    shown = run.snapshot(force=True)
    assert (shown.moments.updates, shown.moments.at) == (seen.updates, 2)
    assert shown.moments.is_behind
    assert shown.state.update == 2
    assert shown.history.epochs.tolist() == [1, 2]
    assert shown.moments.whole.epochs.tolist() == [1, 2, 3, 4, 5, 6]
    assert run.landscape.path.updates.tolist() == [0, 1, 2]
    run.go_to(0)
    assert run.status is Status.READY
    run.go_to(6)
    assert whole(run) == end


def test_a_moment_within_an_epoch_goes_on_with_its_order() -> None:
    run = stepped(7, make_run(xor(batch_size=3)))
    run.go_to(3)
    moments = run.snapshot(force=True).moments
    assert (run.state.epoch, run.state.position) == (1, 3)
    assert moments.epochs[3] == 1.75
    rows = run.record(None).rows
    run.go_to(7)
    run.go_to(3)
    assert run.record(None).rows == rows


def test_training_from_an_earlier_moment_goes_along_the_line_and_beyond() -> None:
    run = stepped(8)
    run.snapshot(force=True)
    end = whole(run)
    run.go_to(3)
    run.begin()
    train(run, 2)
    run.pause()
    moments = run.snapshot(force=True).moments
    assert (moments.at, len(moments), moments.updates[-1]) == (5, 9, 8)
    run.begin()
    train(run, 3)
    run.pause()
    assert {**whole(run), "line": 0} == {**end, "line": 0}
    run.begin()
    train(run, 2)
    run.pause()
    moments = run.snapshot(force=True).moments
    assert (moments.updates[-1], moments.is_behind, moments.formers) == (10, False, ())


def test_other_settings_from_an_earlier_moment_branch_off() -> None:
    run = stepped(8)
    run.go_to(3)
    reconfigured(run, optimizer=with_optimizer("adam", learning_rate=0.3))
    stepped(2, run)
    shown = run.snapshot(force=True)
    assert shown.moments.updates == (0, 1, 2, 3, 4, 5)
    assert shown.moments.branched_at == 3.0
    (former,) = shown.moments.formers
    assert former.origin == 1 != shown.origin
    assert former.history.epochs.tolist() == [1, 2, 3, 4, 5, 6, 7, 8]
    assert former.epoch == 3.0
    run.go_to(3)  # with the settings that the branch goes on with
    assert run.state.optimizer.settings["learning_rate"] == 0.3
    run.go_to(2)  # before: with those of then
    assert run.state.optimizer.settings["learning_rate"] != 0.3


def test_putting_back_what_was_branched_from_brings_the_former_run_back() -> None:
    run = stepped(8)
    run.go_to(3)
    before = run.whole_state()
    expected, experiment = whole(run), run.experiment
    run.set_parameter(0, 2.0)
    branch = run.snapshot(force=True)
    stepped(3, run)
    run.put_back(experiment, before)
    assert whole(run) == expected
    assert run.snapshot(force=True).origin == 1 != branch.origin
    assert run.snapshot(force=True).moments.formers == ()
    run.go_to(8)
    assert run.state.update == 8


@pytest.mark.parametrize("change", ["weights", "settings", "batch", "rows"])
def test_training_over_a_place_where_the_run_was_changed_branches_off(change: str) -> None:
    run = stepped(4)
    if change == "weights":
        run.set_parameter(0, 2.0)
    elif change == "settings":
        reconfigured(run, regularization={"l2": 0.1})
    elif change == "batch":
        reconfigured(run, batch_size=2)
    else:
        run.apply_update((1,))
    stepped(4, run)
    run.go_to(2)
    stepped(1, run)  # up to the change the line holds
    assert run.snapshot(force=True).moments.formers == ()
    assert run.take_left() is None
    run.begin()
    assert len(run.snapshot(force=True).moments.formers) == 1
    left = run.take_left()
    assert left is not None
    assert left.line is not None
    assert left.line.tip is not None


def test_a_step_on_rows_of_the_learners_choice_is_followed_only_by_the_same() -> None:
    run = stepped(2)
    run.apply_update((1, 2))
    stepped(1, run)
    for rows, formers in (((1, 2), 0), ((1, 3), 1)):
        run.go_to(2)
        run.apply_update(rows)
        assert len(run.snapshot(force=True).moments.formers) == formers
    assert run.snapshot(force=True).moments.updates == (0, 1, 2, 3)


def test_more_epochs_are_no_other_numbers() -> None:
    run = stepped(4)
    reconfigured(run, epochs=1000)
    stepped(4, run)
    run.go_to(2)
    run.begin()
    train(run, 3)
    assert run.snapshot(force=True).moments.formers == ()


def test_a_step_back_goes_along_the_line_too() -> None:
    run = stepped(5)
    run.take_back()
    run.take_back()
    moments = run.snapshot(force=True).moments
    assert (moments.at, moments.updates) == (3, (0, 1, 2, 3, 4, 5))
    run.go_to(5)
    assert run.state.update == 5


def test_an_epoch_made_again_as_one_step_is_taken_back_as_one() -> None:
    run = stepped(8, make_run(xor(batch_size=1)))
    run.go_to(0)
    run.apply_epoch()
    assert run.state.update == 4
    run.take_back()
    assert run.state.update == 0
    assert run.snapshot(force=True).moments.updates == (0, 4, 5, 6, 7, 8)


def test_settings_at_the_very_start_are_those_that_the_start_is_kept_with() -> None:
    run = make_run()
    reconfigured(run, optimizer=with_optimizer("sgd", learning_rate=0.25))
    run.set_parameter(0, 2.0)
    stepped(3, run)
    run.go_to(0)
    assert run.state.theta[0] == 2.0
    assert run.state.optimizer.settings == {"learning_rate": 0.25}
    assert len(run.snapshot(force=True).moments) == 4


def test_what_diverged_is_no_moment_to_go_to() -> None:
    run = diverging()
    with pytest.raises(Diverged):
        keep_on(run, lambda: run.apply_update((3,)), [])
    moments = run.snapshot(force=True).moments
    assert moments.updates[-1] == run.state.update
    assert len(set(moments.updates)) == len(moments)
    run.go_to(0)
    assert run.state.update == 0
    run.go_to(len(moments) - 1)
    assert run.state.update == moments.updates[-1]


def test_the_best_weights_that_come_back_at_the_end_are_the_latest_moment() -> None:
    run = make_run(xor(stopping={"patience": 3, "min_delta": 0.2}, epochs=50))
    run.begin()
    while run.advance(1e18):
        pass
    run.pause()
    assert run.state.watch.restored
    end = whole(run)
    latest = len(run.line) - 1
    run.go_to(0)
    run.go_to(latest)
    assert whole(run) == end


@pytest.mark.parametrize("place", [4, 8], ids=["on the way", "at the latest"])
def test_numbers_that_this_machine_rounds_otherwise_branch_off(place: int) -> None:
    run = stepped(8)
    run.go_to(2)
    tip = run.line.tip
    assert tip is not None
    there = run.line.value().moments[place].theta if place < 8 else tip.state.training.theta
    there[0] = np.nextafter(there[0], np.inf)
    run.begin()
    train(run, 6)
    seen = run.snapshot(force=True).moments
    assert (seen.updates[-1], seen.is_behind, len(seen.formers)) == (8, False, 1)
    assert seen.formers[0].history.epochs.tolist() == list(range(1, 9))
    assert seen.branched_at == place
    assert run.origin != 1


def test_a_place_that_does_not_exist_is_refused() -> None:
    run = stepped(3)
    with pytest.raises(ValueError, match="place must be another one of the 4 moments, got 9"):
        run.go_to(9)
    assert run.state.update == 3


def test_branching_where_the_run_is_the_latest_keeps_its_curve() -> None:
    run = stepped(5)
    run.branch()
    stepped(2, run)
    shown = run.snapshot(force=True)
    assert shown.moments.formers[0].history.epochs.tolist() == [1, 2, 3, 4, 5]
    assert shown.moments.updates == (0, 1, 2, 3, 4, 5, 6, 7)
    assert shown.origin != 1


def test_of_many_branches_the_latest_former_runs_stay() -> None:
    run = stepped(2, make_run(xor(batch_size=4)))
    origins = []
    for _ in range(6):
        origins.append(run.origin)
        run.go_to(1)
        stepped(2, branched(run))
    formers = run.snapshot(force=True).moments.formers
    assert [one.origin for one in formers] == origins[-4:]


def branched(run: Run) -> Run:
    run.branch()
    return run
