"""A race's goal under a loss that may be 0 for a row that is wrong."""

from __future__ import annotations

import math

import numpy as np
from small_data import small_data
from steps_fixture import XOR_X, XOR_Y

from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.race.objectives import NetworkObjective
from simulator.race.race import Race, Racer


def test_a_loss_of_zero_is_no_goal_reached_where_a_row_is_wrong() -> None:
    # By the perceptron criterion all weights 0 cost nothing, and two of XOR's rows are wrong.
    spec = NetworkSpec(2, (Dense(1, "step"),), "perceptron")
    racers = [Racer("a", "sgd", {"learning_rate": 0.1})]
    for targets, reaches in ((XOR_Y, False), (np.array([[0.0], [0.0], [0.0], [1.0]]), True)):
        objective = NetworkObjective(Network(spec), small_data(XOR_X, targets))
        race = Race(objective, racers, np.zeros(3), threshold=1e-3, updates=200)
        assert objective.losses(np.zeros((1, 3))).tolist() == [0.0]
        assert race.record().trajectories[0].reached is None
        race.advance(math.inf)
        reached = race.record().trajectories[0].reached
        assert (reached is not None) is reaches
        if reached is not None:
            theta = race.record().trajectories[0].points[-1]
            assert objective.proven(theta[None]).tolist() == [True]
