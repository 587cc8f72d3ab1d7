"""The hyperbolic tangent, ``tanh z = (e^z − e^−z) / (e^z + e^−z)``."""

from __future__ import annotations

from functools import partial

import numpy as np

from simulator.equation_parts import Pair, exp, squared
from simulator.expressions import Fraction, Number, Parens, Script, Text, row
from simulator.nn.activations._base import Activation, Array, Call, NodeValues
from simulator.references import LibraryNames, Source


def _value(z: Array, out: Array, scratch: Array) -> None:
    np.tanh(z, out=out)


def _backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    np.multiply(a, a, out=scratch)
    np.subtract(1.0, scratch, out=scratch)
    np.multiply(gradient, scratch, out=gradient)


def _slope_calls(z: Array, a: Array, slope: Array) -> list[Call]:
    return [
        partial(np.square, a, slope),
        partial(np.subtract, np.ones((), z.dtype), slope, slope),
    ]


def _backward_calls(gradient: Array, z: Array, a: Array, scratch: Array) -> list[Call]:
    return [*_slope_calls(z, a, scratch), partial(np.multiply, gradient, scratch, gradient)]


def _equation(node: NodeValues) -> Pair:
    up, down = exp(node.z_symbol), exp(row("−", node.z_symbol))
    ratio = Fraction(row(up, " − ", down), row(up, " + ", down))
    symbols = row("tanh", Parens(node.z_symbol), " = ", ratio)
    return symbols, row("tanh", Parens(Number(node.z)))


def _slope_equation(node: NodeValues) -> Pair:
    size = Parens(Number(node.a)) if node.a < 0 else Number(node.a)
    return (
        Parens(row("1 − ", Script(Parens(node.a_symbol), sup=Text("2")))),
        Parens(row("1 − ", squared(size))),
    )


RECORD = Activation(
    name="tanh",
    title="tanh",
    order=40,
    value=_value,
    backward=_backward,
    derivative=lambda z, a: 1.0 - a * a,
    formula="tanh z",
    derivative_formula="1 − a²",
    explanation="Squeezes any sum into −1..1; its outputs are centred on zero.",
    teaching=(
        "It is a sigmoid stretched to −1..1: tanh z = 2 σ(2z) − 1. Its derivative 1 − a² is 1 "
        "at 0, four times the sigmoid's, and its outputs lie around zero, so that it learns "
        "faster in hidden layers. Choose it for small networks of one or two hidden layers "
        "with Xavier's first weights. Sums beyond ±3 saturate it: there the derivative is "
        "below 0.01, which is why inputs are scaled."
    ),
    equation=_equation,
    slope_equation=_slope_equation,
    lower=-1.0,
    upper=1.0,
    steepest=1.0,
    value_calls=lambda z, a, scratch: [partial(np.tanh, z, a)],
    backward_calls=_backward_calls,
    slope_calls=_slope_calls,
    parents=("sigmoid",),
    sources=(Source("LeCun et al.", 1998, "Efficient BackProp"),),
    elsewhere=LibraryNames(keras="tanh", pytorch="nn.Tanh", sklearn="tanh"),
)
