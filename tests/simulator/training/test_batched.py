"""Many networks trained side by side are the same networks trained one by one."""

from __future__ import annotations

import numpy as np
import pytest

from simulator import optimizers
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.maxout import Maxout
from simulator.nn.layers.prelu import PReLU
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec

SPECS = {
    "classes": NetworkSpec(
        3, (Dense(5, "tanh"), Dense(4, "relu"), Dense(3, "softmax")), "categorical_cross_entropy"
    ),
    "learnt": NetworkSpec(3, (PReLU(4), Maxout(3, 3), Dense(3, "identity")), "huber"),
}
REPLICAS, UPDATES = 7, 60


@pytest.mark.parametrize("name", SPECS)
@pytest.mark.parametrize("optimizer", list(optimizers.REGISTRY))
def test_replicas_are_separate_runs(name: str, optimizer: str) -> None:
    network, rng = Network(SPECS[name]), np.random.default_rng(5)
    X, Y = rng.normal(size=(11, 3)), np.eye(3)[rng.integers(0, 3, 11)]
    start = np.stack([network.initial_parameters(rng) for _ in range(REPLICAS)])
    together, rule = start.copy(), optimizers.get(optimizer)
    gradient = np.empty_like(together)
    # Where a slope is nearly zero, rounding decides its sign, and RProp's steps grow with signs.
    updates = 10 if optimizer == "rprop" else UPDATES
    for _ in range(updates):
        gradient[...] = network.loss_and_gradient(together, X, Y)[1]
        rule.update(together, gradient)
    assert np.abs(together - start).max() > 1e-4
    for row, theta in zip(together, start, strict=True):
        own, slope = optimizers.get(optimizer), np.empty_like(theta)
        for _ in range(updates):
            slope[...] = network.loss_and_gradient(theta, X, Y)[1]
            own.update(theta, slope)
        np.testing.assert_allclose(theta, row, rtol=1e-10, atol=1e-12)
