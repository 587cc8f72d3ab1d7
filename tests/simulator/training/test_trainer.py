"""Training: reproducible, resumable at any update, honest about epochs and batches."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_data import random_data
from training_samples import SPEC, make_updates, trainer

from simulator import optimizers
from simulator.nn.network import Network
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.training.state import TrainingState, initial_state


def assert_same_state(first: TrainingState, second: TrainingState) -> None:
    np.testing.assert_array_equal(first.theta, second.theta)
    assert (first.epoch, first.update, first.position) == (
        second.epoch,
        second.update,
        second.position,
    )
    assert first.optimizer.state.keys() == second.optimizer.state.keys()
    for name, values in first.optimizer.state.items():
        np.testing.assert_array_equal(values, second.optimizer.state[name])
    assert first.rng.bit_generator.state == second.rng.bit_generator.state


@pytest.mark.parametrize("optimizer", list(optimizers.REGISTRY))
def test_same_seed_same_bits(optimizer: str) -> None:
    first, again = (trainer(optimizer=optimizer, epochs=5, seed=3) for _ in range(2))
    for training in (first, again):
        list(training.updates())
    assert_same_state(first.state, again.state)
    other = trainer(optimizer=optimizer, epochs=5, seed=4)
    list(other.updates())
    assert not np.array_equal(other.state.theta, first.state.theta)


def test_batch_size_leaves_the_start_weights_alone() -> None:
    first, second = (
        initial_state(SPEC, optimizers.get("sgd"), 0, "xavier_uniform") for _ in range(2)
    )
    assert first.rng.random() == second.rng.random()
    np.testing.assert_array_equal(first.theta, second.theta)
    # The weights' stream is not the shuffles': drawing shuffles cannot follow the weights.
    assert not np.isclose(first.theta[0], second.rng.uniform(-1.0, 1.0))


@given(batch_size=st.integers(1, 9), cut=st.integers(0, 20), rest=st.integers(1, 12))
def test_a_copy_resumes_bit_for_bit_at_any_update(batch_size: int, cut: int, rest: int) -> None:
    whole = trainer(batch_size=batch_size)
    make_updates(whole, cut)
    copied = whole.state.copy()
    make_updates(whole, rest)
    resumed = trainer(batch_size=batch_size, state=copied)
    make_updates(resumed, rest)
    assert_same_state(resumed.state, whole.state)


def test_a_copy_is_not_changed_by_going_on() -> None:
    training = trainer()
    make_updates(training, 5)
    copied = training.state.copy()
    kept = copied.copy()
    make_updates(training, 7)
    assert_same_state(copied, kept)
    assert training.state.update == 12


@pytest.mark.parametrize("batch_size", [1, 2, 3, 6, 7, 8, 1000])
def test_epochs_end_exactly(batch_size: int) -> None:
    training = trainer(batch_size=batch_size, epochs=3)
    updates = list(training.updates())
    assert updates == list(range(1, 3 * -(-7 // batch_size) + 1))
    assert (training.state.epoch, training.state.position) == (3, 0)
    assert list(training.updates()) == []


@pytest.mark.parametrize("batch_size", [1, 2, 3, 6])
def test_every_row_is_used_once_an_epoch(batch_size: int) -> None:
    training = trainer(batch_size=batch_size, epochs=4)
    updates = training.updates()
    orders = []
    for epoch in range(4):
        used: list[int] = []
        while training.state.epoch == epoch:
            rows = training.next_rows()
            assert rows is not None
            used += rows.tolist()
            next(updates)
        assert sorted(used) == list(range(7))
        orders.append(used)
    assert len({tuple(order) for order in orders}) > 1  # shuffled anew


@pytest.mark.parametrize("batch_size", [2, 3, 7])
def test_an_update_uses_the_rows_announced(batch_size: int) -> None:
    data, network = random_data(), Network(SPEC)
    training = trainer(data, batch_size=batch_size, optimizer="sgd")
    updates = training.updates()
    sizes = []
    for _ in range(8):
        chosen = training.next_rows()
        rows = np.arange(7) if chosen is None else chosen.copy()
        before = training.state.theta.copy()
        loss, gradient = network.loss_and_gradient(before, data.X[rows], data.Y[rows])
        next(updates)
        np.testing.assert_allclose(training.gradient, gradient, rtol=1e-13, atol=1e-16)
        assert training.loss == pytest.approx(loss, rel=1e-13)
        np.testing.assert_array_equal(training.last_update, training.state.theta - before)
        np.testing.assert_allclose(training.last_update, -0.1 * gradient, rtol=1e-9, atol=1e-15)
        sizes.append(len(rows))
    # The last batch of an epoch is what is left, and it counts as a batch of its own.
    assert sizes == {2: [2, 2, 2, 1] * 2, 3: [3, 3, 1] * 2 + [3, 3], 7: [7] * 8}[batch_size]


def test_full_batches_are_not_shuffled() -> None:
    small, large = trainer(batch_size=7), trainer(batch_size=10**6)
    for training in (small, large):
        assert training.next_rows() is None
        make_updates(training, 4)
        assert training.state.order is None
    assert_same_state(small.state, large.state)
    assert small.state.epoch == 4


def test_evaluating_in_between_changes_nothing() -> None:
    watched, alone = trainer(batch_size=7), trainer(batch_size=7)
    for _ in range(5):
        make_updates(watched, 1)
        watched.evaluate()
    make_updates(alone, 5)
    np.testing.assert_array_equal(watched.state.theta, alone.state.theta)


def test_chosen_rows_leave_the_epochs_order_alone() -> None:
    data = random_data()
    chosen, plain = trainer(data), trainer(data)
    make_updates(chosen, 1)
    order, position = chosen.state.order, chosen.state.position
    before = chosen.state.theta.copy()
    chosen.update_on(np.array([6, 0, 6]))
    gradient = Network(SPEC).loss_and_gradient(before, data.X[[6, 0, 6]], data.Y[[6, 0, 6]])[1]
    np.testing.assert_allclose(chosen.gradient, gradient, rtol=1e-13, atol=1e-16)
    assert chosen.state.order is order
    assert (chosen.state.position, chosen.state.update, chosen.state.epoch) == (position, 2, 0)
    make_updates(plain, 1)
    assert chosen.next_rows().tolist() == plain.next_rows().tolist()  # type: ignore[union-attr]


def test_a_full_batch_after_chosen_rows_uses_all_rows_again() -> None:
    data = random_data()
    training = trainer(data, batch_size=7, optimizer="sgd")
    make_updates(training, 1)
    training.update_on(np.zeros(7, int))
    before = training.state.theta.copy()
    make_updates(training, 1)
    gradient = Network(SPEC).loss_and_gradient(before, data.X, data.Y)[1]
    np.testing.assert_allclose(training.gradient, gradient, rtol=1e-13, atol=1e-16)


@pytest.mark.parametrize("rows", [[], [7], [0, -1]])
def test_rows_that_do_not_exist_are_refused(rows: list[int]) -> None:
    training = trainer()
    with pytest.raises(ValueError, match=rf"^rows must be in 0\.\.6, got {re.escape(str(rows))}$"):
        training.update_on(np.array(rows))
    assert training.state.update == 0


def test_batch_size_below_one_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^batch_size must be >= 1, got 0$"):
        trainer(batch_size=0)


def test_before_the_first_update_nothing_has_moved() -> None:
    training = trainer()
    assert not training.gradient.any()
    assert not training.last_update.any()
    assert np.isnan(training.loss)


def test_a_parameter_set_by_hand_is_no_move_of_the_optimizers() -> None:
    training = trainer()
    training.set_parameter(0, 0.75)
    assert training.state.theta[0] == 0.75
    assert not training.last_update.any()
    make_updates(training, 1)
    moved = training.last_update.copy()
    training.set_parameter(3, -40.0)
    assert training.state.theta[3] == -40.0
    np.testing.assert_allclose(training.last_update, moved, rtol=0, atol=1e-14)
    # The next update starts from the number that was set.
    before = training.state.theta.copy()
    make_updates(training, 1)
    np.testing.assert_array_equal(training.last_update, training.state.theta - before)


def test_xor_is_learnt() -> None:
    training = Experiment.from_scenario(presets.load("xor")).trainer()
    at_first = training.evaluate()
    list(training.updates())
    after = training.evaluate()
    assert (after.correct, after.total) == (4, 4)
    assert after.loss < 0.05 < at_first.loss
    loss = training.flush_history().loss
    assert loss[-1] == pytest.approx(after.loss, rel=1e-12)
    assert loss[-1] < loss[len(loss) // 2] < loss[0]
