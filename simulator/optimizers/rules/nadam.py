"""Nadam: Adam with Nesterov's look-ahead."""

from __future__ import annotations

import math
from functools import partial
from typing import Any

import numpy as np

from simulator.equation_parts import factor
from simulator.expressions import (
    Equation,
    Fraction,
    Hat,
    Number,
    Parens,
    Root,
    Script,
    Symbol,
    row,
)
from simulator.optimizers.one_number import OneMove, OneNumber, Slip
from simulator.optimizers.optimizer import Array, Call, Optimizer
from simulator.optimizers.parameter_update import (
    EPSILON,
    ETA,
    MU,
    G,
    M,
    ParameterUpdate,
    V,
    corrected,
    remembered,
)
from simulator.optimizers.record import OptimizerRecord
from simulator.optimizers.rules.adam import FIRST_STEP, MOMENTS, Adam
from simulator.optimizers.update_parts import (
    ArrowKind,
    Parts,
    PartValues,
    corrected_square,
    moments,
    two_arrows,
)
from simulator.optimizers.watched_update import WatchedUpdate
from simulator.references import LibraryNames, Source
from simulator.settings import Setting


class Nadam(Adam):
    """Nadam, Adam with Nesterov's look-ahead (Dozat, 2016), in PyTorch's form.

    ``μₜ = β₁ (1 − ½·0.96^(t ψ))``, and ``m̂`` is replaced by
    ``μₜ₊₁ m / (1 − Π_{i≤t+1} μᵢ) + (1 − μₜ) g / (1 − Π_{i≤t} μᵢ)``; ψ is `momentum_decay`.
    The product of the μᵢ is part of the state.
    """

    name = "nadam"
    hyperparameters = (
        *Adam.hyperparameters,
        Setting(
            "momentum_decay",
            0.004,
            0.0,
            1.0,
            explanation="How fast the look-ahead grows to its full size: ψ in 0.96^(t ψ).",
            title="Growth ψ",
        ),
    )

    def __init__(self, /, **settings: object) -> None:
        super().__init__(**settings)
        self.product = 1.0

    def share(self, count: int) -> float:
        """Return μ of update `count`, counted from 1."""
        settings = self.settings
        growth = math.pow(0.96, count * settings["momentum_decay"])
        return settings["beta1"] * (1.0 - 0.5 * growth)

    def _constants(self) -> dict[str, float]:
        return {**super()._constants(), "look_ahead": 0.0}

    def _renew_numbers(self) -> None:
        super()._renew_numbers()
        settings, numbers, count = self.settings, self._numbers, self.count
        now, following = self.share(count), self.share(count + 1)
        self.product *= now
        beta2 = settings["beta2"]
        w = math.sqrt((1.0 - beta2) / (1.0 - beta2**count))
        # θ moves by rate (kept m + look_ahead g) / (√kept v + ε), with everything else folded in.
        of_mean = following * (1.0 - settings["beta1"]) / (1.0 - self.product * following)
        of_gradient = (1.0 - now) / (1.0 - self.product)
        numbers["rate"][...] = self.rate_in_force * of_mean / w
        numbers["look_ahead"][...] = of_gradient / of_mean

    def _rule(self, theta: Array, g: Array, kept: Any, c: Any, s: Array, t: Array) -> list[Call]:
        *averages, divide, scale, move = super()._rule(theta, g, kept, c, s, t)
        del divide
        return [
            *averages,
            partial(np.multiply, g, c.look_ahead, t),
            partial(np.add, t, kept.m, t),
            partial(np.divide, t, s, s),
            scale,
            move,
        ]

    @property
    def scalar_state(self) -> dict[str, float]:
        """The product of the μᵢ of all updates made."""
        return {"product": self.product}

    def forget(self) -> None:
        """Drop the state: the next update is like the first."""
        super().forget()
        self.product = 1.0

    def copy(self) -> Optimizer:
        """Return an independent optimizer in the same state."""
        twin = super().copy()
        assert isinstance(twin, Nadam)
        twin.product = self.product
        return twin


def _shares(settings: Any, count: int) -> tuple[float, float]:
    """Return μ of this update and of the next."""
    now, following = (
        settings["beta1"] * (1.0 - 0.5 * 0.96 ** (k * settings["momentum_decay"]))
        for k in (count, count + 1)
    )
    return now, following


