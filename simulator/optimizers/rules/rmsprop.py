"""RMSProp, ``s ← ρ s + (1−ρ) g²``, ``θ ← θ − η g / (√s + ε)``."""

from __future__ import annotations

from typing import Any

from simulator.expressions import Equation
from simulator.optimizers.one_number import OneMove, OneNumber
from simulator.optimizers.optimizer import Array, Call, Optimizer
from simulator.optimizers.parameter_update import ParameterUpdate, running_squares, scaled
from simulator.optimizers.record import OptimizerRecord
from simulator.optimizers.rules._shared import (
    TINY_EPSILON,
    decay,
    epsilon,
    rate,
    running_mean,
    scaled_move,
)
from simulator.optimizers.update_parts import scaled_parts
from simulator.references import LibraryNames, Source


class RMSProp(Optimizer):
    """RMSProp, ``s ← ρ s + (1−ρ) g²``, ``θ ← θ − η g / (√s + ε)`` (Tieleman and Hinton, 2012)."""

    name = "rmsprop"
    hyperparameters = (
        rate(0.001),
        decay("rho", 0.9, "Decay ρ", "How long past squared gradients are remembered."),
        epsilon(TINY_EPSILON),
    )
    state_names = ("squares",)

    def _constants(self) -> dict[str, float]:
        return {**self.settings, "rest": 1.0 - self.settings["rho"]}

    def _rule(self, theta: Array, g: Array, kept: Any, c: Any, s: Array, t: Array) -> list[Call]:
        squares = kept.squares
        return [
            *running_mean(squares, g, c.rho, c.rest, s),
            *scaled_move(theta, g, squares, c, s),
        ]


def _equation(edge: ParameterUpdate) -> Equation:
    return scaled(edge, running_squares(edge))


def _by_number(n: OneNumber) -> OneMove:
    squares = n.mean("squares", "rho", n.squared)
    return OneMove(n.w - n.rate * n.g / n.spread(squares), {"squares": squares})


RECORD = OptimizerRecord(
    title="RMSProp",
    order=60,
    rule=RMSProp,
    formula="s ← ρ s + (1 − ρ) g²;  θ ← θ − η g / (√s + ε)",
    explanation="Like Adagrad, but forgets old gradients, so that steps do not die out.",
    teaching=(
        "It divides each gradient by the root of a running mean of its squares, which with ρ "
        "= 0.9 reaches about ten updates back: flat and steep directions get steps of about "
        "the same size η. So it leaves plateaus and saddles that hold plain descent up. Since "
        "the step does not shrink with the gradient, it circles the minimum at a distance of "
        "about η: let a schedule lower η at the end. The first move is 3.2 η, because the "
        "mean starts at zero."
    ),
    equation=_equation,
    parts=scaled_parts,
    by_number=_by_number,
    drawn_rate=0.05,
    parents=("adagrad",),
    first_step_note="The first step of every weight is about 3.2 η·sign(g) with the usual decay: "
    "only the gradient's sign counts in it, not its size.",
    betters="step_size",
    sources=(Source("Tieleman and Hinton", 2012, "Lecture 6.5: RMSProp"),),
    elsewhere=LibraryNames(
        keras="RMSprop",
        pytorch="optim.RMSprop(alpha=0.9)",
        note="PyTorch's ρ is called alpha and starts at 0.99; Keras's ε is under the "
        "root and starts at 1e-7.",
    ),
)
