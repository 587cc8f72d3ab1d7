"""A race under the rules of training is what the trainer does: schedule, penalties, dropout."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from race_fixture import SPEC, N, network_objective, network_start
from steps_fixture import evaluate

from simulator import optimizers
from simulator.expressions import Equation, Symbol
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.optimizers.regularization import Regularization, weight_mask
from simulator.optimizers.schedules import Schedule
from simulator.race.group import Batches
from simulator.race.objectives import NetworkObjective
from simulator.race.race import Race, Racer
from simulator.race.update_parts import update_parts
from simulator.stepping.equations.update import moved
from simulator.training.state import TrainingState
from simulator.training.trainer import Trainer

EVERY = pytest.mark.parametrize("name", tuple(optimizers.REGISTRY))
DATA = network_objective().data
FROZEN = NetworkSpec(3, (Dense(5, "tanh", trainable=False), SPEC.layers[1]), SPEC.loss)
DROPPING = NetworkSpec(3, (Dense(5, "tanh", dropout=0.4), SPEC.layers[1]), SPEC.loss)
FALLING = Schedule("inverse_time", {"decay": 0.5})
RULES = [
    Regularization(),
    Regularization(l1=0.02, l2=0.1),
    Regularization(weight_decay=0.05),
    Regularization(l2=0.3, clip_norm=0.2, clip_value=0.05),
]


def objective(
    spec: NetworkSpec = SPEC,
    schedule: Schedule | None = None,
    regularization: Regularization | None = None,
) -> NetworkObjective:
    return NetworkObjective(Network(spec), DATA, schedule, regularization)


def trained(
    spec: NetworkSpec, name: str, updates: int, schedule: Schedule, rules: Regularization
) -> np.ndarray:
    """Return where the trainer goes, on all rows, shape (updates + 1, P)."""
    state = TrainingState(
        theta=network_start(), optimizer=optimizers.get(name), rng=np.random.default_rng(0)
    )
    trainer = Trainer(
        Network(spec), DATA, state, batch_size=N, epochs=updates,
        schedule=schedule, regularization=rules,
    )  # fmt: skip
    path = [state.theta.copy()]
    for _ in trainer.updates():
        path.append(state.theta.copy())
    return np.array(path)


@EVERY
@pytest.mark.parametrize("rules", RULES)
def test_a_racer_goes_as_the_trainer_does(name: str, rules: Regularization) -> None:
    racers = [Racer("other", "momentum"), Racer("a", name), Racer("third", name)]
    race = Race(objective(SPEC, FALLING, rules), racers, network_start(), updates=40)
    race.advance(math.inf)
    alone = trained(SPEC, name, 40, FALLING, rules)
    np.testing.assert_allclose(race.record().trajectories[1].points, alone, rtol=1e-9, atol=1e-11)
    assert np.abs(alone[-1] - alone[0]).max() > 1e-4


@pytest.mark.parametrize("rules", RULES)
def test_a_frozen_layer_counts_in_the_length_as_in_training(rules: Regularization) -> None:
    race = Race(objective(FROZEN, None, rules), [Racer("a", "adam")], network_start(), updates=30)
    race.advance(math.inf)
    alone = trained(FROZEN, "adam", 30, Schedule(), rules)
    np.testing.assert_allclose(race.record().trajectories[0].points, alone, rtol=1e-9, atol=1e-11)


def test_an_epoch_is_as_many_updates_as_it_has_batches() -> None:
    rules = Regularization(l2=0.1, weight_decay=0.2)
    racers = [Racer("a", "sgd", {"learning_rate": 0.3}, 4)]
    race = Race(objective(SPEC, FALLING, rules), racers, network_start(), seed=3, updates=9)
    race.advance(math.inf)
    network, theta = Network(SPEC), network_start()
    weights, batches = weight_mask(network), Batches(N, 4, 3)
    for update in range(9):
        rate = 0.3 / (1.0 + 0.5 * (update // 3))  # eleven rows are three batches
        rows = batches.rows(update)
        g = network.loss_and_gradient(theta, DATA.X[rows], DATA.Y[rows])[1] + 0.1 * weights * theta
        theta = theta - rate * 0.2 * weights * theta - rate * g
        np.testing.assert_allclose(
            race.record().trajectories[0].points[update + 1], theta, rtol=1e-12
        )


def test_other_nodes_are_dropped_at_each_update() -> None:
    still = [Racer("a", "sgd", {"learning_rate": 1e-12})]
    race = Race(objective(DROPPING), still, network_start(), updates=9)
    race.advance(math.inf)
    assert len({round(race.update_numbers(0, update).loss, 6) for update in range(9)}) == 9


@pytest.mark.parametrize("rules", RULES)
def test_nothing_is_remembered_of_a_frozen_layer(rules: Regularization) -> None:
    race = Race(objective(FROZEN, None, rules), [Racer("a", "adam")], network_start())
    race.advance(math.inf, 5)
    found = race.update_numbers(0, 5)
    assert not found.gradient[:20].any()
    assert found.gradient[20:].all()
    assert not found.state_after["m"][:20].any()


@EVERY
@pytest.mark.parametrize("rules", RULES)
@pytest.mark.parametrize("spec", [SPEC, FROZEN])
def test_arrows_and_equation_tell_of_penalties_and_decay(
    name: str, rules: Regularization, spec: NetworkSpec
) -> None:
    if name == "adamw":
        rules = replace(rules, weight_decay=0.0)  # it has its own
    race = Race(objective(spec, FALLING, rules), [Racer("a", name, {}, 4)], network_start())
    race.advance(math.inf, 10)
    found = race.update_numbers(0, 10)
    set_rate = optimizers.get(name).settings["learning_rate"]
    assert found.settings["learning_rate"] == pytest.approx(set_rate / 2.5)  # in the fourth epoch
    for index, role in (
        (0, "weight"),
        (15, "bias"),
        (22, "weight"),
        (len(found.theta) - 1, "bias"),
    ):
        *parts, move = update_parts(found, index)
        arrows = [part.vector for part in parts if part.vector is not None]
        np.testing.assert_allclose(sum(arrows), move.vector, atol=1e-12)
        shown = moved(found, index, Symbol("w"), role)  # type: ignore[arg-type]
        assert evaluate(shown.numbers) == pytest.approx(found.theta_after[index], rel=1e-9)
        for one in every(shown):
            assert evaluate(one.numbers) == pytest.approx(evaluate(one.result), rel=1e-9, abs=1e-15)


def every(shown: Equation) -> list[Equation]:
    return [shown, *(part for one in shown.where for part in every(one))]


def test_the_parts_begin_with_how_the_gradient_was_made() -> None:
    race = Race(objective(SPEC, None, RULES[1]), [Racer("a", "sgd")], network_start())
    first, second, *_ = update_parts(race.update_numbers(0, 0), 0)
    assert (first.name, first.symbol) == ("gradient of the data", "∂E/∂θ")
    assert (second.name, second.symbol) == ("gradient for the optimizer", "g")
    w = network_start()[0]
    assert second.value == pytest.approx(first.value + 0.1 * w + 0.02 * np.sign(w))


@pytest.mark.parametrize("size", [None, 4])
def test_dropped_nodes_are_drawn_by_seed_and_update_and_losses_are_of_the_whole_network(
    size: int | None,
) -> None:
    racers = [Racer("a", "momentum", {}, size), Racer("b", "adam", {}, size)]
    race = Race(objective(DROPPING), racers, network_start(), seed=5, updates=60)
    race.advance(math.inf)
    record = race.record()
    plain = Network(SPEC)
    for k, trajectory in enumerate(record.trajectories):
        whole = [plain.loss(theta, DATA.X, DATA.Y) for theta in trajectory.points]
        np.testing.assert_allclose(trajectory.losses, whole, rtol=1e-12)
        for update in (0, 17, 40, 59):  # the same nodes are dropped again
            found = race.update_numbers(k, update)
            np.testing.assert_array_equal(found.theta_after, trajectory.points[update + 1])
    again = Race(objective(DROPPING), racers, network_start(), seed=5, updates=60)
    again.advance(math.inf)
    np.testing.assert_array_equal(
        again.record().trajectories[0].points, record.trajectories[0].points
    )
    other = Race(objective(DROPPING), racers, network_start(), seed=6, updates=60)
    other.advance(math.inf)
    assert not np.array_equal(other.record().trajectories[0].points, record.trajectories[0].points)
