"""Adadelta, whose step is the size of its own past moves."""

from __future__ import annotations

import math
from functools import partial
from typing import Any

import numpy as np

from simulator.equation_parts import factor, squared
from simulator.expressions import Equation, Fraction, Number, Root, row
from simulator.optimizers.one_number import OneMove, OneNumber, Slip
from simulator.optimizers.optimizer import Array, Call, Optimizer
from simulator.optimizers.parameter_update import (
    EPSILON,
    ETA,
    RHO,
    D,
    G,
    ParameterUpdate,
    S,
    U,
    mean_numbers,
    mean_symbols,
    running_squares,
)
from simulator.optimizers.record import OptimizerRecord
from simulator.optimizers.rules._shared import decay, epsilon, rate, running_mean
from simulator.optimizers.update_parts import ArrowKind, Parts, PartValues
from simulator.optimizers.watched_update import WatchedUpdate
from simulator.references import LibraryNames, Source


class Adadelta(Optimizer):
    """Adadelta (Zeiler, 2012), with the learning rate that implementations add to it.

    ``s ← ρ s + (1−ρ) g²``, ``d = √(u+ε) / √(s+ε) · g``, ``u ← ρ u + (1−ρ) d²``, ``θ ← θ − η d``.
    """

    name = "adadelta"
    hyperparameters = (
        rate(1.0),
        decay("rho", 0.9, "Decay ρ", "How long past squared gradients and moves are remembered."),
        epsilon(1e-6),
    )
    state_names = ("squares", "moves")

    def _constants(self) -> dict[str, float]:
        return {**self.settings, "rest": 1.0 - self.settings["rho"]}

    def _rule(self, theta: Array, g: Array, kept: Any, c: Any, s: Array, t: Array) -> list[Call]:
        squares, moves = kept.squares, kept.moves
        return [
            *running_mean(squares, g, c.rho, c.rest, s),
            partial(np.add, moves, c.epsilon, s),
            partial(np.add, squares, c.epsilon, t),
            partial(np.divide, s, t, s),
            partial(np.sqrt, s, s),
            partial(np.multiply, s, g, s),
            *running_mean(moves, s, c.rho, c.rest, t),
            partial(np.multiply, s, c.learning_rate, s),
            partial(np.subtract, theta, s, theta),
        ]


def _move(edge: ParameterUpdate) -> tuple[Equation, float]:
    """Return how d is made, and its value: the optimizer does not remember it."""
    epsilon, moves = edge.setting("epsilon"), edge.state("moves")
    squares = edge.state_after("squares")
    d = ((moves + epsilon) / (squares + epsilon)) ** 0.5 * edge.gradient
    ratio = Fraction(
        Root(row(Number(moves), " + ", Number(epsilon))),
        Root(row(Number(squares), " + ", Number(epsilon))),
    )
    symbols = row(Fraction(Root(row(U, " + ", EPSILON)), Root(row(S, " + ", EPSILON))), " ", G)
    numbers = row(ratio, "·", edge.g())
    return Equation(D, symbols, numbers, Number(d), name="Scaled gradient"), d


def _equation(edge: ParameterUpdate) -> Equation:
    move, d = _move(edge)
    remembered = Equation(
        U,
        mean_symbols(RHO, U, squared(D)),
        mean_numbers(edge.setting("rho"), edge.remembered("moves"), squared(factor(d))),
        edge.kept("moves"),
        "←",
        name="Squared moves",
    )
    return edge.less(
        row(ETA, " ", D), row(edge.eta(), "·", factor(d)), running_squares(edge), move, remembered
    )


def _parts(n: WatchedUpdate) -> Parts:
    epsilon, moves, squares = n.settings["epsilon"], n.state["moves"], n.state_after["squares"]
    step = n.settings["learning_rate"] * np.sqrt((moves + epsilon) / (squares + epsilon))
    return [
        PartValues("squared gradients before", "s", n.state["squares"]),
        PartValues("squared gradients after", "s′", squares),
        PartValues("squared moves before", "u", moves),
        PartValues("effective step", "η √(u + ε) / √(s′ + ε)", step),
        PartValues("scaled gradient step", "−η d", -step * n.gradient, ArrowKind.GRADIENT),
        PartValues("squared moves after", "u′", n.state_after["moves"]),
    ]


def _ratio(n: OneNumber, moves: float, squares: float) -> float:
    """Return √(u + ε) / √(s + ε)."""
    above = n.either(Slip.MOVES, moves + n.epsilon, 1.0)
    ratio = n.root(above / (squares + n.epsilon))
    if n.makes(Slip.OUTSIDE):
        epsilon = n.settings["epsilon"]
        ratio = (math.sqrt(moves) + epsilon) / (math.sqrt(squares) + epsilon)
    return 1.0 / ratio if n.makes(Slip.UPSIDE_DOWN) else ratio


def _by_number(n: OneNumber) -> OneMove:
    squares = n.mean("squares", "rho", n.squared)
    d = _ratio(n, n.memory["moves"], n.either(Slip.SQUARES_BEFORE, squares, n.memory["squares"]))
    d *= n.g
    new = n.either(Slip.MOVE, d * d, d)
    new = n.either(Slip.OF_GRADIENT, new, n.g * n.g)
    moves = n.mean("moves", "rho", n.either(Slip.WITH_RATE, new, (n.rate * d) ** 2))
    if n.makes(Slip.MOVES_AFTER):
        d = _ratio(n, moves, squares) * n.g
    return OneMove(n.w - n.rate * d, {"squares": squares, "moves": moves})


RECORD = OptimizerRecord(
    title="Adadelta",
    order=50,
    rule=Adadelta,
    formula="s ← ρ s + (1 − ρ) g²;  d = √(u + ε) / √(s + ε) · g;  "
    "u ← ρ u + (1 − ρ) d²;  θ ← θ − η d",
    explanation="Chooses the step from the size of its own past moves.",
    teaching=(
        "It divides by the mean size of past gradients, as RMSProp does, and multiplies by "
        "the mean size of its own past moves, so that the step has the unit of the parameter "
        "and no learning rate is needed: η = 1 leaves the rule as it was published. It starts "
        "very slowly, for its past moves are zero and only ε sets it going: the first move is "
        "about 0.003. Raise ε if it will not get away."
    ),
    equation=_equation,
    parts=_parts,
    by_number=_by_number,
    drawn_rate=20.0,
    parents=("adagrad",),
    betters="step_size",
    sources=(Source("Zeiler", 2012, "ADADELTA: an adaptive learning rate method"),),
    elsewhere=LibraryNames(
        keras="Adadelta",
        pytorch="optim.Adadelta",
        note="Keras starts with a learning rate of 0.001 and ρ = 0.95; the paper has no learning "
        "rate, which is 1 here and in PyTorch.",
    ),
)
