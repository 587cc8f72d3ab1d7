"""Nesterov's accelerated gradient, ``v ← μ v − η g``, ``θ ← θ + μ v − η g``."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np

from simulator.equation_parts import factor
from simulator.expressions import Equation, Number, row
from simulator.optimizers.one_number import OneMove, OneNumber, Slip
from simulator.optimizers.optimizer import Array, Call, Optimizer
from simulator.optimizers.parameter_update import ETA, MU, G, ParameterUpdate, V, velocity
from simulator.optimizers.record import LookAhead, OptimizerRecord
from simulator.optimizers.rules._shared import MOMENTUM, rate, velocity_calls
from simulator.optimizers.update_parts import (
    ArrowKind,
    Parts,
    PartValues,
    before_and_after,
    downhill,
)
from simulator.optimizers.watched_update import WatchedUpdate
from simulator.references import LibraryNames, Source


class NAG(Optimizer):
    """Nesterov's accelerated gradient, ``v ← μ v − η g``, ``θ ← θ + μ v − η g``.

    The form of Sutskever et al. (2013) rewritten for the look-ahead point (Bengio et al., 2012),
    so that the gradient is taken at `θ` itself; PyTorch's ``nesterov=True`` is the same rule for
    a constant learning rate.
    """

    name = "nag"
    hyperparameters = (rate(0.1), MOMENTUM)
    state_names = ("velocity",)

    def _rule(self, theta: Array, g: Array, kept: Any, c: Any, s: Array, t: Array) -> list[Call]:
        v = kept.velocity
        return [
            *velocity_calls(v, g, c, s),
            partial(np.subtract, theta, s, theta),
            partial(np.multiply, v, c.momentum, s),
            partial(np.add, theta, s, theta),
        ]


def _equation(edge: ParameterUpdate) -> Equation:
    moved = factor(edge.state_after("velocity"))
    kept = row(Number(edge.setting("momentum")), "·", moved)
    return edge.plus(
        row(MU, " ", V, " − ", ETA, " ", G),
        row(kept, " − ", edge.eta(), "·", edge.g()),
        velocity(edge),
    )


def _parts(n: WatchedUpdate) -> Parts:
    leap = n.settings["momentum"] * n.state_after["velocity"]
    return [
        *before_and_after(n, "velocity", ("velocity before", "velocity after"), "v"),
        downhill(n),
        PartValues("leap ahead", "μ v′", leap, ArrowKind.MOMENTUM),
    ]


def _look_ahead(n: WatchedUpdate) -> LookAhead:
    mu, theta, end = n.settings["momentum"], n.theta, n.theta_after
    before = theta - mu * n.state["velocity"]
    return LookAhead(before, theta, end - mu * n.state_after["velocity"], end)


def _by_number(n: OneNumber) -> OneMove:
    v = n.kept("velocity", "momentum") - n.rate * n.g
    leap = n.settings["momentum"] * v - n.rate * n.g
    return OneMove(n.w + n.either(Slip.AHEAD, leap, v), {"velocity": v})


RECORD = OptimizerRecord(
    title="Nesterov momentum (NAG)",
    short_title="NAG",
    order=30,
    rule=NAG,
    formula="v ← μ v − η g;  θ ← θ + μ v − η g",
    explanation="Momentum that looks ahead: it brakes before the slope turns.",
    teaching=(
        "It takes the gradient not where it stands but where its momentum is about to carry "
        "it, and so corrects the leap before it is made: it swings less than momentum and "
        "settles sooner. What is shown as the position is that look-ahead point. Choose it "
        "wherever you would choose momentum, with the same numbers. On a hilly curve the "
        "early braking can be a drawback: momentum rolls over the hill of the two valleys, "
        "NAG may stay behind."
    ),
    equation=_equation,
    parts=_parts,
    by_number=_by_number,
    drawn_rate=0.01,
    look_ahead=_look_ahead,
    parents=("momentum",),
    betters="direction",
    sources=(
        Source("Nesterov", 1983, "A method of solving a convex programming problem"),
        Source("Bengio et al.", 2012, "Advances in optimizing recurrent networks"),
        Source(
            "Sutskever et al.",
            2013,
            "On the importance of initialization and momentum in deep learning",
        ),
    ),
    elsewhere=LibraryNames(
        keras="SGD(momentum=0.9, nesterov=True)",
        pytorch="optim.SGD(momentum=0.9, nesterov=True)",
        sklearn='solver="sgd", momentum=0.9',
        note="All write the rule for the look-ahead point, as here.",
    ),
)
