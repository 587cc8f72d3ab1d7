"""Stacks whose networks have rows, orders and learning rates of their own: each is a trainer's."""

from __future__ import annotations

import numpy as np
import pytest

from simulator import optimizers
from simulator.nn import losses
from simulator.nn.batch_pass import BatchPass
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.optimizers.regularization import Regularization
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.schema import OptimizerSettings, Scenario
from simulator.search.folds import folded
from simulator.training.batched import BatchedTrainer
from simulator.training.own_rows import OwnOrders, OwnRows
from simulator.training.trainer import Trainer

FOLDS = folded(Experiment.from_scenario(presets.load("iris")).data, 3, 0)
ROWS = [one for one in FOLDS if len(one.X) == len(FOLDS[0].X)]
RATES = (0.01, 0.3, 0.05, 0.002)


def scenario(optimizer: str, rate: float) -> Scenario:
    chosen = OptimizerSettings(name=optimizer, settings={"learning_rate": rate})
    return presets.changed(presets.load("iris"), optimizer=chosen)


def stacked(optimizer: str, which: list[int], epochs: int = 3) -> np.ndarray:
    """Return the parameters of some of four trainings, trained side by side."""
    made = Experiment.from_scenario(scenario(optimizer, 0.1))
    states = [made.initial_state(7 + k) for k in which]
    rule = optimizers.get(optimizer)
    rule.rates_by_row(np.array([RATES[k] for k in which]))
    data = [ROWS[k % len(ROWS)] for k in which]
    trainer = BatchedTrainer(
        OwnRows(Network(made.spec), data, range(len(data)), 16),
        np.stack([state.theta for state in states]),
        rule,
        OwnOrders([state.rng for state in states]),
        states[0].dropout_rng,
        made.rules[0],
        Regularization(l2=0.01, weight_decay=0.0 if "w" in optimizer else 0.001),
    )
    for _ in range(epochs):
        for _ in trainer.train_epoch():
            pass
    return trainer.theta


@pytest.mark.parametrize("optimizer", [*optimizers.REGISTRY])
def test_each_network_of_a_stack_goes_the_way_of_a_trainer(optimizer: str) -> None:
    together = stacked(optimizer, [0, 1, 2, 3])
    for k, rate in enumerate(RATES):
        made = Experiment.from_scenario(scenario(optimizer, rate))
        trainer = Trainer(
            Network(made.spec),
            ROWS[k % len(ROWS)],
            made.initial_state(7 + k),
            batch_size=16,
            epochs=3,
            regularization=Regularization(l2=0.01, weight_decay=0.0 if "w" in optimizer else 0.001),
        )
        for _ in trainer.updates():
            pass
        np.testing.assert_allclose(together[k], trainer.state.theta, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("optimizer", ["sgd", "adam", "rprop"])
def test_who_stands_beside_a_network_changes_no_digit(optimizer: str) -> None:
    together = stacked(optimizer, [0, 1, 2, 3])
    for few in ([1], [3, 0], [2, 1, 0]):
        assert (stacked(optimizer, few) == together[few]).all()


@pytest.mark.parametrize("loss", [*losses.REGISTRY])
@pytest.mark.parametrize("outputs", [1, 3])
def test_a_pass_with_rows_of_its_own_has_the_gradients_of_each_alone(
    loss: str, outputs: int
) -> None:
    rng = np.random.default_rng(3)
    hidden = Dense(4, "tanh")
    last = Dense(outputs, "softmax" if outputs > 1 and "categorical" in loss else "sigmoid")
    network = Network(NetworkSpec(2, (hidden, last), loss))
    theta = rng.normal(size=(5, network.parameter_count))
    X, Y = rng.normal(size=(5, 6, 2)), np.zeros((5, 6, outputs))
    Y[..., 0] = rng.integers(0, 2, size=(5, 6))
    Y[..., -1] = 1.0 - Y[..., 0] if outputs > 1 else Y[..., 0]
    batch = BatchPass(network.spec, network.blocks, 6, 5, np.float64, own_rows=True)
    batch.inputs[..., :-1], batch.targets[...] = X, Y.swapaxes(-1, -2)
    found = np.empty_like(theta)
    batch.backpropagate(theta, found)
    for k in range(5):
        _, alone = network.loss_and_gradient(theta[k], X[k], Y[k])
        np.testing.assert_allclose(found[k], alone, rtol=1e-9, atol=1e-12)


def test_rates_by_row_are_set_before_the_first_update() -> None:
    rule = optimizers.get("sgd")
    rule.update(np.zeros((2, 3)), np.ones((2, 3)))
    with pytest.raises(ValueError, match="before the first update"):
        rule.rates_by_row(np.array([0.1, 0.2]))


def test_a_network_that_diverges_stays_and_leaves_the_others_alone() -> None:
    made = Experiment.from_scenario(scenario("sgd", 0.1))
    states = [made.initial_state(k) for k in range(2)]
    rule = optimizers.get("sgd")
    rule.rates_by_row(np.array([1e300, 0.1]))
    trainer = BatchedTrainer(
        OwnRows(Network(made.spec), [ROWS[0]], [0, 0], 16),
        np.stack([state.theta for state in states]),
        rule,
        OwnOrders([state.rng for state in states]),
        states[0].dropout_rng,
        made.rules[0],
        Regularization(l2=0.01),
    )
    with np.errstate(all="ignore"):
        for _ in range(2):
            for _ in trainer.train_epoch():
                pass
    assert trainer.diverged_at[0] > 0
    assert trainer.diverged_at[1] == 0
    assert np.isfinite(trainer.theta).all()
