"""The rows' losses: each row's own, at the epochs of the loss curve, and cut where the run is."""

from __future__ import annotations

import numpy as np
import pytest
from run_samples import make_run, train, with_optimizer, xor

from simulator.nn import losses
from simulator.nn.network import Network
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.session.kept_rows import NEVER
from simulator.session.row_losses import RowLosses
from simulator.session.run import Run
from simulator.stepping.records import record_pass


def rows_of(run: Run) -> RowLosses:
    found = run.snapshot(force=True).rows
    assert found is not None
    return found


def followed(run: Run) -> Run:
    run.noting.rows.follow(run.trainer, True)
    return run


@pytest.mark.parametrize("loss", list(losses.REGISTRY))
@pytest.mark.parametrize("last", ["sigmoid", "identity", "softmax", "tanh"])
def test_a_rows_loss_is_that_of_its_own_pass(loss: str, last: str) -> None:
    rng = np.random.default_rng(4)
    layers = [{"units": 3, "activation": "tanh"}, {"units": 1, "activation": last}]
    try:
        scenario = xor(layers=layers, loss=loss)
    except ValueError:
        pytest.skip("this loss does not go with that output")
    run = make_run(scenario)
    run.set_parameters(rng.normal(size=run.state.theta.shape))
    found, data = rows_of(followed(run)), run.experiment.data
    network = Network(run.experiment.spec)
    for row in range(len(data.X)):
        record = record_pass(network, run.state.theta, data.X[row], data.Y[row])
        np.testing.assert_allclose(found.now[row], record.loss, rtol=1e-12, atol=1e-15)
        np.testing.assert_allclose(found.outputs[row], record.layers[-1].a, rtol=1e-12)


def test_of_several_outputs_and_rows_the_mean_is_the_loss() -> None:
    experiment = Experiment.from_scenario(presets.load("iris"))
    run = followed(Run(1, experiment, experiment.initial_state()))
    run.begin(5)
    while run.state.epoch < 3:
        train(run, 1)
    run.pause()
    found = rows_of(run)
    evaluation = run.trainer.evaluate()
    assert found.now.mean() == pytest.approx(evaluation.loss, rel=1e-12)
    assert found.right is not None
    assert found.right.sum() == evaluation.correct
    assert found.epochs.tolist() == [0, 1, 2, 3]
    for epoch, noted in zip(found.epochs[1:], found.losses[1:], strict=True):
        at = run.trainer.flush_history().loss[epoch - 1]
        assert noted.mean() == pytest.approx(at, rel=1e-6)


def test_nothing_is_noted_while_nobody_looks() -> None:
    run = make_run()
    assert not run.trainer.on_rows
    assert run.snapshot(force=True).rows is None
    followed(run)
    run.begin(5)
    train(run, 3)
    run.noting.rows.follow(run.trainer, False)
    assert not run.trainer.on_rows
    train(run, 1)
    followed(run)
    found = rows_of(run)
    assert (found.begun, found.epochs.tolist()) == (4, [4])


def test_when_a_row_was_learnt() -> None:
    run = followed(make_run(xor(optimizer=with_optimizer("sgd", learning_rate=0.5))))
    run.begin(300)
    first = {}
    for epoch in range(1, 301):
        right = rows_of(run).right
        assert right is not None
        for row in np.flatnonzero(right):
            first.setdefault(int(row), epoch - 1)
        if epoch < 300:
            train(run, 1)
    learnt = rows_of(run).learnt
    assert learnt.tolist() == [first.get(row, NEVER) for row in range(4)]
    assert (learnt != NEVER).all()


def test_what_was_learnt_before_anybody_looked_is_told_apart() -> None:
    run = make_run(xor(optimizer=with_optimizer("sgd", learning_rate=0.5)))
    from_start = rows_of(followed(run))
    assert from_start.right is not None
    assert 0 < from_start.right.sum() < 4
    assert not from_start.learnt_before.any()
    run.noting.rows.follow(run.trainer, False)
    run.begin(300)
    for _ in range(300):
        train(run, 1)
    late = rows_of(followed(run))
    assert late.learnt.tolist() == [300] * 4
    assert late.learnt_before.all()


