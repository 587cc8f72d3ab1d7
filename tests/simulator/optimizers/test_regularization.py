"""Penalties, weight decay and clipping: against differences and hand-computed updates."""

from __future__ import annotations

import math

import numpy as np
import pytest
from small_data import random_data

from simulator import optimizers
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.optimizers.regularization import Regularization, weight_mask
from simulator.optimizers.update_chain import UpdateChain
from simulator.training.state import initial_state
from simulator.training.trainer import Trainer

SPEC = NetworkSpec(2, (Dense(3, "tanh"), Dense(1, "sigmoid")), "binary_cross_entropy")
NETWORK = Network(SPEC)


def theta_and_gradient(seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    return rng.normal(size=NETWORK.parameter_count), rng.normal(size=NETWORK.parameter_count)


def changed(chosen: Regularization, theta: np.ndarray, gradient: np.ndarray) -> np.ndarray:
    g = gradient.copy()
    still = optimizers.get("sgd")
    return UpdateChain(still, theta.copy(), g, NETWORK, chosen).watched_update().clip_value


def test_the_mask_has_weights_and_no_biases() -> None:
    mask = weight_mask(NETWORK)
    assert [(view.W.min(), view.b.max()) for view in NETWORK.views(mask)] == [(1.0, 0.0)] * 2


def penalty(chosen: Regularization, theta: np.ndarray) -> np.ndarray:
    """Return λ₁ Σ|w| + ½ λ₂ Σ w² over the weights, for (P,) or (R, P)."""
    w = theta * weight_mask(NETWORK)
    return np.asarray(chosen.l1 * np.abs(w).sum(axis=-1) + 0.5 * chosen.l2 * (w * w).sum(axis=-1))


@pytest.mark.parametrize(
    "chosen", [Regularization(l2=0.3), Regularization(l1=0.2), Regularization(l1=0.2, l2=0.3)]
)
def test_the_added_gradient_is_the_penaltys_slope(chosen: Regularization) -> None:
    theta, g = theta_and_gradient()
    added = changed(chosen, theta, g) - g
    shifts = 1e-6 * np.eye(len(theta))
    up, down = (penalty(chosen, theta + sign * shifts) for sign in (1, -1))
    np.testing.assert_allclose(added, (up - down) / 2e-6, atol=1e-8)


def test_penalties_by_hand() -> None:
    theta = np.zeros(NETWORK.parameter_count)
    weights = NETWORK.views(theta)
    weights[0].W[0, :2] = 3.0, -4.0
    weights[0].b[:] = 100.0
    assert penalty(Regularization(l1=0.5), theta) == pytest.approx(3.5)
    assert penalty(Regularization(l2=0.1), theta) == pytest.approx(1.25)
    g = changed(Regularization(l1=0.5, l2=0.1), theta, np.zeros_like(theta))
    view = NETWORK.views(g)[0]
    assert view.W[0].tolist() == pytest.approx([0.8, -0.9, 0.0])
    assert not view.b.any()


def test_clipping_by_length_keeps_the_direction() -> None:
    theta, g = theta_and_gradient()
    length = float(np.linalg.norm(g))
    cut = changed(Regularization(clip_norm=length / 4), theta, g)
    np.testing.assert_allclose(cut, g / 4, rtol=1e-14)
    same = changed(Regularization(clip_norm=length * 1.0001), theta, g)
    assert same.tobytes() == g.tobytes()


def test_clipping_survives_squares_that_overflow() -> None:
    theta, g = theta_and_gradient()
    with np.errstate(over="ignore"):  # as the trainer does
        cut = changed(Regularization(clip_norm=1.0), theta, g * 1e200)
    np.testing.assert_allclose(cut, g / np.linalg.norm(g), rtol=1e-12)


def test_clipping_by_value_comes_after_the_length() -> None:
    theta, g = theta_and_gradient()
    assert (
        changed(Regularization(clip_value=0.5), theta, g).tolist() == np.clip(g, -0.5, 0.5).tolist()
    )
    both = changed(Regularization(clip_norm=1.0, clip_value=0.3), theta, g)
    np.testing.assert_allclose(both, np.clip(g / np.linalg.norm(g), -0.3, 0.3), rtol=1e-14)


def test_penalties_are_added_before_clipping() -> None:
    theta, g = theta_and_gradient()
    total = g + 0.5 * theta * weight_mask(NETWORK)
    cut = changed(Regularization(l2=0.5, clip_norm=0.1), theta, g)
    np.testing.assert_allclose(cut, 0.1 * total / np.linalg.norm(total), rtol=1e-12)


def trainer(optimizer: str, chosen: Regularization, rate: float = 0.1) -> Trainer:
    state = initial_state(SPEC, optimizers.get(optimizer, learning_rate=rate), 0, "xavier_normal")
    return Trainer(
        Network(SPEC), random_data(), state, batch_size=2, epochs=3, regularization=chosen
    )


@pytest.mark.parametrize("optimizer", ["sgd", "momentum", "adam"])
def test_decay_goes_past_the_optimizer(optimizer: str) -> None:
    decayed, plain = (
        trainer(optimizer, Regularization(weight_decay=0.5)),
        trainer(optimizer, Regularization()),
    )
    start = plain.state.theta.copy()
    next(decayed.updates())
    next(plain.updates())
    # The first gradient is the same, so the optimizer's move is the same; decay comes on top.
    expected = plain.state.theta - 0.1 * 0.5 * start * weight_mask(NETWORK)
    np.testing.assert_allclose(decayed.state.theta, expected, rtol=1e-12, atol=1e-15)
    for name, values in plain.state.optimizer.state.items():
        assert values.tobytes() == decayed.state.optimizer.state[name].tobytes()


def test_the_optimizer_gets_what_the_trainer_shows() -> None:
    training = trainer("sgd", Regularization(l2=0.3, clip_norm=0.2))
    training.watch_updates()
    before = training.state.theta.copy()
    next(training.updates())
    stages = training.stages
    assert stages is not None
    total = stages.data_gradient + 0.3 * before * weight_mask(NETWORK)
    total *= min(1.0, 0.2 / np.linalg.norm(total))
    np.testing.assert_allclose(training.gradient, total, rtol=1e-12)
    np.testing.assert_allclose(before - training.state.theta, 0.1 * total, rtol=1e-9)


def test_nothing_on_changes_no_bit() -> None:
    plain = trainer("adam", Regularization())
    none = trainer("adam", Regularization(clip_norm=1e6))
    list(plain.updates())
    list(none.updates())
    assert plain.state.theta.tobytes() == none.state.theta.tobytes()


def test_l1_brings_useless_weights_to_nothing() -> None:
    free, held = (trainer("sgd", Regularization(l1=strength), rate=0.05) for strength in (0.0, 0.2))
    for training in (free, held):
        training.epochs = 400
        list(training.updates())
    sizes = [np.abs(t.state.theta * weight_mask(NETWORK)).sum() for t in (free, held)]
    assert sizes[1] < 0.2 * sizes[0]


def test_turned_off_on_the_way_it_trains_as_before() -> None:
    training = trainer("sgd", Regularization(l2=5.0))
    next(training.updates())
    training.retune(None, None, None)
    before = training.state.theta.copy()
    next(training.updates())
    np.testing.assert_allclose(before - training.state.theta, 0.1 * training.gradient, rtol=1e-9)


@pytest.mark.parametrize("name", ["l1", "l2", "weight_decay", "clip_norm", "clip_value"])
@pytest.mark.parametrize("value", [-0.1, math.nan, math.inf, "much"])
def test_wrong_strengths_are_refused(name: str, value: object) -> None:
    with pytest.raises(ValueError, match=f"{name} must be .*got"):
        Regularization(**{name: value})  # type: ignore[arg-type]


def test_each_of_many_gradients_is_shortened_by_itself() -> None:
    network = Network(NetworkSpec(2, (Dense(1),)))
    theta = np.zeros((4, 3))
    gradient = np.array([[3.0, 4.0, 0.0], [0.3, 0.4, 0.0], [0.0, 0.0, 0.0], [3e200, 4e200, 0.0]])
    UpdateChain(
        optimizers.get("sgd"), theta, gradient, network, Regularization(clip_norm=1.0)
    ).update()
    expected = [[0.6, 0.8, 0.0], [0.3, 0.4, 0.0], [0.0, 0.0, 0.0], [0.6, 0.8, 0.0]]
    np.testing.assert_allclose(gradient, expected, rtol=1e-15)
