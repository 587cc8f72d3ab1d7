"""An optimizer and a schedule that are no part of the program, as their records alone."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np

from simulator.expressions import Equation, Parens, Symbol, row
from simulator.optimizers.optimizer import Array, Call, Optimizer
from simulator.optimizers.parameter_update import ETA, ParameterUpdate
from simulator.optimizers.record import OptimizerRecord
from simulator.optimizers.schedules import ScheduleRecord
from simulator.optimizers.update_parts import ArrowKind, Parts, PartValues
from simulator.optimizers.watched_update import WatchedUpdate
from simulator.settings import Setting


class SignDescent(Optimizer):
    """``θ ← θ − η sgn(g)``, with a number that does nothing."""

    name = "sign_descent"
    hyperparameters = (
        Setting("learning_rate", 0.01, 0.0, 1.0, minimum_open=True, explanation="How far."),
        Setting("boldness", 3.0, 0.0, 9.0, explanation="Does nothing.", title="Boldness β"),
    )
    state_names = ("signs",)

    def _rule(self, theta: Array, g: Array, kept: Any, c: Any, s: Array, t: Array) -> list[Call]:
        return [
            partial(np.sign, g, kept.signs),
            partial(np.multiply, kept.signs, c.learning_rate, s),
            partial(np.subtract, theta, s, theta),
        ]


def _equation(edge: ParameterUpdate) -> Equation:
    sign = row("sgn", Parens(Symbol("g")))
    return edge.less(row(ETA, " ", sign), row(edge.eta(), "·sgn", Parens(edge.g())))


def _parts(n: WatchedUpdate) -> Parts:
    step = -n.settings["learning_rate"] * np.sign(n.gradient)
    return [PartValues("step by the sign", "−η sgn(g)", step, ArrowKind.GRADIENT)]


SIGN_DESCENT = OptimizerRecord(
    title="Sign descent",
    order=25,
    rule=SignDescent,
    formula="θ ← θ − η sgn(g)",
    explanation="Looks at the sign alone.",
    equation=_equation,
    parts=_parts,
    parents=("sgd",),
    betters="step_size",
    mini_batch_note="Signs of mini-batches are chance.",
)

SAW = ScheduleRecord(
    name="saw",
    title="Saw",
    order=25,
    own_settings=(Setting("teeth", 4.0, 1.0, 99.0, explanation="Epochs a tooth.", title="Teeth"),),
    own_whole=("teeth",),
    formula="r (1 − (n mod teeth) / teeth)",
    explanation="Falls and starts again.",
    shape=lambda n, given: 1.0 - (n % given["teeth"]) / given["teeth"],
)
