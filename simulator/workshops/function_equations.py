"""What a function does at one sum, as equations: its value, its slope, and the error through it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.diagnostics.activation_curves import slope, value
from simulator.equation_parts import Pair, derivative_of, factor, marked
from simulator.expressions import Equation, Expression, Fraction, Parens, Symbol, row
from simulator.nn import activations
from simulator.nn.activations import Activation, NodeValues
from simulator.stepping.equations.curves import slope_of

Array = NDArray[Any]

Write = Callable[[str, int | str], Expression]

_Z, _A = Symbol("z"), Symbol("a")


def _written(letter: str, unit: int | str) -> Expression:
    return Symbol(letter)


def _node(function: Activation, z: float) -> NodeValues:
    return NodeValues(0, np.array([z]), np.array([value(function, z)]), _written)


def value_equation(function: Activation, z: float, back: float | None = None) -> Equation:
    """Return ``a = f(z)``, and beside it what `slope_equation` and `error_equation` say.

    Parameters
    ----------
    function : Activation
        Of one sum.
    z : float
    back : float, optional
        The error that arrives, ∂E/∂a. Without it, nothing is said of that.
    """
    node = _node(function, z)
    symbols, numbers = function.equation(node)
    quantities = () if function.quantities is None else function.quantities(node)
    more = () if back is None else (error_equation(function, z, back),)
    where = (*quantities, slope_equation(function, z), *more)
    return Equation(_A, symbols, numbers, marked(node.a), where=where)


def softmax_equation(logits: Array, unit: int, write: Write) -> Equation:
    """Return softmax of one output, in the form that cannot overflow where the plain one may.

    Parameters
    ----------
    logits : ndarray, shape (k,)
    unit : int
        Which output.
    write : callable
        As of `NodeValues`.
    """
    softmax = activations.REGISTRY["softmax"]
    node = NodeValues(unit, logits, softmax(logits[:, None])[:, 0], write)
    return Equation(node.a_symbol, *softmax.equation(node), marked(node.a))


def slope_equation(function: Activation, z: float) -> Equation:
    """Return ``∂a/∂z = f′(z)``, in terms of a = f(z) where the function allows it."""
    symbols, numbers = map(_bare, slope_of(function, _node(function, z)))
    return Equation(_slope_symbol(), symbols, numbers, marked(slope(function, z)))


def error_equation(function: Activation, z: float, back: float) -> Equation:
    """Return ``∂E/∂z = ∂E/∂a · ∂a/∂z``: what of an error goes on to the node's weights."""
    steep = slope(function, z)
    pair: Pair = (
        row(derivative_of(_A), "·", _slope_symbol()),
        row(marked(back, "delta"), "·", factor(steep)),
    )
    return Equation(derivative_of(_Z), *pair, marked(back * steep, "delta"))


def _slope_symbol() -> Expression:
    return Fraction(row(Symbol("∂"), _A), row(Symbol("∂"), _Z))


def _bare(expression: Expression) -> Expression:
    """Return what stands in parentheses to be multiplied, where it stands alone."""
    return expression.body if isinstance(expression, Parens) else expression
