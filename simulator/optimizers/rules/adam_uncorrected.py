"""Adam without bias correction, as many lecture notes write it down."""

from __future__ import annotations

import math

import numpy as np

from simulator.expressions import Equation, Fraction, Number, Root, row
from simulator.optimizers.one_number import OneMove, OneNumber
from simulator.optimizers.parameter_update import (
    EPSILON,
    ETA,
    M,
    ParameterUpdate,
    V,
    remembered,
)
from simulator.optimizers.record import OptimizerRecord
from simulator.optimizers.rules.adam import MOMENTS, Adam
from simulator.optimizers.update_parts import Parts, PartValues, moments, two_arrows
from simulator.optimizers.watched_update import WatchedUpdate
from simulator.references import Source


class AdamUncorrected(Adam):
    """Adam without bias correction: ``θ ← θ − η m / (√v + ε)``.

    The form that many lecture notes write down. Its moments start at zero and are not scaled up,
    so with the usual β₁ and β₂ the first update is (1−β₁)/√(1−β₂), about 3.2, times as long as
    the corrected one.
    """

    name = "adam_uncorrected"

    def _renew_numbers(self) -> None:
        settings, numbers = self.settings, self._numbers
        w = math.sqrt(1.0 - settings["beta2"])
        numbers["epsilon"][...] = settings["epsilon"] / w
        numbers["rate"][...] = self.rate_in_force * (1.0 - settings["beta1"]) / w


def _equation(edge: ParameterUpdate) -> Equation:
    below = row(Root(Number(edge.state_after("v"))), " + ", Number(edge.setting("epsilon")))
    return edge.less(
        row(ETA, " ", Fraction(M, row(Root(V), " + ", EPSILON))),
        row(edge.eta(), "·", Fraction(Number(edge.state_after("m")), below)),
        remembered(edge, "m", M, "1"),
        remembered(edge, "v", V, "2"),
    )


def _parts(n: WatchedUpdate) -> Parts:
    step = n.settings["learning_rate"] / (np.sqrt(n.state_after["v"]) + n.settings["epsilon"])
    effective = PartValues("effective step", "η / (√v′ + ε)", step)
    return [*moments(n), effective, *two_arrows(n, step, 1.0)]


def _by_number(n: OneNumber) -> OneMove:
    m, v = n.mean("m", "beta1", n.g), n.mean("v", "beta2", n.squared)
    return OneMove(n.w - n.rate * m / n.spread(v), {"m": m, "v": v})


RECORD = OptimizerRecord(
    title="Adam, not corrected",
    order=80,
    rule=AdamUncorrected,
    formula=f"{MOMENTS};  θ ← θ − η m / (√v + ε)",
    explanation="Adam as many lecture notes write it: its first moves are three times as long.",
    teaching=(
        "Both running means start at zero and are at first too small: m holds a tenth of the "
        "gradient, √v a thirty-second of its size. Their quotient is 3.2, so that at the "
        "default η of 0.001 the first move is 0.00316 where Adam's is 0.001. After some thousand "
        "updates the two rules are the same. It is here to be compared with formulas in lecture "
        "notes; to train, take Adam."
    ),
    equation=_equation,
    parts=_parts,
    by_number=_by_number,
    drawn_rate=0.1,
    parents=("adam",),
    first_step_note="The first step of every weight is about 3.2 η·sign(g) with the usual decay: "
    "only the gradient's sign counts in it, not its size.",
    in_family_tree=False,
    sources=(Source("Kingma and Ba", 2015, "Adam: a method for stochastic optimization"),),
)
