"""Adam, with bias correction: momentum for the direction, RMSProp for the step size."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import Any, ClassVar

import numpy as np

from simulator.expressions import Equation, Fraction, Hat, Number, Root, row
from simulator.optimizers.one_number import OneMove, OneNumber, Slip
from simulator.optimizers.optimizer import Array, Call, Optimizer
from simulator.optimizers.parameter_update import (
    EPSILON,
    ETA,
    M,
    ParameterUpdate,
    V,
    corrected,
)
from simulator.optimizers.record import OptimizerRecord
from simulator.optimizers.rules._shared import TINY_EPSILON, decay, epsilon, rate
from simulator.optimizers.update_parts import (
    Parts,
    PartValues,
    corrected_square,
    moments,
    two_arrows,
)
from simulator.optimizers.watched_update import WatchedUpdate
from simulator.references import LibraryNames, Source
from simulator.settings import Setting

_BETAS: Mapping[str, str] = MappingProxyType({"m": "beta1", "v": "beta2"})
FIRST_STEP = (
    "The first step of every weight is about η·sign(g): only the gradient's sign counts in it, "
    "not its size."
)
MOMENTS = "m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²"


class Adam(Optimizer):
    """Adam with bias correction (Kingma and Ba, 2015, algorithm 1).

    ``m ← β₁ m + (1−β₁) g``, ``v ← β₂ v + (1−β₂) g²``, ``θ ← θ − η m̂ / (√v̂ + ε)`` with
    ``m̂ = m / (1−β₁ᵗ)``, ``v̂ = v / (1−β₂ᵗ)``. What is stored is ``m / (1−β₁)`` and ``v / (1−β₂)``,
    which saves two passes over the parameters, and all constant factors are folded into two
    numbers; `state` gives m and v themselves. The same to rounding.
    """

    name = "adam"
    hyperparameters: ClassVar[tuple[Setting, ...]] = (
        rate(0.001),
        decay("beta1", 0.9, "Decay β₁", "How long past gradients are remembered (the direction)."),
        decay(
            "beta2",
            0.999,
            "Decay β₂",
            "How long past squared gradients are remembered (the step size).",
        ),
        epsilon(TINY_EPSILON),
    )
    state_names = ("m", "v")

    def _constants(self) -> dict[str, float]:
        return {**self.settings, "rate": 0.0}

    def _renew_numbers(self) -> None:
        settings, numbers, count = self.settings, self._numbers, self.count
        beta1, beta2 = settings["beta1"], settings["beta2"]
        # √v̂ + ε = w (√kept + ε/w), with w² = (1−β₂) / (1−β₂ᵗ).
        w = math.sqrt((1.0 - beta2) / (1.0 - beta2**count))
        numbers["epsilon"][...] = settings["epsilon"] / w
        share = (1.0 - beta1) / (1.0 - beta1**count)
        numbers["rate"][...] = self.rate_in_force * share / w

    def _remembered(self, name: str, kept: Array) -> Array:
        return np.asarray(kept * (1.0 - self.settings[_BETAS[name]]))

    def _rescale_state(self, settings: dict[str, float]) -> None:
        # m and v stay what they are; their stored forms change with the betas.
        for name, kept in self._kept.items():
            beta = _BETAS[name]
            if settings[beta] != self.settings[beta]:
                factor = (1.0 - self.settings[beta]) / (1.0 - settings[beta])
                np.multiply(kept, factor, out=kept)

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


def equation(edge: ParameterUpdate) -> Equation:
    """Return Adam's update of one parameter."""
    mean, m = corrected(edge, "m", "1")
    spread, v = corrected(edge, "v", "2")
    below = row(Root(Number(v)), " + ", Number(edge.setting("epsilon")))
    return edge.less(
        row(ETA, " ", Fraction(Hat(M), row(Root(Hat(V)), " + ", EPSILON))),
        row(edge.eta(), "·", Fraction(Number(m), below)),
        mean,
        spread,
    )


def parts(n: WatchedUpdate) -> Parts:
    """Return the parts of Adam's update."""
    square, step = corrected_square(n)
    of_mean = 1.0 / (1.0 - n.settings["beta1"] ** n.count)
    return [
        *moments(n),
        PartValues("corrected mean", "m̂", n.state_after["m"] * of_mean),
        PartValues("corrected mean square", "v̂", square),
        PartValues("effective step", "η / (√v̂ + ε)", step),
        *two_arrows(n, step, of_mean),
    ]


def by_number(n: OneNumber) -> OneMove:
    """Return Adam's update of one number."""
    m, v = n.mean("m", "beta1", n.g), n.mean("v", "beta2", n.squared)
    mean, square = (
        n.corrected(m, "beta1", Slip.OF_MEAN),
        n.corrected(v, "beta2", Slip.OF_SQUARE),
    )
    return OneMove(n.w - n.rate * mean / n.spread(square), {"m": m, "v": v})


RECORD = OptimizerRecord(
    title="Adam",
    order=70,
    rule=Adam,
    formula=f"{MOMENTS};  θ ← θ − η m̂ / (√v̂ + ε)",
    explanation="Momentum for the direction and RMSProp for the step size, together.",
    teaching=(
        "It keeps a running mean of the gradients for the direction (β₁ = 0.9, about ten "
        "updates) and of their squares for the step (β₂ = 0.999, about a thousand). Each "
        "parameter moves by about η, whatever the size of its gradient: at the default η of "
        "0.001 the first move is 0.001 for g = 1 as for g = 100. It works over a wide range of "
        "networks with its defaults and is a good first choice; on small ones 0.01 is often "
        "better. Near the end it trembles at a distance of about η, where a schedule helps; an "
        "L2 penalty acts weakly in it, so take AdamW for that."
    ),
    equation=equation,
    parts=parts,
    by_number=by_number,
    drawn_rate=0.2,
    parents=("momentum", "rmsprop"),
    first_step_note=FIRST_STEP,
    sources=(Source("Kingma and Ba", 2015, "Adam: a method for stochastic optimization"),),
    elsewhere=LibraryNames(
        keras="Adam",
        pytorch="optim.Adam",
        sklearn='solver="adam"',
        note="Keras starts with ε = 1e-7. Keras and scikit-learn add ε to √v before "
        "the means are corrected, which makes the first moves for very small "
        "gradients smaller.",
    ),
)
