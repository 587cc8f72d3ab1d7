"""Equations of single nodes' activations and of their slopes, as their records write them.

Here are only those of nodes that have more than one sum, or a parameter of their own.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from numpy.typing import NDArray

from simulator.equation_parts import ONE, Pair, factor, marked, remark, two_sided
from simulator.expressions import Equation, Expression, Number, Parens, Symbol, row
from simulator.nn.activations import Activation, NodeValues
from simulator.stepping.equations.parts import node, piece_of
from simulator.stepping.records import LayerRecord

Array = NDArray[Any]


def value(function: Activation, layer: int, unit: int, passed: LayerRecord) -> Pair:
    """Return f(z) of one node in symbols and in numbers."""
    if passed.sums is not None:
        return _maxout(layer, unit, passed.sums[unit])
    one = _node_values(layer, unit, passed)
    if passed.slope is not None:
        return _prelu(one.z_symbol, one.z, node("p", layer, unit), float(passed.slope[unit]))
    if function.equation is None:
        return row(Symbol("f"), Parens(one.z_symbol)), Number(one.a)
    return function.equation(one)


def slope(
    function: Activation, layer: int, unit: int, passed: LayerRecord, letter: str = "a"
) -> Pair:
    """Return f′(z) of one node, from f(z), called `letter`, where the function allows it."""
    if passed.sums is not None:
        return ONE  # of the largest sum, which is the one that δ belongs to
    if passed.slope is not None:
        p = float(passed.slope[unit])
        return ONE if passed.z[unit] > 0 else (node("p", layer, unit), factor(p))
    one = _node_values(layer, unit, passed, letter)
    if function.slope_equation is not None:
        return function.slope_equation(one)
    found = function.derivative(passed.z[:, None], passed.a[:, None])
    return row(Symbol("f"), "′", Parens(one.z_symbol)), factor(float(found[unit, 0]))


def where(function: Activation, layer: int, unit: int, passed: LayerRecord) -> tuple[Equation, ...]:
    """Return the quantities that `value` uses and that are computed in the same step."""
    if function.quantities is None:
        return ()
    return function.quantities(_node_values(layer, unit, passed))


def _node_values(layer: int, unit: int, passed: LayerRecord, letter: str = "a") -> NodeValues:
    write = partial(_written, layer)
    return NodeValues(unit, passed.z, passed.a, write, letter)


def _written(layer: int, letter: str, unit: int | str) -> Expression:
    return node(letter, layer, unit)


def _prelu(symbol: Expression, z: float, p_symbol: Expression, p: float) -> Pair:
    function = two_sided("f", symbol, symbol, row(p_symbol, " ", symbol))
    numbers = Number(z) if z > 0 else row(marked(p, "weight"), "·", factor(z))
    return function, row(numbers, remark(z))


def _maxout(layer: int, unit: int, sums: Array) -> Pair:
    symbols: list[Expression | str] = []
    numbers: list[Expression | str] = []
    for piece, z in enumerate(sums):
        comma = ", " if piece else ""
        symbols += [comma, piece_of("z", layer, unit, piece)]
        numbers += [comma, Number(float(z))]
    return row("max", Parens(row(*symbols))), row("max", Parens(row(*numbers)))
