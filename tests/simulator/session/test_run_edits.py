"""Edits of a run: parameters set by hand, another rate, optimizer, batch size, number of epochs."""

from __future__ import annotations

from time import perf_counter

import numpy as np
import pytest
from run_samples import (
    LONG,
    Array,
    diverging,
    keep_on,
    make_run,
    reconfigured,
    remembered,
    train,
    with_optimizer,
    xor,
)

from simulator.session.run import Run
from simulator.session.snapshot import Status
from simulator.training.divergence import Diverged


def test_setting_a_parameter_counts_from_the_next_update() -> None:
    run = make_run()
    run.apply_update(None)
    run.set_parameter(5, -2.5)
    assert run.state.theta[5] == -2.5
    assert run.record(None).theta[5] == -2.5
    assert not run.snapshot(force=True).can_step_back


@pytest.mark.parametrize(
    ("index", "value", "words"),
    [
        (17, 1.0, r"index must be in 0\.\.16, got 17"),
        (-1, 1.0, r"index must be in 0\.\.16, got -1"),
        (0, float("nan"), "value must be a finite number, got nan"),
        (0, float("inf"), "value must be a finite number, got inf"),
    ],
)
def test_parameters_that_do_not_exist_are_refused(index: int, value: float, words: str) -> None:
    run = make_run()
    run.apply_update(None)
    before = remembered(run.state)
    with pytest.raises(ValueError, match=words):
        run.set_parameter(index, value)
    assert remembered(run.state) == before
    assert run.snapshot(force=True).can_step_back


def test_another_learning_rate_keeps_parameters_and_memory() -> None:
    run = make_run()
    for _ in range(3):
        run.apply_update(None)
    before = remembered(run.state)
    reconfigured(run, optimizer=with_optimizer("adam", learning_rate=0.5))
    after = remembered(run.state)
    assert after["settings"]["learning_rate"] == 0.5
    assert {**after, "settings": None} == {**before, "settings": None}
    assert run.record(None).settings["learning_rate"] == 0.5


def test_a_state_of_before_goes_on_with_the_settings_that_are_set_now() -> None:
    earlier = make_run()
    for _ in range(3):
        earlier.apply_update(None)
    before = remembered(earlier.state)
    scenario = xor(optimizer=with_optimizer("adam", learning_rate=0.5))
    run = make_run(scenario, earlier.state)
    after = remembered(run.state)
    assert after["settings"]["learning_rate"] == 0.5
    assert {**after, "settings": None} == {**before, "settings": None}


def test_another_optimizer_keeps_parameters_and_starts_afresh() -> None:
    run = make_run()
    for _ in range(3):
        run.apply_update(None)
    theta = run.state.theta.copy()
    reconfigured(run, optimizer=with_optimizer("momentum", learning_rate=0.25))
    np.testing.assert_array_equal(run.state.theta, theta)
    optimizer = run.state.optimizer
    assert (optimizer.name, optimizer.count, optimizer.state) == ("momentum", 0, {})
    gradient = run.record(None).gradient
    run.apply_update(None)
    np.testing.assert_allclose(run.state.theta, theta - 0.25 * gradient, rtol=0, atol=1e-15)


def test_another_batch_size_counts_from_the_next_update_even_while_training() -> None:
    run = make_run(xor(batch_size=1, epochs=50))
    run.begin()
    train(run, 6)
    theta, memory = run.state.theta.copy(), remembered(run.state)["memory"]
    reconfigured(run, batch_size=2)
    np.testing.assert_array_equal(run.state.theta, theta)
    assert remembered(run.state)["memory"] == memory
    assert run.status is Status.RUNNING
    assert len(run.record(None).rows) == 2
    train(run, 2)
    assert (run.state.epoch, run.state.update) == (2, 8)
    assert not run.advance(perf_counter() + LONG)
    assert run.trainer.flush_history().epochs.tolist() == list(range(1, 51))


