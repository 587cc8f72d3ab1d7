"""Equations of what happens to a gradient before the optimizer gets it: penalties and clipping.

The results are those of the update itself (`simulator.optimizers.update_chain.UpdateStages`).
"""

from __future__ import annotations

from typing import Any, Literal

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
    Text,
    row,
)
from simulator.optimizers.regularization import Regularization
from simulator.optimizers.update_stages import UpdateStages
from simulator.optimizers.watched_update import WatchedUpdate

Array = NDArray[Any]

G = Symbol("g")
_L1, _L2 = (Script(Symbol("λ"), Symbol(order)) for order in ("1", "2"))
_LENGTH = row("‖", G, "‖")
# What a gradient that is too long is multiplied by.
_SHARE = Symbol("κ")


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


def penalty(
    record: WatchedUpdate, index: int, symbol: Expression, order: Literal["1", "2"]
) -> Equation:
    """Return what the L1 or the L2 penalty adds to one weight's gradient.

    Parameters
    ----------
    record : WatchedUpdate
    index : int
        Where the weight stands in `theta`.
    symbol : Expression
    order : {"1", "2"}
    """
    chosen, w = record.regularization, float(record.stages.theta[index])
    if order == "2":
        symbols, numbers = row(_L2, " ", symbol), row(Number(chosen.l2), "·", factor(w, "weight"))
        return Equation(_of_penalty(order, symbol), symbols, numbers, _gradient(chosen.l2 * w))
    symbols = row(_L1, " sgn", Parens(symbol))
    numbers = row(Number(chosen.l1), "·sgn", Parens(Number(w)))
    value = float(np.sign(w)) * chosen.l1
    return Equation(_of_penalty(order, symbol), symbols, numbers, _gradient(value))


def _of_penalty(order: str, symbol: Expression) -> Expression:
    """Return the symbol of a penalty's own gradient, ∂L₂/∂w."""
    return Fraction(row(Symbol("∂"), Script(Symbol("L"), Text(order))), row(Symbol("∂"), symbol))


def penalised(record: WatchedUpdate, index: int, symbol: Expression) -> Equation:
    """Return the sum of the data's gradient and the penalties', g = ∂E/∂w + ∂L₂/∂w + ∂L₁/∂w."""
    chosen, stages = record.regularization, record.stages
    symbols: list[Expression | str] = [derivative_of(symbol)]
    numbers: list[Expression | str] = [_gradient(stages.data_gradient[index])]
    w = float(stages.theta[index])
    terms: dict[str, float] = {"2": chosen.l2 * w, "1": float(np.sign(w)) * chosen.l1}
    for order, strength in (("2", chosen.l2), ("1", chosen.l1)):
        if strength:
            symbols += [" + ", _of_penalty(order, symbol)]
            numbers += [" + ", factor(terms[order], "gradient")]
    return Equation(G, row(*symbols), row(*numbers), _gradient(stages.penalties[index]))


def clipped(record: WatchedUpdate, index: int) -> tuple[Equation, ...]:
    """Return how one number of the gradient is clipped, in full; nothing where clipping is off.

    First the factor of the whole gradient and what it makes of the number, where its length is
    limited; then the number between its bounds, where its size is.
    """
    return (*_by_length(record, index), *_by_size(record, index))


def _by_length(record: WatchedUpdate, index: int) -> tuple[Equation, ...]:
    stages, limit = record.stages, record.regularization.clip_norm
    if not limit:
        return ()
    length, before = float(np.linalg.norm(stages.penalties)), float(stages.penalties[index])
    share = limit / length if length > limit else 1.0
    made = Equation(
        _SHARE,
        row("min", Parens(row("1, ", Fraction(Symbol("c"), _LENGTH)))),
        row("min", Parens(row("1, ", Fraction(Number(limit), Number(length))))),
        Number(share),
    )
    numbers = row(Number(share), "·", factor(before, "gradient"))
    return made, Equation(G, row(_SHARE, " ", G), numbers, _gradient(stages.clip_norm[index]), "←")


def _by_size(record: WatchedUpdate, index: int) -> tuple[Equation, ...]:
    stages, limit = record.stages, record.regularization.clip_value
    if not limit:
        return ()
    value = marked(float(stages.clip_norm[index]), "gradient")
    symbols, numbers = _between(Symbol("c"), G), _between(Number(limit), value)
    return (Equation(G, symbols, numbers, _gradient(stages.clip_value[index]), "←"),)


def _between(bound: Expression, what: Expression) -> Expression:
    """Return max(−c, min(c, what))."""
    return row("max", Parens(row("−", bound, ", min", Parens(row(bound, ", ", what)))))


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
