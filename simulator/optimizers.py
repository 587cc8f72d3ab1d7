"""Optimizers: update rules over whole parameter vectors.

An optimizer changes `theta` in place, elementwise, so the same lines serve ``(P,)`` and
``(R, P)``. What it remembers between updates are arrays shaped like `theta`, readable by name;
together with the update count they are its whole state, which can be copied and put back.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.settings import Setting, resolve

Array = NDArray[Any]

_TINY_EPSILON = 1e-8


def _rate(default: float) -> Setting:
    return Setting(
        "learning_rate",
        default,
        0.0,
        1e3,
        minimum_open=True,
        explanation="How far each update goes: too small crawls, too large overshoots.",
    )


def _decay(name: str, default: float, explanation: str) -> Setting:
    return Setting(name, default, 0.0, 1.0, maximum_open=True, explanation=explanation)


def _epsilon(default: float) -> Setting:
    return Setting(
        "epsilon",
        default,
        0.0,
        1.0,
        minimum_open=True,
        explanation="A tiny number that keeps the division from blowing up.",
    )


_MOMENTUM = _decay(
    "momentum", 0.9, "How much of the last move is kept; 0.9 keeps 90 %, so that zig-zags cancel."
)


class Optimizer(ABC):
    """One update rule with its settings and its memory.

    Attributes
    ----------
    name : str
        Registered name.
    settings : dict of str to float
        Values by name; `set` changes one while training runs.
    memory : dict of str to ndarray
        What is remembered, by name, each shaped like `theta`; empty before the first update.
    count : int
        Number of updates made.
    """

    name: str
    declared: tuple[Setting, ...]
    memory_names: tuple[str, ...] = ()
    formula: str
    explanation: str

    def __init__(self, **settings: object) -> None:
        self.settings = resolve(self.name, self.declared, settings)
        self.memory: dict[str, Array] = {}
        self.count = 0
        self._scratch: tuple[Array, Array] | None = None

    def set(self, name: str, value: float) -> None:
        """Change one setting from the next update on.

        Raises
        ------
        ValueError
            If there is no such setting or the value is outside its range.
        """
        self.settings = resolve(self.name, self.declared, {**self.settings, name: value})

    def update(self, theta: Array, gradient: Array) -> None:
        """Change `theta` in place by one update.

        Parameters
        ----------
        theta : ndarray, shape (P,) or (R, P)
        gradient : ndarray, shaped like `theta`

        Raises
        ------
        ValueError
            If the shapes differ, from each other or from those of the updates before.
        """
        scratch = self._scratch
        if scratch is None or scratch[0].shape != theta.shape or scratch[0].dtype != theta.dtype:
            scratch = self._prepare(theta)
        if gradient.shape != theta.shape:
            raise ValueError(f"gradient must have shape {theta.shape}, got {gradient.shape}")
        self.count += 1
        self._apply(theta, gradient, *scratch)

    def _prepare(self, theta: Array) -> tuple[Array, Array]:
        if self.memory and next(iter(self.memory.values())).shape != theta.shape:
            known = next(iter(self.memory.values())).shape
            raise ValueError(f"theta must have shape {known}, got {theta.shape}")
        for name in self.memory_names:
            if name not in self.memory:
                self.memory[name] = np.zeros_like(theta)
        self._scratch = (np.empty_like(theta), np.empty_like(theta))
        return self._scratch

    @abstractmethod
    def _apply(self, theta: Array, g: Array, s: Array, t: Array) -> None:
        """Change `theta`; `s` and `t` are scratch."""

    def forget(self) -> None:
        """Drop the memory: the next update is like the first."""
        self.memory.clear()
        self.count = 0
        self._scratch = None

    def copy(self) -> Optimizer:
        """Return an independent optimizer in the same state."""
        twin = type(self)(**self.settings)
        twin.count = self.count
        twin.memory = {name: values.copy() for name, values in self.memory.items()}
        return twin


class SGD(Optimizer):
    """Gradient descent, ``θ ← θ − η g``; stochastic when the batch is smaller than the data."""

    name = "sgd"
    declared = (_rate(0.1),)
    formula = "θ ← θ − η g"
    explanation = "Goes straight downhill: the gradient times the learning rate."

    def _apply(self, theta: Array, g: Array, s: Array, t: Array) -> None:
        np.multiply(g, self.settings["learning_rate"], out=s)
        np.subtract(theta, s, out=theta)


class Momentum(Optimizer):
    """Momentum, ``v ← μ v − η g``, ``θ ← θ + v``.

    The velocity is a move, learning rate included, as in Polyak (1964) and Sutskever et al.
    (2013); PyTorch instead accumulates gradients and multiplies by η afterwards, which differs
    when η changes during training.
    """

    name = "momentum"
    declared = (_rate(0.1), _MOMENTUM)
    memory_names = ("velocity",)
    formula = "v ← μ v − η g;  θ ← θ + v"
    explanation = "A heavy ball: it keeps most of its last move, so that zig-zags cancel."

    def _apply(self, theta: Array, g: Array, s: Array, t: Array) -> None:
        v = self.memory["velocity"]
        np.multiply(v, self.settings["momentum"], out=v)
        np.multiply(g, self.settings["learning_rate"], out=s)
        np.subtract(v, s, out=v)
        np.add(theta, v, out=theta)


class NAG(Optimizer):
    """Nesterov's accelerated gradient, ``v ← μ v − η g``, ``θ ← θ + μ v − η g``.

    The form of Sutskever et al. (2013) rewritten for the look-ahead point (Bengio et al., 2012),
    so that the gradient is taken at `θ` itself; PyTorch's ``nesterov=True`` is the same rule for
    a constant learning rate.
    """

    name = "nag"
    declared = (_rate(0.1), _MOMENTUM)
    memory_names = ("velocity",)
    formula = "v ← μ v − η g;  θ ← θ + μ v − η g"
    explanation = "Momentum that looks ahead: it brakes before the slope turns."

    def _apply(self, theta: Array, g: Array, s: Array, t: Array) -> None:
        v = self.memory["velocity"]
        momentum = self.settings["momentum"]
        np.multiply(v, momentum, out=v)
        np.multiply(g, self.settings["learning_rate"], out=s)
        np.subtract(v, s, out=v)
        np.subtract(theta, s, out=theta)
        np.multiply(v, momentum, out=s)
        np.add(theta, s, out=theta)


class Adagrad(Optimizer):
    """Adagrad, ``s ← s + g²``, ``θ ← θ − η g / (√s + ε)`` (Duchi, Hazan and Singer, 2011)."""

    name = "adagrad"
    declared = (_rate(0.01), _epsilon(1e-6))
    memory_names = ("squares",)
    formula = "s ← s + g²;  θ ← θ − η g / (√s + ε)"
    explanation = "Shortens the steps of weights that have already moved a lot."

    def _apply(self, theta: Array, g: Array, s: Array, t: Array) -> None:
        squares = self.memory["squares"]
        np.multiply(g, g, out=s)
        np.add(squares, s, out=squares)
        _scaled_move(theta, g, squares, self.settings, s, t)


class RMSProp(Optimizer):
    """RMSProp, ``s ← ρ s + (1−ρ) g²``, ``θ ← θ − η g / (√s + ε)`` (Tieleman and Hinton, 2012)."""

    name = "rmsprop"
    declared = (
        _rate(0.001),
        _decay("rho", 0.9, "How long past squared gradients are remembered."),
        _epsilon(_TINY_EPSILON),
    )
    memory_names = ("squares",)
    formula = "s ← ρ s + (1 − ρ) g²;  θ ← θ − η g / (√s + ε)"
    explanation = "Like Adagrad, but forgets old gradients, so that steps do not die out."

    def _apply(self, theta: Array, g: Array, s: Array, t: Array) -> None:
        squares = self.memory["squares"]
        _running_mean(squares, g, self.settings["rho"], s)
        _scaled_move(theta, g, squares, self.settings, s, t)


class Adadelta(Optimizer):
    """Adadelta (Zeiler, 2012), with the learning rate that implementations add to it.

    ``s ← ρ s + (1−ρ) g²``, ``d = √(u+ε) / √(s+ε) · g``, ``u ← ρ u + (1−ρ) d²``, ``θ ← θ − η d``.
    """

    name = "adadelta"
    declared = (
        _rate(1.0),
        _decay("rho", 0.9, "How long past squared gradients and moves are remembered."),
        _epsilon(1e-6),
    )
    memory_names = ("squares", "moves")
    formula = (
        "s ← ρ s + (1 − ρ) g²;  d = √(u + ε) / √(s + ε) · g;  u ← ρ u + (1 − ρ) d²;  θ ← θ − η d"
    )
    explanation = "Chooses the step from the size of its own past moves."

    def _apply(self, theta: Array, g: Array, s: Array, t: Array) -> None:
        squares, moves = self.memory["squares"], self.memory["moves"]
        rho, epsilon = self.settings["rho"], self.settings["epsilon"]
        _running_mean(squares, g, rho, s)
        np.add(moves, epsilon, out=s)
        np.add(squares, epsilon, out=t)
        np.divide(s, t, out=s)
        np.sqrt(s, out=s)
        np.multiply(s, g, out=s)
        _running_mean(moves, s, rho, t)
        np.multiply(s, self.settings["learning_rate"], out=s)
        np.subtract(theta, s, out=theta)


class Adam(Optimizer):
    """Adam with bias correction (Kingma and Ba, 2015, algorithm 1).

    ``m ← β₁ m + (1−β₁) g``, ``v ← β₂ v + (1−β₂) g²``, ``θ ← θ − η m̂ / (√v̂ + ε)`` with
    ``m̂ = m / (1−β₁ᵗ)``, ``v̂ = v / (1−β₂ᵗ)``. Computed with both corrections folded into two
    scalars, which is the same to rounding.
    """

    name = "adam"
    declared = (
        _rate(0.001),
        _decay("beta1", 0.9, "How long past gradients are remembered (the direction)."),
        _decay("beta2", 0.999, "How long past squared gradients are remembered (the step size)."),
        _epsilon(_TINY_EPSILON),
    )
    memory_names = ("m", "v")
    formula = "m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²;  θ ← θ − η m̂ / (√v̂ + ε)"
    explanation = "Momentum for the direction and RMSProp for the step size, together."

    def _apply(self, theta: Array, g: Array, s: Array, t: Array) -> None:
        m, v = self.memory["m"], self.memory["v"]
        settings = self.settings
        beta1, beta2 = settings["beta1"], settings["beta2"]
        np.multiply(m, beta1, out=m)
        np.multiply(g, 1.0 - beta1, out=s)
        np.add(m, s, out=m)
        _running_mean(v, g, beta2, s)
        root = math.sqrt(1.0 - beta2**self.count)
        np.sqrt(v, out=s)
        np.add(s, settings["epsilon"] * root, out=s)
        np.divide(m, s, out=s)
        np.multiply(s, settings["learning_rate"] * root / (1.0 - beta1**self.count), out=s)
        np.subtract(theta, s, out=theta)


def _running_mean(mean: Array, values: Array, decay: float, scratch: Array) -> None:
    """Update a mean of squares: ``mean ← decay·mean + (1−decay)·values²``."""
    np.multiply(mean, decay, out=mean)
    np.multiply(values, values, out=scratch)
    np.multiply(scratch, 1.0 - decay, out=scratch)
    np.add(mean, scratch, out=mean)


def _scaled_move(
    theta: Array, g: Array, squares: Array, settings: Mapping[str, float], s: Array, t: Array
) -> None:
    """Apply ``θ ← θ − η g / (√squares + ε)``."""
    np.sqrt(squares, out=s)
    np.add(s, settings["epsilon"], out=s)
    np.divide(g, s, out=s)
    np.multiply(s, settings["learning_rate"], out=s)
    np.subtract(theta, s, out=theta)


@dataclass(frozen=True, slots=True)
class OptimizerRecord:
    """What is known of an optimizer without making one.

    Attributes
    ----------
    name, formula, explanation : str
        As registered, as text, and as one sentence for a learner.
    settings : tuple of Setting
        Its settings with defaults and ranges.
    memory : tuple of str
        Names of what it remembers.
    make : type
        The class.
    """

    name: str
    settings: tuple[Setting, ...]
    explanation: str
    formula: str
    memory: tuple[str, ...]
    make: type[Optimizer]


REGISTRY: Mapping[str, OptimizerRecord] = MappingProxyType(
    {
        kind.name: OptimizerRecord(
            kind.name, kind.declared, kind.explanation, kind.formula, kind.memory_names, kind
        )
        for kind in (SGD, Momentum, NAG, Adagrad, Adadelta, RMSProp, Adam)
    }
)


def get(name: str, **settings: object) -> Optimizer:
    """Return a fresh optimizer.

    Parameters
    ----------
    name : str
        Registered name.
    **settings : float
        Its settings; missing ones take their default.

    Raises
    ------
    ValueError
        If the name or a setting is unknown or a value is out of range.

    Examples
    --------
    >>> theta = np.array([1.0])
    >>> get("sgd", learning_rate=0.5).update(theta, np.array([1.0]))
    >>> float(theta[0])
    0.5
    """
    try:
        record = REGISTRY[name]
    except (KeyError, TypeError):
        raise ValueError(f"optimizer must be one of {', '.join(REGISTRY)}, got {name!r}") from None
    return record.make(**settings)
