"""Training: reproducible, resumable at any update, honest about epochs, and safe to diverge."""

from __future__ import annotations

import math
import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_data import random_data, small_data

from simulator import optimizers
from simulator.data.prepared import PreparedData
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.training.divergence import Diverged
from simulator.training.evaluation import HISTORY_LIMIT, Evaluation
from simulator.training.state import TrainingState, initial_state
from simulator.training.trainer import Trainer

SPEC = NetworkSpec(2, (Dense(3, "tanh"), Dense(1, "sigmoid")), "binary_cross_entropy")


def trainer(
    data: PreparedData | None = None,
    *,
    batch_size: int = 2,
    epochs: int | None = None,
    optimizer: str = "adam",
    seed: int = 0,
    state: TrainingState | None = None,
) -> Trainer:
    start = state or initial_state(SPEC, optimizers.get(optimizer), seed, "xavier_uniform")
    used = random_data() if data is None else data
    return Trainer(Network(SPEC), used, start, batch_size=batch_size, epochs=epochs)


def make_updates(training: Trainer, count: int) -> None:
    updates = training.updates()
    for _ in range(count):
        next(updates)


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


# --- reproducible ---------------------------------------------------------------------------


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


# --- epochs and batches ---------------------------------------------------------------------


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


# --- divergence -----------------------------------------------------------------------------


def diverging(spec: NetworkSpec, data: PreparedData, theta: list[float], name: str) -> Trainer:
    optimizer = optimizers.get(name, learning_rate=1e3)
    state = TrainingState(np.array(theta, float), optimizer, np.random.default_rng(0))
    return Trainer(Network(spec), data, state, batch_size=1)


def follow(training: Trainer, seen: list[np.ndarray]) -> None:
    for _ in training.updates():
        seen.append(training.state.theta.copy())


@pytest.mark.parametrize("hidden", ["identity", "relu"])
def test_an_exploding_loss_stops_with_the_last_good_parameters(hidden: str) -> None:
    # The output's bias is multiplied by about 1 − 2·1000 each time, until its square overflows.
    spec = NetworkSpec(1, (Dense(1, hidden), Dense(1, "identity")), "mse")
    training = diverging(spec, small_data([[1.0]], [[0.5]], "regression"), [1, 0, 1, 0], "sgd")
    seen = [training.state.theta.copy()]
    with pytest.raises(Diverged) as caught:
        follow(training, seen)
    problem = caught.value
    # The update that brought the loss there is taken back: its parameters are no good.
    assert problem.update == training.state.update + 2 == len(seen)
    assert (problem.what, problem.learning_rate) == ("loss", 1e3)
    assert str(problem) == (
        f"loss is not finite at update {len(seen)} in layer {problem.layer + 1}; "
        "the learning rate 1000 is probably too large"
    )
    np.testing.assert_array_equal(training.state.theta, seen[-2])
    assert math.isfinite(training.evaluate().loss)
    assert training.flush_history().epochs.max() == training.state.epoch
    assert len(seen) > 2  # it took some updates to get there


def test_the_layer_named_is_the_first_that_overflows() -> None:
    data = small_data([[1e200]], [[0.0]], "regression")
    spec = NetworkSpec(1, (Dense(1, "identity"), Dense(1, "identity")), "mse")
    for theta, layer in (([1e200, 0, 1, 0], 0), ([1, 0, 1e200, 0], 1)):
        with pytest.raises(Diverged) as caught:
            next(diverging(spec, data, theta, "sgd").updates())
        assert (caught.value.what, caught.value.layer, caught.value.update) == ("loss", layer, 1)


@pytest.mark.parametrize("name", ["sgd", "momentum", "nag"])
def test_exploding_parameters_are_put_back_and_training_can_go_on(name: str) -> None:
    # z = 1e306·w₂: cross-entropy is linear in z and finite, its gradient times 1000 is not. The
    # first layer does not move, because w₂ = 0 sends nothing back.
    spec = NetworkSpec(1, (Dense(1, "relu"), Dense(1, "sigmoid")), "binary_cross_entropy")
    start = [1.0, 0.0, 0.0, 0.0]
    training = diverging(spec, small_data([[1e306]], [[1.0]]), start, name)
    with pytest.raises(Diverged, match="parameters are not finite at update 1 in layer 2") as found:
        next(training.updates())
    assert (found.value.what, found.value.layer) == ("parameters", 1)
    assert training.state.theta.tolist() == start
    assert (training.state.update, training.state.epoch) == (0, 0)
    training.state.optimizer.set_hyperparameter("learning_rate", 1e-307)
    make_updates(training, 3)
    assert np.isfinite(training.state.theta).all()
    assert training.state.theta[2] != 0.0


