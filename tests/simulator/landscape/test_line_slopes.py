"""The tangent of a line is the slope of the curve that is drawn."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from landscape_samples import DATA, FIRST, SECOND, start
from numpy.typing import NDArray
from small_data import random_data

from simulator import optimizers
from simulator.landscape.landscape import Landscape
from simulator.landscape.lines import Line
from simulator.landscape.view_choice import LINES, LandscapeView
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec

Array = NDArray[Any]


def numerical_slope(network: Network, line: Line, theta: Array, X: Array, Y: Array) -> float:
    vector = line.direction.vector
    above, below = (float(network.loss(theta + h * vector, X, Y)) for h in (1e-6, -1e-6))
    return (above - below) / 2e-6


def test_the_tangent_of_a_frozen_weight_is_the_curves_own() -> None:
    spec = NetworkSpec(
        2, (Dense(3, "tanh", trainable=False), Dense(1, "sigmoid")), "binary_cross_entropy"
    )
    theta = start()
    shown = Landscape(Network(spec), DATA, theta, 5)
    shown.look_at(LandscapeView(picture="line", axes=(FIRST, SECOND)), theta)
    line = shown.line(theta, optimizers.get("sgd"))
    expected = numerical_slope(shown.network, line, theta, DATA.X, DATA.Y)
    assert abs(expected) > 1e-3
    assert line.slope == pytest.approx(expected, rel=1e-6)
    assert line.step_t == line.direction.here  # but training does not move it


@pytest.mark.parametrize("kind", LINES)
def test_the_tangent_is_that_of_the_rows_that_are_drawn(kind: str) -> None:
    spec = NetworkSpec(98, (Dense(4, "tanh"), Dense(1, "sigmoid")), "binary_cross_entropy")
    data, theta = random_data(6000, 98), np.random.default_rng(0).normal(size=401)
    shown = Landscape(Network(spec), data, theta + 0.1)
    shown.look_at(LandscapeView(picture="line", line=kind), theta)
    line = shown.line(theta, optimizers.get("sgd"))
    assert (line.rows, line.total_rows) == (3000, 6000)
    expected = numerical_slope(shown.network, line, theta, data.X[::2], data.Y[::2])
    assert line.slope == pytest.approx(expected, rel=1e-6)
