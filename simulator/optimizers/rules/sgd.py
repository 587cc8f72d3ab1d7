"""Gradient descent, ``θ ← θ − η g``."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np

from simulator.expressions import Equation, row
from simulator.optimizers.one_number import OneMove, OneNumber
from simulator.optimizers.optimizer import Array, Call, Optimizer
from simulator.optimizers.parameter_update import ETA, ParameterUpdate
from simulator.optimizers.record import OptimizerRecord
from simulator.optimizers.rules._shared import rate
from simulator.optimizers.update_parts import Parts, downhill
from simulator.optimizers.watched_update import WatchedUpdate
from simulator.references import LibraryNames, Source


class SGD(Optimizer):
    """Gradient descent, ``θ ← θ − η g``; stochastic when the batch is smaller than the data."""

    name = "sgd"
    hyperparameters = (rate(0.1),)

    def _rule(self, theta: Array, g: Array, kept: Any, c: Any, s: Array, t: Array) -> list[Call]:
        return [
            partial(np.multiply, g, c.learning_rate, s),
            partial(np.subtract, theta, s, theta),
        ]


def _equation(edge: ParameterUpdate) -> Equation:
    return edge.less(row(ETA, "·", edge.slope()), row(edge.eta(), "·", edge.g()))


def _parts(n: WatchedUpdate) -> Parts:
    return [downhill(n)]


def _by_number(n: OneNumber) -> OneMove:
    return OneMove(n.w - n.rate * n.g)


RECORD = OptimizerRecord(
    title="Gradient descent (SGD)",
    short_title="SGD",
    order=10,
    rule=SGD,
    formula="θ ← θ − η g",
    explanation="Goes straight downhill: the gradient times the learning rate.",
    teaching=(
        "Each update follows the gradient of one batch; the batch size, not the rule, decides "
        "whether that is one row, a mini-batch or all rows. In a bowl of curvature c it "
        "converges only for η below 2 / c, and the steepest direction sets this limit for "
        "all: on the ellipse x²/20 + y² that is η < 1, and along x each update then takes off "
        "less than a tenth. Choose it to see what all the others improve, or with momentum. "
        "If the loss rises or jumps, divide η by 3; if it crawls, multiply it by 3."
    ),
    equation=_equation,
    parts=_parts,
    by_number=_by_number,
    drawn_rate=0.02,
    sources=(Source("Robbins and Monro", 1951, "A stochastic approximation method"),),
    elsewhere=LibraryNames(
        keras="SGD",
        pytorch="optim.SGD",
        sklearn='solver="sgd"',
        note="scikit-learn's has a momentum of 0.9 unless it is set to 0.",
    ),
)
