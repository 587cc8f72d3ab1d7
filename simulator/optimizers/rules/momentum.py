"""Momentum, ``v ← μ v − η g``, ``θ ← θ + v``."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np

from simulator.equation_parts import factor
from simulator.expressions import Equation
from simulator.optimizers.one_number import OneMove, OneNumber
from simulator.optimizers.optimizer import Array, Call, Optimizer
from simulator.optimizers.parameter_update import ParameterUpdate, V, velocity
from simulator.optimizers.record import OptimizerRecord
from simulator.optimizers.rules._shared import MOMENTUM, rate, velocity_calls
from simulator.optimizers.update_parts import ArrowKind, Parts, PartValues, downhill
from simulator.optimizers.watched_update import WatchedUpdate
from simulator.references import LibraryNames, Source


class Momentum(Optimizer):
    """Momentum, ``v ← μ v − η g``, ``θ ← θ + v``.

    The velocity is a move, learning rate included, as in Polyak (1964) and Sutskever et al.
    (2013); PyTorch instead accumulates gradients and multiplies by η afterwards, which differs
    when η changes during training.
    """

    name = "momentum"
    hyperparameters = (rate(0.1), MOMENTUM)
    state_names = ("velocity",)

    def _rule(self, theta: Array, g: Array, kept: Any, c: Any, s: Array, t: Array) -> list[Call]:
        v = kept.velocity
        return [
            *velocity_calls(v, g, c, s),
            partial(np.add, theta, v, theta),
        ]


def _equation(edge: ParameterUpdate) -> Equation:
    moved = factor(edge.state_after("velocity"))
    return edge.plus(V, moved, velocity(edge))


def _parts(n: WatchedUpdate) -> Parts:
    kept = n.settings["momentum"] * n.state["velocity"]
    return [
        PartValues("velocity before", "v", n.state["velocity"]),
        PartValues("kept velocity", "μ v", kept, ArrowKind.MOMENTUM),
        downhill(n),
        PartValues("velocity after", "v′", n.state_after["velocity"]),
    ]


def _by_number(n: OneNumber) -> OneMove:
    v = n.kept("velocity", "momentum") - n.rate * n.g
    return OneMove(n.w + v, {"velocity": v})


RECORD = OptimizerRecord(
    title="Momentum",
    order=20,
    rule=Momentum,
    formula="v ← μ v − η g;  θ ← θ + v",
    explanation="A heavy ball: it keeps most of its last move, so that zig-zags cancel.",
    teaching=(
        "With μ = 0.9 each move keeps 90 % of the last one: along a steady slope the steps "
        "add up to ten times plain descent's, while pushes to and fro across a ravine cancel. "
        "The lecture's W(t+1) = W(t) − r·dE + μ·dW is the same rule. It may roll over a small "
        "hill into a better valley, or past the minimum and back. Because of the factor 1 / "
        "(1 − μ), raise μ and lower the learning rate together."
    ),
    equation=_equation,
    parts=_parts,
    by_number=_by_number,
    drawn_rate=0.01,
    parents=("sgd",),
    betters="direction",
    sources=(
        Source("Polyak", 1964, "Some methods of speeding up the convergence of iteration methods"),
        Source(
            "Sutskever et al.",
            2013,
            "On the importance of initialization and momentum in deep learning",
        ),
    ),
    elsewhere=LibraryNames(
        keras="SGD(momentum=0.9)",
        pytorch="optim.SGD(momentum=0.9)",
        sklearn='solver="sgd", momentum=0.9, nesterovs_momentum=False',
        note="PyTorch multiplies by the learning rate after the velocity is made, which differs "
        "where the learning rate changes.",
    ),
)
