"""Equations of what happens to a gradient before the optimizer gets it: penalties and clipping.

The results are those of the update itself (`simulator.optimizers.update_chain.UpdateStages`).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.equation_parts import derivative_of, factor, marked
from simulator.expressions import (
    Equation,
    Expression,
    Fraction,
    Number,
    Parens,
    Role,
    Script,
    Symbol,
    row,
)
from simulator.optimizers.regularization import Regularization
from simulator.optimizers.update_stages import UpdateStages
from simulator.optimizers.watched_update import WatchedUpdate

Array = NDArray[Any]

G = Symbol("g")
_L1, _L2 = (Script(Symbol("λ"), Symbol(order)) for order in ("1", "2"))
_LENGTH = row("‖", G, "‖")


def gradient_made(
    record: WatchedUpdate, index: int, symbol: Expression, role: Role
) -> tuple[Equation, ...]:
    """Return how one parameter's gradient was made from the data's; nothing where it is that.

    Parameters
    ----------
    record : WatchedUpdate
    index : int
        Where the parameter stands in `theta`.
    symbol : Expression
    role : {"weight", "bias"}
    """
    chosen, stages = record.regularization, record.stages
    if not chosen.changes_gradient:
        return ()
    symbols: list[Expression] = [derivative_of(symbol)]
    numbers: list[Expression] = [factor(float(stages.data_gradient[index]), "gradient")]
    w = float(stages.theta[index])
    if role == "weight" and chosen.l2:
        symbols += [row(" + "), row(_L2, " ", symbol)]
        numbers += [row(" + "), row(Number(chosen.l2), "·", factor(w, role))]
    if role == "weight" and chosen.l1:
        symbols += [row(" + "), row(_L1, " sgn", Parens(symbol))]
        numbers += [row(" + "), row(Number(chosen.l1), "·sgn", Parens(Number(w)))]
    made = Equation(G, row(*symbols), row(*numbers), _gradient(stages.penalties[index]))
    return (made, *_shortened(chosen.clip_norm, stages, index), *_cut(chosen, stages, index))


def _gradient(value: float) -> Expression:
    return marked(float(value), "gradient")


def _shortened(limit: float, stages: UpdateStages, index: int) -> list[Equation]:
    """Return how the whole gradient was shortened; nothing where it was short enough."""
    length = float(np.linalg.norm(stages.penalties))
    if not limit or length <= limit:
        return []
    numbers = row(
        Fraction(Number(limit), Number(length)),
        "·",
        factor(float(stages.penalties[index]), "gradient"),
    )
    symbols = row(Fraction(Symbol("c"), _LENGTH), " ", G)
    return [Equation(G, symbols, numbers, _gradient(stages.clip_norm[index]), "←")]


def _cut(chosen: Regularization, stages: UpdateStages, index: int) -> list[Equation]:
    """Return how one number of the gradient was cut; nothing where it was small enough."""
    value, limit = float(stages.clip_norm[index]), chosen.clip_value
    if not limit or abs(value) <= limit:
        return []
    symbols = row(Symbol("c"), " sgn", Parens(G))
    numbers = row(Number(limit), "·sgn", Parens(Number(value)))
    return [Equation(G, symbols, numbers, _gradient(stages.clip_value[index]), "←")]
