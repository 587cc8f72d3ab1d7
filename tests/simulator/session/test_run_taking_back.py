"""Taking updates back: every bit is restored, after divergence too."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from run_samples import (
    OPTIMIZERS,
    diverging,
    keep_on,
    make_run,
    reconfigured,
    remembered,
    train,
    with_optimizer,
    xor,
)

from simulator.scenarios import presets
from simulator.training.divergence import Diverged

Array = NDArray[Any]


@OPTIMIZERS
@pytest.mark.parametrize("rows", [None, (1,)])
def test_taking_back_restores_every_bit(optimizer: str, rows: tuple[int, ...] | None) -> None:
    run = make_run(xor(optimizer=with_optimizer(optimizer), batch_size=3))
    states = []
    for k in range(7):
        run.trainer.flush_history()
        states.append(remembered(run.state))
        if k == 3:
            run.apply_epoch()
        else:
            run.apply_update(rows)
    after = remembered(run.state)
    for expected in reversed(states):
        assert run.snapshot(force=False).can_step_back
        run.take_back()
        assert remembered(run.state) == expected
    assert not run.snapshot(force=False).can_step_back
    run.take_back()
    assert remembered(run.state) == states[0]
    for k in range(7):  # and forward again: the same updates, the same shuffles
        if k == 3:
            run.apply_epoch()
        else:
            run.apply_update(rows)
    assert remembered(run.state)["theta"] == after["theta"]
    assert remembered(run.state)["random"] == after["random"]


def test_taking_back_keeps_the_evaluations_made_before() -> None:
    run = make_run()
    run.begin()
    train(run, 5)  # five epochs, whose evaluations nobody has asked for yet
    run.pause()
    run.apply_update(None)
    run.take_back()
    assert run.trainer.flush_history().epochs.tolist() == [1, 2, 3, 4, 5]


def test_weights_set_by_hand_stay_a_manual_edit_when_the_next_update_diverges() -> None:
    run = diverging()
    run.apply_update((3,))
    run.set_parameters(np.full_like(run.state.theta, 1e200))
    with pytest.raises(Diverged):
        run.apply_update((3,))
    assert run.landscape.path.updates.tolist() == [0, 1, 1]
    assert run.landscape.path.manual_edits.tolist() == [False, False, True]


def test_an_update_that_diverges_is_nothing_to_take_back() -> None:
    run = diverging()
    thetas: list[Array] = []
    with pytest.raises(Diverged) as caught:
        keep_on(run, lambda: run.apply_update((3,)), thetas)
    # The update before brought the loss out of bounds: it is taken back, too.
    assert caught.value.update == run.state.update + 2 == len(thetas)
    thetas.pop()
    np.testing.assert_array_equal(run.state.theta, thetas.pop())
    assert np.isfinite(run.snapshot(force=True).evaluation.loss)
    for theta in reversed(thetas):
        run.take_back()
        np.testing.assert_array_equal(run.state.theta, theta)
    assert run.state.update == 0
    assert not run.snapshot(force=True).can_step_back


def test_an_epoch_that_diverges_can_be_taken_back_as_a_whole() -> None:
    run = diverging()
    thetas: list[Array] = []
    with pytest.raises(Diverged) as caught:
        keep_on(run, run.apply_epoch, thetas)
    assert caught.value.update == run.state.update + 2
    if run.state.update % 4 == 0:
        thetas.pop()  # the epoch's one good update was taken back with it
    for theta in reversed(thetas):
        assert run.snapshot(force=True).can_step_back
        run.take_back()
        np.testing.assert_array_equal(run.state.theta, theta)
    assert run.state.update == 0


def test_taking_back_past_a_change_of_settings_keeps_the_settings() -> None:
    run = make_run(xor(batch_size=1))
    run.apply_update(None)
    before = remembered(run.state)
    run.apply_update(None)
    reconfigured(run, optimizer=with_optimizer("adam", learning_rate=0.5))
    run.take_back()
    after = remembered(run.state)
    assert after["settings"]["learning_rate"] == 0.5
    assert after["memory"] == before["memory"]
    assert after["theta"] == before["theta"]
    run.apply_update(None)
    reconfigured(run, optimizer=with_optimizer("sgd", learning_rate=0.1))
    run.take_back()
    assert run.state.optimizer.name == run.record(None).optimizer == "sgd"
    assert run.state.theta.tolist() == before["theta"]


def test_taking_back_past_a_change_of_settings_keeps_the_last_gradient() -> None:
    run = make_run()
    run.apply_update(None)
    run.apply_update(None)
    last = run.trainer.last
    run.apply_update(None)
    reconfigured(run, optimizer=with_optimizer("adam", learning_rate=0.5))
    run.take_back()
    assert last.gradient.any()
    np.testing.assert_array_equal(run.trainer.last.gradient, last.gradient)
    np.testing.assert_array_equal(run.trainer.last.before, last.before)


def test_taking_back_a_batch_of_all_rows_keeps_what_was_shuffled_before() -> None:
    run = make_run(presets.changed(presets.load("moons"), batch_size=16))
    for _ in range(19):  # beyond the end of an epoch: the next one is shuffled
        run.apply_update(None)
    reconfigured(run, batch_size=200)
    before = remembered(run.state)["random"]
    run.apply_update(None)
    run.take_back()
    assert remembered(run.state)["random"] == before
