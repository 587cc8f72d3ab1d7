"""Stepping a run: what is announced happens, bit for bit, and recording changes nothing."""

from __future__ import annotations

import numpy as np
import pytest
from run_samples import OPTIMIZERS, RULES, make_run, remembered, train, with_optimizer, xor

from simulator.scenarios.presets import Scenario
from simulator.session.run import Run


@pytest.mark.parametrize("batch_size", [1, 3, 4])
@pytest.mark.parametrize("rows", [None, (2,), (3, 0)])
def test_with_dropout_an_update_is_made_exactly_as_it_was_recorded(
    batch_size: int, rows: tuple[int, ...] | None
) -> None:
    run = make_run(dropping(batch_size))
    seen = set()
    for _ in range(6):
        run.trainer.flush_history()
        before = remembered(run.state)
        record = run.record(rows)
        assert remembered(run.state) == before
        drawn = np.array([one.layers[0].mask for one in record.samples])
        gradients = [one.gradient for one in record.samples]
        np.testing.assert_allclose(np.mean(gradients, axis=0), record.gradient, atol=1e-13)
        run.apply_update(rows)
        made = (run.trainer.masks or ())[0]
        assert made is not None
        # The fullest row is shown first; the others stay in training's order.
        assert sorted(map(tuple, made)) == sorted(map(tuple, drawn))
        np.testing.assert_array_equal(run.state.theta, record.theta_after)
        assert run.trainer.loss == record.loss
        run.take_back()
        assert remembered(run.state) == before
        run.apply_update(rows)
        np.testing.assert_array_equal(run.state.theta, record.theta_after)
        seen.add(drawn.tobytes())
    assert len(seen) > 1


def dropping(batch_size: int) -> Scenario:
    hidden = {"units": 6, "activation": "tanh", "dropout": 0.5}
    return xor(layers=[hidden, {"units": 1, "activation": "sigmoid"}], batch_size=batch_size)


def test_what_is_shown_beside_the_steps_drops_nothing() -> None:
    run = make_run(dropping(4))
    snapshot = run.snapshot(force=True)
    assert snapshot.sample.layers[0].mask is None
    np.testing.assert_array_equal(snapshot.sample.layers[0].a, np.tanh(snapshot.sample.layers[0].z))


@OPTIMIZERS
@pytest.mark.parametrize("batch_size", [1, 3, 4])
@pytest.mark.parametrize("rows", [None, (2,), (3, 0)])
def test_an_update_is_made_exactly_as_it_was_recorded(
    optimizer: str, batch_size: int, rows: tuple[int, ...] | None
) -> None:
    run = make_run(xor(optimizer=with_optimizer(optimizer), batch_size=batch_size))
    for _ in range(6):  # through the end of epochs
        before = run.state.theta.copy()
        record = run.record(rows)
        np.testing.assert_array_equal(record.theta, before)
        assert (record.epoch, record.update) == (run.state.epoch, run.state.update)
        assert rows is None or record.rows == rows
        run.apply_update(rows)
        np.testing.assert_array_equal(run.state.theta, record.theta_after)
        np.testing.assert_array_equal(run.trainer.gradient, record.gradient)
        assert run.trainer.loss == record.loss
        assert run.state.optimizer.count == record.count
        assert set(record.state) == set(record.state_after) == set(run.state.optimizer.state)
        for name, values in run.state.optimizer.state.items():
            np.testing.assert_array_equal(values, record.state_after[name])
        # Where the sign of every gradient has changed, RProp waits for an update.
        assert optimizer == "rprop" or not np.array_equal(before, run.state.theta)


@pytest.mark.parametrize("batch_size", [1, 3, 4])
@pytest.mark.parametrize("rows", [None, (2,)])
def test_recording_changes_nothing(batch_size: int, rows: tuple[int, ...] | None) -> None:
    run = make_run(xor(batch_size=batch_size))
    for _ in range(5):
        before = remembered(run.state)
        first, again = run.record(rows), run.record(rows)
        assert remembered(run.state) == before
        assert first.rows == again.rows
        np.testing.assert_array_equal(first.theta_after, again.theta_after)
        run.apply_update(None)


