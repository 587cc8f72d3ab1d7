"""Equations of single nodes' activations and of their slopes, as their records write them."""

from __future__ import annotations

from functools import partial
from typing import Any

from numpy.typing import NDArray

from simulator.equation_parts import Pair, factor
from simulator.expressions import Equation, Expression, Parens, Symbol, row
from simulator.nn.activations import Activation, NodeValues
from simulator.nn.layers import LayerRecord
from simulator.stepping.equations.parts import node

Array = NDArray[Any]


def value(function: Activation, layer: int, unit: int, passed: LayerRecord) -> Pair:
    """Return f(z) of one node in symbols and in numbers."""
    return function.equation(_node_values(layer, unit, passed))


def slope(
    function: Activation, layer: int, unit: int, passed: LayerRecord, letter: str = "a"
) -> Pair:
    """Return f′(z) of one node, from f(z), called `letter`, where the function allows it."""
    return slope_of(function, _node_values(layer, unit, passed, letter))


def slope_of(function: Activation, one: NodeValues) -> Pair:
    """Return f′(z) of a node, wherever its numbers come from."""
    if function.slope_equation is not None:
        return function.slope_equation(one)
    found = function.derivative(one.sums[:, None], one.outputs[:, None])
    return row(Symbol("f"), "′", Parens(one.z_symbol)), factor(float(found[one.unit, 0]))


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
