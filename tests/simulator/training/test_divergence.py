"""Training that diverges stops with the last good parameters and says where it overflowed."""

from __future__ import annotations

import math

import numpy as np
import pytest
from small_data import small_data
from training_samples import make_updates

from simulator import optimizers
from simulator.data.prepared import PreparedData
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.optimizers.update_chain import UpdateChain
from simulator.training.divergence import Diverged
from simulator.training.state import TrainingState
from simulator.training.trainer import Trainer

# Rules that remember the square of the gradient.
SQUARING = [
    record.rule
    for record in optimizers.REGISTRY.values()
    if {"squares", "v"} & set(record.rule.state_names)
]


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
        f"loss is not finite at update {len(seen)} in layer {problem.layer + 1}, "
        "with learning rate 1000"
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


@pytest.mark.parametrize("name", optimizers.REGISTRY)
def test_a_memory_that_becomes_infinite_is_told(name: str) -> None:
    # The gradient of the second layer's weight, about 1e200, has no finite square: rules that
    # divide by its root would never move that weight again, and say nothing.
    spec = NetworkSpec(1, (Dense(1, "relu"), Dense(1, "sigmoid")), "binary_cross_entropy")
    start = [1.0, 0.0, 0.0, 0.0]
    training = diverging(spec, small_data([[1e200]], [[1.0]]), start, name)
    overflows = name in {one.name for one in SQUARING}
    if not overflows:
        make_updates(training, 1)
        return
    with pytest.raises(Diverged, match="the optimizer's memory is not finite at update 1") as found:
        next(training.updates())
    assert (found.value.what, found.value.layer) == ("memory", 1)
    assert "the gradient there is too large to be squared" in str(found.value)
    assert training.state.theta.tolist() == start
    assert training.state.optimizer.state == {}


@pytest.mark.parametrize("name", [one.name for one in SQUARING])
def test_of_many_networks_that_one_is_held_whose_memory_becomes_infinite(name: str) -> None:
    theta, gradient = np.zeros((2, 3)), np.array([[1.0, 2.0, 3.0], [1.0, 1e200, 1.0]])
    chain = UpdateChain(optimizers.get(name), theta, gradient)
    with np.errstate(all="ignore"):
        chain.update()
        assert np.isfinite(theta).all()
        assert not chain.is_finite()
    assert chain.finite_parts().tolist() == [[True, True, True], [True, False, True]]


@pytest.mark.parametrize("name", [one.name for one in SQUARING])
def test_huge_weights_after_a_calm_output_overflow_the_memory_seen(name: str) -> None:
    # The first node's way counts 1e200 times in the gradient, and not in the output.
    spec = NetworkSpec(1, (Dense(1, "tanh"), Dense(1, "sigmoid")), "binary_cross_entropy")
    training = diverging(spec, small_data([[1.0]], [[1.0]]), [0.0, 0.0, 1e200, 0.0], name)
    with pytest.raises(Diverged) as found:
        next(training.updates())
    assert (found.value.what, found.value.layer) == ("memory", 0)


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


@pytest.mark.parametrize("validation", [False, True])
def test_what_is_kept_has_a_finite_loss_on_all_data(validation: bool) -> None:
    # The row of 1e160 is of another batch, or kept aside: small weights make its loss infinite.
    X, Y, kept_aside = [[1.0], [1.0], [1.0]], [[1.0], [1.0], [1.0]], None
    if validation:
        kept_aside = [[1e160]]
    else:
        X[-1] = [1e160]
    spec = NetworkSpec(1, (Dense(1, "identity"),), "mse")
    aside = [[0.0]] if validation else None
    data = small_data(X, Y, "regression", X_validation=kept_aside, Y_validation=aside)
    training = diverging(spec, data, [0.0, 0.0], "sgd")
    with pytest.raises(Diverged):
        for _ in training.updates():
            pass
    assert training.evaluate().is_finite
    assert training.state.history.epochs.tolist() == list(range(1, training.state.epoch + 1))
    assert not training.last_update.any()