@pytest.mark.parametrize("name", ["batch_size", "optimizer", "stopping", "regularization"])
def test_other_settings_leave_what_the_last_update_left(name: str) -> None:
    run = make_run(xor(batch_size=2, stopping={"patience": 20}))
    for _ in range(3):
        run.apply_update(None)
    trainer = run.trainer
    gradient, move, batch = trainer.gradient.copy(), trainer.last_update, trainer.last_batch()
    assert gradient.any()
    others: dict[str, object] = {
        "batch_size": 3,
        "optimizer": with_optimizer("sgd", learning_rate=0.1),
        "stopping": {"patience": 5},
        "regularization": {"l2": 0.1},
    }
    reconfigured(run, **{name: others[name]})
    shown = run.snapshot(force=True)
    np.testing.assert_array_equal(shown.gradient, gradient)
    np.testing.assert_array_equal(shown.last_update, move)
    left = run.trainer.last_batch()
    assert batch is not None
    assert left is not None
    np.testing.assert_array_equal(left[0], batch[0])
    assert len(run.record(None).rows) == (3 if name == "batch_size" else 2)


def test_a_batch_size_below_one_is_refused_and_changes_nothing() -> None:
    trainer = make_run(xor(batch_size=2)).trainer
    with pytest.raises(ValueError, match="batch_size must be >= 1, got 0"):
        trainer.set_batch_size(0)
    assert trainer.batch_size == 2


def test_nothing_goes_back_behind_another_batch_size() -> None:
    thetas: list[Array] = []
    with pytest.raises(Diverged):
        keep_on(run := diverging(), lambda: run.apply_update(None), thetas)
    run = diverging()  # with batches of 1
    for _ in thetas[1:]:
        run.apply_update(None)
    reconfigured(run, batch_size=4)
    stood = remembered(run.state)
    with pytest.raises(Diverged):
        run.apply_update(None)
    found = remembered(run.state)
    assert (found["theta"], found["place"]) == (stood["theta"], stood["place"])


def test_another_number_of_epochs() -> None:
    run = make_run(xor(epochs=3))
    run.begin()
    assert not run.advance(perf_counter() + LONG)
    run.pause()
    reconfigured(run, epochs=5)
    assert (run.status, run.snapshot(force=True).epochs_target) == (Status.PAUSED, 5)
    run.begin()
    assert not run.advance(perf_counter() + LONG)
    assert run.state.epoch == 5


def test_all_parameters_are_set_as_one_edit_and_the_path_is_broken_there() -> None:
    run = make_run()
    run.apply_update(None)
    theta = run.state.theta + 1.0
    run.set_parameters(theta)
    snapshot = run.snapshot(force=True)
    assert snapshot.surface is not None
    assert snapshot.surface.path_manual_edits.tolist() == [False, False, True]
    np.testing.assert_array_equal(snapshot.state.theta, theta)
    assert not snapshot.can_step_back
    with pytest.raises(ValueError, match=r"theta must have shape \(17,\), got \(3,\)"):
        run.set_parameters(np.zeros(3))
    with pytest.raises(ValueError, match="theta must hold finite numbers"):
        run.set_parameters(np.full(17, np.inf))
    np.testing.assert_array_equal(run.state.theta, theta)


def test_the_last_updates_move_is_not_the_hands() -> None:
    run = make_run()
    run.apply_update(None)
    move = run.trainer.last_update
    run.set_parameters(run.state.theta + 1.0)
    np.testing.assert_allclose(run.trainer.last_update, move, atol=1e-12)


def test_a_run_that_is_put_back_is_known_by_its_first_number() -> None:
    first = make_run()
    first.apply_update(None)
    again = Run(2, first.experiment, first.whole_state())
    assert (again.snapshot(force=True).run_id, again.snapshot(force=True).origin) == (2, 1)
    fresh = Run(3, first.experiment, first.experiment.initial_state())
    assert Run(4, first.experiment, fresh.whole_state()).origin == 3


def test_a_run_knows_whether_its_first_weights_were_set_by_hand() -> None:
    run = make_run()
    assert not run.snapshot(force=True).begun_by_hand
    before = run.whole_state()
    run.set_parameter(0, 0.5)
    run.apply_update(None)
    assert run.snapshot(force=True).begun_by_hand
    run.put_back(run.experiment, before)
    run.apply_update(None)
    run.set_parameter(0, 0.5)  # on the way, which began with drawn ones
    assert not run.snapshot(force=True).begun_by_hand
