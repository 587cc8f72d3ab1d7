"""Softplus, ``ln(1 + e^z)``: a rounded ReLU."""

from __future__ import annotations

import numpy as np

from simulator.equation_parts import EXPONENT_LIMIT, Pair, exp, minus, sigmoid_of
from simulator.expressions import Number, Parens, Symbol, row
from simulator.nn.activations._base import Activation, Array, NodeValues
from simulator.references import LibraryNames, Source


def _value(z: Array, out: Array, scratch: Array) -> None:
    # log(e^0 + e^z), and logaddexp never overflows.
    np.logaddexp(0.0, z, out=out)


def _backward(gradient: Array, z: Array, a: Array, scratch: Array) -> None:
    # 1 - e^(-a), by expm1() to full precision where a is small.
    np.negative(a, out=scratch)
    np.expm1(scratch, out=scratch)
    np.negative(scratch, out=scratch)
    np.multiply(gradient, scratch, out=gradient)


def softplus_equation(node: NodeValues) -> Pair:
    """Return log(1 + e^z) of a node in symbols and in numbers."""
    symbol, z = node.z_symbol, node.z
    if z > EXPONENT_LIMIT:
        # The same value, in the form that does not overflow.
        return (
            row(symbol, " + ", "ln", Parens(row("1 + ", exp(row("−", symbol))))),
            row(Number(z), " + ", "ln", Parens(row("1 + ", exp(minus(z))))),
        )
    return (
        row("ln", Parens(row("1 + ", exp(symbol)))),
        row("ln", Parens(row("1 + ", exp(Number(z))))),
    )


def _slope_equation(node: NodeValues) -> Pair:
    return row(Symbol("σ"), Parens(node.z_symbol)), sigmoid_of(minus(node.z))


RECORD = Activation(
    name="softplus",
    title="softplus",
    order=110,
    value=_value,
    backward=_backward,
    derivative=lambda z, a: -np.expm1(-a),
    formula="ln(1 + exp(z))",
    derivative_formula="1 − exp(−a), which is σ(z)",
    explanation="A rounded ReLU: always above zero, and its slope is the sigmoid.",
    teaching=(
        "It is ln 2 ≈ 0.69 at 0, where ReLU is 0, and it never is exactly zero: no node dies, "
        "but none is silent either. Its derivative is the sigmoid, so deltas halve at a sum "
        "of 0. Choose it for outputs that must be positive, such as a price or a duration; in "
        "hidden layers ReLU learns as well and costs less."
    ),
    equation=softplus_equation,
    slope_equation=_slope_equation,
    lower=0.0,
    steepest=1.0,
    parents=("relu",),
    sources=(
        Source(
            "Dugas et al.",
            2001,
            "Incorporating second-order functional knowledge for better option pricing",
        ),
    ),
    elsewhere=LibraryNames(keras="softplus", pytorch="nn.Softplus"),
)
