"""Equations of what happens to a gradient before the optimizer gets it: penalties and clipping."""

from __future__ import annotations

import math
from typing import Any, Protocol

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

Array = NDArray[Any]

G = Symbol("g")
_L1, _L2 = (Script(Symbol("λ"), Symbol(order)) for order in ("1", "2"))
_LENGTH = row("‖", G, "‖")


class AdjustedLike(Protocol):
    """What is read of an update whose gradient was changed before the optimizer got it.

    Attributes
    ----------
    theta : ndarray, shape (P,)
    data_gradient : ndarray or None, shape (P,)
        The data's gradient; None where nothing changed it.
    regularization : Regularization
    weights : ndarray or None, shape (P,)
        1 for a weight, 0 for a bias; None where nothing changed the gradient.
    """

    @property
    def theta(self) -> Array: ...

    @property
    def data_gradient(self) -> Array | None: ...

    @property
    def regularization(self) -> Regularization: ...

    @property
    def weights(self) -> Array | None: ...


def gradient_made(
    record: AdjustedLike, index: int, symbol: Expression, role: Role
) -> tuple[Equation, ...]:
    """Return how one parameter's gradient was made from the data's; nothing where it is that.

    Parameters
    ----------
    record : AdjustedLike
    index : int
        Where the parameter stands in `theta`.
    symbol : Expression
    role : {"weight", "bias"}
    """
    if record.data_gradient is None:
        return ()
    chosen = record.regularization
    value = float(record.data_gradient[index])
    symbols: list[Expression] = [derivative_of(symbol)]
    numbers: list[Expression] = [factor(value, "gradient")]
    w = float(record.theta[index])
    if role == "weight" and chosen.l2:
        value += chosen.l2 * w
        symbols += [row(" + "), row(_L2, " ", symbol)]
        numbers += [row(" + "), row(Number(chosen.l2), "·", factor(w, role))]
    if role == "weight" and chosen.l1:
        value += chosen.l1 * float(np.sign(w))
        symbols += [row(" + "), row(_L1, " sgn", Parens(symbol))]
        numbers += [row(" + "), row(Number(chosen.l1), "·sgn", Parens(Number(w)))]
    made = [Equation(G, row(*symbols), row(*numbers), marked(value, "gradient"))]
    return (*made, *_clipped(record, value))


def _clipped(record: AdjustedLike, value: float) -> list[Equation]:
    chosen = record.regularization
    found: list[Equation] = []
    length = _length(record) if chosen.clip_norm else 0.0
    if chosen.clip_norm and length > chosen.clip_norm:
        shorter = value * (chosen.clip_norm / length)
        ratio = Fraction(Number(chosen.clip_norm), Number(length))
        found.append(
            Equation(
                G,
                row(Fraction(Symbol("c"), _LENGTH), " ", G),
                row(ratio, "·", factor(value, "gradient")),
                marked(shorter, "gradient"),
                "←",
            )
        )
        value = shorter
    if chosen.clip_value and abs(value) > chosen.clip_value:
        cut = math.copysign(chosen.clip_value, value)
        symbols = row(Symbol("c"), " sgn", Parens(G))
        numbers = row(Number(chosen.clip_value), "·sgn", Parens(Number(value)))
        found.append(Equation(G, symbols, numbers, marked(cut, "gradient"), "←"))
    return found


def _length(record: AdjustedLike) -> float:
    """Return the length of the whole gradient before it was shortened."""
    assert record.data_gradient is not None
    assert record.weights is not None
    w = record.theta * record.weights
    chosen = record.regularization
    g = record.data_gradient + chosen.l2 * w + chosen.l1 * np.sign(w)
    return float(np.linalg.norm(g))