@pytest.mark.parametrize("whole", [False, True])
def test_weights_set_by_hand_to_an_infinite_loss_stay_as_they_were_set(whole: bool) -> None:
    spec = NetworkSpec(1, (Dense(1, "identity"),), "mse")
    training = diverging(spec, small_data([[1.0]], [[0.5]], "regression"), [0, 0], "momentum")
    make_updates(training, 1)
    given = np.array([1e200, training.state.theta[1]])
    if whole:
        training.set_parameters(given)
    else:
        training.set_parameter(0, 1e200)
    with pytest.raises(Diverged):
        next(training.updates())
    assert training.state.theta.tolist() == given.tolist()
    assert training.state.update == 1


def test_huge_but_finite_parameters_are_no_divergence() -> None:
    # θ·θ overflows although every parameter is finite.
    spec = NetworkSpec(1, (Dense(1, "sigmoid"),), "binary_cross_entropy")
    training = diverging(spec, small_data([[0.0]], [[1.0]]), [1e200, 0.0], "sgd")
    make_updates(training, 2)
    assert training.state.update == 2


# --- history --------------------------------------------------------------------------------

CHEAP = small_data([[0.5, -0.5]], [[1.0]])


def history_after(epochs: int, flush_every: int) -> np.ndarray:
    training = trainer(CHEAP, batch_size=1, epochs=epochs, optimizer="sgd")
    for update in training.updates():
        if update % flush_every == 0:
            training.flush_history()
    return training.flush_history().table


@pytest.mark.parametrize("epochs", [3, HISTORY_LIMIT, HISTORY_LIMIT + 1, 2500])
def test_history_is_the_same_however_often_it_is_looked_at(epochs: int) -> None:
    always = history_after(epochs, 1)
    for flush_every in (7, 700, 10**9):
        np.testing.assert_array_equal(history_after(epochs, flush_every), always)


@pytest.mark.parametrize(
    ("epochs", "stride"),
    [(1, 1), (HISTORY_LIMIT, 1), (HISTORY_LIMIT + 2, 2), (2 * HISTORY_LIMIT + 4, 4)],
)
def test_history_is_thinned_by_doubling_its_stride(epochs: int, stride: int) -> None:
    training = trainer(CHEAP, batch_size=1, epochs=epochs, optimizer="sgd")
    list(training.updates())
    history = training.flush_history()
    assert history.stride == stride
    assert history.epochs.tolist() == list(range(stride, epochs + 1, stride))
    assert len(history.epochs) <= HISTORY_LIMIT


def test_epochs_that_would_be_thinned_out_are_not_evaluated(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    evaluated = []
    real = Trainer.evaluate

    def counted(self: Trainer) -> Evaluation:
        evaluated.append(self.state.epoch)
        return real(self)

    monkeypatch.setattr(Trainer, "evaluate", counted)
    history_after(HISTORY_LIMIT + 100, 50)
    after = [epoch for epoch in evaluated if epoch > HISTORY_LIMIT]
    assert after == list(range(HISTORY_LIMIT + 2, HISTORY_LIMIT + 101, 2))


def test_history_holds_the_evaluations_of_its_epochs() -> None:
    data = small_data(
        random_data().X, random_data().Y, X_validation=[[1.0, 1.0]], Y_validation=[[1.0]]
    )
    training = trainer(data, epochs=3)
    evaluations = []
    for _ in training.updates():
        if training.state.position == 0:
            evaluations.append(training.evaluate())
    history = training.flush_history()
    assert history.epochs.tolist() == [1, 2, 3]
    assert history.loss.tolist() == [e.loss for e in evaluations]
    assert history.score.tolist() == [e.accuracy for e in evaluations]
    assert history.validation_loss.tolist() == [e.validation_loss for e in evaluations]
    assert history.validation_score.tolist() == [e.validation_accuracy for e in evaluations]
    with pytest.raises(ValueError, match="read-only"):
        history.loss[0] = 0.0


def test_history_goes_on_in_a_resumed_run() -> None:
    first = trainer(epochs=4)
    list(first.updates())
    first.flush_history()
    resumed = trainer(state=first.state.copy(), epochs=6)
    list(resumed.updates())
    assert resumed.flush_history().epochs.tolist() == [1, 2, 3, 4, 5, 6]
    assert first.state.history.epochs.tolist() == [1, 2, 3, 4]


# --- it learns ------------------------------------------------------------------------------


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
