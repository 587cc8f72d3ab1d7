"""Every optimizer's updates: two by hand, and a hundred against the textbook's loop."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from optimizer_samples import RECORDS, gradients

from simulator import optimizers
from simulator.optimizers.record import OptimizerRecord
from simulator.optimizers.registry import REGISTRY

Array = NDArray[Any]

# name, settings, two gradients, theta after the first and after the second update (from 1.0)
HAND_COMPUTED = [
    # 1 − 0.1·0.5;  0.95 − 0.1·0.25
    ("sgd", {"learning_rate": 0.1}, (0.5, 0.25), 0.95, 0.925),
    # v = −0.05;  v = 0.9·(−0.05) − 0.025 = −0.07
    ("momentum", {"learning_rate": 0.1, "momentum": 0.9}, (0.5, 0.25), 0.95, 0.88),
    # v = −0.05, θ = 1 − 0.045 − 0.05;  v = −0.07, θ = 0.905 − 0.063 − 0.025
    ("nag", {"learning_rate": 0.1, "momentum": 0.9}, (0.5, 0.25), 0.905, 0.817),
    # s = 9, θ = 1 − 0.1·3/(3 + 0.5);  s = 9 + 16, θ −= 0.1·4/(5 + 0.5)
    (
        "adagrad",
        {"learning_rate": 0.1, "epsilon": 0.5},
        (3.0, 4.0),
        1.0 - 0.3 / 3.5,
        1.0 - 0.3 / 3.5 - 0.4 / 5.5,
    ),
    # s = 0.25·4 = 1, θ = 1 − 0.1·2/(1 + 0.5);  s = 0.75·1 + 0.25·1 = 1, θ −= 0.1·1/1.5
    (
        "rmsprop",
        {"learning_rate": 0.1, "rho": 0.75, "epsilon": 0.5},
        (2.0, 1.0),
        1.0 - 0.2 / 1.5,
        1.0 - 0.2 / 1.5 - 0.1 / 1.5,
    ),
    # s = 0.25·3 = 0.75, d = √0.25/√(0.75 + 0.25)·√3 = √3/2, u = 0.25·0.75 = 0.1875
    # s = 0.75² + 0.25·0.75 = 0.75, d = √(0.1875 + 0.25)/√1·√0.75; θ moves by half of each d
    (
        "adadelta",
        {"learning_rate": 0.5, "rho": 0.75, "epsilon": 0.25},
        (math.sqrt(3.0), math.sqrt(0.75)),
        1.0 - 0.25 * math.sqrt(3.0),
        1.0 - 0.25 * math.sqrt(3.0) - 0.5 * math.sqrt(0.4375 * 0.75),
    ),
    # m = 0.5·2 = 1, v = 0.25·4 = 1, m̂ = 1/0.5 = 2, v̂ = 1/0.25 = 4, θ = 1 − 0.1·2/(2 + 0.5)
    # m = 0.5 + 2 = 2.5, v = 0.75 + 4 = 4.75, m̂ = 2.5/0.75, v̂ = 4.75/0.4375
    (
        "adam",
        {"learning_rate": 0.1, "beta1": 0.5, "beta2": 0.75, "epsilon": 0.5},
        (2.0, 4.0),
        0.92,
        0.92 - 0.1 * (2.5 / 0.75) / (math.sqrt(4.75 / 0.4375) + 0.5),
    ),
    # As Adam, but θ is first made 0.05 of itself smaller: 0.95 − 0.08;  0.87 · 0.95 − …
    (
        "adamw",
        {
            "learning_rate": 0.1,
            "beta1": 0.5,
            "beta2": 0.75,
            "epsilon": 0.5,
            "weight_decay": 0.5,
        },
        (2.0, 4.0),
        0.87,
        0.87 * 0.95 - 0.1 * (2.5 / 0.75) / (math.sqrt(4.75 / 0.4375) + 0.5),
    ),
    # m = 1, v = 1, θ = 1 − 0.1/1.5;  m = 2.5, v = 4.75
    (
        "adam_uncorrected",
        {"learning_rate": 0.1, "beta1": 0.5, "beta2": 0.75, "epsilon": 0.5},
        (2.0, 4.0),
        1.0 - 0.1 / 1.5,
        1.0 - 0.1 / 1.5 - 0.25 / (math.sqrt(4.75) + 0.5),
    ),
    # ψ = 0 makes every μ 0.25: m̃ = 0.25·1/(1 − 0.25²) + 0.75·2/(1 − 0.25), v̂ = 4
    # then m̃ = 0.25·2.5/(1 − 0.25³) + 0.75·4/(1 − 0.25²), v̂ = 4.75/0.4375
    (
        "nadam",
        {
            "learning_rate": 0.1,
            "beta1": 0.5,
            "beta2": 0.75,
            "epsilon": 0.5,
            "momentum_decay": 0.0,
        },
        (2.0, 4.0),
        1.0 - 0.1 * (0.25 / 0.9375 + 2.0) / 2.5,
        1.0
        - 0.1 * (0.25 / 0.9375 + 2.0) / 2.5
        - 0.1 * (0.625 / 0.984375 + 3.2) / (math.sqrt(4.75 / 0.4375) + 0.5),
    ),
    # c = 0.5·0 + 0.5·2 > 0, θ = 0.95·1 − 0.1, m = 0.25·2 = 0.5
    # c = 0.5·0.5 − 0.5·1 < 0 although m stays above 0: θ = 0.95·0.85 + 0.1
    (
        "lion",
        {"learning_rate": 0.1, "beta1": 0.5, "beta2": 0.75, "weight_decay": 0.5},
        (2.0, -1.0),
        0.85,
        0.95 * 0.85 + 0.1,
    ),
    # No gradient before: Δ stays 0.1;  the sign stays: Δ = 1.5·0.1
    ("rprop", {"learning_rate": 0.1, "grow": 1.5}, (2.0, 0.01), 0.9, 0.75),
]


@pytest.mark.parametrize(
    ("name", "settings", "given", "first", "second"),
    HAND_COMPUTED,
    ids=[row[0] for row in HAND_COMPUTED],
)
def test_two_updates_computed_by_hand(
    name: str, settings: dict[str, float], given: tuple[float, float], first: float, second: float
) -> None:
    optimizer = optimizers.get(name, **settings)
    theta = np.array([1.0])
    for gradient, expected in zip(given, (first, second), strict=True):
        optimizer.update(theta, np.array([gradient]))
        assert theta[0] == pytest.approx(expected, rel=1e-14)
    assert optimizer.count == 2


def test_every_optimizer_is_computed_by_hand() -> None:
    assert {row[0] for row in HAND_COMPUTED} == set(REGISTRY)


# The textbook's lines, one number at a time, with both bias corrections written out.
def _textbook(name: str, s: dict[str, float]) -> Callable[[float, float, dict[str, float]], float]:
    eta = s["learning_rate"]

    def sgd(x: float, g: float, k: dict[str, float]) -> float:
        return x - eta * g

    def momentum(x: float, g: float, k: dict[str, float]) -> float:
        k["v"] = s["momentum"] * k.get("v", 0.0) - eta * g
        return x + k["v"]

    def nag(x: float, g: float, k: dict[str, float]) -> float:
        k["v"] = s["momentum"] * k.get("v", 0.0) - eta * g
        return x + s["momentum"] * k["v"] - eta * g

    def adagrad(x: float, g: float, k: dict[str, float]) -> float:
        k["s"] = k.get("s", 0.0) + g**2
        return x - eta * g / (math.sqrt(k["s"]) + s["epsilon"])

    def rmsprop(x: float, g: float, k: dict[str, float]) -> float:
        k["s"] = s["rho"] * k.get("s", 0.0) + (1 - s["rho"]) * g**2
        return x - eta * g / (math.sqrt(k["s"]) + s["epsilon"])

    def adadelta(x: float, g: float, k: dict[str, float]) -> float:
        rho, eps = s["rho"], s["epsilon"]
        k["s"] = rho * k.get("s", 0.0) + (1 - rho) * g**2
        d = math.sqrt(k.get("u", 0.0) + eps) / math.sqrt(k["s"] + eps) * g
        k["u"] = rho * k.get("u", 0.0) + (1 - rho) * d**2
        return x - eta * d

    def adam(x: float, g: float, k: dict[str, float]) -> float:
        k["t"] = k.get("t", 0.0) + 1
        k["m"] = s["beta1"] * k.get("m", 0.0) + (1 - s["beta1"]) * g
        k["v"] = s["beta2"] * k.get("v", 0.0) + (1 - s["beta2"]) * g**2
        m_hat, v_hat = k["m"] / (1 - s["beta1"] ** k["t"]), k["v"] / (1 - s["beta2"] ** k["t"])
        return x - eta * m_hat / (math.sqrt(v_hat) + s["epsilon"])

    def adamw(x: float, g: float, k: dict[str, float]) -> float:
        return adam(x - eta * s["weight_decay"] * x, g, k)

    def adam_uncorrected(x: float, g: float, k: dict[str, float]) -> float:
        adam(x, g, k)
        return x - eta * k["m"] / (math.sqrt(k["v"]) + s["epsilon"])

    def nadam(x: float, g: float, k: dict[str, float]) -> float:
        adam(x, g, k)
        mu = [s["beta1"] * (1 - 0.96 ** ((k["t"] + i) * s["momentum_decay"]) / 2) for i in (0, 1)]
        k["p"] = k.get("p", 1.0) * mu[0]
        ahead = mu[1] * k["m"] / (1 - k["p"] * mu[1]) + (1 - mu[0]) * g / (1 - k["p"])
        return x - eta * ahead / (math.sqrt(k["v"] / (1 - s["beta2"] ** k["t"])) + s["epsilon"])

    def lion(x: float, g: float, k: dict[str, float]) -> float:
        m = k.get("m", 0.0)
        c = s["beta1"] * m + (1 - s["beta1"]) * g
        k["m"] = s["beta2"] * m + (1 - s["beta2"]) * g
        return x - eta * ((c > 0) - (c < 0) + s["weight_decay"] * x)

    def rprop(x: float, g: float, k: dict[str, float]) -> float:
        step, last = k.get("step", eta), k.get("g", 0.0)
        if g * last > 0:
            step = min(s["grow"] * step, s["most_step"])
        elif g * last < 0:
            step = max(s["shrink"] * step, s["least_step"])
            g = 0.0
        k["step"], k["g"] = step, g
        return x - ((g > 0) - (g < 0)) * step

    adaptive = (adagrad, adadelta, rmsprop, adam, adamw, adam_uncorrected, nadam)
    rules = (sgd, momentum, nag, *adaptive, lion, rprop)
    return {rule.__name__: rule for rule in rules}[name]


@RECORDS
def test_a_hundred_updates_are_the_textbooks(record: OptimizerRecord) -> None:
    optimizer = optimizers.get(record.name)
    theta = np.array([0.3, -2.0, 1.0])
    expected, memories = theta.tolist(), [{}, {}, {}]
    rule = _textbook(record.name, optimizer.settings)
    for gradient in gradients(100, 3):
        optimizer.update(theta, gradient)
        for k in range(3):
            expected[k] = rule(expected[k], float(gradient[k]), memories[k])
    np.testing.assert_allclose(theta, expected, rtol=0.0, atol=1e-12)
