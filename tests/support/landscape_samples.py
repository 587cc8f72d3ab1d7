"""Small networks, planes and landscapes for the tests of loss surfaces."""

from __future__ import annotations

from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import NDArray
from small_data import random_data

from simulator.landscape.landscape import Landscape
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec

Array = NDArray[Any]

SPEC = NetworkSpec(2, (Dense(3, "tanh"), Dense(1, "sigmoid")), "binary_cross_entropy")
DATA = random_data(9)
# theta: W₁ (2, 3) row by row, b₁ (3), W₂ (3, 1), b₂ — 13 numbers
FIRST, SECOND = (0, 1, 2), (1, 3, 0)
FIRST_AT, SECOND_AT = 5, 12


def start(seed: int = 1) -> Array:
    """Return parameters to start from, shape (13,)."""
    return np.random.default_rng(seed).normal(size=13)


def landscape(theta: Array, resolution: int = 5) -> Landscape:
    """Return the landscape of `SPEC` on the plane of two weights."""
    return Landscape(Network(SPEC), DATA, theta, resolution)


def window(surface: Any) -> tuple[float, float, float, float]:
    """Return the ends of a surface, x first."""
    return surface.x[0], surface.x[-1], surface.y[0], surface.y[-1]


def large() -> tuple[Landscape, Any, Array]:
    """401 parameters times 51 × 51 points: 383 of 1,000 rows are in time, so every third is."""
    spec = NetworkSpec(2, (Dense(100, "tanh"), Dense(1, "sigmoid")), "binary_cross_entropy")
    data, theta = random_data(1000), np.random.default_rng(0).normal(size=401)
    return Landscape(Network(spec), data, theta), data, theta


SPEC4 = NetworkSpec(4, (Dense(3, "tanh"), Dense(2, "softmax")), "categorical_cross_entropy")


def trained(steps: int = 30) -> tuple[Landscape, Array]:
    """A landscape that has followed plain gradient descent."""
    theta = start()
    shown = landscape(theta)
    for update in range(1, steps + 1):
        loss, gradient = shown.network.loss_and_gradient(theta, DATA.X, DATA.Y)
        shown.note(float(loss), theta)
        theta -= 0.5 * gradient
        shown.path.add(update, theta)
    return shown, theta


def refined(shown: Landscape, theta: Array) -> list[Any]:
    """Return the surfaces that are made at rest, one finer than the other."""
    found, more = [], True
    while more:
        surface, more = shown.refined(theta, perf_counter())
        if surface is not None:
            found.append(surface)
    return found