def test_a_record_explains_its_update() -> None:
    run = make_run(xor(optimizer=with_optimizer("sgd", learning_rate=0.5), batch_size=3))
    run.apply_update(None)
    record = run.record(None)
    assert len(record.rows) == len(record.samples) == 1  # what is left of the epoch
    X, Y = run.experiment.data.X, run.experiment.data.Y
    sample = record.samples[0]
    np.testing.assert_array_equal(sample.inputs, X[record.rows[0]])
    np.testing.assert_array_equal(sample.target, Y[record.rows[0]])
    np.testing.assert_allclose(sample.gradient, record.gradient, rtol=1e-13)
    np.testing.assert_allclose(
        record.theta_after, record.theta - 0.5 * record.gradient, rtol=0, atol=1e-15
    )
    assert (record.optimizer, record.settings) == ("sgd", {"learning_rate": 0.5})
    assert (record.state, record.count) == ({}, 2)


def test_a_record_does_not_change_when_training_goes_on() -> None:
    run = make_run()
    record = run.record(None)
    theta, memory = record.theta.copy(), {k: v.copy() for k, v in record.state.items()}
    for _ in range(3):
        run.apply_update(None)
    np.testing.assert_array_equal(record.theta, theta)
    for name, values in memory.items():
        np.testing.assert_array_equal(record.state[name], values)
    # The passes are recorded when they are looked at: still those of the record's parameters.
    fresh = make_run().record(None)
    for late, early in zip(record.samples, fresh.samples, strict=True):
        np.testing.assert_array_equal(late.gradient, early.gradient)
    with pytest.raises(ValueError, match="read-only"):
        record.theta[0] = 0.0


def test_stepping_and_training_make_the_same_updates() -> None:
    stepped, trained = (make_run(xor(batch_size=3)) for _ in range(2))
    trained.begin()
    train(trained, 9)
    for _ in range(9):
        stepped.record(None)
        stepped.apply_update(None)
    trained.trainer.flush_history()
    stepped.trainer.flush_history()
    assert remembered(stepped.state) == remembered(trained.state)


def test_an_epoch_ends_where_the_epoch_ends() -> None:
    run = make_run(xor(batch_size=1))
    run.apply_update(None)
    run.apply_epoch()
    assert (run.state.epoch, run.state.update) == (1, 4)
    run.apply_epoch()
    assert (run.state.epoch, run.state.update) == (2, 8)
    run.take_back()
    run.take_back()
    assert (run.state.epoch, run.state.update) == (0, 1)


def test_the_path_follows_steps_forward_and_back() -> None:
    run = make_run()
    thetas = [run.state.theta.copy()]
    for _ in range(3):
        run.apply_update(None)
        thetas.append(run.state.theta.copy())
    np.testing.assert_array_equal(run.landscape.path.points, thetas)
    run.take_back()
    run.take_back()
    np.testing.assert_array_equal(run.landscape.path.points, thetas[:2])


def test_a_run_that_goes_on_counts_its_path_from_where_it_stands() -> None:
    run = make_run()
    for _ in range(3):
        run.apply_update(None)
    later = Run(2, run.experiment, run.state.copy())
    later.apply_update(None)
    assert later.landscape.path.updates.tolist() == [3, 4]


def test_rows_that_do_not_exist_are_refused_and_leave_no_trace() -> None:
    run = make_run()
    for attempt in (run.record, run.apply_update):
        with pytest.raises(ValueError, match=r"rows must be in 0\.\.3, got \[4\]"):
            attempt((4,))
    assert run.state.update == 0
    assert not run.snapshot(force=True).can_step_back


def test_what_is_stepped_through_is_what_regularized_training_does() -> None:
    run = make_run(xor(**RULES))
    for _ in range(3):
        record = run.record(None)
        assert np.linalg.norm(record.stages.penalties) > np.linalg.norm(record.gradient)
        assert np.linalg.norm(record.gradient) <= 0.05 * (1 + 1e-12)
        assert record.settings["learning_rate"] == run.state.optimizer.learning_rate
        run.apply_update(None)
        assert run.state.theta.tobytes() == record.theta_after.tobytes()
    assert run.state.optimizer.learning_rate != run.state.optimizer.settings["learning_rate"]
