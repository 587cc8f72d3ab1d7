"""A loss of one prediction with its slope, as equations with their numbers."""

from __future__ import annotations

import numpy as np

from simulator.equation_parts import derivative_of, factor, marked
from simulator.expressions import Equation, Expression, Script, Symbol, Text, row
from simulator.nn.activations import NodeValues
from simulator.nn.losses import Loss, OutputValues, SampleValues
from simulator.workshops.function_equations import error_equation
from simulator.workshops.losses.curves import (
    Axis,
    is_fused,
    output_function,
    output_of,
    shares,
    slope,
    value,
)

_E, _A, _Y, _Z = (Symbol(letter) for letter in "Eayz")


def loss_equation(loss: Loss, x: float, target: float, axis: Axis) -> Equation:
    """Return E with its numbers, and beside it its slope, step by step where over the sum.

    Parameters
    ----------
    loss : Loss
    x : float
        The prediction a, or the sum z.
    target : float
        One that the loss takes.
    axis : {"number", "probability", "sum"}
    """
    a = output_of(loss, x) if axis == "sum" else x
    symbols, numbers = loss.equation(_sample(loss, x, a, target, axis))
    result = marked(value(loss, x, target, axis), "result")
    return Equation(_E, symbols, numbers, result, where=_where(loss, x, a, target, axis))


def _sample(loss: Loss, x: float, a: float, target: float, axis: Axis) -> SampleValues:
    outputs, targets, sums = [a], [target], [x]
    symbols: tuple[Expression, Expression, Expression] = (_A, _Y, _Z)
    if shares(loss, axis):
        outputs, targets, sums = [a, 1.0 - a], [target, 1.0 - target], [x, 0.0]
        output, wanted, total = (Script(one, sub=Symbol("k")) for one in symbols)
        symbols = output, wanted, total
    return SampleValues(
        np.array(outputs),
        np.array(targets),
        np.array(sums),
        *symbols,
        fused=is_fused(loss, axis),
    )


def _where(loss: Loss, x: float, a: float, target: float, axis: Axis) -> tuple[Equation, ...]:
    if axis != "sum":
        return (_by_output(loss, a, target),)
    if is_fused(loss, axis):
        return _output(loss, x, a, target, axis), _difference(loss, a, target, axis)
    back = slope(loss, a, target, "number")
    through = error_equation(output_function(loss), x, back)
    return _output(loss, x, a, target, axis), _by_output(loss, a, target), through


def _output(loss: Loss, x: float, a: float, target: float, axis: Axis) -> Equation:
    """Return the output that the sum gives."""
    function = output_function(loss)
    if not shares(loss, axis):
        node = NodeValues(0, np.array([x]), np.array([a]), lambda letter, unit: Symbol(letter))
        return Equation(_A, *function.equation(node), marked(a))
    node = NodeValues(0, np.array([x, 0.0]), np.array([a, 1.0 - a]), _numbered)
    return Equation(node.a_symbol, *function.equation(node), marked(a))


def _numbered(letter: str, unit: int | str) -> Expression:
    below = Symbol(unit) if isinstance(unit, str) else Text(str(unit + 1))
    return Script(Symbol(letter), sub=below)


def _by_output(loss: Loss, a: float, target: float) -> Equation:
    one = OutputValues(a, target, _A, _Y, 1)
    result = marked(slope(loss, a, target, "number"), "delta")
    return Equation(derivative_of(_A), *loss.slope_equation(one), result)


def _difference(loss: Loss, a: float, target: float, axis: Axis) -> Equation:
    """Return ∂E/∂z = a − y, which is all that is left where loss and output are partners."""
    letters = [_numbered(one, 0) if shares(loss, axis) else Symbol(one) for one in "ayz"]
    output, wanted, total = letters
    numbers = row(marked(a), " − ", factor(target, "target"))
    result = marked(a - target, "delta")
    return Equation(derivative_of(total), row(output, " − ", wanted), numbers, result)
