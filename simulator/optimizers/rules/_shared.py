"""Hyperparameters that several rules have, and calls that several rules are made of."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np

from simulator.optimizers.optimizer import Array, Call
from simulator.settings import Setting

TINY_EPSILON = 1e-8


def rate(default: float, explanation: str = "") -> Setting:
    """Return the learning rate η."""
    return Setting(
        "learning_rate",
        default,
        0.0,
        1e3,
        minimum_open=True,
        explanation=explanation
        or "How far each update goes: too small crawls, too large overshoots.",
        title="Learning rate",
    )


def decay(name: str, default: float, title: str, explanation: str) -> Setting:
    """Return the decay of a running mean, 0 <= decay < 1."""
    return Setting(name, default, 0.0, 1.0, maximum_open=True, explanation=explanation, title=title)


def epsilon(default: float) -> Setting:
    """Return the ε of a denominator."""
    return Setting(
        "epsilon",
        default,
        0.0,
        1.0,
        minimum_open=True,
        explanation="A tiny number that keeps the division from blowing up.",
        title="Epsilon ε",
    )


MOMENTUM = decay(
    "momentum",
    0.9,
    "Momentum",
    "How much of the last move is kept; 0.9 keeps 90 %, so that zig-zags cancel.",
)


def weight_decay(default: float) -> Setting:
    """Return the λ of a rule's own decoupled weight decay."""
    return Setting(
        "weight_decay",
        default,
        0.0,
        10.0,
        explanation="Takes the share η λ off every parameter at each update, past the moments.",
        title="Weight decay λ",
    )


def velocity_calls(v: Array, g: Array, c: Any, s: Array) -> list[Call]:
    """Return the calls of ``v ← μ v − η g``; η g is in `s` then."""
    return [
        partial(np.multiply, v, c.momentum, v),
        partial(np.multiply, g, c.learning_rate, s),
        partial(np.subtract, v, s, v),
    ]


def running_mean(
    mean: Array, values: Array, decay: Array, rest: Array, scratch: Array
) -> list[Call]:
    """Return the calls of ``mean ← decay·mean + rest·values²``."""
    return [
        partial(np.multiply, mean, decay, mean),
        partial(np.multiply, values, values, scratch),
        partial(np.multiply, scratch, rest, scratch),
        partial(np.add, mean, scratch, mean),
    ]


def scaled_move(theta: Array, g: Array, squares: Array, c: Any, s: Array) -> list[Call]:
    """Return the calls of ``θ ← θ − η g / (√squares + ε)``."""
    return [
        partial(np.sqrt, squares, s),
        partial(np.add, s, c.epsilon, s),
        partial(np.divide, g, s, s),
        partial(np.multiply, s, c.learning_rate, s),
        partial(np.subtract, theta, s, theta),
    ]
