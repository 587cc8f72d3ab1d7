"""The one update: training, stacks, races and the landscape make of a gradient what is made here.

The update by hand is written in plain steps, without the code under test but for the rule itself.
"""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from small_data import random_data

from simulator import optimizers
from simulator.landscape.lines import after_update
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.optimizers.optimizer import Optimizer
from simulator.optimizers.regularization import Regularization, weight_mask
from simulator.optimizers.schedules import Schedule
from simulator.optimizers.update_chain import UpdateChain
from simulator.race.objectives import NetworkObjective
from simulator.race.race import Race, Racer
from simulator.training.batched import BatchBuffers, BatchedTrainer
from simulator.training.state import TrainingState
from simulator.training.trainer import Trainer

Array = np.ndarray

FREE = NetworkSpec(2, (Dense(4, "tanh"), Dense(3, "tanh"), Dense(1, "sigmoid")))
FROZEN = NetworkSpec(2, (Dense(4, "tanh"), Dense(3, "tanh", trainable=False), Dense(1, "sigmoid")))
PENALTIES = {"none": {}, "l1": {"l1": 0.02}, "l2": {"l2": 0.3}, "both": {"l1": 0.02, "l2": 0.3}}
CLIPS = {
    "none": {},
    "norm": {"clip_norm": 0.05},
    "value": {"clip_value": 0.02},
    "both": {"clip_norm": 0.05, "clip_value": 0.02},
}
DECAYS = {"none": {}, "decay": {"weight_decay": 0.2}}
SPECS = {"free": FREE, "frozen": FROZEN}
DIMENSIONS = (PENALTIES, CLIPS, DECAYS, SPECS)
UPDATES = 4
DATA = random_data()


def pairs() -> list[tuple[str, str, str, str]]:
    """Return combinations among which every two choices of two dimensions meet."""
    wanted = {
        (i, a, j, b)
        for i, j in itertools.combinations(range(4), 2)
        for a in DIMENSIONS[i]
        for b in DIMENSIONS[j]
    }
    found = []
    products = list(itertools.product(*DIMENSIONS))
    while wanted:
        best = max(products, key=lambda names: len(wanted & covered(names)))
        wanted -= covered(best)
        found.append(best)
    return found


def covered(names: tuple[str, ...]) -> set[tuple[int, str, int, str]]:
    """Return the pairs of choices that a combination holds."""
    return {(i, names[i], j, names[j]) for i, j in itertools.combinations(range(4), 2)}


CASES = pytest.mark.parametrize("case", pairs(), ids="-".join)
EVERY = pytest.mark.parametrize("name", tuple(optimizers.REGISTRY))


def rules_of(case: tuple[str, str, str, str]) -> tuple[NetworkSpec, Regularization]:
    penalty, clip, decay, spec = case
    chosen = Regularization(**PENALTIES[penalty], **CLIPS[clip], **DECAYS[decay])
    return SPECS[spec], chosen


def by_hand(
    rule: Optimizer, theta: Array, gradient: Array, network: Network, chosen: Regularization
) -> Array:
    """Return the parameters after one update, shape (P,), in plain steps."""
    weights, g, moved = weight_mask(network), gradient.copy(), theta.copy()
    g += chosen.l2 * weights * theta
    g += np.sign(theta) * (chosen.l1 * weights)
    if chosen.clip_norm and math.sqrt(g @ g) > chosen.clip_norm:
        g *= chosen.clip_norm / math.sqrt(g @ g)
    if chosen.clip_value:
        g = np.minimum(np.maximum(g, -chosen.clip_value), chosen.clip_value)
    moved -= moved * weights * (rule.learning_rate * chosen.weight_decay)
    frozen = [
        network.layer_slice(k) for k, one in enumerate(network.spec.layers) if not one.trainable
    ]
    for part in frozen:
        g[part] = 0.0
    rule.update(moved, g)
    for part in frozen:
        moved[part] = theta[part]
    return moved


def start_of(network: Network, seed: int = 3) -> Array:
    return network.initial_parameters(np.random.default_rng(seed), "xavier_uniform")


def path_by_hand(name: str, case: tuple[str, str, str, str]) -> list[Array]:
    """Return theta before each update and after the last, on all rows."""
    spec, chosen = rules_of(case)
    network, rule = Network(spec), optimizers.get(name)
    path = [start_of(network)]
    for _ in range(UPDATES):
        g = network.loss_and_gradient(path[-1], DATA.X, DATA.Y)[1]
        path.append(by_hand(rule, path[-1], g, network, chosen))
    return path


@EVERY
@CASES
def test_training_and_the_next_step_of_the_landscape_are_the_update_by_hand(
    name: str, case: tuple[str, str, str, str]
) -> None:
    spec, chosen = rules_of(case)
    network, path = Network(spec), path_by_hand(name, case)
    state = TrainingState(path[0].copy(), optimizers.get(name), np.random.default_rng(0))
    trainer = Trainer(
        Network(spec), DATA, state, batch_size=99, epochs=UPDATES, regularization=chosen
    )
    updates = trainer.updates()
    for before, after in itertools.pairwise(path):
        assert state.theta.tobytes() == before.tobytes()
        g = network.loss_and_gradient(before, DATA.X, DATA.Y)[1]
        landed = after_update(network, state.theta, g, state.optimizer, chosen)
        assert landed.tobytes() == after.tobytes()
        next(updates)
        assert state.theta.tobytes() == after.tobytes()
    assert path[-1].tobytes() != path[0].tobytes()


