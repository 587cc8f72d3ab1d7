"""Training a run: where it ends, pauses, goes on, and what a stop means."""

from __future__ import annotations

from time import perf_counter

import numpy as np
import pytest
from run_samples import LONG, RULES, make_run, remembered, train, xor

from simulator.scenarios.experiment import Experiment
from simulator.session.snapshot import Status


def test_training_stops_at_the_epochs_that_are_set() -> None:
    run = make_run(xor(epochs=7))
    assert run.status is Status.READY
    run.begin()
    assert run.status is Status.RUNNING
    assert not run.advance(perf_counter() + LONG)
    run.pause()
    assert (run.state.epoch, run.status, run.is_complete) == (7, Status.FINISHED, True)


def test_a_complete_run_goes_on_for_as_long_again() -> None:
    run = make_run(xor(epochs=7))
    for expected in (7, 14, 21):
        run.begin()
        assert not run.advance(perf_counter() + LONG)
        run.pause()
        assert run.state.epoch == expected
        assert run.snapshot(force=True).epochs_target == expected
    assert run.trainer.flush_history().epochs.tolist() == list(range(1, 22))


def test_some_epochs_more_count_from_here() -> None:
    run = make_run(xor(epochs=7))
    run.begin(2)
    assert not run.advance(perf_counter() + LONG)
    assert run.state.epoch == 2
    run.begin(3)
    assert not run.advance(perf_counter() + LONG)
    assert run.state.epoch == 5


def test_pausing_and_going_on_is_the_same_as_not_pausing() -> None:
    paused, straight = (make_run(xor(batch_size=3, epochs=20)) for _ in range(2))
    for run, stops in ((paused, (1, 5, 3)), (straight, (9,))):
        for updates in stops:
            run.begin()
            train(run, updates)
            run.pause()
            assert run.status is Status.PAUSED
    assert remembered(paused.state)["theta"] == remembered(straight.state)["theta"]


def test_paused_before_any_update_it_is_as_ready_as_it_was() -> None:
    run = make_run(xor())
    run.begin()
    run.pause()
    assert run.status is Status.READY
    run.begin()
    train(run, 1)
    run.pause()
    assert run.status is Status.PAUSED


def test_a_deadline_ends_the_slice_after_an_update() -> None:
    run = make_run(xor(epochs=1000))
    run.begin()
    assert run.advance(perf_counter() - 1.0)
    assert run.state.update == 1


def test_what_was_trained_after_a_step_is_no_step_to_take_back() -> None:
    run = make_run()
    run.apply_update(None)
    run.begin()
    train(run, 1)
    assert not run.snapshot(force=True).can_step_back


def test_stepping_on_from_a_complete_run() -> None:
    run = make_run(xor(epochs=2))
    run.begin()
    assert not run.advance(perf_counter() + LONG)
    run.apply_update(None)
    assert run.state.update == 3
    run.apply_epoch()
    assert run.state.update == 4


def test_rules_can_change_while_it_trains() -> None:
    run = make_run()
    run.begin()
    train(run, 5)
    run.reconfigure(Experiment.from_scenario(xor(**RULES), run.experiment))
    assert run.state.update == 5
    assert run.state.optimizer.learning_rate == pytest.approx(0.05 * 0.9**5)
    train(run, 1)
    assert np.linalg.norm(run.trainer.gradient) <= 0.05 * (1 + 1e-12)
    run.reconfigure(Experiment.from_scenario(xor(), run.experiment))
    assert run.state.optimizer.learning_rate == 0.05


def test_a_stopped_run_is_finished_and_steps_and_trains_on() -> None:
    run = make_run(xor(stopping={"threshold": 0.3}))
    run.begin()
    assert not run.advance(perf_counter() + LONG)
    run.pause()
    assert run.status is Status.FINISHED
    stopped = run.state.update
    assert stopped < 300
    run.apply_update(None)
    assert run.state.update == stopped + 1
    run.take_back()
    assert run.state.update == stopped
    run.apply_epoch()
    assert run.state.update == stopped + 1
    run.reconfigure(Experiment.from_scenario(xor(), run.experiment))
    run.begin()
    assert not run.advance(perf_counter() + LONG)
    assert run.state.epoch == 300