def _look_ahead(edge: ParameterUpdate) -> tuple[Equation, float]:
    """Return how m̃ is made, and its value."""
    now, following = _shares(edge.record.settings, edge.record.count)
    product = edge.setting("product")
    m = edge.state_after("m")
    value = following * m / (1.0 - product * following)
    value += (1.0 - now) * edge.gradient / (1.0 - product)
    mu, mu_next = Script(MU, Symbol("t")), Script(MU, Symbol("t+1"))
    before, after = Script(Symbol("Π"), Symbol("t")), Script(Symbol("Π"), Symbol("t+1"))
    symbols = row(
        Fraction(row(mu_next, " ", M), row("1 − ", after)), " + ",
        Fraction(row(Parens(row("1 − ", mu)), " ", G), row("1 − ", before)),
    )  # fmt: skip
    numbers = row(
        Fraction(
            row(Number(following), "·", factor(m)), row("1 − ", Number(product * following))
        ), " + ",
        Fraction(
            row(Parens(row("1 − ", Number(now))), "·", edge.g()), row("1 − ", Number(product))
        ),
    )  # fmt: skip
    ahead = Equation(Symbol("m̃"), symbols, numbers, Number(value), name="Mean that looks ahead")
    return ahead, value


def _equation(edge: ParameterUpdate) -> Equation:
    spread, v = corrected(edge, "v", "2")
    ahead, m = _look_ahead(edge)
    below = row(Root(Number(v)), " + ", Number(edge.setting("epsilon")))
    return edge.less(
        row(ETA, " ", Fraction(Symbol("m̃"), row(Root(Hat(V)), " + ", EPSILON))),
        row(edge.eta(), "·", Fraction(Number(m), below)),
        remembered(edge, "m", M, "1"),
        spread,
        ahead,
    )


def _parts(n: WatchedUpdate) -> Parts:
    square, step = corrected_square(n)
    now, following = _shares(n.settings, n.count)
    product = n.settings["product"]
    of_mean = following / (1.0 - product * following)
    of_gradient = (1.0 - now) / (1.0 - product)
    mean = of_mean * n.state_after["m"] + of_gradient * n.gradient
    ahead = -step * of_gradient * n.gradient
    return [
        *moments(n),
        PartValues("mean that looks ahead", "m̃", mean),
        PartValues("corrected mean square", "v̂", square),
        PartValues("effective step", "η / (√v̂ + ε)", step),
        *two_arrows(n, step, of_mean),
        PartValues("look-ahead", "(1 − μₜ) g / (1 − Πᵗμ)", ahead, ArrowKind.GRADIENT),
    ]


def _by_number(n: OneNumber) -> OneMove:
    m, v = n.mean("m", "beta1", n.g), n.mean("v", "beta2", n.squared)
    now, following = _shares(n.settings, n.count)
    product, beta1, beta2 = (n.settings[name] for name in ("product", "beta1", "beta2"))
    share = n.either(Slip.NEXT_SHARE, following, now)
    of_mean = n.either(Slip.POWERS, 1.0 - product * following, 1.0 - beta1 ** (n.count + 1))
    of_gradient = n.either(Slip.POWERS, 1.0 - product, 1.0 - beta1**n.count)
    ahead = share * m / n.either(Slip.PRODUCTS, of_mean, 1.0)
    new = (1.0 - now) * n.g / n.either(Slip.PRODUCTS, of_gradient, 1.0)
    ahead += n.either(Slip.NEW_PART, new, 0.0)
    mean = n.either(Slip.AHEAD, ahead, m / (1.0 - beta1**n.count))
    square = n.either(Slip.PRODUCTS, v / (1.0 - beta2**n.count), v)
    square = n.either(Slip.OF_SQUARE, square, v)
    return OneMove(n.w - n.rate * mean / n.spread(square), {"m": m, "v": v})


RECORD = OptimizerRecord(
    title="Nadam",
    order=100,
    rule=Nadam,
    formula=f"{MOMENTS};  m̃ = μₜ₊₁ m / (1 − Πᵗ⁺¹μ) + (1 − μₜ) g / (1 − Πᵗμ);  "
    "θ ← θ − η m̃ / (√v̂ + ε)",
    explanation="Adam that looks ahead: this update's gradient counts a little more.",
    teaching=(
        "It is to Adam what NAG is to momentum: the present gradient is counted at once, "
        "where Adam waits for the mean to follow. It therefore turns a little sooner and "
        "often needs a few updates less; the rest, and the size of the steps, is Adam's. "
        "Choose it where Adam swings. Its momentum grows from half of β₁ to β₁ in the course "
        "of thousands of updates, as ψ says."
    ),
    equation=_equation,
    parts=_parts,
    by_number=_by_number,
    drawn_rate=0.2,
    parents=("adam", "nag"),
    first_step_note=FIRST_STEP,
    sources=(Source("Dozat", 2016, "Incorporating Nesterov momentum into Adam"),),
    elsewhere=LibraryNames(
        keras="Nadam",
        pytorch="optim.NAdam",
        note="As in PyTorch, which starts with a learning rate of 0.002. Keras's ψ "
        "is 1 and cannot be set, so that its look-ahead grows within "
        "about a hundred updates.",
    ),
)
