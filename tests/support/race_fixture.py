"""Objectives and plain loops for tests of races, written without the code under test."""

from __future__ import annotations

import numpy as np
from small_data import small_data
from steps_fixture import XOR_X, XOR_Y

from simulator import optimizers
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.race.objectives import FunctionObjective, NetworkObjective, Objective
from simulator.race.update_rules import UpdateRules


class Valley:
    """½ (x² + 20 y²): a hand-made stand-in for a registered function."""

    dimension = 2
    scales = np.array([1.0, 20.0])

    def value(self, points: np.ndarray) -> np.ndarray:
        return 0.5 * (self.scales * points**2).sum(axis=1)

    def gradient(self, points: np.ndarray) -> np.ndarray:
        return self.scales * points


class Cliff:
    """x, and flat land below zero; there the gradient is infinite, but never the value."""

    dimension = 1

    def value(self, points: np.ndarray) -> np.ndarray:
        return np.maximum(points[:, 0], 0.0)

    def gradient(self, points: np.ndarray) -> np.ndarray:
        return np.where(points > 0.0, 1.0, np.inf)


class Wall:
    """1e160 x: a slope whose square is no finite number, although all values are."""

    dimension = 1

    def value(self, points: np.ndarray) -> np.ndarray:
        return 1e160 * points[:, 0]

    def gradient(self, points: np.ndarray) -> np.ndarray:
        return np.full(points.shape, 1e160)


class Rows:
    """½ x² on three rows, of which the last one's loss is infinite beyond x = 2."""

    parameter_count, rows, frozen, update_rules = 1, 3, (), UpdateRules()

    def losses(self, thetas: np.ndarray) -> np.ndarray:
        return self.loss_and_gradient(thetas, np.arange(3))[0]

    def proven(self, thetas: np.ndarray) -> np.ndarray:
        return np.ones(len(thetas), bool)

    def loss_and_gradient(
        self, thetas: np.ndarray, rows: np.ndarray | None, rng: object = None
    ) -> tuple[np.ndarray, np.ndarray]:
        x = thetas[:, 0]
        whole = rows is None or 2 in rows
        return np.where(whole & (np.abs(x) > 2.0), np.inf, 0.5 * x * x), thetas.copy()


class Watched:
    """An objective that remembers what its gradient was asked at."""

    def __init__(self, inner: Objective) -> None:
        self.inner = inner
        self.parameter_count, self.rows = inner.parameter_count, inner.rows
        self.frozen, self.losses = inner.frozen, inner.losses
        self.update_rules, self.proven = inner.update_rules, inner.proven
        self.asked: list[np.ndarray] = []

    def loss_and_gradient(
        self,
        thetas: np.ndarray,
        rows: np.ndarray | None,
        rng: np.random.Generator | None = None,
    ) -> tuple[np.ndarray, np.ndarray]:
        self.asked.append(thetas.copy())
        return self.inner.loss_and_gradient(thetas, rows, rng)


VALLEY = FunctionObjective(Valley())
START = np.array([3.0, -1.0])
SPEC = NetworkSpec(3, (Dense(5, "tanh"), Dense(3, "softmax")), "categorical_cross_entropy")
N = 11


def network_objective(spec: NetworkSpec = SPEC) -> NetworkObjective:
    """Return a small network's loss on eleven random rows of three classes."""
    rng = np.random.default_rng(5)
    X, Y = rng.normal(size=(N, 3)), np.eye(3)[rng.integers(0, 3, N)]
    return NetworkObjective(Network(spec), small_data(X, Y, "multiclass"))


def xor_objective() -> NetworkObjective:
    """Return the loss of 2-4-1 on XOR."""
    spec = NetworkSpec(2, (Dense(4, "tanh"), Dense(1, "sigmoid")), "binary_cross_entropy")
    return NetworkObjective(Network(spec), small_data(XOR_X, XOR_Y))


def network_start(seed: int = 3) -> np.ndarray:
    """Return start weights of `SPEC`."""
    return Network(SPEC).initial_parameters(np.random.default_rng(seed))


def function_path(name: str, settings: dict[str, float], updates: int) -> np.ndarray:
    """Return where one optimizer goes in the valley, by itself, shape (updates + 1, 2)."""
    theta, rule = START.copy(), optimizers.get(name, **settings)
    path = [theta.copy()]
    for _ in range(updates):
        rule.update(theta, Valley.scales * theta)
        path.append(theta.copy())
    return np.array(path)


def network_path(
    name: str, batches: list[np.ndarray], settings: dict[str, float] | None = None
) -> np.ndarray:
    """Return where one optimizer takes the network by itself, batch by batch."""
    objective, theta = network_objective(), network_start()
    network, data = objective.network, objective.data
    rule = optimizers.get(name, **(settings or {}))
    path = [theta.copy()]
    for rows in batches:
        rule.update(theta, network.loss_and_gradient(theta, data.X[rows], data.Y[rows])[1])
        path.append(theta.copy())
    return np.array(path)
