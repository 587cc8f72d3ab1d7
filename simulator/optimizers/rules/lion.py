"""Lion: only the sign of an interpolated momentum, so that every parameter moves equally far."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np

from simulator.equation_parts import factor
from simulator.expressions import Equation, Number, Parens, Symbol, row
from simulator.optimizers.one_number import OneMove, OneNumber, Slip
from simulator.optimizers.optimizer import Array, Call, Optimizer
from simulator.optimizers.parameter_update import (
    ETA,
    G,
    M,
    ParameterUpdate,
    beta_of,
    mean_numbers,
    mean_symbols,
)
from simulator.optimizers.record import OptimizerRecord
from simulator.optimizers.rules._shared import decay, rate, weight_decay
from simulator.optimizers.update_parts import ArrowKind, Parts, PartValues, own_decay
from simulator.optimizers.watched_update import WatchedUpdate
from simulator.references import LibraryNames, Source

_C = Symbol("c")


class Lion(Optimizer):
    """Lion, "evolved sign momentum" (Chen et al., 2023, algorithm 2).

    ``c = β₁ m + (1−β₁) g``, ``θ ← θ − η (sgn(c) + λ θ)``, ``m ← β₂ m + (1−β₂) g``. The sign is
    taken of a mean that this update's gradient counts more in than in the one that is kept, and
    sgn(0) = 0. The decay is decoupled and acts on the whole vector, biases included, as in the
    authors' code; it is made first, which is the same.

    References
    ----------
    Chen, Liang, Huang, Real, Wang, Liu, Pham, Dong, Luong, Hsieh, Lu and Le (2023), "Symbolic
    discovery of optimization algorithms".
    """

    name = "lion"
    hyperparameters = (
        rate(0.001, "How far each parameter goes at each update, whatever its gradient's size."),
        decay(
            "beta1",
            0.9,
            "Decay β₁",
            "How much of the kept mean counts in the sign (the direction).",
        ),
        decay("beta2", 0.99, "Decay β₂", "How long past gradients are remembered."),
        weight_decay(0.0),
    )
    state_names = ("m",)

    def _constants(self) -> dict[str, float]:
        settings = self.settings
        rest = {f"rest{k}": 1.0 - settings[f"beta{k}"] for k in (1, 2)}
        return {**settings, **rest, "kept_share": 1.0}

    def _renew_numbers(self) -> None:
        share = 1.0 - self.rate_in_force * self.settings["weight_decay"]
        self._numbers["kept_share"][...] = share

    def _rule(self, theta: Array, g: Array, kept: Any, c: Any, s: Array, t: Array) -> list[Call]:
        m = kept.m
        return [
            partial(np.multiply, theta, c.kept_share, theta),
            *_mean(m, g, c.beta1, c.rest1, s, t),
            partial(np.sign, s, s),
            partial(np.multiply, s, c.learning_rate, s),
            partial(np.subtract, theta, s, theta),
            *_mean(m, g, c.beta2, c.rest2, m, t),
        ]


def _mean(m: Array, g: Array, beta: Array, rest: Array, out: Array, scratch: Array) -> list[Call]:
    """Return the calls of ``out = beta·m + rest·g``."""
    return [
        partial(np.multiply, m, beta, out),
        partial(np.multiply, g, rest, scratch),
        partial(np.add, out, scratch, out),
    ]


def _equation(edge: ParameterUpdate) -> Equation:
    beta1, beta2, kept = edge.setting("beta1"), edge.setting("beta2"), edge.state("m")
    interpolated = beta1 * kept + (1.0 - beta1) * edge.gradient
    direction = Equation(
        _C,
        mean_symbols(beta_of("1"), M, G),
        mean_numbers(beta1, factor(kept), edge.g()),
        Number(interpolated),
        name="Interpolated mean",
    )
    memory = Equation(
        M,
        mean_symbols(beta_of("2"), M, G),
        mean_numbers(beta2, edge.remembered("m"), edge.g()),
        edge.kept("m"),
        "←",
        name="Running mean of g",
    )
    return edge.less(
        row(ETA, " sgn", Parens(_C)),
        row(edge.eta(), "·sgn", Parens(Number(interpolated))),
        direction,
        memory,
    )


def _parts(n: WatchedUpdate) -> Parts:
    beta1 = n.settings["beta1"]
    interpolated = beta1 * n.state["m"] + (1.0 - beta1) * n.gradient
    step = -n.settings["learning_rate"] * np.sign(interpolated)
    return [
        *own_decay(n),
        PartValues("mean gradient before", "m", n.state["m"]),
        PartValues("interpolated mean", "c", interpolated),
        PartValues("step by the sign", "−η sgn(c)", step, ArrowKind.GRADIENT),
        PartValues("mean gradient after", "m′", n.state_after["m"]),
    ]


def _by_number(n: OneNumber) -> OneMove:
    c, m = n.mean("m", "beta1", n.g), n.mean("m", "beta2", n.g)
    c, m = n.either(Slip.BETAS, c, m), n.either(Slip.BETAS, m, c)
    return OneMove(n.w - n.rate * n.sign(c), {"m": m})


RECORD = OptimizerRecord(
    title="Lion",
    order=120,
    rule=Lion,
    formula="c = β₁ m + (1 − β₁) g;  θ ← θ − η (sgn(c) + λ θ);  m ← β₂ m + (1 − β₂) g",
    explanation="Takes only the sign of its momentum: every weight moves equally far.",
    teaching=(
        "It keeps one running mean and moves every parameter by exactly η, up or down: the "
        "gradient's size counts for nothing, and it remembers half as much as Adam. Because "
        "every step is a full one, it wants a learning rate three to ten times smaller than "
        "Adam's, and a schedule that lowers it, or it trembles at the end. Its weight decay "
        "has to be larger by the same factor. It was found by a search over programs, for "
        "large networks and large batches."
    ),
    equation=_equation,
    parts=_parts,
    by_number=_by_number,
    drawn_rate=0.03,
    parents=("momentum", "rprop"),
    sources=(Source("Chen et al.", 2023, "Symbolic discovery of optimization algorithms"),),
    elsewhere=LibraryNames(
        keras="Lion",
        note="The authors' code starts with a learning rate of 0.0001, Keras with 0.001.",
    ),
)