def test_going_back_before_noting_began_has_what_is_kept_from_before() -> None:
    run = make_run()
    for _ in range(3):
        run.apply_update(None)
    followed(run)
    run.take_back()
    found = rows_of(run)
    assert (found.begun, found.epochs.tolist()) == (2, [0, 1, 2])
    assert found.kept.tolist() == [True, True, False]
    assert found.right is not None
    assert ((found.learnt != NEVER) | ~found.right).all()


def test_a_step_back_forgets_the_epochs_after_it() -> None:
    run = followed(make_run())
    for _ in range(3):
        run.apply_update(None)
    before = rows_of(run)
    run.take_back()
    found = rows_of(run)
    assert before.epochs.tolist() == [0, 1, 2, 3]
    assert found.epochs.tolist() == [0, 1, 2]
    np.testing.assert_allclose(found.now, found.losses[-1], rtol=1e-6)
    run.apply_update(None)
    assert rows_of(run).epochs.tolist() == [0, 1, 2, 3]


def test_epochs_are_thinned_evenly() -> None:
    run = followed(make_run())
    run.begin(10**6)
    train(run, 1500)
    run.pause()
    found = rows_of(run)
    assert len(found.epochs) <= 512
    assert set(np.diff(found.epochs[1:]).tolist()) == {4}
    assert found.epochs[-1] == 1500


def test_an_edit_by_hand_is_seen_at_once() -> None:
    run = followed(make_run())
    before = rows_of(run)
    assert rows_of(run) is before
    run.set_parameter(0, 9.0)
    found = rows_of(run)
    assert found.is_now
    assert not np.array_equal(found.now, before.now)


def test_looking_changes_nothing_of_training() -> None:
    plain, seen = make_run(), followed(make_run())
    for run in (plain, seen):
        run.begin(100)
        train(run, 50)
    np.testing.assert_array_equal(plain.state.theta, seen.state.theta)


@pytest.mark.parametrize("name", ["xor", "sine"])
def test_what_is_noted_comes_back_with_the_latest_moment(name: str) -> None:
    run = make_run(presets.load(name))
    for _ in range(3):
        run.apply_epoch()
    followed(run)
    for _ in range(4):
        run.apply_epoch()
    latest = rows_of(run)
    for place in (5, 0, 6):  # 0 is from before noting began
        run.go_to(place)
        found = rows_of(run)
        begun = 3 if place else 0
        assert (found.begun, found.epochs[~found.kept].tolist()[0]) == (begun, begun)
        assert found.epochs.tolist() == list(range(place + 1))
    run.go_to(1)
    assert rows_of(run).epochs.tolist() == [0, 1]
    run.apply_epoch()
    assert rows_of(run).epochs.tolist() == [0, 1, 2]
    run.go_to(7)
    found = rows_of(run)
    assert (found.begun, found.epochs.tolist()) == (3, list(range(8)))
    np.testing.assert_array_equal(found.losses[3:], latest.losses)


def test_what_is_noted_comes_back_with_the_run_that_was_branched_from() -> None:
    run = followed(make_run())
    for _ in range(4):
        run.apply_epoch()
    latest, whole = rows_of(run), run.whole_state()
    run.go_to(1)
    run.apply_update((1,))
    assert rows_of(run).epochs.tolist()[:2] == [0, 1]
    assert len(rows_of(run).epochs) < 4
    run.put_back(run.experiment, whole)
    np.testing.assert_array_equal(rows_of(run).losses, latest.losses)


def test_who_looks_anew_is_shown_what_is_kept_of_before() -> None:
    run = followed(make_run())
    for _ in range(4):
        run.apply_epoch()
    run.go_to(1)
    run.noting.rows.follow(run.trainer, False)
    followed(run)
    assert rows_of(run).epochs.tolist() == [1]
    run.go_to(4)
    assert rows_of(run).epochs.tolist() == [0, 1, 2, 3, 4]


def test_a_row_of_a_regression_is_learnt_at_a_tenth_of_what_rows_had_at_first() -> None:
    run = followed(make_run(presets.load("sine")))
    for _ in range(6):
        run.apply_epoch()
    found = rows_of(run)
    losses = np.array(found.losses)
    small = losses <= 0.1 * losses[0].mean()
    expected = np.where(small.any(axis=0), small.argmax(axis=0), NEVER)
    np.testing.assert_array_equal(found.learnt, expected)
    assert found.learnt.max() > 1
    run.go_to(1)
    later = np.where(expected > 1, NEVER, expected)
    np.testing.assert_array_equal(rows_of(run).learnt, later)
