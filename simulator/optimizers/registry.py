"""Optimizers: update rules over whole parameter vectors.

An optimizer changes `theta` in place, elementwise, so the same lines serve ``(P,)`` and
``(R, P)``. What it remembers between updates are arrays shaped like `theta`, readable by name;
together with the update count they are its whole state, which can be copied and put back.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.optimizers.rules import Call, Optimizer
from simulator.settings import Setting

Array = NDArray[Any]

__all__ = ["REGISTRY", "Optimizer", "OptimizerRecord", "get"]

_TINY_EPSILON = 1e-8
_BETAS: Mapping[str, str] = MappingProxyType({"m": "beta1", "v": "beta2"})


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


class SGD(Optimizer):
    """Gradient descent, ``θ ← θ − η g``; stochastic when the batch is smaller than the data."""

    name = "sgd"
    declared = (_rate(0.1),)
    formula = "θ ← θ − η g"
    explanation = "Goes straight downhill: the gradient times the learning rate."

    def _rule(self, theta: Array, g: Array, kept: Any, c: Any, s: Array, t: Array) -> list[Call]:
        return [
            partial(np.multiply, g, c.learning_rate, s),
            partial(np.subtract, theta, s, theta),
        ]


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

    def _rule(self, theta: Array, g: Array, kept: Any, c: Any, s: Array, t: Array) -> list[Call]:
        v = kept.velocity
        return [
            partial(np.multiply, v, c.momentum, v),
            partial(np.multiply, g, c.learning_rate, s),
            partial(np.subtract, v, s, v),
            partial(np.add, theta, v, theta),
        ]


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

    def _rule(self, theta: Array, g: Array, kept: Any, c: Any, s: Array, t: Array) -> list[Call]:
        v = kept.velocity
        return [
            partial(np.multiply, v, c.momentum, v),
            partial(np.multiply, g, c.learning_rate, s),
            partial(np.subtract, v, s, v),
            partial(np.subtract, theta, s, theta),
            partial(np.multiply, v, c.momentum, s),
            partial(np.add, theta, s, theta),
        ]


class Adagrad(Optimizer):
    """Adagrad, ``s ← s + g²``, ``θ ← θ − η g / (√s + ε)`` (Duchi, Hazan and Singer, 2011)."""

    name = "adagrad"
    declared = (_rate(0.01), _epsilon(1e-6))
    memory_names = ("squares",)
    formula = "s ← s + g²;  θ ← θ − η g / (√s + ε)"
    explanation = "Shortens the steps of weights that have already moved a lot."

    def _rule(self, theta: Array, g: Array, kept: Any, c: Any, s: Array, t: Array) -> list[Call]:
        squares = kept.squares
        return [
            partial(np.multiply, g, g, s),
            partial(np.add, squares, s, squares),
            *_scaled_move(theta, g, squares, c, s),
        ]


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

    def _constants(self) -> dict[str, float]:
        return {**self.settings, "rest": 1.0 - self.settings["rho"]}

    def _rule(self, theta: Array, g: Array, kept: Any, c: Any, s: Array, t: Array) -> list[Call]:
        squares = kept.squares
        return [
            *_running_mean(squares, g, c.rho, c.rest, s),
            *_scaled_move(theta, g, squares, c, s),
        ]


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

    def _constants(self) -> dict[str, float]:
        return {**self.settings, "rest": 1.0 - self.settings["rho"]}

    def _rule(self, theta: Array, g: Array, kept: Any, c: Any, s: Array, t: Array) -> list[Call]:
        squares, moves = kept.squares, kept.moves
        return [
            *_running_mean(squares, g, c.rho, c.rest, s),
            partial(np.add, moves, c.epsilon, s),
            partial(np.add, squares, c.epsilon, t),
            partial(np.divide, s, t, s),
            partial(np.sqrt, s, s),
            partial(np.multiply, s, g, s),
            *_running_mean(moves, s, c.rho, c.rest, t),
            partial(np.multiply, s, c.learning_rate, s),
            partial(np.subtract, theta, s, theta),
        ]


class Adam(Optimizer):
    """Adam with bias correction (Kingma and Ba, 2015, algorithm 1).

    ``m ← β₁ m + (1−β₁) g``, ``v ← β₂ v + (1−β₂) g²``, ``θ ← θ − η m̂ / (√v̂ + ε)`` with
    ``m̂ = m / (1−β₁ᵗ)``, ``v̂ = v / (1−β₂ᵗ)``. What is stored is ``m / (1−β₁)`` and ``v / (1−β₂)``,
    which saves two passes over the parameters, and all constant factors are folded into two
    numbers; `memory` gives m and v themselves. The same to rounding.
    """

    name = "adam"
    declared: tuple[Setting, ...] = (
        _rate(0.001),
        _decay("beta1", 0.9, "How long past gradients are remembered (the direction)."),
        _decay("beta2", 0.999, "How long past squared gradients are remembered (the step size)."),
        _epsilon(_TINY_EPSILON),
    )
    memory_names = ("m", "v")
    formula = "m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²;  θ ← θ − η m̂ / (√v̂ + ε)"
    explanation = "Momentum for the direction and RMSProp for the step size, together."

    def _constants(self) -> dict[str, float]:
        return {**self.settings, "rate": 0.0}

    def _count_on(self) -> None:
        settings, numbers, count = self.settings, self._numbers, self.count
        beta1, beta2 = settings["beta1"], settings["beta2"]
        # √v̂ + ε = w (√kept + ε/w), with w² = (1−β₂) / (1−β₂ᵗ).
        w = math.sqrt((1.0 - beta2) / (1.0 - beta2**count))
        numbers["epsilon"][()] = settings["epsilon"] / w
        share = (1.0 - beta1) / (1.0 - beta1**count)
        numbers["rate"][()] = self.learning_rate * share / w

    def _remembered(self, name: str, kept: Array) -> Array:
        return np.asarray(kept * (1.0 - self.settings[_BETAS[name]]))

    def _change_settings(self, settings: dict[str, float]) -> None:
        # m and v stay what they are; their stored forms change with the betas.
        for name, kept in self._kept.items():
            beta = _BETAS[name]
            if settings[beta] != self.settings[beta]:
                factor = (1.0 - self.settings[beta]) / (1.0 - settings[beta])
                np.multiply(kept, factor, out=kept)
        self.settings = settings

    def _rule(self, theta: Array, g: Array, kept: Any, c: Any, s: Array, t: Array) -> list[Call]:
        m, v = kept.m, kept.v
        return [
            partial(np.multiply, m, c.beta1, m),
            partial(np.add, m, g, m),
            partial(np.multiply, g, g, s),
            partial(np.multiply, v, c.beta2, v),
            partial(np.add, v, s, v),
            partial(np.sqrt, v, s),
            partial(np.add, s, c.epsilon, s),
            partial(np.divide, m, s, s),
            partial(np.multiply, s, c.rate, s),
            partial(np.subtract, theta, s, theta),
        ]


class AdamW(Adam):
    """Adam with decoupled weight decay (Loshchilov and Hutter, 2019).

    ``θ ← θ − η λ θ``, then Adam's update, as in PyTorch: the decay passes the moments by, where an
    L2 penalty would be divided by √v̂ like the rest of the gradient. It acts on the whole vector,
    biases included, as PyTorch's does; `simulator.optimizers.regularization` leaves biases alone.
    """

    name = "adamw"
    declared = (
        *Adam.declared,
        Setting(
            "weight_decay",
            0.01,
            0.0,
            10.0,
            explanation="Takes the share η λ off every parameter at each update, past the moments.",
        ),
    )
    formula = f"θ ← θ − η λ θ;  {Adam.formula}"
    explanation = "Adam that also shrinks the weights a little at each update."

    def _constants(self) -> dict[str, float]:
        return {**super()._constants(), "kept_share": 1.0}

    def _count_on(self) -> None:
        super()._count_on()
        share = 1.0 - self.learning_rate * self.settings["weight_decay"]
        self._numbers["kept_share"][()] = share

    def _rule(self, theta: Array, g: Array, kept: Any, c: Any, s: Array, t: Array) -> list[Call]:
        decay = partial(np.multiply, theta, c.kept_share, theta)
        return [decay, *super()._rule(theta, g, kept, c, s, t)]


class AdamUncorrected(Adam):
    """Adam without bias correction: ``θ ← θ − η m / (√v + ε)``.

    The form that many lecture notes write down. Its moments start at zero and are not scaled up,
    so with the usual β₁ and β₂ the first update is (1−β₁)/√(1−β₂), about 3.2, times as long as
    the corrected one.
    """

    name = "adam_uncorrected"
    formula = "m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²;  θ ← θ − η m / (√v + ε)"
    explanation = "Adam as many lecture notes write it: its first moves are three times as long."

    def _count_on(self) -> None:
        settings, numbers = self.settings, self._numbers
        w = math.sqrt(1.0 - settings["beta2"])
        numbers["epsilon"][()] = settings["epsilon"] / w
        numbers["rate"][()] = self.learning_rate * (1.0 - settings["beta1"]) / w


class Nadam(Adam):
    """Nadam, Adam with Nesterov's look-ahead (Dozat, 2016), in PyTorch's form.

    ``μₜ = β₁ (1 − ½·0.96^(t ψ))``, and ``m̂`` is replaced by
    ``μₜ₊₁ m / (1 − Π_{i≤t+1} μᵢ) + (1 − μₜ) g / (1 − Π_{i≤t} μᵢ)``; ψ is `momentum_decay`.
    The product of the μᵢ is part of the state.
    """

    name = "nadam"
    declared = (
        *Adam.declared,
        Setting(
            "momentum_decay",
            0.004,
            0.0,
            1.0,
            explanation="How fast the look-ahead grows to its full size: ψ in 0.96^(t ψ).",
        ),
    )
    formula = (
        "m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²;  "
        "m̃ = μₜ₊₁ m / (1 − Πᵗ⁺¹μ) + (1 − μₜ) g / (1 − Πᵗμ);  θ ← θ − η m̃ / (√v̂ + ε)"
    )
    explanation = "Adam that looks ahead: this update's gradient counts a little more."

    def __init__(self, **settings: object) -> None:
        super().__init__(**settings)
        self.product = 1.0

    def share(self, count: int) -> float:
        """Return μ of update `count`, counted from 1."""
        settings = self.settings
        growth = math.pow(0.96, count * settings["momentum_decay"])
        return settings["beta1"] * (1.0 - 0.5 * growth)

    def _constants(self) -> dict[str, float]:
        return {**super()._constants(), "look_ahead": 0.0}

    def _count_on(self) -> None:
        super()._count_on()
        settings, numbers, count = self.settings, self._numbers, self.count
        now, following = self.share(count), self.share(count + 1)
        self.product *= now
        beta2 = settings["beta2"]
        w = math.sqrt((1.0 - beta2) / (1.0 - beta2**count))
        # θ moves by rate (kept m + look_ahead g) / (√kept v + ε), with everything else folded in.
        of_mean = following * (1.0 - settings["beta1"]) / (1.0 - self.product * following)
        of_gradient = (1.0 - now) / (1.0 - self.product)
        numbers["rate"][()] = self.learning_rate * of_mean / w
        numbers["look_ahead"][()] = of_gradient / of_mean

    def _rule(self, theta: Array, g: Array, kept: Any, c: Any, s: Array, t: Array) -> list[Call]:
        *moments, divide, scale, move = super()._rule(theta, g, kept, c, s, t)
        del divide
        return [
            *moments,
            partial(np.multiply, g, c.look_ahead, t),
            partial(np.add, t, kept.m, t),
            partial(np.divide, t, s, s),
            scale,
            move,
        ]

    @property
    def carried(self) -> dict[str, float]:
        """The product of the μᵢ of all updates made."""
        return {"product": self.product}

    def forget(self) -> None:
        """Drop the memory: the next update is like the first."""
        super().forget()
        self.product = 1.0

    def copy(self) -> Optimizer:
        """Return an independent optimizer in the same state."""
        twin = super().copy()
        assert isinstance(twin, Nadam)
        twin.product = self.product
        return twin


def _running_mean(
    mean: Array, values: Array, decay: Array, rest: Array, scratch: Array
) -> list[Call]:
    """Return the calls of ``mean ← decay·mean + rest·values²``."""
    return [
        partial(np.multiply, mean, decay, mean),
        partial(np.multiply, values, values, scratch),
        partial(np.multiply, scratch, rest, scratch),
        partial(np.add, mean, scratch, mean),
    ]


def _scaled_move(theta: Array, g: Array, squares: Array, c: Any, s: Array) -> list[Call]:
    """Return the calls of ``θ ← θ − η g / (√squares + ε)``."""
    return [
        partial(np.sqrt, squares, s),
        partial(np.add, s, c.epsilon, s),
        partial(np.divide, g, s, s),
        partial(np.multiply, s, c.learning_rate, s),
        partial(np.subtract, theta, s, theta),
    ]


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
        for kind in (
            *(SGD, Momentum, NAG, Adagrad, Adadelta, RMSProp),
            *(Adam, AdamUncorrected, AdamW, Nadam),
        )
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