@EVERY
@CASES
def test_each_row_of_a_stack_gets_the_update_by_hand(
    name: str, case: tuple[str, str, str, str]
) -> None:
    spec, chosen = rules_of(case)
    network, rng = Network(spec), np.random.default_rng(5)
    start = np.stack([start_of(network, seed) for seed in range(3)])
    gradients = rng.normal(size=(UPDATES, *start.shape)) * 0.1
    theta, gradient = start.copy(), np.empty_like(start)
    chain = UpdateChain(optimizers.get(name), theta, gradient, network, chosen)
    for g in gradients:
        np.copyto(gradient, g)
        chain.update()
    for row, own in enumerate(start):
        rule, moved = optimizers.get(name), own
        for g in gradients[:, row]:
            moved = by_hand(rule, moved, g, network, chosen)
        np.testing.assert_allclose(theta[row], moved, rtol=1e-13, atol=1e-16)


@EVERY
@CASES
def test_stacks_in_training_and_races_go_as_one_chain(
    name: str, case: tuple[str, str, str, str]
) -> None:
    spec, chosen = rules_of(case)
    network, start = Network(spec), start_of(Network(spec))
    theta, gradient = np.stack([start] * 2), np.empty((2, len(start)))
    chain = UpdateChain(optimizers.get(name), theta, gradient, network, chosen)
    stack = BatchedTrainer(
        BatchBuffers(Network(spec), DATA, 99), theta.copy(), optimizers.get(name),
        np.random.default_rng(0), np.random.default_rng(0), Schedule(), chosen,
    )  # fmt: skip
    objective = NetworkObjective(Network(spec), DATA, Schedule(), chosen)
    race = Race(objective, [Racer("a", name), Racer("b", name)], start, updates=UPDATES)
    for _ in range(UPDATES):
        np.copyto(gradient, network.loss_and_gradient(theta, DATA.X, DATA.Y)[1])
        chain.update()
        list(stack.train_epoch())
        race.step()
        assert stack.theta.tobytes() == theta.tobytes()
        points = [one.points[-1] for one in race.record().trajectories]
        assert np.stack(points).tobytes() == theta.tobytes()
    inside = race.update_numbers(1, UPDATES - 1)
    assert inside.theta_after.tobytes() == theta[1].tobytes()


@EVERY
@CASES
def test_a_watched_update_is_the_same_update(name: str, case: tuple[str, str, str, str]) -> None:
    spec, chosen = rules_of(case)
    network, start = Network(spec), start_of(Network(spec))
    g = network.loss_and_gradient(start, DATA.X, DATA.Y)[1]
    (seen, seen_g), (unseen, unseen_g) = ((start.copy(), g.copy()) for _ in range(2))
    watched = UpdateChain(optimizers.get(name), seen, seen_g, network, chosen)
    plain = UpdateChain(optimizers.get(name), unseen, unseen_g, network, chosen)
    stages = watched.watched_update()
    plain.update()
    assert seen.tobytes() == unseen.tobytes() == stages.theta_after.tobytes()
    assert seen_g.tobytes() == unseen_g.tobytes() == stages.clip_value.tobytes()
    assert stages.theta.tobytes() == start.tobytes()
    assert stages.data_gradient.tobytes() == g.tobytes()


def test_every_stage_is_seen_by_hand() -> None:
    network = Network(NetworkSpec(1, (Dense(1, trainable=False), Dense(1))))
    theta, g = np.array([1.0, 9.0, -2.0, 3.0]), np.array([2.0, 0.0, 1.0, 2.0])
    chosen = Regularization(l1=0.5, l2=1.0, weight_decay=0.1, clip_norm=2.5, clip_value=1.2)
    chain = UpdateChain(optimizers.get("sgd", learning_rate=0.5), theta, g, network, chosen)
    stages = chain.watched_update()
    # w: g + w + ½ sign(w); biases, the second and the fourth, are left alone
    assert stages.penalties.tolist() == [3.5, 0.0, -1.5, 2.0]
    length = math.sqrt(3.5**2 + 1.5**2 + 2.0**2)
    shortened = np.array([3.5, 0.0, -1.5, 2.0]) * 2.5 / length
    np.testing.assert_allclose(stages.clip_norm, shortened, rtol=1e-15)
    assert shortened[0] > 1.2 > shortened[3]
    np.testing.assert_allclose(stages.clip_value, [1.2, 0.0, *shortened[2:]], rtol=1e-15)
    np.testing.assert_allclose(stages.decay, [0.95, 9.0, -1.9, 3.0], rtol=1e-15)
    np.testing.assert_allclose(stages.given, [0.0, 0.0, *shortened[2:]], rtol=1e-15)
    expected = [1.0, 9.0, -1.9 - 0.5 * shortened[2], 3.0 - 0.5 * shortened[3]]
    np.testing.assert_allclose(stages.theta_after, expected, rtol=1e-15)


def test_what_a_row_keeps_is_its_own() -> None:
    theta, g = np.ones((2, 3)), np.arange(6.0).reshape(2, 3)
    stages = UpdateChain(optimizers.get("sgd"), theta, g).watched_update().of_row(1)
    assert stages.given.tolist() == [3.0, 4.0, 5.0]
    stages.set_read_only()
    with pytest.raises(ValueError, match="read-only"):
        stages.theta_after[0] = 1.0


@pytest.mark.parametrize("bad", [math.nan, math.inf])
def test_parameters_that_are_not_finite_are_noticed(bad: float) -> None:
    theta = np.array([1e200, 2.0])
    chain = UpdateChain(optimizers.get("sgd"), theta, np.zeros(2))
    with np.errstate(over="ignore"):
        assert chain.is_finite()  # although the squares are not
        theta[1] = bad
        assert not chain.is_finite()


def test_a_regularization_needs_a_network() -> None:
    with pytest.raises(ValueError, match="regularization needs a network"):
        UpdateChain(optimizers.get("sgd"), np.ones(2), np.ones(2), None, Regularization(l2=0.1))
