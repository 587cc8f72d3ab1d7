"""Adagrad, ``s ← s + g²``, ``θ ← θ − η g / (√s + ε)``."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np

from simulator.equation_parts import squared
from simulator.expressions import Equation, row
from simulator.optimizers.one_number import OneMove, OneNumber
from simulator.optimizers.optimizer import Array, Call, Optimizer
from simulator.optimizers.parameter_update import G, ParameterUpdate, S, scaled
from simulator.optimizers.record import OptimizerRecord
from simulator.optimizers.rules._shared import epsilon, rate, scaled_move
from simulator.optimizers.update_parts import scaled_parts
from simulator.references import LibraryNames, Source


class Adagrad(Optimizer):
    """Adagrad, ``s ← s + g²``, ``θ ← θ − η g / (√s + ε)`` (Duchi, Hazan and Singer, 2011)."""

    name = "adagrad"
    hyperparameters = (rate(0.01), epsilon(1e-6))
    state_names = ("squares",)

    def _rule(self, theta: Array, g: Array, kept: Any, c: Any, s: Array, t: Array) -> list[Call]:
        squares = kept.squares
        return [
            partial(np.multiply, g, g, s),
            partial(np.add, squares, s, squares),
            *scaled_move(theta, g, squares, c, s),
        ]


def _equation(edge: ParameterUpdate) -> Equation:
    squares = Equation(
        S,
        row(S, " + ", squared(G)),
        row(edge.remembered("squares"), " + ", squared(edge.g())),
        edge.kept("squares"),
        "←",
        name="Squared gradients",
    )
    return scaled(edge, squares)


def _by_number(n: OneNumber) -> OneMove:
    squares = n.memory["squares"] + n.squared
    return OneMove(n.w - n.rate * n.g / n.spread(squares), {"squares": squares})


RECORD = OptimizerRecord(
    title="Adagrad",
    order=40,
    rule=Adagrad,
    formula="s ← s + g²;  θ ← θ − η g / (√s + ε)",
    explanation="Shortens the steps of weights that have already moved a lot.",
    teaching=(
        "It adds up the squared gradients of each parameter and divides by the root of that "
        "sum: under a steady gradient the step of update t is η / √t, a tenth after 100 "
        "updates. Parameters that are seldom used keep large steps, which suits rare words "
        "and sparse inputs. In a long training the steps die out before the minimum is "
        "reached; RMSProp mends that. It is not the schedule r / (1 + p n), which treats all "
        "parameters alike."
    ),
    equation=_equation,
    parts=scaled_parts,
    by_number=_by_number,
    drawn_rate=1.0,
    parents=("sgd",),
    first_step_note="The first step of every weight is about η·sign(g): only the gradient's sign "
    "counts in it, not its size.",
    betters="step_size",
    sources=(
        Source(
            "Duchi, Hazan and Singer",
            2011,
            "Adaptive subgradient methods for online learning and stochastic optimization",
        ),
    ),
    elsewhere=LibraryNames(
        keras="Adagrad",
        pytorch="optim.Adagrad",
        note="Keras starts the sum of squares at 0.1, PyTorch and Deltascope at 0. "
        "Keras's ε is 1e-7 and under the root, PyTorch's 1e-10.",
    ),
)
